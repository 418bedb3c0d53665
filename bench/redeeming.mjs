// SPDX-License-Identifier: EUPL-1.2
// Redeeming vouchers, beside three bare writes: on SQLite by a bare server, on PostgreSQL by pgbench. The shop's phone
// sends a code and is led to a page that shows the voucher; its button is the one request that redeems, and the one
// that is compared. Every row is counted in the databases in the same run.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { Server, fieldsOf, freshDatabase, freshFolder, postgres } from "../e2e/plain.mjs";
import { stories } from "../e2e/story.mjs";
import { Bare, built, calm, each, inTurn, load, median, root, startProduct } from "./measure.mjs";

const binary = join(built, "willkommen");
const engine = postgres ? "PostgreSQL" : "SQLite";
const bareIs = postgres ? "pgbench with the same three writes" : "three writes, group commit";
const BOOKLET = "/booklet/de";

// How many are redeemed in a round, over how many connections. The smallest table has few enough vouchers.
const FEW = { 1: 480, 8: 1_200, 32: 1_504 };
const MANY = { 1: 2_000, 8: 4_800, 32: 8_000 };
const ROUNDS = 3;
// So many phones try the same voucher.
const CROWD = 32;

const planOf = (size) => (size > 10_000 ? MANY : FEW);
const named = (size) => `${size.toLocaleString("en")} vouchers`;

export const redeeming = () => all([10_000, 1_000_000]);
export const redeemingLarge = () => all([10_000, 10_000_000]);

async function all(sizes) {
  const [rows, rates] = [[], []];
  for (const size of sizes) {
    const counter = await Counter.open(size);
    for (const connections of [1, 8, 32]) rows.push(...await many(counter, connections, rates));
    rows.push(await crowd(counter));
    counter.check();
    if (size === sizes.at(-1)) rows.push(...await booklet(counter));
    await counter.close();
  }
  const [bare, ours] = ["bare", "ours"].map((whose) => rates[0][whose] / rates.at(-1)[whose]);
  rows.push({ path: `Slower with ${named(sizes.at(-1))} than with ${named(sizes[0])}, 8 connections, ${engine}`,
    unit: "×", bare, ours, ratio: ours / bare, most: [1.15, 1.5] });
  return rows;
}

// A value from a database.
function ask(database, sql) {
  const read = "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0])";
  const [program, args] = postgres ? ["psql", [database, "-A", "-t", "-c", sql]] : ["/usr/bin/python3", ["-c", read, database, sql]];
  return Number(execFileSync(program, args, { encoding: "utf8" }));
}

// A shop with its phones in a town with so many vouchers, and the bare table of as many.
class Counter {
  static async open(size) {
    const counter = new Counter();
    const known = ROUNDS * (Object.values(planOf(size)).reduce((sum, count) => sum + count) + 1);
    counter.size = size;
    counter.server = await Server.create({ region: stories()[0].folder });
    const { server } = counter;
    counter.ours = postgres ? server.database : join(server.data, "willkommen.db");
    counter.bare = postgres ? freshDatabase() : join(freshFolder(), "bare.db");
    const fill = [join(root, "bench/fill_vouchers.py"), join(server.data, "secret.key"), counter.ours, counter.bare, size, known];
    const printed = execFileSync("/usr/bin/python3", fill.map(String), { encoding: "utf8", maxBuffer: 2 ** 26 });
    Object.assign(counter, JSON.parse(printed), { taken: 0, bareTaken: 0, redeemed: 0, bareRedeemed: 0, refused: 0 });
    await startProduct(server, binary);
    if (!postgres) counter.plain = await Bare.redeem(`sqlite:${counter.bare}`);
    const scan = await fetch(`${server.base}/de/redeem`, { headers: { cookie: counter.phone(0) } });
    counter.formId = fieldsOf(await scan.text()).form_id;
    assert.ok(counter.formId, "the phone is paired");
    await counter.rest();
    return counter;
  }

  get host() {
    return new URL(this.server.base).host;
  }

  phone(place) {
    return `__Host-willkommen-device=${this.phones[place % this.phones.length]}`;
  }

  // What is done after a start or a round is no part of the next one.
  async rest() {
    const working = "select count(*) from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()";
    await calm(this.server.process, () => !postgres || ask(this.ours, working) === 0);
  }

  form(fields) {
    return new URLSearchParams({ form_id: this.formId, ...fields });
  }

