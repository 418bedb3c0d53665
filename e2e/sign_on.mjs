// SPDX-License-Identifier: EUPL-1.2
// Signing in with an account, at a certified account service and in a real browser: in, out, in again without a
// word, and back outside.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { accountService, client } from "./account_service.mjs";
import { axeFaults, desk, funderFaults, htmlFaults, keyboardFaults, overflow, phone } from "./browser.mjs";
import { Instance } from "./instance.mjs";
import { visitor } from "./steps.mjs";

const name = "Stadtkonto";

export async function signOn(browser, check, story) {
  const instance = await Instance.create(story);
  const stranger = "kim.sander@elsewhere.example";
  const service = await accountService({ known: story.second.mail, stranger }, `${instance.base}/sign-in/return`);
  try {
    const file = join(instance.data, "willkommen.toml");
    const table = ["[sign_in]", `issuer = "${service.issuer}"`, `client_id = "${client.id}"`,
      `client_secret = "${client.secret}"`, `name = "${name}"`, "", ""].join("\n");
    // The table is there already, with nothing in it.
    writeFileSync(file, readFileSync(file, "utf8").replace(/^\[sign_in\]\n[^[]*/m, table));
    await check("the account service is tried from the command line", async () => {
      const told = await instance.runBeside("sign-in", "check");
      assert.match(told, new RegExp(`register: ${instance.base}/sign-in/return$`, "m"));
      assert.doesNotMatch(told, new RegExp(client.secret));
    });
    await instance.start();
    await check("signing in with an account leads to one's own start page", () => inAndOut(browser, instance, service, story));
    await check("an account without access stays outside and learns why", () => outside(browser, instance, service, stranger));
    await check("turning back at the account service leads to the sign-in page, without script too", () => cancelled(browser, instance, service));
    await check("neither secret nor address stands in the log", () => {
      for (const word of [client.secret, story.second.mail, stranger]) assert.ok(!instance.log.includes(word), word);
    });
  } finally {
    await instance.stop();
    await service.stop();
  }
}

// Presses the button on the sign-in page. The service's own pages would load a font from elsewhere.
async function leave(browser, instance, service, lang = "de", options = {}) {
  const page = await visitor(browser, instance, options);
  await page.context().route((url) => url.hostname !== "127.0.0.1", (route) => route.abort());
  await page.goto(`${instance.base}/${lang}/sign-in`);
  await press(page);
  await page.waitForURL(`${service.issuer}/interaction/*`);
  return page;
}

async function press(page) {
  await page.locator("form[action$='/sign-in/account'] button").click();
}

async function signInThere(page, login) {
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  // Whether the address may be told is asked the first time.
  await page.locator("input[name=prompt][value=consent]").waitFor({ state: "attached" });
  await page.locator("button[type=submit]").click();
}

async function inAndOut(browser, instance, service, story) {
  const page = await leave(browser, instance, service);
  await page.goBack();
  assert.equal(new URL(page.url()).pathname, "/de/sign-in", "the page in between is not in the way");
  await looksRight(page);
  await press(page);
  await page.waitForURL(`${service.issuer}/interaction/*`);
  await signInThere(page, "known");
  await page.waitForURL(`${instance.base}/de/dashboard`);
  assert.match(await page.locator(".who").textContent(), new RegExp(story.second.name));
  const cookies = (await page.context().cookies()).map((cookie) => cookie.name);
  assert.ok(cookies.includes("__Host-willkommen") && !cookies.includes("__Host-willkommen-sign-in"), `${cookies}`);
  // Once more the address of the return, as the back button may bring it.
  await page.goto(`${instance.base}/sign-in/return?code=x&state=y`);
  assert.equal(page.url(), `${instance.base}/de/dashboard`);
  await signOut(page, instance);
  // Still signed in there: straight back, to where one wanted to go, through a form that is redirected.
  await page.goto(`${instance.base}/de/invitations`);
  assert.match(page.url(), /\/de\/sign-in\?next=/);
  await press(page);
  await page.waitForURL(`${instance.base}/de/invitations`);
  await signOut(page, instance);
}

async function signOut(page, instance) {
  await page.locator("form[action$='/sign-out'] button").click();
  await page.waitForURL(`${instance.base}/de/`);
}

async function outside(browser, instance, service, stranger) {
  const page = await leave(browser, instance, service, "de", { viewport: phone });
  const back = page.waitForResponse((response) => response.url().startsWith(`${instance.base}/sign-in/return`));
  await signInThere(page, "stranger");
  const answer = await back;
  assert.equal(answer.status(), 403);
  await page.waitForURL(`${instance.base}/sign-in/return*`);
  assert.match(await page.locator("h1").textContent(), new RegExp(stranger));
  const cookies = (await page.context().cookies()).filter((cookie) => cookie.name.startsWith("__Host-"));
  assert.deepEqual(cookies, []);
  assert.deepEqual(await htmlFaults(await answer.text()), []);
  await looksRight(page);
  // The other way stands on the same page.
  await page.locator("#mail").fill(instance.story.second.mail);
  await page.locator("form[action$='/sign-in'] button").click();
  await page.waitForURL("**/de/sign-in/sent");
}

async function cancelled(browser, instance, service) {
  const page = await leave(browser, instance, service, "en", { javaScriptEnabled: false });
  await page.getByText("Cancel").click();
  await page.waitForURL(`${instance.base}/sign-in/return*`);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.match(await page.locator("h1").textContent(), /cancelled/);
  await page.locator("a.language").click();
  await page.waitForURL(`${instance.base}/de/sign-in`);
}

// On a phone and on a desk, for eyes, keyboard and screen reader.
async function looksRight(page) {
  const faults = [];
  for (const size of [phone, { width: 320, height: 640 }, desk]) {
    await page.setViewportSize(size);
    const wide = await overflow(page);
    if (wide) faults.push(`wider than the window at ${size.width} px: ${wide}`);
    faults.push(...(await axeFaults(page)).map((fault) => `axe at ${size.width} px: ${fault}`));
    if (size.width !== 320) faults.push(...(await funderFaults(page)).map((fault) => `funder at ${size.width} px: ${fault}`));
  }
  faults.push(...(await keyboardFaults(page)).map((fault) => `keyboard: ${fault}`));
  assert.deepEqual(faults, []);
}
