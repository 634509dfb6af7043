(function () {
  "use strict";
  var panel, isi, terakhir = null;
  function tutup() { panel.hidden = true; document.body.classList.remove("ada-panel"); if (terakhir) { terakhir.focus(); } }
  function buka(tautan) {
    fetch(tautan.href, { headers: { "HX-Request": "true" } }).then(function (j) {
      if (!j.ok) { throw new Error(); }
      return j.text();
    }).then(function (teks) {
      isi.innerHTML = teks;  // written and escaped by the server
      panel.hidden = false;
      document.body.classList.add("ada-panel");
      terakhir = tautan;
      panel.querySelector("button").focus();
    }).catch(function () { window.location = tautan.href; });
  }
  document.addEventListener("DOMContentLoaded", function () {
    panel = document.getElementById("panel");
    isi = document.getElementById("panel-isi");
    panel.querySelector("button").addEventListener("click", tutup);
    var daftar = document.querySelector(".daftar-isi");
    if (daftar && window.matchMedia("(max-width: 900px)").matches) { daftar.open = false; }
  });
  document.addEventListener("click", function (e) {
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) { return; }
    var t = e.target.closest ? e.target.closest("a.ak") : null;
    if (t) { e.preventDefault(); buka(t); }
  });
  document.addEventListener("keydown", function (e) { if (e.key === "Escape" && panel && !panel.hidden) { tutup(); } });
})();