  // The codes are looked up, as the camera does; answers where the button of each is.
  async lookUp(codes, connections) {
    const lines = codes.map((code, place) => [this.phone(place), "/de/redeem", this.form({ code })]);
    const look = await each(this.host, lines, { connections, statuses: { 303: codes.length } });
    for (const location of look.locations) assert.match(location, /^\/de\/redeem\/check\//);
    return look;
  }

  press(tickets, connections) {
    const lines = tickets.map((ticket, place) => [this.phone(place), ticket, this.form({})]);
    return each(this.host, lines, { connections, statuses: { 303: tickets.length } });
  }

  take(count) {
    const codes = this.codes.slice(this.taken, this.taken += count);
    assert.equal(codes.length, count, "there are codes left");
    return codes;
  }

  // So many bare redemptions of different vouchers, or of the same one.
  async takeBare(count, connections, { isSame = false } = {}) {
    const from = this.bareTaken;
    this.bareTaken += isSame ? 1 : count;
    this.bareRedeemed += isSame ? 1 : count;
    if (postgres) return pgbench(this, { from, count, connections, step: isSame ? 0 : 1 });
    const lines = Array.from({ length: count }, (_, place) => {
      const number = scattered(isSame ? from : from + place, this.size);
      return ["none=none", "/redemptions", new URLSearchParams({ code: createHash("md5").update(`${number}`).digest("hex") })];
    });
    return each(this.plain.host, lines, { connections, statuses: isSame ? { 200: 1, 409: count - 1 } : { 200: count } });
  }

  // Every redemption is counted, once, in every place.
  check() {
    const ours = {
      "select count(*) from redemption where not is_conflict and undone_at is null": this.redeemed,
      "select cast(sum(used) as bigint) from voucher": this.redeemed,
      "select count(*) from journal where kind = 'voucher_redeemed' and seq is not null": this.redeemed,
      "select count(*) from journal where seq is null": 0,
      "select count(*) from redemption_refusal": this.refused,
    };
    for (const [sql, count] of Object.entries(ours)) assert.equal(ask(this.ours, sql), count, sql);
    for (const what of ["count(*) from ledger", "count(*) from audit", "cast(sum(used) as bigint) from voucher"]) {
      assert.equal(ask(this.bare, `select ${what}`), this.bareRedeemed, `bare: ${what}`);
    }
    // Reads every row.
    if (this.size <= 10_000) assert.match(this.server.run("verify"), /intact/);
  }

  async close() {
    this.server.process.kill("SIGTERM");
    await Promise.all([this.server.ended, this.plain?.stop()]);
  }
}

// The voucher of a turn lies anywhere in the table: 7919 and a power of ten have no divisor in common.
const scattered = (turn, size) => 1 + turn * 7919 % size;

const SCRIPT = String.raw`\set n :n + 1
\set turn :from + (:n * :clients + :client_id) * :step
\set place 1 + (:turn * 7919) % :size
with taken as (update voucher set used = used + 1 where code = md5((:place)::text) and used < 1 returning code),
written as (insert into ledger (code, at) select code, :turn from taken returning code)
insert into audit (said, at) select code, :turn from written;
`;

function pgbench({ bare, size }, { from, count, connections, step }) {
  const folder = freshFolder();
  const [script, log] = ["redeem.sql", "log"].map((name) => join(folder, name));
  writeFileSync(script, SCRIPT);
  const defined = Object.entries({ n: -1, from, size, step, clients: connections }).map(([name, value]) => `--define=${name}=${value}`);
  const printed = execFileSync("pgbench", ["--no-vacuum", "--protocol=prepared", `--client=${connections}`, "--jobs=1",
    `--transactions=${count / connections}`, `--file=${script}`, "--log", `--log-prefix=${log}`, ...defined, bare],
  { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const lines = readdirSync(folder).filter((name) => name.startsWith("log"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n")).map((line) => line.split(" ").map(Number));
  assert.equal(lines.length, count, "every transaction was answered");
  const times = lines.map(([, , micros]) => micros).sort((one, other) => one - other);
  const at = (share) => times[Math.floor((times.length - 1) * share)] / 1000;
  const ends = lines.map(([, , , , second, micros]) => second + micros / 1e6);
  const begins = lines.map(([, , took], place) => ends[place] - took / 1e6);
  const seconds = Math.max(...ends) - Math.min(...begins);
  return { rate: Number(/tps = ([\d.]+)/.exec(printed)[1]), p50: at(0.5), p95: at(0.95), p99: at(0.99), cpu: 0, seconds };
}

// Different vouchers, each once.
async function many(counter, connections, rates) {
  const count = planOf(counter.size)[connections];
  const [looks, shows] = [[], []];
  const [raw, ours] = await inTurn(() => counter.takeBare(count, connections), async () => {
    const look = await counter.lookUp(counter.take(count), connections);
    looks.push(look.rate);
    if (connections === 8) {
      const pages = look.locations.map((ticket, place) => [counter.phone(place), ticket, ""]);
      shows.push((await each(counter.host, pages, { connections, statuses: { 200: count } })).rate);
    }
    const pressed = await counter.press(look.locations, connections);
    counter.redeemed += count;
    await counter.rest();
    return pressed;
  }, ROUNDS);
  const of = `${named(counter.size)}, ${connections} ${connections === 1 ? "connection" : "connections"}, ${engine}`;
  const isGoal = connections === 8 || (connections === 32 && !postgres);
  const rows = [
    { path: `Redeeming a voucher (bare: ${bareIs}), ${of}`, unit: "/s", bare: raw.rate, cpu: raw.cpu, ours: ours.rate,
      ratio: ours.rate / raw.rate, ...(isGoal ? { least: [0.7, 0.5] } : {}) },
    { path: `Redeeming a voucher, ${of}: half are answered within`, unit: "ms", bare: raw.p50, ours: ours.p50, ratio: ours.p50 / raw.p50 },
    { path: `Redeeming a voucher, ${of}: 99 of 100 are answered within`, unit: "ms", bare: raw.p99, ours: ours.p99,
      ratio: ours.p99 / raw.p99, ...(isGoal ? { most: [2] } : {}) },
  ];
  if (connections === 8) {
    rates.push({ bare: raw.rate, ours: ours.rate });
    rows.push({ path: `Looking a voucher's code up before, ${of}`, unit: "/s", ours: median(looks) },
      { path: `The page that shows it before, ${of}`, unit: "/s", ours: median(shows) });
  }
  return rows;
}

// The same voucher from many phones at once: exactly one of them redeems it, and each is told so.
async function crowd(counter) {
  const [raw, ours] = await inTurn(() => counter.takeBare(CROWD, CROWD, { isSame: true }), async () => {
    const [code] = counter.take(1);
    const { locations } = await counter.lookUp(Array(CROWD).fill(code), CROWD);
    const pressed = await counter.press(locations, CROWD);
    const told = await Promise.all(pressed.locations.map(async (result, place) => {
      const page = await fetch(counter.server.base + result, { headers: { cookie: counter.phone(place) } });
      return /data-tone="(\w+)"/.exec(await page.text())?.[1];
    }));
    assert.equal(told.filter((tone) => tone === "good").length, 1, "exactly one phone redeems");
    assert.equal(told.filter((tone) => tone === "bad").length, CROWD - 1, "all others are told why not");
    counter.redeemed += 1;
    counter.refused += CROWD - 1;
    await counter.rest();
    return pressed;
  }, ROUNDS);
  const [bare, took] = [raw.seconds * 1000, ours.seconds * 1000];
  return { path: `The same voucher from ${CROWD} phones, exactly one redeems it, ${named(counter.size)}, ${engine}: all are answered within`,
    unit: "ms", bare, ours: took, ratio: took / bare, limit: 50 };
}

// Pages of a newcomer's booklet, which nobody else is shown.
async function booklet(counter) {
  const { base } = counter.server;
  const cookie = `__Host-willkommen-booklet=${counter.booklet}`;
  const pages = [["Voucher booklet, the list", BOOKLET], ["Voucher booklet, one voucher", `${BOOKLET}/vouchers/${counter.voucher}`]];
  const folder = freshFolder();
  const files = [];
  for (const [, path] of pages) {
    const answer = await fetch(base + path, { headers: { cookie, "accept-encoding": "identity" } });
    assert.equal(answer.status, 200, path);
    files.push(join(folder, `${files.length}.html`));
    writeFileSync(files.at(-1), Buffer.from(await answer.arrayBuffer()));
  }
  const bare = await Bare.start(postgres ? freshDatabase() : `sqlite:${join(folder, "pages.db")}`, files);
  const rows = [];
  for (const [place, [name, path]] of pages.entries()) {
    const size = Math.round(readFileSync(files[place]).length / 1024);
    const [raw, ours] = await inTurn(() => load(bare.host, `/${place}`, { seconds: 1.5 }),
      () => load(counter.host, path, { cookie, seconds: 1.5 }));
    rows.push({ path: `${name}, ${size} kB, ${named(counter.size)}, 8 connections, ${engine}`,
      unit: "/s", bare: raw.rate, cpu: raw.cpu, ours: ours.rate, ratio: ours.rate / raw.rate, least: [0.1, 0.05] });
    rows.push({ path: `${name} with all it loads but fonts, packed, ${engine}`, unit: "kB", ours: await weight(base, path, cookie) / 1024, limit: 60 });
  }
  await bare.stop();
  return rows;
}

// What a browser loads that sees a page for the first time, fonts aside, in bytes of the bodies on the wire.
async function weight(base, path, cookie) {
  const seen = new Set();
  let bytes = 0;
  const take = async (address) => {
    const url = new URL(address, base);
    if (seen.has(url.href) || /\.woff2?$/.test(url.pathname) || url.origin !== base) return;
    seen.add(url.href);
    const { body, kind } = await packed(url, cookie);
    bytes += body.length;
    const answer = await fetch(url, { headers: { cookie } });
    const text = /html|css/.test(kind) ? await answer.text() : "";
    const named = kind.includes("html")
      ? [...text.matchAll(/<(?:link[^>]*rel="(?:stylesheet|icon|manifest)"[^>]*href|script[^>]*src|img[^>]*src)="([^"]+)"/g)]
      : [...text.matchAll(/url\(["']?([^"')]+)/g)];
    for (const [, there] of named) if (!there.startsWith("data:")) await take(new URL(there, url).href);
  };
  await take(path);
  return bytes;
}

function packed(url, cookie) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie, "accept-encoding": "gzip" } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({ body: Buffer.concat(parts), kind: answer.headers["content-type"] ?? "" }));
    }).on("error", reject);
  });
}
