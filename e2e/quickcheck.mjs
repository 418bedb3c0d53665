// SPDX-License-Identifier: EUPL-1.2
// The Quick-Check as people go through it: three colleagues answer alone and agree, a measure is carried out and
// the check is handed in anew; one person answers with the keyboard alone; 38 towns are compared; the catalogue
// gets a second version. Towns declare over plain HTTP, because only what follows is looked at here.

import assert from "node:assert/strict";
import { axeFaults } from "./browser.mjs";
import { together } from "./colleagues.mjs";
import { Instance } from "./instance.mjs";
import { fieldsOf, plainText } from "./plain.mjs";
import { signIn, signInWith } from "./steps.mjs";
import { fieldsWithQuestions, handIn, ids, invite, linkOf, participate, path, press, radio, type, words } from "./towns.mjs";

// So many towns close the wave.
const MANY = 38;

export async function quickcheck(browser, check, story) {
  const instance = await Instance.create(story);
  instance.run("import", story.halls);
  await instance.start();
  const named = (journey) => (name, work) => check(`${journey}: ${name}`, work);
  // Whoever belongs to the cast stands for a journey of their own.
  const rest = story.reachable.filter(({ ags }) => ![story.lead.ags, story.neighbour.ags].includes(ags));
  assert.ok(rest.length >= MANY + 4, `${rest.length} towns are left`);
  const people = {};
  try {
    await check("quick-check: letters for the town halls", () => invite(instance, people));
    if (!people.campaign) return;
    await together(browser, named("three colleagues"), instance, people);
    await named("keyboard")("the core check without a mouse, with a watch", () => byKeyboard(browser, instance, people));
    await wave(browser, named("wave"), instance, people, rest.slice(0, MANY), rest[MANY]);
    await secondVersion(browser, named("second version"), instance, people, rest.slice(MANY + 1));
    await check("quick-check: the journal is intact and nothing is loaded from elsewhere", async () => {
      assert.match(instance.run("verify"), /intact/);
      assert.deepEqual(instance.strays, []);
    });
  } finally {
    await instance.stop();
  }
}

// ---- The keyboard alone.

// How fast a person reads, and how long a key takes with finding it.
const WORDS_A_MINUTE = 200;
const SECONDS_A_KEY = 0.5;
const MOST_MINUTES = 20;

async function byKeyboard(browser, instance, people) {
  const { story } = instance;
  const { mail } = await participate(instance, people, story.neighbour.ags);
  const page = await signInWith(browser, instance, linkOf(instance, mail));
  let keys = 0;
  let read = 0;
  const key = async (name) => {
    keys++;
    await page.keyboard.press(name);
  };
  const tabTo = async (selector) => {
    for (let time = 0; time < 80; time++) {
      await key("Tab");
      if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    }
    throw new Error(`${selector} is not reached with the Tab key at ${page.url()}`);
  };
  const enter = async () => {
    const before = page.url();
    await Promise.all([page.waitForURL((url) => url.href !== before), key("Enter")]);
  };
  await page.goto(`${instance.base}/de/quickcheck`);
  const begun = performance.now();
  read += await wordsShown(page);
  await tabTo("section.next a.kern-btn--primary");
  await enter();
  let answered = 0;
  for (const field of fieldsWithQuestions(story)) {
    assert.equal(path(page), `/de/quickcheck/fields/${field}`);
    read += await wordsShown(page);
    for (const id of await ids(page)) {
      await tabTo(`input[type=radio][name="${id}"]`);
      const level = 1 + (answered % 3);
      // The first key leads from level 0 to level 1.
      for (let step = 0; step < level; step++) await key("ArrowDown");
      assert.ok(await radio(page, id, level).isChecked(), `${id} has level ${level}`);
      answered++;
    }
    await tabTo("form[data-save] button[type=submit]");
    await enter();
  }
  assert.equal(answered, story.core);
  assert.equal(path(page), "/de/quickcheck");
  read += await wordsShown(page);
  await tabTo("form[action$='/completion'] button");
  await enter();
  assert.equal(path(page), "/de/quickcheck/result");
  const machine = (performance.now() - begun) / 1000;
  const minutes = read / WORDS_A_MINUTE + (keys * SECONDS_A_KEY) / 60;
  console.log(`     ${answered} questions, ${read} words, ${keys} keys: ${machine.toFixed(1)} s here, about ${minutes.toFixed(1)} minutes for a person`);
  assert.ok(minutes < MOST_MINUTES, `${minutes.toFixed(1)} minutes`);
}

