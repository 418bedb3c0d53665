// SPDX-License-Identifier: EUPL-1.2
// What every measurement needs: programs, their memory, load on both in turn, medians.

import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { atEnd, freePort, freshFolder } from "../e2e/plain.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const built = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "release");
const bare = join(built, "bare");

export const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

const stdio = ["ignore", "ignore", "inherit"];
const command = promisify(execFile);

// Runs a bare program that prints one line of JSON; meanwhile others may go on.
export async function run(...args) {
  const { stdout } = await command(bare, args.map(String), { encoding: "utf8" });
  return JSON.parse(stdout);
}

// Milliseconds from the start of a program to its first answer.
async function firstAnswer(address, begun) {
  while (performance.now() - begun < 30_000) {
    const answer = await fetch(address).then((answer) => answer.text().then(() => answer.ok), () => false);
    if (answer) return performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error(`${address} does not answer`);
}

// A bare server.
export class Bare {
  // With files as its pages.
  static start(database, pages) {
    return Bare.of("serve", "/0", database, pages);
  }

  // One that redeems vouchers.
  static redeem(database) {
    return Bare.of("redeem", "/", database);
  }

  static async of(task, first, database, pages = []) {
    const server = new Bare();
    server.host = `127.0.0.1:${await freePort()}`;
    const begun = performance.now();
    server.process = spawn(bare, [task, "--listen", server.host, "--database", database, ...pages], { stdio });
    atEnd(() => server.process.kill("SIGKILL"));
    server.millis = await firstAnswer(`http://${server.host}${first}`, begun);
    return server;
  }

  async stop() {
    this.process.kill("SIGKILL");
    await once(this.process, "exit");
  }
}

// The product on its own data folder, without a log that would cost time.
export async function startProduct(server, binary) {
  const begun = performance.now();
  server.process = spawn(binary, ["--data", server.data, "serve"], { stdio, env: { ...process.env, WILLKOMMEN_LOG: "error" } });
  server.ended = once(server.process, "exit");
  atEnd(() => server.process.kill("SIGKILL"));
  return firstAnswer(`${server.base}/de/`, begun);
}

// Resident memory of a process in megabytes: now, and the most since it was last forgotten.
export function memory({ pid }) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)[1]) / 1024;
  return { now: read("VmRSS"), peak: read("VmHWM") };
}

export function forgetPeak({ pid }) {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

// One load; fails when an answer was not the expected one.
export async function load(host, path, { connections = 8, seconds = 3, cookie = "", editors = "", gzip = false, status = 200 } = {}) {
  const optional = [...(cookie ? ["--cookie", cookie] : []), ...(editors ? ["--editors", editors] : []), ...(gzip ? ["--gzip"] : [])];
  const seen = await run("load", "--host", host, "--path", path, "--connections", connections, "--seconds", seconds, ...optional);
  const others = Object.keys(seen.statuses).filter((key) => Number(key) !== status);
  if (others.length) throw new Error(`${path} answered ${JSON.stringify(seen.statuses)}`);
  return seen;
}

// Each request of a list once: cookie, path and form in one line each. Answers also where they have led. Fails
// when the answers were not as many of each status as expected.
export async function each(host, lines, { connections, statuses }) {
  const folder = freshFolder();
  const [requests, locations] = ["requests", "locations"].map((name) => join(folder, name));
  writeFileSync(requests, lines.map((line) => line.join("\t")).join("\n"));
  const seen = await run("once", "--host", host, "--requests", requests, "--connections", connections, "--locations", locations);
  const said = JSON.stringify(seen.statuses);
  if (said !== JSON.stringify(statuses)) throw new Error(`${lines[0][1]} answered ${said}, not ${JSON.stringify(statuses)}`);
  return { ...seen, locations: readFileSync(locations, "utf8").split("\n") };
}

// Seconds of a core that a process has used so far.
function used({ pid }) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

// Waits until a program does nothing any more: what it has to do at its start, or after a load.
export async function calm(process, isIdle = () => true) {
  const end = Date.now() + 1_800_000;
  while (Date.now() < end) {
    const before = used(process);
    await new Promise((resolve) => setTimeout(resolve, 400));
    if (used(process) - before <= 0.02 && isIdle()) return;
  }
  throw new Error("the program does not come to rest within half an hour");
}

// The same load on both in turn, three times, so that a neighbour's noise falls on both; medians.
export async function inTurn(first, second, times = 3) {
  const pairs = [];
  for (let time = 0; time < times; time++) pairs.push([await first(), await second()]);
  const middle = (place, key) => median(pairs.map((pair) => pair[place][key]));
  const all = (place) => Object.fromEntries(["rate", "p50", "p95", "p99", "cpu", "seconds"].map((key) => [key, middle(place, key)]));
  return [all(0), all(1)];
}

// Wall seconds of a command that must succeed.
export function seconds(program, args, options = {}) {
  const begun = performance.now();
  execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"], ...options });
  return (performance.now() - begun) / 1000;
}

// Wall and CPU seconds of a shell command, children included.
export function cpu(command, options = {}) {
  const script = `TIMEFORMAT='%R %U %S'; time { ${command} >/dev/null 2>&1; }`;
  const printed = execFileSync("bash", ["-c", `{ ${script}; } 2>&1`], { encoding: "utf8", ...options });
  const [wall, user, system] = printed.trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system };
}
