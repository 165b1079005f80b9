// Offers to explore each figure of the page. What that takes, the chart library above all, is
// fetched only when a reader asks for it. Without this script the figures are complete pictures.
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  var ready;

  function fetched(element, parent) {
    return new Promise(function (resolve, reject) {
      element.onload = resolve;
      element.onerror = function () {
        element.remove();
        reject(new Error(element.src || element.href));
      };
      parent.appendChild(element);
    });
  }

  function script(source) {
    var element = document.createElement("script");
    element.src = source;
    return fetched(element, document.head);
  }

  function style(source) {
    var element = document.createElement("link");
    element.rel = "stylesheet";
    element.href = source;
    return fetched(element, document.head);
  }

  // everything is what a live figure takes, fetched once. After a failure the reader may try again.
  function everything() {
    ready = ready || Promise.all([style(words.sheet)].concat(words.scripts.split(" ").map(script)));
    ready.catch(function () { ready = null; });
    return ready;
  }

  function offer(data) {
    var figure = data.closest("figure");
    var button = figure.querySelector("button");
    button.addEventListener("click", function () {
      button.setAttribute("aria-busy", "true");
      everything().then(function () {
        var live = tifaktor.live({
          kind: data.dataset.kind, title: data.dataset.title, source: data.dataset.source,
          decimals: Number(data.dataset.decimals), unit: data.dataset.unit, words: words,
          option: JSON.parse(data.textContent)
        }, words, function () {
          live.remove();
          figure.classList.remove("on");
          button.focus();
        });
        figure.classList.add("on");
        figure.insertBefore(live, (figure.querySelector(".key") || figure.querySelector("figcaption")).nextSibling);
        live.dispatchEvent(new Event("shown"));
      }).catch(function () {
        var failed = figure.querySelector("[role=alert]") || document.createElement("p");
        failed.setAttribute("role", "alert");
        failed.textContent = words.failed;
        figure.appendChild(failed);
      }).then(function () {
        button.removeAttribute("aria-busy");
      });
    });
    button.parentNode.hidden = false;
  }

  Array.prototype.forEach.call(document.querySelectorAll("figure script[data-kind]"), offer);
})();
