// SPDX-License-Identifier: EUPL-1.2
// The years of a programme. On the day of the last conference a browser takes over from the story: vote,
// condition, launch, letters, and a declaration on each path. Then the demo as it plays on from its pack: what
// everybody, the agency and a town hall see after four months and after two years. No number stands here
// that the story does not tell.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Instance, root } from "./instance.mjs";
import { axeFaults, desk, htmlFaults, overflow, phone } from "./browser.mjs";
import { declare, importHalls, inviteAll, letterOf, mailTo, pdf, pdfText, scan, signIn, visitor, waitForPrint } from "./steps.mjs";
import { completeHalls } from "./story.mjs";

// A demo without a wish plays at least so many days after the launch: no four months are shorter.
const FOUR_MONTHS = 119;
const TWO_YEARS = 731;

// What the story has come to by then.
function expected({ tells, towns }, days) {
  const again = new Map((tells.correction ?? []).map((one) => [one.ags, one.again]));
  const since = (one) => ["qualified", "paper"].includes(one.path)
    ? one.day + (one.received_after ?? Infinity) : again.get(one.ags) ?? one.day;
  const participants = tells.declaration.filter((one) => since(one) <= days);
  const declined = tells.decline.filter((one) => one.day <= days);
  // A note counts as long as nothing has come of it.
  const answered = tells.answer.filter((one) => one.day <= days && !participants.some(({ ags }) => ags === one.ags));
  const waiting = participants.filter((one) => one.received_after === undefined);
  return {
    participants, waiting, declined,
    silent: towns - participants.length - declined.length - answered.length,
    // Whoever has not declined can be approached.
    without: towns - participants.length - declined.length,
    byPath: (path) => participants.find((one) => one.path === path && one.received_after !== undefined),
  };
}

async function picture(page, name) {
  const folder = process.env.WILLKOMMEN_SCREENS;
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    assert.equal(await overflow(page), "", `${name} is no wider than ${size.width} pixels`);
    if (!folder) continue;
    mkdirSync(join(root, folder), { recursive: true });
    await page.screenshot({ path: join(root, folder, `${name}-${size.width}.png`), fullPage: true });
  }
}

// Opens a page, which is right in every way that a machine can see, and says its words.
async function open(page, instance, path, name) {
  const response = await page.goto(instance.base + path);
  assert.equal(response.status(), 200, path);
  assert.deepEqual(await htmlFaults(await response.text()), [], path);
  assert.deepEqual(await axeFaults(page), [], path);
  await picture(page, name);
  return (await page.locator("main").innerText()).replaceAll(/\s+/g, " ");
}

// Stage and number of each line of the agency's funnel.
async function funnel(page) {
  const lines = page.locator("section[aria-labelledby='funnel'] ul a");
  return Object.fromEntries(await lines.evaluateAll((links) => links.map((link) =>
    [new URL(link.href).searchParams.get("stage"), Number(link.querySelector("b").textContent)])));
}

export async function years(browser, checkAll, story) {
  const check = (name, work) => checkAll(`${story.id}: ${name}`, work);
  await beginning(browser, (name, work) => check(`beginning: ${name}`, work), story);
  const { as_of, as_of_day } = story.tells;
  await standing(browser, (name, work) => check(`four months: ${name}`, work), story, FOUR_MONTHS, [], as_of.de);
  const asked = ["--day", `${TWO_YEARS + 1}`];
  await standing(browser, (name, work) => check(`two years: ${name}`, work), story, TWO_YEARS, asked, as_of_day.de);
}

