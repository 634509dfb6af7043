/* Saving by itself, for every page on which somebody types: a pause after the last keystroke, one
   request at a time, a lost connection tried again, and nobody leaves with something unsaved
   unasked. The page says what is unsaved, what is sent, and what becomes of the answer. */
(() => {
  "use strict";
  class Putus extends Error {}

  async function kirimKe(alamat, isi) {
    let jawab;
    try {
      jawab = await fetch(alamat, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRFToken": window.kunciKini() },
        body: JSON.stringify(isi),
      });
    } catch {
      throw new Putus();
    }
    const berjson = (jawab.headers.get("Content-Type") || "").includes("json");
    if (!berjson && jawab.status >= 500) throw new Putus(); // whatever stands before the site
    if (jawab.redirected || (!berjson && jawab.ok)) { // the page to log in, in place of an answer
      throw new Error("Anda sudah keluar; masuk lagi di tab lain, lalu tekan Simpan.");
    }
    if (!berjson) {
      throw new Error(`Situs menolak kiriman ini (kode ${jawab.status}). Yang Anda tulis tetap di sini: ` +
        "salin bila perlu, muat ulang halaman ini, lalu coba lagi.");
    }
    return { ok: jawab.ok, isi: await jawab.json() };
  }

  /* pakai: status (element), alamat, tunda (ms); berubah() what is unsaved, siap() what of it may be
     sent now, isi(ubah) the body, terima(ubah, kirim, jawab), tolak(jawab) after a refusal;
     kata: belum(n), menyimpan(n), putus, awalan (before a refusal). */
  window.simpanSendiri = (pakai) => {
    let jeda = null;
    let berjalan = null;
    let gagalKe = 0;

    const katakan = (teks, jenis = "") => {
      pakai.status.textContent = teks;
      pakai.status.dataset.jenis = jenis;
    };
    const jamKini = () => new Date().toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" });
    const katakanTersimpan = (catatan = "") => katakan(`Tersimpan ${jamKini()}. ${catatan}`.trim(), "baik");

    function jadwalkan() {
      const banyak = pakai.berubah().length;
      if (!banyak) return;
      katakan(pakai.kata.belum(banyak));
      clearTimeout(jeda);
      jeda = setTimeout(simpan, pakai.tunda);
    }

    async function sekali(ubah) {
      const kirim = pakai.isi(ubah);
      katakan(pakai.kata.menyimpan(ubah.length));
      try {
        const { ok, isi } = await kirimKe(pakai.alamat, kirim);
        if (!ok) {
          pakai.tolak?.(isi);
          throw new Error(isi.pesan);
        }
        gagalKe = 0;
        pakai.terima(ubah, kirim, isi);
      } catch (galat) {
        gagalKe += 1;
        if (galat instanceof Putus) {
          katakan(pakai.kata.putus, "galat");
          jeda = setTimeout(simpan, Math.min(30000, 2000 * gagalKe));
        } else {
          katakan((pakai.kata.awalan ?? "") + galat.message, "galat");
        }
      }
    }

    async function simpan() {
      clearTimeout(jeda);
      if (berjalan) return berjalan;
      const ubah = pakai.siap();
      if (!ubah.length) return undefined;
      berjalan = sekali(ubah);
      await berjalan;
      berjalan = null;
      if (!gagalKe && pakai.siap().length) jadwalkan();
      return undefined;
    }

    async function tuntas() { // whatever is on its way arrives first
      await berjalan;
      await simpan();
    }

    window.addEventListener("online", () => { if (gagalKe) simpan(); });
    window.addEventListener("beforeunload", (e) => { if (pakai.berubah().length) e.preventDefault(); });
    return { jadwalkan, simpan, tuntas, katakan, katakanTersimpan, sibuk: () => berjalan !== null };
  };
})();
