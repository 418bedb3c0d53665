// The dot under the pointer or with the focus is drawn once more above all others, with its name. What is drawn last
// lies on top, and to move the link itself would take the focus from it. Without this file the dots stay as they are.
(() => {
  "use strict";
  const map = document.querySelector("[data-dots]");
  if (!map) return;
  const top = document.createElementNS("http://www.w3.org/2000/svg", "g");
  top.setAttribute("class", "on-top");
  top.setAttribute("aria-hidden", "true");
  map.append(top);
  // Each dot has a number, in the same order, or none has.
  const [links, numbers] = ["a", ".offer-number"].map((which) => [...map.querySelectorAll(which)]);
  const raise = (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    const number = numbers[links.indexOf(link)];
    top.replaceChildren(...link.cloneNode(true).querySelectorAll("circle, text"), ...(number ? [number.cloneNode(true)] : []));
  };
  map.addEventListener("focusin", raise);
  map.addEventListener("pointerover", raise);
  for (const left of ["focusout", "pointerleave"]) map.addEventListener(left, () => top.replaceChildren());
})();
