// The controls of the explorer.
//
// tifaktor.picks(data, words, changed) makes them, and gives a function that shows a choice in them. When
// the reader changes something, changed is called, and the choice shown last has what was changed.
var tifaktor = window.tifaktor || {};

(function () {
  "use strict";

  function at(id) { return document.getElementById(id); }

  // box makes a check box or a radio button with its text.
  function box(into, type, name, text, changed) {
    var label = into.appendChild(tifaktor.make("label", {}));
    var input = label.appendChild(tifaktor.make("input", { type: type, name: name, autocomplete: "off" }));
    label.appendChild(tifaktor.make("span", {}, text));
    input.addEventListener("change", function () { changed(input); });
    return input;
  }

  tifaktor.picks = function (data, words, changed) {
    var choice;
    var views = Array.prototype.slice.call(document.querySelectorAll("#choose_view input"));
    views.forEach(function (input) {
      input.addEventListener("change", function () { choice.view = input.value; changed(); });
    });
    var units = unitBoxes();
    var factors = data.factors.map(function (factor, i) {
      return box(at("choose_factors"), "checkbox", "factor", factor.name, function (input) { toggle("factors", i, input.checked); });
    });
    var rounds = data.rounds.map(function (round, i) {
      return box(at("choose_rounds"), "checkbox", "rounds", round, function (input) { toggle("rounds", i, input.checked); });
    });
    var round = data.rounds.map(function (name, i) {
      return box(at("choose_round"), "radio", "round", name, function () { choice.round = i; changed(); });
    });
    at("all_factors").addEventListener("click", function () { choice.factors = data.factors.map(function (_, i) { return i; }); changed(); });
    at("no_factors").addEventListener("click", function () { choice.factors = []; changed(); });
    at("choose_find").addEventListener("input", find);

    // toggle adds a place to a list of the choice, or takes it out. Units stand as they were chosen.
    function toggle(list, place, on) {
      choice[list] = choice[list].filter(function (other) { return other !== place; });
      if (on) { choice[list].push(place); }
      if (list !== "units") { choice[list].sort(function (a, b) { return a - b; }); }
      changed();
    }

    // unitBoxes lists the units, those of each part of the organisation together.
    function unitBoxes() {
      var into = at("choose_units");
      return data.units.map(function (unit, i) {
        var next = data.units[i + 1], text = unit.label;
        if (unit.depth === 1) {
          into = at("choose_units");
          if (next && next.depth > 1) {
            into = into.appendChild(tifaktor.make("fieldset", {}));
            into.appendChild(tifaktor.make("legend", {}, text));
            text = tifaktor.fill(words.itself, { name: text });
          }
        }
        var input = box(into, "checkbox", "unit", text + (unit.without ? " (" + words[unit.without] + ")" : ""),
          function (input) { toggle("units", i, input.checked); });
        input.parentNode.className = "d" + unit.depth;
        return input;
      });
    }

    // find leaves the units whose name has every word.
    function find() {
      var wanted = tifaktor.fold(at("choose_find").value).split(/\s+/).filter(Boolean), found = 0;
      units.forEach(function (input, i) {
        var text = tifaktor.fold(data.units[i].label);
        var matches = wanted.every(function (word) { return text.indexOf(word) >= 0; });
        input.parentNode.hidden = !matches;
        if (matches) { found++; }
      });
      Array.prototype.forEach.call(at("choose_units").querySelectorAll("fieldset"), function (set) {
        set.hidden = !set.querySelector("label:not([hidden])");
      });
      at("choose_found").textContent = !wanted.length ? full()
        : found === 0 ? words.notFound : found === 1 ? words.single : tifaktor.fill(words.several, { n: found });
    }

    // full tells why no more units can be chosen.
    function full() {
      return choice.units.length < data.most ? "" : tifaktor.fill(words.full, { n: data.most });
    }

    // chosen lists the units chosen, each with its mark and a button that takes it out.
    function chosen() {
      var list = at("chosen");
      list.textContent = "";
      choice.units.forEach(function (place, number) {
        var button = tifaktor.make("button", { "class": "btn", type: "button" });
        button.appendChild(data.shapes[number].cloneNode(true));
        button.appendChild(tifaktor.make("span", { "class": "vh" }, words.remove + " "));
        button.appendChild(tifaktor.make("span", {}, data.units[place].label));
        button.appendChild(tifaktor.make("span", { "aria-hidden": "true" }, "×"));
        button.addEventListener("click", function () {
          toggle("units", place, false);
          (list.querySelectorAll("button")[Math.min(number, choice.units.length - 1)] || at("choose_find")).focus();
        });
        list.appendChild(tifaktor.make("li", {})).appendChild(button);
      });
    }

    function some(id, n, all) {
      at(id).textContent = n ? tifaktor.fill(words.some, { n: n, all: all }) : words.none;
    }

    return function (wanted) {
      choice = wanted;
      views.forEach(function (input) { input.checked = input.value === choice.view; });
      units.forEach(function (input, i) {
        input.checked = choice.units.indexOf(i) >= 0;
        input.disabled = !input.checked && choice.units.length >= data.most;
      });
      factors.forEach(function (input, i) { input.checked = choice.factors.indexOf(i) >= 0; });
      rounds.forEach(function (input, i) { input.checked = choice.rounds.indexOf(i) >= 0; });
      round.forEach(function (input, i) { input.checked = choice.round === i; });
      at("choose_rounds").hidden = choice.view !== "trend";
      at("choose_round").hidden = choice.view !== "profile";
      chosen();
      some("choose_units_said", choice.units.length, data.units.length);
      some("choose_factors_said", choice.factors.length, data.factors.length);
      some("choose_rounds_said", choice.view === "trend" ? choice.rounds.length : 1, data.rounds.length);
      find();
    };
  };
})();
