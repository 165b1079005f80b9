// What scripts do with words.
var tifaktor = window.tifaktor || {};

(function () {
  "use strict";

  // fold gives the letters that a reader may have typed instead of others: å or aa, ø or oe or o,
  // æ or ae; accents and capitals do not count.
  tifaktor.fold = function (text) {
    return text.toLowerCase()
      .replace(/å|aa/g, "a").replace(/ø|ö|oe/g, "o").replace(/æ|ä|ae/g, "e")
      .normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  };

  // fill puts values into the places of a text: "{n} av {all}".
  tifaktor.fill = function (text, values) {
    return text.replace(/\{(\w+)\}/g, function (place, name) { return name in values ? values[name] : place; });
  };

  // list joins names: "a, b og c".
  tifaktor.list = function (names, and) {
    return names.length < 2 ? names.join("") : names.slice(0, -1).join(", ") + " " + and + " " + names[names.length - 1];
  };
})();