// How many words of the page can be seen; what is folded away is not read.
async function wordsShown(page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    let count = 0;
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (parentElement.closest(".kern-sr-only") || !parentElement.checkVisibility({ visibilityProperty: true })) continue;
      count += data.split(/\s+/).filter(Boolean).length;
    }
    return count;
  });
}

// ---- A wave of 38 towns.

async function wave(browser, check, instance, people, halls, apart) {
  const state = { towns: [] };
  const result = `${instance.base}/de/quickcheck/result`;
  await check("the agency opens a wave", async () => {
    const agency = state.agency = await signIn(browser, instance, "agency");
    await agency.goto(`${instance.base}/de/waves`);
    await agency.locator("#name").fill("Erste Welle");
    await press(agency, "main form button[type=submit]");
    assert.match(path(agency), /\/waves\/[0-9a-f-]{36}$/);
    state.address = agency.url();
  });
  await check(`${MANY} towns hand in and join the comparison, one only hands in`, async () => {
    for (const [place, { ags }] of halls.entries()) {
      const town = await participate(instance, people, ags);
      await handIn(town, place % 5);
      assert.equal(await town.visiting.submit("/de/quickcheck/comparison", {}), "/de/quickcheck/result#comparison");
      state.towns.push(town);
    }
    state.apart = await participate(instance, people, apart.ags);
    await handIn(state.apart, 2);
  });
  await check("the agency looks at what closing publishes, and closes", async () => {
    const { agency } = state;
    await agency.goto(state.address);
    assert.equal(await agency.locator("#next-title").innerText(), `${MANY} Kommunen zählen mit`);
    await press(agency, "main a[href$='/closing']");
    assert.equal(await agency.locator("h1").innerText(), "Welle jetzt schließen?");
    state.groups = await agency.locator("main ul li").allInnerTexts();
    const sizes = state.groups.map((group) => Number(/, (\d+) Kommunen$/.exec(group)[1]));
    assert.equal(sizes.reduce((sum, size) => sum + size, 0), MANY, "everybody is in one group");
    assert.ok(sizes.every((size) => size >= 6), `${sizes}`);
    state.most = Math.max(...sizes);
    await press(agency, "form[action$='/closing'] button[type=submit]");
    assert.equal(agency.url(), state.address);
    assert.match(await words(agency), new RegExp(`Geschlossen am .* mit ${MANY} Kommunen`));
    assert.deepEqual(await axeFaults(agency), []);
  });
  await check("whoever joined sees their own group and how many they are, and no other group", async () => {
    const seeing = [];
    for (const town of state.towns) {
      const html = plainText((await town.visiting.page("/de/quickcheck/result")).split('id="comparison"')[1]);
      const named = state.groups.filter((group) => html.includes(group));
      assert.ok(named.length <= 1, `${town.ags}: ${named}`);
      if (named.length) seeing.push({ ...town, group: named[0] });
      else assert.ok(html.includes("zeigt für Ihre Gruppe keine Zahlen"), town.ags);
    }
    assert.ok(seeing.length >= state.most, `${seeing.length} towns see a comparison, the largest group has ${state.most}`);
    const page = await signInWith(browser, instance, linkOf(instance, seeing[0].mail));
    await page.goto(result);
    const told = await words(page, "#comparison");
    assert.ok(told.includes(seeing[0].group), told);
    assert.ok(await page.locator("#comparison .chart-row .chart-median").count() > 0, "the middle of the group is drawn");
    await page.locator("#comparison details summary").first().click();
    assert.match(await words(page, "#comparison table"), /Gesamtwert .* Erste Welle, geschlossen am/);
    assert.deepEqual(await axeFaults(page), []);
  });
  await check("whoever did not join sees none", async () => {
    const page = await signInWith(browser, instance, linkOf(instance, state.apart.mail));
    await page.goto(result);
    const told = await words(page, "#comparison");
    assert.ok(told.includes("nimmt noch nicht am Vergleich teil"), told);
    assert.ok(!state.groups.some((group) => told.includes(group)), told);
    assert.equal(await page.locator("#comparison .chart-median").count(), 0);
  });
}

