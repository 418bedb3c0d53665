// SPDX-License-Identifier: EUPL-1.2
// The core journey: import → release by a second person → 59 letters → code from the rendered page →
// declaration on a phone → the lead signs in → 16 answers → result → PDF → map.

import assert from "node:assert/strict";
import { Instance } from "./instance.mjs";
import { answerAll, attendorn, completeHalls, declare, importHalls, inviteAll, letterOf, mailTo, pdf, pdfText, scan, signIn, visitor, waitForPrint } from "./steps.mjs";

export async function journey(browser, check) {
  const instance = await Instance.create();
  await instance.start();
  const lead = { name: "Jana Vogt", mail: "jana.vogt@attendorn.example", mailbox: "rathaus@attendorn.example" };
  const state = {};
  const foreign = [];
  try {
    await check("the agency imports the town halls after a look", async () => {
      const page = await signIn(browser, instance, "agency");
      await page.goto(`${instance.base}/de/region/import`);
      await page.setInputFiles("#file", { name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("ags,office\n05966004,mayor\n") });
      await page.locator("main form button[type=submit]").first().click();
      assert.match(await page.locator("main").innerText(), /official_mailbox/);
      await importHalls(page, instance);
    });
    await check("a second person releases 58 letters, one is held back", async () => {
      Object.assign(state, await inviteAll(browser, instance));
      const words = await state.second.locator("main").innerText();
      assert.match(words, /58/);
      assert.match(words, /Herscheid/);
      const printed = await pdf(state.second, `${state.address}/print/1`);
      assert.equal(pdfText(printed).split("\f").length - 1, 58);
    });
    await check("with its address completed the 59th letter follows, and only that one", async () => {
      await importHalls(state.first, instance, completeHalls());
      await state.second.goto(state.address);
      await state.second.locator("form[action$='/held'] button").click();
      await waitForPrint(state.second, state.address, 2);
      assert.equal(await state.second.locator("a[href*='/invitations/letters/']").count(), 59);
      const text = pdfText(await pdf(state.second, `${state.address}/print/2`));
      assert.equal(text.split("\f").length - 1, 1);
      assert.match(text, /Herscheid/);
    });
    await check("the letter's QR code opens exactly this declaration", async () => {
      state.link = scan(await letterOf(state.second, instance, attendorn));
      assert.ok(state.link.startsWith(`${instance.base}/e/`), state.link);
    });
    await check("the mayor declares on a phone", async () => {
      state.operator = await signIn(browser, instance, "operator");
      state.mayor = await declare(browser, instance, state.operator, state.link, lead);
      const words = await state.mayor.locator("main").innerText();
      assert.match(words, /\d{4}-05966004/);
      const text = pdfText(await pdf(state.mayor, `${instance.base}/de/declaration/certificate.pdf`));
      assert.match(text, /Miriam Falkenrode/);
      await state.mayor.goBack();
      await state.mayor.goto(`${instance.base}/de/declaration`);
      assert.match(state.mayor.url(), /receipt/);
    });
    await check("the lead signs in with a link that a scanner has opened five times", async () => {
      await mailTo(state.operator, instance, lead.mail, "/de/sign-in");
      const page = await visitor(browser);
      page.on("request", (request) => { if (!request.url().startsWith(instance.base) && !request.url().startsWith("data:")) foreign.push(request.url()); });
      await page.goto(`${instance.base}/de/sign-in`);
      await page.locator("#mail").fill(lead.mail);
      await page.locator("main form button[type=submit]").click();
      const mail = await mailTo(state.operator, instance, lead.mail, "/de/sign-in/");
      const link = mail.match(/http:\S+\/de\/sign-in\/[0-9a-f]{32}/)[0];
      for (let bot = 0; bot < 5; bot++) await fetch(link);
      await page.goto(link);
      await page.locator("main form button").click();
      await page.waitForURL("**/de/guidance");
      assert.match(await page.locator("h1").innerText(), /Quick-Check/);
      assert.equal(await page.locator("ol.path li").count(), 5);
      state.lead = page;
    });
    await check("sixteen answers are saved as they are given", async () => {
      await answerAll(state.lead, instance);
      await state.lead.goto(`${instance.base}/de/quickcheck/fields/5`);
      assert.equal(await state.lead.locator("input:checked").count(), 2);
      await state.lead.goto(`${instance.base}/de/quickcheck`);
      await state.lead.locator("form[action$='/completion'] button").click();
      await state.lead.waitForURL("**/quickcheck/result");
    });
    await check("the result shows three next steps first, one click adopts one", async () => {
      const steps = state.lead.locator("form[action$='/measures']");
      assert.equal(await steps.count(), 3);
      await steps.first().locator("button").click();
      await state.lead.waitForURL("**/de/measures");
      assert.match(await state.lead.locator("main").innerText(), /Jana Vogt/);
    });
    await check("the report goes into the committee", async () => {
      const text = pdfText(await pdf(state.lead, `${instance.base}/de/quickcheck/report.pdf`));
      assert.match(text, /Attendorn/);
      assert.match(text, /25/);
    });
    await check("the map has changed and nobody is pilloried", async () => {
      const page = await visitor(browser);
      await page.goto(`${instance.base}/de/municipalities`);
      assert.equal(await page.locator("svg.map path.stage-plan").count(), 1);
      assert.equal(await page.locator("svg.map path.stage-neutral").count(), 58);
      assert.doesNotMatch(await page.locator("main").innerText(), /eingeladen|abgelehnt|keine Antwort/i);
      assert.deepEqual(await page.context().cookies(), []);
    });
    await check("the agency confirms receipt and sees the funnel", async () => {
      await state.first.goto(`${instance.base}/de/dashboard`);
      await state.first.locator("form[action*='/acknowledgement/'] button").click();
      await mailTo(state.operator, instance, lead.mail, `${new Date().getFullYear()}`);
      await state.first.goto(`${instance.base}/de/dashboard/municipalities?stage=plan`);
      assert.equal(await state.first.locator("tbody tr").count(), 1);
    });
    await check("no request leaves the installation and the journal is intact", async () => {
      assert.deepEqual(foreign, []);
      assert.match(instance.run("verify"), /intact/);
    });
  } finally {
    await instance.stop();
  }
}
