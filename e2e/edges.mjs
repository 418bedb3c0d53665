// SPDX-License-Identifier: EUPL-1.2
// The edges of a counter: an answer that comes late or never, a camera that nobody allowed, a phone that was not used
// for half a day, a queue that is full; what is felt and heard; and how a voucher looks where colours are others.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { axeFaults, overflow } from "./browser.mjs";
import { connect, openBooklet, Phone } from "./counter.mjs";
import { Instance, root } from "./instance.mjs";
import { ask, signIn, until } from "./plain.mjs";
import { visitor } from "./steps.mjs";
import * as tills from "./tills.mjs";
import { path, press, words } from "./towns.mjs";

const BREAD = "Ein Brot geschenkt";
const APPLE = "Ein Apfel geschenkt";
// What a till of the market notes at most.
const QUEUE = 2;
// A slow answer comes after this; "Wird geprüft" stands there after three seconds.
const SLOW = 7000;
const HOUR = 60 * 60 * 1000;
// In CSS pixels: four centimetres, the type of the code, the height of what is pressed at a counter.
const [FOUR_CENTIMETRES, CODE, BUTTON] = [4 * 96 / 2.54, 24, 64];
const BOOKLETS = 4;

export async function edges(browser, check, story) {
  const instance = await Instance.create(story);
  await instance.start();
  const state = { phones: [] };
  state.phone = async (options) => {
    const made = await Phone.of(instance, options);
    state.phones.push(made);
    return made;
  };
  const named = (journey) => (name, work) => check(`${journey}: ${name}`, work);
  try {
    await prepare(instance, state);
    await answers(named("till"), instance, state);
    await camera(named("till"), instance, state);
    await felt(named("till"), instance, state);
    await withoutConnection(named("till offline"), instance, state);
    await look(browser, named("voucher"), instance, state);
    await check("edges: the journal is intact and nothing is loaded from elsewhere", async () => {
      assert.match(instance.run("verify"), /intact/);
      assert.deepEqual(instance.strays, []);
    });
  } finally {
    for (const made of state.phones) await made.end();
    await instance.stop();
  }
}

// Two shops with a till each, one of which may redeem without a connection, and booklets with a voucher for both.
async function prepare(instance, state) {
  const [lead, mayor] = [await signIn(instance, "lead"), await signIn(instance, "mayor")];
  for (const [name, mail, benefit, offline, till] of [
    ["Bäckerei Korn", "kim@baeckerei.example", BREAD, 0, "till"], ["Obst vom Markt", "kim@obst.example", APPLE, QUEUE, "market"],
  ]) {
    const { id, owner } = await tills.shop(instance, lead, { name, mail });
    await tills.offer(lead, id, { benefit, offline });
    state[till] = await state.phone();
    await connect(state[till].page, await tills.pairingLink(owner), "Kasse 1");
    state.owner ??= owner;
  }
  const cards = await tills.codes(lead, mayor, BOOKLETS + 1);
  state.card = `${instance.base}/c/${cards.pop()}`;
  state.codes = { [BREAD]: [], [APPLE]: [] };
  for (const card of cards) {
    for (const [benefit, code] of await tills.openBooklet(instance, card)) state.codes[benefit].push(code);
  }
}

// Types the code of a voucher at a till.
async function typed(till, code) {
  await till.page.goto(`${till.instance.base}/de/redeem`);
  await till.page.locator("#code").fill(code);
  await till.page.locator("#typed button[type=submit]").click();
}

