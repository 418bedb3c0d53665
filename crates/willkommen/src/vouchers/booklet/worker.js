// SPDX-License-Identifier: EUPL-1.2
// Keeps a booklet that somebody wants to keep: its list, its vouchers, the first steps, what the town tells, and what
// they look like; no other page. In the place of any other the list opens, with a sentence. SHELL, the addresses of the latter, stands above. Whoever never asked for it never has this worker.
"use strict";

const LOOK = `booklet-look-${SHELL.join("").replace(/[^0-9a-f]/g, "").slice(0, 40)}`;
const PAGES = "booklet-pages";
// When which list was last kept.
const KEPT = "/booklet/kept";
const AN_HOUR = 60 * 60 * 1000;
const PATIENCE = 3000;
const MOST_PAGES = 400;
const LIST = /^\/booklet\/[a-z-]+$/;
const OWN = /^\/booklet\/[a-z-]+(\/vouchers\/[0-9a-f-]{36}|\/first-steps|\/town)?$/;

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(LOOK);
    // One that is missing keeps nobody from their booklet.
    await Promise.allSettled(SHELL.map((address) => cache.add(address)));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("booklet-look-") && name !== LOOK) await caches.delete(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("message", (event) => {
  const address = event.data?.keep;
  if (typeof address === "string" && LIST.test(address)) event.waitUntil(keepAll(address));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // A form goes its own way: sent on from here, it would seem to come from us, wherever it stands.
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(OWN.test(url.pathname) ? page(request, url) : other(request, url));
  } else if (SHELL.includes(url.pathname)) {
    event.respondWith(look(request));
  }
});

async function look(request) {
  const cache = await caches.open(LOOK);
  return (await cache.match(request)) ?? fetch(request);
}

// The server's page if it comes in time, the kept one otherwise.
async function page(request, url) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error("late")), PATIENCE); });
  try {
    const response = await Promise.race([fetch(request), late]);
    if (response.status >= 500) throw new Error("not well");
    await put(url, response.clone());
    return response;
  } catch (fault) {
    const kept = await find(url);
    if (kept) return kept;
    throw fault;
  } finally {
    clearTimeout(timer);
  }
}

// What is never kept: without a connection the list, which says so.
async function other(request, url) {
  try {
    return await fetch(request);
  } catch (fault) {
    const kept = await instead(await caches.open(PAGES), url);
    if (kept) return kept;
    throw fault;
  }
}

// Only a booklet that somebody wants kept here: its pages say so.
async function put(url, response) {
  if (!response.ok || response.redirected || response.type !== "basic") return;
  if (!/<body[^>]* data-saved="/.test(await response.clone().text())) return;
  const cache = await caches.open(PAGES);
  await cache.put(url.pathname + url.search, response);
}

// The page itself, the same one as the list shows it without a choice, or a list in its place.
async function find(url) {
  const cache = await caches.open(PAGES);
  const known = await cache.match(url.pathname + url.search)
    ?? await cache.match(url.pathname, { ignoreSearch: true });
  return known ? marked(known, "saved-copy") : instead(cache, url);
}

// The list in the language of a page that is not kept, or in any other.
async function instead(cache, url) {
  const own = url.pathname.match(/^\/booklet\/[a-z-]+/)?.[0];
  const list = (own && await cache.match(own, { ignoreSearch: true })) ?? await anyList(cache);
  return list && marked(list, "saved-copy not-kept");
}

async function anyList(cache) {
  const list = (await cache.keys()).find((request) => {
    const { pathname } = new URL(request.url);
    return pathname !== KEPT && LIST.test(pathname);
  });
  return list && cache.match(list);
}

// A kept page says from when it is, and one in the place of another that it is.
async function marked(response, words) {
  const text = (await response.text()).replace('<body class="booklet"', `<body class="${words} booklet"`);
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(text, { status: 200, headers });
}

// The list page by page, then every voucher in it and the pages beside it, one after another: slow connections are
// shared. Once an hour, because every page that is looked at is kept anew besides.
async function keepAll(first) {
  const cache = await caches.open(PAGES);
  const [list, at] = ((await (await cache.match(KEPT))?.text()) ?? "").split(" ");
  if (list === first && Date.now() - Number(at) < AN_HOUR) return;
  const seen = new Set();
  const vouchers = new Set();
  let next = first;
  while (next && !seen.has(next) && seen.size < MOST_PAGES) {
    seen.add(next);
    const response = await ask(next);
    if (!response) return;
    const text = await response.clone().text();
    await put(new URL(next, self.location.origin), response);
    for (const [, link] of text.matchAll(/href="(\/booklet\/[a-z-]+\/vouchers\/[0-9a-f-]{36})"/g)) vouchers.add(link);
    const link = text.match(/href="([^"]+)" rel="next"/);
    next = link ? link[1].replaceAll("&amp;", "&").replaceAll("&#38;", "&") : null;
  }
  const beside = [`${first}/first-steps`, `${first}/town`];
  for (const address of [...[...vouchers].slice(0, MOST_PAGES), ...beside]) {
    const response = await ask(address);
    if (!response) return;
    await put(new URL(address, self.location.origin), response);
  }
  // What has left the booklet leaves the device.
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    const stays = seen.has(pathname + search) || vouchers.has(pathname) || beside.includes(pathname);
    if (!stays) await cache.delete(request);
  }
  await cache.put(KEPT, new Response(`${first} ${Date.now()}`));
}

async function ask(address) {
  try {
    const response = await fetch(address, { credentials: "same-origin" });
    return response.ok && !response.redirected ? response : null;
  } catch {
    return null;
  }
}
