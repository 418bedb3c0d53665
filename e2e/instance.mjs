// SPDX-License-Identifier: EUPL-1.2
// One installation of Willkommen for a test: a region's story, a data folder of its own, a port of its
// own, and a database of its own where WILLKOMMEN_TEST_POSTGRES names a server.

import { execFile, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { randomBytes } from "node:crypto";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

// What is tested: the newest build, or another programme by its absolute path.
export const binary = process.env.WILLKOMMEN_BINARY
  || join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug", "willkommen");

async function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function freshDatabase() {
  const server = process.env.WILLKOMMEN_TEST_POSTGRES;
  if (!server) return "";
  const name = `e_${randomBytes(8).toString("hex")}`;
  execFileSync("psql", [server, "-q", "-c", `create database ${name}`]);
  return server.replace(/\/[^/]*$/, `/${name}`);
}

// However the tests end, no server and no data folder is left behind.
const living = new Set();
process.on("exit", () => {
  for (const instance of living) {
    instance.process?.kill("SIGKILL");
    rmSync(instance.data, { recursive: true, force: true });
  }
});

export class Instance {
  // Makes the data folder with the municipalities of the pack and the demo's accounts.
  static async create(story) {
    const instance = new Instance();
    instance.story = story;
    // What the visitors got to read (pages and documents), and what their browsers asked other hosts for.
    instance.read = [];
    instance.strays = [];
    instance.data = mkdtempSync(join(tmpdir(), "willkommen-e2e-"));
    living.add(instance);
    instance.port = await freePort();
    instance.base = `http://127.0.0.1:${instance.port}`;
    const database = instance.database = freshDatabase();
    instance.run("init", "--region", story.folder, "--sample",
      "--base-url", instance.base, "--listen", `127.0.0.1:${instance.port}`, "--database", database);
    instance.run("demo", "cast");
    return instance;
  }

  // The demo as `make demo` starts it, with everything that its pack tells, or up to another day; answers when it
  // serves.
  static async demo(story, more = []) {
    const instance = new Instance();
    Object.assign(instance, { story, read: [], strays: [], log: "", told: "" });
    instance.data = mkdtempSync(join(tmpdir(), "willkommen-demo-"));
    living.add(instance);
    instance.port = await freePort();
    instance.base = `http://127.0.0.1:${instance.port}`;
    instance.process = spawn(binary, ["--data", instance.data, "demo", "--region", story.folder,
      "--listen", `127.0.0.1:${instance.port}`, ...more], { stdio: ["ignore", "pipe", "pipe"] });
    instance.process.stdout.on("data", (text) => { instance.told += text; });
    instance.process.stderr.on("data", (text) => { instance.log += text; });
    instance.ended = new Promise((resolve) => instance.process.once("exit", resolve));
    // Playing a story takes a while: letters and certificates are set like real ones.
    for (let attempt = 0; attempt < 1200; attempt++) {
      if (instance.process.exitCode !== null) throw new Error(`the demo ended: ${instance.told}${instance.log}`);
      try {
        if (instance.told.includes("/sign-in/") && (await fetch(`${instance.base}/de/`)).ok) return instance;
      } catch { /* not yet */ }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`the demo did not start: ${instance.told}${instance.log}`);
  }

  run(...args) {
    return execFileSync(binary, ["--data", this.data, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }

  // The same without standing still, for commands that ask a server of this very process.
  async runBeside(...args) {
    return (await promisify(execFile)(binary, ["--data", this.data, ...args], { encoding: "utf8" })).stdout;
  }

  // A link that signs in as a member of the cast.
  link(role) {
    return this.run("demo", "link", role).trim();
  }

  async start() {
    this.log = "";
    this.process = spawn(binary, ["--data", this.data, "serve"], { stdio: ["ignore", "ignore", "pipe"],
      // At its most talkative, so that the journey can look for names in the log.
      env: { ...process.env, WILLKOMMEN_LOG: "willkommen=debug,platform=debug" } });
    this.process.stderr.on("data", (text) => { this.log += text; });
    this.ended = new Promise((resolve) => this.process.once("exit", resolve));
    for (let attempt = 0; attempt < 200; attempt++) {
      try {
        if ((await fetch(`${this.base}/de/`)).ok) return;
      } catch { /* not yet */ }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the server did not start: ${this.log}`);
  }

  // kill -9: nothing is finished, nothing is said.
  async kill() {
    this.process.kill("SIGKILL");
    await this.ended;
  }

  async stop() {
    this.process?.kill("SIGTERM");
    const late = setTimeout(() => this.process?.kill("SIGKILL"), 3000);
    await this.ended;
    clearTimeout(late);
    rmSync(this.data, { recursive: true, force: true });
    living.delete(this);
  }
}
