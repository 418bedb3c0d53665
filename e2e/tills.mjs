// SPDX-License-Identifier: EUPL-1.2
// Vouchers over plain HTTP: a shop with its phones, cards, and newcomers who open their booklets.

import assert from "node:assert/strict";
import { Visitor, heading, plainText, signInWith } from "./plain.mjs";

export const PIN = "4711";

// A phone of a newcomer or at a till: it keeps every cookie that it gets.
export class Phone extends Visitor {
  jar = new Map();

  async send(path, options = {}) {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(this.server.base + path, {
      ...options, redirect: "manual", headers: { ...options.headers, ...(cookie ? { cookie } : {}) }, signal: AbortSignal.timeout(60_000),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      this.jar.set(name, value);
    }
    const bytes = Buffer.from(await answer.arrayBuffer().catch(() => new ArrayBuffer(0)));
    return { status: answer.status, location: answer.headers.get("location") ?? "", bytes, text: bytes.toString("utf8") };
  }
}

// The town enters a shop, which takes part at once. Answers its identifier, and its owner, signed in.
export async function shop(server, lead, { name, mail, ...more }) {
  await lead.page("/de/partners/new");
  const address = await lead.submit("/de/partners/new", { kind: "business", name, contact: "Kim Korn", mail, ...more });
  const owner = await signInWith(server, server.run("link", mail).trim());
  return { id: address.split("/").pop(), owner };
}

// The town writes an offer for a shop, which by that stands in its booklets.
export async function offer(lead, partner, { benefit, pool = "", offline = 0 }) {
  await lead.page("/de/offers/new");
  const form = { partner, kind: "extra", benefit, conditions: "", uses: "1", period: "", valid_days: "180", starts_on: "",
    ends_on: "", pool: `${pool}`, offline_most: `${offline}`, reach: "local", shown: "", step: "send" };
  const address = await lead.submit("/de/offers/new", form);
  return address.split("/").pop();
}

// The link by which a shop pairs one phone.
export async function pairingLink(owner) {
  await owner.page("/de/redeem/devices");
  const shown = await owner.post("/de/redeem/devices", {});
  assert.equal(shown.status, 200, heading(shown.text));
  return /id="made-link"[^>]*\svalue="([^"]+)"/.exec(shown.text)[1];
}

// Pairs a phone, and opens it with its PIN.
export async function till(server, owner, name) {
  const link = new URL(await pairingLink(owner)).pathname;
  const phone = new Phone(server);
  await phone.page(link);
  await phone.submit(link, { name, pin: PIN, again: PIN });
  await phone.page("/de/redeem");
  await phone.submit("/de/redeem/pin", { pin: PIN });
  await phone.page("/de/redeem");
  return phone;
}

// Codes for letters, which by their download are with newcomers.
export async function codes(lead, second, size) {
  await lead.page("/de/cards/new");
  const address = await lead.submit("/de/cards/new", { size: `${size}`, months: "12", kind: "list", note: "" });
  await second.page(address);
  await second.submit(`${address}/release`, {});
  await lead.page(address);
  const list = await lead.post(`${address}/list`, {});
  assert.equal(list.status, 200, heading(list.text));
  return [...list.text.matchAll(/\/c\/([0-9A-Z]{12})/g)].map(([, code]) => code);
}

// Opens a booklet; answers the code of each voucher, or of some, by its benefit.
export async function openBooklet(server, code, wanted) {
  const phone = new Phone(server);
  await phone.page(`/booklet/de/open?code=${code}`);
  await phone.submit("/booklet/de/open", { code });
  const list = await phone.page("/booklet/de");
  const vouchers = new Map();
  for (const [, path, benefit] of list.matchAll(/<a href="(\/booklet\/de\/vouchers\/[0-9a-f-]{36})"><b[^>]*>([^<]+)<\/b>/g)) {
    if (wanted && !wanted.includes(plainText(benefit))) continue;
    const [, shown] = /class="ticket-code"[^>]*>([^<]+)</.exec(await phone.page(path));
    vouchers.set(plainText(benefit), shown.trim());
  }
  return vouchers;
}

// Types the code of a voucher; answers where it leads: to the voucher, or to the page that says why not.
export async function scanned(phone, code) {
  return phone.submit("/de/redeem", { code });
}