// The same, up to the page with the button.
async function checked(till, code) {
  await typed(till, code);
  await till.page.waitForURL(/\/redeem\/check\//);
}

const verdict = (till) => till.page.locator(".redeem-result h1").innerText();
const redeemed = (instance) => ask(instance, "select count(*) from redemption");

// A sentence of the till, up to what is filled in.
function said(key) {
  const file = join(root, "crates/willkommen/src/vouchers/redemption/texts.de.ftl");
  return new RegExp(`^vouchers-redemption-${key} = (.+)$`, "m").exec(readFileSync(file, "utf8"))[1];
}

// ---- The answer.

async function answers(check, instance, state) {
  const { till } = state;
  const told = till.page.locator("#told");
  await check("an answer that takes long is waited for, and the till says so", async () => {
    await checked(till, state.codes[BREAD].pop());
    await till.page.route("**/redeem/check/*", async (route) => {
      await new Promise((resolve) => { setTimeout(resolve, SLOW); });
      await route.continue();
    });
    const begun = performance.now();
    await till.page.locator("#redeem-form button").click();
    assert.ok(await till.page.locator("#redeem-form button").isDisabled(), "pressed once");
    assert.equal(await told.isVisible(), false);
    await told.filter({ hasText: said("checking") }).waitFor();
    const after = performance.now() - begun;
    assert.ok(after >= 2900 && after < SLOW, `${after} ms`);
    assert.deepEqual(await axeFaults(till.page), []);
    await till.page.waitForURL("**/redeem/result/*");
    assert.equal(await verdict(till), said("word-redeemed"));
    await till.page.unroute("**/redeem/check/*");
  });
  await check("a lost answer is told, and pressed once more it is the same attempt", async () => {
    const before = redeemed(instance);
    await checked(till, state.codes[BREAD].pop());
    const sent = [];
    await till.page.route("**/redeem/check/*", async (route) => {
      sent.push(`${route.request().url()} ${route.request().postData()}`);
      if (sent.length > 1) return route.continue();
      // It arrives and is answered, and the answer is lost on the way.
      assert.equal((await route.fetch({ maxRedirects: 0 })).status(), 303);
      await route.abort("connectionreset");
    });
    await till.page.locator("#redeem-form button").click();
    await told.filter({ hasText: said("failed") }).waitFor();
    assert.equal(path(till.page).split("/")[3], "check");
    assert.equal(redeemed(instance), before + 1, "it was redeemed all the same");
    assert.deepEqual(await axeFaults(till.page), []);
    await till.page.locator("#redeem-form button").click();
    await till.page.waitForURL("**/redeem/result/*");
    assert.equal(await verdict(till), said("word-redeemed"), "and not that it was redeemed already");
    assert.equal(sent.length, 2);
    assert.equal(sent[0], sent[1], "with the same key");
    assert.equal(redeemed(instance), before + 1);
    await till.page.unroute("**/redeem/check/*");
  });
}

// ---- The camera.

async function camera(check, instance, state) {
  await check("whoever may not use the camera types, reads how to allow it, and types first from then on", async () => {
    const till = await state.phone({ allows: false });
    await connect(till.page, await tills.pairingLink(state.owner), "Kasse 2");
    assert.equal(await till.page.evaluate(async () => (await navigator.permissions.query({ name: "camera" })).state), "denied");
    await till.page.locator("#camera-start").click();
    await till.page.locator("#camera-state", { hasText: said("camera-refused") }).waitFor();
    assert.match(said("camera-refused"), /Einstellungen des Browsers/);
    assert.equal(await till.page.locator("#film").isVisible(), false, "no black picture");
    assert.equal(await till.page.evaluate(() => document.activeElement.id), "code");
    assert.ok(await till.page.locator("#camera-start").isEnabled(), "it can be tried again");
    const first = till.page.locator(".redeem-ways .kern-btn--primary");
    assert.deepEqual(await first.evaluateAll((all) => all.map((one) => one.dataset.way)), ["typed"]);
    assert.deepEqual(await axeFaults(till.page), []);
    assert.equal(await overflow(till.page), "");
    await till.page.reload();
    assert.deepEqual(await first.evaluateAll((all) => all.map((one) => one.dataset.way)), ["typed"]);
    await checked(till, state.codes[BREAD][0]);
  });
}

// ---- What is felt and heard.

async function felt(check, instance, state) {
  const { till } = state;
  // Notes what the browser made of it: whether it would shake the phone, and whether the sound runs.
  await till.context.addInitScript(() => {
    const note = (what) => {
      const all = JSON.parse(sessionStorage.getItem("felt") ?? "[]");
      sessionStorage.setItem("felt", JSON.stringify([...all, what]));
    };
    const [vibrate, start] = [Navigator.prototype.vibrate, OscillatorNode.prototype.start];
    Navigator.prototype.vibrate = function (pulses) {
      const isFelt = vibrate.call(this, pulses);
      note(`${isFelt ? "felt" : "not felt"}: ${pulses}`);
      return isFelt;
    };
    OscillatorNode.prototype.start = function (...when) {
      start.apply(this, when);
      // A browser needs a moment for its first sound.
      setTimeout(() => note(`${this.context.state}: ${this.frequency.value} Hz`), 500);
    };
  });
  const used = state.codes[BREAD].pop();
  const noted = () => till.page.evaluate(() => JSON.parse(sessionStorage.getItem("felt") ?? "[]"));
  // The page of the result is a new one that nobody has touched: Chromium counts the touch of the page before it.
  await check("what was redeemed is felt and heard on the phone whose button was pressed", async () => {
    await checked(till, used);
    await till.page.evaluate(() => sessionStorage.removeItem("felt"));
    await till.page.locator("#redeem-form button").click();
    await till.page.waitForURL("**/redeem/result/*");
    assert.equal(await verdict(till), said("word-redeemed"));
    await until(5, "it is heard", async () => (await noted()).length >= 2);
    assert.deepEqual(await noted(), ["felt: 120", "running: 880 Hz"]);
    assert.deepEqual(await axeFaults(till.page), []);
  });
  await check("what does not count feels and sounds different", async () => {
    await till.page.evaluate(() => sessionStorage.removeItem("felt"));
    await typed(till, used);
    await till.page.waitForURL("**/redeem/result/*");
    assert.equal(await verdict(till), said("word-used"));
    await until(5, "it is heard", async () => (await noted()).length >= 2);
    assert.deepEqual(await noted(), ["felt: 300,120,300", "running: 220 Hz"]);
  });
}

// ---- Without a connection.

async function withoutConnection(check, instance, state) {
  const { market } = state;
  const { page } = market;
  const told = page.locator("#told");
  const waits = (many) => page.locator("#waiting", { hasText: new RegExp(` ${many}$`) }).waitFor();
  const note = async (code, many) => {
    await page.locator("#code").fill(code);
    await page.locator("#typed button[type=submit]").click();
    await page.locator("#ask-yes").click();
    await told.filter({ hasText: said("word-noted") }).waitFor();
    await waits(many);
  };
  const later = (hours) => page.evaluate((off) => {
    const now = Date.now;
    Date.now = () => now() + off;
  }, hours * HOUR);
  await check("a redemption whose answer was lost is noted, and counts once", async () => {
    const before = redeemed(instance);
    await checked(market, state.codes[APPLE].pop());
    await page.route("**/redeem/check/*", async (route) => {
      assert.equal((await route.fetch({ maxRedirects: 0 })).status(), 303);
      await route.abort("connectionreset");
    });
    await page.locator("#redeem-form button").click();
    await told.filter({ hasText: said("word-noted") }).waitFor();
    assert.equal(redeemed(instance), before + 1);
    await page.unroute("**/redeem/check/*");
    await page.goto(`${instance.base}/de/redeem`);
    await page.locator("#sync-told li", { hasText: said("word-redeemed") }).waitFor();
    assert.equal(await words(page, "#waiting"), "");
    assert.equal(redeemed(instance), before + 1);
  });
  await check("a phone that was not used for twelve hours notes nothing more", async () => {
    await page.goto(`${instance.base}/de/redeem`);
    await until(15, "the page is kept", () => page.evaluate(async () => Boolean(await (await caches.open("willkommen-redeem")).match("/de/redeem"))));
    await market.context.setOffline(true);
    const [code] = state.codes[APPLE];
    const asked = async () => {
      await page.locator("#code").fill(code);
      await page.locator("#typed button[type=submit]").click();
    };
    await later(11);
    await asked();
    await page.locator("#ask").waitFor();
    await page.locator("#ask-no").click();
    await later(1.1);
    await asked();
    await told.filter({ hasText: said("offline-pin") }).waitFor();
    assert.equal(await page.locator("#ask").isVisible(), false);
    assert.equal(await words(page, "#waiting"), "");
    await market.context.setOffline(false);
    // What was said for want of a connection goes with it.
    await told.waitFor({ state: "hidden" });
  });
  await check("a queue that is full takes nothing more, and what is in it counts", async () => {
    await page.goto(`${instance.base}/de/redeem`);
    await market.context.setOffline(true);
    for (let many = 1; many <= QUEUE; many++) await note(state.codes[APPLE].pop(), many);
    await page.locator("#code").fill(state.codes[APPLE][0]);
    await page.locator("#typed button[type=submit]").click();
    await told.filter({ hasText: said("offline-full") }).waitFor();
    assert.equal(await page.locator("#ask").isVisible(), false);
    await waits(QUEUE);
    assert.deepEqual(await axeFaults(page), []);
    assert.equal(await overflow(page), "");
    await market.context.setOffline(false);
    await page.locator("#sync-told li").nth(QUEUE - 1).waitFor();
    const sent = await page.locator("#sync-told li").allInnerTexts();
    assert.deepEqual(sent.filter((line) => !line.startsWith(`${said("word-redeemed")}: `)), []);
    assert.equal(await words(page, "#waiting"), "");
    await checked(market, state.codes[APPLE].pop());
  });
}

// ---- How it looks.

const COLOURS = [
  { colorScheme: "light", forcedColors: "none" }, { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" }, { colorScheme: "dark", forcedColors: "active" },
];

// What is painted: brightness of the corners (the quiet zone) and of the darkest point, 0 to 255.
async function painted(browser, picture) {
  const page = await browser.newPage();
  try {
    return await page.evaluate(async (data) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const { width, height } = image;
      const pen = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
      pen.drawImage(image, 0, 0);
      const bright = (x, y) => Math.max(...pen.getImageData(x, y, 1, 1).data.slice(0, 3));
      const corners = [[3, 3], [width - 4, 3], [3, height - 4], [width - 4, height - 4]].map(([x, y]) => bright(x, y));
      let darkest = 255;
      for (let x = 0; x < width; x += 2) darkest = Math.min(darkest, bright(x, Math.round(height / 2)));
      return { corners, darkest };
    }, `data:image/png;base64,${picture.toString("base64")}`);
  } finally {
    await page.close();
  }
}

// The least height of what is shown of some elements.
const height = (page, selector) => page.locator(selector).evaluateAll((all) => Math.min(...all
  .filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height)));

