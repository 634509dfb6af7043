/* Long parts of a page (details.lipat) stand open on a desk and folded on a telephone. */
(() => {
  "use strict";
  const telepon = window.matchMedia("(max-width: 700px)");
  const semua = document.querySelectorAll("details.lipat");
  function atur() {
    semua.forEach((d) => { d.open = !telepon.matches || d.querySelector(":target") !== null; });
  }
  atur();
  telepon.addEventListener("change", atur);
})();
