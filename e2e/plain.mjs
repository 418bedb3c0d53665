// SPDX-License-Identifier: EUPL-1.2
// Plain HTTP, without a browser: a server that can be hurt, a visitor with a cookie, and the steps
// that lead to a town with a Quick-Check. Whatever is started or mounted here is gone at the end,
// however the end comes.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { binary } from "./instance.mjs";
import { smallest } from "./story.mjs";

export const postgres = process.env.WILLKOMMEN_TEST_POSTGRES ?? "";

// Without colours and traces, so that a sentence can be read as one.
export const quiet = { ...process.env, NO_COLOR: "1", RUST_BACKTRACE: "0" };

// What has to be undone, newest first; runs when the programme ends for whatever reason.
const undo = [];

export function atEnd(work) {
  undo.push(work);
}

export function cleanUp() {
  while (undo.length) {
    try {
      undo.pop()();
    } catch (fault) {
      console.error(`     not cleaned up: ${fault.message}`);
    }
  }
}

process.on("exit", cleanUp);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));

export function freshFolder() {
  const folder = mkdtempSync(join(tmpdir(), "willkommen-endurance-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export async function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// An empty database on the PostgreSQL of the tests.
export function freshDatabase() {
  const name = `e_${randomBytes(8).toString("hex")}`;
  const say = (sentence) => execFileSync("psql", [postgres, "-q", "-c", sentence], { stdio: ["ignore", "ignore", "pipe"] });
  say(`create database ${name}`);
  atEnd(() => say(`drop database ${name} with (force)`));
  return postgres.replace(/\/[^/]*$/, `/${name}`);
}

// Tries again until the work answers something; fails with what came last.
export async function until(seconds, what, work) {
  const end = Date.now() + seconds * 1000;
  let last = "";
  while (Date.now() < end) {
    try {
      const found = await work();
      if (found) return found;
    } catch (fault) {
      last = `: ${fault.message}`;
    }
    await sleep(100);
  }
  throw new Error(`not within ${seconds} s: ${what}${last}`);
}

export class Server {
  // An installation with the demo's accounts (`cast`) and town halls (`halls`), unless they are not
  // wanted. `folder` may be a mount, `region` is the folder of a pack.
  static async create({ folder = freshFolder(), database = postgres ? freshDatabase() : "", region = smallest().folder,
    cast = true, halls = true } = {}) {
    const server = new Server();
    server.data = folder;
    server.database = database;
    const port = await freePort();
    server.base = `http://127.0.0.1:${port}`;
    server.run("init", "--region", region, "--sample", "--base-url", server.base, "--listen", `127.0.0.1:${port}`, "--database", database);
    if (cast) server.run("demo", "cast");
    if (halls) server.run("import", join(region, "demo/town_halls.csv"));
    atEnd(() => server.process?.kill("SIGKILL"));
    return server;
  }

  run(...args) {
    return execFileSync(binary, ["--data", this.data, ...args],
      { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env: quiet, timeout: 60_000 });
  }

  // Answers how many milliseconds it took until the first page was served.
  async start(env = {}) {
    const begun = performance.now();
    this.log = "";
    const started = spawn(binary, ["--data", this.data, "serve"], { stdio: ["ignore", "ignore", "pipe"], env: { ...quiet, ...env } });
    this.process = started;
    started.stderr.on("data", (text) => { this.log = (this.log + text).slice(-20_000); });
    this.ended = new Promise((resolve) => started.once("exit", resolve));
    while (performance.now() - begun < 30_000 && started.exitCode === null) {
      try {
        const answer = await fetch(`${this.base}/de/`, { signal: AbortSignal.timeout(5000) });
        await answer.text();
        if (answer.ok) return performance.now() - begun;
      } catch { /* not yet */ }
      await sleep(10);
    }
    throw new Error(`the server did not start: ${this.log.slice(-1000)}`);
  }

  // kill -9: nothing is finished, nothing is said.
  async kill() {
    this.process.kill("SIGKILL");
    await this.ended;
  }

  async stop() {
    this.process.kill("SIGTERM");
    const late = setTimeout(() => this.process.kill("SIGKILL"), 10_000);
    await this.ended;
    clearTimeout(late);
  }

  isRunning() {
    return this.process.exitCode === null && this.process.signalCode === null;
  }
}

export function plainText(html) {
  return html.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", "\"").replaceAll("&amp;", "&");
}

export function heading(html) {
  return plainText(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? html.slice(0, 80)).replaceAll(/<[^>]*>/g, "").trim();
}

// What a form would send if nobody typed anything: fields, chosen options, long texts.
export function fieldsOf(html) {
  const fields = {};
  const attribute = (tag, name) => {
    const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
    return found ? plainText(found[1]) : undefined;
  };
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    const kind = attribute(tag, "type");
    if (name && (!["radio", "checkbox"].includes(kind) || /\schecked\b/.test(tag))) fields[name] = attribute(tag, "value") ?? "";
  }
  for (const [, tag, options] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    fields[attribute(tag, "name")] = attribute(/<option\b[^>]*\sselected\b[^>]*>/.exec(options)?.[0] ?? "", "value") ?? "";
  }
  for (const [, tag, text] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) fields[attribute(tag, "name")] = plainText(text);
  return fields;
}

export class Visitor {
  constructor(server, cookie = "") {
    this.server = server;
    this.cookie = cookie;
    this.formId = "";
  }

  // An answer counts from its status on; a body that breaks off later is an empty one.
  async send(path, options = {}) {
    const answer = await fetch(this.server.base + path, {
      ...options,
      redirect: "manual",
      headers: { ...options.headers, ...(this.cookie ? { cookie: `__Host-willkommen=${this.cookie}` } : {}) },
      signal: AbortSignal.timeout(20_000),
    });
    const cookie = /__Host-willkommen=([^;]*)/.exec(answer.headers.get("set-cookie") ?? "")?.[1];
    if (cookie !== undefined) {
      this.cookie = cookie;
      this.formId = "";
    }
    const bytes = Buffer.from(await answer.arrayBuffer().catch(() => new ArrayBuffer(0)));
    return { status: answer.status, location: answer.headers.get("location") ?? "", bytes, text: bytes.toString("utf8"), cookie };
  }

  // A page that must be there; its form id is kept, because one serves all forms of the session.
  async page(path) {
    const answer = await this.send(path);
    assert.equal(answer.status, 200, `${path} answered ${answer.status} ${answer.location || heading(answer.text)}`);
    this.formId = fieldsOf(answer.text).form_id ?? this.formId;
    return answer.text;
  }

  async post(path, fields) {
    return this.send(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: this.server.base },
      body: new URLSearchParams({ ...fields, form_id: this.formId }).toString(),
    });
  }

  // A form that must be accepted; answers where it leads.
  async submit(path, fields) {
    const answer = await this.post(path, fields);
    assert.equal(answer.status, 303, `${path} answered ${answer.status}: ${heading(answer.text)}`);
    return answer.location;
  }

  async pdf(path) {
    const answer = await this.send(path);
    assert.equal(answer.status, 200, `${path} answered ${answer.status}`);
    assert.equal(answer.bytes.subarray(0, 4).toString(), "%PDF", path);
    return execFileSync("pdftotext", ["-layout", "-", "-"], { input: answer.bytes, encoding: "utf8" });
  }
}

