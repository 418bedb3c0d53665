// SPDX-License-Identifier: EUPL-1.2
// Redeeming: the camera in the page, the answer to a slow or broken connection, and what waits without one.
// Without this file the forms do the same, with a photo in the camera's place.
(() => {
  "use strict";
  const page = document.getElementById("redeem");
  if (!page) return;
  const words = page.dataset;
  const byId = (id) => document.getElementById(id);
  const vendor = "/assets/js/vendor/zxing-reader-3.1.4";
  const cacheName = "willkommen-redeem";

  // Said in the colour of a warning, or of what went well.
  const tell = (word, text, isGood = false) => {
    const told = byId("told");
    if (!told) return;
    told.replaceChildren();
    told.classList.toggle("redeem-good", isGood);
    if (text) {
      const strong = document.createElement("strong");
      strong.textContent = word;
      told.append(strong, " ", text);
    } else {
      told.textContent = word;
    }
    told.hidden = !word;
  };

  // Felt and heard, for a counter where nobody looks at the screen. Browsers may refuse both.
  const signal = (tone) => {
    const pulses = { good: [120], wait: [60, 60, 60], bad: [300, 120, 300] }[tone];
    if (!pulses) return;
    navigator.vibrate?.(pulses);
    try {
      const sound = new AudioContext();
      const [note, volume] = [sound.createOscillator(), sound.createGain()];
      note.frequency.value = { good: 880, wait: 660, bad: 220 }[tone];
      volume.gain.value = 0.15;
      note.connect(volume).connect(sound.destination);
      note.start();
      note.stop(sound.currentTime + (tone === "bad" ? 0.5 : 0.2));
    } catch {
      // No sound, then.
    }
  };

  // What waits: code, key of the attempt, the time of this phone, and as which device it was paired then: the phone
  // may belong to another partner since. Nobody's name.
  const store = (mode, work) => new Promise((done, failed) => {
    const opening = indexedDB.open(cacheName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("waiting", { keyPath: "attempt" });
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const deal = opening.result.transaction("waiting", mode);
      const asked = work(deal.objectStore("waiting"));
      // Done only when it lies on the disk.
      deal.oncomplete = () => { opening.result.close(); done(asked.result); };
      deal.onerror = deal.onabort = () => { opening.result.close(); failed(deal.error); };
    };
  });
  const waiting = async () => {
    const kept = await store("readonly", (items) => items.getAll());
    return kept.filter((item) => item.device === words.device);
  };
  const keep = (item) => store("readwrite", (kept) => kept.put(item));
  const forget = (attempt) => store("readwrite", (kept) => kept.delete(attempt));

  const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  // The characters of a code, as it is typed or stands in the picture; at most twelve.
  const lettersOf = (text) => {
    const picture = /^([0-9A-Za-z]{12})-[0-9a-f]{16}(-[0-9a-f]{6})?$/i.exec(text);
    const typed = (picture ? picture[1] : text).toUpperCase().replace(/[^0-9A-Z]/g, "");
    return typed.replaceAll("O", "0").replace(/[IL]/g, "1").slice(0, 12);
  };

  // When something was noted, and the end of its code, so that two can be told apart. Which benefit it was is known
  // where only one is given without a connection, or it was looked at before.
  const timeOf = (at) => new Date(at).toLocaleString(document.documentElement.lang === "en" ? "en-GB" : "de-DE", { dateStyle: "short", timeStyle: "short" });
  const codeOf = ({ code }) => lettersOf(code.trim().split("/").pop());
  const lineOf = (item) => [timeOf(item.at), item.benefit, `… ${codeOf(item).slice(-4)}`].filter(Boolean).join(", ");

  // Whether a text is a code of ours: the check character as the server computes it.
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const fault = (text) => {
    let rest = text.trim();
    if (rest.includes("://")) {
      if (rest.startsWith(`${words.base}/c/`)) return "card";
      if (!rest.startsWith(`${words.base}/v/`)) return "foreign";
      rest = rest.slice(words.base.length + 3);
    }
    if (/[/?#.]/.test(rest)) return "foreign";
    const symbols = [...lettersOf(rest)].map((letter) => alphabet.indexOf(letter));
    if (symbols.length !== 12 || symbols.includes(-1)) return "slip";
    let check = 0;
    for (const symbol of symbols.slice(0, 11)) {
      check = (symbol ^ check) << 1;
      if (check & 32) check ^= 0b100101;
    }
    return check === symbols[11] ? "" : "slip";
  };

  // Why nothing can be noted here; empty when it can.
  const obstacle = async (attempt) => {
    const most = Number(words.most);
    if (!most) return "notPermitted";
    if (words.until && Date.now() > Number(words.until)) return "late";
    const kept = await waiting();
    return kept.length >= most && !kept.some((other) => other.attempt === attempt) ? "full" : "";
  };

  const note = async (item) => {
    const reason = await obstacle(item.attempt);
    if (reason) return reason;
    await keep({ ...item, device: words.device, at: Date.now() });
    navigator.storage?.persist?.();
    return "";
  };

  // A request that says after three seconds that it is still under way, and gives up after twenty.
  const ask = async (form, body) => {
    const slow = setTimeout(() => tell(words.checking), 3000);
    try {
      return await fetch(form.action, { method: "POST", body, signal: AbortSignal.timeout(20000) });
    } finally {
      clearTimeout(slow);
    }
  };

  const scanPage = () => {
    const typed = byId("typed");
    let isBusy = false;

    const showConnection = () => {
      const line = byId("connection");
      line.textContent = navigator.onLine ? words.online : words.offline;
      line.hidden = false;
    };

    const showWaiting = async () => {
      const line = byId("waiting");
      if (!line) return;
      const kept = (await waiting()).sort((one, other) => one.at - other.at);
      line.textContent = kept.length ? words.waiting.replace("#", kept.length) : "";
      const list = byId("queue");
      list.replaceChildren(...kept.map((item) => {
        const row = document.createElement("li");
        row.textContent = lineOf(item);
        return row;
      }));
      list.hidden = !kept.length;
      const sent = byId("last-sync");
      const at = lastSync();
      sent.textContent = at ? words.lastSync.replace("#", timeOf(at)) : words.neverSync;
      sent.hidden = !kept.length && !at;
    };

    // When the server has last taken something of this phone; some browsers keep nothing.
    const lastSync = (at) => {
      const name = `willkommen-redeem-sync-${words.device}`;
      try {
        if (at) localStorage.setItem(name, String(at));
        return Number(localStorage.getItem(name));
      } catch {
        return 0;
      }
    };

    // What is said for want of a connection holds only as long as there is none.
    let unconnected = "";
    const nothing = (reason) => {
      tell(words.nothing, reason);
      unconnected = byId("told").textContent;
      signal("bad");
    };
    const takeBack = () => {
      if (unconnected && byId("told").textContent === unconnected) tell("");
      unconnected = "";
    };

    // Without a connection this phone cannot know which benefit a code is for. So whoever stands at the counter
    // compares before anything is noted. The key is made with the question: pressed twice, it is one redemption.
    const question = byId("ask");
    let asked = null;
    const askFirst = async (text) => {
      const wrong = fault(text);
      if (wrong) return tell(words[wrong]);
      const item = { attempt: newKey(), code: text.trim() };
      const reason = await obstacle(item.attempt);
      if (reason || !question) return nothing(words[reason || "notPermitted"]);
      // Most codes count once, and this phone cannot know which: it says what it has noted before it asks.
      const same = (await waiting()).filter((other) => codeOf(other) === codeOf(item));
      const [before] = same.sort((one, other) => other.at - one.at);
      const warning = byId("ask-twice");
      warning.textContent = before ? words.askTwice.replace("#", timeOf(before.at)) : "";
      warning.hidden = !before;
      asked = item;
      tell("");
      question.hidden = false;
      question.focus();
      signal(before ? "bad" : "wait");
    };

    const answered = () => {
      const item = asked;
      asked = null;
      const hadFocus = question.contains(document.activeElement);
      question.hidden = true;
      // The button that was pressed is gone; the next code begins at the ways to read one.
      const ways = [byId("camera-start"), byId("way-typed")];
      if (hadFocus) ways.find((way) => way && !way.hidden && !way.disabled)?.focus();
      return item;
    };

    byId("ask-yes")?.addEventListener("click", async () => {
      const item = answered();
      if (!item) return;
      try {
        const { benefit } = byId("ask-yes").dataset;
        const reason = await note({ ...item, benefit });
        if (reason) return nothing(words[reason]);
        tell(words.noted, words.notedText);
        signal("wait");
        typed.elements.code.value = "";
        await showWaiting();
      } catch {
        nothing("");
      }
    });
    byId("ask-no")?.addEventListener("click", () => {
      answered();
      nothing(words.askedNo);
    });

    const send = async (text) => {
      if (isBusy) return;
      isBusy = true;
      tell("");
      if (asked) answered();
      try {
        const body = new URLSearchParams({ form_id: typed.elements.form_id.value, code: text });
        const answer = await ask(typed, body);
        if (answer.redirected) return location.assign(answer.url);
        // What is wrong stands in the page that the server makes.
        typed.elements.code.value = text;
        typed.submit();
      } catch {
        await askFirst(text).catch(() => nothing(""));
        isBusy = false;
      }
    };

    typed.addEventListener("submit", (event) => {
      event.preventDefault();
      send(typed.elements.code.value);
    });

    // What has become of one.
    const sums = { good: 0, bad: 0 };
    const showSent = (item, { state, word, text }) => {
      const line = document.createElement("li");
      line.textContent = `${word}: ${lineOf(item)}. ${text}`;
      const list = byId("sync-told");
      list.append(line);
      list.hidden = false;
      sums[state === "redeemed" ? "good" : "bad"] += 1;
    };

    // All together; what the server could not take stays and is sent once more.
    const showSums = (missed) => {
      const said = [[sums.good, words.sentGood], [sums.bad, words.sentBad], [missed, words.again]]
        .filter(([many]) => many)
        .map(([many, sentence]) => sentence.replace("#", many))
        .join(" ");
      if (sums.good + sums.bad) tell(words.sent, said, !(sums.bad + missed));
      else tell(said);
    };

    // Every item is told once; what the server has not taken stays.
    let isSending = false;
    const sync = async () => {
      if (isSending) return;
      isSending = true;
      try {
        for (;;) {
          const items = (await waiting()).slice(0, 200);
          if (!items.length) break;
          const response = await fetch(words.sync, {
            method: "POST", headers: { "content-type": "application/json" },
            body: JSON.stringify({ now: Date.now(), items: items.map(({ attempt, code, at }) => ({ attempt, code, at })) }),
          });
          const { state, items: told } = await response.json();
          let [taken, missed] = [0, 0];
          for (const answer of told) {
            if (answer.state === "again") {
              missed += 1;
              continue;
            }
            await forget(answer.attempt);
            taken += 1;
            showSent(items.find((item) => item.attempt === answer.attempt), answer);
          }
          if (taken) lastSync(Date.now());
          if (taken + missed) showSums(missed);
          if (missed && !taken) setTimeout(sync, 60000);
          if (taken) signal(told.some(({ state }) => state === "conflict" || state === "refused") ? "bad" : "good");
          // The page in the place of this one says what to do: the PIN, or why the phone is locked.
          if (state !== "open") return location.reload();
          if (!taken) break;
        }
      } catch {
        // Still no connection; the next one is waited for.
      } finally {
        isSending = false;
        await showWaiting().catch(() => {});
      }
    };

    const keepPage = async () => {
      if (!("serviceWorker" in navigator) || !("caches" in window)) return;
      if (!Number(words.most)) {
        await caches.delete(cacheName);
        const worker = await navigator.serviceWorker.getRegistration(words.here);
        return worker?.unregister();
      }
      await navigator.serviceWorker.register("/redeem/worker.js", { scope: words.here });
      const parts = [...document.querySelectorAll("link[rel=stylesheet], script[src]")];
      const kept = await caches.open(cacheName);
      await kept.addAll([words.here, ...parts.map((part) => part.href ?? part.src), `${vendor}.js`, `${vendor}.wasm`]);
    };

    showWays();
    showConnection();
    for (const change of ["online", "offline"]) window.addEventListener(change, showConnection);
    window.addEventListener("online", takeBack);
    window.addEventListener("online", sync);
    document.addEventListener("visibilitychange", () => { if (!document.hidden) sync(); });
    sync();
    keepPage().catch(() => {});
    camera(async (text) => {
      // A question that is open is answered first.
      if (asked) return;
      const wrong = fault(text);
      if (wrong === "foreign" || wrong === "card") return tell(words[wrong]);
      await send(text);
    });
  };

  // Three ways, one of them the usual one of this phone. It alone knows which, and some browsers keep nothing.
  const usualWay = (chosen) => {
    try {
      if (chosen) localStorage.setItem("willkommen-redeem-way", chosen);
      return localStorage.getItem("willkommen-redeem-way");
    } catch {
      return null;
    }
  };

  const markWay = (usual) => {
    for (const way of document.querySelectorAll("[data-way]")) {
      way.classList.toggle("kern-btn--primary", way.dataset.way === usual);
      way.classList.toggle("kern-btn--secondary", way.dataset.way !== usual);
    }
  };

  const showWays = () => {
    const ways = [...document.querySelectorAll("[data-way]")];
    const usual = usualWay() ?? (navigator.mediaDevices?.getUserMedia ? "camera" : "photo");
    markWay(usual);
    for (const way of ways) way.addEventListener("click", () => { usualWay(way.dataset.way); });
    byId("way-photo").addEventListener("click", () => { byId("file").click(); });
    byId("way-typed").addEventListener("click", (event) => {
      event.preventDefault();
      byId("code").focus();
    });
  };

  // The reader: the browser's own where it has one.
  const reader = async () => {
    const formats = await window.BarcodeDetector?.getSupportedFormats?.().catch(() => []);
    if (formats?.includes("qr_code")) {
      const own = new BarcodeDetector({ formats: ["qr_code"] });
      return async (picture) => (await own.detect(picture)).map((found) => found.rawValue);
    }
    await new Promise((done, failed) => {
      const script = document.createElement("script");
      [script.src, script.onload, script.onerror] = [`${vendor}.js`, done, failed];
      document.head.append(script);
    });
    await ZXingWASM.prepareZXingModule({ overrides: { locateFile: () => `${vendor}.wasm` }, fireImmediately: true });
    return async (picture) => {
      const pixels = picture.getContext("2d").getImageData(0, 0, picture.width, picture.height);
      return (await ZXingWASM.readBarcodes(pixels, { formats: ["QRCode"], tryHarder: true })).map((found) => found.text);
    };
  };

  const camera = (found) => {
    const [film, start, torch, state] = ["film", "camera-start", "camera-torch", "camera-state"].map(byId);
    if (!navigator.mediaDevices?.getUserMedia) return;
    start.hidden = false;
    let last = { text: "", at: 0 };

    const look = async (read) => {
      const picture = document.createElement("canvas");
      while (film.srcObject?.active) {
        if (film.videoWidth && !document.hidden) {
          const scale = Math.min(1, 960 / film.videoWidth);
          [picture.width, picture.height] = [film.videoWidth * scale, film.videoHeight * scale];
          picture.getContext("2d", { willReadFrequently: true }).drawImage(film, 0, 0, picture.width, picture.height);
          const [text] = await read(picture).catch(() => []);
          // The same code stays in the picture for a while, however long: it is new once it was away for a moment.
          const isNew = text && (text !== last.text || Date.now() - last.at > 4000);
          if (isNew) await found(text);
          if (text) last = { text, at: Date.now() };
        }
        await new Promise((done) => { setTimeout(done, 120); });
      }
    };

    const open = async () => {
      if (start.disabled) return;
      start.disabled = true;
      byId("camera").hidden = false;
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment", width: { ideal: 1280 } } });
        film.srcObject = stream;
        film.parentElement.hidden = false;
        await film.play();
        state.textContent = words.searching;
        start.hidden = true;
        const [track] = stream.getVideoTracks();
        torch.hidden = !track.getCapabilities?.().torch;
        torch.addEventListener("click", async () => {
          const isOn = torch.getAttribute("aria-pressed") !== "true";
          await track.applyConstraints({ advanced: [{ torch: isOn }] }).catch(() => {});
          torch.setAttribute("aria-pressed", String(isOn));
        });
        await look(await reader());
      } catch (fault) {
        state.textContent = words.refused;
        film.parentElement.hidden = true;
        start.hidden = start.disabled = false;
        // A phone that may not use its camera types from now on, until somebody chooses the camera again.
        if (fault.name === "NotAllowedError") {
          usualWay("typed");
          markWay("typed");
        }
        byId("code")?.focus();
      }
    };
    start.addEventListener("click", open);
    // By itself only where somebody has chosen it before and the browser does not ask again.
    if (usualWay() !== "camera") return;
    navigator.permissions?.query({ name: "camera" }).then((answer) => { if (answer.state === "granted") open(); }, () => {});
  };

  const checkPage = () => {
    const form = byId("redeem-form");
    const button = form.querySelector("button");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (button.disabled) return;
      button.disabled = true;
      tell("");
      try {
        const answer = await ask(form, new URLSearchParams(new FormData(form)));
        // The same attempt: whatever the first one has done, the second one says it.
        return answer.redirected ? location.assign(answer.url) : form.submit();
      } catch {
        const item = { attempt: words.attempt, code: words.code, benefit: words.benefit };
        const reason = words.code ? await note(item).catch(() => "failed") : "failed";
        tell(reason ? words.failed : words.noted, reason === "full" ? words.full : reason ? "" : words.notedText);
        signal(reason ? "bad" : "wait");
        button.disabled = !reason;
      }
    });
  };

  ({ scan: scanPage, check: checkPage, result: () => signal(words.tone) })[words.page]?.();
})();
