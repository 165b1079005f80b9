// The explorer: the reader chooses what is drawn, and gets it as a live figure, as a table and in words.
// The choice stands in the address, so that it can be kept and passed on.
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  var data = JSON.parse(at("explorer_data").textContent);
  var figures = {}, lives = {}, found;

  function at(id) { return document.getElementById(id); }

  // prepare adds to the data what is worked out from it: labels that tell units of the same name apart,
  // and the word for a unit without any number.
  function prepare() {
    var count = {}, path = [];
    data.digits = Math.pow(10, Number(words.decimals));
    data.shapes = Array.prototype.slice.call(at("shapes").children);
    data.most = data.shapes.length;
    data.units.forEach(function (unit) { count[unit.name] = (count[unit.name] || 0) + 1; });
    data.units.forEach(function (unit) {
      path[unit.depth] = unit.name;
      unit.label = count[unit.name] > 1 && unit.depth > 0 ? unit.name + " (" + path[unit.depth - 1] + ")" : unit.name;
      if (unit.means.every(function (round) { return typeof round === "string"; })) {
        unit.without = unit.means.indexOf("hidden") >= 0 ? "hidden" : "missing";
      }
    });
  }

  function list(names) { return tifaktor.list(names, words.and); }

  // between tells that a mean is hidden, and between which numbers it lies.
  function between(mean) { return mean.low !== undefined; }

  function roundsOf(choice) { return choice.view === "trend" ? choice.rounds : [choice.round]; }

  function roundNames(rounds) { return list(rounds.map(function (round) { return data.rounds[round]; })); }

  function labels(places) { return list(places.map(function (place) { return data.units[place].label; })); }

  // show shows a choice in the controls, as a figure, as a table and in words.
  function show() {
    var choice = found.choice, rounds = roundsOf(choice);
    var lacks = !choice.units.length ? words.chooseUnit : !choice.factors.length ? words.chooseFactor : !rounds.length ? words.chooseRound : "";
    var what = choice.factors.length === 1 ? data.factors[choice.factors[0]].name : words.means;
    var title = tifaktor.fill(words.title, { units: labels(choice.units), what: what, rounds: roundNames(rounds) });
    showChoice(choice);
    showNotes(choice, rounds);
    at("shown_said").textContent = lacks || tifaktor.fill(words.said, {
      n: choice.factors.length, all: data.factors.length, units: labels(choice.units), rounds: roundNames(rounds) });
    at("shown_key").hidden = at("shown_region").hidden = lacks !== "";
    showKey(choice);
    showTable(choice, rounds, title);
    showFigure(choice, lacks ? "" : title);
  }

  function showKey(choice) {
    at("shown_key").textContent = "";
    choice.units.forEach(function (place, number) {
      var item = at("shown_key").appendChild(tifaktor.make("li", {}));
      item.appendChild(data.shapes[number].cloneNode(true));
      item.appendChild(tifaktor.make("span", {}, data.units[place].label));
    });
  }

  // showFigure draws the choice, once the chart library is there. There is nothing to draw without a title.
  function showFigure(choice, title) {
    Object.keys(lives).forEach(function (view) { lives[view].hidden = view !== choice.view || !title; });
    if (!title || !window.echarts) { return; }
    var figure = figures[choice.view] = figures[choice.view] || { kind: choice.view, source: words.source,
      decimals: Number(words.decimals), unit: words.unit, words: words, option: { series: [], yAxis: [] } };
    lives[choice.view] = lives[choice.view] || at("shown_figure").appendChild(tifaktor.live(figure, words));
    figure.title = title;
    figure.option = tifaktor.compose[choice.view](data, choice);
    lives[choice.view].dispatchEvent(new Event("shown"));
  }

  // showNotes tells what limits the numbers shown, and what in the address was passed over.
  function showNotes(choice, rounds) {
    var notes = [];
    if (found.unknown.length) { notes.push(tifaktor.fill(words.unknown, { words: list(found.unknown) })); }
    if (found.tooMany.length) { notes.push(tifaktor.fill(words.tooMany, { n: data.most, units: labels(found.tooMany) })); }
    choice.units.forEach(function (place) {
      var unit = data.units[place];
      var add = function (text, those) {
        if (those.length) { notes.push(tifaktor.fill(text, { unit: unit.label, rounds: roundNames(those) })); }
      };
      add(words.hiddenIn, rounds.filter(function (round) { return unit.means[round] === "hidden"; }));
      add(words.missingIn, rounds.filter(function (round) { return unit.means[round] === "missing"; }));
      add(words.fewIn, rounds.filter(function (round) { return (unit.few || []).indexOf(round) >= 0; }));
      (unit.breaks || []).forEach(function (round) {
        var there = function (other) { return unit.means[other] !== "missing"; };
        if (rounds.some(function (r) { return r < round && there(r); }) && rounds.some(function (r) { return r >= round && there(r); })) {
          notes.push(tifaktor.fill(words.breakIn, { unit: unit.label, round: data.rounds[round] }));
        }
      });
    });
    var some = function (is) {
      return choice.units.some(function (place) {
        return rounds.some(function (round) {
          return choice.factors.some(function (factor) { return is(tifaktor.compose.cell(data.units[place], round, factor)); });
        });
      });
    };
    if (some(between)) { notes.push(words.betweenText); }
    if (some(function (mean) { return mean.bound; })) { notes.push(words.coarse); }
    at("shown_notes").textContent = "";
    notes.forEach(function (note) { at("shown_notes").appendChild(tifaktor.make("li", {}, note)); });
  }

  // showTable writes the numbers: a row per factor, and in a trend of several units a row for each of them
  // under the factor.
  function showTable(choice, rounds, title) {
    var table = at("shown_table"), trend = choice.view === "trend", several = trend && choice.units.length > 1;
    var columns = (trend ? rounds : choice.units).map(function (place) { return { round: trend ? place : choice.round, unit: trend ? -1 : place }; });
    table.textContent = "";
    table.appendChild(tifaktor.make("caption", {}, title));
    var head = table.appendChild(tifaktor.make("thead", {})).appendChild(tifaktor.make("tr", {}));
    head.appendChild(tifaktor.make("th", { scope: "col" }, several ? words.factorAndUnit : words.factor));
    columns.forEach(function (column) {
      head.appendChild(tifaktor.make("th", { scope: "col" }, trend ? data.rounds[column.round] : data.units[column.unit].label));
    });
    choice.factors.forEach(function (factor) {
      var body = table.appendChild(tifaktor.make("tbody", {})), name = data.factors[factor].name;
      if (several) {
        body.appendChild(tifaktor.make("tr", {})).appendChild(tifaktor.make("th", { scope: "rowgroup", colspan: columns.length + 1 }, name));
      }
      (trend ? choice.units : [-1]).forEach(function (place) {
        var row = body.appendChild(tifaktor.make("tr", {}));
        row.appendChild(tifaktor.make("th", { scope: "row" }, several ? data.units[place].label : name));
        columns.forEach(function (column) {
          var unit = data.units[trend ? place : column.unit];
          row.appendChild(tifaktor.make("td", {}, printed(tifaktor.compose.cell(unit, column.round, factor))));
        });
      });
    });
  }

  // printed writes a mean in words: "4,3", "4,8 eller høgare", "skjult", "mellom 3,4 og 4,7".
  function printed(mean) {
    var write = function (digits, unit) {
      return tifaktor.printed({ decimals: Number(words.decimals), unit: unit }, digits / data.digits);
    };
    if (between(mean)) { return tifaktor.fill(words.between, { low: write(mean.low, ""), high: write(mean.high, words.unit) }); }
    if (mean.state !== "shown") { return words[mean.state]; }
    var text = write(mean.digits, words.unit);
    return text + (mean.bound === "≥" ? " " + words.orHigher : mean.bound === "≤" ? " " + words.orLower : "");
  }

  function readAddress() {
    if (location.hash && location.hash.indexOf("=") < 0) { return; } // a place on the page
    found = tifaktor.choice.read(location.hash, data, words);
    show();
  }

  // offerCopy is only there where the clipboard works.
  function offerCopy() {
    if (!navigator.clipboard) { return; }
    at("copy").hidden = false;
    at("copy").querySelector("button").addEventListener("click", function () {
      navigator.clipboard.writeText(location.href.split(/[?#]/)[0] + tifaktor.choice.write(found.choice, data, words))
        .then(function () { at("copied").textContent = words.copied; }, function () { at("copied").textContent = words.notCopied; });
    });
  }

  prepare();
  var showChoice = tifaktor.picks(data, words, function () {
    found.unknown = [];
    found.tooMany = [];
    at("copied").textContent = "";
    history.replaceState(null, "", location.pathname + tifaktor.choice.write(found.choice, data, words));
    show();
  });
  found = tifaktor.choice.read(location.hash.indexOf("=") < 0 ? location.search : location.hash, data, words);
  at("without").hidden = true;
  at("choose").hidden = at("shown").hidden = false;
  at("choose_first").open = matchMedia("(min-width: 52rem)").matches; // else the figure would be far down
  show();
  offerCopy();
  window.addEventListener("hashchange", readAddress);
  document.addEventListener("DOMContentLoaded", function () {
    if (window.echarts) { show(); } else { at("shown_figure").appendChild(tifaktor.make("p", { role: "alert" }, words.failed)); }
  });
})();
