// SPDX-License-Identifier: EUPL-1.2
// What is done for a voucher, step by step: a partner, an offer, cards, a booklet, and the phone at the till.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { phone, reopen } from "./browser.mjs";
import { scan, signIn, watched } from "./steps.mjs";
import { press } from "./towns.mjs";

export const PIN = "4711";

// ---- Phones.

// However the tests end, no browser and no folder of one is left behind.
const folders = new Set();
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// The process of the browser that keeps what it stores in a folder; its helpers die with it.
function browserIn(folder) {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      if (words.includes(`--user-data-dir=${folder}`) && !words.some((word) => word.startsWith("--type="))) return Number(pid);
    } catch { /* it has ended meanwhile */ }
  }
  throw new Error(`no browser keeps anything in ${folder}`);
}

// The size of the camera's picture.
const [WIDE, HIGH] = [640, 480];

// A phone of somebody's own, whose browser can be closed and opened again. What its camera sees is a film.
export class Phone {
  // Its owner allows the camera, or refuses it.
  static async of(instance, { allows = true, ...options } = {}) {
    const made = new Phone();
    Object.assign(made, { instance, options, allows, folder: mkdtempSync(join(tmpdir(), "willkommen-phone-")) });
    folders.add(made.folder);
    made.film = join(made.folder, "camera.y4m");
    made.seeNothing();
    await made.open();
    return made;
  }

  async open() {
    this.context = await reopen(join(this.folder, "browser"), { viewport: phone, locale: "de-DE", ...this.options }, [
      ...(this.allows ? ["--use-fake-ui-for-media-stream"] : []), "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${this.film}`]);
    // A list without a permission refuses all of them.
    if (!this.allows) await this.context.grantPermissions([]);
    this.page = await watched(this.context, this.instance);
  }

  // Without a connection from the first page on, if wanted.
  async closeAndOpen({ offline = false } = {}) {
    await this.context.close();
    await this.open();
    if (offline) await this.context.setOffline(true);
  }

  // The browser dies as if somebody had pulled the battery out. What it has kept stays.
  async kill({ offline = false } = {}) {
    const closed = new Promise((resolve) => { this.context.once("close", resolve); });
    process.kill(browserIn(join(this.folder, "browser")), "SIGKILL");
    await closed;
    await this.open();
    if (offline) await this.context.setOffline(true);
  }

  async end() {
    await this.context.close().catch(() => {});
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
    folders.delete(this.folder);
  }

  // The camera lies on its face.
  seeNothing() {
    this.see(new Uint8Array(WIDE * HIGH).fill(128));
  }

  // From now on the camera sees this: brightness, point by point.
  see(points) {
    const head = Buffer.from(`YUV4MPEG2 W${WIDE} H${HIGH} F10:1 Ip A1:1 C420\n`);
    const grey = Buffer.alloc(WIDE * HIGH / 2, 128);
    const frame = [Buffer.from("FRAME\n"), Buffer.from(points.map((point) => 16 + Math.round(point * 219 / 255))), grey];
    writeFileSync(this.film, Buffer.concat([head, ...frame, ...frame]));
  }
}

// What a camera sees that is held onto a picture (PNG).
export async function filmed(browser, picture) {
  const page = await browser.newPage();
  try {
    const points = await page.evaluate(async ([data, wide, high]) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const pen = Object.assign(document.createElement("canvas"), { width: wide, height: high }).getContext("2d");
      pen.fillStyle = "#777";
      pen.fillRect(0, 0, wide, high);
      const scale = Math.min(wide, high) * 0.85 / Math.max(image.width, image.height);
      const [across, down] = [image.width * scale, image.height * scale];
      pen.drawImage(image, (wide - across) / 2, (high - down) / 2, across, down);
      const { data: bytes } = pen.getImageData(0, 0, wide, high);
      return Array.from({ length: wide * high }, (_, place) => Math.round(
        0.299 * bytes[4 * place] + 0.587 * bytes[4 * place + 1] + 0.114 * bytes[4 * place + 2]));
    }, [`data:image/png;base64,${picture.toString("base64")}`, WIDE, HIGH]);
    return Uint8Array.from(points);
  } finally {
    await page.close();
  }
}

// A photo (JPEG) of a picture (PNG), in so many pixels, sharp or blurred by so many of them.
export async function photographed(browser, picture, { wide, high, blur = 0 }) {
  const page = await browser.newPage();
  try {
    const written = await page.evaluate(async ([data, size, blur]) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const film = Object.assign(document.createElement("canvas"), size);
      const pen = film.getContext("2d");
      pen.fillStyle = "#777";
      pen.fillRect(0, 0, film.width, film.height);
      if (blur) pen.filter = `blur(${blur}px)`;
      const side = Math.min(film.width, film.height) * 0.6;
      pen.drawImage(image, (film.width - side) / 2, (film.height - side) / 2, side, side);
      return film.toDataURL("image/jpeg", 0.8).split(",")[1];
    }, [`data:image/png;base64,${picture.toString("base64")}`, { width: wide, height: high }, blur]);
    return Buffer.from(written, "base64");
  } finally {
    await page.close();
  }
}

