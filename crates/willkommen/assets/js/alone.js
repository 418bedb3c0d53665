// Quick-Check: saves what somebody answers alone as it is given; without this file "Weiter" saves the page.
// Nobody else writes these answers, so the newest one counts.
(() => {
  "use strict";
  const form = document.querySelector("form[data-alone]");
  const status = document.getElementById("saved");
  if (!form || !status) return;

  const chosen = (question) => question.querySelector("input[type=radio]:checked")?.value ?? "";

  const showFollowUps = () => {
    for (const question of form.querySelectorAll("fieldset[data-parent]")) {
      const parent = document.getElementById(question.dataset.parent);
      if (!parent) continue;
      question.hidden = parent.hidden || chosen(parent) === "0";
      question.disabled = question.hidden;
      question.querySelector(".waits")?.remove();
    }
  };

  const send = async (question) => {
    const [value, reason] = [chosen(question), question.querySelector("textarea").value];
    const body = new URLSearchParams({
      form_id: form.elements.form_id.value, voice: form.elements.voice.value, question: question.id, value, reason,
    });
    try {
      const answer = await fetch(form.dataset.alone, { method: "POST", body, redirect: "error", keepalive: true });
      if (!answer.ok) {
        // 409: somebody else has begun in this browser, or nobody asks any more. 403: the session has ended.
        const words = { 403: form.dataset.ended, 409: form.dataset.refused };
        status.textContent = words[answer.status] ?? form.dataset.failed;
        status.dataset.state = "failed";
        return false;
      }
      status.textContent = await answer.text();
      form.elements[`${question.id}-shown`].value = `${value} ${reason}`;
      delete status.dataset.state;
      return true;
    } catch {
      status.textContent = form.dataset.failed;
      status.dataset.state = "failed";
      return false;
    }
  };

  // Questions whose newest answer has not arrived, in the order in which they were given.
  const unsaved = new Set();
  let isSending = false;
  const save = async () => {
    if (isSending) return;
    isSending = true;
    for (const question of unsaved) {
      unsaved.delete(question);
      if (await send(question)) continue;
      unsaved.add(question);
      break;
    }
    isSending = false;
  };

  let isLeaving = false;
  form.addEventListener("submit", () => { isLeaving = true; });
  window.addEventListener("beforeunload", (event) => { if (unsaved.size && !isLeaving) event.preventDefault(); });
  window.addEventListener("online", save);
  form.addEventListener("change", (event) => {
    const question = event.target.closest("fieldset");
    showFollowUps();
    if (!question || !chosen(question)) return;
    unsaved.add(question);
    save();
  });
  showFollowUps();
})();
