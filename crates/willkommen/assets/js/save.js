// Quick-Check: saves every answer as it is given; without this file "Weiter" saves the page.
(() => {
  "use strict";
  const summary = document.getElementById("error-summary");
  if (summary) summary.focus();

  const form = document.querySelector("form[data-save]");
  const status = document.getElementById("saved");
  if (!form || !status) return;

  const chosen = (question) => {
    const radio = question.querySelector("input[type=radio]:checked");
    return radio ? radio.value : "";
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

  const send = async (question) => {
    const [value, reason] = [chosen(question), question.querySelector("textarea").value];
    const body = new URLSearchParams({
      form_id: form.elements.form_id.value, question: question.id, value, reason,
    });
    try {
      const answer = await fetch(form.dataset.save, { method: "POST", body, redirect: "error", keepalive: true });
      if (!answer.ok) throw new Error(answer.statusText);
      status.textContent = await answer.text();
      delete status.dataset.state;
      return value === "not_applicable" && !reason.trim() ? "needs reason" : "saved";
    } catch {
      status.textContent = form.dataset.failed;
      status.dataset.state = "failed";
      return "failed";
    }
  };

  // What is not saved yet, by question: "sending", "changed" meanwhile, "needs reason", "failed".
  const unsaved = new Map();
  const save = async (question) => {
    if (["sending", "changed"].includes(unsaved.get(question))) {
      unsaved.set(question, "changed");
      return;
    }
    let outcome;
    do {
      unsaved.set(question, "sending");
      outcome = await send(question);
    } while (unsaved.get(question) === "changed");
    unsaved.set(question, outcome);
    if (outcome === "saved") {
      unsaved.delete(question);
      saveFailed();
    }
  };
  const saveFailed = () => [...unsaved].forEach(([question, state]) => state === "failed" && save(question));

  let isLeaving = false;
  form.addEventListener("submit", () => { isLeaving = true; });
  window.addEventListener("beforeunload", (event) => { if (unsaved.size && !isLeaving) event.preventDefault(); });
  window.addEventListener("online", saveFailed);
  form.addEventListener("change", (event) => {
    const question = event.target.closest("fieldset");
    showFollowUps();
    if (question && chosen(question)) save(question);
  });
  showFollowUps();
})();
