/* The outline by keyboard, and branches that stay as somebody left them. */
(function () {
  "use strict";
  var pohon = document.getElementById("rencana");
  if (!pohon) { return; }
  var KUNCI = "rencana:" + location.pathname;

  function simpul(a) { return a.closest("li[id]"); }
  function cabang(li) { return li.querySelector(":scope > details"); }
  function nama(li) { return li && li.querySelector(":scope > .baris-rencana a[data-simpul]"); }
  function tampak() {
    return Array.prototype.filter.call(pohon.querySelectorAll("a[data-simpul]"), function (a) {
      return a.getClientRects().length > 0;
    });
  }
  function pergi(a) { if (a) { a.focus(); } }

  /* which branches are open is remembered while the window is */
  var arahkan = new URLSearchParams(location.search).has("buka");
  try {
    var ingat = JSON.parse(sessionStorage.getItem(KUNCI) || "{}");
    pohon.querySelectorAll("details").forEach(function (d) {
      var terbuka = ingat[simpul(d).id];
      if (terbuka !== undefined && !(arahkan && d.open)) { d.open = terbuka; }
    });
  } catch (galat) { /* without memory the page opens as the server sent it */ }
  pohon.addEventListener("toggle", function () {
    var kini = {};
    pohon.querySelectorAll("details").forEach(function (d) { kini[simpul(d).id] = d.open; });
    try { sessionStorage.setItem(KUNCI, JSON.stringify(kini)); } catch (galat) { /* as above */ }
  }, true);
  var dituju = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (dituju && pohon.contains(dituju)) {
    /* after the browser has gone to the mark itself, which takes the focus away */
    window.addEventListener("load", function () { setTimeout(function () { pergi(nama(dituju)); }); });
  }

  pohon.addEventListener("keydown", function (e) {
    var a = e.target.closest("a[data-simpul]");
    if (!a || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) { return; }
    var li = simpul(a), d = cabang(li), semua = tampak(), ke = semua.indexOf(a), tombol;
    if (e.key === "ArrowDown") { pergi(semua[ke + 1]); }
    else if (e.key === "ArrowUp") { pergi(semua[ke - 1]); }
    else if (e.key === "Home") { pergi(semua[0]); }
    else if (e.key === "End") { pergi(semua[semua.length - 1]); }
    else if (e.key === "ArrowRight") {
      if (d && !d.open) { d.open = true; } else if (d) { pergi(nama(d.querySelector("li[id]"))); }
    } else if (e.key === "ArrowLeft") {
      if (d && d.open) { d.open = false; } else { pergi(nama(li.parentElement.closest("li[id]"))); }
    } else if (e.key === "t" && (tombol = li.querySelector(":scope > .baris-rencana a.tambah"))) {
      tombol.click();
    } else if (e.key === "p" && pohon.hasAttribute("data-menyusun")) {
      location.assign(a.href + "#pindah");
    } else { return; }
    e.preventDefault();
  });
})();
