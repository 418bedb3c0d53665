// The nearest offers first. The browser is asked where it is only after a press, and tells nobody: the offers'
// places stand in the page, and where the list has several pages, all of them are fetched, so that nothing has to
// be sent. Without this file the list stays as it is.
(() => {
  "use strict";
  const box = document.querySelector("[data-nearby]");
  const lists = () => document.querySelectorAll("[data-offers]");
  if (!box || !lists().length || !("geolocation" in navigator)) return;
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
  // The nearest place of an offer, and its address where there are several.
  const nearest = ({ north, east, places }, here) => {
    const one = north ? [[Number(north), Number(east), ""]] : [];
    const all = places ? JSON.parse(places) : one;
    const ways = all.map(([north, east, address]) => ({ far: between(here, { north, east }), address }));
    return ways.reduce((best, other) => (other.far < best.far ? other : best), { far: Infinity, address: "" });
  };
  // The list of all pages, in the place of that of this one; false where it does not come.
  const complete = async () => {
    const address = box.dataset.whole;
    if (!address) return true;
    try {
      const response = await fetch(address, { credentials: "same-origin" });
      if (!response.ok) return false;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const whole = page.querySelector("[data-all-offers]");
      if (!whole) return false;
      document.querySelector("[data-all-offers]").replaceWith(document.adoptNode(whole));
      document.querySelector(".pager")?.remove();
      delete box.dataset.whole;
      return true;
    } catch {
      return false;
    }
  };
  const sort = async (position) => {
    const isWhole = await complete();
    const here = { north: position.coords.latitude, east: position.coords.longitude };
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    for (const list of lists()) {
      const rows = [...list.children].map((row) => {
        const { far, address } = nearest(row.dataset, here);
        const words = row.querySelector(".distance");
        words.hidden = far === Infinity;
        words.textContent = box.dataset.distance.replace("#", number.format(far));
        if (address) words.append(` · ${address}`);
        return { row, far };
      });
      rows.sort((one, other) => (one.far === other.far ? 0 : one.far - other.far));
      list.append(...rows.map(({ row }) => row));
    }
    status.textContent = isWhole ? box.dataset.done : box.dataset.pageOnly;
  };
  button.addEventListener("click", () => {
    status.textContent = "";
    const failed = () => { status.textContent = box.dataset.failed; };
    navigator.geolocation.getCurrentPosition(sort, failed, { maximumAge: 60000, timeout: 20000 });
  });
  box.hidden = false;
})();