// What everybody and the agency see once the story has been played up to a day.
async function standing(browser, check, story, days, more, says) {
  const told = expected(story, days);
  const many = told.participants.length;
  let instance;
  await check("the demo plays its story", async () => {
    instance = await Instance.demo(story, more);
    assert.ok(instance.told.includes(says), instance.told);
  });
  if (!instance) return;
  try {
    const nobody = await visitor(browser, instance);
    await check(`everybody sees ${many} on the map`, async () => {
      const words = await open(nobody, instance, "/de/", `start-${days}`);
      assert.ok(words.includes(`${many} von ${story.towns} Städten und Gemeinden`), words);
      assert.equal(await nobody.locator("svg.map path[class^='stage-']:not(.stage-neutral)").count(), many);
      const list = await open(nobody, instance, "/de/municipalities", `municipalities-${days}`);
      assert.ok(list.includes(`${many} von ${story.towns} Städten und Gemeinden nehmen teil.`), list);
      const { de } = story.region.sample_notice.short;
      assert.ok((await nobody.locator("body").innerText()).includes(de), "marked as invented");
    });
    await check("the register lists them", async () => {
      await open(nobody, instance, "/de/participation/register", `register-${days}`);
      const json = await (await nobody.request.get(`${instance.base}/de/participation/register.json`)).json();
      assert.deepEqual(json.participants.map((row) => row.ags).sort(), told.participants.map((one) => one.ags).sort());
      const table = await (await nobody.request.get(`${instance.base}/de/participation/register.csv`)).text();
      assert.equal(table.trimEnd().split("\n").length, many + 1);
      for (const { ags, participates_since: since } of json.participants) assert.ok(table.includes(ags) && table.includes(since));
    });
    await check("the decision path ends with all conferences", async () => {
      const words = await open(nobody, instance, "/de/conferences/decision", `decision-${days}`);
      const count = story.tells.conference.length;
      assert.ok(words.includes(`${count} von ${count} Konferenzen, einstimmig`), words);
      assert.equal(words.split("einstimmig zugestimmt").length - 1, count);
      assert.ok(words.includes("davon 1 beantwortet") && words.includes("Startschuss"), words);
    });

    const agency = await signIn(browser, instance, "agency");
    await check("the agency sees where everybody stands", async () => {
      await open(agency, instance, "/de/dashboard", `dashboard-${days}`);
      assert.equal(await agency.locator("form[action*='/declaration/acknowledgement/']").count(), told.waiting.length);
      const stages = await funnel(agency);
      const declared = ["declared", "check-done", "plan"].reduce((sum, stage) => sum + (stages[stage] ?? 0), 0);
      assert.equal(declared, many);
      assert.equal(stages.declined, told.declined.length);
      assert.equal(stages.silent, told.silent);
      assert.equal(Object.values(stages).reduce((sum, count) => sum + count, 0), story.towns);
    });
    await check("the agency knows whom to approach", async () => {
      await open(agency, instance, "/de/invitations/silent", `silent-${days}`);
      const table = await (await agency.request.get(`${instance.base}/de/invitations/silent.csv`)).text();
      assert.equal(table.trimEnd().split("\n").length, told.without + 1);
    });
    await check("the agency sees evidence, waves and the next version of the questions", async () => {
      for (const page of ["evidence", "not-applicable", "waves", "catalogue"]) await open(agency, instance, `/de/${page}`, `${page}-${days}`);
    });
    for (const path of ["electronic", "qualified", "paper"]) {
      await check(`a certificate on the path ${path}`, () => certificate(agency, nobody, instance, told.byPath(path)));
    }
    await check("the lead works on the check", async () => {
      const lead = await signIn(browser, instance, "lead");
      await open(lead, instance, "/de/quickcheck", `quickcheck-${days}`);
      await open(lead, instance, "/de/quickcheck/history", `history-${days}`);
      await open(lead, instance, "/de/quickcheck/consensus", `consensus-${days}`);
      await open(lead, instance, "/de/measures", `measures-${days}`);
      const mayor = await signIn(browser, instance, "mayor");
      await open(mayor, instance, "/de/participation", `participation-${days}`);
    });
    assert.deepEqual(instance.strays, [], "nothing is loaded from elsewhere");
  } finally {
    await instance.stop();
  }
}

// The town's file, and its certificate, which everybody can have checked.
async function certificate(agency, nobody, instance, declared) {
  const words = await open(agency, instance, `/de/dashboard/municipalities/${declared.ags}`, `file-${declared.path}`);
  assert.ok(words.includes(declared.lead), words);
  const address = await agency.locator("main a[href*='/declaration/certificates/']").first().evaluate((link) => link.href);
  const bytes = await pdf(agency, instance, address);
  assert.ok(pdfText(bytes).includes(declared.ags));
  await nobody.goto(`${instance.base}/de/declaration/check`);
  await nobody.setInputFiles("#document", { name: "a.pdf", mimeType: "application/pdf", buffer: bytes });
  await nobody.locator("main form:has(#document) button[type=submit]").click();
  await nobody.locator(".kern-alert--success").waitFor();
  assert.ok((await nobody.locator("h1").innerText()).includes("ist echt"));
}

