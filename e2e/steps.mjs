// SPDX-License-Identifier: EUPL-1.2
// What people do, step by step, as the journeys need it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./instance.mjs";
import { desk, phone } from "./browser.mjs";

export const halls = join(root, "crates/willkommen/demo/town_halls.csv");
export const attendorn = "05966004";

export async function visitor(browser, options = {}) {
  const context = await browser.newContext({ viewport: desk, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

export async function signIn(browser, instance, role, options) {
  const page = await visitor(browser, options);
  await page.goto(instance.link(role));
  await page.locator("main form button").click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in/"));
  return page;
}

// The demo's town halls; in the original one address is incomplete.
export function completeHalls() {
  const complete = readFileSync(halls, "utf8").replace(/,Rathaus,,,(rathaus@herscheid)/, ",Rathaus,58849,Herscheid,$1");
  return { name: "halls.csv", mimeType: "text/csv", buffer: Buffer.from(complete) };
}

export async function importHalls(page, instance, file = halls) {
  await page.goto(`${instance.base}/de/region/import`);
  await page.setInputFiles("#file", file);
  await page.locator("main form button[type=submit]").first().click();
  await page.locator("main form:has(input[name=register]) button[type=submit]").click();
  await page.locator(".kern-alert--success").waitFor();
}

// One person prepares, a second releases; waits until all letters are printed.
export async function inviteAll(browser, instance) {
  const first = await signIn(browser, instance, "agency");
  await first.goto(`${instance.base}/de/invitations/new`);
  await first.locator("main form button[type=submit]").click();
  await first.waitForURL(/\/invitations\/[0-9a-f-]{36}$/);
  const address = first.url();
  const second = await signIn(browser, instance, "agency-second");
  await second.goto(address);
  await second.locator("form[action$='/release'] button").click();
  await waitForPrint(second, address);
  return { first, second, address };
}

export async function waitForPrint(page, address, number = 1) {
  for (let attempt = 0; attempt < 120; attempt++) {
    await page.goto(address);
    if (await page.locator(`a[href$='/print/${number}']`).count()) return;
    await page.waitForTimeout(500);
  }
  throw new Error("the letters were not printed in time");
}

// A PDF as the signed-in person downloads it.
export async function pdf(page, address) {
  const response = await page.request.get(address);
  assert.equal(response.status(), 200, address);
  const bytes = await response.body();
  assert.equal(bytes.subarray(0, 4).toString(), "%PDF");
  return bytes;
}

// What a QR reader sees on the rendered page.
export function scan(bytes, pageNumber = 1) {
  const folder = mkdtempSync(join(tmpdir(), "scan-"));
  try {
    writeFileSync(join(folder, "a.pdf"), bytes);
    execFileSync("pdftoppm", ["-r", "150", "-f", `${pageNumber}`, "-l", `${pageNumber}`, "-singlefile", "-png",
      join(folder, "a.pdf"), join(folder, "a")]);
    return execFileSync("zbarimg", ["--quiet", "--raw", join(folder, "a.png")], { encoding: "utf8" }).trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function pdfText(bytes) {
  return execFileSync("pdftotext", ["-layout", "-", "-"], { input: bytes, encoding: "utf8" });
}

export async function letterOf(page, instance, ags) {
  await page.goto(`${instance.base}/de/dashboard/municipalities/${ags}`);
  const href = await page.locator("a[href*='/invitations/letters/']").first().getAttribute("href");
  return pdf(page, instance.base + href);
}

// The newest mail to an address, as the operator reads it.
export async function mailTo(operator, instance, recipient, containing) {
  for (let attempt = 0; attempt < 40; attempt++) {
    await operator.goto(`${instance.base}/de/outbox`);
    const links = await operator.locator("a[href*='/outbox/']").evaluateAll((all) => all.map((link) => link.href));
    for (const link of links) {
      await operator.goto(link);
      const words = await operator.locator("main").innerText();
      if (words.includes(recipient) && words.includes(containing)) return words;
    }
    await operator.waitForTimeout(250);
  }
  throw new Error(`no mail to ${recipient} with "${containing}"`);
}

// From the scanned link to the receipt, on a phone.
export async function declare(browser, instance, operator, link, lead) {
  const mayor = await visitor(browser, { viewport: phone });
  await mayor.goto(link);
  assert.deepEqual(await mayor.context().cookies(), [], "opening the link sets no cookie");
  await mayor.locator("main form button[type=submit]").click();
  await mayor.waitForURL("**/de/declaration");
  const cookies = await mayor.context().cookies();
  assert.equal(cookies.length, 1);
  assert.equal(cookies[0].name, "__Host-willkommen");
  assert.equal(cookies[0].expires, -1, "the cookie ends with the browser");
  await mayor.locator("main a.kern-btn--primary").click();
  await mayor.waitForURL("**/declaration/text");
  await mayor.locator("main form button[type=submit]").click();
  await mayor.waitForURL("**/declaration/lead");
  await mayor.locator("main form button[type=submit]").click();
  await mayor.locator("#error-summary").waitFor();
  assert.match(await mayor.title(), /^Fehler/);
  await mayor.locator("#lead_name").fill(lead.name);
  await mayor.locator("#lead_function").fill("Stadtmarketing");
  await mayor.locator("#lead_mail").fill(lead.mail);
  await mayor.locator("main form button[type=submit]").click();
  await mayor.waitForURL("**/declaration/signature");
  const mail = await mailTo(operator, instance, lead.mailbox, "Minuten");
  const code = mail.match(/\b(\d{3} \d{3})\b/)[1];
  await mayor.locator("#confirmation").fill(code);
  await mayor.locator("#authorised").check();
  await mayor.locator("form[action$='/signature'] button[type=submit]").dblclick();
  await mayor.waitForURL("**/declaration/receipt");
  return mayor;
}

// Answers all sixteen questions with the keyboard and the script that saves each answer.
export async function answerAll(page, instance, level = "1") {
  for (let field = 1; field <= 10; field++) {
    await page.goto(`${instance.base}/de/quickcheck/fields/${field}`);
    const names = await page.locator("fieldset.question input[value='0']").evaluateAll((all) => all.map((input) => input.name));
    for (const name of names) {
      const saved = page.waitForResponse("**/quickcheck/answers");
      await page.locator(`input[name='${name}'][value='${level}']`).check();
      assert.equal((await saved).status(), 200);
    }
  }
}
