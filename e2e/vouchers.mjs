// SPDX-License-Identifier: EUPL-1.2
// Vouchers as people meet them: a bakery takes part, a town hands out cards, a newcomer's phone shows a voucher and
// the phone at the till scans it with its camera; then without a connection; then phones and codes that count for
// nothing.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { axeFaults, overflow, phone } from "./browser.mjs";
import {
  connect, filmed, handOut, openBooklet, pair, Phone, photographed, PIN, prepareCards, printed, release, writeOffer,
} from "./counter.mjs";
import { Instance, root } from "./instance.mjs";
import { ask, signIn as signInPlainly, until } from "./plain.mjs";
import { mailTo, signIn, signInByMail, visitor } from "./steps.mjs";
import * as tills from "./tills.mjs";
import { path, press, words } from "./towns.mjs";

const BAKERY = { name: "Bäckerei Korn", mail: "kim@baeckerei.example" };
const CLERK = { name: "Toni Schalter", mail: "toni.schalter@rathaus.example" };
const BREAD = { benefit: "Ein Brot geschenkt" };
const COFFEE = { benefit: "Jeden Monat ein Kaffee", period: "month", arabic: "قهوة واحدة كل شهر" };
const CAKE = { benefit: "Ein Stück Kuchen geschenkt", offline: 2 };

// What a page of the booklet may weigh without its fonts, and how soon a kept one is there.
const MOST_BYTES = 60 * 1024;
const MOST_MILLISECONDS = 500;
// How soon a lock counts.
const LOCKED_WITHIN = 5000;
// What one phone notes on a long day without a connection.
const QUEUE = 200;
// The largest photo that is read, and how much memory that may take.
const LARGEST_PHOTO = { wide: 8660, high: 5773 };
const MOST_MEGABYTES = 300;

export async function vouchers(browser, check, story) {
  const instance = await Instance.create(story);
  await instance.start();
  const named = (journey) => (name, work) => check(`${journey}: ${name}`, work);
  const state = { phones: [] };
  state.phone = async (options) => {
    const made = await Phone.of(instance, options);
    state.phones.push(made);
    return made;
  };
  try {
    await prepare(browser, named("vouchers"), instance, state);
    if (!state.cards) return;
    await german(browser, named("voucher in German"), instance, state);
    await arabic(browser, named("voucher in Arabic"), instance, state);
    await moved(named("voucher on another phone"), instance, state);
    await offline(browser, named("voucher offline"), instance, state);
    await refused(browser, named("voucher refused"), instance, state);
    await longQueue(named("voucher offline"), instance, state);
    await check("vouchers: the journal is intact and nothing is loaded from elsewhere", async () => {
      assert.match(instance.run("verify"), /intact/);
      assert.deepEqual(instance.strays, []);
    });
  } finally {
    for (const made of state.phones) await made.end();
    await instance.stop();
  }
}

// A word of the booklet in one of its languages.
function said(tongue, key) {
  const file = join(root, `crates/willkommen/src/vouchers/booklet/words.${tongue}.ftl`);
  return new RegExp(`^${key} = (.+)$`, "m").exec(readFileSync(file, "utf8"))[1];
}

// ---- Partner, offers, cards.

