// SPDX-License-Identifier: EUPL-1.2
// kill -9 where it hurts: in the letter batch, between declaration and mail, between answer and save.

import assert from "node:assert/strict";
import { Instance } from "./instance.mjs";
import { declare, importHalls, inviteAll, letterOf, mailTo, pdf, pdfText, scan, signIn, waitForPrint } from "./steps.mjs";
import { completeHalls } from "./story.mjs";

export async function faults(browser, check, story) {
  await check("a letter batch killed in the middle is complete and not doubled after the restart", () => batch(browser, story));
  const instance = await Instance.create(story);
  await instance.start();
  try {
    const agency = await signIn(browser, instance, "agency");
    await importHalls(agency, instance);
    await inviteAll(browser, instance);
    await check("killed between declaration and mail: every mail is there once", () => declaration(browser, instance, agency));
    await check("killed right after an answer was acknowledged: the answer is there", () => answer(browser, instance));
    await check("the journal is intact after all kills", async () => {
      assert.match(instance.run("verify"), /intact/);
    });
  } finally {
    await instance.stop();
  }
}

async function batch(browser, story) {
  const { towns } = story;
  const middle = Math.floor(towns * 0.4);
  const instance = await Instance.create(story);
  await instance.start();
  try {
    const first = await signIn(browser, instance, "agency");
    await importHalls(first, instance, completeHalls(story));
    await first.goto(`${instance.base}/de/invitations/new`);
    await first.locator("main form button[type=submit]").click();
    await first.waitForURL(/\/invitations\/[0-9a-f-]{36}$/);
    const address = first.url();
    const second = await signIn(browser, instance, "agency-second");
    await second.goto(address);
    await second.locator("form[action$='/release'] button").click();
    const letters = () => (instance.log.match(/letter filed/g) ?? []).length;
    for (let attempt = 0; attempt < 2000 && letters() < middle; attempt++) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = letters();
    await instance.kill();
    assert.ok(before >= middle && before < towns, `killed at letter ${before}`);
    await instance.start();
    await waitForPrint(second, address);
    const after = letters();
    // A few were filed without their line in the log, or had their line but were under way once more.
    assert.ok(Math.abs(before + after - towns) <= 3, `${before} + ${after} letters were printed`);
    await second.goto(address);
    assert.equal(await second.locator("a[href*='/invitations/letters/']").count(), towns, "a record for each town");
    const printed = pdfText(await pdf(second, instance, `${address}/print/1`));
    assert.equal(printed.split("\f").length - 1, towns);
    const codes = new Set(printed.match(/\b[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}\b/g));
    assert.equal(codes.size, towns, "different codes");
  } finally {
    await instance.stop();
  }
}

async function declaration(browser, instance, agency) {
  const operator = await signIn(browser, instance, "operator");
  const { lead, mayor } = instance.story;
  const link = scan(await letterOf(agency, instance, lead.ags));
  // The kill comes with the answer to the signature: the mails are not written yet.
  const killed = new Promise((resolve) => {
    const listen = (page) => page.on("response", async (response) => {
      if (response.request().method() === "POST" && response.url().endsWith("/signature") && response.status() === 303) {
        await instance.kill();
        resolve();
      }
    });
    browser.contexts().forEach((context) => context.on("page", listen));
    const original = browser.newContext.bind(browser);
    browser.newContext = async (options) => {
      const context = await original(options);
      context.on("page", listen);
      return context;
    };
  });
  await Promise.race([declare(browser, instance, operator, link).catch(() => {}), killed]);
  await killed;
  await instance.start();
  for (const recipient of [lead.mail, lead.mailbox, mayor.mail]) {
    await mailTo(operator, instance, recipient, lead.town);
  }
  await operator.goto(`${instance.base}/de/outbox`);
  const rows = await operator.locator("main").innerText();
  assert.equal(rows.split(mayor.mail).length - 1, 1, "one mail to the mayor");
  assert.equal(rows.split(lead.mail).length - 1, 1, "one mail to the lead");
}

async function answer(browser, instance) {
  const page = await signIn(browser, instance, "lead");
  for (const field of [1, 2, 3]) {
    await page.goto(`${instance.base}/de/quickcheck/fields/${field}`);
    const question = await page.locator("fieldset.question input").first().getAttribute("name");
    const saved = page.waitForResponse("**/quickcheck/answers");
    await page.locator(`input[name='${question}'][value='3']`).check();
    assert.equal((await saved).status(), 200);
    await instance.kill();
    await instance.start();
    await page.goto(`${instance.base}/de/quickcheck/fields/${field}`);
    assert.ok(await page.locator(`input[name='${question}'][value='3']`).isChecked(), `field ${field}`);
  }
}
