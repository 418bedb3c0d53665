// SPDX-License-Identifier: EUPL-1.2
// What an installation must bear: kill -9 under load, a disk that fails, a disk that is full, a
// second programme on the same data, kill -9 while answers are saved, and while phones redeem.
// `node endurance.mjs [--rounds N] [--part N] [--region FOLDER]`; without a folder the smallest pack is taken. With
// WILLKOMMEN_TEST_POSTGRES the first and the last three parts run on PostgreSQL, the others are about SQLite and
// are left out.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { binary, root } from "./instance.mjs";
import {
  Server, Visitor, atEnd, beginDeclaration, cleanUp, quiet, fieldsOf, freePort, freshFolder, heading, mailText,
  mails, mountTmpfs, plainText, postgres, release, signIn, signature, until, waitForPrint,
} from "./plain.mjs";
import { redemptionsKept } from "./redemptions.mjs";
import { smallest, storyOf } from "./story.mjs";

const option = (value) => ({ type: "string", default: value });
const { values: wish } = parseArgs({ options: { rounds: option("200"), part: option(""), region: option("") } });
const rounds = Number(wish.rounds);

const pack = wish.region ? storyOf(resolve(wish.region)) : smallest();
const halls = new Map(pack.reachable.map((hall) => [hall.ags, hall]));
// The towns that get a letter. One declares before anything is hurt, another has only begun to.
const towns = [...halls.keys()];
const declaring = pack.lead.ags;
const drafting = pack.neighbour.ags;

const install = (wishes = {}) => Server.create({ region: pack.folder, ...wishes });

let passed = 0;
let failed = 0;

