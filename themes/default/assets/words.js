// What scripts do with words.
(() => {
  "use strict";

  // fold gives the letters that a reader may have typed instead of others: å or aa, ø or oe or o,
  // æ or ae; accents and capitals do not count.
  const fold = text => text.toLowerCase()
    .replace(/å|aa/g, "a").replace(/ø|ö|oe/g, "o").replace(/æ|ä|ae/g, "e")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "");

  // fill puts values into the places of a text: "{n} av {all}".
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (place, name) => name in values ? values[name] : place);

  // list joins names: "a, b og c".
  const list = (names, and) =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names[names.length - 1]}`;

  window.tifaktor = { ...window.tifaktor, fold, fill, list };
})();
