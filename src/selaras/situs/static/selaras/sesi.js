/* A page that outlived its login: its forms are sent with the key of the login of now. */
(() => {
  "use strict";
  const kunci = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
  window.kunciKini = kunci;
  const segarkan = (formulir) => {
    const lama = formulir?.querySelector?.("[name=csrfmiddlewaretoken]");
    if (lama && kunci()) lama.value = kunci();
  };
  document.addEventListener("submit", (e) => segarkan(e.target), true);
  document.addEventListener("htmx:configRequest", (e) => {
    if (e.detail.parameters.csrfmiddlewaretoken && kunci()) e.detail.parameters.csrfmiddlewaretoken = kunci();
  });
})();
