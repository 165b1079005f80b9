// Searches in everything the site has, as the reader types. What it searches in is fetched when the reader comes
// to the field: all of it, since a word may be found inside any name. Without this script the list from A to Å is
// the search, so nothing is lost when it does not run.
(() => {
  "use strict";

  const { fill, fold, fetched } = tifaktor;
  const most = 100; // hits shown at a time
  const scripts = document.currentScript.dataset.index.split(" ");
  const at = id => document.getElementById(id);
  const words = at("filter_words"), status = at("filter_status"), list = at("hits").querySelector("ul");
  let entries = [], hits = [], shown = 0;

  // whole gives a promise of all entries, in the order of the alphabet.
  function whole() {
    return Promise.all(scripts.map(fetched)).then(parts => {
      if (!entries.length) { entries = [].concat(...parts.map(entriesOf)); }
    });
  }

  function entriesOf(part) {
    return part.entries.map(([text, href, kind, note, lang]) => {
      const about = [part.words[kind], part.words[note]].filter(Boolean).join(" · ");
      return { text, href, lang, about, folded: fold(`${text} ${about}`) };
    });
  }

  function search() {
    const wanted = fold(words.value).split(/\s+/).filter(Boolean);
    if (!wanted.length) {
      show(false);
      status.textContent = "";
      return;
    }
    whole().then(() => {
      if (wanted.join(" ") !== fold(words.value).split(/\s+/).filter(Boolean).join(" ")) { return; } // typed since
      hits = entries.filter(entry => wanted.every(word => entry.folded.includes(word)));
      list.textContent = "";
      shown = 0;
      show(true);
      more();
    }, () => {
      show(false);
      status.textContent = status.dataset.failed;
    });
  }

  function show(found) {
    at("everything").hidden = found;
    at("hits").hidden = !found;
  }

  // more shows the next hits.
  function more() {
    const { nothing, single, several, some } = status.dataset, n = hits.length;
    hits.slice(shown, shown + most).forEach(hit => list.appendChild(item(hit)));
    shown = Math.min(n, shown + most);
    at("more_hits").closest("ul").hidden = shown === n;
    status.textContent = n === 0 ? nothing : n === 1 ? single : shown < n ? fill(some, { shown, n }) : fill(several, { n });
  }

  function item({ text, href, lang, about }) {
    const element = document.createElement("li"), link = document.createElement("a"), small = document.createElement("span");
    link.href = href;
    if (lang) { link.lang = lang; }
    link.textContent = text;
    small.className = "small muted";
    small.textContent = about;
    element.append(link, " ", small);
    return element;
  }

  words.addEventListener("focus", () => { whole().catch(() => {}); }, { once: true });
  words.addEventListener("input", search);
  at("more_hits").addEventListener("click", () => {
    const first = shown;
    more();
    list.children[first].querySelector("a").focus();
  });
  at("filter").hidden = false;
  search(); // what the browser has kept in the field
})();