// ---- The partner.

// Pairs a phone by the link that the partner shows, and opens it with its PIN.
export async function pair(partner, page, instance, name) {
  await partner.goto(`${instance.base}/de/redeem/devices`);
  await partner.locator("form[action$='/redeem/devices'] button").click();
  const link = await partner.locator("#made-link").inputValue();
  await connect(page, link, name);
  return link;
}

// What the phone does with that link.
export async function connect(page, link, name) {
  await page.goto(link);
  await page.locator("#name").fill(name);
  await page.locator("#pin").fill(PIN);
  await page.locator("#again").fill(PIN);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL("**/de/redeem");
  await page.locator("#pin").fill(PIN);
  await page.locator("form[action$='/redeem/pin'] button").click();
  await page.locator("#redeem[data-page=scan]").waitFor();
}

// Writes an offer on whatever page has its form open, and sends it.
export async function writeOffer(page, instance, { benefit, period = "", offline = 0, town = "", rotating = false }) {
  await page.goto(`${instance.base}/de/offers/new`);
  await page.locator("#kind-extra").check();
  await page.locator("#benefit").fill(benefit);
  await page.locator("#uses").fill("1");
  await page.locator("#period").selectOption(period);
  if (town) await page.locator(`#town-${town}`).check();
  if (offline || rotating) await page.locator("details:has(#offline_most) > summary").click();
  if (offline) await page.locator("#offline_most").fill(`${offline}`);
  if (rotating) await page.locator("#is_rotating").check();
  await page.locator("main form button[value=send]").click();
  await page.waitForURL(/\/offers\/[0-9a-f-]{36}$/);
  return page.url().split("/").pop();
}

// ---- The town.

// A batch of code cards that waits for its release; answers where it is.
export async function prepareCards(lead, instance, size) {
  await lead.goto(`${instance.base}/de/cards/new`);
  await lead.locator("#size").fill(`${size}`);
  await press(lead, "main form.form button[type=submit]");
  assert.match(new URL(lead.url()).pathname, /\/de\/cards\/[0-9a-f-]{36}$/);
  return lead.url();
}

// A second person releases it.
export async function release(browser, instance, address) {
  const mayor = await signIn(browser, instance, "mayor");
  await mayor.goto(address);
  await mayor.locator("form[action$='/release'] button").click();
  await mayor.locator("form[action$='/release']").waitFor({ state: "detached" });
  await mayor.context().close();
}

// The addresses in the patterns of the first sheet, as a reader of codes finds them on the printed page.
export async function printed(lead, instance, address) {
  await lead.goto(address);
  const form = lead.locator("form[action*='/print/1']");
  const sent = await form.evaluate((form) => ({ action: form.action, form_id: form.elements.form_id.value }));
  const response = await lead.request.post(sent.action, { form: { form_id: sent.form_id }, headers: { origin: instance.base } });
  assert.equal(response.status(), 200, await response.text());
  const bytes = await response.body();
  assert.equal(bytes.subarray(0, 4).toString(), "%PDF");
  return [...new Set(scan(bytes).split("\n"))];
}

// Whoever hands out cards scans one with the camera of the phone, and presses one button.
export async function handOut(clerk, link) {
  await clerk.goto(link);
  assert.equal(await clerk.locator("main form button[type=submit]").count(), 1, "one button");
  await press(clerk, "main form button[type=submit]");
  await clerk.locator(".kern-alert--success").waitFor();
}

// ---- The newcomer.

// Opens the booklet with the address on the card, in one of its languages.
export async function openBooklet(page, link, tongue = "de") {
  await page.goto(link);
  if (!page.url().includes(`/booklet/${tongue}/`)) {
    await page.locator(`.booklet-languages button[formaction="/booklet/${tongue}/open"]`).click();
    await page.waitForURL(`**/booklet/${tongue}/open`);
  }
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(`**/booklet/${tongue}`);
}
