// SPDX-License-Identifier: EUPL-1.2
// Keeps the page on which a partner redeems for a time without a connection. Only that page, and what it needs.
"use strict";
const cacheName = "willkommen-redeem";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// Only the page with the scanner is kept, known by what its decoder is permitted. What stands in its place, the
// PIN, a lock or the way to pair, takes the copy away.
const isScanner = (answer) => answer.headers.get("content-security-policy")?.includes("wasm-unsafe-eval");

const page = async (request) => {
  const [kept, { pathname }] = [await caches.open(cacheName), new URL(request.url)];
  try {
    const answer = await fetch(request);
    if (answer.ok && isScanner(answer)) await kept.put(pathname, answer.clone());
    else if (answer.status < 500) await kept.delete(pathname);
    return answer;
  } catch {
    return (await kept.match(pathname)) ?? Response.error();
  }
};

const asset = async (request) => {
  const kept = await caches.open(cacheName);
  const copy = await kept.match(request);
  // The name says which version it is: it never changes.
  if (copy?.headers.get("cache-control")?.includes("immutable")) return copy;
  try {
    const answer = await fetch(request);
    if (answer.ok && copy) await kept.put(request, answer.clone());
    return answer;
  } catch {
    return copy ?? Response.error();
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (/^\/\w+\/redeem$/.test(pathname)) event.respondWith(page(request));
  } else if (pathname.startsWith("/assets/")) {
    event.respondWith(asset(request));
  }
});
