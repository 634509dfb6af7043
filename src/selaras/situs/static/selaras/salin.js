/* A button that copies a text, and one that prints the page; without script neither is shown. */
(() => {
  "use strict";
  function lama(teks) { // where the browser lends the clipboard to nobody (a site without https)
    const isi = document.createElement("textarea");
    isi.value = teks;
    document.body.append(isi);
    isi.select();
    const jadi = document.execCommand("copy");
    isi.remove();
    return jadi;
  }
  async function salin(teks) {
    try {
      await navigator.clipboard.writeText(teks);
      return true;
    } catch (galat) {
      return lama(teks);
    }
  }
  document.querySelectorAll("button[data-salin], button[data-cetak]").forEach((tombol) => {
    tombol.hidden = false;
    tombol.addEventListener("click", async () => {
      if (tombol.hasAttribute("data-cetak")) { window.print(); return; }
      const jadi = await salin(tombol.dataset.salin);
      document.getElementById(tombol.dataset.kabar).textContent =
        jadi ? "Tersalin." : "Tidak dapat disalin di sini; pilih teksnya, lalu salin sendiri.";
    });
  });
})();
