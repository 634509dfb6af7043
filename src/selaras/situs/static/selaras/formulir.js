/* Fields in a folded part of a form: it opens for whatever points at one of them. */
(() => {
  "use strict";
  function buka(el) {
    for (let d = el && el.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  }
  document.addEventListener("click", (e) => {
    const tautan = e.target.closest('a[href^="#"]');
    const tuju = tautan && document.getElementById(tautan.getAttribute("href").slice(1));
    if (tuju) { buka(tuju); if (tuju.matches("input, select, textarea")) tuju.focus(); }
  });
  // a field that the browser refuses can only be shown when it is not folded away
  document.addEventListener("invalid", (e) => buka(e.target), true);
})();
