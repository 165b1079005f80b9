// Finds what the site has, as the reader types. What it needs for that is fetched when the reader comes to the
// field. Without this script the list from A to Å is the search, so nothing is lost when it does not run.
(() => {
  "use strict";

  const { fill, fetched } = tifaktor;
  const most = 10; // hits shown at a time
  const { index, engine, finder } = document.currentScript.dataset;
  const at = id => document.getElementById(id);
  const field = at("search_field"), status = at("search_status"), list = at("search_hits"), more = at("search_more"), without = at("search_none");
  let find = null, asked = "", hits = [], shown = 0;

  // soon does something when the page has had time for its reader.
  const soon = work => new Promise(done => setTimeout(() => done(work())));

  // ready gives a promise of the finder.
  function ready() {
    find = find || fetched(engine).then(() => fetched(finder)).then(() => Promise.all(index.split(" ").map(fetched))).then(parts => {
      const made = tifaktor.newFinder(document.documentElement.lang);
      const add = part => part.entries ? made.addNames(part) : made.addTexts(part);
      return parts.reduce((before, part) => before.then(() => soon(() => add(part))), Promise.resolve()).then(() => made.find);
    });
    return find.catch(error => {
      find = null;
      throw error;
    });
  }

  function search() {
    const query = field.value.trim();
    asked = query;
    if (!query) {
      show([]);
      status.textContent = "";
      return;
    }
    ready().then(found => {
      if (asked === query) { tell(query, found(query)); } // otherwise the reader has typed since
    }, () => {
      show([]);
      status.textContent = status.dataset.failed;
    });
  }

  function tell(query, found) {
    const { nothing, single, several } = status.dataset;
    show(found);
    without.hidden = found.length > 0;
    status.textContent = found.length ? fill(found.length === 1 ? single : several, { n: found.length }) : fill(nothing, { query });
  }

  function show(found) {
    hits = found;
    shown = 0;
    list.textContent = "";
    without.hidden = true;
    list.hidden = !hits.length;
    next();
  }

  // next shows the next hits.
  function next() {
    hits.slice(shown, shown + most).forEach(hit => list.appendChild(item(hit())));
    shown = Math.min(hits.length, shown + most);
    more.hidden = shown === hits.length;
  }

  function item({ text, href, lang, about, heading, sentence }) {
    const element = document.createElement("li"), link = document.createElement("a"), small = document.createElement("span"), says = document.createElement("p");
    link.href = href;
    if (lang) { link.lang = says.lang = lang; }
    link.textContent = heading ? `${text}: ${heading}` : text;
    small.className = "small muted";
    small.textContent = about;
    sentence.forEach(([run, wanted]) => {
      const part = wanted ? document.createElement("mark") : document.createTextNode("");
      part.textContent = run;
      says.appendChild(part);
    });
    element.append(link, " ", small);
    if (sentence.length) { element.append(says); }
    return element;
  }

  // Arrows go between the field and the hits; Escape empties the field.
  function walk(event) {
    const stops = [field, ...list.querySelectorAll("a")], step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && field.value) {
      field.value = "";
      field.focus();
      search();
    } else if (step) {
      const stop = stops[stops.indexOf(document.activeElement) + step];
      if (stop) { stop.focus(); }
    } else {
      return;
    }
    event.preventDefault();
  }

  at("search").addEventListener("keydown", walk);
  at("search").addEventListener("submit", event => {
    event.preventDefault();
    if (hits.length) { list.querySelector("a").focus(); }
  });
  field.addEventListener("focus", () => { ready().catch(() => {}); }, { once: true });
  field.addEventListener("input", search);
  more.addEventListener("click", () => {
    const first = shown;
    next();
    list.children[first].querySelector("a").focus();
  });
  at("search").hidden = false;
  search(); // what the browser has kept in the field
})();
