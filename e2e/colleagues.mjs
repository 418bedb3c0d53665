// SPDX-License-Identifier: EUPL-1.2
// Three colleagues of one town: each answers alone, they agree on what lies apart, hand in, carry out two measures
// and hand in anew. The lead has an account, the others have a link, and one of them has no script.

import assert from "node:assert/strict";
import { axeFaults } from "./browser.mjs";
import { pdf, pdfText, signIn, visitor } from "./steps.mjs";
import { fieldsWithQuestions, ids, participate, path, press, radio, words } from "./towns.mjs";

const NOTE = "Tresenmappe";
const REASON = "Die Mappe liegt aus, aber nicht überall.";

// Who says what to which question, by its place. Every fifth is disputed; on the others they are one level apart.
const isDisputed = (place) => place % 5 === 0;
const opinions = {
  lead: () => "1",
  desk: (place) => (isDisputed(place) ? "3" : "1"),
  school: (place) => (place === 7 ? "unknown" : "2"),
};

export async function together(browser, check, instance, people) {
  const { story } = instance;
  const { ags } = story.lead;
  const disputed = [...Array(story.core).keys()].filter(isDisputed).length;
  const at = (end) => `${instance.base}/de/quickcheck${end}`;
  const state = { links: {} };
  await check("the lead begins and asks two by link", async () => {
    await participate(instance, people, ags);
    const lead = state.lead = await signIn(browser, instance, "lead");
    await lead.goto(at(""));
    await press(lead, lead.getByRole("button", { name: "Gemeinsam: erst jede und jeder für sich" }));
    assert.equal(path(lead), "/de/quickcheck/alone");
    for (const [key, label] of [["desk", "Bürgerbüro"], ["school", "Schulamt"]]) {
      await lead.goto(at("/colleagues"));
      await lead.locator("#label").fill(label);
      await press(lead, "main form.form button[type=submit]");
      state.links[key] = await lead.locator("#made-link").inputValue();
    }
  });
  await check("without an account each opens their own link", async () => {
    for (const [key, options] of [["desk", {}], ["school", { javaScriptEnabled: false }]]) {
      const page = state[key] = await visitor(browser, instance, options);
      await page.goto(state.links[key]);
      await press(page, "main form button[type=submit]");
      assert.equal(path(page), "/de/quickcheck/colleague");
    }
  });
  await check("the lead and a colleague answer, each answer is saved as it is given", async () => {
    await answerWithScript(state.lead, story, at("/alone"), "/quickcheck/alone/answers", opinions.lead);
    await answerWithScript(state.desk, story, at("/colleague/fields"), "/quickcheck/colleague/answers", opinions.desk, NOTE);
  });
  await check("nobody sees what another has answered", () => unseen(state, instance, people));
  await check("a colleague without script answers page by page", async () => {
    const page = state.school;
    let place = 0;
    for (const field of fieldsWithQuestions(story)) {
      await page.goto(`${at("/colleague/fields")}/${field}`);
      assert.equal(await page.locator("fieldset.question input:checked").count(), 0, "nothing of others is ticked");
      for (const id of await ids(page)) await radio(page, id, opinions.school(place++)).check();
      await press(page, "main form button[type=submit]");
    }
    assert.equal(place, story.core);
    assert.equal(path(page), "/de/quickcheck/colleague");
  });
  await check("all finish, and still nobody sees anything", async () => {
    for (const [page, end] of [[state.lead, "/alone"], [state.desk, "/colleague"], [state.school, "/colleague"]]) {
      await page.goto(at(end));
      await press(page, "section.next form[action$='/finished'] button");
    }
    assert.equal(await state.desk.locator("h1").innerText(), "Vielen Dank, Sie sind fertig");
    await unseen(state, instance, people);
  });
  await check("the lead puts the answers together, and nobody changes theirs any more", async () => {
    const { lead } = state;
    await lead.goto(at("/alone"));
    assert.equal(await lead.locator("h1").innerText(), "Alle sind fertig");
    await press(lead, "section.next form[action$='/alone/closing'] button");
    assert.equal(path(lead), "/de/quickcheck/consensus");
    assert.match(await lead.locator("h1").innerText(), new RegExp(`\\b${disputed} Fragen\\b`));
    for (const page of [state.desk, state.school]) {
      const closed = await page.goto(at("/colleague/fields/1"));
      assert.equal(closed.status(), 410);
      assert.equal(await page.locator("h1").innerText(), "Diese Runde ist abgeschlossen");
    }
  });
  await check("the list for the meeting is a document", async () => {
    const text = pdfText(await pdf(state.lead, instance, at("/consensus/agenda.pdf"))).replaceAll(/\s+/g, " ");
    for (const word of [NOTE, "Bürgerbüro", "Schulamt"]) assert.ok(text.includes(word), `${word} in ${text}`);
  });
  await check("they talk about what lies two levels apart, question by question", () => talk(state.lead, disputed));
  await check("what is agreed is taken over, and the check is handed in", async () => {
    const { lead } = state;
    await lead.goto(at("/consensus"));
    await press(lead, "section.next form[action$='/consensus/agreed'] button");
    assert.equal(await lead.locator("h1").innerText(), "Sie sind sich einig");
    await lead.goto(at(""));
    await press(lead, "form[action$='/completion'] button");
    assert.equal(path(lead), "/de/quickcheck/result");
    assert.equal(await lead.locator("ol.next-steps form[action$='/measures']").count(), 3, "three next steps");
  });
  await check("two measures are adopted, with owner, date and budget", async () => {
    const { lead } = state;
    for (let time = 0; time < 2; time++) {
      await lead.goto(at("/result"));
      await press(lead, lead.locator("ol.next-steps form[action$='/measures'] button").first());
      assert.equal(path(lead), "/de/measures");
    }
    state.measures = await lead.locator("main tbody a").evaluateAll((links) =>
      [...new Set(links.map((link) => link.href))].filter((href) => /\/measures\/[0-9a-f-]{36}$/.test(href)));
    assert.equal(state.measures.length, 2);
    const due = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    for (const [place, budget] of ["1.200", "800"].entries()) {
      await lead.goto(state.measures[place]);
      await lead.locator("#owner").fill("Bürgerbüro");
      await lead.locator("#due_on").fill(due);
      await lead.locator("#budget").fill(budget);
      await press(lead, "form:has(#owner) button[type=submit]");
      assert.equal(path(lead), "/de/measures", "it was saved");
    }
    const plan = await words(lead);
    assert.ok(plan.includes("Bürgerbüro") && plan.includes("Summe der Budgets ohne Verworfenes: 2.000,00 €"), plan);
  });
  await check("the checklists are ticked off and both measures are done", async () => {
    const { lead } = state;
    for (const measure of state.measures) {
      await lead.goto(measure);
      const many = await lead.locator("ol.checklist li").count();
      assert.ok(many > 0, "there is a checklist");
      for (let done = 0; done < many; done++) await press(lead, lead.locator("ol.checklist button[value=tick]").first());
      assert.equal(await lead.locator("ol.checklist button[value=untick]").count(), many);
      await press(lead, "form[action$='/done'] button");
      assert.equal(path(lead), `${new URL(measure).pathname}/change`);
    }
  });
  await check("better answers are kept for later, or taken over and handed in anew", async () => {
    const { lead } = state;
    const [one, other] = state.measures;
    for (const [measure, step] of [[one, "save"], [other, "anew"]]) {
      await lead.goto(`${measure}/change`);
      assert.equal(await lead.locator("h1").innerText(), "Hat sich etwas verändert?");
      const questions = await lead.locator("fieldset.question").all();
      assert.ok(questions.length > 0, "a question is linked");
      for (const question of questions) await question.locator("input[value='4']").check();
      await press(lead, `button[name=step][value=${step}]`);
      if (step === "save") assert.match(await words(lead, "p.waits"), /sind gemerkt/);
    }
    assert.equal(path(lead), "/de/measures");
  });
  await check("plan and history show what it has brought, over two rounds", async () => {
    const { lead } = state;
    await lead.goto(`${instance.base}/de/measures`);
    assert.match(await words(lead), /Gesamtwert seit der Abgabe vom [^:]+: \+\d+,\d Punkte/);
    await lead.goto(at("/history"));
    const history = await words(lead);
    assert.ok(history.includes("Runde 1") && history.includes("Runde 2") && !history.includes("Runde 3"), history);
    assert.match(history, /Das sind \d+ mehr als in der Runde davor/);
    assert.deepEqual(await axeFaults(lead), []);
  });
}

