// SPDX-License-Identifier: EUPL-1.2
// Keeps a booklet that somebody wants to keep: its list, its vouchers, the first steps, what the town tells, and what
// they look like; no other page. In the place of any other the list opens, with a sentence. SHELL, the addresses of the latter, stands above. Whoever never asked for it never has this worker.
"use strict";

// Named by every hash in them: whatever changes, the look is another one.
const LOOK = `booklet-look-${SHELL.join("").replace(/[^0-9a-f]/g, "")}`;
const PAGES = "booklet-pages";
// When which list was last kept, and of which booklet all of it is.
const KEPT = "/booklet/kept";
const HELD = "/booklet/held";
const AN_HOUR = 60 * 60 * 1000;
// So long a page that is kept waits for the server's: somebody stands at the till, in a cellar.
const PATIENCE = 600;
const MOST_PAGES = 400;
const LIST = /^\/booklet\/[a-z-]+$/;
const OWN = /^\/booklet\/[a-z-]+(\/vouchers\/[0-9a-f-]{36}|\/first-steps|\/town)?$/;
const SURVEY = /^\/booklet\/[a-z-]+\/survey$/;
// With it a page is kept: when, by the clock of this phone.
const AT = "x-kept-at";

self.addEventListener("install", (event) => {
  event.waitUntil(lookComplete().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (!name.startsWith("booklet-look-") || name === LOOK) continue;
      await caches.delete(name);
      // The pages that are kept name the old look: they are kept anew at the next one that is opened.
      await (await caches.open(PAGES)).delete(KEPT);
    }
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

// What is being kept at the moment.
let keeping = null;

self.addEventListener("message", (event) => {
  const { keep, held, stop } = event.data ?? {};
  // Another booklet may be opened now: what is asked for from here on would be asked for with its cookie.
  if (stop) keeping = null;
  // Without a name of the booklet what is kept would be taken for that of another one, and go.
  if (typeof held !== "string" || held === "") return;
  if (typeof keep === "string" && LIST.test(keep)) event.waitUntil(keepAll(keep, held));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && request.mode === "navigate") {
    if (!isOurs(request) || isBrowsers(request, url)) return;
    event.respondWith(isBack(request) ? emptyForm(url) : form(request, url));
    return;
  }
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith(OWN.test(url.pathname) ? page(event, url) : other(request, url));
  } else if (SHELL.includes(url.pathname)) {
    event.respondWith(look(request));
  } else {
    const today = todays(url.pathname);
    if (today) event.respondWith(formerLook(request, today));
  }
});

async function look(request) {
  const cache = await caches.open(LOOK);
  return (await cache.match(request)) ?? fetch(request);
}

// Of a style sheet or script the one that is kept, whatever hash is asked for, or none.
function todays(pathname) {
  if (!pathname.startsWith("/assets/")) return undefined;
  const plainName = (address) => address.split("/").pop().replace(/\.[0-9a-f]{8,}(?=\.)/, "");
  return SHELL.find((address) => /\.(css|js)$/.test(address) && plainName(address) === plainName(pathname));
}

// A page that was kept with an earlier look names what is neither kept nor on the server any more: it gets today's, and
// the new colours with it. A page that is newer than this worker gets the server's.
async function formerLook(request, today) {
  const asked = fetch(request);
  asked.catch(() => {});
  const response = await soon(asked).catch(() => null);
  if (response?.ok) return response;
  return (await (await caches.open(LOOK)).match(today)) ?? asked;
}

// Fetches what is missing of it. One that does not come keeps nobody from their booklet.
async function lookComplete() {
  const cache = await caches.open(LOOK);
  const complete = async (address) => (await cache.match(address)) ?? cache.add(address);
  await Promise.allSettled(SHELL.map(complete));
}

// The server's page if it comes at once. The kept one otherwise, while the server's is waited for behind it; what is not
// kept is waited for.
async function page(event, url) {
  const asked = fetch(event.request);
  // It is looked at below, also when it fails meanwhile.
  asked.catch(() => {});
  const cache = await caches.open(PAGES);
  const known = await cache.match(url.pathname + url.search);
  let response;
  try {
    response = await (known ? soon(asked) : asked);
  } catch (fault) {
    const kept = await find(cache, url);
    if (kept) return kept;
    throw fault;
  }
  if (!response) {
    event.waitUntil(follow(event, url, asked, known.clone()));
    return marked(known, "saved-copy");
  }
  if (known && response.status >= 500) return marked(known, "saved-copy");
  event.waitUntil(put(url, response.clone()));
  return response;
}