// Runs one named check; a fault is shown and counted, and the run goes on.
async function check(name, work) {
  const begun = Date.now();
  try {
    const figures = await work();
    passed++;
    console.log(`ok   ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    if (figures) console.log(`     ${figures}`);
    return true;
  } catch (fault) {
    failed++;
    console.log(`FAIL ${name}\n     ${String(fault?.stack ?? fault).replaceAll("\n", "\n     ")}`);
    return false;
  }
}

const skip = (name, why) => console.log(`skip ${name}: ${why}`);

const draw = (most) => Math.floor(Math.random() * most);
const oneOf = (list) => list[draw(list.length)];
let drawn = 0;
const token = (kind) => `${kind}-${++drawn}`;

const isYes = (answer) => answer.status === 200 || answer.status === 303;

// What was promised. A place holds one value, the last one acknowledged; a note is one of many.
class Ledger {
  places = new Map();
  notes = new Map();
  acknowledged = {};
  lost = [];
  odd = [];

  count(kind) {
    this.acknowledged[kind] = (this.acknowledged[kind] ?? 0) + 1;
  }

  total() {
    return Object.values(this.acknowledged).reduce((sum, one) => sum + one, 0);
  }

  place(name) {
    if (!this.places.has(name)) this.places.set(name, { kept: undefined, flying: new Set() });
    return this.places.get(name);
  }

  // Whatever is not acknowledged stays in flight: it may be there later, whole, or not.
  async write(kind, name, value, send) {
    const place = this.place(name);
    place.flying.add(value);
    const answer = await send();
    if (isYes(answer)) {
      this.count(kind);
      place.kept = value;
      place.flying.clear();
    }
    return answer;
  }

  async note(ags, text, send) {
    const note = { ags, kept: false };
    this.notes.set(text, note);
    const answer = await send();
    if (isYes(answer)) {
      this.count("notes");
      note.kept = true;
    }
    return answer;
  }

  compare(name, seen) {
    const place = this.place(name);
    const isKnown = seen === place.kept || place.flying.has(seen) || (place.kept === undefined && place.flying.size === 0);
    if (!isKnown) this.lost.push(`${name}: "${seen}" instead of "${place.kept}" or ${[...place.flying].map((value) => `"${value}"`)}`);
    place.kept = seen;
    place.flying.delete(seen);
  }

  // Fails with what is lost or odd, and begins anew.
  settle(figures = "") {
    const [lost, odd] = [this.lost.splice(0), this.odd.splice(0)];
    assert.deepEqual({ lost: lost.slice(0, 10), odd: odd.slice(0, 10) }, { lost: [], odd: [] },
      `${lost.length} lost, ${odd.length} odd. ${figures}`);
  }

  compareNotes(ags, html) {
    const seen = new Map();
    for (const [text] of html.matchAll(/\bnote-\d+\b/g)) seen.set(text, (seen.get(text) ?? 0) + 1);
    for (const [text, note] of this.notes) {
      if (note.ags !== ags) continue;
      const times = seen.get(text) ?? 0;
      if (note.kept && times === 0) {
        this.lost.push(`${ags}: ${text}`);
        this.notes.delete(text);
      }
      if (times > 1) this.odd.push(`${ags}: ${text} is there ${times} times`);
      if (times === 1) note.kept = true;
      seen.delete(text);
    }
    for (const text of seen.keys()) this.odd.push(`${ags}: ${text} was never sent`);
  }
}

const leadOf = (ags, text) => {
  const [, house] = halls.get(ags).mailbox.split("@");
  return { lead_name: "Robin Althaus", lead_function: text, lead_mail: `robin@${house}` };
};

// The agency at work: letters prepared by one, released by the other.
async function invite(server) {
  const people = {};
  for (const [name, role] of [["first", "agency"], ["second", "agency-second"], ["operator", "operator"]]) {
    people[name] = await signIn(server, role);
  }
  people.campaign = await release(people.first, people.second);
  return people;
}

// Letters printed, one town declared, its Quick-Check open. Answers who is signed in.
async function prepare(server, people) {
  people ??= await invite(server);
  await waitForPrint(people.first, people.campaign);
  // Who is named as lead is the cast's lead, and can sign in as such afterwards.
  const { name, mail, function: { de } } = pack.lead;
  const mayor = await beginDeclaration(server, people.first, declaring, { lead_name: name, lead_function: de, lead_mail: mail });
  await mayor.submit("/de/declaration/signature", await signature(mayor, people.operator, pack.lead.mailbox));
  people.lead = await signIn(server, "lead");
  await until(20, "the Quick-Check is open", () => people.lead.page("/de/quickcheck/fields/1"));
  people.questions = [];
  for (const field of [1, 2, 3, 4]) {
    const html = await people.lead.page(`/de/quickcheck/fields/${field}`);
    people.questions.push([...html.matchAll(/<fieldset class="question" id="(\w+)"/g)].map(([, id]) => id));
  }
  people.drafts = new Map();
  // The revision of each answer that was seen last.
  people.revisions = new Map();
  return people;
}

// The writes of the load. Each answers what the server answered.

const levels = ["0", "1", "2", "3", "unknown"];

function saveAnswer(people, ledger, question) {
  const [value, reason] = [oneOf(levels), token("answer")];
  return ledger.write("answers", question, `${value} ${reason}`, () => sendAnswer(people, { question, value, reason }));
}

const jsonOf = (answer) => {
  try {
    return JSON.parse(answer.text);
  } catch {
    return {};
  }
};

// Each answer goes over the revision that was seen. What a fault cut off may have counted all the same: then
// the other answer is one's own, and is replaced.
async function sendAnswer(people, form) {
  const seen = () => people.revisions.get(form.question) ?? 0;
  const post = () => people.lead.post("/de/quickcheck/answers", { ...form, revision: seen() });
  let answer = await post();
  if (answer.status === 409) {
    people.revisions.set(form.question, jsonOf(answer).theirs.revision);
    answer = await post();
  }
  if (answer.status === 200) people.revisions.set(form.question, jsonOf(answer).revision ?? seen() + 1);
  return answer;
}

// All questions of the first field in one form; half of them would be a fault.
function saveField(people, ledger) {
  const [value, reason] = [oneOf(levels), token("field")];
  const whole = people.questions[0].map(() => `${value} ${reason}`).join(", ");
  return ledger.write("fields", "field 1", whole, () => sendField(people, value, reason));
}

async function sendField(people, value, reason) {
  const [questions, revisions] = [people.questions[0], people.revisions];
  const post = (more) => {
    const form = {};
    for (const question of questions) {
      Object.assign(form, { [question]: value, [`${question}-reason`]: reason, [`${question}-revision`]: revisions.get(question) ?? 0 });
      for (const [name, word] of Object.entries(more)) form[`${question}-${name}`] = word;
    }
    return people.lead.post("/de/quickcheck/fields/1", form);
  };
  let answer = await post({});
  if (answer.status === 409) {
    const fields = fieldsOf(answer.text);
    for (const question of questions) revisions.set(question, Number(fields[`${question}-revision`]));
    answer = await post({ clash: "yes", choice: "mine" });
  }
  if (isYes(answer)) for (const question of questions) revisions.set(question, (revisions.get(question) ?? 0) + 1);
  return answer;
}

function saveNote(visitor, ledger, ags = oneOf(towns)) {
  const note = token("note");
  const form = { answer: oneOf(["discussion", "resolved", "declined"]), given_on: new Date().toISOString().slice(0, 10), note };
  return ledger.note(ags, note, () => visitor.post(`/de/dashboard/municipalities/${ags}`, form));
}

function saveDraft(people, ledger, ags) {
  const text = token("draft");
  return ledger.write("drafts", `draft ${ags}`, text, () => people.drafts.get(ags).post("/de/declaration/lead", leadOf(ags, text)));
}

// What stands in the installation, held against the ledger.
async function compare(server, people, ledger) {
  for (const [place, questions] of people.questions.entries()) {
    const fields = fieldsOf(await people.lead.page(`/de/quickcheck/fields/${place + 1}`));
    for (const question of questions) people.revisions.set(question, Number(fields[`${question}-revision`]));
    const answerTo = (question) => `${fields[question]} ${fields[`${question}-reason`]}`;
    const seen = questions.map((question) => (fields[question] === undefined ? undefined : answerTo(question)));
    if (place === 0) ledger.compare("field 1", seen[0] === undefined ? undefined : seen.join(", "));
    else questions.forEach((question, index) => ledger.compare(question, seen[index]));
  }
  const files = new Map();
  for (const ags of towns) {
    files.set(ags, await people.first.page(`/de/dashboard/municipalities/${ags}`));
    ledger.compareNotes(ags, files.get(ags));
  }
  for (const [ags, mayor] of people.drafts) {
    const answer = await mayor.send("/de/declaration/lead");
    const isSigned = answer.status === 303 && answer.location.endsWith("/receipt");
    if (!isSigned) assert.equal(answer.status, 200, `the draft of ${ags}: ${answer.status} ${answer.location}`);
    ledger.compare(`declaration ${ags}`, isSigned ? "signed" : "draft");
    const text = isSigned ? /Robin Althaus, (draft-\d+)/.exec(files.get(ags))?.[1] : fieldsOf(answer.text).lead_function;
    ledger.compare(`draft ${ags}`, text);
  }
}

// Part 1, R1: kill -9 at random moments.

// Who asks for links to sign in while the load runs.
const askers = [pack.mayor.mail, pack.second.mail];
const linkSubject = "Ihr Link zum Anmelden";

class Storm {
  restarts = [];
  faults = [];
  sessions = [];
  post = new Map();
  asked = new Map();
  links = new Map();
  open = [];

  constructor(server, people, ledger) {
    Object.assign(this, { server, people, ledger });
  }

  // Every other town has a draft; some of them are declared while the load runs.
  async begin() {
    for (const ags of towns.filter((town) => town !== declaring)) {
      const mayor = await beginDeclaration(this.server, this.people.first, ags, leadOf(ags, token("draft")));
      this.people.drafts.set(ags, mayor);
      this.ledger.place(`declaration ${ags}`).kept = "draft";
      this.open.push(ags);
    }
    await this.compareMails();
    this.nobodysFormId = fieldsOf(await new Visitor(this.server).page("/de/sign-in")).form_id;
    await compare(this.server, this.people, this.ledger);
    this.ledger.settle();
  }

  async load(milliseconds, signing) {
    const { server, people, ledger } = this;
    let over = false;
    const client = async (name, work) => {
      while (!over) {
        try {
          const answer = await work();
          if (answer === undefined) return;
          if (answer.status >= 400) this.faults.push(`${name} answered ${answer.status}: ${heading(answer.text)}`);
        } catch (fault) {
          if (!over) this.faults.push(`${name}: ${fault.message} ${fault.cause?.message ?? ""}`);
          return;
        }
      }
    };
    const read = (visitor, paths) => async () => {
      await sleep(draw(100));
      return visitor.send(oneOf(paths));
    };
    const drafts = [...people.drafts.keys()].filter((ags) => this.open.includes(ags) && ags !== signing?.ags);
    const clients = [
      client("answers of fields 2 and 3", () => saveAnswer(people, ledger, oneOf([...people.questions[1], ...people.questions[2]]))),
      client("answers of field 4", () => saveAnswer(people, ledger, oneOf(people.questions[3]))),
      client("field 1", () => saveField(people, ledger)),
      client("notes of the first", () => saveNote(people.first, ledger)),
      client("notes of the second", () => saveNote(people.second, ledger)),
      client("drafts", async () => (drafts.length ? saveDraft(people, ledger, oneOf(drafts)) : undefined)),
      ...askers.map((asker) => client(`sign-in of ${asker}`, () => this.askAndSignIn(asker))),
      client("public pages",
        read(new Visitor(server), ["/de/", "/en/municipalities", "/de/programme", `/de/municipalities/${declaring}`])),
      client("pages of the house", read(people.lead, ["/de/quickcheck", "/de/quickcheck/fields/2", "/de/guidance"])),
      client("pages of the agency", read(people.second, ["/de/dashboard", "/de/dashboard/municipalities", "/de/invitations"])),
    ];
    if (signing) {
      clients.push(client("declaration", async () => {
        await sleep(draw(milliseconds));
        const answer = await ledger.write("declarations", `declaration ${signing.ags}`, "signed",
          () => people.drafts.get(signing.ags).post("/de/declaration/signature", signing.form));
        if (answer.status !== 303) this.faults.push(`the declaration of ${signing.ags} answered ${answer.status}: ${heading(answer.text)}`);
        return undefined;
      }));
    }
    await sleep(milliseconds);
    over = true;
    await server.kill();
    await Promise.all(clients);
  }

  // Signs in with the link that the last round left, then asks for new ones. The newest link counts,
  // and nobody may ask more often than five times in a quarter of an hour.
  async askAndSignIn(asker) {
    const visitor = this.nobody();
    const link = this.links.get(asker);
    if (link) {
      this.links.delete(asker);
      const answer = await visitor.post(link, { next: "" });
      // Without a cookie the link was used up by a request that a kill cut off.
      if (answer.status === 303 && answer.cookie) {
        this.ledger.count("sign-ins");
        this.sessions.push({ cookie: answer.cookie, home: answer.location, at: Date.now(), isNew: true });
      }
      return answer;
    }
    const asked = this.asked.get(asker);
    if (asked.flying === 3) return undefined;
    asked.flying++;
    const answer = await visitor.post("/de/sign-in", { mail: asker, next: "" });
    if (isYes(answer)) {
      asked.kept++;
      this.ledger.count("link mails");
    }
    return answer;
  }

  // The mails since the last look: as many links as were acknowledged, or in flight.
  async compareMails() {
    const { operator } = this.people;
    const fresh = (await mails(operator)).filter((mail) => !this.post.has(mail.path));
    for (const mail of fresh) this.post.set(mail.path, mail);
    for (const [asker, { kept, flying }] of this.asked) {
      const found = fresh.filter((mail) => mail.recipient === asker && mail.subject === linkSubject);
      if (found.length < kept) this.ledger.lost.push(`${kept - found.length} mails with a link for ${asker}`);
      if (found.length > flying) this.ledger.odd.push(`${found.length} mails with a link for ${asker}, asked for ${flying} times`);
      if (found.length) this.links.set(asker, /\/de\/sign-in\/[0-9a-f]{16,}/.exec(await mailText(operator, found[0]))[0]);
    }
    this.asked = new Map(askers.map((asker) => [asker, { kept: 0, flying: 0 }]));
  }

  // Somebody without a session; the form id of nobody serves everybody who has none.
  nobody() {
    return Object.assign(new Visitor(this.server), { formId: this.nobodysFormId });
  }

  async compareSessions(sessions) {
    for (const session of sessions) {
      const { status, location } = await new Visitor(this.server, session.cookie).send(session.home);
      if (status !== 200) this.ledger.lost.push(`a session: ${session.home} answered ${status} ${location}`);
      session.isNew = false;
    }
  }

  // Start, look at what the last round left, load, kill.
  async round(number) {
    this.restarts.push(await this.server.start());
    await this.compareMails();
    await compare(this.server, this.people, this.ledger);
    await this.compareSessions(this.sessions.filter((session) => session.isNew));
    this.open = this.open.filter((ags) => this.ledger.place(`declaration ${ags}`).kept !== "signed");
    await this.load(50 + draw(351), await this.signing(number));
    if (number % 20 === 0) this.verify(number);
  }

  // Now and then a town declares, all of them spread over the rounds; what a kill prevented is done
  // in the next round.
  async signing(number) {
    const { size } = this.people.drafts;
    const due = Math.floor((number * size) / (rounds * 0.9));
    const signed = size - this.open.length;
    if (!this.open.length || signed >= due) return undefined;
    const [ags] = this.open;
    const mayor = this.people.drafts.get(ags);
    await mayor.page("/de/declaration/signature");
    await mayor.post("/de/declaration/confirmation", {});
    return { ags, form: await signature(mayor, this.people.operator, halls.get(ags).mailbox) };
  }

  verify(number) {
    try {
      assert.match(this.server.run("verify"), /intact/);
    } catch (fault) {
      this.faults.push(`verify after round ${number}: ${fault.message} ${fault.stderr ?? ""}`);
    }
  }

  // Whoever declared has a certificate and everybody was told once.
  async compareDeclarations() {
    const signed = [...this.people.drafts].filter(([ags]) => !this.open.includes(ags));
    for (const [ags, mayor] of signed) {
      const { mayor: mayorMail, mailbox } = halls.get(ags);
      const told = (recipient) => [...this.post.values()].filter((mail) => mail.recipient === recipient && mail.subject !== linkSubject);
      await until(30, `everybody is told of the declaration of ${ags}`, async () => {
        await this.compareMails();
        return told(mayorMail).length > 0;
      });
      const subject = told(mayorMail)[0].subject;
      assert.equal(told(mayorMail).length, 1, `mails to the mayor of ${ags}`);
      assert.equal(told(mailbox).filter((mail) => mail.subject === subject).length, 1, `mails to ${mailbox}`);
      assert.equal(told(leadOf(ags, "").lead_mail).length, 1, `mails to the lead of ${ags}`);
      assert.match(await mayor.pdf("/de/declaration/certificate.pdf"), new RegExp(ags), `the certificate of ${ags}`);
    }
    return signed.length;
  }
}

async function kills() {
  const server = await install();
  await server.start();
  const ledger = new Ledger();
  const storm = new Storm(server, {}, ledger);
  const name = `${postgres ? "PostgreSQL" : "SQLite"}, ${rounds} kills`;
  const isReady = await check(`${name}: letters, one declaration, and a draft of every other town, over plain HTTP`, async () => {
    storm.people = await prepare(server);
    await storm.begin();
    await server.stop();
  });
  if (!isReady) return;
  let done = 0;
  await check(`${name}: the server starts after every kill`, async () => {
    while (done < rounds) await storm.round(++done);
    storm.restarts.push(await server.start());
    await storm.compareMails();
    await compare(server, storm.people, ledger);
    storm.open = storm.open.filter((ags) => ledger.place(`declaration ${ags}`).kept !== "signed");
    // Sessions end two hours after the last click; the first of a long run have.
    await storm.compareSessions(storm.sessions.filter((session) => Date.now() - session.at < 110 * 60_000));
    const sorted = storm.restarts.toSorted((a, b) => a - b);
    return `restart: median ${Math.round(sorted[sorted.length >> 1])} ms, longest ${Math.round(sorted.at(-1))} ms`;
  });
  await check(`${name}: no acknowledged write is lost, nothing is there twice or unasked`, async () => {
    const kinds = Object.entries(ledger.acknowledged).map(([kind, number]) => `${number} ${kind}`).join(", ");
    const figures = `${done} rounds, ${ledger.total()} acknowledged writes (${kinds}), ${ledger.lost.length} lost`;
    ledger.settle(figures);
    assert.ok(ledger.total() > done, figures);
    return figures;
  });
  await check(`${name}: until the kill every answer was a good one, and verify says intact`, async () => {
    storm.verify(done);
    assert.deepEqual(storm.faults.slice(0, 20), [], `${storm.faults.length} faults`);
  });
  await check(`${name}: no half declaration, everybody is told once`, async () => {
    const signed = await storm.compareDeclarations();
    assert.ok(signed > 0 || rounds < 10, "a town has declared");
    return `${signed} declarations`;
  });
  await server.stop();
}

// Part 2, R2: the disk answers with errors.

const isThere = (command) => {
  try {
    execFileSync("sh", ["-c", `command -v ${command}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

const threadsOf = (pid) => readdirSync(`/proc/${pid}/task`).map((thread) => readFileSync(`/proc/${pid}/task/${thread}/status`, "utf8"));

// From now on system calls of the server fail; answers how to end that.
async function inject(server, options) {
  const { pid } = server.process;
  const tracer = spawn("strace", ["-f", "-qq", "-o", "/dev/null", "-p", `${pid}`, ...options], { stdio: ["ignore", "ignore", "pipe"] });
  atEnd(() => tracer.kill("SIGKILL"));
  let said = "";
  tracer.stderr.on("data", (text) => { said += text; });
  const ended = new Promise((resolve) => tracer.once("exit", resolve));
  await until(10, "strace holds every thread", () => {
    if (tracer.exitCode !== null) throw new Error(said);
    return threadsOf(pid).every((status) => status.includes(`TracerPid:\t${tracer.pid}`));
  });
  return async () => {
    tracer.kill("SIGTERM");
    await ended;
  };
}

// Every kind of write, one after another and many at once. A broken connection is an answer too,
// silence is not.
async function tryAllWrites(server, people, ledger) {
  const link = new URL(people.link).pathname;
  const kinds = {
    answer: () => saveAnswer(people, ledger, people.questions[1][0]),
    field: () => saveField(people, ledger),
    note: () => saveNote(people.first, ledger),
    draft: () => saveDraft(people, ledger, drafting),
    "link mail": () => people.nobody.post("/de/sign-in", { mail: askers[0], next: "" }),
    "sign-in": () => people.nobody.post(link, { next: "" }),
  };
  const answers = [];
  const ask = async (kind) => {
    try {
      const answer = await kinds[kind]();
      // A link that is used up, or asked for too often: neither is a write.
      if (answer.status === 429 || (kind === "sign-in" && answer.status === 303 && !answer.cookie)) return;
      const { status, location, text } = answer;
      answers.push({ kind, status, words: status === 303 ? location : heading(text), text });
    } catch (fault) {
      const status = fault.name === "TimeoutError" ? "silence" : "closed";
      answers.push({ kind, status, words: fault.cause?.message ?? fault.message, text: "" });
    }
  };
  for (let time = 0; time < 2; time++) for (const kind of Object.keys(kinds)) await ask(kind);
  await Promise.all(Array.from({ length: 12 }, () => ask("note")));
  return answers;
}

const said = (answer) => `${answer.status} "${answer.words}"`;

function told(answers) {
  const times = new Map();
  for (const answer of answers) times.set(said(answer), (times.get(said(answer)) ?? 0) + 1);
  return [...times].map(([words, number]) => `${number} × ${words}`).join("; ");
}

async function readings(server, people) {
  const found = {};
  const pages = [[new Visitor(server), "/de/"], [people.lead, "/de/quickcheck/fields/1"], [people.first, "/de/dashboard"]];
  for (const [visitor, path] of pages) {
    found[path] = await visitor.send(path).then((answer) => answer.status, (fault) => fault.cause?.message ?? fault.message);
  }
  return found;
}

async function prepareForFaults(server, ledger, invited) {
  const people = await prepare(server, invited);
  people.drafts.set(drafting, await beginDeclaration(server, people.first, drafting, leadOf(drafting, token("draft"))));
  people.nobody = new Visitor(server);
  await people.nobody.page("/de/sign-in");
  people.link = server.run("demo", "link", "mayor").trim();
  ledger.place(`declaration ${drafting}`).kept = "draft";
  assert.ok(isYes(await saveField(people, ledger)));
  assert.ok(isYes(await saveAnswer(people, ledger, people.questions[1][0])));
  assert.ok(isYes(await saveNote(people.first, ledger)));
  assert.ok(isYes(await saveDraft(people, ledger, drafting)));
  return people;
}

async function standsAfterRestart(server, people, ledger) {
  await server.start();
  await compare(server, people, ledger);
  const verdict = server.run("verify");
  ledger.settle("Acknowledged before the restart.");
  assert.match(verdict, /intact/);
  await writesAgain(server, people, ledger);
}

async function writesAgain(server, people, ledger) {
  if (!server.isRunning()) return "the programme has ended; whatever supervises it starts it again";
  const begun = Date.now();
  let last = "";
  try {
    await until(60, "a note is saved and can be read", async () => {
      const answer = await saveNote(people.first, ledger, declaring);
      last = `${answer.status} "${answer.location || heading(answer.text)}"`;
      const [note] = [...ledger.notes.keys()].slice(-1);
      const html = isYes(answer) ? await people.first.page(`/de/dashboard/municipalities/${declaring}`) : "";
      if (new RegExp(`\\b${note}\\b`).test(html)) return true;
      await sleep(1000);
      return false;
    });
  } catch (fault) {
    assert.fail(`${fault.message}; last answer: ${last}\n${server.log.slice(-800)}`);
  }
  return `after ${((Date.now() - begun) / 1000).toFixed(1)} s`;
}

async function brokenDisk() {
  const part = "SQLite, a disk with errors";
  if (!isThere("strace")) return skip(part, "strace is not installed");
  const server = await install();
  await server.start();
  const ledger = new Ledger();
  let people;
  const isReady = await check(`${part}: an installation is prepared`, async () => { people = await prepareForFaults(server, ledger); });
  if (!isReady) return undefined;
  const wal = join(server.data, "willkommen.db-wal");
  const faults = {
    "fsync fails (EIO)": ["-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO"],
    "writing fails (ENOSPC)": ["-P", wal, "-e", "trace=write,pwrite64", "-e", "inject=write,pwrite64:error=ENOSPC"],
  };
  for (const [name, options] of Object.entries(faults)) {
    let heal;
    try {
      heal = await inject(server, options);
    } catch (fault) {
      skip(`${part}: ${name}`, `strace may not attach: ${fault.message}`);
      continue;
    }
    let answers = [];
    await check(`${part}: ${name}: no write is acknowledged`, async () => {
      answers = await tryAllWrites(server, people, ledger);
      const wrong = answers.filter((answer) => answer.status !== "closed" && !(answer.status >= 500));
      assert.deepEqual(wrong.slice(0, 5).map((answer) => `${answer.kind}: ${said(answer)}`), [],
        `${wrong.length} of ${answers.length}: ${told(answers)}`);
      return told(answers);
    });
    await check(`${part}: ${name}: reading goes on, or the programme has ended`, async () => {
      if (!server.isRunning()) return "the programme has ended";
      const found = await readings(server, people);
      assert.deepEqual(Object.values(found), [200, 200, 200], JSON.stringify(found));
      return undefined;
    });
    await heal();
    await check(`${part}: ${name}: writing works again afterwards without a restart`, () => writesAgain(server, people, ledger));
    await check(`${part}: ${name}: after a kill and a restart everything is whole and intact`, async () => {
      if (server.isRunning()) await server.kill();
      await standsAfterRestart(server, people, ledger);
    });
  }
  await slowDisk(server, people, part);
  await server.stop();
  return undefined;
}

// While the disk takes its time nobody is told that something is saved, and reading goes on.
async function slowDisk(server, people, part) {
  const slow = 700;
  let heal;
  try {
    heal = await inject(server, ["-e", "trace=fsync,fdatasync", "-e", `inject=fsync,fdatasync:delay_enter=${slow * 1000}`]);
  } catch (fault) {
    skip(`${part}: a slow disk`, `strace may not attach: ${fault.message}`);
    return;
  }
  await check(`${part}: a slow disk: no answer comes before it, and reading goes on`, async () => {
    const begun = Date.now();
    const write = saveNote(people.first, new Ledger(), declaring).then((answer) => [answer, Date.now() - begun]);
    const found = await readings(server, people);
    assert.deepEqual(Object.values(found), [200, 200, 200], JSON.stringify(found));
    const [answer, took] = await write;
    assert.ok(isYes(answer), said({ ...answer, words: answer.location || heading(answer.text) }));
    assert.ok(took >= slow, `answered after ${took} ms`);
    return `${took} ms`;
  });
  await heal();
}

// Part 3, R3: the disk is full.

function fill(folder) {
  const file = join(folder, "filler");
  const descriptor = openSync(file, "w");
  try {
    for (const size of [65536, 4096, 1]) {
      const block = Buffer.alloc(size, 1);
      try {
        for (;;) writeSync(descriptor, block);
      } catch (fault) {
        if (fault.code !== "ENOSPC") throw fault;
      }
    }
  } finally {
    closeSync(descriptor);
  }
  return () => rmSync(file);
}

// The words for a full disk, as the product has them.
function wordsForFull() {
  const texts = readFileSync(join(root, "crates/willkommen/src/layout/texts.de.ftl"), "utf8");
  return [...texts.matchAll(/^layout-error-full(?:-title|-text)? *= *(\S.*)$/gm)].map(([, words]) => words.trim());
}

// The last click of somebody lies some minutes back: the next one would be noted in the database. The
// row is changed past the program, so the notes of all rows are taken anew at the next start.
function agePerson(server, mail) {
  execFileSync("/usr/bin/python3", ["-c", "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute("
    + "'update session set seen_at = seen_at - 360000000 where person = (select id from person where mail = ?)', sys.argv[2:]); c.execute('pragma user_version = 0'); c.commit()",
  join(server.data, "willkommen.db"), mail]);
}

async function fullDisk() {
  const part = "SQLite, a full disk";
  const [data, temp] = [freshFolder(), freshFolder()];
  try {
    mountTmpfs(data, "24m");
    mountTmpfs(join(data, "files"), "8m");
    mountTmpfs(temp, "1m");
  } catch (fault) {
    return skip(part, `mounting is not permitted: ${String(fault.stderr ?? fault.message).trim()}`);
  }
  // The folder for temporary files is full all the time; nothing needs it.
  fill(temp);
  const server = await install({ folder: data, database: "" });
  await server.start({ TMPDIR: temp });
  const ledger = new Ledger();
  let people;
  const waiting = "no room for documents: letters wait, the rest goes on, and they are printed once there is room";
  const isReady = await check(`${part}: ${waiting}`, async () => {
    const makeRoom = fill(join(data, "files"));
    const invited = await invite(server);
    await sleep(3000);
    assert.ok(!(await invited.first.page(invited.campaign)).includes("/print/1"), "nothing is printed");
    assert.ok(isYes(await saveNote(invited.first, ledger)), "a note is saved");
    makeRoom();
    const begun = Date.now();
    await waitForPrint(invited.first, invited.campaign);
    const waited = Date.now() - begun;
    assert.equal((await invited.first.pdf(`${invited.campaign}/print/1`)).split("\f").length - 1, towns.length, "every letter once");
    people = await prepareForFaults(server, ledger, invited);
    return `printed ${(waited / 1000).toFixed(1)} s after there was room`;
  });
  if (!isReady) return undefined;
  // A clean end empties the write-ahead log, so that a full disk is felt by the first write.
  await server.stop();
  agePerson(server, askers[1]);
  await server.start({ TMPDIR: temp });
  const makeRoom = fill(data);
  await check(`${part}: reading goes on`, async () => {
    const found = await readings(server, people);
    assert.deepEqual(Object.values(found), [200, 200, 200], JSON.stringify(found));
  });
  await check(`${part}: reading goes on for somebody whose last click is six minutes ago`, async () => {
    const answer = await people.second.send("/de/dashboard");
    assert.equal(answer.status, 200, `${answer.status}: ${heading(answer.text)}`);
  });
  const refused = [];
  await check(`${part}: writes are refused with a page in words`, async () => {
    await until(30, "a write is refused", async () => {
      refused.push(...(await tryAllWrites(server, people, ledger)).filter((answer) => !isYes(answer)));
      return refused.length > 10;
    });
    const wrong = refused.filter((answer) => !(answer.status >= 500 && /<h1/.test(answer.text)));
    assert.deepEqual(wrong.map((answer) => `${answer.kind}: ${said(answer)}`), []);
    return told(refused);
  });
  await check(`${part}: the status is 503 and the words tell that there is no room`, async () => {
    const words = wordsForFull();
    assert.deepEqual([...new Set(refused.map((answer) => answer.status))], [503],
      `the product has ${words.length} words for it; today: ${told(refused)}`);
    assert.ok(words.length > 0, "layout-error-full is missing");
    for (const { text, kind } of refused) {
      for (const one of words) assert.ok(plainText(text).includes(one), `${kind} does not say "${one}"`);
    }
  });
  await check(`${part}: reading still goes on after refused writes`, async () => {
    const found = await readings(server, people);
    assert.deepEqual(Object.values(found), [200, 200, 200], JSON.stringify(found));
  });
  makeRoom();
  await check(`${part}: once there is room a write succeeds within 60 s without a restart`, () => writesAgain(server, people, ledger));
  await check(`${part}: after a kill and a restart everything is whole and intact`, async () => {
    if (server.isRunning()) await server.kill();
    await standsAfterRestart(server, people, ledger);
  });
  await server.stop();
  return undefined;
}

// Part 4, R12: a second programme on the same data folder.

async function startSecond(server) {
  const second = spawn(binary, ["--data", server.data, "serve"], { stdio: ["ignore", "ignore", "pipe"], env: quiet });
  atEnd(() => second.kill("SIGKILL"));
  let words = "";
  second.stderr.on("data", (text) => { words += text; });
  const code = await Promise.race([new Promise((resolve) => second.once("close", resolve)), sleep(10_000, "running", { ref: false })]);
  second.kill("SIGKILL");
  return { code, words: words.trim() };
}

async function twoOnOneFolder() {
  const part = `${postgres ? "PostgreSQL" : "SQLite"}, two on one data folder`;
  const server = await install();
  await server.start();
  const first = await signIn(server, "agency");
  await check(`${part}: the second ends with an error and a clear sentence`, async () => {
    // Another port, as in a second container: the port alone would stop it otherwise.
    const file = join(server.data, "willkommen.toml");
    const settings = readFileSync(file, "utf8");
    const port = new URL(server.base).port;
    writeFileSync(file, settings.replaceAll(`127.0.0.1:${port}`, `127.0.0.1:${await freePort()}`));
    const { code, words } = await startSecond(server);
    writeFileSync(file, settings);
    assert.notEqual(code, "running", `the second serves after 10 s:\n${words}`);
    assert.ok(code > 0, `it ended with ${code}:\n${words}`);
    const sentence = words.split("\n").find((line) => /data folder|another|already|in use/i.test(line));
    assert.ok(sentence && !/panicked|listening on/.test(words), `no clear sentence:\n${words}`);
    return sentence;
  });
  await check(`${part}: so it does on the same port`, async () => {
    const { code, words } = await startSecond(server);
    assert.ok(code > 0, `it ended with ${code}:\n${words}`);
    assert.ok(/data folder|another|already|in use/i.test(words) && !/panicked/.test(words), `no clear sentence:\n${words}`);
    return words.split("\n").findLast((line) => line.trim());
  });
  await check(`${part}: the first goes on, and commands beside it work`, async () => {
    assert.ok(isYes(await saveNote(first, new Ledger(), declaring)), "a note is saved");
    await signIn(server, "agency-second");
    assert.match(server.run("verify"), /intact/);
  });
  await check(`${part}: after a kill the next one starts`, async () => {
    await server.kill();
    return `${Math.round(await server.start())} ms`;
  });
  await server.stop();
}

// Part 5: kill -9 between an answer and the word that it is saved, a quarter as often as in part 1.

async function answersKept() {
  const times = Math.ceil(rounds / 4);
  const part = `${postgres ? "PostgreSQL" : "SQLite"}, ${times} kills while answers are saved`;
  const server = await install();
  await server.start();
  const ledger = new Ledger();
  let people;
  const isReady = await check(`${part}: a Quick-Check is open`, async () => {
    people = await prepare(server);
    await compare(server, people, ledger);
    ledger.settle();
    await server.stop();
  });
  if (!isReady) return;
  const faults = [];
  await check(`${part}: no acknowledged answer is lost, none is there that nobody gave`, async () => {
    for (let time = 0; time < times; time++) {
      await server.start();
      await compare(server, people, ledger);
      let over = false;
      // Four editors, each with questions of their own.
      const editors = people.questions.map(async (questions, place) => {
        while (!over) {
          try {
            const answer = await (place === 0 ? saveField(people, ledger) : saveAnswer(people, ledger, oneOf(questions)));
            if (!isYes(answer)) faults.push(`${answer.status}: ${heading(answer.text)}`);
          } catch (fault) {
            if (!over) faults.push(`${fault.message} ${fault.cause?.message ?? ""}`);
            return;
          }
        }
      });
      await sleep(10 + draw(140));
      over = true;
      await server.kill();
      await Promise.all(editors);
    }
    await server.start();
    await compare(server, people, ledger);
    const figures = `${times} kills, ${ledger.total()} acknowledged answers, ${ledger.lost.length} lost`;
    ledger.settle(figures);
    assert.ok(ledger.total() > times, figures);
    return figures;
  });
  await check(`${part}: until the kill every answer was a good one, and verify says intact`, async () => {
    assert.deepEqual(faults.slice(0, 10), [], `${faults.length} faults`);
    assert.match(server.run("verify"), /intact/);
  });
  await server.stop();
}

// Part 6: kill -9 while phones redeem, an eighth as often as in part 1; see redemptions.mjs.

const phonesRedeem = () => redemptionsKept(check, install, rounds);

// Whatever happens, the run ends.
setTimeout(() => {
  console.log("FAIL not finished in time");
  process.exit(1);
}, (rounds * 15 + 900) * 1000).unref();

const parts = [["1", kills], ["2", brokenDisk], ["3", fullDisk], ["4", twoOnOneFolder], ["5", answersKept], ["6", phonesRedeem]];
for (const [number, work] of parts) {
  if (wish.part && wish.part !== number) continue;
  if (postgres && ["2", "3"].includes(number)) skip(`part ${number}`, "it is about SQLite");
  else await work().catch((fault) => check(`part ${number} runs to its end`, () => { throw fault; }));
  cleanUp();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