export async function signInWith(server, link) {
  const visitor = new Visitor(server);
  const path = new URL(link).pathname;
  await visitor.page(path);
  const home = await visitor.submit(path, { next: "" });
  await visitor.page(home);
  return visitor;
}

export async function signIn(server, role) {
  return signInWith(server, server.run("demo", "link", role).trim());
}

// One person prepares, a second releases; answers the campaign's page.
export async function release(first, second) {
  const form = fieldsOf(await first.page("/de/invitations/new"));
  const campaign = await first.submit("/de/invitations/new", form);
  await second.page(campaign);
  await second.submit(`${campaign}/release`, {});
  return campaign;
}

export async function waitForPrint(visitor, campaign) {
  await until(60, "the letters are printed", async () => (await visitor.page(campaign)).includes(`${campaign}/print/1"`));
}

// The newest mails, as the operator sees them: newest first.
export async function mails(operator) {
  const html = await operator.page("/de/outbox");
  return [...html.matchAll(/href="(\/de\/outbox\/[0-9a-f-]{36})">([^<]*)<\/a><\/th><td[^>]*>([^<]*)</g)]
    .map(([, path, subject, recipient]) => ({ path, subject: plainText(subject), recipient: plainText(recipient) }));
}

export async function mailText(operator, mail) {
  return plainText(await operator.page(mail.path));
}

// Enters the code of a town's letter, notes the text as read and names a project lead.
export async function beginDeclaration(server, agency, ags, lead) {
  const file = await agency.page(`/de/dashboard/municipalities/${ags}`);
  const letter = /href="(\/de\/invitations\/letters\/[^"]+)"/.exec(file)[1];
  const [code] = /\b[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}\b/.exec(await agency.pdf(letter));
  const mayor = new Visitor(server);
  await mayor.page("/de/invitations/code");
  await mayor.submit("/de/invitations/code", { code });
  const { read } = fieldsOf(await mayor.page("/de/declaration/text"));
  await mayor.submit("/de/declaration/text", { read });
  await mayor.submit("/de/declaration/lead", lead);
  return mayor;
}

// The code that was mailed to the town hall last.
export async function confirmationCode(operator, mailbox) {
  return until(10, `a code for ${mailbox}`, async () => {
    for (const mail of (await mails(operator)).filter((mail) => mail.recipient === mailbox)) {
      const code = /\b(\d{3} \d{3})\b/.exec(await mailText(operator, mail));
      if (code) return code[1];
    }
    return "";
  });
}

// What the mayor sends to declare.
export async function signature(mayor, operator, mailbox) {
  const { signer_name, signer_function, shown } = fieldsOf(await mayor.page("/de/declaration/signature"));
  return { signer_name, signer_function, shown, authorised: "yes", confirmation: await confirmationCode(operator, mailbox) };
}

// A number that the database knows, asked past the program.
export function ask(server, sql) {
  const program = "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0] or 0)";
  const printed = server.database
    ? execFileSync("psql", [server.database, "-A", "-t", "-q", "-c", sql], { encoding: "utf8" })
    : execFileSync("/usr/bin/python3", ["-c", program, join(server.data, "willkommen.db"), sql], { encoding: "utf8" });
  return Number(printed.trim());
}

export function mountTmpfs(folder, size) {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder], { stdio: ["ignore", "ignore", "pipe"] });
  atEnd(() => execFileSync("umount", ["-l", folder]));
}
