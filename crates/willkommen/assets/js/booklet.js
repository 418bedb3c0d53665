// SPDX-License-Identifier: EUPL-1.2
// What makes the booklet handier on a phone: the screen stays on at the till, codes rotate, a voucher notices that
// it was redeemed, the nearest comes first, and a booklet that somebody wants to keep opens without a connection. Every page works without it.
(() => {
  "use strict";

  // The screen stays on while a code is shown.
  const awake = document.querySelector("[data-awake]");
  if (awake && navigator.wakeLock) {
    const hold = () => {
      if (document.visibilityState === "visible") navigator.wakeLock.request("screen").catch(() => {});
    };
    document.addEventListener("visibilitychange", hold);
    hold();
  }

  // Both stand at the till: the page of a voucher that can be redeemed asks whether it was, while somebody looks at it
  // and there is a connection, for some minutes from when it was last looked at. A kept copy asks nothing.
  const watched = document.querySelector("[data-state]");
  if (watched && window.fetch && !document.body.classList.contains("saved-copy")) watch(watched.dataset);

  function watch({ state, stateAddress }) {
    const PAUSE = 4000;
    const MOST = 5 * 60 * 1000;
    let [timer, end, asking] = [0, 0, false];
    const ask = async () => {
      asking = true;
      try {
        const answer = await fetch(stateAddress, { credentials: "same-origin", cache: "no-store" });
        // Redeemed, taken back, or open on another phone: the page says so itself.
        if (answer.status === 403 || (answer.ok && await answer.text() !== state)) {
          end = 0;
          location.reload();
        }
      } catch {
        // Without a connection the page stays as it is.
      } finally {
        asking = false;
      }
    };
    const next = async () => {
      if (document.visibilityState !== "visible" || Date.now() > end) return;
      if (navigator.onLine && !asking) await ask();
      clearTimeout(timer);
      timer = setTimeout(next, PAUSE);
    };
    const begin = (first) => {
      clearTimeout(timer);
      end = Date.now() + MOST;
      if (document.visibilityState === "visible") timer = setTimeout(next, first);
    };
    document.addEventListener("visibilitychange", () => begin(0));
    begin(PAUSE);
  }

  // A code that rotates: the address ends with what its secret makes of the present half minute.
  const pattern = document.querySelector("[data-rotation]");
  if (pattern && window.crypto?.subtle && window.qrcode) rotate(pattern);

  async function rotate(svg) {
    const { rotation, address } = svg.dataset;
    const bytes = (text) => new TextEncoder().encode(text);
    const key = await crypto.subtle.importKey(
      "raw", bytes(rotation), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    const behind = await clockBehind(Number(svg.dataset.now));
    const draw = async () => {
      const now = Date.now() + behind;
      const step = Math.floor(now / 30000);
      const seal = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes(String(step))));
      const end = [...seal.slice(0, 3)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      show(svg, `${address}-${end}`);
      setTimeout(draw, (step + 1) * 30000 - now + 50);
    };
    await draw();
    const shown = document.querySelector("[data-rotating]");
    const still = document.querySelector("[data-static]");
    if (shown) shown.hidden = false;
    if (still) still.hidden = true;
  }

  // By how many milliseconds this phone's clock is behind the server's. On a kept copy nobody can be asked, and
  // the phone's own clock counts.
  async function clockBehind(madeAt) {
    if (document.body.classList.contains("saved-copy")) return 0;
    const behind = madeAt - (performance.timeOrigin + performance.now());
    // The page took a moment to arrive; a clock that is right to a few seconds stays as it is.
    return Math.abs(behind) < 10000 ? 0 : behind;
  }

  function show(svg, text) {
    const code = window.qrcode(0, "M");
    code.addData(text, "Byte");
    code.make();
    const width = code.getModuleCount();
    let path = "";
    for (let y = 0; y < width; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if (code.isDark(y, x)) path += `M${x} ${y}h1v1h-1z`;
      }
    }
    svg.setAttribute("viewBox", `-4 -4 ${width + 8} ${width + 8}`);
    const ground = svg.querySelector("rect");
    ground.setAttribute("width", width + 8);
    ground.setAttribute("height", width + 8);
    svg.querySelector("path").setAttribute("d", path);
  }

  // The nearest first. Where somebody is stays on the phone.
  const near = document.querySelector("[data-near]");
  if (near && navigator.geolocation && document.querySelector("[data-latitude]")) {
    near.parentElement.hidden = false;
    const status = document.querySelector("[data-near-status]");
    near.addEventListener("click", () => {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          document.querySelectorAll(".booklet-list").forEach((list) => sort(list, coords));
          status.textContent = near.dataset.done;
        },
        () => { status.textContent = near.dataset.failed; },
        { maximumAge: 300000, timeout: 15000 });
    });
  }

  function sort(list, here) {
    const far = (item) => {
      const { latitude, longitude } = item.dataset;
      if (!latitude) return Infinity;
      const radians = (degrees) => degrees * Math.PI / 180;
      const mean = radians((Number(latitude) + here.latitude) / 2);
      const x = radians(Number(longitude) - here.longitude) * Math.cos(mean);
      return 6371 * Math.hypot(x, radians(Number(latitude) - here.latitude));
    };
    const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1, numberingSystem: "latn" });
    const items = [...list.children].map((item) => [far(item), item]).sort((a, b) => a[0] - b[0]);
    for (const [km, item] of items) {
      if (km < Infinity) {
        item.querySelector(".booklet-distance").textContent = near.dataset.distance.replace("#", format.format(km));
      }
      list.append(item);
    }
  }

  const forget = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("booklet-"));
    await Promise.all(names.map((name) => caches.delete(name)));
  };

  // Before a card opens its booklet, what another one has left on this device goes.
  const opening = document.querySelector("form[data-opening]");
  if (opening && window.caches) {
    opening.addEventListener("submit", (event) => {
      event.preventDefault();
      forget().catch(() => {}).finally(() => opening.submit());
    });
  }

  // A booklet that is kept opens without a connection; one that is gone leaves nothing behind.
  const { saved, wiped } = document.body.dataset;
  if (!navigator.serviceWorker) return;
  if (saved && !document.body.classList.contains("saved-copy")) {
    navigator.serviceWorker.register("/booklet/worker.js", { scope: "/booklet/" })
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => registration.active?.postMessage({ keep: saved }))
      .catch(() => {});
  }
  if (wiped) {
    forget()
      .then(() => navigator.serviceWorker.getRegistration("/booklet/"))
      .then((registration) => registration?.unregister())
      .catch(() => {});
  }
})();
