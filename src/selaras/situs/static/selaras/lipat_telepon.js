/* Long parts of a page (details.lipat-telepon) stand open on a desk and folded on a telephone, unless they
   say something (data-buka) or the address points into them. */
(() => {
  "use strict";
  const telepon = window.matchMedia("(max-width: 700px)");
  const semua = document.querySelectorAll("details.lipat-telepon");
  function atur() {
    semua.forEach((d) => {
      const perlu = d.hasAttribute("data-buka") || d.querySelector(":target") !== null;
      d.open = !telepon.matches || perlu;
    });
  }
  atur();
  telepon.addEventListener("change", atur);
})();
