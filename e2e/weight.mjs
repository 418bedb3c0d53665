// SPDX-License-Identifier: EUPL-1.2
// How soon a page is usable on a poor mobile network, computed from what it weighs and how often somebody has to wait
// for an answer: other work on this machine changes neither.

import assert from "node:assert/strict";

// 400 kbit/s with 400 ms there and back.
const BYTES_A_SECOND = 400_000 / 8;
const ROUND_TRIP = 0.4;
// Before the first byte: the connection (TCP), then its encryption (TLS 1.3).
const HANDSHAKES = 2;
// What a server sends at once over a new connection: ten packets (RFC 6928). More would wait for one more answer.
const FIRST_WINDOW = 10 * 1460;

// Opens a page as a browser does that has never been here. Answers the bytes on the wire without fonts (their words
// are shown before they have come), the requests for them, how many round trips lie before the page is painted, after
// how many seconds it is usable, because then its links and forms work, and whether it came with its style sheets
// inside. Scripts that are deferred and pictures come after that, browsers ask for them last. A proxy speaks HTTP/2:
// what one answer asks for comes together.
export async function weigh(page, address) {
  const session = await page.context().newCDPSession(page);
  const all = new Map();
  let redirects = 0;
  let ledOn = 0;
  session.on("Network.requestWillBeSent", ({ requestId, redirectResponse, initiator, request, type }) => {
    if (redirectResponse) [redirects, ledOn] = [redirects + 1, ledOn + redirectResponse.encodedDataLength];
    all.set(requestId, { from: initiator.url ?? initiator.stack?.callFrames[0]?.url, url: request.url, type, bytes: 0 });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    // Not what the page before this one had asked for.
    if (all.has(requestId)) all.get(requestId).bytes = encodedDataLength;
  });
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await session.send("Network.setBypassServiceWorker", { bypass: true });
  await page.goto(address, { waitUntil: "networkidle" });
  const blocking = await page.evaluate(() => performance.getEntriesByType("resource")
    .filter((one) => one.renderBlockingStatus === "blocking").map(({ name }) => name));
  // Whether it has come with its style sheets; the policy lets the browser use them, or there is no rule in them.
  const isWhole = await page.evaluate(() => [...document.querySelectorAll("style")].some(({ sheet }) => sheet?.cssRules.length > 0));
  await session.detach();
  const requests = [...all.values()].filter(({ type }) => type !== "Font");
  // What a style sheet or script asks for in its turn waits for that first.
  const depth = (one) => {
    const from = requests.find(({ url, type }) => url === one.from && type !== "Document");
    return from ? depth(from) + 1 : 1;
  };
  const painted = requests.filter(({ url }) => blocking.includes(url));
  const isWaiting = painted.some(({ type }) => type === "Stylesheet");
  assert.equal(isWaiting, !isWhole, `${address}: ${isWhole ? "has its sheets and waits for one" : "nothing is waited for"}`);
  const first = requests.find(({ type }) => type === "Document");
  const sum = (part) => part.reduce((before, one) => before + one.bytes, 0);
  for (const part of [[first], painted]) assert.ok(sum(part) <= FIRST_WINDOW, `${address}: ${sum(part)} bytes at once`);
  const rounds = HANDSHAKES + redirects + 1 + Math.max(0, ...painted.map(depth));
  const seconds = rounds * ROUND_TRIP + (ledOn + sum([first, ...painted])) / BYTES_A_SECOND;
  return { bytes: ledOn + sum(requests), requests: requests.length + redirects, rounds, seconds, isWhole };
}
