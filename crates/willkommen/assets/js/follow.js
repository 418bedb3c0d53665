// Long work: the page follows it; without this file a link does.
(() => {
  "use strict";
  const work = document.querySelector("[data-refresh]");
  if (work) setTimeout(() => location.reload(), Number(work.dataset.refresh) * 1000);
})();
