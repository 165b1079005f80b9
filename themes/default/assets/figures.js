// Offers to explore each figure of the page. What that takes, the chart library above all, is
// fetched only when a reader asks for it. Without this script the figures are complete pictures.
(() => {
  "use strict";

  const words = document.currentScript.dataset;
  let ready;

  function fetched(element, parent) {
    return new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => {
        element.remove();
        reject(new Error(element.src || element.href));
      };
      parent.appendChild(element);
    });
  }

  function script(source) {
    const element = document.createElement("script");
    element.src = source;
    return fetched(element, document.head);
  }

  function style(source) {
    const element = document.createElement("link");
    element.rel = "stylesheet";
    element.href = source;
    return fetched(element, document.head);
  }

  // everything is what a live figure takes, fetched once. After a failure the reader may try again.
  function everything() {
    ready = ready || Promise.all([style(words.sheet), ...words.scripts.split(" ").map(script)]);
    ready.catch(() => { ready = null; });
    return ready;
  }

  function offer(data) {
    const { kind, title, source, decimals, unit } = data.dataset;
    const figure = data.closest("figure");
    const button = figure.querySelector("button");
    button.addEventListener("click", () => {
      button.setAttribute("aria-busy", "true");
      everything().then(() => {
        const option = JSON.parse(data.textContent);
        const live = tifaktor.live({ kind, title, source, decimals: Number(decimals), unit, words, option }, words, () => {
          live.remove();
          figure.classList.remove("on");
          button.focus();
        });
        figure.classList.add("on");
        figure.insertBefore(live, (figure.querySelector(".key") || figure.querySelector("figcaption")).nextSibling);
        live.dispatchEvent(new Event("shown"));
      }).catch(() => {
        const failed = figure.querySelector("[role=alert]") || document.createElement("p");
        failed.setAttribute("role", "alert");
        failed.textContent = words.failed;
        figure.appendChild(failed);
      }).then(() => button.removeAttribute("aria-busy"));
    });
    button.parentNode.hidden = false;
  }

  document.querySelectorAll("figure script[data-kind]").forEach(offer);
})();
