// Quick-Check: answers that the server has not acknowledged lie in this browser, by check and question, until
// it has. Only what was chosen and typed lies there, nobody's name.
const unsent = (() => {
  "use strict";
  const longest = 30 * 24 * 60 * 60 * 1000;
  const prefix = (check) => `willkommen-answer-${check}-`;

  // Browsers may refuse to keep anything; then the page alone does.
  const attempt = (work, otherwise) => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };

  const read = (key) => attempt(() => JSON.parse(localStorage.getItem(key)), null);
  const same = (one, other) => ["value", "reason", "note", "review"].every((name) => one[name] === other[name]);

  return {
    same,
    keep(check, question, answer) {
      attempt(() => localStorage.setItem(prefix(check) + question, JSON.stringify({ ...answer, at: Date.now() })));
    },
    // Another window may have kept a later one for the same question; that one stays.
    forget(check, question, answer) {
      const kept = read(prefix(check) + question);
      if (kept && (!answer || same(kept, answer))) attempt(() => localStorage.removeItem(prefix(check) + question));
    },
    // What is kept for a check: pairs of question and answer.
    all(check) {
      const keys = attempt(() => Object.keys(localStorage), []).filter((key) => key.startsWith(prefix(check)));
      const found = keys.map((key) => [key.slice(prefix(check).length), read(key)]);
      for (const [question, answer] of found) {
        if (!answer || Date.now() - answer.at > longest) this.forget(check, question);
      }
      return found.filter(([, answer]) => answer && Date.now() - answer.at <= longest);
    },
    // A line of the list of what is kept: a link where the question is on another page.
    line(words, question, answer, address) {
      const [item, label] = [document.createElement("li"), document.createElement(address ? "a" : "span")];
      if (address) label.href = `${address}${answer.field}#${question}`;
      label.textContent = words.replace("#", answer.number);
      item.append(label);
      return item;
    },
  };
})();

// On the overview: where unsaved answers wait.
(() => {
  "use strict";
  const offer = document.querySelector("#offer[data-check]");
  if (!offer) return;
  const kept = unsent.all(offer.dataset.check);
  const address = `${location.pathname.replace(/\/$/, "")}/fields/`;
  for (const [question, answer] of kept) {
    offer.querySelector("ul").append(unsent.line(offer.dataset.question, question, answer, address));
  }
  offer.hidden = kept.length === 0;
})();
