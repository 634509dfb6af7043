/* The grid of a sheet: move by keyboard, paste a block, undo, save by itself. Without this script
   the same form is saved with its button. */
(() => {
  "use strict";
  const kisi = document.getElementById("kisi");
  if (!kisi || !kisi.querySelector("[data-b]")) return;
  const status = document.getElementById("status-simpan");
  const daftarBentrok = document.getElementById("bentrok");
  const sel = () => [...kisi.querySelectorAll("[data-b]")];
  const baris = (el) => el.closest("tr");
  const mundur = []; // [[element, text before, text after], ...] per action
  const maju = []; // what was taken back
  let catatan = ""; // what the last block left out, said until something else is done
  const berubah = () => sel().filter((el) => el.value.trim() !== el.dataset.lama);

  const alat = window.simpanSendiri({
    status,
    alamat: kisi.dataset.simpan,
    tunda: 900,
    berubah,
    siap: () => berubah().filter((el) => el.dataset.tolak !== el.value),
    isi: (ubah) => ({
      sel: ubah.map((el) => ({
        indikator: baris(el).dataset.i, bidang: el.dataset.b, lama: el.dataset.lama, baru: el.value,
      })),
      asal: kisi.querySelector("[name=asal]")?.value ?? "",
    }),
    terima: (ubah, kirim, jawab) => {
      terima(ubah, kirim.sel, jawab.ditolak);
      segarkan(jawab.baris ?? {});
    },
    kata: {
      belum: (banyak) => `${banyak} sel belum tersimpan …`,
      menyimpan: (banyak) => `Menyimpan ${banyak} sel …`,
      putus: "Sambungan terputus; isian tetap di sini dan dikirim lagi sendiri.",
    },
  });
  const { katakan } = alat;

  const butirBentrok = new WeakMap(); // what is asked about a cell that two people changed

  function bersihkan(el) {
    butirBentrok.get(el)?.remove();
    delete el.dataset.tolak;
    el.closest("td").classList.remove("salah");
    el.removeAttribute("aria-invalid");
    el.title = "";
  }

  function hitung() {
    const banyak = berubah().length;
    kisi.dataset.belum = banyak; // for styles and whoever watches the page
    sel().forEach((el) => { // what says again what is recorded has no fault left
      if (el.hasAttribute("aria-invalid") && el.value.trim() === el.dataset.lama) bersihkan(el);
    });
    return banyak;
  }

  // Cells of a row stand or fall together: what was refused is tried again with any of them.
  function cobaLagi(kelompok) {
    const tr = new Set(kelompok.map(baris));
    tr.forEach((satu) => satu.querySelectorAll("[data-b]").forEach((el) => delete el.dataset.tolak));
    jadwalkan();
  }

  function jadwalkan() {
    if (!hitung()) tenang();
    alat.jadwalkan();
  }

  // Nothing is left unsaved: what was taken back is not told as a fault, or as waiting, any longer.
  function tenang() {
    const berkata = ["", "galat"].includes(status.dataset.jenis);
    if (berkata && !catatan && !alat.sibuk()) katakan("Semua isian tersimpan.", "baik");
  }

  function terima(ubah, kirim, ditolak) {
    const tolak = new Map(ditolak.map((d) => [`${d.indikator_id}|${d.bidang}`, d]));
    ubah.forEach((el, ke) => {
      const d = tolak.get(`${baris(el).dataset.i}|${el.dataset.b}`);
      if (!d) {
        el.dataset.lama = kirim[ke].baru.trim();
        bersihkan(el);
        return;
      }
      el.closest("td").classList.add("salah");
      el.dataset.tolak = kirim[ke].baru;
      el.setAttribute("aria-invalid", "true");
      el.title = d.pesan;
      if (d.bentrok) tunjukkanBentrok(el, d);
    });
    hitung();
    if (!katakanTolak()) alat.katakanTersimpan(catatan);
    kisi.dispatchEvent(new CustomEvent("tersimpan"));
  }

  // Says how many cells are refused and leads to the first; false when there is none.
  function katakanTolak() {
    const merah = sel().filter((el) => el.hasAttribute("aria-invalid"));
    if (!merah.length) return false;
    const el = merah[0];
    katakan(`${merah.length} sel belum tersimpan. ${baris(el).dataset.i}, ${el.getAttribute("aria-label")}: ${el.title.replace(/\.$/, "")}. ${catatan} `, "galat");
    const tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = "btn";
    tombol.textContent = "Ke sel itu";
    tombol.addEventListener("click", () => { el.scrollIntoView({ block: "center" }); el.focus(); });
    status.append(tombol);
    return true;
  }

  // What the server says of some rows now: texts of cells that nobody is editing, and of results.
  function segarkan(keadaan) {
    for (const [kode, kini] of Object.entries(keadaan)) {
      const tr = kisi.querySelector(`tr:is([data-i="${CSS.escape(kode)}"], [data-jumlah="${CSS.escape(kode)}"])`);
      for (const [nama, teks] of Object.entries(tr ? kini : {})) {
        const el = tr.querySelector(`[data-b="${nama}"]`);
        const hasil = tr.querySelector(`[data-hasil="${nama}"]`);
        if (hasil) hasil.textContent = teks || (hasil.dataset.kosong ?? "–");
        if (!el || el.value.trim() !== el.dataset.lama || el === document.activeElement) continue;
        if (el.options && ![...el.options].some((o) => o.value === teks)) {
          el.add(new Option(teks.replaceAll("_", " "), teks), 0);
        }
        el.value = teks;
        el.dataset.lama = teks;
      }
    }
    hitung();
  }

  function tunjukkanBentrok(el, d) {
    const butir = document.createElement("li");
    const kata = document.createElement("span");
    kata.textContent = `${d.indikator_id}: Anda menulis “${d.baru}”, orang lain sudah mengisi “${d.kini || "kosong"}”. `;
    const tombol = (teks, kerja) => {
      const b = document.createElement("button");
      b.type = "button";
      b.className = "btn";
      b.textContent = teks;
      b.addEventListener("click", () => { kerja(); butir.remove(); el.focus(); jadwalkan(); });
      return b;
    };
    butir.append(
      kata,
      tombol(`Pakai “${d.kini || "kosong"}”`, () => {
        el.dataset.lama = d.kini;
        el.value = d.kini;
        bersihkan(el);
      }),
      tombol(`Tetap “${d.baru}”`, () => {
        el.dataset.lama = d.kini;
        delete el.dataset.tolak;
        alat.simpan();
      }),
    );
    butirBentrok.get(el)?.remove(); // once for a cell, however often it was sent
    butirBentrok.set(el, butir);
    daftarBentrok.append(butir);
  }

  const keSel = (tuju) => { tuju.focus(); tuju.select?.(); };

  function turun(el, arah) {
    const tr = [...kisi.querySelectorAll("tr[data-i]")];
    const x = el.closest("td").cellIndex;
    for (let ke = tr.indexOf(baris(el)) + arah; ke >= 0 && ke < tr.length; ke += arah) {
      const tuju = tr[ke].cells[x]?.querySelector("[data-b]");
      if (tuju) { keSel(tuju); return; }
    }
    // nowhere to go: the browser would tell of the change only when the cell is left
    if (el.value !== el.dataset.awal) el.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // First the text of the cell goes back; with nothing to give back, one is out of the grid.
  function keluar(el) {
    const lewati = kisi.querySelector("a.lewati");
    if (el.value.trim() === el.dataset.lama && lewati) document.querySelector(lewati.hash).focus();
    el.value = el.dataset.lama;
    if (!hitung()) tenang();
  }

  // To the cell beside, from the edge of the text or while all of it is chosen; else the caret moves.
  function samping(el, arah) {
    const semua = el.selectionStart === 0 && el.selectionEnd === el.value.length;
    const tepi = arah < 0 ? el.selectionEnd === 0 : el.selectionStart === el.value.length;
    const sebaris = [...baris(el).querySelectorAll("[data-b]")];
    const tuju = sebaris[sebaris.indexOf(el) + arah];
    if (!tuju || !(semua || tepi)) return false;
    keSel(tuju);
    return true;
  }

  // An action taken back (into its texts before) or done again (into those after).
  function ulang(dari, ke, mana) {
    const langkah = dari.pop();
    if (!langkah) return false;
    ke.push(langkah);
    catatan = "";
    langkah.forEach((satu) => { satu[0].value = satu[mana]; satu[0].dataset.awal = satu[mana]; });
    keSel(langkah[0][0]);
    cobaLagi(langkah.map(([el]) => el));
    return true;
  }

  function catat(langkah) {
    mundur.push(langkah);
    maju.length = 0;
    catatan = "";
  }

  function tombolBatal(e, el) {
    if (el.value !== (el.dataset.awal ?? el.value)) return false; // the browser takes back letters
    const lagi = e.key.toLowerCase() === "y" || e.shiftKey;
    return lagi ? ulang(maju, mundur, 2) : ulang(mundur, maju, 1);
  }

  kisi.addEventListener("keydown", (e) => {
    const el = e.target.closest("[data-b]");
    if (!el) return;
    const naikTurun = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    const kiriKanan = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if ((e.ctrlKey || e.metaKey) && ["z", "y"].includes(e.key.toLowerCase())) {
      if (tombolBatal(e, el)) e.preventDefault();
    } else if (e.key === "Enter") {
      e.preventDefault();
      turun(el, e.shiftKey ? -1 : 1);
    } else if (e.key === "Escape") {
      keluar(el);
    } else if (el.tagName !== "INPUT" || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) {
      return;
    } else if (naikTurun) {
      e.preventDefault();
      turun(el, naikTurun);
    } else if (kiriKanan && samping(el, kiriKanan)) {
      e.preventDefault();
    }
  });

  kisi.addEventListener("focusin", (e) => {
    const el = e.target.closest("[data-b]");
    if (el) el.dataset.awal = el.value;
  });
  kisi.addEventListener("change", (e) => {
    const el = e.target.closest("[data-b]");
    if (!el) return;
    const dulu = el.dataset.awal ?? el.dataset.lama;
    if (dulu !== el.value) catat([[el, dulu, el.value]]);
    el.dataset.awal = el.value;
    cobaLagi([el]);
  });
  // Puts a text into a cell; a choice takes one of its options, by value or words.
  function taruh(el, teks) {
    if (!el.options) { el.value = teks; return true; }
    const rapi = (isi) => isi.replaceAll("_", " ").toLowerCase();
    const ada = [...el.options].find((o) => rapi(o.value) === rapi(teks));
    if (ada) el.value = ada.value;
    return Boolean(ada);
  }

  kisi.addEventListener("paste", (e) => {
    const el = e.target.closest("input[data-b]");
    const teks = e.clipboardData?.getData("text/plain") ?? "";
    if (!el || !/[\t\n]/.test(teks.trim())) return;
    e.preventDefault();
    if (document.getElementById("sisa-baris")) { // a block may be longer than what has arrived
      katakan("Baris berikutnya masih dimuat. Tempel lagi sebentar lagi.", "galat");
      return;
    }
    const blok = teks.replace(/\r/g, "").replace(/\n$/, "").split("\n").map((b) => b.split("\t"));
    const tr = [...kisi.querySelectorAll("tr[data-i]")];
    const mulai = tr.indexOf(baris(el));
    const kolom = el.closest("td").cellIndex;
    const langkah = [];
    let lewat = 0;
    blok.forEach((isi, dy) => isi.forEach((satu, dx) => {
      const tuju = tr[mulai + dy]?.cells[kolom + dx]?.querySelector("[data-b]");
      const dulu = tuju?.value;
      if (!tuju || !taruh(tuju, satu.trim())) { lewat += satu.trim() ? 1 : 0; return; }
      langkah.push([tuju, dulu, tuju.value]);
      tuju.dataset.awal = tuju.value;
    }));
    if (langkah.length) catat(langkah);
    if (lewat) catatan = `${lewat} sel dari blok tidak dipakai: jatuh di luar isian, atau bukan salah satu pilihannya.`;
    if (lewat) katakan(catatan, "galat");
    cobaLagi(langkah.map(([satu]) => satu));
  });
  kisi.addEventListener("submit", (e) => { e.preventDefault(); sel().forEach((el) => delete el.dataset.tolak); alat.simpan(); });
})();
