// SPDX-License-Identifier: EUPL-1.2
// A real Chromium, and what every page is checked for.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const phone = { width: 360, height: 640 };
export const desk = { width: 1280, height: 800 };

export async function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

const validator = new HtmlValidate(new StaticConfigLoader({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Matters of taste, settled by our own style: trailing blanks of the template engine, and the
    // explicit roles that keep tables tables when CSS turns them into cards.
    "no-trailing-whitespace": "off",
    "no-redundant-role": "off",
    "void-style": "off",
    "no-inline-style": "error",
    "long-title": "off",
    "tel-non-breaking": "off",
    "prefer-native-element": "off",
    "no-implicit-button-type": "off",
    "wcag/h30": "error",
  },
}));

export async function htmlFaults(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) => result.messages)
    .map((message) => `${message.ruleId}: ${message.message} (line ${message.line})`);
}

export async function axeFaults(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  }));
  return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
}

// Nothing may be wider than the window.
export async function overflow(page) {
  return page.evaluate(() => {
    const most = document.documentElement.clientWidth;
    const all = document.documentElement.scrollWidth;
    return all > most ? `${all} px in ${most} px` : "";
  });
}

// The funder's emblem and sentence stand in the first viewport, the emblem at least as high as the
// mark, the sentence in a face that the rules allow.
export async function funderFaults(page) {
  return page.evaluate(() => {
    const emblem = document.querySelector(".funder .emblem")?.getBoundingClientRect();
    const mark = document.querySelector(".brand .mark")?.getBoundingClientRect();
    const words = document.querySelector(".funder p");
    const faults = [];
    if (!emblem || emblem.bottom > window.innerHeight || emblem.top < 0) faults.push("emblem outside the first viewport");
    if (emblem && mark && emblem.height < mark.height) faults.push("emblem lower than the mark");
    const face = getComputedStyle(words).fontFamily.split(",")[0].replaceAll('"', "").trim();
    if (!["Arial", "Auto", "Calibri", "Garamond", "Trebuchet", "Tahoma", "Verdana", "Ubuntu"].includes(face)) faults.push(`face ${face}`);
    return faults;
  });
}
