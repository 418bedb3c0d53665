// SPDX-License-Identifier: EUPL-1.2
// A round of consultations, as far as it takes to see every page of it: a frozen version, a meeting with
// an amendment and a condition, and a circulation whose ballots are out.

import { signIn } from "./steps.mjs";

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const last = (address) => new URL(address).pathname.split("/").pop();

async function plan(page, instance, district, kind, heldOn) {
  await page.goto(`${instance.base}/de/conferences/districts/${district}`);
  await page.locator(`#kind-${kind}`).check();
  await page.locator("#held_on").fill(heldOn);
  await page.locator("main .next button[type=submit]").click();
  await page.waitForURL("**/consultations/*");
  return last(page.url());
}

// Answers what stands for the placeholders of these pages.
export async function consult(browser, agency, instance) {
  const { lead } = instance.story;
  const district = lead.ags.slice(0, 5);
  await agency.goto(`${instance.base}/de/programme/draft`);
  await agency.locator("main form button[type=submit]").click();
  await agency.goto(`${instance.base}/de/programme/draft/paragraphs/1`);
  await agency.locator("#body_de").fill("Wer zuzieht, soll überall gut ankommen.\n\nDas gilt für alle.");
  await agency.locator("main form button[type=submit]").first().click();
  await agency.locator("#note").fill("Das Ziel ist kürzer gefasst.");
  await agency.locator("main .next button[type=submit]").click();
  await agency.waitForURL("**/de/conferences");
  await agency.locator("main .next button[type=submit]").click();
  await agency.goto(`${instance.base}/de/programme/draft`);
  const version = last(await agency.locator("main a[href*='/programme/versions/']").first().evaluate((link) => link.href));

  const districts = await agency.goto(`${instance.base}/de/conferences`).then(() =>
    agency.locator("main table a[href*='/conferences/districts/']").evaluateAll((links) => [...new Set(links.map((link) => link.href.split("/").pop().split("#")[0]))]));
  const other = districts.find((key) => key !== district);
  const meeting = await plan(agency, instance, other, "meeting", day(0));
  await agency.locator("summary").filter({ hasText: "Änderungsantrag" }).click();
  await agency.locator("#proposal").fill("Nach „gut“ das Wort „und gern“ einfügen.");
  await agency.locator("form[action$='/amendments'] button").click();
  await agency.locator("summary").filter({ hasText: "Bedingung" }).click();
  await agency.locator("#condition").fill("Die Kreise werden einmal im Jahr unterrichtet.");
  await agency.locator("form[action$='/conditions'] button").click();
  await plan(agency, instance, district, "circulation", day(10));
  await agency.locator("form[action$='/opening'] button").click();
  const mayor = await signIn(browser, instance, "mayor");
  await mayor.goto(`${instance.base}/de/conferences/votes`);
  const ballot = last(await mayor.locator("main a[href*='/ballots/']").first().evaluate((link) => link.href));
  return { district: other, version, meeting, ballot, mayor };
}
