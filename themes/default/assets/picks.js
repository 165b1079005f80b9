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
    const units = unitBoxes();
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

    // unitBoxes lists the units, those of each part of the organisation together.
    function unitBoxes() {
      let into = at("choose_units");
      return data.units.map((unit, i) => {
        const next = data.units[i + 1];
        let text = unit.label;
        if (unit.depth === 1) {
          into = at("choose_units");
          if (next && next.depth > 1) {
            into = into.appendChild(make("fieldset", {}));
            into.appendChild(make("legend", {}, text));
            text = fill(words.itself, { name: text });
          }
        }
        const input = box(into, "checkbox", "unit", text + (unit.without ? ` (${words[unit.without]})` : ""),
          input => toggle("units", i, input.checked));
        input.parentNode.className = `depth${unit.depth}`;
        return input;
      });
    }

    // find leaves the units whose name has every word.
    function find() {
      const wanted = fold(at("choose_find").value).split(/\s+/).filter(Boolean);
      let found = 0;
      units.forEach((input, i) => {
        const text = fold(data.units[i].label);
        const matches = wanted.every(word => text.includes(word));
        input.parentNode.hidden = !matches;
        if (matches) { found++; }
      });
      at("choose_units").querySelectorAll("fieldset").forEach(set => {
        set.hidden = !set.querySelector("label:not([hidden])");
      });
      at("choose_found").textContent = !wanted.length ? full()
        : found === 0 ? words.notFound : found === 1 ? words.single : fill(words.several, { n: found });
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
      units.forEach((input, i) => {
        input.checked = choice.units.includes(i);
        input.disabled = !input.checked && choice.units.length >= data.most;
      });
      factors.forEach((input, i) => { input.checked = choice.factors.includes(i); });
      rounds.forEach((input, i) => { input.checked = choice.rounds.includes(i); });
      round.forEach((input, i) => { input.checked = choice.round === i; });
      at("choose_rounds").hidden = choice.view !== "trend";
      at("choose_round").hidden = choice.view !== "profile";
      chosen();
      some("choose_units_said", choice.units.length, data.units.length);
      some("choose_factors_said", choice.factors.length, data.factors.length);
      some("choose_rounds_said", choice.view === "trend" ? choice.rounds.length : 1, data.rounds.length);
      find();
    };
  }

  window.tifaktor = { ...window.tifaktor, picks };
})();
