// SPDX-License-Identifier: EUPL-1.2
// The core journey of one region: import → release by a second person → letters → code from the
// rendered page → declaration on a phone → the lead signs in → answers → result → PDF → map.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Instance } from "./instance.mjs";
import { answerAll, checkImport, declare, importHalls, inviteAll, letterOf, mailTo, pdf, pdfText, scan, signIn, visitor, waitForPrint } from "./steps.mjs";
import { completeHalls, namesOf } from "./story.mjs";

export async function journey(browser, check, story) {
  const instance = await Instance.create(story);
  await instance.start();
  const { lead, mayor, gap, towns, core } = story;
  const state = {};
  try {
    await check("the agency imports the town halls after a look", async () => {
      const page = await signIn(browser, instance, "agency");
      const table = (...lines) => ({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
      await checkImport(page, instance, table("ags,office", `${lead.ags},mayor`));
      assert.equal(await page.locator("#column-official_mailbox").getAttribute("aria-invalid"), "true", "a missing column is asked for");
      assert.equal(await page.locator("input[name=step][value=take]").count(), 0, "nothing to take yet");
      const [head, first] = readFileSync(story.halls, "utf8").split("\n");
      await checkImport(page, instance, table(head, first.replace(/[^,]+$/, "Postfach")));
      const place = head.split(",").indexOf("official_mailbox");
      const fault = await page.locator("main tbody").innerText();
      assert.match(fault, new RegExp(`\\b${String.fromCharCode(65 + place)}2\\b`), "the cell is named");
      assert.match(fault, /Postfach/, "with what stands in it");
      assert.equal(await page.locator("input[name=step][value=take]").count(), 0, "nothing to take yet");
      await importHalls(page, instance);
    });
    await check("a second person releases the letters, one is held back", async () => {
      Object.assign(state, await inviteAll(browser, instance));
      const held = await state.second.locator("section[aria-labelledby=held-title]").innerText();
      assert.match(held, new RegExp(`\\b1\\b.*\\b${towns}\\b`));
      assert.ok(held.includes(gap.name), held);
      assert.equal(await state.second.locator("a[href*='/invitations/letters/']").count(), towns - 1);
      const printed = pdfText(await pdf(state.second, instance, `${state.address}/print/1`));
      assert.equal(printed.split("\f").length - 1, towns - 1);
      assert.ok(!printed.includes(gap.name), "no letter without an address");
    });
    await check("with its address completed the last letter follows, and only that one", async () => {
      const preview = await importHalls(state.first, instance, completeHalls(story));
      assert.ok(preview.includes(gap.name) && preview.includes(gap.postal_code), "the preview shows the difference");
      assert.ok(!preview.includes(lead.town), "and nothing that stays as it is");
      await state.second.goto(state.address);
      await state.second.locator("form[action$='/held'] button").click();
      await waitForPrint(state.second, state.address, 2);
      assert.equal(await state.second.locator("a[href*='/invitations/letters/']").count(), towns);
      const text = pdfText(await pdf(state.second, instance, `${state.address}/print/2`));
      assert.equal(text.split("\f").length - 1, 1);
      assert.ok(text.includes(gap.name));
    });
    await check("the letter's QR code opens exactly this declaration", async () => {
      state.link = scan(await letterOf(state.second, instance, lead.ags));
      assert.ok(state.link.startsWith(`${instance.base}/e/`), state.link);
    });
    await check("the mayor declares on a phone", async () => {
      state.operator = await signIn(browser, instance, "operator");
      state.mayor = await declare(browser, instance, state.operator, state.link);
      const words = await state.mayor.locator("main").innerText();
      assert.match(words, new RegExp(`\\d{4}-${lead.ags}`));
      const text = pdfText(await pdf(state.mayor, instance, `${instance.base}/de/declaration/certificate.pdf`));
      assert.ok(text.includes(mayor.name) && text.includes(lead.town) && text.includes(lead.name), text);
      await state.mayor.goBack();
      await state.mayor.goto(`${instance.base}/de/declaration`);
      assert.match(state.mayor.url(), /receipt/);
    });
    await check("the lead signs in with a link that a scanner has opened five times", async () => {
      await mailTo(state.operator, instance, lead.mail, "/de/sign-in");
      const page = await visitor(browser, instance);
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
    await check("every core question is answered and saved as it is given", async () => {
      assert.deepEqual(await answerAll(state.lead, instance), story.fields);
      for (const [place, count] of story.fields.entries()) {
        await state.lead.goto(`${instance.base}/de/quickcheck/fields/${place + 1}`);
        assert.equal(await state.lead.locator("fieldset.question input:checked").count(), count, `field ${place + 1}`);
      }
      await state.lead.goto(`${instance.base}/de/quickcheck`);
      await state.lead.locator("form[action$='/completion'] button").click();
      await state.lead.waitForURL("**/quickcheck/result");
    });
    await check("the result shows three next steps first, one click adopts one", async () => {
      const steps = state.lead.locator("form[action$='/measures']");
      assert.equal(await steps.count(), 3);
      await steps.first().locator("button").click();
      await state.lead.waitForURL("**/de/measures");
      assert.ok((await state.lead.locator("main").innerText()).includes(lead.name));
    });
    await check("the report goes into the committee", async () => {
      const text = pdfText(await pdf(state.lead, instance, `${instance.base}/de/quickcheck/report.pdf`));
      assert.ok(text.includes(lead.town));
      assert.match(text, /\b25\b/, "level 1 of 4 everywhere");
    });
    await check("the map has changed and nobody is pilloried", async () => {
      const page = await visitor(browser, instance);
      await page.goto(`${instance.base}/de/municipalities`);
      assert.equal(await page.locator("svg.map path.stage-plan").count(), 1);
      assert.equal(await page.locator("svg.map path.stage-neutral").count(), towns - 1);
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
    await check("the region wears its own colours and names its own funder", () => ownLook(browser, instance));
    await check("no page and no document names another region", async () => {
      assert.ok(instance.read.length > 50, `${instance.read.length} pages and documents were read`);
      const own = instance.read.filter(({ text }) => text.includes(story.region.name.de));
      assert.equal(own.length, instance.read.length, "each names this region");
      const strange = story.others.flatMap((other) => instance.read.flatMap(({ from, text }) =>
        namesIn(text, other, story).map((name) => `${from}: ${name}`)));
      assert.deepEqual([...new Set(strange)], []);
    });
    await check("the log names nobody and opens nothing", async () => {
      assert.match(instance.log, /letter filed/, "the log was read at its most talkative");
      const code = new URL(state.link).pathname.split("/").pop();
      const canaries = [lead.name, lead.mail, lead.mailbox, mayor.mail, mayor.name, code].filter(Boolean);
      assert.ok(canaries.length >= 5, "there is something to look for");
      assert.deepEqual(canaries.filter((canary) => instance.log.includes(canary)), []);
      assert.doesNotMatch(instance.log, /\/sign-in\/[0-9a-f]{8}/, "no link that signs in");
    });
    await check("no request leaves the installation and the journal is intact", async () => {
      assert.deepEqual(instance.strays, []);
      assert.match(instance.run("verify"), /intact/);
    });
  } finally {
    await instance.stop();
  }
}

// Which names of another region a text contains, whatever their case and line breaks.
function namesIn(text, other, story) {
  const words = text.replaceAll(/\s+/g, " ");
  const found = namesOf(other).filter((name) => !namesOf(story).includes(name) && words.includes(name));
  if (words.toLowerCase().includes(other.region.name.de.toLowerCase()) || words.includes(other.id)) found.push(other.id);
  return found;
}

// Header, links, funder's sentence and emblem are those of the pack, in both languages.
async function ownLook(browser, instance) {
  const { story } = instance;
  const { tokens, funding } = story.region;
  const page = await visitor(browser, instance);
  for (const lang of ["de", "en"]) {
    for (const path of ["", "municipalities", "programme", "programme/charter", "programme/funding", "declaration/wording", "sign-in"]) {
      await page.goto(`${instance.base}/${lang}/${path}`);
      assert.equal((await page.locator(".funder p").innerText()).trim(), funding.sentence[lang]);
      assert.equal(await page.locator(".funder .emblem").getAttribute("alt"), funding.emblem_alt[lang]);
      assert.ok((await page.locator("header .brand").innerText()).includes(story.region.in_region[lang]));
      const seen = await page.evaluate(() => {
        const style = (selector) => getComputedStyle(document.querySelector(selector));
        return { header: style("header.top").backgroundColor, name: style("header .brand").color,
          mark: style("header .mark-door").fill, light: style("header .mark-light").fill };
      });
      assert.deepEqual(seen, { header: rgb(tokens.paper), name: rgb(tokens.ink), mark: rgb(tokens.fir), light: rgb(tokens.sun) });
      for (const other of story.others) {
        for (const [part, token] of [["header", "paper"], ["name", "ink"], ["mark", "fir"], ["light", "sun"]]) {
          assert.notEqual(seen[part], rgb(other.region.tokens[token]), `${part} looks like ${other.id}`);
        }
      }
    }
  }
  const emblem = page.locator(".funder .emblem");
  assert.ok(await emblem.evaluate((image) => image.complete && image.naturalWidth > 0), "the emblem is drawn");
  const bytes = await (await page.request.get(new URL(await emblem.getAttribute("src"), page.url()).href)).body();
  assert.ok(bytes.equals(story.emblem), "the emblem is the pack's file");
}

function rgb(hex) {
  return `rgb(${[1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16)).join(", ")})`;
}