// An answer, or nothing once it takes longer.
function soon(asked) {
  return Promise.race([asked, new Promise((resolve) => { setTimeout(resolve, PATIENCE, null); })]);
}

// What comes later is kept, and the page that is shown meanwhile hears whether it is still right.
async function follow(event, url, asked, known) {
  const response = await asked.catch(() => null);
  if (!response || response.status >= 500 || response.status === 429) return;
  let isSame = false;
  if (response.ok) {
    const [fresh, shown] = await Promise.all([response.clone().text(), known.text()]);
    isSame = essence(fresh) === essence(shown);
    await put(url, response);
  } else {
    // Booklet or voucher are not there any more: asked once more, the server says so.
    await (await caches.open(PAGES)).delete(url.pathname + url.search);
  }
  const client = await self.clients.get(event.resultingClientId);
  client?.postMessage({ fresh: isSame ? "same" : "changed" });
}

// What a page says, without what is another one each time.
function essence(text) {
  const main = text.match(/<main[^]*<\/main>/)?.[0] ?? text;
  return main.replace(/<input type="hidden"[^>]*>| data-now="[^"]*"/g, "");
}

// A form of another site goes its own way: sent on from here, it would seem to come from us. Where a form stands says
// the referrer, which no other site can make ours; ours always send it to our own addresses.
function isOurs(request) {
  return request.referrer.startsWith(`${self.location.origin}/booklet/`);
}

// The phone's own way back to what a form was answered with. Nothing is sent by it, and asked for again it fails here:
// the browser may only take it from what it keeps (`only-if-cached`), which no worker may ask for a page.
function isBack(request) {
  return request.isHistoryNavigation === true || request.cache === "only-if-cached";
}

// The screens of the survey lead back, because the browser keeps them itself: so it fetches them itself too. An answer
// that is sent without a connection is one like any other.
function isBrowsers(request, url) {
  return SURVEY.test(url.pathname) && (navigator.onLine || isBack(request));
}

// What nobody may keep, as a code for another phone, is not there any more: the page where the form stands is.
async function emptyForm(url) {
  const list = async () => instead(await caches.open(PAGES), url, "not-kept");
  try {
    const response = await fetch(url.pathname, { credentials: "same-origin" });
    if (response.ok && !response.redirected) return response;
    return await list() ?? Response.error();
  } catch (fault) {
    const kept = await list();
    if (kept) return kept;
    throw fault;
  }
}

// Without a connection the list says that nothing was sent. Where no answer comes, nobody knows.
async function form(request, url) {
  if (!navigator.onLine) {
    const kept = await instead(await caches.open(PAGES), url, "not-sent");
    if (kept) return kept;
  }
  try {
    return await fetch(request);
  } catch (fault) {
    const kept = await instead(await caches.open(PAGES), url, "no-answer");
    if (kept) return kept;
    throw fault;
  }
}

// What is never kept: without a connection the list, which says so.
async function other(request, url) {
  try {
    return await fetch(request);
  } catch (fault) {
    const kept = await instead(await caches.open(PAGES), url, "not-kept");
    if (kept) return kept;
    throw fault;
  }
}

// Only a booklet that somebody wants kept here: its pages say so. One that nobody wants kept has taken its place.
async function put(url, response) {
  if (!isPlain(url) || !response.ok || response.redirected || response.type !== "basic") return;
  const at = Date.now();
  const text = await response.text();
  const body = text.match(/<body[^>]*>/)?.[0] ?? "";
  const held = body.match(/ data-held="([^"]*)"/)?.[1];
  if (!held) return;
  if (!body.includes(' data-saved="')) {
    await caches.delete(PAGES);
    return;
  }
  const headers = plain(response.headers);
  headers.set(AT, at);
  await (await pagesOf(held)).put(url.pathname + url.search, new Response(text, { headers }));
}

// The list as it is without a choice, page by page: what somebody has looked for is nobody else's business. Of other
// pages all.
function isPlain({ pathname, searchParams }) {
  const isOne = (name, ...without) => [null, ...without].includes(searchParams.get(name));
  const isWhole = ["kind", "trade", "q", "all"].every((name) => isOne(name, ""));
  return LIST.test(pathname) ? isOne("show", "", "open") && isWhole : isOne("told");
}

