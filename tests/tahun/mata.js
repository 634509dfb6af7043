/* The eye of somebody without a mouse: sees where the focus is and where the thing is, and says
   which key brings him nearer. [key, element, name, whether the focus is seen]; "" when he is there. */
(tuju) => {
  const kini = document.activeElement;
  const bisa = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((el) => el.tabIndex >= 0 && !el.disabled && el.type !== "hidden" && el.checkVisibility({ visibilityProperty: true }));
  // Where a thing stands in the order of Tab; between two when Tab does not stop at it.
  const letak = (el) => {
    if (el === document.body) return -1;
    if (bisa.includes(el)) return bisa.indexOf(el);
    return bisa.filter((b) => el.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING).length - 0.5;
  };
  const jauh = (dari, ke) => Math.ceil(Math.abs(ke - dari));
  const tab = (dari, ke) => (ke > dari ? "Tab" : "Shift+Tab");
  const kisi = document.getElementById("kisi");
  const sel = (el) => Boolean(kisi?.contains(el) && el.matches("[data-b]"));
  const baris = (el) => (kisi?.contains(el) ? el.closest("tr[data-i]") : null);

  function dalamKisi() { // both are in the grid: arrows, as in a worksheet
    const [tr, ke] = [baris(kini), baris(tuju)];
    const turun = tr.compareDocumentPosition(ke) & Node.DOCUMENT_POSITION_FOLLOWING;
    const kolom = kini.closest("td").cellIndex;
    if (tr !== ke && (!sel(tuju) || ke.cells[kolom]?.querySelector("[data-b]"))) {
      if (kini.tagName === "SELECT") return turun ? "Enter" : "Shift+Enter";
      return turun ? "ArrowDown" : "ArrowUp";
    }
    if (tr === ke && sel(tuju) && kini.tagName === "INPUT") {
      return tuju.closest("td").cellIndex > kolom ? "ArrowRight" : "ArrowLeft";
    }
    return tab(letak(kini), letak(tuju));
  }

  function tombol() {
    if (kini === tuju) return "";
    if (sel(kini) && baris(tuju)) return dalamKisi();
    const dari = letak(kini);
    let ke = letak(tuju);
    if (sel(tuju) && !sel(kini)) { // in by the nearest cell, arrows do the rest
      const semua = [...kisi.querySelectorAll("[data-b]")].map(letak);
      ke = dari < semua[0] ? semua[0] : dari > semua.at(-1) ? semua.at(-1) : ke;
    }
    const jalan = [[jauh(dari, ke), tab(dari, ke)]];
    for (const satu of bisa) {
      const lompat = satu.matches("a[href^='#']") && document.getElementById(satu.hash.slice(1));
      if (!lompat) continue;
      const sana = 1 + jauh(letak(lompat), ke);
      jalan.push([jauh(dari, letak(satu)) + sana, satu === kini ? "Enter" : tab(dari, letak(satu))]);
    }
    const keluar = sel(kini) && document.querySelector(kisi.querySelector("a.lewati").hash);
    if (keluar) jalan.push([1 + jauh(letak(keluar), ke), "Escape"]);
    return jalan.reduce((a, b) => (b[0] < a[0] ? b : a))[1];
  }

  const gaya = getComputedStyle(kini);
  const garis = gaya.outlineStyle !== "none" && parseFloat(gaya.outlineWidth) > 0;
  const nama = kini.getAttribute("aria-label") || kini.labels?.[0]?.textContent || kini.textContent;
  return [tombol(), kini.tagName, nama.trim().replace(/\s+/g, " ").slice(0, 60), garis || gaya.boxShadow !== "none"];
}
