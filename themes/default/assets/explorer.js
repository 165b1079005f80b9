// The explorer: the reader chooses what is drawn, and gets it as a live figure, as a table and in words.
// The choice stands in the address, so that it can be kept and passed on.
(() => {
  "use strict";

  const { make, fill, compose, fetched } = tifaktor;
  const words = document.currentScript.dataset;
  const at = id => document.getElementById(id);
  const data = JSON.parse(at("explorer_data").textContent);
  const figures = {}, lives = {};
  const list = names => tifaktor.list(names, words.and);
  const roundsOf = choice => choice.view === "trend" ? choice.rounds : [choice.round];
  const roundNames = rounds => list(rounds.map(round => data.rounds[round]));
  const labels = places => list(places.map(place => data.units[place].label));
  const between = mean => mean.low !== undefined; // hidden, but known to lie between two numbers
  let found, turn = 0;

  // prepare adds to the data what is worked out from it, while it has the whole alone.
  function prepare() {
    data.digits = 10 ** Number(words.decimals);
    data.shapes = Array.from(at("shapes").children);
    data.most = data.shapes.length;
    data.units[0].label = data.units[0].name;
    data.named = named;
  }

  // named gives a promise of the names of all units, the whole first, with labels that tell those of the same
  // name apart.
  function named() {
    return fetched(data.names).then(names => {
      if (data.units.length === names.length) { return; }
      const count = {}, path = [], [whole] = data.units;
      data.count = names.length; // of a site that was published since, maybe
      names.forEach(({ name }) => { count[name] = (count[name] || 0) + 1; });
      data.units = names.map((unit, i) => {
        path[unit.depth] = unit.name;
        const label = count[unit.name] > 1 && unit.depth > 0 ? `${unit.name} (${path[unit.depth - 1]})` : unit.name;
        return { ...unit, label, ...(i === 0 ? whole : {}) };
      });
    });
  }

  // numbered gives a promise of the numbers of units.
  function numbered(places) {
    const parts = places.filter(place => !data.units[place].means).map(place => Math.floor(place / data.each));
    return Promise.all(parts.map(part => fetched(data.numbers[part]))).then(read => {
      read.forEach(({ rounds, factors, units }) => {
        if (JSON.stringify([rounds, factors]) !== JSON.stringify([data.rounds, data.factors])) { throw new Error("another site"); }
        places.forEach(place => Object.assign(data.units[place], units[data.units[place].id]));
      });
      if (!places.every(place => data.units[place].means)) { throw new Error("another site"); }
    });
  }

  // after acts when a promise is kept, unless the reader has chosen something else meanwhile.
  function after(promise, act) {
    const mine = ++turn;
    at("shown").setAttribute("aria-busy", "true");
    promise.then(() => mine === turn && act(), () => mine === turn && fail());
  }

  // choose shows a choice, once the numbers of its units are there.
  function choose() {
    showChoice(found.choice);
    if (found.choice.units.every(place => data.units[place].means)) {
      turn++;
      show();
    } else {
      after(numbered(found.choice.units), show);
    }
  }

  // fail says that what was chosen could not be fetched, and shows nothing else in its place.
  function fail() {
    at("shown").removeAttribute("aria-busy");
    at("shown_said").textContent = words.lost;
    at("shown_key").hidden = at("shown_region").hidden = true;
    at("shown_notes").textContent = "";
    showFigure(found.choice, "");
  }

  // show shows the choice as a figure, as a table and in words.
  function show() {
    const choice = found.choice, rounds = roundsOf(choice);
    const lacks = !choice.units.length ? words.chooseUnit
      : !choice.factors.length ? words.chooseFactor
      : !rounds.length ? words.chooseRound : "";
    const what = choice.factors.length === 1 ? data.factors[choice.factors[0]].name : words.means;
    const title = fill(words.title, { units: labels(choice.units), what, rounds: roundNames(rounds) });
    at("shown").removeAttribute("aria-busy");
    showNotes(choice, rounds);
    at("shown_said").textContent = lacks || fill(words.said, {
      n: choice.factors.length, all: data.factors.length, units: labels(choice.units), rounds: roundNames(rounds) });
    at("shown_key").hidden = at("shown_region").hidden = lacks !== "";
    showKey(choice);
    showTable(choice, rounds, title);
    showFigure(choice, lacks ? "" : title);
  }

  function showKey(choice) {
    at("shown_key").textContent = "";
    choice.units.forEach((place, number) => {
      at("shown_key").appendChild(make("li", {}))
        .append(data.shapes[number].cloneNode(true), make("span", {}, data.units[place].label));
    });
  }

  // showFigure draws the choice, once the chart library is there. There is nothing to draw without a title.
  function showFigure(choice, title) {
    Object.entries(lives).forEach(([view, live]) => { live.hidden = view !== choice.view || !title; });
    if (!title || !window.echarts) { return; }
    const { view } = choice;
    if (!lives[view]) {
      figures[view] = { kind: view, source: words.source, decimals: Number(words.decimals), unit: words.unit, words,
        option: { series: [], yAxis: [] } };
      lives[view] = at("shown_figure").appendChild(tifaktor.live(figures[view], words));
    }
    figures[view].title = title;
    figures[view].option = compose[view](data, choice);
    lives[view].dispatchEvent(new Event("shown"));
  }

  // showNotes tells what limits the numbers shown, and what in the address was passed over.
  function showNotes(choice, rounds) {
    const notes = [];
    if (found.unknown.length) { notes.push(fill(words.unknown, { words: list(found.unknown) })); }
    if (found.tooMany.length) { notes.push(fill(words.tooMany, { n: data.most, units: labels(found.tooMany) })); }
    choice.units.forEach(place => {
      const unit = data.units[place];
      const there = other => unit.means[other] !== "missing";
      const add = (text, those) => {
        if (those.length) { notes.push(fill(text, { unit: unit.label, rounds: roundNames(those) })); }
      };
      add(words.hiddenIn, rounds.filter(round => unit.means[round] === "hidden"));
      add(words.missingIn, rounds.filter(round => unit.means[round] === "missing"));
      add(words.fewIn, rounds.filter(round => (unit.few || []).includes(round)));
      (unit.breaks || []).forEach(round => {
        if (rounds.some(r => r < round && there(r)) && rounds.some(r => r >= round && there(r))) {
          notes.push(fill(words.breakIn, { unit: unit.label, round: data.rounds[round] }));
        }
      });
    });
    const some = is => choice.units.some(place => rounds.some(round =>
      choice.factors.some(factor => is(compose.cell(data.units[place], round, factor)))));
    if (some(between)) { notes.push(words.betweenText); }
    if (some(mean => mean.bound)) { notes.push(words.coarse); }
    at("shown_notes").textContent = "";
    notes.forEach(note => at("shown_notes").appendChild(make("li", {}, note)));
  }

  // showTable writes the numbers: a row per factor, and in a trend of several units a row for each of them
  // under the factor.
  function showTable(choice, rounds, title) {
    const table = at("shown_table"), trend = choice.view === "trend", several = trend && choice.units.length > 1;
    const columns = trend ? rounds.map(round => ({ round })) : choice.units.map(unit => ({ round: choice.round, unit }));
    table.textContent = "";
    table.appendChild(make("caption", {}, title));
    const head = table.appendChild(make("thead", {})).appendChild(make("tr", {}));
    head.appendChild(make("th", { scope: "col" }, several ? words.factorAndUnit : words.factor));
    columns.forEach(column => {
      head.appendChild(make("th", { scope: "col" }, trend ? data.rounds[column.round] : data.units[column.unit].label));
    });
    choice.factors.forEach(factor => {
      const body = table.appendChild(make("tbody", {})), name = data.factors[factor].name;
      if (several) {
        body.appendChild(make("tr", {})).appendChild(make("th", { scope: "rowgroup", colspan: columns.length + 1 }, name));
      }
      (trend ? choice.units : [-1]).forEach(place => {
        const row = body.appendChild(make("tr", {}));
        row.appendChild(make("th", { scope: "row" }, several ? data.units[place].label : name));
        columns.forEach(column => {
          const unit = data.units[trend ? place : column.unit];
          row.appendChild(make("td", {}, printed(choice.view, compose.cell(unit, column.round, factor))));
        });
      });
    });
  }

  // printed writes a mean of a view in words: "4,3", "4,8 eller høgare", "skjult", "mellom 3,4 og 4,7".
  function printed(kind, mean) {
    const write = (digits, unit) => tifaktor.printed({ kind, decimals: Number(words.decimals), unit, words }, digits / data.digits);
    if (between(mean)) { return fill(words.between, { low: write(mean.low, ""), high: write(mean.high, words.unit) }); }
    if (mean.state !== "shown") { return words[mean.state]; }
    const text = write(mean.digits, words.unit);
    return text + (mean.bound === "≥" ? ` ${words.orHigher}` : mean.bound === "≤" ? ` ${words.orLower}` : "");
  }

  function readAddress() {
    if (location.hash && !location.hash.includes("=")) { return; } // a place on the page
    read(location.hash);
  }

  // read shows the choice that an address holds. It may have other units than the whole.
  function read(address) {
    found = tifaktor.choice.read(address, data, words);
    if (found.unknown.length && data.units.length < data.count) {
      showChoice(found.choice);
      after(named(), () => read(address));
    } else {
      choose();
    }
  }

  // offerCopy is only there where the clipboard works.
  function offerCopy() {
    if (!navigator.clipboard) { return; }
    at("copy").hidden = false;
    at("copy").querySelector("button").addEventListener("click", () => {
      navigator.clipboard.writeText(location.href.split(/[?#]/)[0] + tifaktor.choice.write(found.choice, data, words))
        .then(() => { at("copied").textContent = words.copied; }, () => { at("copied").textContent = words.notCopied; });
    });
  }

  prepare();
  const showChoice = tifaktor.picks(data, words, () => {
    found.unknown = [];
    found.tooMany = [];
    at("copied").textContent = "";
    history.replaceState(null, "", location.pathname + tifaktor.choice.write(found.choice, data, words));
    choose();
  });
  at("without").hidden = true;
  at("choose").hidden = at("shown").hidden = false;
  read(location.hash.includes("=") ? location.hash : location.search);
  at("choose_first").open = data.count <= data.listed && matchMedia("(min-width: 52rem)").matches; // else the figure would be far down
  offerCopy();
  window.addEventListener("hashchange", readAddress);
  document.addEventListener("DOMContentLoaded", () => {
    if (!window.echarts) {
      at("shown_figure").appendChild(make("p", { role: "alert" }, words.failed));
    } else if (!at("shown").hasAttribute("aria-busy")) {
      show();
    }
  });
})();
