// Long work: the page follows it until somebody begins to use it; without this file a link does.
(() => {
  "use strict";
  const work = document.querySelector("[data-refresh]");
  if (!work) return;
  const next = setTimeout(() => location.reload(), Number(work.dataset.refresh) * 1000);
  document.querySelector("main").addEventListener("focusin", () => clearTimeout(next));
})();
