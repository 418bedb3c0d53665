// SPDX-License-Identifier: EUPL-1.2
// Every page of the product, found through its route table: valid HTML, no axe violation in light, dark
// and forced colours, no sideways scroll at 320 px, nothing lost at 400 %, the funder in the first
// viewport, fit for paper, usable by keyboard. The booklet in all its languages on narrow phones.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Instance, root } from "./instance.mjs";
import {
  axeFaults, betweenMargins, coveredFaults, desk, funderFaults, htmlFaults, keyboardFaults, magnified, overflow, paper, phone, printFaults,
} from "./browser.mjs";
import { handOut, openBooklet, pair, PIN, prepareCards, printed, release } from "./counter.mjs";
import { consult } from "./governance.mjs";
import {
  answerAll, declare, importHalls, inviteAll, letterOf, mailTo, scan, signIn, signInWith, visitor,
} from "./steps.mjs";

// Which visitor sees a route, and what stands for its placeholders.
async function prepare(browser, instance) {
  const agency = await signIn(browser, instance, "agency");
  await importHalls(agency, instance);
  const { address } = await inviteAll(browser, instance);
  const operator = await signIn(browser, instance, "operator");
  const { lead, neighbour } = instance.story;
  const link = scan(await letterOf(agency, instance, lead.ags));
  const signed = await declare(browser, instance, operator, link);
  const leader = await signIn(browser, instance, "lead");

  // A second town stays in the middle of its declaration.
  const other = await visitor(browser, instance);
  await other.goto(scan(await letterOf(agency, instance, neighbour.ags)));
  await other.locator("main form button[type=submit]").click();
  await other.goto(`${instance.base}/de/declaration/text`);
  await other.locator("main form button[type=submit]").click();
  await other.locator("#lead_name").fill("Robin Althaus");
  await other.locator("#lead_function").fill(lead.function.de);
  await other.locator("#lead_mail").fill("robin.althaus@neighbour.example");
  await other.locator("main form button[type=submit]").click();
  await other.waitForURL("**/declaration/signature");

  await operator.goto(`${instance.base}/de/outbox`);
  const mail = await operator.locator("a[href*='/outbox/']").first().getAttribute("href");
  const token = instance.link("agency-second").split("/").pop();
  const report = await reportBarrier(browser, instance, agency);
  await leader.goto(`${instance.base}/de/quickcheck/fields/1`);
  const question = await leader.locator("fieldset.question").first().getAttribute("id");
  await agency.goto(address);
  const letter = (await agency.locator("a[href*='/posted/']").first().getAttribute("href")).split("/").pop();
  const round = await consult(browser, agency, instance);
  await agency.goto(`${instance.base}/de/waves`);
  await agency.locator("#name").fill("Erste Welle");
  await agency.locator("main form button[type=submit]").click();
  await agency.waitForURL("**/de/waves/*");
  const wave = agency.url().split("/").pop();
  const act = await passOn(leader, operator, instance);
  const catalogue = await beginDraft(agency, instance);
  await agency.goto(`${instance.base}/de/dashboard/municipalities/${lead.ags}`);
  const review = (await agency.locator("a[href*='/declaration/review/']").first().getAttribute("href")).split("/").pop();
  const colleague = await askColleague(browser, leader, instance);
  const booklet = await winPartner(browser, leader, operator, instance);
  const used = await useVoucher(browser, leader, booklet.partner, instance);
  const batch = (await prepareCards(leader, instance, 16)).split("/").pop();
  return { ...booklet, ...used, agency, operator, leader, signed, other, report, question, letter, round, wave, act, review, catalogue, colleague, batch, nobody: await visitor(browser, instance), address, mail: mail.split("/").pop(), token };
}

