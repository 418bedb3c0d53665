// SPDX-License-Identifier: EUPL-1.2
// Answers of the Quick-Check in a real browser: two windows on one question, no connection, a browser that is
// killed, a session that ends. Nothing is lost, nothing is written over.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { axeFaults, htmlFaults, overflow, phone } from "./browser.mjs";
import { Instance } from "./instance.mjs";
import { declare, importHalls, inviteAll, letterOf, scan, signIn } from "./steps.mjs";

export async function answers(browser, check, story) {
  const instance = await Instance.create(story);
  await instance.start();
  // A field with at least two questions.
  const field = story.fields.findIndex((count) => count > 1) + 1;
  const path = `${instance.base}/de/quickcheck/fields/${field}`;
  try {
    const agency = await signIn(browser, instance, "agency");
    await importHalls(agency, instance);
    await inviteAll(browser, instance);
    const operator = await signIn(browser, instance, "operator");
    await declare(browser, instance, operator, scan(await letterOf(agency, instance, story.lead.ags)));
    await check("two windows on one question: both answers are shown, and one is chosen", () => twoWindows(browser, instance, path));
    await check("two windows on one question, without script", () => withoutScript(browser, instance, path));
    await check("answers without a connection are sent later, and nobody leaves the page before", () => offline(browser, instance, path));
    await check("a session that ends: the answers stay in the page and are sent after signing in again", () => ended(browser, instance, path));
    await check("a long comment is refused in words and stays in its field", () => tooLong(browser, instance, path));
    await check("a browser that is killed offers what it had not sent", () => killed(instance, path));
    await check("the journal is intact", async () => assert.match(instance.run("verify"), /intact/));
  } finally {
    await instance.stop();
  }
}

const ids = (page) => page.locator("fieldset.question").evaluateAll((all) => all.map((one) => one.id));
const radio = (page, question, value) => page.locator(`input[type='radio'][name='${question}'][value='${value}']`);
const kept = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("willkommen-answer-")).length);