// Chooses a level for each question of each page; the script saves each answer. A note goes to the first one.
async function answerWithScript(page, story, fields, saves, level, note = "") {
  let place = 0;
  const saved = async (act) => {
    const [answer] = await Promise.all([page.waitForResponse(`**${saves}`), act()]);
    assert.equal(answer.status(), 200);
  };
  for (const field of fieldsWithQuestions(story)) {
    await page.goto(`${fields}/${field}`);
    for (const id of await ids(page)) {
      await saved(() => radio(page, id, level(place)).check());
      if (note && place === 0) {
        await page.locator(`#${id}-note`).fill(note);
        await saved(() => page.locator(`#${id}-note`).press("Tab"));
      }
      place++;
    }
  }
  assert.equal(place, story.core);
}

// Before the answers are put together, no page of anybody tells what another has answered.
async function unseen({ lead, school }, instance, people) {
  const at = (end) => `${instance.base}/de/quickcheck${end}`;
  const reads = async (page, end) => {
    await page.goto(at(end));
    assert.ok(!(await page.content()).includes(NOTE), `${end} shows a note`);
  };
  for (const end of ["", "/alone", "/colleagues"]) await reads(lead, end);
  for (const end of ["/consensus", "/consensus/agenda.pdf"]) {
    await reads(lead, end);
    assert.equal(path(lead), "/de/quickcheck/alone", `${end} comes later`);
  }
  await reads(lead, "/alone/1");
  const own = await lead.locator("fieldset.question input[type=radio]:checked").evaluateAll((all) => all.map((input) => input.value));
  assert.deepEqual([...new Set(own)], [opinions.lead(0)], "one's own answers and no others");
  await reads(lead, "/fields/1");
  assert.equal(await lead.locator("fieldset.question input[type=radio]:checked").count(), 0, "the check itself is untouched");
  for (const end of ["/colleague", "/colleague/fields/1", "/consensus"]) await reads(school, end);
  const file = await people.first.page(`/de/dashboard/municipalities/${instance.story.lead.ags}`);
  assert.ok(!file.includes(NOTE), "the agency sees nothing of it");
}

// From one disputed question to the next. What was agreed needs its reason.
async function talk(lead, disputed) {
  const save = "section[aria-labelledby=agree-title] form button[type=submit]";
  await press(lead, "section.next a.kern-btn--primary");
  for (let talked = 0; talked < disputed; talked++) {
    assert.match(path(lead), /\/consensus\/\w+$/);
    assert.equal(await lead.locator("section[aria-labelledby=votes-title] tbody tr").count(), 3, "three opinions");
    assert.equal(await lead.locator("input[name=value]:checked").count(), 0, "the value comes out of the talk");
    await lead.locator("#value-2").check();
    if (talked === 0) {
      await press(lead, save);
      await lead.locator("#reason-error").waitFor();
      assert.ok(await lead.locator("#value-2").isChecked(), "what was chosen is kept");
    }
    await lead.locator("#reason").fill(REASON);
    await press(lead, save);
  }
  assert.equal(path(lead), "/de/quickcheck/consensus");
  const told = await words(lead);
  assert.equal(told.split(`Grund: ${REASON}`).length - 1, disputed);
  assert.ok(told.includes(`${disputed} von ${disputed} besprochen`), told);
}
