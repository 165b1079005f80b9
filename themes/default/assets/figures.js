// Offers to explore each figure of the page, and to save it as a drawing. What that takes, the chart
// library above all, is fetched only when a reader asks for it. Without this script the figures are
// complete pictures.
(() => {
  "use strict";

  const words = document.currentScript.dataset;
  const scripts = {};

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

  // script fetches a script once. After a failure the reader may try again.
  function script(source) {
    const element = document.createElement("script");
    element.src = source;
    scripts[source] = scripts[source] || fetched(element, document.head);
    scripts[source].catch(() => { delete scripts[source]; });
    return scripts[source];
  }

  function style(source) {
    if (document.querySelector(`link[href="${source}"]`)) { return null; }
    const element = document.createElement("link");
    element.rel = "stylesheet";
    element.href = source;
    return fetched(element, document.head);
  }

  // offer shows a button, which is busy while it acts, and says so when that fails.
  function offer(button, act) {
    const figure = button.closest("figure");
    button.addEventListener("click", () => {
      button.setAttribute("aria-busy", "true");
      act(figure, button).catch(() => {
        const failed = figure.querySelector("[role=alert]") || document.createElement("p");
        failed.setAttribute("role", "alert");
        failed.textContent = words.failed;
        figure.appendChild(failed);
      }).then(() => button.removeAttribute("aria-busy"));
    });
    button.parentNode.hidden = false;
  }

  function explore(figure, button) {
    const data = figure.querySelector("script[data-kind]");
    const { kind, title, source, decimals, unit } = data.dataset;
    return Promise.all([style(words.sheet), ...words.scripts.split(" ").map(script)]).then(() => {
      const option = JSON.parse(data.textContent);
      const live = tifaktor.live({ kind, title, source, decimals: Number(decimals), unit, words, option }, words, () => {
        live.remove();
        figure.classList.remove("on");
        button.focus();
      });
      figure.classList.add("on");
      figure.insertBefore(live, (figure.querySelector(".key") || figure.querySelector("figcaption")).nextSibling);
      live.dispatchEvent(new Event("shown"));
    });
  }

  function save(figure, button) {
    const title = figure.getAttribute("aria-label"), { notice, source } = button.dataset;
    return script(words.drawing)
      .then(() => tifaktor.drawing(figure, { title, notice, source, sheet: words.drawingSheet }))
      .then(blob => tifaktor.offer(blob, title, "svg"));
  }

  document.querySelectorAll("figure button.explore").forEach(button => offer(button, explore));
  document.querySelectorAll("figure button.save").forEach(button => offer(button, save));
})();