// A partner with its account, two offers that everybody sees and one that is being written.
async function winPartner(browser, leader, operator, instance) {
  const mail = "kim@baeckerei.example";
  await leader.goto(`${instance.base}/de/partners/new`);
  await leader.locator("#kind-business").check();
  await leader.locator("#name").fill("Bäckerei Korn");
  await leader.locator("#mail").fill(mail);
  await leader.locator("#position").fill("51.1246, 7.9032");
  await leader.locator("main form button[type=submit]").click();
  await leader.waitForURL(/\/partners\/[0-9a-f-]{36}$/);
  const business = leader.url().split("/").pop();
  await leader.goto(`${instance.base}/de/partners/${business}/places`);
  await leader.locator("#name").fill("Filiale am Bahnhof");
  await leader.locator("#street").fill("Bahnhofstraße 3");
  await leader.locator("#place").fill("Olpe");
  await leader.locator("#position").fill("51.0289, 7.8514");
  await leader.locator("main form button[type=submit]").click();
  const place = (await leader.locator("main li a.more").getAttribute("href")).split("/").pop();
  const write = async (step, offline = 0) => {
    await leader.goto(`${instance.base}/de/offers/new`);
    await leader.locator("#partner").selectOption(business);
    await leader.locator("#kind-extra").check();
    await leader.locator("#benefit").fill(`Ein Kaffee geschenkt (${step})`);
    await leader.locator("details:has(#offline_most) > summary").click();
    await leader.locator("#offline_most").fill(`${offline}`);
    await leader.locator(`main form button[value=${step}]`).click();
    await leader.waitForURL(/\/offers\/[0-9a-f-]{36}$/);
    return leader.url().split("/").pop();
  };
  await write("send");
  await write("send", 2);
  const offer = await write("save");
  const page = await visitor(browser, instance);
  await page.goto(`${instance.base}/de/sign-in`);
  await page.locator("#mail").fill(mail);
  await page.locator("form[action$='/de/sign-in'] button").click();
  await page.waitForURL("**/sign-in/sent*");
  const text = await mailTo(operator, instance, mail, "/sign-in/");
  const partner = await signInWith(browser, instance, text.match(/https?:\S+\/sign-in\/\w+/)[0]);
  return { partner, business, place, offer };
}

// A newcomer whose booklet is open, and the phone of the partner that has redeemed one of its vouchers.
async function useVoucher(browser, leader, partner, instance) {
  const released = await prepareCards(leader, instance, 8);
  await release(browser, instance, released);
  const [card] = await printed(leader, instance, released);
  await handOut(leader, card);
  const holder = await visitor(browser, instance);
  await openBooklet(holder, card);
  const codes = [];
  for (const link of await holder.locator(".booklet-list a").evaluateAll((all) => all.map(({ href }) => href))) {
    await holder.goto(link);
    codes.push(await holder.locator(".ticket-code").innerText());
  }
  const till = await visitor(browser, instance);
  await pair(partner, till, instance, "Kasse 1");
  await partner.goto(`${instance.base}/de/redeem/devices`);
  const device = (await partner.locator("main tbody a").first().getAttribute("href")).split("/").pop();
  await checked(till, instance, codes[0]);
  await till.locator("#redeem-form button").click();
  await till.waitForURL("**/redeem/result/*");
  const redeemed = till.url().split("/").pop();
  await checked(till, instance, codes[0]);
  const refused = till.url().split("/").pop();
  // The voucher that is still open.
  const voucher = holder.url().split("/").pop();
  return { holder, voucher, till, device, redeemed, refused, code: codes[1] };
}

