/* What a browser says in its own language, said in ours: the button of a file field and the name of
   the file, and the day of a date field in words. The fields themselves stay as they are: they are
   what keyboard, screen reader and a page without script use. */
(() => {
  "use strict";
  const hari = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: "UTC" });
  const unsur = (tag, kelas, isi) => {
    const satu = document.createElement(tag);
    satu.className = kelas;
    satu.textContent = isi;
    return satu;
  };

  function berkas(isian) {
    if (isian.closest(".pilih-berkas")) return;
    const bungkus = unsur("span", "pilih-berkas", "");
    const nama = unsur("span", "nama-berkas", "");
    const tombol = unsur("span", "btn", "Pilih berkas");
    [tombol, nama].forEach((satu) => satu.setAttribute("aria-hidden", "true")); // the field says it
    isian.replaceWith(bungkus);
    bungkus.append(isian, tombol, nama);
    const tulis = () => {
      nama.textContent = [...isian.files].map((f) => f.name).join(", ") || "belum ada berkas yang dipilih";
    };
    isian.addEventListener("change", tulis);
    isian.form?.addEventListener("reset", () => setTimeout(tulis));
    tulis();
  }

  function tanggal(isian) {
    if (isian.dataset.dalamKata) return;
    isian.dataset.dalamKata = "ya";
    const kata = unsur("span", "kecil hari-dalam-kata", "");
    kata.id = `${isian.id || isian.name}-dalam-kata`;
    isian.after(kata);
    const bantu = isian.getAttribute("aria-describedby");
    isian.setAttribute("aria-describedby", bantu ? `${bantu} ${kata.id}` : kata.id);
    const tulis = () => { kata.textContent = isian.value ? hari.format(new Date(isian.value)) : ""; };
    isian.addEventListener("input", tulis);
    isian.addEventListener("change", tulis);
    isian.form?.addEventListener("reset", () => setTimeout(tulis));
    tulis();
  }

  function pasang(akar) {
    akar.querySelectorAll("input[type=file]").forEach(berkas);
    akar.querySelectorAll("input[type=date]").forEach(tanggal);
  }
  pasang(document);
  document.addEventListener("htmx:load", (e) => pasang(e.target));
})();
