// Fetches values of the site that a page needs only when a reader asks for them. They are classic scripts,
// since a page from disk cannot fetch anything else, and each adds its values to tifaktor.data under its name.
(() => {
  "use strict";

  const asked = {};

  // fetched gives a promise of the values of a script, which is fetched once. After a failure it may be asked
  // for again.
  function fetched(source) {
    asked[source] = asked[source] || new Promise((resolve, reject) => {
      const element = document.createElement("script");
      const name = decodeURIComponent(source.split("/").pop()).replace(/\.js$/, "");
      element.src = source;
      element.onload = () => resolve(tifaktor.data[name]);
      element.onerror = () => {
        delete asked[source];
        element.remove();
        reject(new Error(source));
      };
      document.head.appendChild(element);
    });
    return asked[source];
  }

  window.tifaktor = { ...window.tifaktor, data: {}, fetched };
})();