async function look(browser, check, instance, state) {
  await check("its pattern is black on white and four centimetres wide in all colours, its code large, the screen stays on", async () => {
    const page = await visitor(browser, instance, { viewport: { width: 320, height: 640 }, locale: "de-DE" });
    await page.addInitScript(() => {
      window.held = [];
      const request = async (kind) => { window.held.push(kind); return { release: async () => {} }; };
      Object.defineProperty(navigator, "wakeLock", { value: { request } });
    });
    const held = () => page.evaluate(() => window.held);
    await openBooklet(page, state.card);
    assert.deepEqual(await held(), [], "the list may go dark");
    await press(page, page.locator(".booklet-list a", { hasText: BREAD }));
    assert.deepEqual(await held(), ["screen"]);
    // Whoever comes back from another programme: the browser has let it go meanwhile.
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    assert.deepEqual(await held(), ["screen", "screen"]);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      for (const colours of COLOURS) {
        await page.emulateMedia(colours);
        const where = `${width} px, ${Object.values(colours)}`;
        const box = await page.locator(".ticket-pattern path").evaluate((ink) => ink.getBoundingClientRect().toJSON());
        assert.ok(Math.min(box.width, box.height) >= FOUR_CENTIMETRES, `${where}: ${box.width} px wide`);
        assert.ok(box.left >= 0 && box.right <= width, `${where}: not cut off`);
        const { corners, darkest } = await painted(browser, await page.locator(".ticket-pattern").screenshot());
        assert.deepEqual([...corners, darkest], [255, 255, 255, 255, 0], where);
        const size = await page.locator(".ticket-code").evaluate((code) => parseFloat(getComputedStyle(code).fontSize));
        assert.ok(size >= CODE, `${where}: ${size} px`);
        assert.deepEqual(await axeFaults(page), [], where);
      }
      assert.equal(await overflow(page), "");
    }
    await page.context().close();
  });
  await check("what is pressed at the counter is 64 px high", async () => {
    const { till } = state;
    for (const width of [320, 360]) {
      await till.page.setViewportSize({ width, height: 640 });
      await checked(till, state.codes[BREAD][0]);
      assert.ok(await height(till.page, ".redeem-button") >= BUTTON, `${width} px: ${await height(till.page, ".redeem-button")} px`);
      await till.page.goto(`${instance.base}/de/redeem`);
      assert.equal(await till.page.locator(".redeem-ways .kern-btn:visible").count(), 3);
      assert.ok(await height(till.page, ".redeem-ways .kern-btn") >= BUTTON, `${width} px: ${await height(till.page, ".redeem-ways .kern-btn")} px`);
    }
  });
}
