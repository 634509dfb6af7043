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
  const langkahMundur = []; // [[element, text before], ...] per action
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

  function bersihkan(el) {
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
    hitung();
    alat.jadwalkan();
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
    if (!katakanTolak()) alat.katakanTersimpan();
    kisi.dispatchEvent(new CustomEvent("tersimpan"));
  }

  // Says how many cells are refused and leads to the first; false when there is none.
  function katakanTolak() {
    const merah = sel().filter((el) => el.hasAttribute("aria-invalid"));
    if (!merah.length) return false;
    const el = merah[0];
    katakan(`${merah.length} sel belum tersimpan. ${baris(el).dataset.i}, ${el.getAttribute("aria-label")}: ${el.title}. `, "galat");
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
      b.addEventListener("click", () => { kerja(); butir.remove(); el.focus(); });
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
    daftarBentrok.append(butir);
  }

  function pindah(el, turun, kanan) {
    const tr = [...kisi.querySelectorAll("tr[data-i]")];
    const y = tr.indexOf(baris(el));
    const x = el.closest("td").cellIndex;
    if (kanan) {
      const semua = sel();
      semua[semua.indexOf(el) + kanan]?.focus();
      return;
    }
    for (let ke = y + turun; ke >= 0 && ke < tr.length; ke += turun) {
      const tuju = tr[ke].cells[x]?.querySelector("[data-b]");
      if (tuju) { tuju.focus(); tuju.select?.(); return; }
    }
    // nowhere to go: the browser would tell of the change only when the cell is left
    if (el.value !== el.dataset.awal) el.dispatchEvent(new Event("change", { bubbles: true }));
  }

  kisi.addEventListener("keydown", (e) => {
    const el = e.target.closest("[data-b]");
    if (!el) return;
    if ((e.ctrlKey || e.metaKey) && e.key === "z" && langkahMundur.length) {
      e.preventDefault();
      const mundur = langkahMundur.pop();
      for (const [satu, teks] of mundur) satu.value = teks;
      cobaLagi(mundur.map(([satu]) => satu));
    } else if (e.key === "Enter") {
      e.preventDefault();
      pindah(el, e.shiftKey ? -1 : 1, 0);
    } else if (el.tagName === "INPUT" && (e.key === "ArrowDown" || e.key === "ArrowUp")) {
      e.preventDefault();
      pindah(el, e.key === "ArrowDown" ? 1 : -1, 0);
    } else if (e.key === "Escape") {
      el.value = el.dataset.lama;
    }
  });

  kisi.addEventListener("focusin", (e) => {
    const el = e.target.closest("[data-b]");
    if (el) el.dataset.awal = el.value;
  });
  kisi.addEventListener("change", (e) => {
    const el = e.target.closest("[data-b]");
    if (!el) return;
    if (el.dataset.awal !== el.value) langkahMundur.push([[el, el.dataset.awal ?? el.dataset.lama]]);
    el.dataset.awal = el.value;
    cobaLagi([el]);
  });
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
    const mundur = [];
    let lewat = 0;
    blok.forEach((isi, dy) => isi.forEach((satu, dx) => {
      const tuju = tr[mulai + dy]?.cells[kolom + dx]?.querySelector("[data-b]");
      if (!tuju) { lewat += satu.trim() ? 1 : 0; return; }
      mundur.push([tuju, tuju.value]);
      tuju.value = satu.trim();
    }));
    langkahMundur.push(mundur);
    cobaLagi(mundur.map(([satu]) => satu));
    if (lewat) katakan(`${mundur.length} sel ditempel; ${lewat} sel dari blok jatuh di luar isian dan tidak dipakai.`, "galat");
  });
  kisi.addEventListener("submit", (e) => { e.preventDefault(); sel().forEach((el) => delete el.dataset.tolak); alat.simpan(); });
})();
