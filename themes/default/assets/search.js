// Filters the list of the search page as the reader types. Without this script
// the list from A to Å is the search, so nothing is lost when it does not run.
(function () {
  "use strict";
  var filter = document.getElementById("filter");
  var words = document.getElementById("filter_words");
  var status = document.getElementById("filter_status");
  var letters = document.getElementById("letters");
  var sections = Array.prototype.map.call(document.querySelectorAll("#index section"), function (section) {
    var items = Array.prototype.map.call(section.querySelectorAll("li"), function (item) {
      return { element: item, text: tifaktor.fold(item.textContent) };
    });
    return { element: section, items: items };
  });

  function show() {
    var wanted = tifaktor.fold(words.value).split(/\s+/).filter(Boolean);
    var found = 0;
    sections.forEach(function (section) {
      var here = 0;
      section.items.forEach(function (item) {
        var matches = wanted.every(function (word) { return item.text.indexOf(word) >= 0; });
        item.element.hidden = !matches;
        if (matches) { here++; }
      });
      section.element.hidden = here === 0;
      found += here;
    });
    letters.hidden = wanted.length > 0;
    status.textContent = wanted.length === 0 ? "" :
      found === 0 ? status.getAttribute("data-nothing") :
      found === 1 ? status.getAttribute("data-single") :
      status.getAttribute("data-several").replace("{n}", String(found));
  }

  words.addEventListener("input", show);
  filter.hidden = false;
  show();
})();
