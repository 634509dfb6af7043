/* The panel "Asal angka": one click on a figure opens it, Escape closes it, focus returns. */
(function () {
  "use strict";
  var panel, isi, tautan = null;

  function tandai(ya) { if (tautan) { tautan.classList.toggle("terbuka", ya); } }

  function tutup() {
    panel.hidden = true;
    document.body.classList.remove("ada-panel");
    tandai(false);
    var balik = tautan && tautan.isConnected ? tautan : null;
    if (!balik && tautan) { balik = document.querySelector('a.ak[href="' + CSS.escape(tautan.getAttribute("href")) + '"]'); }
    (balik || document.getElementById("isi")).focus();
    tautan = null;
  }

  function tampilkan(satu, teks) {
    var letak = satu.getBoundingClientRect().top;
    tandai(false);
    isi.innerHTML = teks;  // written and escaped by the server
    panel.hidden = false;
    panel.scrollTop = 0;
    document.body.classList.add("ada-panel");
    tautan = satu;
    tandai(true);
    window.scrollBy(0, satu.getBoundingClientRect().top - letak);  // the figure stays in its place
    var alas = panel.getBoundingClientRect(), kini = satu.getBoundingClientRect();
    if (alas.left < kini.right && alas.top < kini.bottom + 12) { window.scrollBy(0, kini.bottom + 12 - alas.top); }
    panel.querySelector(".tutup").focus();
  }

  function buka(satu) {
    var alamat = satu.getAttribute("href");  // inside a picture .href is no text
    fetch(alamat, { headers: { "HX-Request": "true" } }).then(function (jawaban) {
      if (!jawaban.ok) { throw new Error("asal"); }
      return jawaban.text();
    }).then(function (teks) { tampilkan(satu, teks); }).catch(function () { window.location = alamat; });
  }

  document.addEventListener("DOMContentLoaded", function () {
    panel = document.getElementById("panel");
    isi = document.getElementById("panel-isi");
    panel.querySelector(".tutup").addEventListener("click", tutup);
    var tuju = document.getElementById(window.location.hash.slice(1));
    if (tuju && tuju.tagName === "DETAILS") { tuju.open = true; }  // one came for what it holds
    var daftar = document.querySelector(".daftar-isi");
    if (daftar && window.matchMedia("(max-width: 1100px)").matches) { daftar.open = false; }
  });
  document.addEventListener("click", function (e) {
    var kantor = document.querySelector(".pilih-kantor[open]");
    if (kantor && !kantor.contains(e.target)) { kantor.open = false; }
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) { return; }
    var satu = e.target.closest ? e.target.closest("a.ak") : null;
    if (satu) { e.preventDefault(); buka(satu); }
  });
  document.addEventListener("keydown", function (e) {
    if (e.key !== "Escape" || !panel) { return; }
    var kantor = document.querySelector(".pilih-kantor[open]");
    if (kantor) { kantor.open = false; kantor.querySelector("summary").focus(); return; }
    if (!panel.hidden) { tutup(); }
  });
})();
