// SPDX-License-Identifier: EUPL-1.2
// What a region pack tells the tests: how many towns and questions, who leads where, what it looks
// like. No test names a region or a place; whoever adds a pack under regions/ gets its journey.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./instance.mjs";

const regions = join(root, "regions");

// Every region, the one with the most towns first.
export function stories() {
  const all = readdirSync(regions, { withFileTypes: true })
    .filter((entry) => entry.isDirectory()).map((entry) => storyOf(join(regions, entry.name)));
  for (const story of all) story.others = all.filter((other) => other !== story);
  return all.sort((one, other) => other.towns - one.towns || one.id.localeCompare(other.id));
}

// The region with the fewest towns, where any will do and a large one only takes longer.
export function smallest() {
  return stories().at(-1);
}

// What the pack in this folder tells; it may lie elsewhere than under regions/.
export function storyOf(folder) {
  const region = toml(join(folder, "region.toml"));
  const catalogue = toml(join(folder, "catalogue.toml"));
  const cast = toml(join(folder, "demo/cast.toml")).person;
  const towns = csv(join(folder, "municipalities.csv"));
  const hallsFile = join(folder, "demo/town_halls.csv");
  const halls = csv(hallsFile);
  const person = (key) => cast.find((member) => member.key === key);
  const town = (ags) => towns.find((row) => row.ags === ags);
  const hall = (ags) => halls.find((row) => row.ags === ags);
  const isComplete = (row) => row.street && row.postal_code && row.place;
  const reachable = halls.filter((row) => row.office === "mayor" && row.mail && isComplete(row));
  const tale = join(folder, "demo/story.toml");
  const story = {
    // What the pack tells of the years, if it does.
    tells: existsSync(tale) ? toml(tale) : null,
    id: region.id,
    folder,
    towns: towns.length,
    region,
    emblem: readFileSync(join(folder, region.funding.emblem)),
    // How many core questions each field has, in the order of the fields.
    fields: catalogue.field.sort((one, other) => one.number - other.number)
      .map((field) => catalogue.question.filter((question) => question.field === field.id && question.core).length),
    halls: hallsFile,
    // The town whose mayor and lead belong to the cast.
    lead: { ...person("lead"), town: town(person("lead").ags).name, mailbox: hall(person("lead").ags).official_mailbox },
    mayor: person("mayor"),
    // Whoever releases at the agency what another has prepared.
    second: person("agency-second"),
    // The town halls that get a letter: a mayor, and an address without a gap.
    reachable: reachable.map((row) => ({ ags: row.ags, mayor: row.mail, mailbox: row.official_mailbox })),
    // The one town hall whose address is incomplete; its row is completed from the register.
    gap: only(halls.filter((row) => !isComplete(row)).map((row) => town(row.ags))),
    // Another town that can be written to.
    neighbour: town(reachable.find((row) => row.ags !== person("lead").ags).ags),
  };
  story.core = story.fields.reduce((sum, count) => sum + count, 0);
  assert.equal(halls.length, story.towns, `${region.id}: a town hall for every town`);
  return story;
}

function only(all) {
  assert.equal(all.length, 1, "exactly one town hall without its address");
  return all[0];
}

// The town halls as a file in which the missing address is filled in.
export function completeHalls(story) {
  const [head, ...rows] = readFileSync(story.halls, "utf8").trim().split("\n");
  const names = head.split(",");
  const complete = rows.map((row) => {
    const cells = row.split(",");
    if (cells[names.indexOf("ags")] !== story.gap.ags) return row;
    cells[names.indexOf("street")] ||= "1";
    cells[names.indexOf("postal_code")] ||= story.gap.postal_code;
    cells[names.indexOf("place")] ||= story.gap.name;
    return cells.join(",");
  });
  return { name: "halls.csv", mimeType: "text/csv", buffer: Buffer.from([head, ...complete, ""].join("\n")) };
}

// The names by which a region, its programme and its funder are known.
export function namesOf({ region }) {
  const { name, in_region, agency, programme, funding } = region;
  const all = [name, in_region, programme.name, programme.short, funding.sentence, funding.emblem_alt, funding.project]
    .flatMap((text) => [text.de, text.en]).concat(agency.name, funding.fund);
  return [...new Set(all)];
}

// As much TOML as the packs use for these keys: tables, arrays of tables, and values on one line,
// also of a key with a dot.
// Texts over several lines are passed over.
function toml(path) {
  const document = {};
  let table = document;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [, list] = line.match(/^\[\[([\w.-]+)\]\]/) ?? [];
    const [, single] = line.match(/^\[([\w.-]+)\]/) ?? [];
    const [, key, part, value] = line.match(/^([\w-]+)(?:\.([\w-]+))? = (.+)$/) ?? [];
    if (list) (document[list] ??= []).push(table = {});
    else if (single) table = below(document, single);
    else if (part) (table[key] ??= {})[part] = scalar(value);
    else if (key) table[key] = scalar(value);
  }
  return document;
}

// A table of its own, or one below the newest of a list.
function below(document, name) {
  const [list, part] = name.split(".");
  const parent = part && Array.isArray(document[list]) ? document[list].at(-1) : document;
  return (parent[parent === document ? name : part] = {});
}

function scalar(text) {
  const [words] = text.match(/^"(?:[^"\\]|\\.)*"/) ?? [];
  if (words) return JSON.parse(words);
  if (text.startsWith("{")) {
    return Object.fromEntries([...text.matchAll(/([\w-]+) = ("(?:[^"\\]|\\.)*")/g)].map(([, key, value]) => [key, JSON.parse(value)]));
  }
  const [word] = text.split(/[ #]/);
  return word === "true" ? true : word === "false" ? false : Number(word);
}

function csv(path) {
  const [head, ...rows] = readFileSync(path, "utf8").trim().split("\n").map((line) => line.split(","));
  return rows.map((cells) => {
    assert.equal(cells.length, head.length, `${path}: ${cells}`);
    return Object.fromEntries(head.map((name, place) => [name, cells[place]]));
  });
}
