// SPDX-License-Identifier: EUPL-1.2
// Towns with a Quick-Check, and what is done on its pages. Declaring and typing in go over plain HTTP.

import assert from "node:assert/strict";
import {
  beginDeclaration, fieldsOf, release, signIn, signInWith, signature, until,
} from "./plain.mjs";

export async function invite(instance, people) {
  people.first = await signIn(instance, "agency");
  people.second = await signIn(instance, "agency-second");
  people.operator = await signIn(instance, "operator");
  const campaign = await release(people.first, people.second);
  await until(180, "the letters are printed", async () => (await people.first.page(campaign)).includes(`${campaign}/print/1"`));
  people.campaign = campaign;
}

// A town declares and its Quick-Check is open. Answers its lead, signed in over plain HTTP, and their address.
export async function participate(instance, people, ags) {
  const { lead, reachable } = instance.story;
  const { mailbox } = reachable.find((hall) => hall.ags === ags);
  const mail = ags === lead.ags ? lead.mail : `robin.althaus@${mailbox.split("@")[1]}`;
  const named = ags === lead.ags ? { lead_name: lead.name, lead_function: lead.function.de } : { lead_name: "Robin Althaus", lead_function: "Bürgerbüro" };
  const mayor = await beginDeclaration(instance, people.first, ags, { ...named, lead_mail: mail });
  await mayor.submit("/de/declaration/signature", await signature(mayor, people.operator, mailbox));
  // Account and check follow when the certificate is set.
  const visiting = await until(60, `the Quick-Check of ${ags} is open`, async () => {
    const visitor = await signInWith(instance, linkOf(instance, mail));
    await visitor.page("/de/quickcheck/typing");
    return visitor;
  });
  return { ags, mail, visiting };
}

export const linkOf = (instance, mail) => instance.run("link", mail).trim();

// Types answers where none stands yet; to some questions only, if they are named. Answers where that leads.
export async function type({ visiting }, level, only) {
  const html = await visiting.page("/de/quickcheck/typing");
  const shown = fieldsOf(html);
  const form = {};
  for (const [, id] of html.matchAll(/data-row="(\w+)"/g)) {
    if (only && !only.includes(id)) continue;
    Object.assign(form, { [id]: shown[id] || `${level}` });
    for (const part of ["shown", "reason", "shown-reason", "revision"]) form[`${id}-${part}`] = shown[`${id}-${part}`];
  }
  return visiting.submit("/de/quickcheck/typing", form);
}

export async function handIn(town, level) {
  assert.equal(await type(town, level), "/de/quickcheck", "nothing is open");
  assert.equal(await town.visiting.submit("/de/quickcheck/completion", {}), "/de/quickcheck/result");
}

// Presses a button and waits for the page that follows, which may have the same address.
export async function press(page, button) {
  const pressed = typeof button === "string" ? page.locator(button) : button;
  await Promise.all([page.waitForEvent("load"), pressed.click()]);
}

export const path = (page) => new URL(page.url()).pathname;
export const ids = (page) => page.locator("fieldset.question").evaluateAll((all) => all.map((one) => one.id));
export const radio = (page, question, value) => page.locator(`input[type='radio'][name='${question}'][value='${value}']`);
export const words = async (page, selector = "main") => (await page.locator(selector).innerText()).replaceAll(/\s+/g, " ");

// The numbers of the fields in which something is asked.
export const fieldsWithQuestions = ({ fields }) => fields.map((count, place) => (count ? place + 1 : 0)).filter(Boolean);
