// Long work: the page follows it until somebody begins to use it; without this file a link does.
(() => {
  "use strict";
  const work = document.querySelector("[data-refresh]");
  if (!work) return;
  const words = work.querySelector("[hidden]");
  words.hidden = false;
  const next = setTimeout(() => location.reload(), Number(work.dataset.refresh) * 1000);
  const stop = () => {
    clearTimeout(next);
    words.hidden = true;
  };
  for (const sign of ["focusin", "keydown"]) document.addEventListener(sign, stop, { once: true });
})();
