/* The drawn tree: zoom by its size, pan by scrolling, so that touch and keyboard work by themselves. */
(function () {
  "use strict";
  var bagian = document.getElementById("pohon-kinerja");
  if (!bagian) { return; }
  var kanvas = bagian.querySelector(".kanvas"), svg = kanvas.querySelector("svg");
  var kata = bagian.querySelector(".skala"), alat = bagian.querySelector(".zum");
  var lebar = svg.viewBox.baseVal.width, tinggi = svg.viewBox.baseVal.height;
  var skala = 1, TERKECIL = 0.1, TERBESAR = 4, LANGKAH = 1.25;

  /* x, y: the point of the canvas that stays where it is */
  function zum(baru, x, y) {
    baru = Math.min(TERBESAR, Math.max(TERKECIL, baru));
    if (x === undefined) { x = kanvas.clientWidth / 2; y = kanvas.clientHeight / 2; }
    var kali = baru / skala, kiri = (kanvas.scrollLeft + x) * kali - x, atas = (kanvas.scrollTop + y) * kali - y;
    skala = baru;
    svg.setAttribute("width", Math.round(lebar * skala));
    svg.setAttribute("height", Math.round(tinggi * skala));
    kanvas.scrollLeft = kiri;
    kanvas.scrollTop = atas;
    kata.textContent = Math.round(skala * 100) + " %";
  }
  function pas() { zum(Math.min(1, (kanvas.clientWidth - 2) / lebar, (kanvas.clientHeight - 2) / tinggi)); }
  function pasLebar() { zum(Math.min(1, Math.max(0.75, (kanvas.clientWidth - 2) / lebar))); }
  function tempat(e) {
    var kotak = kanvas.getBoundingClientRect();
    return [e.clientX - kotak.left, e.clientY - kotak.top];
  }

  var perintah = { besar: function () { zum(skala * LANGKAH); }, kecil: function () { zum(skala / LANGKAH); }, pas: pas };
  alat.addEventListener("click", function (e) {
    var tombol = e.target.closest("[data-zum]");
    if (tombol) { perintah[tombol.dataset.zum](); }
  });
  kanvas.addEventListener("keydown", function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey) { return; }
    var apa = { "+": "besar", "=": "besar", "-": "kecil", "−": "kecil", "0": "pas" }[e.key];
    if (apa) { e.preventDefault(); perintah[apa](); return; }
    var geser = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] }[e.key];
    if (geser) { e.preventDefault(); kanvas.scrollBy(geser[0], geser[1]); }
  });
  kanvas.addEventListener("wheel", function (e) {
    if (!e.ctrlKey) { return; }  // the plain wheel scrolls
    e.preventDefault();
    var t = tempat(e);
    zum(skala * Math.exp(-e.deltaY / 300), t[0], t[1]);
  }, { passive: false });

  /* the mouse drags the sheet; two fingers zoom it, one scrolls as everywhere */
  var tarik = null, digeser = false;
  kanvas.addEventListener("pointerdown", function (e) {
    if (e.pointerType !== "mouse" || e.button) { return; }
    tarik = [e.clientX, e.clientY, kanvas.scrollLeft, kanvas.scrollTop];
    digeser = false;
  });
  window.addEventListener("pointermove", function (e) {
    if (!tarik) { return; }
    var x = e.clientX - tarik[0], y = e.clientY - tarik[1];
    if (!digeser && Math.abs(x) + Math.abs(y) < 5) { return; }
    digeser = true;
    kanvas.classList.add("ditarik");
    kanvas.scrollLeft = tarik[2] - x;
    kanvas.scrollTop = tarik[3] - y;
  });
  window.addEventListener("pointerup", function () { tarik = null; kanvas.classList.remove("ditarik"); });
  kanvas.addEventListener("dragstart", function (e) { e.preventDefault(); });
  kanvas.addEventListener("click", function (e) {
    if (digeser) { e.preventDefault(); e.stopPropagation(); digeser = false; }  // no click at the end of a drag
  }, true);
  var jari = null;
  function rentang(e) { return Math.hypot(e.touches[0].clientX - e.touches[1].clientX, e.touches[0].clientY - e.touches[1].clientY); }
  kanvas.addEventListener("touchstart", function (e) { if (e.touches.length === 2) { jari = [rentang(e), skala]; } }, { passive: true });
  kanvas.addEventListener("touchmove", function (e) {
    if (!jari || e.touches.length !== 2) { return; }
    e.preventDefault();
    var a = tempat(e.touches[0]), b = tempat(e.touches[1]);
    zum(jari[1] * rentang(e) / jari[0], (a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
  }, { passive: false });
  kanvas.addEventListener("touchend", function () { jari = null; });

  alat.hidden = false;
  pasLebar();
  var awal = svg.querySelector("a").getBoundingClientRect();  // the first tujuan in sight
  kanvas.scrollLeft += awal.left + awal.width / 2 - kanvas.getBoundingClientRect().left - kanvas.clientWidth / 2;
  kanvas.scrollTop = 0;
}());
