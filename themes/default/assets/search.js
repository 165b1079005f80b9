// Filters the list of the search page as the reader types. Without this script
// the list from A to Å is the search, so nothing is lost when it does not run.
(() => {
  "use strict";

  const { fold } = tifaktor;
  const filter = document.getElementById("filter");
  const words = document.getElementById("filter_words");
  const status = document.getElementById("filter_status");
  const letters = document.getElementById("letters");
  const sections = Array.from(document.querySelectorAll("#index section"), section => ({
    element: section,
    items: Array.from(section.querySelectorAll("li"), item => ({ element: item, text: fold(item.textContent) }))
  }));

  function show() {
    const wanted = fold(words.value).split(/\s+/).filter(Boolean);
    let found = 0;
    sections.forEach(section => {
      let here = 0;
      section.items.forEach(item => {
        const matches = wanted.every(word => item.text.includes(word));
        item.element.hidden = !matches;
        if (matches) { here++; }
      });
      section.element.hidden = here === 0;
      found += here;
    });
    letters.hidden = wanted.length > 0;
    status.textContent = wanted.length === 0 ? "" : said(found);
  }

  function said(found) {
    const { nothing, single, several } = status.dataset;
    return found === 0 ? nothing : found === 1 ? single : several.replace("{n}", found);
  }

  words.addEventListener("input", show);
  filter.hidden = false;
  show();
})();