// Draft and four conferences are the story's; the fifth meets in this browser, and all that follows.
async function beginning(browser, check, story) {
  const last = story.tells.conference.toSorted((one, other) => one.day - other.day).at(-1);
  let instance;
  await check("the story is played up to the last conference", async () => {
    instance = await Instance.demo(story, ["--day", `${last.day}`]);
  });
  if (!instance) return;
  const agency = await signIn(browser, instance, "agency");
  try {
    await check("the last conference meets", () => meeting(agency, instance, last));
    await check("a condition is answered, and the launch follows", () => launch(browser, agency, instance));
    const operator = await signIn(browser, instance, "operator");
    let sent;
    let second;
    await check("a letter goes to every town hall", async () => {
      sent = await inviteAll(browser, instance);
      await importHalls(agency, instance, completeHalls(story));
      ({ second } = sent);
      await second.goto(sent.address);
      await second.locator("form[action$='/held'] button").click();
      await waitForPrint(second, sent.address, 2);
      assert.equal(await second.locator("a[href*='/invitations/letters/']").count(), story.towns);
    });
    await check("the letters go to the post", async () => {
      const { pathname } = new URL(sent.address);
      await open(second, instance, "/de/dashboard", "dashboard-to-post");
      await open(second, instance, pathname, "campaign-to-post");
      await second.locator("form[action$='/dispatch'] button").click();
      await second.locator("form[action$='/dispatch/removal']").waitFor();
      await open(second, instance, pathname, "campaign-posted");
    });
    await check("one declares on a phone", async () => {
      const link = scan(await letterOf(second, instance, story.lead.ags));
      await declare(browser, instance, operator, link);
      await onTheMap(browser, instance, 1);
    });
    const others = story.reachable.filter(({ ags }) => ags !== story.lead.ags);
    await check("one declares on paper", () => handIn(browser, agency, instance, operator, "paper", others[0], 2));
    await check("one declares with a card", () => handIn(browser, agency, instance, operator, "qualified", others[1], 3));
    await check("nothing is broken, and nothing is loaded from elsewhere", async () => {
      assert.match(instance.run("verify"), /intact/);
      assert.deepEqual(instance.strays, []);
    });
  } finally {
    await instance.stop();
  }
}

// Everybody is there and agrees.
async function meeting(agency, instance, { statement }) {
  const count = instance.story.tells.conference.length;
  await agency.goto(`${instance.base}/de/conferences`);
  assert.match(await agency.locator("h1").innerText(), new RegExp(`\\b${count - 1} von ${count}\\b`));
  await agency.locator("section.next a.kern-btn--primary").click();
  await agency.waitForURL("**/conferences/consultations/*");
  const address = agency.url();
  for (const seat of await agency.locator("select[name^=presence-]").all()) await seat.selectOption("member");
  for (const vote of await agency.locator("select[name^=vote-]").all()) await vote.selectOption("yes");
  await agency.locator("form.roll-call button[type=submit]").click();
  // The sum stands there once the server has counted.
  await agency.locator("p[role=status]", { hasText: /^[1-9]/ }).waitFor();
  await agency.locator("#statement").fill(statement);
  await agency.locator("form[action$='/closing'] button[type=submit]").click();
  await agency.getByRole("heading", { level: 1, name: "Einstimmig zugestimmt" }).waitFor();
  assert.ok(pdfText(await pdf(agency, instance, `${address}/minutes.pdf`)).includes(statement));
}

