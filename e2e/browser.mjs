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
// A screen of 1280 by 1024 at 400 %: so few pixels are left (WCAG 1.4.10).
export const magnified = { width: 320, height: 256 };
// A4 at 96 dpi, and what the margins of print.css leave of it.
export const paper = { width: 794, height: 1123 };
export const betweenMargins = { width: 673, height: 987 };

const programme = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};

export async function launch() {
  return chromium.launch(programme);
}

// A browser that finds again what it has kept in a folder, once it was closed. `more` are switches of Chromium.
export async function reopen(folder, options, more = []) {
  return chromium.launchPersistentContext(folder, { ...programme, ...options, args: [...programme.args, ...more] });
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
  // axe takes the colour of words from -webkit-text-fill-color, for which Chromium answers the author's
  // colour even where forced colours paint another one. The page sets no such colour: `color` is painted.
  await page.evaluate(() => {
    if (!matchMedia("(forced-colors: active)").matches || CSSStyleDeclaration.prototype.asked) return;
    const asked = CSSStyleDeclaration.prototype.asked = CSSStyleDeclaration.prototype.getPropertyValue;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return asked.call(this, name === "-webkit-text-fill-color" ? "color" : name);
    };
  });
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    // What is as it should be need not be told element by element.
    resultTypes: ["violations"],
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

// Whatever takes the focus, every heading and the last line can be brought into view, and nothing lies
// over them.
export async function coveredFaults(page) {
  return page.evaluate(() => {
    const faults = [];
    const name = (element) => `${element.localName}${element.id ? `#${element.id}` : ""} "${element.textContent.trim().slice(0, 30)}"`;
    const look = (element) => {
      // A field that people neither see nor reach may lie anywhere.
      if (element.closest('[aria-hidden="true"]')) return undefined;
      const box = [...element.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
      if (!box) return;
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      if (right <= left || bottom <= top) return faults.push(`${name(element)} is outside the window`);
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      // A label stands for its control; a place on the map has a shape, of which only the box is known here.
      const isSeen = seen && (element.contains(seen) || seen.closest("label")?.control === element || element.ownerSVGElement?.contains(seen));
      if (!isSeen) faults.push(`${name(element)} is covered by ${seen ? name(seen) : "nothing"}`);
    };
    const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".kern-sr-only");
    // Whoever looks is there at once.
    document.documentElement.style.scrollBehavior = "auto";
    for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
      if (!shown(element)) continue;
      element.focus();
      if (document.activeElement === element) look(element);
    }
    document.activeElement.blur();
    for (const element of document.querySelectorAll("h1, h2, h3, .foot p")) {
      if (!shown(element)) continue;
      element.scrollIntoView({ block: "start" });
      look(element);
    }
    scrollTo(0, 0);
    return faults;
  });
}

// On paper stands the content, without anything to press. A link to another host in running text says
// where it leads; an address within the platform would be no use without its host.
export async function printFaults(page) {
  return page.evaluate(() => {
    const faults = [];
    const name = (element) => `${element.localName}.${element.className || "-"} "${element.textContent.trim().slice(0, 30)}"`;
    const isPrinted = (element) => element.checkVisibility({ visibilityProperty: true })
      && [...element.getClientRects()].some((box) => box.width > 0 && box.height > 0);
    for (const element of document.querySelectorAll("nav, .menu, .language, .skip, button, input[type=submit], .kern-btn, .sign-out")) {
      if (isPrinted(element)) faults.push(`${name(element)} is printed`);
    }
    const main = document.querySelector("main");
    if (!isPrinted(main) || !isPrinted(main.querySelector("h1"))) faults.push("main is not printed");
    // In quoted texts and small print the words are enough: see print.css.
    const silent = ".quote-text a, .muted.small a";
    for (const link of main.querySelectorAll("a[href^='http'], a[href^='/']")) {
      if (!isPrinted(link)) continue;
      // Its words are the address already.
      if (link.textContent.trim() === link.getAttribute("href")) continue;
      const after = getComputedStyle(link, "::after").content;
      const hasAddress = after.includes("attr(href)") || after.includes(link.getAttribute("href"));
      const needsAddress = link.host !== location.host && link.matches("p a") && !link.matches(silent);
      if (hasAddress !== needsAddress) faults.push(`${name(link)} has ${after} behind it`);
    }
    return faults;
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

// With the Tab key alone every control is reached, each once, and one sees where one is. A group of
// radio buttons is one stop.
export async function keyboardFaults(page) {
  const wanted = await page.evaluate(() => {
    const groups = new Map();
    let stops = 0;
    for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
      const isShown = element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]');
      if (!isShown || element.tabIndex < 0 || element.disabled) continue;
      const group = element.type === "radio" ? element.name : "";
      if (!groups.has(group) || !group) groups.set(group, stops++);
      element.dataset.stop = groups.get(group);
    }
    document.activeElement.blur();
    return stops;
  });
  const seen = new Set();
  const faults = [];
  // A field for a day has several stops of its own.
  for (let key = 0; key < wanted * 2 + 10 && seen.size < wanted; key++) {
    await page.keyboard.press("Tab");
    const [stop, what, isMarked] = await page.evaluate(() => {
      const element = document.activeElement;
      const marked = (one) => {
        const style = one && getComputedStyle(one);
        return style && (style.outlineStyle !== "none" || style.boxShadow !== "none");
      };
      // The shape of a place on the map is marked itself; see map.css.
      const isMap = Boolean(element.ownerSVGElement);
      return [element.dataset?.stop, `${element.localName} "${element.textContent.trim().slice(0, 30)}"`,
        isMap || marked(element) || marked(element.closest("label")) || marked(element.parentElement)];
    });
    if (stop === undefined || seen.has(stop)) continue;
    seen.add(stop);
    if (!isMarked) faults.push(`${what} does not show that it has the focus`);
  }
  if (seen.size < wanted) faults.push(`${wanted - seen.size} of ${wanted} controls are not reached with the Tab key`);
  return faults;
}
