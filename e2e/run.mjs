// SPDX-License-Identifier: EUPL-1.2
// The browser tests. `--journey` runs only the core journey (for the second database).

import { launch } from "./browser.mjs";
import { journey } from "./journey.mjs";
import { pages } from "./pages.mjs";
import { faults } from "./faults.mjs";

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

const browser = await launch();
try {
  await journey(browser, check);
  if (!process.argv.includes("--journey")) {
    await pages(browser, check);
    await faults(browser, check);
  }
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
