// The nearest offers first. The browser is asked where it is only after a press, and tells nobody: the offers'
// places stand in the page, so that nothing has to be sent. Without this file the list stays as it is.
(() => {
  "use strict";
  const box = document.querySelector("[data-nearby]");
  const list = document.querySelector("[data-offers]");
  if (!box || !list || !("geolocation" in navigator)) return;
  const status = box.querySelector("[role=status]");
  const button = box.querySelector("button");
  const radians = (degrees) => (degrees * Math.PI) / 180;
  // The way over the sphere, in kilometres.
  const between = (here, there) => {
    const north = Math.sin(radians(there.north - here.north) / 2) ** 2;
    const east = Math.sin(radians(there.east - here.east) / 2) ** 2;
    const both = Math.cos(radians(here.north)) * Math.cos(radians(there.north));
    return 2 * 6371 * Math.asin(Math.sqrt(north + both * east));
  };
  const sort = (position) => {
    const here = { north: position.coords.latitude, east: position.coords.longitude };
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    const rows = [...list.children].map((row) => {
      const { north, east } = row.dataset;
      const far = north ? between(here, { north: Number(north), east: Number(east) }) : Infinity;
      const words = row.querySelector(".distance");
      words.hidden = far === Infinity;
      words.textContent = box.dataset.distance.replace("#", number.format(far));
      return { row, far };
    });
    rows.sort((one, other) => (one.far === other.far ? 0 : one.far - other.far));
    list.append(...rows.map(({ row }) => row));
    status.textContent = box.dataset.done;
  };
  button.addEventListener("click", () => {
    status.textContent = "";
    const failed = () => { status.textContent = box.dataset.failed; };
    navigator.geolocation.getCurrentPosition(sort, failed, { maximumAge: 60000, timeout: 20000 });
  });
  box.hidden = false;
})();
