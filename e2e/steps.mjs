// SPDX-License-Identifier: EUPL-1.2
// What people do, step by step, as the journeys need it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { desk, phone } from "./browser.mjs";

// A browser of somebody's own. What it shows and whom it asks is noted with the installation.
export async function visitor(browser, instance, options = {}) {
  const context = await browser.newContext({ viewport: desk, ...options });
  return watched(context, instance, options);
}

// A page of a browser, which tells the installation what it shows and whom it asks.
export async function watched(context, instance, options = {}) {
  context.on("request", (request) => {
    if (!request.url().startsWith(`${instance.base}/`) && !request.url().startsWith("data:")) instance.strays.push(request.url());
  });
  if (options.javaScriptEnabled !== false) {
    await context.exposeBinding("noteForTests", ({ page }, text) => { instance.read.push({ from: page.url(), text }); });
    await context.addInitScript(() => {
      document.addEventListener("DOMContentLoaded", () => window.noteForTests(document.documentElement.outerHTML));
    });
  }
  // A browser that keeps what it stores opens with a page.
  const page = context.pages()[0] ?? await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

export async function signIn(browser, instance, role, options) {
  return signInWith(browser, instance, instance.link(role), options);
}

export async function signInWith(browser, instance, link, options) {
  const page = await visitor(browser, instance, options);
  await page.goto(link);
  await page.locator("main form button").click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in/"));
  return page;
}

// Chooses a file on the import page and has it checked.
export async function checkImport(page, instance, file) {
  await page.goto(`${instance.base}/de/region/import`);
  await page.setInputFiles("#file", file);
  await page.locator("main form:has(#file) button[type=submit]").click();
}

// Takes in the town halls after the preview and says what the preview said. In the pack's own file one
// address is incomplete.
export async function importHalls(page, instance, file = instance.story.halls) {
  await checkImport(page, instance, file);
  const take = page.locator("main form:has(input[name=step][value=take]) button[type=submit]");
  await take.waitFor();
  const preview = await page.locator("main").innerText();
  await take.click();
  await page.locator(".kern-alert--success").waitFor();
  return preview;
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
    // The page also refreshes itself, which may cut this visit short: then the next one counts.
    await page.goto(address).catch(() => {});
    if (await page.locator(`a[href$='/print/${number}']`).count()) return;
    await page.waitForTimeout(500);
  }
  throw new Error("the letters were not printed in time");
}

// A PDF as the signed-in person downloads it.
export async function pdf(page, instance, address) {
  const response = await page.request.get(address);
  assert.equal(response.status(), 200, address);
  const bytes = await response.body();
  assert.equal(bytes.subarray(0, 4).toString(), "%PDF");
  instance.read.push({ from: address, text: pdfText(bytes) + pdfFacts(bytes) });
  return bytes;
}

// Title, author and the like.
function pdfFacts(bytes) {
  return execFileSync("pdfinfo", ["-"], { input: bytes, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });
}

// What a QR reader sees on the rendered page.
export function scan(bytes, pageNumber = 1) {
  const folder = mkdtempSync(join(tmpdir(), "scan-"));
  try {
    writeFileSync(join(folder, "a.pdf"), bytes);
    execFileSync("pdftoppm", ["-r", "150", "-f", `${pageNumber}`, "-l", `${pageNumber}`, "-singlefile", "-png",
      join(folder, "a.pdf"), join(folder, "a")]);
    return execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", join(folder, "a.png")],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
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
  return pdf(page, instance, instance.base + href);
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

// Signs in as everybody does who has an account: with the address, and with the link that comes by mail.
export async function signInByMail(browser, instance, operator, mail, page = "/de/sign-in", options = {}) {
  const asking = await visitor(browser, instance, options);
  await asking.goto(instance.base + page);
  await asking.locator("#mail").fill(mail);
  await asking.locator("form[action$='/de/sign-in'] button").click();
  await asking.waitForURL("**/sign-in/sent*");
  await asking.context().close();
  const text = await mailTo(operator, instance, mail, "/sign-in/");
  return signInWith(browser, instance, text.match(/https?:\S+\/sign-in\/\w+/)[0], options);
}

// From the scanned link to the receipt, on a phone.
export async function declare(browser, instance, operator, link) {
  const { lead } = instance.story;
  const mayor = await visitor(browser, instance, { viewport: phone });
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
  await mayor.locator("#lead_function").fill(lead.function.de);
  await mayor.locator("#lead_mail").fill(lead.mail);
  await mayor.locator("main form button[type=submit]").click();
  await mayor.waitForURL("**/declaration/signature");
  const mail = await mailTo(operator, instance, lead.mailbox, "Minuten");
  const code = mail.match(/\b(\d{3} \d{3})\b/)[1];
  await mayor.locator("#confirmation").fill(code);
  await mayor.locator("#authorised").check();
  await mayor.locator("form[action$='/signature'] button[type=submit]").first().dblclick();
  // The second click takes back the first one's page while it loads: the wait is told so and starts again.
  const receipt = () => mayor.waitForURL("**/declaration/receipt");
  await receipt().catch((problem) => {
    if (!/ERR_ABORTED/.test(problem.message)) throw problem;
    return receipt();
  });
  return mayor;
}

// Answers every question that is asked; the script saves each answer. Says how many there were by field.
export async function answerAll(page, instance, level = "1") {
  const asked = [];
  for (let field = 1; field <= instance.story.fields.length; field++) {
    await page.goto(`${instance.base}/de/quickcheck/fields/${field}`);
    const names = await page.locator("fieldset.question input[type='radio'][value='0']").evaluateAll((all) => all.map((input) => input.name));
    for (const name of names) {
      const saved = page.waitForResponse("**/quickcheck/answers");
      await page.locator(`input[name='${name}'][value='${level}']`).check();
      assert.equal((await saved).status(), 200);
    }
    asked.push(names.length);
  }
  return asked;
}