// ---- A second version of the catalogue.

async function secondVersion(browser, check, instance, people, halls) {
  const state = {};
  const mark = "(neu gefasst)";
  const [submitted, running, late] = halls.map(({ ags }) => ags);
  const report = async () => {
    const answer = await state.submitted.visiting.send("/de/quickcheck/report.pdf");
    assert.equal(answer.status, 200);
    assert.equal(answer.bytes.subarray(0, 4).toString(), "%PDF");
    return answer.bytes;
  };
  const versions = async ({ visiting }) => {
    const html = plainText(await visiting.page("/de/quickcheck/history"));
    return [...html.matchAll(/Katalog ([\w.-]+):/g)].map(([, version]) => version);
  };
  await check("one town has handed in, another is in the middle of its check", async () => {
    state.submitted = await participate(instance, people, submitted);
    await handIn(state.submitted, 2);
    [state.old] = await versions(state.submitted);
    assert.ok(state.old, "the history names the version");
    state.report = await report();
    state.running = await participate(instance, people, running);
    [, state.question] = /<fieldset class="question" id="(\w+)"/.exec(await state.running.visiting.page("/de/quickcheck/fields/1"));
    assert.equal(await type(state.running, 3, [state.question]), "/de/quickcheck/typing", "the rest is open");
  });
  await check("the agency begins a draft and changes what a question means", async () => {
    const agency = state.agency = await signIn(browser, instance, "agency");
    await agency.goto(`${instance.base}/de/catalogue`);
    await agency.locator("#version").fill("2099.1");
    await press(agency, "form[action$='/de/catalogue'] button[type=submit]");
    assert.match(path(agency), /\/catalogue\/[0-9a-f-]{36}$/);
    state.draft = agency.url();
    await press(agency, `main a[href$='/questions/${state.question}']`);
    for (const lang of ["de", "en"]) {
      const text = agency.locator(`#text_${lang}`);
      await text.fill(`${await text.inputValue()} ${mark}`);
    }
    await press(agency, "main form button.kern-btn--primary");
    assert.equal(agency.url(), state.draft, "it was saved");
    await press(agency, "section.next a[href$='/changes']");
    await agency.locator(`#changed-${state.question}`).check();
    await press(agency, "form[action$='/changes'] button[type=submit]");
  });
  await check("a second person reads it and publishes", async () => {
    await press(state.agency, "form[action$='/review'] button[type=submit]");
    const second = await signIn(browser, instance, "agency-second");
    await second.goto(`${state.draft}/changes`);
    assert.ok((await words(second)).includes(mark));
    await second.locator("#read").check();
    await press(second, "form[action$='/publication'] button[type=submit]");
    assert.equal(second.url(), state.draft);
    await second.goto(`${instance.base}/de/catalogue`);
    const row = second.locator("main li", { hasText: "2099.1" });
    assert.match(await row.innerText(), /veröffentlicht.*gilt jetzt/s);
  });
  await check("the running check stays with its version to the end", async () => {
    const html = plainText(await state.running.visiting.page("/de/quickcheck/fields/1"));
    assert.ok(!html.includes(mark), "the old words");
    assert.equal(fieldsOf(html)[state.question], "3", "and the answer");
    await handIn(state.running, 2);
    assert.deepEqual(await versions(state.running), [state.old]);
  });
  await check("a check that is opened now has the new version", async () => {
    const town = await participate(instance, people, late);
    assert.ok(plainText(await town.visiting.page("/de/quickcheck/fields/1")).includes(mark));
    await handIn(town, 2);
    assert.deepEqual(await versions(town), ["2099.1"]);
  });
  await check("the report of what was handed in is the same to the byte", async () => {
    assert.ok(state.report.equals(await report()));
    assert.deepEqual(await versions(state.submitted), [state.old]);
  });
}