async function prepare(browser, check, instance, state) {
  const { lead } = instance.story;
  await check("a bakery applies without an account, and the town agrees", async () => {
    const page = await visitor(browser, instance);
    await page.goto(`${instance.base}/de/partners/apply`);
    await page.locator("#kind-business").check();
    await page.locator("#name").fill(BAKERY.name);
    await page.locator("#contact").fill("Kim Korn");
    await page.locator("#mail").fill(BAKERY.mail);
    await page.locator(`#town-${lead.ags}`).check();
    // Only machines are faster.
    await page.waitForTimeout(3500);
    await press(page, "main form button[type=submit]");
    assert.equal(path(page), "/de/partners/apply/sent");
    assert.deepEqual(await page.context().cookies(), [], "applying sets no cookie");
    await page.context().close();

    state.lead = await signIn(browser, instance, "lead");
    await state.lead.goto(`${instance.base}/de/partners`);
    await press(state.lead, state.lead.locator("main a", { hasText: BAKERY.name }));
    await state.lead.locator("#decision-agree").check();
    await press(state.lead, "form[action$='/decision'] button[type=submit]");
    assert.equal(await state.lead.locator("#decide-title").count(), 0, "it is decided");
  });
  await check("the mail leads the bakery to its account, and its offers to the town", async () => {
    state.operator = await signIn(browser, instance, "operator");
    const mail = await mailTo(state.operator, instance, BAKERY.mail, "Sie sind Partner");
    const [link] = mail.match(/https?:\S+\/de\/sign-in\S*/);
    state.partner = await signInByMail(browser, instance, state.operator, BAKERY.mail, link.slice(instance.base.length));
    for (const offer of [BREAD, COFFEE, CAKE]) offer.id = await writeOffer(state.partner, instance, { ...offer, town: lead.ags });
    for (const offer of [BREAD, COFFEE, CAKE]) {
      await state.lead.goto(`${instance.base}/de/offers/${offer.id}`);
      await state.lead.locator("#decision-approve").check();
      await press(state.lead, "form[action$='/decision'] button[type=submit]");
      assert.match(await words(state.lead), /freigegeben/i);
    }
    await state.lead.goto(`${instance.base}/de/offers/${COFFEE.id}/texts`);
    await state.lead.locator("#benefit-ar").fill(COFFEE.arabic);
    await press(state.lead, "main form button[type=submit]");
  });
  await check("one person prepares cards, a second one releases them, and the printed codes can be read", async () => {
    const batch = await prepareCards(state.lead, instance, 8);
    assert.equal(await state.lead.locator("form[action$='/release']").count(), 0, "nobody releases their own");
    await release(browser, instance, batch);
    const links = await printed(state.lead, instance, batch);
    assert.equal(links.length, 8, `${links}`);
    for (const link of links) assert.match(link, new RegExp(`^${instance.base}/c/[0-9A-Z]{12}$`));
    state.links = links;
  });
  await check("an invited clerk hands a card out with one scan and one button", async () => {
    await state.lead.goto(`${instance.base}/de/cards/clerks`);
    await state.lead.locator("#name").fill(CLERK.name);
    await state.lead.locator("#mail").fill(CLERK.mail);
    await press(state.lead, "form[action$='/cards/clerks'] button[type=submit]");
    const mail = await mailTo(state.operator, instance, CLERK.mail, "Code-Karten");
    const [link] = mail.match(/https?:\S+\/de\/sign-in\S*/);
    const clerk = await signInByMail(browser, instance, state.operator, CLERK.mail, link.slice(instance.base.length));
    assert.equal(path(clerk), "/de/cards/hand-out");
    const stranger = await visitor(browser, instance, { locale: "de-DE" });
    await stranger.goto(state.links[0]);
    await press(stranger, "main form button[type=submit]");
    assert.match(await words(stranger), /noch nicht ausgegeben/);
    for (const card of state.links.slice(0, 3)) await handOut(clerk, card);
    state.cards = state.links.slice(0, 3);
  });
}

// ---- Newcomer and till.

// Opens a voucher by its benefit, from the list.
async function openVoucher(page, benefit) {
  await press(page, page.locator(".booklet-list a", { hasText: benefit }));
  assert.match(path(page), /\/vouchers\/[0-9a-f-]{36}$/);
  return page.url();
}

// What the browser fetches for a page that it sees for the first time, fonts aside, in bytes on the wire.
async function weight(page, address) {
  const session = await page.context().newCDPSession(page);
  const fonts = new Set();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => { if (type === "Font") fonts.add(requestId); });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => { if (!fonts.has(requestId)) bytes += encodedDataLength; });
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.setBypassServiceWorker", { bypass: true });
  await page.goto(address, { waitUntil: "networkidle" });
  await session.detach();
  return bytes;
}

// Holds the till's camera onto the voucher that the newcomer's phone shows.
async function show(browser, newcomer, till) {
  const picture = await newcomer.page.locator(".ticket-pattern").screenshot();
  till.see(await filmed(browser, picture));
}

