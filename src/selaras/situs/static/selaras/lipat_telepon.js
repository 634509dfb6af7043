/* Long parts of a page (details.lipat-telepon; details.buka-di-meja keeps its summary everywhere)
   stand open on a desk and folded on a telephone, unless they say something (data-buka) or the address
   points at them or into them. */
(() => {
  "use strict";
  const telepon = window.matchMedia("(max-width: 700px)");
  const semua = document.querySelectorAll("details.lipat-telepon, details.buka-di-meja");
  function atur() {
    semua.forEach((d) => {
      d.open = !telepon.matches || d.hasAttribute("data-buka") || dituju(d);
    });
  }
  const dituju = (d) => d.querySelector(":target") !== null || d.parentElement.matches(":target");
  atur();
  window.addEventListener("hashchange", () => semua.forEach((d) => { if (dituju(d)) d.open = true; }));
  telepon.addEventListener("change", atur);
})();
