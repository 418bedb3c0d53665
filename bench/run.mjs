// SPDX-License-Identifier: EUPL-1.2
// Measures Willkommen beside bare programs on the same machine in the same run. `scripts/bench
// [--write] [PART…]`; without parts all of them, and those that ask the database on PostgreSQL too.
// `--write` puts the whole table into docs/benchmarks.md, `--json` prints the rows only.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { cleanUp, postgres } from "../e2e/plain.mjs";
import { root } from "./measure.mjs";
import * as others from "./parts.mjs";
import { redeeming, redeemingLarge } from "./redeeming.mjs";
import { conditions, table, write } from "./table.mjs";

const parts = { ...others, redeeming, "redeeming-large": redeemingLarge };
const onPostgres = ["pages", "answers", "redeeming", "redeeming-large", "letters"];
// Ten million vouchers are filled in, and a million cards printed, only where somebody asks for them by name.
const all = ["start", "pages", "answers", "redeeming", "letters", "report", "scoring", "comparison", "thousand", "germanwide", "build"];

const wishes = process.argv.slice(2);
const wants = (flag) => wishes.includes(flag);
const chosen = wishes.filter((wish) => !wish.startsWith("--"));

async function measure(names) {
  const rows = [];
  for (const name of names) {
    const begun = performance.now();
    rows.push(...await parts[name]());
    console.error(`${name}: ${Math.round((performance.now() - begun) / 1000)} s`);
    cleanUp();
  }
  return rows;
}

// The same parts once more, on a PostgreSQL that keeps every commit on disk as SQLite does.
function second(names) {
  const printed = execFileSync(join(root, "scripts/postgres"), ["node", join(root, "bench/run.mjs"), "--json", ...names],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, WILLKOMMEN_FSYNC: "on" } });
  return JSON.parse(printed);
}

const before = conditions();
const names = chosen.length ? chosen : all;
const rows = await measure(names);
if (!postgres) {
  console.error(table(rows, before));
  const twice = names.filter((name) => onPostgres.includes(name));
  if (twice.length) rows.push(...second(twice));
}
if (wants("--json")) console.log(JSON.stringify(rows));
else console.log(table(rows, before));
if (wants("--write") && !chosen.length) write(join(root, "docs/benchmarks.md"), table(rows, before));
process.exit(0);
