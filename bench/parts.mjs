// SPDX-License-Identifier: EUPL-1.2
// The measurements. Each part prepares an installation, measures the bare program and the product in
// turn, and answers rows of the table.

import { cpSync, readFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { Server, beginDeclaration, fieldsOf, freshFolder, postgres, release, signIn, signInWith, signature, until } from "../e2e/plain.mjs";
import { stories } from "../e2e/story.mjs";
export { cards } from "./cards.mjs";
import { Bare, built, cpu, forgetPeak, inTurn, load, median, memory, root, run, seconds, startProduct } from "./measure.mjs";

const binary = join(built, "willkommen");
const [story] = stories();
const engine = postgres ? "PostgreSQL" : "SQLite";
const everywhere = join(root, "bench/data/germany_municipalities.csv");

const bareDatabase = () => postgres || `sqlite:${join(freshFolder(), "bare.db")}`;
const install = () => Server.create({ region: story.folder });
const cookieOf = (visitor) => `__Host-willkommen=${visitor.cookie}`;
const host = (server) => new URL(server.base).host;

async function stop(server) {
  server.process.kill("SIGTERM");
  await server.ended;
}

// A town that takes part and may answer its Quick-Check; the letters are out.
async function prepare(server) {
  const people = {};
  for (const [name, role] of [["first", "agency"], ["second", "agency-second"], ["operator", "operator"]]) {
    people[name] = await signIn(server, role);
  }
  people.campaign = await release(people.first, people.second);
  await printed(people);
  const lead = { lead_name: story.lead.name, lead_function: story.lead.function, lead_mail: story.lead.mail };
  const mayor = await beginDeclaration(server, people.first, story.lead.ags, lead);
  await mayor.submit("/de/declaration/signature", await signature(mayor, people.operator, story.lead.mailbox));
  people.lead = await signIn(server, "lead");
  await until(20, "the Quick-Check is open", () => people.lead.page("/de/quickcheck/fields/1"));
  return people;
}

// Waits until every letter is filed, then until the last print file is; answers both moments. Looks
// often, because the time is taken, but not so often that it costs a core.
async function printed({ first, campaign }, letters = story.towns, pause = 40) {
  const end = Date.now() + 3_600_000;
  const moments = {};
  while (!moments.printed) {
    if (Date.now() > end) throw new Error("the letters are not printed within an hour");
    const html = await first.page(campaign);
    const isLast = html.includes(`${campaign}/print/${letters > 100 ? Math.ceil(letters / 20) : 1}"`);
    const [, filed, all] = /<progress [^>]*value="(\d+)" max="(\d+)"/.exec(html) ?? [];
    if (isLast || (filed && filed === all)) moments.filed ??= performance.now();
    if (isLast) moments.printed = performance.now();
    else await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return moments;
}

async function questions(people) {
  const found = [];
  for (let field = 1; field <= story.fields.length; field++) {
    const html = await people.lead.page(`/de/quickcheck/fields/${field}`);
    found.push([...html.matchAll(/<fieldset class="question" id="(\w+)"/g)].map(([, id]) => id));
  }
  return found;
}

export async function start() {
  const page = join(freshFolder(), "page.html");
  writeFileSync(page, "<!doctype html>");
  const server = await install();
  const [times, idle] = [[[], []], [[], []]];
  for (let round = 0; round < 7; round++) {
    const bare = await Bare.start(bareDatabase(), [page]);
    times[0].push(bare.millis);
    times[1].push(await startProduct(server, binary));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    idle[0].push(memory(bare.process).now);
    idle[1].push(memory(server.process).now);
    await Promise.all([bare.stop(), stop(server)]);
  }
  const [[bareMillis, ourMillis], [bareIdle, ourIdle]] = [times, idle].map((pair) => pair.map(median));
  return [
    { path: `Cold start with a database of ${story.towns} municipalities, ${engine}`,
      unit: "ms", bare: bareMillis, ours: ourMillis, ratio: ourMillis / bareMillis, most: [3, 5] },
    { path: `Idle memory, ${engine}`, unit: "MB", bare: bareIdle, ours: ourIdle, ratio: ourIdle / bareIdle, most: [8] },
  ];
}

// Notes a contact again and again, as an agency at work does: everything that is kept is made anew.
function keepWriting(visitor, ags) {
  let goesOn = true;
  const form = { answer: "discussion", given_on: new Date().toISOString().slice(0, 10), note: "" };
  const work = (async () => {
    while (goesOn) {
      await visitor.post(`/de/dashboard/municipalities/${ags}`, form);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return () => { goesOn = false; return work; };
}

export async function pages() {
  const server = await install();
  await startProduct(server, binary);
  const people = await prepare(server);
  const [nobody, agency, lead] = ["", cookieOf(people.first), cookieOf(people.lead)];
  const town = `/de/dashboard/municipalities/${story.lead.ags}`;
  const all = [
    ["Public start page with the map", "/de/", nobody, [0.5, 0.2]],
    ["Public table of the municipalities", "/de/municipalities", nobody, [0.5, 0.2]],
    ["Public page of one municipality", `/de/municipalities/${story.lead.ags}`, nobody, [0.5, 0.2]],
    ["Public start page, packed", "/de/", nobody, [0.5, 0.2], { gzip: true }],
    ["Agency's start page", "/de/dashboard", agency, [0.05, 0.02]],
    ["Agency's table of all municipalities", "/de/dashboard/municipalities", agency, [0.05, 0.02]],
    ["Agency's page of one municipality", town, agency, [0.05, 0.02]],
    ["Campaign with its letters", people.campaign, agency, [0.05, 0.02]],
    ["Quick-Check, one field", "/de/quickcheck/fields/1", lead, [0.05, 0.02]],
    ["Roadmap of a municipality", "/de/guidance", lead, [0.05, 0.02]],
    ["Public start page while somebody writes", "/de/", nobody, undefined, { writes: true }],
    ["Agency's table while somebody writes", "/de/dashboard/municipalities", agency, undefined, { writes: true }],
  ];
  const folder = freshFolder();
  const files = [];
  for (const [, path, cookie, , { gzip } = {}] of all) {
    const answer = await fetch(server.base + path, { headers: { cookie, "accept-encoding": "identity" } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    files.push(join(folder, `${files.length}.html`));
    writeFileSync(files.at(-1), gzip ? gzipSync(bytes) : bytes);
  }
  const bare = await Bare.start(bareDatabase(), files);
  const rows = [];
  for (const [place, [name, path, cookie, least, { gzip, writes } = {}]] of all.entries()) {
    const size = Math.round(readFileSync(files[place]).length / 1024);
    await people.first.page(town);
    const stopWriting = writes ? keepWriting(people.first, story.lead.ags) : () => {};
    const [raw, ours] = await inTurn(() => load(bare.host, `/${place}`, { seconds: 1.5 }),
      () => load(host(server), path, { cookie, gzip, seconds: 1.5 }));
    await stopWriting();
    rows.push({ path: `${name}, ${size} kB, 8 connections, ${engine}`,
      unit: "/s", bare: raw.rate, cpu: raw.cpu, ours: ours.rate, ratio: ours.rate / raw.rate, least });
  }
  await Promise.all([bare.stop(), stop(server)]);
  return rows;
}

// Leads of several towns, so that fifty people each have a question of their own: who they are to the product
// and to the bare program, a line each.
async function editors(server, people, least) {
  const [ours, bare] = [[], []];
  for (const { ags, mailbox } of story.reachable.toSorted((one, other) => (other.ags === story.lead.ags) - (one.ags === story.lead.ags))) {
    if (ours.length >= least) break;
    let { lead } = people;
    if (ags !== story.lead.ags) {
      const mail = `robin@${mailbox.split("@")[1]}`;
      const mayor = await beginDeclaration(server, people.first, ags, { lead_name: "Robin Althaus", lead_function: "Stadtmarketing", lead_mail: mail });
      await mayor.submit("/de/declaration/signature", await signature(mayor, people.operator, mailbox));
      lead = await until(60, `the lead of ${ags} may sign in`, () => signInWith(server, server.run("link", mail).trim()));
      await until(20, `the Quick-Check of ${ags} is open`, () => lead.page("/de/quickcheck/fields/1"));
    }
    const asked = (await questions({ lead })).flat();
    const { check } = fieldsOf(await lead.page("/de/quickcheck/fields/1"));
    for (const question of asked) {
      ours.push(`${cookieOf(lead)}\t${new URLSearchParams({ form_id: lead.formId, check, question, reason: "" })}`);
      bare.push(`none=none\t${new URLSearchParams({ question: `${ags}-${question}`, reason: "" })}`);
    }
  }
  return [ours, bare];
}

// Saves answers of Quick-Checks, each durable before it is acknowledged, and each over the revision that its
// editor has seen.
export async function answers() {
  const server = await install();
  await startProduct(server, binary);
  const people = await prepare(server);
  const folder = freshFolder();
  const [product, plain] = ["product", "bare"].map((name) => join(folder, name));
  const lines = await editors(server, people, 50);
  [product, plain].forEach((file, place) => writeFileSync(file, lines[place].join("\n")));
  const database = bareDatabase();
  const bare = await Bare.start(database, [plain]);
  const rows = [];
  for (const connections of [1, 8, 32, 50]) {
    const [raw, ours] = await inTurn(() => load(bare.host, "/answers", { connections, editors: plain }),
      () => load(host(server), "/de/quickcheck/answers", { connections, editors: product }));
    const of = `Saving an answer, ${connections} ${connections === 1 ? "connection" : "connections"}, ${engine}`;
    if (connections === 50) {
      rows.push({ path: `Saving an answer, 50 editors at once, ${engine}: 95 of 100 are answered within`,
        unit: "ms", bare: raw.p95, ours: ours.p95, ratio: ours.p95 / raw.p95, limit: 30 });
      continue;
    }
    const goal = connections === 8 ? { least: [0.5, 0.3] } : {};
    rows.push({ path: of, unit: "/s", bare: raw.rate, cpu: raw.cpu, ours: ours.rate, ratio: ours.rate / raw.rate, ...goal });
    const half = connections === 1 ? { most: [3] } : {};
    rows.push({ path: `${of}: half are answered within`, unit: "ms", bare: raw.p50, ours: ours.p50, ratio: ours.p50 / raw.p50, ...half });
  }
  await Promise.all([bare.stop(), stop(server)]);
  if (!postgres) for (const towns of [1_000, 10_754]) rows.push(await filled(server, { database, product, plain, towns }));
  return rows;
}

// The same once more where so many municipalities have answered: what a save costs must not grow with them.
async function filled(server, { database, product, plain, towns }) {
  const file = database.replace("sqlite:", "");
  execFileSync("/usr/bin/python3", [join(root, "bench/fill_answers.py"), join(server.data, "willkommen.db"), file, String(towns)]);
  await startProduct(server, binary);
  const bare = await Bare.start(database, [plain]);
  const [raw, ours] = await inTurn(() => load(bare.host, "/answers", { connections: 8, editors: plain }),
    () => load(host(server), "/de/quickcheck/answers", { connections: 8, editors: product }));
  await Promise.all([bare.stop(), stop(server)]);
  return { path: `Saving an answer, 8 connections, ${towns.toLocaleString("en")} municipalities have answered, ${engine}`,
    unit: "/s", bare: raw.rate, ours: ours.rate, ratio: ours.rate / raw.rate };
}

const template = (path) => join(root, "crates/willkommen/src", path);
const typeset = (name, path, count) => run("documents", "--template", template(path), "--data", join(root, `bench/data/${name}.json`),
  "--picture", join(root, "crates/willkommen/assets/icons/arch.svg"), "--count", count);

export async function letters() {
  const rounds = [];
  for (let round = 0; round < 3; round++) {
    const raw = await typeset("letter", "invitations/letter.typ", story.towns - 1);
    const server = await install();
    await startProduct(server, binary);
    const [first, second] = [await signIn(server, "agency"), await signIn(server, "agency-second")];
    const begun = performance.now();
    const campaign = await release(first, second);
    const moments = await printed({ first, campaign });
    rounds.push([raw.total, (moments.filed - begun) / 1000, (moments.printed - begun) / 1000]);
    await stop(server);
  }
  const [raw, filed, ours] = [0, 1, 2].map((place) => median(rounds.map((round) => round[place])));
  const path = `${story.towns - 1} letters, each set, kept as a file and filed (bare: only set, on one core), ${engine}`;
  return [
    { path, unit: "s", bare: raw, ours: filed, ratio: filed / raw, most: [0.8, 1.2] },
    { path: `The same with their print file, in which all are set once more, ${engine}`,
      unit: "s", bare: raw, ours, ratio: ours / raw },
    letterRow(`${story.towns - 1}`, { bare: raw * 1000 / (story.towns - 1), each: ours * 1000 / (story.towns - 1) }),
  ];
}

// As many municipalities of Germany as are wanted, each with a town hall and a mayor of an invented name.
function germany(folder, count = Infinity) {
  const [head, ...rows] = readFileSync(everywhere, "utf8").trim().split("\n");
  const chosen = rows.slice(0, count);
  const towns = join(folder, "towns.csv");
  writeFileSync(towns, [head, ...chosen].join("\n"));
  const halls = chosen.map((line, place) => {
    const cells = line.split(",");
    const [ags, postal] = [cells[0], cells.at(-1)];
    const name = [`Vorname${place % 97}`, `Nachname${place % 89}`, "Bürgermeisterin", "2025-11-01"];
    return [ags, ...name, "Rathausplatz 1", postal, `Ort ${ags}`, `rathaus@ort-${ags}.example`];
  });
  const file = join(folder, "halls.csv");
  writeFileSync(file, ["ags,first_name,last_name,function,from,street,postal_code,place,official_mailbox", ...halls].join("\n"));
  return { towns, halls: file, count: chosen.length, some: chosen.slice(0, 7).map((line) => line.split(",")[0]), districts: [...new Set(rows.map((line) => line.split(",")[3]))] };
}

// The pack with every district of Germany, and without municipalities of its own.
function everyDistrict(folder, { districts }) {
  const pack = join(folder, "pack");
  cpSync(story.folder, pack, { recursive: true });
  // Its story knows only its own districts.
  rmSync(join(pack, "demo/story.toml"), { force: true });
  writeFileSync(join(pack, "demo/situations.toml"), "declared = []\nanswer = []\n");
  const own = new Set(story.region.district?.map(({ key }) => key));
  const file = join(pack, "region.toml");
  const more = districts.filter((key) => !own.has(key))
    .map((key) => `[[district]]\nkey = "${key}"\nname = "Kreis ${key}"\nshort = "${key}"\n`);
  writeFileSync(file, `${readFileSync(file, "utf8")}\n${more.join("\n")}`);
  return pack;
}

// Letters to everybody: how long one takes, and how much memory all of them.
async function mailing(server, people, count) {
  forgetPeak(server.process);
  const begun = performance.now();
  const campaign = await release(people.first, people.second);
  const prepared = (performance.now() - begun) / 1000;
  const beside = await load(host(server), "/de/", { seconds: 5 });
  await printed({ first: people.first, campaign }, count, 2000);
  const took = (performance.now() - begun) / 1000;
  const { warm } = await typeset("letter", "invitations/letter.typ", Math.min(count, 1000));
  return { campaign, prepared, beside, each: took / count * 1000, bare: warm * 1000, peak: memory(server.process).peak };
}

const letterRow = (named, { bare, each }) => ({
  path: `One of ${named} letters, with its print file (bare: one letter set on one core), ${engine}`,
  unit: "ms", bare, ours: each, ratio: each / bare });
const peakRow = (named, { peak }) => ({
  path: `Most memory while ${named} letters are printed, ${engine}`, unit: "MB", ours: peak, limit: 200 });

// A thousand letters.
export async function thousand() {
  const folder = freshFolder();
  const all = germany(folder, 1000);
  const server = await Server.create({ region: everyDistrict(folder, all), halls: false });
  for (const list of [all.towns, all.halls]) server.run("import", list);
  await startProduct(server, binary);
  const people = { first: await signIn(server, "agency"), second: await signIn(server, "agency-second") };
  const found = await mailing(server, people, all.count);
  await stop(server);
  return [letterRow("1,000", found), peakRow("1,000", found)];
}

// Milliseconds of one page, each time after a change.
async function after(visitor, path, changes) {
  const times = [];
  for (const change of changes) {
    await change();
    const begun = performance.now();
    const { status } = await visitor.send(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    times.push(performance.now() - begun);
  }
  return median(times);
}

// A manager notes that a town is still talking, or that a letter came back.
const today = () => new Date().toISOString().slice(0, 10);
const talks = (visitor, ags) => async () => {
  const file = `/de/dashboard/municipalities/${ags}`;
  await visitor.page(file);
  await visitor.submit(file, { answer: "discussion", given_on: today() });
};
const returns = (visitor, letter) => async () => {
  await visitor.page(letter);
  await visitor.submit(`${letter}/return`, { returned_on: today(), because: "moved" });
};

export async function germanwide() {
  const folder = freshFolder();
  const all = germany(folder);
  const server = await Server.create({ region: everyDistrict(folder, all), halls: false });
  const named = all.count.toLocaleString("en");
  const bareFile = `sqlite:${join(folder, "bare.db")}`;
  const ours = (list) => seconds(binary, ["--data", server.data, "import", list], { timeout: 600_000 });
  const raw = () => (postgres ? undefined : seconds(join(built, "bare"), ["import", all.towns, "--database", bareFile]));
  const rows = [];
  const imported = (path, bare, ours) => rows.push({ path: `${path}, ${engine}`,
    unit: "s", bare, ours, ...(bare ? { ratio: ours / bare } : {}) });
  imported(`Import of ${named} municipalities`, raw(), ours(all.towns));
  imported("The same file again", raw(), ours(all.towns));
  imported(`Import of ${named} town halls with their mayors`, undefined, ours(all.halls));
  await startProduct(server, binary);
  const people = { first: await signIn(server, "agency"), second: await signIn(server, "agency-second") };
  const cookie = cookieOf(people.first);
  const shown = await load(host(server), "/de/dashboard/municipalities", { cookie });
  rows.push({ path: `Agency's table of ${named} municipalities, a page of 100, 8 connections, ${engine}`, unit: "/s", ours: shown.rate });

  const found = await mailing(server, people, all.count);
  rows.push({ path: `Public start page while they are printed, 8 connections: half are answered within, ${engine}`,
    unit: "ms", ours: found.beside.p50 });
  rows.push({ path: `Preparing and releasing ${named} letters, ${engine}`, unit: "s", ours: found.prepared });
  rows.push(letterRow(named, found), peakRow(named, found));

  // The next version goes to all conferences of the country.
  for (const path of ["/de/programme/draft", "/de/conferences/round", "/de/conferences"]) {
    await people.first.page(path === "/de/conferences/round" ? "/de/programme/draft" : path);
    await people.first.submit(path, { note: "Messung" });
  }
  const posted = await people.first.page(found.campaign);
  const letters = [...posted.matchAll(/"(\/de\/invitations\/posted\/[^"]+)"/g)].slice(0, 7).map(([, letter]) => letter);
  const changes = {
    "after an answer was noted": all.some.map((ags) => talks(people.first, ags)),
    "after a letter came back": letters.map((letter) => returns(people.first, letter)),
  };
  for (const [what, path] of [["Funnel (agency's start page)", "/de/dashboard"], ["Roll-up of the conferences", "/de/conferences"]]) {
    const of = `${what} of ${all.districts.length} districts and ${named} municipalities, ${engine}`;
    const warm = await load(host(server), path, { cookie, connections: 1 });
    rows.push({ path: `${of}: half are answered within`, unit: "ms", ours: warm.p50, limit: 100 });
    for (const [when, ways] of Object.entries(changes)) {
      rows.push({ path: `${of}: ${when}`, unit: "ms", ours: await after(people.first, path, ways), limit: 100 });
    }
  }
  await stop(server);
  return rows;
}

export async function report() {
  const server = await install();
  await startProduct(server, binary);
  const people = await prepare(server);
  for (const [place, ids] of (await questions(people)).entries()) {
    await people.lead.submit(`/de/quickcheck/fields/${place + 1}`, Object.fromEntries(ids.map((id, number) => [id, String(number % 4)])));
  }
  await people.lead.submit("/de/quickcheck/completion", {});
  const take = async () => {
    const begun = performance.now();
    const { status } = await people.lead.send("/de/quickcheck/report.pdf");
    if (status !== 200) throw new Error(`the report answered ${status}`);
    return (performance.now() - begun) / 1000;
  };
  const firsts = [[], []];
  for (let round = 0; round < 3; round++) {
    // Everything anew, as the typesetter beside it: nothing has been set in this process.
    await stop(server);
    await startProduct(server, binary);
    firsts[0].push((await typeset("report", "quickcheck/paper/report.typ", 1)).first);
    firsts[1].push(await take());
  }
  const [fresh, first] = firsts.map(median);
  const after = [memory(server.process).now];
  const times = [];
  for (let count = 1; count < 100; count++) {
    times.push(await take());
    if (count === 10) after.push(memory(server.process).now);
  }
  after.push(memory(server.process).now);
  const warm = await typeset("report", "quickcheck/paper/report.typ", 20);
  const { peak } = memory(server.process);
  await stop(server);
  return [
    { path: `Report as PDF, the first, ${engine}`, unit: "s", bare: fresh, ours: first, ratio: first / fresh, most: [1, 1.5] },
    { path: `Report as PDF, the next 99 (half of them within), ${engine}`,
      unit: "s", bare: warm.warm, ours: median(times), ratio: median(times) / warm.warm, limit: 0.4 },
    { path: `Most memory over 100 reports (${after.map(Math.round).join(", ")} MB after 1, 11, 100), ${engine}`,
      unit: "MB", bare: warm.peak, ours: peak, ratio: peak / warm.peak, limit: 150 },
  ];
}

export async function scoring() {
  const raw = [await run("scoring"), await run("scoring"), await run("scoring")];
  const ours = [1, 2, 3].map(() => JSON.parse(execFileSync(join(built, "ours"), { encoding: "utf8" })));
  const of = (runs, name) => median(runs.map((one) => one[name]));
  const [statement, all, loop, one] = [of(raw, "p50"), of(ours, "p50"), of(raw, "loop"), of(ours, "one")];
  return [
    { path: "Scoring 59 municipalities, 46 questions each (bare: one SQL statement)",
      unit: "ms", bare: statement, ours: all, ratio: all / statement, limit: 1 },
    { path: "Scoring one municipality, 46 answers (bare: a loop over arrays)",
      unit: "µs", bare: loop, ours: one, ratio: one / loop, limit: 50 },
  ];
}

export function comparison() {
  const runs = [1, 2, 3].map(() => JSON.parse(execFileSync(join(built, "cuts"), { encoding: "utf8" })));
  return runs[0].map(({ towns }, place) => {
    const [bare, ours] = ["bare", "ours"].map((whose) => median(runs.map((run) => run[place][whose])));
    return { path: `All figures of five waves with ${towns.toLocaleString("en")} municipalities (bare: sorting their values)`,
      unit: "s", bare, ours, ratio: ours / bare, limit: 1 };
  });
}

// What a developer waits for, in a copy of the tree.
export function build() {
  const copy = join(freshFolder(), "tree");
  mkdirSync(copy);
  const files = "git ls-files -z --cached --others --exclude-standard";
  execFileSync("bash", ["-c", `${files} | tar -c --null -T - | tar -x -C ${copy}`], { cwd: root });
  const env = { ...process.env, CARGO_TARGET_DIR: join(copy, "target") };
  const cargo = (what) => cpu(`cargo build ${what}`, { cwd: copy, env });
  const typesetter = cargo("--package print");
  const rest = cargo("--package willkommen");
  const page = join(copy, "crates/willkommen/src/declaration/sign.html");
  const changed = [1, 2, 3].map(() => {
    writeFileSync(page, `${readFileSync(page, "utf8")}\n`);
    return cargo("--package willkommen").wall;
  });
  const whole = typesetter.cpu + rest.cpu;
  return [
    { path: "Cold development build, CPU seconds (bare: the typesetter alone)",
      unit: "s", bare: typesetter.cpu, ours: whole, ratio: whole / typesetter.cpu },
    { path: "Cold development build, waiting",
      unit: "s", bare: typesetter.wall, ours: typesetter.wall + rest.wall, ratio: (typesetter.wall + rest.wall) / typesetter.wall },
    { path: "Development build after a change of one page", unit: "s", ours: median(changed) },
  ];
}