// Those of one booklet: what was kept of another one goes first, and of this one if its codes were made anew: its card
// has opened it again, or its paper was made void.
async function pagesOf(held) {
  const cache = await caches.open(PAGES);
  const known = await (await cache.match(HELD))?.text();
  if (known === held) return cache;
  if (known) await caches.delete(PAGES);
  const own = await caches.open(PAGES);
  await own.put(HELD, new Response(held));
  return own;
}

// The page itself, a page besides the list whatever was chosen there, or a list in its place.
async function find(cache, url) {
  const known = await cache.match(url.pathname + url.search)
    ?? (LIST.test(url.pathname) ? undefined : await cache.match(url.pathname, { ignoreSearch: true }));
  return known ? marked(known, "saved-copy") : instead(cache, url, "not-kept");
}

// The list in the language of a page that is not kept, or in any other, with the sentence why it stands there.
async function instead(cache, url, why) {
  const own = url.pathname.match(/^\/booklet\/[a-z-]+/)?.[0];
  const list = (own && await listAt(cache, own)) ?? await anyList(cache);
  return list && marked(list, `saved-copy ${why}`);
}

// Its first page before any other.
async function listAt(cache, address) {
  return (await cache.match(address)) ?? cache.match(address, { ignoreSearch: true });
}

async function anyList(cache) {
  const paths = (await cache.keys()).map((request) => new URL(request.url).pathname);
  const list = paths.find((pathname) => pathname !== KEPT && pathname !== HELD && LIST.test(pathname));
  return list && listAt(cache, list);
}

// A kept page says from when it is, and one in the place of another that it is. A code that rotates is told when the
// phone has seen the server's clock.
async function marked(response, words) {
  const text = (await response.text())
    .replace('<body class="booklet"', `<body class="${words} booklet"`)
    .replace(' data-now="', ` data-kept-at="${response.headers.get(AT) ?? ""}" data-now="`);
  return new Response(text, { status: 200, headers: plain(response.headers) });
}

// Without what was true of the bytes that came.
function plain(from) {
  const headers = new Headers(from);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return headers;
}

// One booklet at a time; what has begun already goes on.
async function keepAll(first, held) {
  await lookComplete();
  if (keeping?.first === first && keeping.held === held) return;
  const mine = keeping = { first, held };
  try {
    await keepEach(first, held, () => keeping === mine);
  } finally {
    if (keeping === mine) keeping = null;
  }
}

// The list page by page, then every voucher in it and the pages beside it, one after another: slow connections are
// shared. Once an hour, because every page that is looked at is kept anew besides.
async function keepEach(first, held, goesOn) {
  const cache = await pagesOf(held);
  const [list, at] = ((await (await cache.match(KEPT))?.text()) ?? "").split(" ");
  if (list === first && Date.now() - Number(at) < AN_HOUR) return;
  const seen = new Set();
  const vouchers = new Set();
  let next = first;
  while (next && !seen.has(next) && seen.size < MOST_PAGES) {
    seen.add(next);
    const response = await ask(next, goesOn);
    if (!response) return;
    const text = await response.clone().text();
    await put(new URL(next, self.location.origin), response);
    for (const [, link] of text.matchAll(/href="(\/booklet\/[a-z-]+\/vouchers\/[0-9a-f-]{36})"/g)) vouchers.add(link);
    const link = text.match(/href="([^"]+)" rel="next"/);
    next = link ? link[1].replaceAll("&amp;", "&").replaceAll("&#38;", "&") : null;
  }
  const beside = [`${first}/first-steps`, `${first}/town`];
  for (const address of [...[...vouchers].slice(0, MOST_PAGES), ...beside]) {
    const response = await ask(address, goesOn);
    if (!response) return;
    await put(new URL(address, self.location.origin), response);
  }
  if (!goesOn()) return;
  // What has left the booklet leaves the device.
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    const stays = pathname === HELD || seen.has(pathname + search) || vouchers.has(pathname) || beside.includes(pathname);
    if (!stays) await cache.delete(request);
  }
  await cache.put(KEPT, new Response(`${first} ${Date.now()}`));
}

// A page of the booklet that is being kept; nothing once another one is.
async function ask(address, goesOn) {
  try {
    if (!goesOn()) return null;
    const response = await fetch(address, { credentials: "same-origin" });
    return goesOn() && response.ok && !response.redirected ? response : null;
  } catch {
    return null;
  }
}
