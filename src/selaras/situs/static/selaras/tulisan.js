/* A form of long texts saves by itself while one writes. Without this script its button does. */
(() => {
  "use strict";
  const formulir = document.querySelector("form[data-sendiri]");
  if (!formulir) return;
  const status = document.getElementById("status-simpan");
  const daftarBentrok = document.getElementById("bentrok");
  const tulisan = [...formulir.querySelectorAll("textarea[data-lama]")];
  const lama = (el) => formulir.elements[el.dataset.lama]; // what the record held when it was read
  const ikut = [...formulir.querySelectorAll("[data-ikut]")]; // goes along with each text
  const berkunci = ikut.filter((el) => el.dataset.lama);
  const tercatat = new Map(tulisan.map((el) => [el, el.defaultValue])); // as it was typed
  const bentrok = new Set();
  const berubah = () => tulisan.filter((el) => el.value !== tercatat.get(el) && el.value !== lama(el).value);

  const alat = window.simpanSendiri({
    status,
    alamat: formulir.action || location.pathname,
    tunda: 2500,
    berubah,
    siap: () => (bentrok.size ? [] : berubah()),
    isi: (ubah) => Object.fromEntries([
      ...ubah.flatMap((el) => [[el.name, el.value], [el.dataset.lama, lama(el).value]]),
      ...ikut.map((el) => [el.name, el.value]),
      ...berkunci.map((el) => [el.dataset.lama, lama(el).value]),
    ]),
    terima: (ubah, kirim, jawab) => {
      for (const el of ubah) {
        tercatat.set(el, kirim[el.name]);
        lama(el).value = jawab.kini[el.name];
      }
      for (const el of berkunci) lama(el).value = kirim[el.name];
      alat.katakanTersimpan();
    },
    tolak: (jawab) => {
      for (const [nama, teks] of Object.entries(jawab.kini ?? {})) {
        const el = formulir.elements[nama];
        if (teks !== lama(el).value && teks !== el.value) tunjukkan(el, teks);
        else lama(el).value = teks;
      }
    },
    kata: {
      belum: () => "Belum tersimpan …",
      menyimpan: () => "Menyimpan …",
      awalan: "Belum tersimpan: ",
      putus: "Belum tersimpan: sambungan terputus. Tulisan Anda tetap di sini dan dikirim lagi sendiri.",
    },
  });

  // Both texts, until somebody has chosen; nothing is sent meanwhile.
  function tunjukkan(el, kini) {
    bentrok.add(el);
    const butir = document.createElement("li");
    const kata = document.createElement("div");
    const kepala = document.createElement("b");
    kepala.textContent = `${el.labels[0].firstChild.textContent.trim()}, tersimpan kini oleh orang lain:`;
    const teks = document.createElement("p");
    teks.className = "tulisan-lain";
    const pilihan = [...(el.options ?? [])].find((satu) => satu.value === kini);
    teks.textContent = pilihan?.text || kini || "(kosong)";
    kata.append(kepala, teks);
    const tombol = (sebutan, kerja) => {
      const b = document.createElement("button");
      b.type = "button";
      b.className = "btn";
      b.textContent = sebutan;
      b.addEventListener("click", () => {
        lama(el).value = kini;
        kerja();
        bentrok.delete(el);
        butir.remove();
        el.focus();
        if (!bentrok.size) alat.simpan();
      });
      return b;
    };
    butir.append(
      kata,
      tombol("Pakai teks itu", () => {
        el.value = kini;
        tercatat.set(el, kini);
        alat.katakan("Teks orang lain dipakai.");
      }),
      tombol("Simpan teks saya", () => tercatat.set(el, null)),
    );
    daftarBentrok.append(butir);
  }

  formulir.addEventListener("input", () => { if (!bentrok.size) alat.jadwalkan(); });
  formulir.addEventListener("focusout", () => alat.simpan());
  formulir.addEventListener("submit", async (e) => {
    if (!berubah().length && !alat.sibuk()) return; // all is kept: the page goes on by itself
    e.preventDefault();
    await alat.tuntas();
    if (!berubah().length) formulir.requestSubmit(e.submitter);
  });
})();
