/* Moving a node of the outline with the mouse: a handle to take it by, a mark where it would hang,
   words where it may not. A question stands before the move, which goes the way of the keyboard's. */
(() => {
  "use strict";
  const pohon = document.getElementById("rencana");
  const tanya = document.getElementById("tanya-pindah");
  if (!pohon || !tanya) return;
  const kabar = document.getElementById("kabar-seret");
  const sebutan = pohon.dataset.jenjang.split(",").map((satu) => satu.split(":"));
  const tingkat = (li) => sebutan.findIndex(([kode]) => li.classList.contains(`j-${kode}`));
  const nama = (li) => `${li.dataset.kode} ${li.querySelector("a[data-simpul]").textContent}`;
  const induk = (li) => li.parentElement.closest("li[data-kode]");
  let dibawa = null;
  let di = null;
  let jeda = null;
  let lepas = null;

  // Below the line over which it is let go, or beside it below the same parent; null: nowhere.
  function tempat(li) {
    const beda = tingkat(li) - tingkat(dibawa);
    if (beda === -1) return li;
    return beda === 0 ? induk(li) : null;
  }

  function kata(li, tuju) {
    if (!tuju) {
      const ke = tingkat(dibawa);
      return `${sebutan[ke][1]} berada di bawah ${sebutan[ke - 1][1]}, bukan di bawah ${sebutan[tingkat(li)][1]}.`;
    }
    if (tuju === induk(dibawa)) return `${dibawa.dataset.kode} sudah di bawah ${tuju.dataset.kode}; urutannya mengikuti kode.`;
    const lepaskan = `Lepas untuk memindahkan ${dibawa.dataset.kode} ke bawah ${nama(tuju)}.`;
    if (!janggal(tuju)) return lepaskan;
    const menurut = menurutKode().join(" atau ");
    return `${lepaskan} Perhatian: kode ${dibawa.dataset.kode} menyebut tempat di bawah ${menurut}; alasannya akan diminta.`;
  }

  // The parents that the code of what is carried names, as the server knows them; empty: none.
  const menurutKode = () => (dibawa.dataset.menurutKode || "").split("|").filter(Boolean);
  const janggal = (tuju) => menurutKode().length > 0 && !menurutKode().includes(tuju.dataset.kode);

  function hapusTanda() {
    clearTimeout(jeda);
    pohon.querySelectorAll(".tuju, .tolak").forEach((el) => el.classList.remove("tuju", "tolak"));
  }

  function tandai(li) {
    if (li === di) return;
    hapusTanda();
    di = li;
    clearTimeout(lepas);
    kabar.hidden = true;
    if (!li || li === dibawa) return;
    const tuju = tempat(li);
    const boleh = tuju && tuju !== induk(dibawa);
    (boleh ? tuju : li).querySelector(".baris-rencana").classList.add(boleh ? "tuju" : "tolak");
    kabar.textContent = kata(li, tuju);
    kabar.dataset.jenis = !boleh ? "galat" : janggal(tuju) ? "janggal" : "";
    kabar.hidden = false;
    const cabang = li.querySelector(":scope > details");
    if (cabang && !cabang.open) jeda = setTimeout(() => { cabang.open = true; }, 700);
  }

  function bertanya(tuju) {
    if (!window.kunciKini()) { // the form of the node's own page has a key
      location.assign(`${dibawa.querySelector("a[data-simpul]").href}#pindah`);
      return;
    }
    const dari = induk(dibawa);
    const isi = tanya.querySelector("form");
    isi.action = dibawa.dataset.pindah;
    isi.elements.lama.value = dari.dataset.kode;
    isi.elements.induk.value = tuju.dataset.kode;
    document.getElementById("kata-pindah").textContent =
      `${nama(dibawa)}, dari bawah ${nama(dari)} ke bawah ${nama(tuju)}.`;
    tanya.showModal();
  }

  pohon.querySelectorAll("li[data-pindah]").forEach((li) => {
    const baris = li.querySelector(".baris-rencana");
    const pegangan = document.createElement("span");
    pegangan.className = "pegangan";
    pegangan.draggable = true;
    pegangan.setAttribute("aria-hidden", "true"); // the keyboard has its own way
    pegangan.title = "Seret untuk memindahkan";
    pegangan.addEventListener("dragstart", (e) => {
      dibawa = li;
      di = null;
      e.dataTransfer.setData("text/plain", li.dataset.kode);
      e.dataTransfer.effectAllowed = "move";
      e.dataTransfer.setDragImage(baris, 0, 0);
      li.classList.add("dibawa");
    });
    pegangan.addEventListener("dragend", () => {
      li.classList.remove("dibawa");
      hapusTanda();
      clearTimeout(lepas); // why it was refused stays for a while
      lepas = setTimeout(() => { kabar.hidden = true; }, kabar.dataset.jenis === "galat" ? 8000 : 0);
      dibawa = null;
    });
    baris.prepend(pegangan);
  });
  function lewat(e) {
    if (!dibawa) return;
    const li = e.target.closest("li[data-kode]");
    tandai(li);
    const tuju = li && li !== dibawa && tempat(li);
    if (!tuju || tuju === induk(dibawa)) return; // not taken: the browser shows it
    e.preventDefault();
    e.dataTransfer.dropEffect = "move";
  }
  pohon.addEventListener("dragenter", lewat);
  pohon.addEventListener("dragover", lewat);
  pohon.addEventListener("drop", (e) => {
    const li = e.target.closest("li[data-kode]");
    if (!dibawa || !li) return;
    e.preventDefault();
    bertanya(tempat(li));
  });
})();