async function launch(browser, agency, instance) {
  const count = instance.story.tells.conference.length;
  const { condition } = instance.story.tells.conference.find((one) => one.condition);
  const nobody = await visitor(browser, instance);
  await nobody.goto(`${instance.base}/de/programme/charter`);
  assert.match(await nobody.locator("main").innerText(), /noch nicht gestartet/);
  await agency.goto(`${instance.base}/de/conferences`);
  assert.equal(await agency.locator("form[action$='/conferences/launch']").count(), 0, "a condition waits");
  await agency.locator("section.next a.kern-btn--primary").click();
  await agency.waitForURL("**/conferences/conditions");
  await agency.locator("article", { hasText: condition.words }).locator("textarea").fill(condition.answer);
  await agency.locator("article", { hasText: condition.words }).locator("button[type=submit]").click();
  await agency.getByText(condition.answer).waitFor();
  await agency.goto(`${instance.base}/de/conferences`);
  assert.equal(await agency.locator("h1").innerText(), `${count} von ${count} Konferenzen, einstimmig.`);
  await picture(agency, "beginning-conferences");
  await agency.locator("form[action$='/conferences/launch'] button").click();
  await agency.getByText("Gestartet am").first().waitFor();
  await nobody.goto(`${instance.base}/de/programme/charter`);
  assert.match(await nobody.locator("main").innerText(), /Fassung 1\.0/);
  assert.ok((await open(nobody, instance, "/de/conferences/decision", "beginning-decision")).includes("davon 1 beantwortet"));
}

async function onTheMap(browser, instance, many) {
  const nobody = await visitor(browser, instance);
  await nobody.goto(`${instance.base}/de/municipalities`);
  assert.equal(await nobody.locator("svg.map path[class^='stage-']:not(.stage-neutral)").count(), many);
}

// A mayor types the letter's code, names a lead, takes the sheet and hands it in signed; the agency accepts.
async function handIn(browser, agency, instance, operator, way, { ags, mailbox }, many) {
  const code = new URL(scan(await letterOf(agency, instance, ags))).pathname.split("/").pop();
  const mayor = await visitor(browser, instance, { viewport: phone });
  await mayor.goto(`${instance.base}/de/invitations/code`);
  await mayor.locator("#code").fill(code);
  await mayor.locator("main form button[type=submit]").click();
  await mayor.waitForURL("**/de/declaration");
  await mayor.locator("main a.kern-btn--primary").click();
  await mayor.waitForURL("**/declaration/text");
  await mayor.locator("main form button[type=submit]").click();
  await mayor.waitForURL("**/declaration/lead");
  const mail = `leitung.${way}@${mailbox.split("@")[1]}`;
  await mayor.locator("#lead_name").fill("Alex Beispiel");
  await mayor.locator("#lead_function").fill("Hauptamt");
  await mayor.locator("#lead_mail").fill(mail);
  await mayor.locator("main form button[type=submit]").click();
  await mayor.waitForURL("**/declaration/signature");
  await mayor.locator("a[href$='/declaration/ways']").click();
  await mayor.waitForURL("**/declaration/ways");
  await mayor.locator(`a[href$='/declaration/${way}']`).click();
  await mayor.waitForURL(`**/declaration/${way}`);
  const sheet = await pdf(mayor, instance, `${instance.base}/de/declaration/sheet.pdf`);
  // The scan of a sheet that is signed by hand looks like the sheet.
  const buffer = way === "paper" ? sheet : signed(sheet, "Alex Beispiel");
  await mayor.setInputFiles("#document", { name: "a.pdf", mimeType: "application/pdf", buffer });
  await picture(mayor, `beginning-${way}`);
  await mayor.locator(`form[action$='/declaration/${way}'] button[type=submit]`).click();
  await mayor.waitForURL("**/declaration/receipt");
  await onTheMap(browser, instance, many - 1);

  await agency.goto(`${instance.base}/de/dashboard/municipalities/${ags}`);
  await agency.locator("a[href*='/declaration/review/']").first().click();
  await agency.waitForURL("**/declaration/review/*");
  const today = new Intl.DateTimeFormat("sv", { timeZone: instance.story.region.time_zone }).format();
  if (way === "paper") await agency.locator("#original_on").fill(today);
  else await agency.locator("#checked_how").fill("Prüfdienst, Ergebnis gültig");
  await agency.locator("#signed_on").fill(today);
  await agency.locator("#compared").check();
  await picture(agency, `beginning-review-${way}`);
  await agency.locator("form:has(#compared) button[type=submit]").click();
  await agency.waitForURL(/acknowledged/);
  await mailTo(operator, instance, mail, ags);
  await onTheMap(browser, instance, many);
}

// Somebody's card signs, with a program that others have made.
function signed(bytes, name) {
  const python = join(root, ".python/bin/python");
  return execFileSync(python, [join(root, "scripts/sign_card.py"), name], { input: bytes, maxBuffer: 1 << 26 });
}
