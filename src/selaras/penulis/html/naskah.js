(function () {
  "use strict";
  var panel = document.getElementById("panel");
  var terakhir = null;

  function tutup() {
    panel.hidden = true;
    document.body.classList.remove("ada-panel");
    if (terakhir) { terakhir.focus(); terakhir = null; }
  }
  function buka(tautan) {
    var asal = document.getElementById(tautan.getAttribute("href").slice(1));
    if (!asal) { return false; }
    panel.textContent = "";
    var tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = "tutup";
    tombol.textContent = "Tutup";
    tombol.addEventListener("click", tutup);
    panel.appendChild(tombol);
    var kepala = document.createElement("p");
    kepala.className = "kepala-panel";
    kepala.textContent = "Asal angka";
    panel.appendChild(kepala);
    Array.prototype.forEach.call(asal.childNodes, function (n) { panel.appendChild(n.cloneNode(true)); });
    panel.hidden = false;
    document.body.classList.add("ada-panel");
    terakhir = tautan;
    tombol.focus();
    return true;
  }
  document.addEventListener("click", function (e) {
    var tautan = e.target.closest ? e.target.closest("a.ak") : null;
    if (tautan && buka(tautan)) { e.preventDefault(); return; }
    var saklar = document.getElementById("buka-daftar");
    if (saklar && e.target.closest && e.target.closest("nav.daftar a")) { saklar.checked = false; }
  });
  document.addEventListener("keydown", function (e) {
    if (e.key === "Escape" && !panel.hidden) { tutup(); }
  });
  // the long list at the end is only for readers without script
  document.documentElement.classList.add("js");
})();