// Types a code at the till; answers what the address of the page ends with to which it leads.
async function checked(till, instance, code) {
  await till.goto(`${instance.base}/de/redeem`);
  await till.locator("#code").fill(code);
  await till.locator("#typed button[type=submit]").click();
  await till.waitForURL(/\/redeem\/(check|result)\//);
  return till.url().split("/").pop();
}

// The pages of a phone at the till. Some of their addresses serve for ten minutes only.
async function lookAtTill(browser, { partner, nobody, till, redeemed, refused, code }, instance, visit) {
  const fresh = await visitor(browser, instance);
  await partner.goto(`${instance.base}/de/redeem/devices`);
  await partner.locator("form[action$='/redeem/devices'] button").click();
  const link = await partner.locator("#made-link").inputValue();
  for (const lang of ["de", "en"]) await visit({ path: `/${lang}/redeem/pair/${link.split("/").pop()}`, page: nobody, name: "/redeem/pair" });
  await fresh.goto(link);
  await fresh.locator("#name").fill("Kasse 2");
  for (const field of ["#pin", "#again"]) await fresh.locator(field).fill(PIN);
  await fresh.locator("main form button[type=submit]").click();
  await fresh.waitForURL("**/de/redeem");
  for (const lang of ["de", "en"]) {
    await visit({ path: `/${lang}/redeem`, page: fresh, name: "/redeem/pin" });
    await visit({ path: `/${lang}/redeem`, page: till, name: "/redeem/scan" });
    await visit({ path: `/${lang}/redeem/check/${await checked(till, instance, code)}`, page: till, name: "/redeem/check" });
    for (const [token, name] of [[redeemed, "redeemed"], [refused, "refused"]]) {
      await visit({ path: `/${lang}/redeem/result/${token}`, page: till, name: `/redeem/result/${name}` });
    }
  }
  await visit({ path: `/v/${code.replaceAll(" ", "")}`, page: partner, name: "/redeem/explained" });
}

// A draft of the catalogue, so that its pages have forms.
async function beginDraft(agency, instance) {
  await agency.goto(`${instance.base}/de/catalogue`);
  await agency.locator("#version").fill("2099.1");
  await agency.locator("form[action$='/de/catalogue'] button[type=submit]").click();
  await agency.waitForURL("**/de/catalogue/*");
  return agency.url().split("/").pop();
}

// A colleague who has opened the link to their questions; the project lead answers alone too.
async function askColleague(browser, leader, instance) {
  await leader.goto(`${instance.base}/de/quickcheck`);
  await leader.locator("form[action$='/quickcheck/alone'] button").click();
  await leader.waitForURL("**/quickcheck/alone");
  await leader.goto(`${instance.base}/de/quickcheck/colleagues`);
  await leader.locator("#label").fill("Bürgerbüro");
  await leader.locator("main form.form button[type=submit]").click();
  const link = await leader.locator("#made-link").inputValue();
  const page = await visitor(browser, instance);
  await page.goto(link);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL("**/quickcheck/colleague");
  return { page, token: link.split("/").pop() };
}

// Two people answer the first question differently; then the answers are put together.
async function answerAlone(people, instance) {
  for (const [page, address, value] of [
    [people.leader, "/de/quickcheck/alone/1", "0"], [people.colleague.page, "/de/quickcheck/colleague/fields/1", "3"],
  ]) {
    await page.goto(instance.base + address);
    await page.locator(`fieldset.question input[value="${value}"]`).first().check();
    await page.locator("main form button[type=submit]").click();
    await page.waitForURL((url) => !url.pathname.endsWith(address));
  }
  await people.leader.goto(`${instance.base}/de/quickcheck/alone`);
  await people.leader.locator("main details summary").last().click();
  await people.leader.locator("form[action$='/closing'] button").first().click();
  await people.leader.waitForURL("**/quickcheck/consensus");
  return (await people.leader.locator("main h3 a").first().getAttribute("href")).split("/").pop();
}

// A later declaration that waits for its signature.
async function passOn(leader, operator, instance) {
  await leader.goto(`${instance.base}/de/participation/prepare/withdrawal`);
  await leader.locator("main form button[type=submit]").click();
  await leader.waitForURL("**/participation/acts/*");
  const id = leader.url().split("/").pop();
  await leader.locator("main .next button[type=submit]").click();
  await leader.waitForURL("**/participation/acts/*");
  await operator.goto(`${instance.base}/de/outbox`);
  await operator.locator("a[href*='/outbox/']").first().click();
  const text = await operator.locator("main").innerText();
  return { id, token: text.match(/\/participation\/signature\/(\w+)/)[1] };
}

// Somebody reports a barrier; reading takes a moment, and only machines are faster.
async function reportBarrier(browser, instance, agency) {
  const page = await visitor(browser, instance);
  await page.goto(`${instance.base}/de/accessibility/report`);
  await page.locator("#message").fill("Ich erreiche den Knopf nicht mit der Tastatur.");
  await page.waitForTimeout(3500);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL("**/accessibility/report/sent*");
  await agency.goto(`${instance.base}/de/accessibility/reports`);
  return (await agency.locator("main table a").first().getAttribute("href")).split("/").pop();
}

// One application that is declined, and one that is granted; the page of a decision is looked at while it is open.
async function recognise({ leader, agency }, instance, visit) {
  const day = new Intl.DateTimeFormat("sv", { timeZone: instance.story.region.time_zone }).format();
  await leader.goto(`${instance.base}/de/participation/deputy`);
  await leader.locator("#lead_name").fill("Alex Vertret");
  await leader.locator("#lead_function").fill("Archiv");
  await leader.locator("#from_on").fill(day);
  await leader.locator("main form button[type=submit]").click();
  await leader.waitForURL("**/participation/people");
  const apply = async () => {
    await leader.goto(`${instance.base}/de/recognition?level=1`);
    await leader.locator("main form:has(input[name=level]) button[type=submit]").click();
    await leader.locator("form[action$='/removal']").waitFor();
    await agency.goto(`${instance.base}/de/recognitions`);
    const link = agency.locator("a[href*='/recognitions/applications/']").first();
    return new URL(await link.getAttribute("href"), instance.base).pathname;
  };
  const decide = async (path, decision, reason) => {
    await agency.goto(instance.base + path);
    await agency.locator(`#decision-${decision}`).check();
    await agency.locator("#reason").fill(reason);
    await agency.locator("main .next button[type=submit]").click();
    await agency.locator("#decide-title").waitFor({ state: "detached" });
  };
  const first = await apply();
  await visit({ path: first, page: agency, name: "/recognitions/open" });
  await decide(first, "decline", "Ein Nachweis fehlt noch.");
  // Only as long as nothing else waits or is held.
  const appeal = `${first.replace("/recognitions/", "/recognition/")}/appeal`;
  for (const path of [appeal, appeal.replace("/de/", "/en/")]) await visit({ path, page: leader, name: "/recognition/appeal" });
  const second = await apply();
  await decide(second, "grant", "");
  await leader.goto(`${instance.base}/de/recognition`);
  const check = await leader.locator("main a[href^='/de/recognitions/']").first().getAttribute("href");
  return { declined: first.split("/").pop(), granted: second.split("/").pop(), code: check.split("/").pop() };
}

// Pages that are documents, pictures, downloads or redirects are checked elsewhere.
const documents = [/\.pdf$/, /\/badge\.svg$/, /\.toml$/, /\.csv$/, /\.json$/, /\.docx$/, /\/resolution\/papers\//, /\/print\//, /\/letters\//, /\/certificates\//, /\/trail\//, /\/fields\/\{number\}\/state$/, /\/vouchers\/\{id\}\/state$/, /\/catalogue\/exports\//, /\/evidence\/\{id\}\/file$/, /\/oparl/, /\/document$/, /\/vouchers\/findings\/\{id\}$/, /^\/assets\//, /favicon/, /^\/booklet\/worker/, /\.webmanifest$/, /\/data\/download$/, /^\/e/, /^\/c(\/|$)/, /^\/sign-in\/return$/, /^\/$/, /\/mails\/(off\/)?\{token\}$/,
  // An appeal is looked at while it can be made, pages of a phone at the till by themselves; the worker is a script.
  /\/recognition\/applications\/\{id\}\/appeal$/,
  /\/redeem\/(pair|check|result)/, /^\/redeem\/worker\.js$/, /^\/v\//];

// Pages of a booklet that lead elsewhere, or say something else, where one is open.
const withoutBooklet = /^\/booklet\/\{tongue\}\/(open|left|deleted|mails\/(confirmed|ended))$/;

function visitorOf(path, who, people) {
  if (path.startsWith("/booklet/")) return withoutBooklet.test(path) ? people.nobody : people.holder;
  if (/\/quickcheck\/colleague(\/fields|$)/.test(path)) return people.colleague.page;
  if (who === "public") return people.nobody;
  if (who === "partner") return people.partner;
  if (path === "/{lang}/declaration/receipt") return people.signed;
  if (/\/declaration\/(review|papers)\//.test(path)) return people.agency;
  if (path.startsWith("/{lang}/declaration") || path === "/{lang}/invitations/interest") return people.other;
  if (who.includes("lead")) return people.leader;
  if (path === "/{lang}/conferences/votes") return people.round.mayor;
  if (who.includes("agency")) return people.agency;
  return people.operator;
}

function addresses(instance, people) {
  const campaign = people.address.split("/").pop();
  const { lead, neighbour, fields } = instance.story;
  return instance.run("routes").trim().split("\n").map((line) => line.split(" "))
    .filter(([method, path]) => method === "GET" && !documents.some((pattern) => pattern.test(path)))
    .flatMap(([, path, who]) => {
      const fill = (number) => path.replace("{ags}", path.includes("/papers/") ? neighbour.ags : lead.ags).replace("{token}", path.includes("/ballots/") ? people.round.ballot : path.includes("/signature/{token}") ? people.act.token : path.includes("/colleague/") ? people.colleague.token : people.token).replace("{kind}", "suspension").replace("{question}", people.question).replace("{code}", people.recognition.code).replace("{district}", people.round.district).replace("{number}", number).replace("{letter}", people.letter).replace("{place}", people.place)
        .replace("{id}", path.includes("/devices/") ? people.device : path.includes("/cards/") ? people.batch : path.includes("/partners/") ? people.business : path.includes("/offers/") ? people.offer : path.includes("/recognition/") ? people.recognition.declined : path.includes("/recognitions/") ? people.recognition.granted : path.includes("/catalogue/") ? people.catalogue : path.includes("/outbox/") ? people.mail : path.includes("/waves/") ? people.wave : path.includes("/review/") ? people.review : path.includes("/paragraphs/") ? "2" : path.includes("/participation/") ? people.act.id : path.includes("/versions/") ? people.round.version
          : path.includes("/consultations/") ? people.round.meeting : path.includes("/measures/") ? people.measure
          : path.includes("/accessibility/") ? people.report : path.startsWith("/booklet/") ? people.voucher : campaign);
      const numbers = path.includes("{number}") ? ["1", `${middle(fields)}`] : [""];
      const langs = path.startsWith("/booklet/{tongue}") ? TONGUES : ["de", "en"];
      return numbers.flatMap((number) => langs.map((lang) => ({
        path: fill(number).replace("{lang}", lang).replace("{tongue}", path.startsWith("/booklet/") ? lang : "ar").replace("{topic}", "waste"), page: visitorOf(path, who, people), name: path.replace("/{lang}", "") || "/",
        isNarrow: langs === TONGUES && !["de", "ar"].includes(lang),
      })));
    });
}

// The languages of the booklet. German and Arabic are looked at like every other page; the others, which read from
// left to right too and have longer words, on narrow phones.
const TONGUES = ["de", "de-leicht", "en", "uk", "tr", "pl", "ro", "ar"];

// A field in the middle of the check.
const middle = (fields) => Math.ceil(fields.length / 2);

// Nothing is wider than a narrow phone, neither what is shown at first nor what opens, nor what a kept copy says.
async function checkNarrow(instance, { path, page }) {
  const faults = [];
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", media: "screen", reducedMotion: "reduce" });
  for (const width of [phone.width, 320]) {
    await page.setViewportSize({ width, height: 640 });
    const response = await page.goto(instance.base + path);
    assert.equal(response.status(), 200, `${path} answered ${response.status()} at ${page.url()}`);
    assert.equal(new URL(page.url()).pathname, path, "no redirect");
    faults.push(...(await axeFaults(page)).map((fault) => `axe at ${width}: ${fault}`));
    for (const more of ["", "saved-copy not-kept not-sent no-answer"]) {
      const wide = await page.evaluate((classes) => {
        for (const part of document.querySelectorAll("main details, header details")) part.open = true;
        if (classes) document.body.classList.add(...classes.split(" "));
      }, more).then(() => overflow(page));
      if (wide) faults.push(`wider than the window at ${width} px ${more && "as a kept copy"}: ${wide}`);
    }
  }
  assert.deepEqual(faults, []);
}

async function checkPage(instance, { path, page }) {
  const faults = [];
  // The other language has other words in the same colours.
  const isGerman = path.startsWith("/de") || !/^\/(en|booklet\/ar)/.test(path);
  for (const scheme of isGerman ? ["light", "dark"] : ["light"]) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.setViewportSize(desk);
    const response = await page.goto(instance.base + path);
    assert.equal(response.status(), 200, `${path} answered ${response.status()} at ${page.url()}`);
    assert.equal(new URL(page.url()).pathname, path, "no redirect");
    faults.push(...(await axeFaults(page)).map((fault) => `axe ${scheme}: ${fault}`));
    if (scheme === "dark") continue;
    faults.push(...(await htmlFaults(await response.text())).map((fault) => `html: ${fault}`));
    faults.push(...(await funderFaults(page)).map((fault) => `funder at 1280: ${fault}`));
    assert.equal(await page.locator("h1").count(), 1, "one h1");
    faults.push(...(await keyboardFaults(page)).map((fault) => `keyboard: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  // Opened anew from its top: the keyboard has scrolled it.
  await page.setViewportSize(phone);
  await page.goto(instance.base + path);
  faults.push(...(await funderFaults(page)).map((fault) => `funder at 360: ${fault}`));
  faults.push(...(await axeFaults(page)).map((fault) => `axe at 360: ${fault}`));
  for (const [size, name] of [[{ width: 320, height: 640 }, "320 px"], [magnified, "400 %"]]) {
    await page.setViewportSize(size);
    const wide = await overflow(page);
    if (wide) faults.push(`wider than the window at ${name}: ${wide}`);
  }
  faults.push(...(await coveredFaults(page)).map((fault) => `at 400 %: ${fault}`));
  await page.setViewportSize(desk);
  for (const scheme of isGerman ? ["light", "dark"] : []) {
    await page.emulateMedia({ colorScheme: scheme, forcedColors: "active" });
    faults.push(...(await axeFaults(page)).map((fault) => `axe in forced colours, ${scheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", media: "print" });
  for (const size of [paper, betweenMargins]) {
    await page.setViewportSize(size);
    const wide = await overflow(page);
    if (wide) faults.push(`wider than the paper: ${wide}`);
  }
  faults.push(...(await printFaults(page)).map((fault) => `on paper: ${fault}`));
  await page.emulateMedia({ media: "screen" });
  assert.deepEqual(faults, []);
}

// Visits all in their order, two at a time. Each visitor's browser has a process of its own, where nearly all the work is
// done, so two of them keep two cores busy. Nobody looks at two pages at once: a visitor has one window, and one session.
// So the next page is the first whose visitor is free.
async function visitAll(entries, visit) {
  const waiting = [...entries];
  const busy = new Set();
  const next = () => {
    const place = waiting.findIndex(({ page }) => !busy.has(page));
    return place < 0 ? undefined : waiting.splice(place, 1)[0];
  };
  // Who finds nothing may stop: what still waits is for the visitor at whose page the other one is, and follows there.
  const work = async () => {
    for (let entry = next(); entry; entry = next()) {
      busy.add(entry.page);
      await visit(entry).finally(() => busy.delete(entry.page));
    }
  };
  // A fault that ends one of them is told once both have ended: until then the other needs the server.
  const ends = await Promise.allSettled([work(), work()]);
  for (const { status, reason } of ends) if (status === "rejected") throw reason;
}

async function picture(page, name, size) {
  const folder = process.env.WILLKOMMEN_SCREENS;
  if (!folder) return;
  mkdirSync(join(root, folder), { recursive: true });
  await page.setViewportSize(size);
  await page.screenshot({ path: join(root, folder, `${name}-${size.width}.png`), fullPage: true });
}

export async function pages(browser, check, story) {
  const instance = await Instance.create(story);
  await instance.start();
  try {
    const people = await prepare(browser, instance);
    people.measure = "";
    const together = (path) => /\/quickcheck\/consensus/.test(path);
    const late = (path) => /\/quickcheck\/(result|calculation|history|mentoring)|\/measures|\/recognition/.test(path) || together(path);
    people.recognition = {};
    // While working on one page: WILLKOMMEN_PAGES=/invitations looks at those alone.
    const only = new RegExp(process.env.WILLKOMMEN_PAGES ?? "");
    const visit = async (entry) => {
      if (only.test(entry.path)) await check(`page ${entry.path}`, async () => {
        await (entry.isNarrow ? checkNarrow : checkPage)(instance, entry);
        if (entry.path.startsWith("/de")) {
          const name = (entry.name.slice(1) || "start").replaceAll(/[^a-z]+/g, "-").replace(/-$/, "");
          await picture(entry.page, name, phone);
          await picture(entry.page, name, desk);
        }
      });
    };
    await visitAll(addresses(instance, people).filter((entry) => !late(entry.path)), visit);

    await lookAtTill(browser, people, instance, visit);

    people.question = await answerAlone(people, instance);
    await visitAll(addresses(instance, people).filter((entry) => together(entry.path)), visit);
    await check("the check can be done with the keyboard alone", () => keyboard(people.leader, instance));
    await answerAll(people.leader, instance, "2");
    await people.leader.goto(`${instance.base}/de/quickcheck`);
    await people.leader.locator("form[action$='/completion'] button").click();
    await people.leader.locator("form[action$='/measures'] button").first().click();
    await people.leader.waitForURL("**/de/measures");
    const edit = await people.leader.locator("a[href*='/measures/']").first().getAttribute("href");
    people.measure = edit.split("/").pop();
    people.recognition = await recognise(people, instance, visit);
    await visitAll(addresses(instance, people).filter((entry) => late(entry.path) && !together(entry.path)), visit);

    await check("error pages are pages too", async () => {
      const response = await people.nobody.goto(`${instance.base}/de/nowhere`);
      assert.equal(response.status(), 404);
      assert.deepEqual(await axeFaults(people.nobody), []);
      assert.deepEqual(await htmlFaults(await response.text()), []);
    });
    await check("everything works without script", () => withoutScript(browser, instance));
    await check("the first key leads past the navigation", async () => {
      const page = await visitor(browser, instance);
      await page.goto(`${instance.base}/de/`);
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    });
  } finally {
    await instance.stop();
  }
}

async function keyboard(page, instance) {
  await page.setViewportSize(desk);
  await page.goto(`${instance.base}/de/quickcheck/fields/1`);
  await page.locator("fieldset.question input").first().focus();
  const saved = page.waitForResponse("**/quickcheck/answers");
  await page.keyboard.press("ArrowRight");
  await saved;
  const ring = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement);
    const around = getComputedStyle(document.activeElement.closest("label") ?? document.activeElement);
    return [style.outlineStyle, around.outlineStyle, style.boxShadow, around.boxShadow].join(" ");
  });
  assert.match(ring, /solid|auto|rgb/, "the focus is visible");
  for (let key = 0; key < 40; key++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.matches("main form button[type=submit]"))) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL("**/fields/2");
}

async function withoutScript(browser, instance) {
  const page = await signIn(browser, instance, "lead", { javaScriptEnabled: false });
  await page.goto(`${instance.base}/de/quickcheck`);
  await page.locator("details:has(form[action$='/reopening']) > summary").click();
  await page.locator("form[action$='/reopening'] button").click();
  const number = middle(instance.story.fields);
  await page.goto(`${instance.base}/de/quickcheck/fields/${number}`);
  const best = page.locator("fieldset.question input[type='radio'][value='3']").first();
  await best.check();
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL(`**/fields/${number + 1}`);
  await page.goto(`${instance.base}/de/quickcheck/fields/${number}`);
  assert.ok(await best.isChecked());
}
