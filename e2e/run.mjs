// SPDX-License-Identifier: EUPL-1.2
// The browser tests: the core journey of every region pack, then pages and faults of the largest, then signing
// in with an account, then answers of the Quick-Check that must not be lost, then the Quick-Check as people go
// through it, then vouchers on the phones of newcomers and partners, then the edges of a counter, then the years
// that a pack's story tells.
// `--journey` (for the second database), `--pages`, `--faults`, `--sign-on`, `--answers`, `--quickcheck`,
// `--vouchers`, `--edges` and `--years` run only that part.

import { answers } from "./answers.mjs";
import { launch } from "./browser.mjs";
import { edges } from "./edges.mjs";
import { journey } from "./journey.mjs";
import { pages } from "./pages.mjs";
import { faults } from "./faults.mjs";
import { quickcheck } from "./quickcheck.mjs";
import { signOn } from "./sign_on.mjs";
import { stories } from "./story.mjs";
import { vouchers } from "./vouchers.mjs";
import { years } from "./years.mjs";

let passed = 0;
let failed = 0;

// Runs one named check; a fault is shown and counted, and the run goes on.
async function check(name, work) {
  const begun = Date.now();
  try {
    await work();
    passed++;
    console.log(`ok   ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  } catch (fault) {
    failed++;
    console.log(`FAIL ${name}\n     ${String(fault?.stack ?? fault).replaceAll("\n", "\n     ")}`);
  }
}

const parts = process.argv.slice(2);
const wants = (part) => parts.length === 0 || parts.includes(part);

const regions = stories();
const browser = await launch();
try {
  if (wants("--journey")) {
    for (const story of regions) await journey(browser, (name, work) => check(`${story.id}: ${name}`, work), story);
  }
  if (wants("--pages")) await pages(browser, check, regions[0]);
  if (wants("--faults")) await faults(browser, check, regions[0]);
  if (wants("--sign-on")) await signOn(browser, check, regions.at(-1));
  if (wants("--answers")) await answers(browser, check, regions.at(-1));
  // Of the largest pack: its core check has as many questions as the programme's own.
  if (wants("--quickcheck")) await quickcheck(browser, check, regions[0]);
  if (wants("--vouchers")) await vouchers(browser, check, regions.at(-1));
  if (wants("--edges")) await edges(browser, check, regions.at(-1));
  if (wants("--years")) {
    for (const story of regions.filter((story) => story.tells)) await years(browser, check, story);
  }
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
