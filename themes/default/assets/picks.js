// The controls of the explorer.
//
// picks(data, words, changed) makes them, and gives a function that shows a choice in them. When
// the reader changes something, changed is called, and the choice shown last has what was changed.
(() => {
  "use strict";

  const { make, fill, fold } = tifaktor;
  const at = id => document.getElementById(id);

  // box makes a check box or a radio button with its text.
  function box(into, type, name, text, changed) {
    const label = into.appendChild(make("label", {}));
    const input = label.appendChild(make("input", { type, name, autocomplete: "off" }));
    label.appendChild(make("span", {}, text));
    input.addEventListener("change", () => changed(input));
    return input;
  }

  function picks(data, words, changed) {
    let choice;
    const views = Array.from(document.querySelectorAll("#choose_view input"));
    const units = {}; // the boxes that are there, by place
    const factors = data.factors.map(({ name }, i) =>
      box(at("choose_factors"), "checkbox", "factor", name, input => toggle("factors", i, input.checked)));
    const rounds = data.rounds.map((name, i) =>
      box(at("choose_rounds"), "checkbox", "rounds", name, input => toggle("rounds", i, input.checked)));
    const round = data.rounds.map((name, i) =>
      box(at("choose_round"), "radio", "round", name, () => set("round", i)));
    views.forEach(input => input.addEventListener("change", () => set("view", input.value)));
    at("all_factors").addEventListener("click", () => set("factors", data.factors.map((_, i) => i)));
    at("no_factors").addEventListener("click", () => set("factors", []));
    at("choose_find").addEventListener("input", find);
    at("choose_first").addEventListener("toggle", () => {
      if (at("choose_first").open && !at("choose_units").children.length) { data.named().then(find, lost); }
    });

    function set(what, value) {
      choice[what] = value;
      changed();
    }

    // toggle adds a place to a list of the choice, or takes it out. Units stand as they were chosen.
    function toggle(list, place, on) {
      choice[list] = choice[list].filter(other => other !== place);
      if (on) { choice[list].push(place); }
      if (list !== "units") { choice[list].sort((a, b) => a - b); }
      changed();
    }

    // lists puts units into a list, those of each part of the organisation together. Where they are many each part
    // is folded, and its boxes are made when it is opened.
    function lists(places) {
      const all = at("choose_units"), parts = [];
      all.textContent = "";
      Object.keys(units).forEach(place => { delete units[place]; });
      places.forEach(place => {
        const root = partOf(place), last = parts[parts.length - 1];
        if (last && last.root === root) { last.places.push(place); } else { parts.push({ root, places: [place] }); }
      });
      parts.forEach(part => {
        if (part.root < 0) { part.places.forEach(place => unitBox(all, place)); } else { partBox(all, part, places.length > data.listed); }
      });
    }

    // partOf gives the place of the part that a unit is in, or -1 for one that is in none.
    function partOf(place) {
      let root = place;
      while (data.units[root].depth > 1) { root--; }
      const next = data.units[root + 1];
      return data.units[root].depth === 1 && next && next.depth > 1 ? root : -1;
    }

    function partBox(into, { root, places }, folded) {
      const box = into.appendChild(make(folded ? "details" : "fieldset", {}));
      const name = box.appendChild(make(folded ? "summary" : "legend", {}, data.units[root].label));
      const open = () => places.forEach(place => unitBox(box, place, place === root));
      if (!folded) {
        open();
        return;
      }
      name.appendChild(make("span", { class: "muted" }, ` ${places.length}`));
      box.addEventListener("toggle", () => {
        open();
        mark();
      }, { once: true });
    }

    function unitBox(into, place, itself) {
      const { label, depth, without } = data.units[place];
      const text = (itself ? fill(words.itself, { name: label }) : label) + (without ? ` (${words[without]})` : "");
      units[place] = box(into, "checkbox", "unit", text, input => toggle("units", place, input.checked));
      units[place].parentNode.className = `depth${depth}`;
    }

    // find lists the units whose name has every word.
    function find() {
      const wanted = fold(at("choose_find").value).split(/\s+/).filter(Boolean);
      const places = [];
      data.units.forEach((unit, i) => {
        unit.folded = unit.folded || fold(unit.label);
        if (wanted.every(word => unit.folded.includes(word))) { places.push(i); }
      });
      lists(places);
      mark();
      const found = places.length;
      at("choose_found").textContent = !wanted.length ? full()
        : found === 0 ? words.notFound : found === 1 ? words.single : fill(words.several, { n: found });
    }

    function lost() { at("choose_found").textContent = words.lost; }

    // mark shows in the boxes which units are chosen, and whether there is room for more.
    function mark() {
      Object.entries(units).forEach(([place, input]) => {
        input.checked = choice.units.includes(Number(place));
        input.disabled = !input.checked && choice.units.length >= data.most;
      });
    }

    // full tells why no more units can be chosen.
    function full() {
      return choice.units.length < data.most ? "" : fill(words.full, { n: data.most });
    }

    // chosen lists the units chosen, each with its mark and a button that takes it out.
    function chosen() {
      const list = at("chosen");
      list.textContent = "";
      choice.units.forEach((place, number) => {
        const button = make("button", { class: "button", type: "button" });
        button.append(data.shapes[number].cloneNode(true), make("span", { class: "visually-hidden" }, `${words.remove} `),
          make("span", {}, data.units[place].label), make("span", { "aria-hidden": "true" }, "×"));
        button.addEventListener("click", () => {
          toggle("units", place, false);
          (list.querySelectorAll("button")[Math.min(number, choice.units.length - 1)] || at("choose_find")).focus();
        });
        list.appendChild(make("li", {})).appendChild(button);
      });
    }

    function some(id, n, all) {
      at(id).textContent = n ? fill(words.some, { n, all }) : words.none;
    }

    return wanted => {
      choice = wanted;
      views.forEach(input => { input.checked = input.value === choice.view; });
      mark();
      factors.forEach((input, i) => { input.checked = choice.factors.includes(i); });
      rounds.forEach((input, i) => { input.checked = choice.rounds.includes(i); });
      round.forEach((input, i) => { input.checked = choice.round === i; });
      at("choose_rounds").hidden = choice.view !== "trend";
      at("choose_round").hidden = choice.view !== "profile";
      chosen();
      some("choose_units_said", choice.units.length, data.count);
      some("choose_factors_said", choice.factors.length, data.factors.length);
      some("choose_rounds_said", choice.view === "trend" ? choice.rounds.length : 1, data.rounds.length);
      if (!at("choose_find").value) { at("choose_found").textContent = full(); }
    };
  }

  window.tifaktor = { ...window.tifaktor, picks };
})();
