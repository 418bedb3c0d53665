// SPDX-License-Identifier: EUPL-1.2
// What makes the booklet handier on a phone: the screen stays on at the till, codes rotate, a voucher notices that
// it was redeemed, the nearest comes first, and a booklet that somebody wants to keep opens without a connection. Every page works without it.
(() => {
  "use strict";

  // What is wrong comes first, also for whoever does not see it.
  document.getElementById("error-summary")?.focus();

  // The screen stays on while a code is shown.
  const awake = document.querySelector("[data-awake]");
  if (awake && navigator.wakeLock) {
    const hold = () => {
      if (document.visibilityState === "visible") navigator.wakeLock.request("screen").catch(() => {});
    };
    document.addEventListener("visibilitychange", hold);
    hold();
  }

  const isCopy = () => document.body.classList.contains("saved-copy");

  // Both stand at the till: the page of a voucher that can be redeemed asks whether it was, while somebody looks at it
  // and there is a connection, for some minutes from when it was last looked at. A kept copy asks nothing.
  const watched = document.querySelector("[data-state]");
  if (watched && window.fetch && !isCopy()) watch(watched.dataset);

  function watch({ state, stateAddress }) {
    const PAUSE = 4000;
    const MOST = 5 * 60 * 1000;
    let [timer, end, asking] = [0, 0, false];
    const ask = async () => {
      asking = true;
      try {
        const answer = await fetch(stateAddress, { credentials: "same-origin", cache: "no-store" });
        // Redeemed, taken back, or open on another phone: the page says so itself.
        if (answer.status === 403) {
          end = 0;
          // Another window may be opening another booklet just now: its cookie comes first.
          setTimeout(() => location.reload(), PAUSE);
        } else if (answer.ok && await answer.text() !== state) {
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
    const behind = clockBehind(svg.dataset);
    const typed = document.querySelector("[data-end]");
    let [latest, isPaper] = ["", false];
    const draw = async () => {
      const now = Date.now() + behind;
      const step = Math.floor(now / 30000);
      const seal = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes(String(step))));
      const end = [...seal.slice(0, 3)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      latest = `${address}-${end}`;
      if (!isPaper) show(svg, latest);
      // The same six characters for a till that types: both change together.
      if (typed) typed.textContent = end.toUpperCase();
      setTimeout(draw, (step + 1) * 30000 - now + 50);
    };
    await draw();
    const shown = document.querySelector("[data-rotating]");
    const still = document.querySelector("[data-static]");
    if (typed) typed.hidden = false;
    if (shown) shown.hidden = false;
    if (still) still.hidden = true;
    // Nothing changes on paper: it carries the code without its end, above a line for a name.
    window.addEventListener("beforeprint", () => {
      isPaper = true;
      show(svg, address);
    });
    window.addEventListener("afterprint", () => {
      isPaper = false;
      show(svg, latest);
    });
  }

  // By how many milliseconds this phone's clock is behind the server's, or was when the page was kept.
  function clockBehind({ now, keptAt }) {
    const seen = isCopy() ? Number(keptAt) : performance.timeOrigin + performance.now();
    if (!seen) return 0;
    const behind = Number(now) - seen;
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
        async ({ coords }) => {
          const isWhole = await complete();
          document.querySelectorAll(".booklet-list").forEach((list) => sort(list, coords));
          status.textContent = isWhole ? near.dataset.done : near.dataset.pageOnly;
        },
        () => { status.textContent = near.dataset.failed; },
        { maximumAge: 300000, timeout: 15000 });
    });
  }

  // The list of all pages, in the place of that of this one; false where it does not come.
  async function complete() {
    const address = near.dataset.whole;
    if (!address) return true;
    try {
      const response = await fetch(address, { credentials: "same-origin" });
      if (!response.ok) return false;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const whole = page.querySelector("[data-all-vouchers]");
      if (!whole) return false;
      document.querySelector("[data-all-vouchers]").replaceWith(document.adoptNode(whole));
      document.querySelector(".booklet-pages")?.remove();
      delete near.dataset.whole;
      return true;
    } catch {
      return false;
    }
  }

  function sort(list, here) {
    const radians = (degrees) => degrees * Math.PI / 180;
    const far = (latitude, longitude) => {
      const mean = radians((latitude + here.latitude) / 2);
      const x = radians(longitude - here.longitude) * Math.cos(mean);
      return 6371 * Math.hypot(x, radians(latitude - here.latitude));
    };
    // Of several places of a partner the nearest counts; its address is told then.
    const nearest = ({ latitude, longitude, places }) => {
      const one = latitude ? [[Number(latitude), Number(longitude), ""]] : [];
      const all = (places ? JSON.parse(places) : one).map(([north, east, address]) => [far(north, east), address]);
      return all.reduce((best, other) => (other[0] < best[0] ? other : best), [Infinity, ""]);
    };
    const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1, numberingSystem: "latn" });
    const items = [...list.children].map((item) => [...nearest(item.dataset), item])
      .sort((a, b) => (a[0] === b[0] ? 0 : a[0] - b[0]));
    for (const [km, address, item] of items) {
      if (km < Infinity) {
        const words = item.querySelector(".booklet-distance");
        words.textContent = near.dataset.distance.replace("#", format.format(km));
        if (address) words.append(" · ", Object.assign(document.createElement("bdi"), { lang: "de", textContent: address }));
      }
      list.append(item);
    }
  }

  const forget = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("booklet-"));
    await Promise.all(names.map((name) => caches.delete(name)));
  };

  // The code stands in the form: in the address it would stay in the history, for whoever comes next.
  // A reload would lose it then: until the form is sent or another page is shown, the storage of this tab has it, which
  // ends with the tab and stands in no history. Where that is forbidden, the field is empty after a reload.
  const opening = document.querySelector("form[data-opening]");
  const field = opening?.querySelector("input[name=code]");
  const SCANNED = "booklet-scanned";
  const drop = () => {
    try {
      sessionStorage.removeItem(SCANNED);
    } catch {}
  };
  try {
    if (field && location.search && field.value) sessionStorage.setItem(SCANNED, field.value);
    else if (field && !field.value) field.value = sessionStorage.getItem(SCANNED) ?? "";
  } catch {}
  if (!opening) drop();
  opening?.addEventListener("submit", drop);
  if (opening && location.search) history.replaceState(null, "", location.pathname);

  // A booklet that is kept opens without a connection; one that is gone leaves nothing behind.
  const { saved, held, wiped } = document.body.dataset;
  if (!navigator.serviceWorker) return;
  const keep = () => {
    navigator.serviceWorker.register("/booklet/worker.js", { scope: "/booklet/" })
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => registration.active?.postMessage({ keep: saved, held }))
      .catch(() => {});
  };
  // Only what is named: a page that does not say which booklet it belongs to changes nothing of what is kept.
  if (saved && held && !isCopy()) {
    keep();
    // A newer worker brings another look: what is kept is kept anew with it, while there is a connection.
    if (!opening) navigator.serviceWorker.addEventListener("controllerchange", keep);
  }
  // What nobody wants kept here stands where another one was kept.
  if (held && !saved) caches.delete("booklet-pages").catch(() => {});

  // A card may open another booklet now: the worker asks for nothing more with the cookie of this one.
  const stop = () => navigator.serviceWorker.controller?.postMessage({ stop: true });
  opening?.addEventListener("submit", stop);

  // The server has answered after its kept copy was shown. What is still right is no copy any more.
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (!isCopy() || !data?.fresh) return;
    if (data.fresh !== "same") {
      location.reload();
      return;
    }
    document.body.classList.remove("saved-copy");
    if (watched) watch(watched.dataset);
    if (saved) keep();
  });

  if (wiped) {
    stop();
    forget()
      .then(() => navigator.serviceWorker.getRegistration("/booklet/"))
      .then((registration) => registration?.unregister())
      .catch(() => {});
  }
})();
