/* The tree by keyboard: right unfolds, left folds, up and down go from branch to branch. */
(function () {
  "use strict";
  document.addEventListener("keydown", function (e) {
    var satu = e.target.closest ? e.target.closest("a.lipat") : null;
    if (!satu || e.ctrlKey || e.metaKey || e.altKey) { return; }
    var terbuka = satu.getAttribute("aria-expanded") === "true";
    var semua = Array.prototype.slice.call(document.querySelectorAll("a.lipat"));
    var ke = semua.indexOf(satu);
    if ((e.key === "ArrowRight" && !terbuka) || (e.key === "ArrowLeft" && terbuka) || e.key === " ") {
      satu.click();
    } else if (e.key === "ArrowDown" && semua[ke + 1]) {
      semua[ke + 1].focus();
    } else if (e.key === "ArrowUp" && ke > 0) {
      semua[ke - 1].focus();
    } else if (e.key !== "ArrowRight" && e.key !== "ArrowLeft") {
      return;
    }
    e.preventDefault();
  });
})();