// The page is looked at again: it asks at once instead of after some seconds.
const look = (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

async function choose(page, question, value, status = 200) {
  const answer = page.waitForResponse("**/quickcheck/answers");
  await radio(page, question, value).check();
  assert.equal((await answer).status(), status);
}

async function says(page, pattern) {
  await page.waitForFunction(([source]) => new RegExp(source).test(document.getElementById("saved").textContent), [pattern.source]);
}

async function twoWindows(browser, instance, path) {
  const [one, other] = [await signIn(browser, instance, "lead"), await signIn(browser, instance, "lead")];
  // Both have asked what others changed before anything changes.
  await Promise.all([one, other].map((page) => page.goto(path, { waitUntil: "networkidle" })));
  const [question, second] = await ids(one);
  await choose(one, question, "2");
  await choose(other, question, "4", 409);
  const clash = other.locator(`#${question} .clash`);
  await clash.waitFor();
  await says(other, /zwei Antworten/);
  assert.deepEqual(await axeFaults(other), []);
  await other.setViewportSize(phone);
  assert.equal(await overflow(other), "");
  // "Weiter" does not lead past it.
  await other.locator("main form button[type=submit]").click();
  assert.equal(other.url(), path);
  assert.ok(await clash.evaluate((block) => block === document.activeElement), "the choice has the focus");
  await look(one);
  assert.ok(await radio(one, question, "2").isChecked(), "nothing is written over");
  const taken = other.waitForResponse("**/quickcheck/answers");
  await clash.locator("[data-take=mine]").click();
  assert.equal((await taken).status(), 200);
  await clash.waitFor({ state: "detached" });
  // The first window has not touched it since: it takes over what it learns.
  await look(one);
  await one.locator(`#${question} .changed`).waitFor();
  assert.ok(await radio(one, question, "4").isChecked());
  // Once more, and this time theirs is kept.
  await choose(one, second, "1");
  await choose(other, second, "3", 409);
  await other.locator(`#${second} [data-take=theirs]`).click();
  assert.ok(await radio(other, second, "1").isChecked());
  await other.locator("main form button[type=submit]").click();
  await other.waitForURL((url) => url.href !== path);
  await one.reload();
  assert.ok(await radio(one, question, "4").isChecked() && await radio(one, second, "1").isChecked());
  assert.deepEqual([await kept(one), await kept(other)], [0, 0], "nothing is left in the browser");
}

async function withoutScript(browser, instance, path) {
  const plain = { javaScriptEnabled: false };
  const [one, other] = [await signIn(browser, instance, "lead", plain), await signIn(browser, instance, "lead", plain)];
  await Promise.all([one.goto(path), other.goto(path)]);
  const [question] = await ids(one);
  const send = (page) => page.locator("main form button[type=submit]").click();
  await radio(one, question, "0").check();
  await send(one);
  await one.waitForURL((url) => url.href !== path);
  await radio(other, question, "3").check();
  const answered = other.waitForResponse((response) => response.url() === path && response.request().method() === "POST");
  await send(other);
  const both = await answered;
  assert.equal(both.status(), 409);
  assert.deepEqual(await htmlFaults(await both.text()), []);
  await other.locator(`#${question}-choice-theirs`).check();
  await send(other);
  await other.waitForURL((url) => url.href !== path);
  await other.goto(path);
  assert.ok(await radio(other, question, "0").isChecked());
}

async function offline(browser, instance, path) {
  const page = await signIn(browser, instance, "lead");
  await page.goto(path);
  const [question, second] = await ids(page);
  await choose(page, question, "1");
  await page.context().setOffline(true);
  await radio(page, question, "2").check();
  await radio(page, second, "2").check();
  await says(page, /Noch nicht gespeichert: 2 Antworten/);
  assert.equal(await kept(page), 2);
  await page.locator("main form button[type=submit]").click();
  await says(page, /Sie sind noch auf dieser Seite/);
  assert.equal(page.url(), path);
  await page.context().setOffline(false);
  await says(page, /^Gespeichert/);
  assert.equal(await kept(page), 0);
  await page.reload();
  assert.ok(await radio(page, question, "2").isChecked() && await radio(page, second, "2").isChecked());
}

async function ended(browser, instance, path) {
  const page = await signIn(browser, instance, "lead");
  await page.goto(path);
  const [question] = await ids(page);
  await choose(page, question, "1");
  await page.context().clearCookies();
  await radio(page, question, "3").check();
  await says(page, /Ihre Sitzung ist beendet/);
  assert.match(await page.locator("#saved a").getAttribute("href"), /\/de\/sign-in$/);
  assert.deepEqual(await axeFaults(page), []);
  const door = await page.context().newPage();
  await door.goto(instance.link("lead"));
  await door.locator("main form button").click();
  await door.waitForURL((url) => !url.pathname.includes("/sign-in/"));
  await look(page);
  await says(page, /^Gespeichert/);
  await page.reload();
  assert.ok(await radio(page, question, "3").isChecked());
}

async function tooLong(browser, instance, path) {
  const page = await signIn(browser, instance, "lead");
  await page.goto(path);
  const [question] = await ids(page);
  await page.locator(`#${question} details.note summary`).click();
  const refused = page.waitForResponse("**/quickcheck/answers");
  await page.locator(`#${question}-note`).fill("Wort ".repeat(20_000));
  assert.equal((await refused).status(), 422);
  await says(page, /Ihre Anmerkung hat 99999 Zeichen/);
  await page.locator("main form button[type=submit]").click();
  await page.locator(`#${question}-note-error`).waitFor();
  assert.equal((await page.locator(`#${question}-note`).inputValue()).length, 99_999);
  await page.locator(`#${question}-note`).fill("");
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL((url) => url.href !== path);
}

// A Chromium of its own with a profile, which can be killed and started again.
async function ownBrowser(profile) {
  const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const child = spawn(program, ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", `--user-data-dir=${profile}`, "--remote-debugging-port=0",
    "about:blank"], { stdio: ["ignore", "ignore", "pipe"], detached: true });
  // Whatever it starts belongs to its group; the whole group ends with it.
  const kill = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch { /* it has ended already */ }
  };
  process.on("exit", kill);
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
      const found = /ws:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.once("exit", () => reject(new Error(`the browser ended: ${said}`)));
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const browser = await chromium.connectOverCDP(address);
  return {
    context: browser.contexts()[0],
    async kill() {
      kill();
      await gone;
      process.off("exit", kill);
      await browser.close().catch(() => {});
    },
  };
}

async function enter(context, instance, path) {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(instance.link("lead"));
  await page.locator("main form button").click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in/"));
  await page.goto(path);
  return page;
}

async function killed(instance, path) {
  const profile = mkdtempSync(join(tmpdir(), "willkommen-browser-"));
  let own = await ownBrowser(profile);
  try {
    let page = await enter(own.context, instance, path);
    const [question] = await ids(page);
    await choose(page, question, "1");
    await instance.kill();
    await radio(page, question, "4").check();
    await says(page, /Noch nicht gespeichert: eine Antwort/);
    // Chromium writes down what a page keeps some seconds later.
    await page.waitForTimeout(12_000);
    await own.kill();
    await instance.start();
    own = await ownBrowser(profile);
    page = await enter(own.context, instance, path);
    await page.locator("#offer").waitFor();
    assert.ok(await radio(page, question, "1").isChecked(), "nothing is sent unasked");
    assert.deepEqual(await axeFaults(page), []);
    await page.goto(`${instance.base}/de/quickcheck`);
    assert.equal(await page.locator("#offer a").getAttribute("href"), `${new URL(path).pathname}#${question}`);
    await page.goto(path);
    const saved = page.waitForResponse("**/quickcheck/answers");
    await page.locator("#offer [data-offer=save]").click();
    assert.equal((await saved).status(), 200);
    await page.reload();
    assert.ok(await radio(page, question, "4").isChecked());
    assert.equal(await page.locator("#offer").isVisible(), false);
    assert.equal(await kept(page), 0);
  } finally {
    await own.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
