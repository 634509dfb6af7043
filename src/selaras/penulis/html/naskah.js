(function () {
  "use strict";
  var panel = document.getElementById("panel");
  var sumber = document.getElementById("penjelasan");
  var asal = null; // the explanations as a document of their own, read at the first question
  var dipilih = null;

  function penjelasan(id) {
    if (!asal) { asal = new DOMParser().parseFromString(sumber.textContent, "text/html"); }
    return asal.getElementById(id);
  }
  function lepas() {
    if (dipilih) { dipilih.classList.remove("dipilih"); }
  }
  function tutup() {
    var kembali = dipilih;
    lepas();
    dipilih = null;
    panel.hidden = true;
    tanpaLompat(kembali, function () {
      document.body.classList.remove("ada-panel");
      ukur();
    });
    if (kembali) { kembali.focus({ preventScroll: true }); }
  }
  function geser(jarak) {
    window.scrollBy({ top: jarak, behavior: "instant" });
  }
  // The panel makes the text narrower; what one has clicked stays where it was.
  function tanpaLompat(unsur, ubah) {
    var dulu = unsur ? unsur.getBoundingClientRect().top : 0;
    ubah();
    if (unsur) { geser(unsur.getBoundingClientRect().top - dulu); }
  }
  // On a small screen the panel lies at the bottom and must not cover what was clicked;
  // in a table that is now too wide, the figure comes into view again.
  function tampakkan(unsur) {
    var tabel = unsur.closest(".tb");
    if (tabel) {
      var lebih = unsur.getBoundingClientRect().right - tabel.getBoundingClientRect().right + 12;
      if (lebih > 0) { tabel.scrollLeft += lebih; }
    }
    var kotak = panel.getBoundingClientRect();
    var letak = unsur.getBoundingClientRect();
    var tertutup = kotak.left <= 0 && letak.bottom > kotak.top - 24;
    if (tertutup) { geser(letak.bottom - kotak.top + 24); }
  }
  function buat(nama, kelas, teks) {
    var unsur = document.createElement(nama);
    unsur.className = kelas;
    unsur.textContent = teks;
    return unsur;
  }
  function buka(id, tautan) {
    var isi = penjelasan(id);
    if (!isi) { return false; }
    panel.textContent = "";
    var kepala = buat("p", "kepala-panel", "Asal angka");
    kepala.id = "kepala-panel";
    kepala.tabIndex = -1;
    var tombol = buat("button", "tutup", "Tutup");
    tombol.type = "button";
    tombol.addEventListener("click", tutup);
    var atas = buat("div", "atas-panel", "");
    atas.append(kepala, tombol);
    panel.appendChild(atas);
    isi.childNodes.forEach(function (n) { panel.appendChild(document.importNode(n, true)); });
    lepas();
    dipilih = tautan;
    tanpaLompat(tautan, function () {
      panel.hidden = false;
      document.body.classList.add("ada-panel");
      ukur();
    });
    panel.scrollTop = 0;
    if (tautan) { tautan.classList.add("dipilih"); tampakkan(tautan); }
    kepala.focus({ preventScroll: true });
    return true;
  }
  function dariAlamat() {
    var id = location.hash.slice(1);
    if (id.indexOf("asal-") === 0) { buka(id, document.querySelector('a.ak[href="#' + id + '"]')); }
  }
  document.addEventListener("click", function (e) {
    if (!e.target.closest || e.ctrlKey || e.metaKey || e.shiftKey) { return; }
    var tautan = e.target.closest("a.ak");
    if (tautan && buka(tautan.getAttribute("href").slice(1), tautan)) { e.preventDefault(); return; }
    var saklar = document.getElementById("buka-daftar");
    if (saklar && e.target.closest("nav.daftar a")) { saklar.checked = false; }
  });
  document.addEventListener("keydown", function (e) {
    if (e.key === "Escape" && !panel.hidden) { tutup(); }
  });
  window.addEventListener("hashchange", dariAlamat);

  // A table that fits needs no stop of the tab key, and its head may stay in view.
  function ukur() {
    document.querySelectorAll(".tb").forEach(function (kotak) {
      kotak.classList.remove("muat");
      var muat = kotak.scrollWidth <= kotak.clientWidth;
      kotak.classList.toggle("muat", muat);
      if (muat) { kotak.removeAttribute("tabindex"); } else { kotak.tabIndex = 0; }
    });
  }
  var tunda = 0;
  window.addEventListener("resize", function () { clearTimeout(tunda); tunda = setTimeout(ukur, 150); });
  ukur();

  // The contents tell where one is.
  var daftar = document.querySelector("nav.daftar");
  var kini = null;
  var butir = [];
  document.querySelectorAll("nav.daftar a").forEach(function (a) {
    var judul = document.getElementById(a.hash.slice(1));
    if (judul) { butir.push({ a: a, judul: judul }); }
  });
  function tandai() {
    var lewat = butir.filter(function (b) { return b.judul.getBoundingClientRect().top < 60; });
    var baru = lewat.length ? lewat[lewat.length - 1].a : null;
    if (baru === kini) { return; }
    if (kini) { kini.removeAttribute("aria-current"); }
    if (baru) {
      baru.setAttribute("aria-current", "true");
      var luput = baru.offsetTop < daftar.scrollTop
        || baru.offsetTop > daftar.scrollTop + daftar.clientHeight - 40;
      if (luput) { daftar.scrollTop = baru.offsetTop - daftar.clientHeight / 3; }
    }
    kini = baru;
  }
  var menunggu = false;
  window.addEventListener("scroll", function () {
    if (menunggu) { return; }
    menunggu = true;
    requestAnimationFrame(function () { menunggu = false; tandai(); });
  }, { passive: true });
  tandai();
  dariAlamat();
})();
