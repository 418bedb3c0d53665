// Quick-Check: saves every answer as it is given; without this file "Weiter" saves the page. What could not be
// saved is tried again, what somebody else has answered meanwhile is shown and never written over.
(() => {
  "use strict";
  const summary = document.getElementById("error-summary");
  if (summary) summary.focus();

  const form = document.querySelector("form[data-save]");
  const status = document.getElementById("saved");
  if (!form || !status) return;

  const words = form.dataset;
  const check = form.elements.check.value;
  const questions = [...form.querySelectorAll(".question")];
  const part = (question, name) => form.elements[`${question.id}-${name}`];
  const radios = (question) => [...question.querySelectorAll(`input[type=radio][name="${question.id}"]`)];

  const chosen = (question) => radios(question).find((radio) => radio.checked)?.value ?? "";

  // What a question says now.
  const answerOf = (question) => ({
    value: chosen(question),
    reason: part(question, "reason").value,
    note: part(question, "note").value,
    review: part(question, "review").checked ? "yes" : "",
  });

  // Lets a question say something else.
  const fill = (question, answer) => {
    for (const radio of radios(question)) radio.checked = radio.value === answer.value;
    part(question, "reason").value = answer.reason;
    part(question, "note").value = answer.note;
    part(question, "review").checked = Boolean(answer.review);
    if (answer.note || answer.review) question.querySelector(".note").open = true;
    showFollowUps();
  };

  // The page shows what is stored.
  const settle = (question, { revision, shown }) => {
    part(question, "revision").value = revision;
    part(question, "shown").value = shown;
  };

  // A follow-up question is there only while its parent can have one.
  const showFollowUps = () => {
    for (const question of form.querySelectorAll("fieldset[data-parent]")) {
      const parent = document.getElementById(question.dataset.parent);
      if (!parent) continue;
      question.hidden = parent.hidden || ["0", "not_applicable"].includes(chosen(parent));
      question.disabled = question.hidden;
      const waits = question.querySelector(".waits");
      if (waits) waits.remove();
    }
  };

  // What is not saved yet, by question: "typing", "sending", "changed" meanwhile, "failed", "clash", "waiting" for a
  // reason, or "refused".
  const unsaved = new Map();
  // What the server says to those that it did not take.
  const troubles = new Map();
  // What is known to be saved.
  const saved = new Map();
  // The questions that could not be sent, until they are.
  const late = new Set();
  const running = new Map();
  let hasEnded = false;
  let hasSaidSo = false;
  let lastWords = status.textContent;

  const report = (more = "") => {
    const isBad = late.size > 0 || [...unsaved.values()].some((state) => ["clash", "refused"].includes(state));
    if (isBad) status.dataset.state = "failed";
    else delete status.dataset.state;
    if (late.size && hasEnded) {
      if (!hasSaidSo) status.replaceChildren(document.getElementById("ended").content.cloneNode(true));
      hasSaidSo = true;
      return;
    }
    hasSaidSo = false;
    const waiting = late.size === 1 ? words.unsentOne : words.unsentMore.replace("#", late.size);
    const text = late.size ? `${more} ${waiting}`.trim() : [...troubles.values()].at(-1) ?? lastWords;
    if (status.textContent !== text) status.textContent = text;
  };

  const ask = async (address, options) => {
    const answer = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(20_000), ...options });
    const isJson = (answer.headers.get("content-type") ?? "").startsWith("application/json");
    return [answer.status, isJson ? await answer.json() : {}];
  };

  // The state of the field, and a form id of the present session. Somebody of another town may have signed in
  // meanwhile: nothing is sent in their name.
  const look = async () => {
    const [code, told] = await ask(words.state).catch(() => [0, {}]);
    if (code !== 200 || told.check !== check) return undefined;
    form.elements.form_id.value = told.form_id;
    hasEnded = false;
    return told;
  };

  const keep = (question) => unsent.keep(check, question.id, {
    ...answerOf(question), revision: Number(part(question, "revision").value), number: question.dataset.number, field: words.field,
  });

  // Sends a question as it is; answers what became of it.
  const send = async (question) => {
    const answer = answerOf(question);
    keep(question);
    const revision = part(question, "revision").value;
    const body = new URLSearchParams({ form_id: form.elements.form_id.value, check, question: question.id, ...answer, revision });
    try {
      // Browsers let only short requests outlive their page.
      const [code, told] = await ask(words.save, { method: "POST", body, keepalive: body.toString().length < 60_000 });
      if (code === 200 && told.status === "saved") {
        settle(question, told);
        unsent.forget(check, question.id, answer);
        saved.set(question, answer);
        troubles.delete(question);
        lastWords = told.words;
        return "saved";
      }
      if (told.words) {
        troubles.set(question, told.words);
        if (told.status === "clash") showClash(question, told);
        return ["clash", "waiting"].includes(told.status) ? told.status : "refused";
      }
      if (code === 403 || code === 0) {
        // The session has ended, or a new one has begun in another window.
        hasEnded = true;
        if (await look()) return "again";
      }
    } catch { /* no connection */ }
    return "failed";
  };

  const sendAll = async (question) => {
    let outcome;
    for (let time = 0; time < 3; time++) {
      do {
        unsaved.set(question, "sending");
        outcome = await send(question);
      } while (unsaved.get(question) === "changed");
      if (outcome !== "again") break;
    }
    unsaved.set(question, outcome === "again" ? "failed" : outcome);
    if (outcome === "saved") unsaved.delete(question);
    if (unsaved.get(question) === "failed") {
      late.add(question);
      tryLater();
    } else {
      late.delete(question);
      if (outcome === "saved") [pause, hasEnded] = [2000, false];
    }
    report();
  };

  const save = (question) => {
    clearTimeout(typing.get(question));
    const isSaved = !unsaved.has(question) && saved.has(question) && unsent.same(saved.get(question), answerOf(question));
    if (isSaved) return Promise.resolve();
    if (running.has(question)) {
      unsaved.set(question, "changed");
      keep(question);
    } else {
      running.set(question, sendAll(question).finally(() => running.delete(question)));
    }
    return running.get(question);
  };

  // Tries again with growing pauses, at once when the connection is back or the page is looked at.
  let pause = 2000;
  let timer = 0;
  const tryLater = () => {
    clearTimeout(timer);
    timer = setTimeout(tryNow, pause);
    pause = Math.min(pause * 2, 60_000);
  };
  const tryNow = async () => {
    clearTimeout(timer);
    if (!late.size) return;
    if (hasEnded && !(await look())) {
      tryLater();
      return;
    }
    report();
    await Promise.all([...late].map((question) => running.get(question) ?? save(question)));
  };

  const showClash = (question, told) => {
    saved.delete(question);
    question.querySelector(".clash")?.remove();
    const block = document.getElementById("two-answers").content.firstElementChild.cloneNode(true);
    for (const slot of block.querySelectorAll("[data-slot]")) slot.textContent = told[slot.dataset.slot];
    block.addEventListener("click", (event) => {
      const choice = event.target.closest("[data-take]")?.dataset.take;
      if (!choice) return;
      block.remove();
      unsaved.delete(question);
      troubles.delete(question);
      part(question, "revision").value = told.theirs.revision;
      if (choice === "mine") {
        save(question);
      } else {
        fill(question, told.theirs);
        settle(question, told.theirs);
        saved.set(question, answerOf(question));
        unsent.forget(check, question.id);
        report();
      }
      (radios(question).find((radio) => radio.checked) ?? radios(question)[0]).focus();
    });
    question.querySelector(".levels").before(block);
  };

  // What somebody else has changed is taken over where nobody has touched it here; otherwise saving shows both.
  let usedAt = Date.now();
  const takeOver = (question, theirs) => {
    fill(question, theirs);
    settle(question, theirs);
    saved.set(question, answerOf(question));
    question.querySelector(".changed")?.remove();
    const note = document.createElement("p");
    [note.className, note.textContent] = ["changed", theirs.words];
    question.querySelector(".levels").before(note);
    lastWords = `${words.question.replace("#", question.dataset.number)}: ${theirs.words}`;
    report();
  };
  const poll = async () => {
    // A page that nobody uses must not keep its session alive.
    if (document.hidden || hasEnded || Date.now() - usedAt > 10 * 60_000) return;
    const told = await look();
    if (told?.completed) {
      lastWords = told.completed;
      report();
    }
    for (const question of told ? questions : []) {
      const theirs = told.answers[question.id];
      const isNew = theirs && theirs.revision > Number(part(question, "revision").value);
      if (isNew && !unsaved.has(question) && !late.has(question)) takeOver(question, theirs);
    }
  };

  // What a browser that was closed or killed had not sent.
  const offer = document.getElementById("offer");
  const showOffer = () => {
    const list = offer.querySelector("ul");
    list.replaceChildren();
    const here = [];
    for (const [id, answer] of unsent.all(check)) {
      const question = questions.find((one) => one.id === id);
      if (!question) {
        const address = location.pathname.replace(/[^/]*$/, "");
        list.append(unsent.line(words.question, id, answer, answer.field === words.field ? "" : address));
      } else if (!part(question, "shown").value) {
        // The page came back as it was typed; nothing is newer.
      } else if (unsent.same(answerOf(question), answer)) {
        unsent.forget(check, id, answer);
      } else {
        here.push([question, answer]);
        const item = unsent.line(words.question, id, answer, "");
        const radio = radios(question).find((one) => one.value === answer.value);
        const label = radio?.closest(".level")?.querySelector("b") ?? radio?.labels[0];
        const note = answer.note ? `${words.note}: ${answer.note.slice(0, 200)}` : "";
        item.append(`: ${[label?.textContent, answer.reason, note].filter(Boolean).join(". ")}`);
        list.append(item);
      }
    }
    offer.querySelector(".actions").hidden = here.length === 0;
    offer.hidden = !list.children.length;
    return here;
  };
  const offered = showOffer();
  offer.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-offer]")?.dataset.offer;
    if (!choice) return;
    offer.hidden = true;
    const all = offered.splice(0);
    for (const [question, answer] of all) {
      if (choice === "discard") {
        unsent.forget(check, question.id);
        continue;
      }
      fill(question, answer);
      // The revision that was seen then: whoever has answered since is not written over.
      part(question, "revision").value = answer.revision;
      save(question);
    }
    status.scrollIntoView({ block: "nearest" });
    all[0]?.[0].querySelector("input").focus();
  });

  const waits = ["typing", "sending", "changed", "failed"];
  let isLeaving = false;
  form.addEventListener("submit", async (event) => {
    usedAt = Date.now();
    const inClash = [...unsaved.keys()].find((question) => unsaved.get(question) === "clash");
    if (inClash) {
      event.preventDefault();
      report();
      inClash.querySelector(".clash").focus();
      return;
    }
    const open = [...unsaved.keys()].filter((question) => waits.includes(unsaved.get(question)));
    if (isLeaving || !open.length) {
      isLeaving = true;
      return;
    }
    // Goes on when everything is saved, or says why not.
    event.preventDefault();
    if (hasEnded) await look();
    await Promise.all(open.map((question) => (unsaved.get(question) === "sending" ? running.get(question) : save(question))));
    if ([...unsaved.values()].some((state) => waits.includes(state) || state === "clash")) {
      report(words.stay);
    } else {
      isLeaving = true;
      form.requestSubmit(event.submitter);
    }
  });
  window.addEventListener("pageshow", () => { isLeaving = false; });
  window.addEventListener("beforeunload", (event) => { if (unsaved.size && !isLeaving) event.preventDefault(); });
  window.addEventListener("online", tryNow);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    tryNow();
    poll();
  });
  for (const sign of ["pointerdown", "keydown"]) document.addEventListener(sign, () => { usedAt = Date.now(); }, { passive: true });

  // Long words are saved when somebody pauses, and lie in this browser from the first letter on.
  const typing = new Map();
  form.addEventListener("input", (event) => {
    const question = event.target.closest(".question");
    if (!question || event.target.localName !== "textarea") return;
    question.querySelector(".changed")?.remove();
    if (running.has(question)) unsaved.set(question, "changed");
    else if (!late.has(question)) unsaved.set(question, "typing");
    keep(question);
    clearTimeout(typing.get(question));
    typing.set(question, setTimeout(() => save(question), 1500));
  });
  form.addEventListener("change", (event) => {
    const question = event.target.closest(".question");
    showFollowUps();
    if (!question) return;
    question.querySelector(".changed")?.remove();
    const { value, note, review } = answerOf(question);
    if (value || note || review || Number(part(question, "revision").value)) save(question);
  });

  // A page that came back with two answers to a question: the buttons take the place of its radio buttons, and
  // the answer that was typed stays one that has not seen the other.
  for (const block of form.querySelectorAll("[data-clash]")) {
    const question = block.closest(".question");
    const told = JSON.parse(block.dataset.clash);
    part(question, "revision").value = told.seen;
    unsaved.set(question, "clash");
    showClash(question, told);
  }
  showFollowUps();
  for (const question of questions) if (part(question, "shown").value) saved.set(question, answerOf(question));
  poll();
  setInterval(poll, 20_000);
})();