// Opens the page with the camera, and answers what the till then sees.
async function scanned(till) {
  const begun = performance.now();
  // A camera that is on already may see the voucher and go on by itself meanwhile.
  await till.page.goto(`${till.instance.base}/de/redeem`).catch((fault) => { if (!/ERR_ABORTED/.test(fault.message)) throw fault; });
  // Where the camera was chosen and allowed before it opens by itself.
  const start = till.page.locator("#camera-start");
  if (await start.isVisible()) await start.click({ timeout: 2000 }).catch(() => {});
  await till.page.waitForURL(/\/redeem\/(check|result)\//);
  return performance.now() - begun;
}

// The large word on the till, once it has redeemed or not.
const verdict = (till) => till.page.locator(".redeem-result h1").innerText();

// Scans, looks and redeems; then a second time, which counts for nothing.
async function redeemTwice(browser, newcomer, till, benefit) {
  await show(browser, newcomer, till);
  const took = await scanned(till);
  assert.match(till.page.url(), /\/redeem\/check\//);
  assert.equal(await till.page.locator("#benefit").innerText(), benefit);
  await till.page.locator("#redeem-form button").dblclick();
  await till.page.waitForURL("**/redeem/result/*");
  assert.equal(await verdict(till), "EINGELÖST");
  const result = till.page.url();
  await scanned(till);
  assert.match(till.page.url(), /\/redeem\/result\//);
  assert.equal(await verdict(till), "BEREITS EINGELÖST");
  console.log(`     from the page to the voucher by camera: ${(took / 1000).toFixed(1)} s`);
  return result;
}

// 400 kbit/s with 400 ms there and back.
async function poorNetwork(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const bytes = 400_000 / 8;
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 400, downloadThroughput: bytes, uploadThroughput: bytes });
}

async function german(browser, check, instance, state) {
  await check("the newcomer opens the booklet with the card and keeps it on the phone", async () => {
    const newcomer = state.newcomer = await state.phone();
    await openBooklet(newcomer.page, state.cards[0]);
    assert.equal(await newcomer.page.locator(".booklet-list li").count(), 3);
    const held = async () => (await newcomer.context.cookies()).find(({ name }) => name.endsWith("booklet"));
    assert.equal((await held()).expires, -1, "nothing is kept before somebody asks for it");
    await press(newcomer.page, "form[action$='/saved'] button");
    assert.ok((await held()).expires > Date.now() / 1000);
    assert.deepEqual(await axeFaults(newcomer.page), []);
    assert.equal(await overflow(newcomer.page), "");
  });
  await check("list and voucher weigh little", async () => {
    const { page } = state.newcomer;
    const address = await openVoucher(page, BREAD.benefit);
    for (const each of [`${instance.base}/booklet/de`, address]) {
      const bytes = await weight(page, each);
      console.log(`     ${new URL(each).pathname.replace(/[0-9a-f-]{36}/, "…")}: ${(bytes / 1024).toFixed(1)} KB without fonts`);
      assert.ok(bytes > 0 && bytes <= MOST_BYTES, `${each}: ${bytes} bytes`);
    }
    // A fresh phone on a poor mobile network; told, not demanded, because the machine is shared.
    const slow = await state.phone();
    await poorNetwork(slow.page);
    const begun = performance.now();
    await slow.page.goto(state.cards[2], { waitUntil: "commit" });
    await slow.page.locator("main form button[type=submit]").waitFor();
    console.log(`     the card's page at 400 kbit/s and 400 ms: ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    const pressed = performance.now();
    await slow.page.locator("main form button[type=submit]").click({ noWaitAfter: true });
    await slow.page.locator(".booklet-list li").first().waitFor();
    console.log(`     the booklet at 400 kbit/s and 400 ms: ready after ${((performance.now() - pressed) / 1000).toFixed(1)} s`);
  });
  await check("the till is paired by a link that works once", async () => {
    const till = state.till = await state.phone();
    const link = await pair(state.partner, till.page, instance, "Kasse 1");
    const again = await visitor(browser, instance);
    assert.equal((await again.goto(link)).status(), 410);
    assert.deepEqual(await axeFaults(till.page), []);
    assert.equal(await overflow(till.page), "");
  });
  await check("a photo of 50 million pixels is read in bounded memory, a blurred one is refused in words", async () => {
    const [{ page }, { pid }] = [state.till, instance.process];
    const picture = await state.newcomer.page.locator(".ticket-pattern").screenshot();
    const sent = async (buffer) => {
      await page.goto(`${instance.base}/de/redeem`);
      await page.locator("#file").setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer });
      const button = page.locator("form[action$='/redeem/photo'] button");
      await Promise.all([page.waitForEvent("load", { timeout: 120_000 }), button.click({ noWaitAfter: true })]);
    };
    const memory = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
    const photo = await photographed(browser, picture, LARGEST_PHOTO);
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
    const [before, begun] = [memory("VmRSS"), performance.now()];
    await sent(photo);
    assert.match(page.url(), /\/redeem\/check\//);
    const more = memory("VmHWM") - before;
    console.log(`     read within ${((performance.now() - begun) / 1000).toFixed(1)} s, in ${more.toFixed(0)} MB more than before`);
    assert.ok(more <= MOST_MEGABYTES, `${more} MB`);
    await sent(await photographed(browser, picture, { wide: 1600, high: 1200, blur: 40 }));
    assert.match(await words(page), /Auf dem Foto ist kein QR-Code zu erkennen/);
    await sent(await photographed(browser, picture, { ...LARGEST_PHOTO, wide: 9000 }));
    assert.match(await words(page), /Das Foto hat zu viele Bildpunkte\. Es darf höchstens 50 Millionen haben/);
  });
  await check("the till offers three ways, opens no camera by itself and remembers the way of this phone", async () => {
    const { page } = state.till;
    await page.goto(`${instance.base}/de/redeem`);
    const ways = page.locator(".redeem-ways .kern-btn:visible");
    assert.deepEqual((await ways.allInnerTexts()).map((text) => text.trim()), ["Kamera", "Foto", "Code tippen"]);
    assert.equal(await page.locator("#film").isVisible(), false);
    assert.equal(await page.locator(".redeem-ways .kern-btn--primary").getAttribute("data-way"), "camera");
    await page.locator("#way-typed").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "code");
    await page.reload();
    assert.equal(await page.locator(".redeem-ways .kern-btn--primary").getAttribute("data-way"), "typed");
    assert.deepEqual(await axeFaults(page), []);
    assert.equal(await overflow(page), "");
  });
  await check("the till scans, sees and redeems with its camera, and a second time it says so", async () => {
    state.result = await redeemTwice(browser, state.newcomer, state.till, BREAD.benefit);
    // The newcomer's page notices by itself.
    await state.newcomer.page.locator(".ticket-state", { hasText: said("de", "booklet-voucher-used") }).waitFor({ timeout: 15_000 });
    assert.match(await words(state.newcomer.page), /Zuletzt eingelöst am .* bei Bäckerei Korn/);
    assert.equal(await state.newcomer.page.locator(".ticket-pattern").count(), 0);
  });
  await check("within five minutes it is undone, and the voucher can be used again", async () => {
    const { page } = state.till;
    await page.goto(state.result);
    await press(page, "form[action$='/undo'] button");
    assert.equal(await verdict(state.till), "RÜCKGÄNGIG GEMACHT");
    await state.newcomer.page.reload();
    assert.match(await words(state.newcomer.page, ".ticket-state"), /^Noch gültig bis/);
    assert.equal(await state.newcomer.page.locator(".ticket-pattern").count(), 1);
  });
}

async function arabic(browser, check, instance, state) {
  await check("whoever chooses Arabic after the scan does not type the code", async () => {
    const page = await visitor(browser, instance, { viewport: phone, locale: "de-DE" });
    await page.goto(state.cards[1]);
    assert.equal(path(page), "/booklet/de/open");
    const code = await page.locator("#code").inputValue();
    assert.match(code, /^(\w{4} ){2}\w{4}$/);
    await press(page, ".booklet-languages a[hreflang=ar]");
    assert.equal(path(page), "/booklet/ar/open");
    assert.equal(await page.locator("#code").inputValue(), code);
    await page.context().close();
  });
  await check("a phone that speaks Arabic opens the card in Arabic", async () => {
    const page = await visitor(browser, instance, { viewport: phone, locale: "ar" });
    await page.goto(state.cards[1]);
    assert.equal(path(page), "/booklet/ar/open");
    await page.context().close();
  });
  await check("the booklet reads from right to left, with an offer in Arabic", async () => {
    const newcomer = state.second = await state.phone({ locale: "ar" });
    await openBooklet(newcomer.page, state.cards[1], "ar");
    const root = newcomer.page.locator("html");
    assert.deepEqual([await root.getAttribute("lang"), await root.getAttribute("dir")], ["ar", "rtl"]);
    await openVoucher(newcomer.page, COFFEE.arabic);
    assert.equal(await newcomer.page.locator("h1").getAttribute("dir"), "rtl");
    assert.deepEqual(await axeFaults(newcomer.page), []);
    assert.equal(await overflow(newcomer.page), "");
  });
  await check("it is redeemed once in this month, and rests until the next", async () => {
    await redeemTwice(browser, state.second, state.till, COFFEE.benefit);
    await state.second.page.locator(".ticket-state", { hasText: said("ar", "booklet-voucher-resting") }).waitFor({ timeout: 15_000 });
    await state.newcomer.page.goto(`${instance.base}/booklet/de`);
    assert.equal(await state.newcomer.page.locator(".booklet-list li", { hasText: COFFEE.benefit }).count(), 1, "the other booklet still has its own");
  });
}

// ---- Without a connection.

// Waits until a till opens without a connection.
const kept = (till) => until(15, "the page is kept", () => till.page.evaluate(async () => {
  const cache = await caches.open("willkommen-redeem");
  return Boolean(await cache.match("/de/redeem")) && Boolean(navigator.serviceWorker.controller);
}));

async function offline(browser, check, instance, state) {
  const redeem = `${instance.base}/de/redeem`;
  const lines = async (till) => (await till.page.locator("#sync-told li").allInnerTexts()).join("\n");
  const note = async (till, code) => {
    await till.page.locator("#code").fill(code);
    await till.page.locator("#typed button[type=submit]").click();
    // The phone cannot know the offer, so it asks before it notes anything.
    const question = till.page.locator("#ask");
    await question.waitFor();
    assert.equal(await words(till.page, "#waiting"), "");
    assert.match(await question.innerText(), new RegExp(`Nur für:\\s+${CAKE.benefit}\\s+Steht auf dem Handy etwas anderes`));
    await till.page.locator("#ask-yes", { hasText: `Ja, es ist: ${CAKE.benefit}` }).click();
    await till.page.locator("#told", { hasText: "VORGEMERKT" }).waitFor();
    assert.equal(await question.isVisible(), false);
    assert.equal(path(till.page), "/de/redeem");
    await till.page.locator("#waiting", { hasText: / 1$/ }).waitFor();
  };
  await check("two tills note the same voucher without a connection", async () => {
    await state.newcomer.page.goto(`${instance.base}/booklet/de`);
    state.address = await openVoucher(state.newcomer.page, CAKE.benefit);
    const code = await state.newcomer.page.locator(".ticket-code").innerText();
    const other = state.other = await state.phone();
    await pair(state.partner, other.page, instance, "Kasse 2");
    for (const till of [state.till, other]) {
      till.seeNothing();
      await till.page.goto(redeem);
      await kept(till);
      await till.context.setOffline(true);
      await note(till, code);
    }
    await state.newcomer.page.reload();
    assert.match(await words(state.newcomer.page, ".ticket-state"), /^Noch gültig/, "nothing has arrived yet");
  });
  await check("the browser is closed and opened, and what was noted is still there", async () => {
    await state.till.closeAndOpen({ offline: true });
    const { page } = state.till;
    const answer = await page.goto(redeem);
    assert.ok(answer.fromServiceWorker());
    assert.match(await words(page, "#connection"), /Keine Verbindung/);
    await page.locator("#waiting", { hasText: / 1$/ }).waitFor();
  });
  await check("with a connection it is sent, and twice is once", async () => {
    const { context, page } = state.till;
    const sending = page.waitForRequest("**/redeem/sync");
    await context.setOffline(false);
    const request = await sending;
    await page.locator("#sync-told li").waitFor();
    assert.match(await lines(state.till), /^EINGELÖST: /);
    assert.equal(await words(page, "#waiting"), "");
    const again = await page.evaluate(async ([address, body]) => {
      const answer = await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body });
      return answer.json();
    }, [request.url(), request.postData()]);
    assert.deepEqual(again.items.map(({ state }) => state), ["redeemed"], "the same answer again");
    await state.partner.goto(`${instance.base}/de/redeem/history`);
    assert.equal(await state.partner.locator("main tbody tr", { hasText: CAKE.benefit }).count(), 1);
  });
  await check("the second till's does not count, and everybody sees why", async () => {
    const { context, page } = state.other;
    await context.setOffline(false);
    await page.locator("#sync-told li").waitFor();
    assert.match(await lines(state.other), /^NICHT GEZÄHLT: .*Für Sie hat das keine Folgen/);
    await state.partner.reload();
    const rows = await state.partner.locator("main tbody tr", { hasText: CAKE.benefit }).allInnerTexts();
    assert.equal(rows.length, 2);
    assert.equal(rows.filter((row) => row.includes("Zählt nicht: war schon eingelöst")).length, 1);
    await state.newcomer.page.reload();
    assert.equal(await words(state.newcomer.page, ".ticket-state"), said("de", "booklet-voucher-used"));
    assert.ok((await words(state.newcomer.page)).includes(said("de", "booklet-voucher-conflict")));
  });
  await check("a voucher that stays before the camera is noted once", async () => {
    const till = state.other;
    await state.newcomer.page.goto(`${instance.base}/booklet/de`);
    await openVoucher(state.newcomer.page, COFFEE.benefit);
    await show(browser, state.newcomer, till);
    await till.page.goto(redeem);
    const start = till.page.locator("#camera-start");
    await till.context.setOffline(true);
    if (await start.isVisible()) await start.click({ timeout: 2000 }).catch(() => {});
    await till.page.locator("#ask").waitFor();
    await till.page.locator("#ask-no").click();
    await till.page.locator("#told", { hasText: "Es wurde nichts notiert." }).waitFor();
    assert.equal(await words(till.page, "#waiting"), "");
    await till.page.goto(redeem);
    if (await start.isVisible()) await start.click({ timeout: 2000 }).catch(() => {});
    // Somebody presses although the phone shows something else.
    await till.page.locator("#ask-yes").click();
    await till.page.locator("#told", { hasText: "VORGEMERKT" }).waitFor();
    // Longer than a code that was away for a moment counts as a new one.
    await till.page.waitForTimeout(9000);
    const waiting = await words(till.page, "#waiting");
    // This offer is not given without a connection, and the till is told so once there is one.
    await till.context.setOffline(false);
    await till.page.locator("#sync-told li").first().waitFor();
    till.seeNothing();
    assert.match(waiting, / 1$/);
    assert.match(await lines(till), /^UNGÜLTIG: [^\n]+$/);
  });
  await check("the kept booklet opens without a connection, says from when it is, and shows its codes", async () => {
    const { newcomer } = state;
    const list = `${instance.base}/booklet/de`;
    await newcomer.page.goto(list);
    await until(20, "the booklet is kept", () => newcomer.page.evaluate(async () => {
      const cache = await caches.open("booklet-pages");
      return Boolean(await cache.match("/booklet/kept"));
    }));
    await newcomer.closeAndOpen({ offline: true });
    const answer = await newcomer.page.goto(list);
    assert.ok(answer.fromServiceWorker());
    const [took] = await newcomer.page.evaluate(() => performance.getEntriesByType("navigation").map((one) => one.domContentLoadedEventEnd));
    console.log(`     there after ${took.toFixed(0)} ms`);
    assert.ok(took <= MOST_MILLISECONDS, `${took} ms`);
    assert.match(await words(newcomer.page, ".booklet-as-of"), /^Stand: .* Uhr\. Sie sehen die gespeicherte Fassung\.$/);
    assert.equal(await newcomer.page.locator(".booklet-list li").count(), 2, "bread and coffee are open");
    assert.deepEqual(await axeFaults(newcomer.page), []);
    assert.equal(await overflow(newcomer.page), "");
    await openVoucher(newcomer.page, BREAD.benefit);
    assert.equal(await newcomer.page.locator(".ticket-pattern").count(), 1);
    assert.match(await words(newcomer.page, ".booklet-as-of"), /^Stand: /);
  });
  await check("first steps and what the town tells open without a connection too", async () => {
    const { newcomer } = state;
    // A worker that began before is not always cut off by the browser: without a server it is.
    await instance.kill();
    try {
      for (const [page, part] of [["first-steps", ".welcome-step"], ["town", "main h2"]]) {
        const answer = await newcomer.page.goto(`${instance.base}/booklet/de/${page}`);
        assert.ok(answer.fromServiceWorker());
        assert.match(await words(newcomer.page, ".booklet-as-of"), /^Stand: /);
        assert.ok(await newcomer.page.locator(part).count() > 2, page);
        assert.equal(await newcomer.page.locator("main button:visible").count(), 0, "nothing that needs a connection");
        assert.deepEqual(await axeFaults(newcomer.page), []);
        assert.equal(await overflow(newcomer.page), "");
      }
      // What is not kept answers with the list, and says so.
      for (const page of ["data", "move"]) {
        const answer = await newcomer.page.goto(`${instance.base}/booklet/de/${page}`);
        assert.ok(answer.fromServiceWorker());
        assert.equal(await words(newcomer.page, ".booklet-not-kept"), said("de", "booklet-not-kept"));
        assert.equal(await newcomer.page.locator(".booklet-list li").count(), 2, page);
        assert.deepEqual(await axeFaults(newcomer.page), []);
        assert.equal(await overflow(newcomer.page), "");
      }
      await newcomer.page.goto(`${instance.base}/booklet/de`);
      assert.equal(await newcomer.page.locator(".booklet-not-kept:visible").count(), 0, "the list itself is kept");
    } finally {
      await newcomer.context.setOffline(false);
      await instance.start();
    }
  });
}

// A market without reception: a phone notes two hundred redemptions, its browser is killed, and killed once more
// when everything has been sent and nothing was answered.
async function longQueue(check, instance, state) {
  const redeem = `${instance.base}/de/redeem`;
  const benefits = ["Ein Apfel", "Eine Birne", "Eine Kirsche", "Eine Pflaume"];
  const waits = (till) => till.page.locator("#waiting", { hasText: new RegExp(` ${QUEUE}$`) }).waitFor();
  const counted = () => ask(instance, "select count(*) from redemption where is_offline and not is_conflict");
  await check(`${QUEUE} redemptions are noted, and are still there when the browser was killed`, async () => {
    const [lead, mayor] = [await signInPlainly(instance, "lead"), await signInPlainly(instance, "mayor")];
    const { id, owner } = await tills.shop(instance, lead, { name: "Obst vom Markt", mail: "kim@obst.example" });
    for (const benefit of benefits) await tills.offer(lead, id, { benefit, offline: QUEUE });
    const codes = [];
    for (const code of await tills.codes(lead, mayor, QUEUE / benefits.length)) {
      codes.push(...(await tills.openBooklet(instance, code, benefits)).values());
    }
    assert.equal(new Set(codes).size, QUEUE);
    const till = state.market = await state.phone();
    await connect(till.page, await tills.pairingLink(owner), "Marktstand");
    // A phone was paired long ago. Chromium writes cookies down after half a minute, or when it is closed.
    await till.closeAndOpen();
    await till.page.goto(redeem);
    await kept(till);
    await till.context.setOffline(true);
    await till.page.evaluate(async (all) => {
      const [typed, waiting, question, yes] = ["typed", "waiting", "ask", "ask-yes"].map((name) => document.getElementById(name));
      for (const [place, code] of all.entries()) {
        typed.elements.code.value = code;
        typed.requestSubmit();
        const end = Date.now() + 10_000;
        while (!waiting.textContent.endsWith(` ${place + 1}`)) {
          if (!question.hidden) yes.click();
          if (Date.now() > end) throw new Error(`${place}: ${document.getElementById("told").textContent}`);
          await new Promise((resolve) => { setTimeout(resolve, 2); });
        }
      }
    }, codes);
    await till.kill({ offline: true });
    assert.ok((await till.page.goto(redeem)).fromServiceWorker());
    await waits(till);
  });
  await check(`killed when all were sent and none was answered, they are sent again: ${QUEUE} count, none twice`, async () => {
    const [till, before] = [state.market, counted()];
    // The answer comes as far as the browser, and the page never gets it.
    const session = await till.context.newCDPSession(till.page);
    const answered = new Promise((resolve) => { session.once("Fetch.requestPaused", resolve); });
    await session.send("Fetch.enable", { patterns: [{ urlPattern: "*/redeem/sync", requestStage: "Response" }] });
    await till.context.setOffline(false);
    assert.equal((await answered).responseStatusCode, 200);
    assert.equal(counted() - before, QUEUE, "all have arrived");
    await till.kill();
    await till.page.goto(redeem);
    await till.page.locator("#sync-told li").nth(QUEUE - 1).waitFor();
    const told = await till.page.locator("#sync-told li").allInnerTexts();
    assert.deepEqual([told.length, told.filter((line) => !line.startsWith("EINGELÖST: "))], [QUEUE, []]);
    assert.equal(await words(till.page, "#waiting"), "");
    assert.equal(counted() - before, QUEUE, "and none twice");
    assert.equal(ask(instance, "select count(*) from voucher where used > 1"), 0);
  });
}

// ---- From one phone to another.

async function moved(check, instance, state) {
  await check("the booklet goes to another phone, and is closed on the first", async () => {
    const [from, to] = [state.second, await state.phone({ locale: "ar" })];
    await from.page.goto(`${instance.base}/booklet/ar/move`);
    await press(from.page, "main form button[type=submit]");
    assert.deepEqual(await axeFaults(from.page), []);
    assert.equal(await overflow(from.page), "");
    const code = await from.page.locator(".ticket-code").innerText();
    await openBooklet(to.page, `${instance.base}/c/${code.replaceAll(" ", "")}`, "ar");
    assert.equal(await to.page.locator(".booklet-list li").count(), 3, "with the one that rests until next month");
    const answer = await from.page.goto(`${instance.base}/booklet/ar`);
    assert.equal(answer.status(), 403);
    assert.equal(await words(from.page, "h1"), said("ar", "booklet-ended-title"));
    assert.deepEqual(await axeFaults(from.page), []);
  });
}

// ---- What counts for nothing.

async function refused(browser, check, instance, state) {
  await check("a code of another site is refused and not opened", async () => {
    const { page } = state.other;
    const drawing = await browser.newPage();
    await drawing.addScriptTag({ path: join(root, "crates/willkommen/assets/js/vendor/qrcode-generator-1.4.4.js") });
    await drawing.evaluate(() => {
      const code = window.qrcode(0, "M");
      code.addData("https://prize.example/v/0123456789AB", "Byte");
      code.make();
      document.body.innerHTML = code.createSvgTag({ cellSize: 8, margin: 32 });
    });
    state.other.see(await filmed(browser, await drawing.locator("svg").screenshot()));
    await drawing.close();
    await page.goto(`${instance.base}/de/redeem`);
    const start = page.locator("#camera-start");
    if (await start.isVisible()) await start.click({ timeout: 2000 }).catch(() => {});
    await page.locator("#told", { hasText: "Kein Gutschein dieser Aktion. Es wurde nichts eingelöst und nichts geöffnet." }).waitFor();
    assert.equal(path(page), "/de/redeem");
    assert.deepEqual(instance.strays, []);
  });
  await check("a lost till is locked and redeems nothing, from the next moment on", async () => {
    const till = state.other;
    // It has a voucher open already.
    await state.newcomer.page.goto(`${instance.base}/booklet/de`);
    await openVoucher(state.newcomer.page, BREAD.benefit);
    await show(browser, state.newcomer, till);
    await scanned(till);
    assert.match(till.page.url(), /\/redeem\/check\//);
    await state.partner.goto(`${instance.base}/de/redeem/devices`);
    const begun = performance.now();
    await press(state.partner, state.partner.locator("tr", { hasText: "Kasse 2" }).locator("form[action$='/lock'] button"));
    await till.page.locator("#redeem-form button").click();
    await till.page.locator("h1", { hasText: /gesperrt/i }).waitFor();
    const took = performance.now() - begun;
    assert.ok(took <= LOCKED_WITHIN, `${took} ms`);
    const answer = await till.page.goto(`${instance.base}/de/redeem`);
    assert.equal(answer.status(), 403);
    assert.equal(await till.page.locator("#typed").count(), 0);
    await state.newcomer.page.reload();
    assert.match(await words(state.newcomer.page, ".ticket-state"), /^Noch gültig/, "nothing was redeemed");
    await till.context.setOffline(true);
    const kept = await till.page.goto(`${instance.base}/de/redeem`).catch(() => null);
    assert.ok(!kept?.ok(), "and it has kept no page to do so without a connection");
  });
  await check("a phone that knows the address alone, and not the PIN, redeems nothing", async () => {
    const thief = await state.phone();
    await state.partner.goto(`${instance.base}/de/redeem/devices`);
    await press(state.partner, "form[action$='/redeem/devices'] button");
    await thief.page.goto(await state.partner.locator("#made-link").inputValue());
    await thief.page.locator("#name").fill("Kasse 3");
    for (const field of ["#pin", "#again"]) await thief.page.locator(field).fill(PIN);
    await press(thief.page, "main form button[type=submit]");
    for (let time = 0; time < 5; time++) {
      await thief.page.locator("#pin").fill("0000");
      await press(thief.page, "form[action$='/redeem/pin'] button");
    }
    assert.match(await thief.page.locator("h1").innerText(), /gesperrt/i);
  });
}
