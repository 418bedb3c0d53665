// Typing in a paper form: a key is an answer and leads to the next field; each row is saved as it is
// typed. Without this file one button saves all rows.
(() => {
  "use strict";
  const form = document.querySelector("form[data-typing]");
  const status = document.getElementById("saved");
  const given = document.getElementById("typing-given");
  if (!form || !status || !given) return;

  const keys = [...form.querySelectorAll("input[data-key]")];
  const isKey = (word) => /^[0-4wn]$/i.test(word.trim());
  const field = (id, name) => form.elements[name ? `${id}-${name}` : id];
  const next = (id) => keys[keys.indexOf(field(id)) + 1];

  const say = (id, words) => {
    document.getElementById(`${id}-error`).textContent = words;
    for (const input of [field(id), field(id, "reason")]) input.removeAttribute("aria-invalid");
    if (words) field(id).setAttribute("aria-invalid", "true");
  };
  const count = () => { given.textContent = keys.filter((key) => isKey(key.value)).length; };

  // Rows whose newest state has not arrived yet; those under way are sent once more when they changed.
  const unsaved = new Set();
  const sending = new Set();
  const send = async (id) => {
    unsaved.add(id);
    if (sending.has(id)) return;
    sending.add(id);
    const [key, reason] = [field(id).value.trim().toLowerCase(), field(id, "reason").value];
    const body = new URLSearchParams({
      form_id: form.elements.form_id.value, check: form.elements.check.value, one: id,
      [id]: key, [`${id}-reason`]: reason, [`${id}-shown`]: field(id, "shown").value,
      [`${id}-shown-reason`]: field(id, "shown-reason").value, [`${id}-revision`]: field(id, "revision").value,
    });
    let isSaved = false;
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "error", keepalive: true });
      if (answer.status === 422) say(id, await answer.text());
      else if (!answer.ok) throw new Error(answer.statusText);
      else {
        const told = await answer.json();
        isSaved = true;
        [field(id, "shown").value, field(id, "shown-reason").value] = [key, reason];
        if (told.revision) field(id, "revision").value = told.revision;
        status.textContent = told.words;
        delete status.dataset.state;
      }
    } catch {
      status.textContent = form.dataset.failed;
      status.dataset.state = "failed";
    }
    sending.delete(id);
    if (key !== field(id).value.trim().toLowerCase() || reason !== field(id, "reason").value) complete(id);
    else if (isSaved) unsaved.delete(id);
  };

  // Saves a row that can be saved; a reason that is still missing is waited for.
  const complete = (id) => {
    const key = field(id).value.trim();
    if (isKey(key) && !(/^n$/i.test(key) && !field(id, "reason").value.trim())) {
      say(id, "");
      send(id);
    }
  };

  form.addEventListener("focusin", (event) => { if ("key" in event.target.dataset) event.target.select(); });
  form.addEventListener("input", (event) => {
    if (!("key" in event.target.dataset)) return;
    const { id, value } = event.target;
    count();
    if (!value.trim()) return say(id, "");
    if (!isKey(value)) return say(id, form.dataset.wrong);
    say(id, "");
    complete(id);
    const onward = /^n$/i.test(value.trim()) ? field(id, "reason") : next(id);
    if (onward) onward.focus();
  });
  form.addEventListener("change", (event) => {
    const row = event.target.closest("[data-row]");
    if (row && event.target.id.endsWith("-reason")) complete(row.dataset.row);
  });
  // Enter leads on instead of sending the form, as a digit does; only the button saves all.
  form.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-row]");
    if (event.key !== "Enter" || !row) return;
    event.preventDefault();
    const onward = next(row.dataset.row) ?? form.querySelector("button[type=submit]");
    onward.focus();
  });

  let isLeaving = false;
  form.addEventListener("submit", () => { isLeaving = true; });
  window.addEventListener("beforeunload", (event) => { if (unsaved.size && !isLeaving) event.preventDefault(); });
  window.addEventListener("online", () => unsaved.forEach(complete));
})();
