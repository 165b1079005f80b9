// What a reader of the explorer has chosen, and how that stands in the address.
//
// A choice has view ("trend" or "profile"), units, factors and rounds (places in the data, the units in
// the order they were chosen), and round, the only one that a profile shows. In the address it is
// readable: #vis=utvikling&eining=heimetenesta,seljord&faktor=autonomi. What is not there is as at first.
// A link from another page has its unit after a question mark, since # there leads to a place.
(() => {
  "use strict";

  const all = list => list.map((_, i) => i);
  const id = item => item.id;
  const upwards = (a, b) => a - b;

  // first is what is shown to whoever has not chosen: the whole if it has numbers, with all factors and rounds.
  function first(data) {
    const rounds = all(data.rounds);
    const view = rounds.length > 1 ? "trend" : "profile";
    return { view, units: data.chosen.slice(), factors: all(data.factors), rounds, round: rounds.length - 1 };
  }

  // read gives the choice that an address holds, what in it is not known, and the units for which there
  // is no room.
  function read(address, data, words) {
    const choice = first(data), views = ["trend", "profile"];
    const found = { choice, unknown: [], tooMany: [] };
    address.replace(/^[#?]/, "").split("&").filter(Boolean).forEach(part => {
      const key = decoded(part.split("=")[0]);
      const values = part.slice(part.indexOf("=") + 1).split(",").map(decoded).filter(Boolean);
      const empty = values.length === 0;
      if (key === words.keyView) {
        const [view] = known(values, views.map(name => words[name]), found);
        choice.view = views[view] || choice.view;
      } else if (key === words.keyUnit) {
        const units = known(values, data.units.map(id), found);
        found.tooMany = units.slice(data.most);
        choice.units = units.length || empty ? units.slice(0, data.most) : choice.units;
      } else if (key === words.keyFactor) {
        const factors = known(values, data.factors.map(id), found).sort(upwards);
        choice.factors = factors.length || empty ? factors : choice.factors;
      } else if (key === words.keyRound) {
        const rounds = known(values, data.rounds, found).sort(upwards);
        choice.rounds = rounds.length || empty ? rounds : choice.rounds;
        choice.round = rounds.length ? rounds[rounds.length - 1] : choice.round;
      } else {
        found.unknown.push(key);
      }
    });
    if (choice.view === "profile") { choice.rounds = all(data.rounds); }
    return found;
  }

  // known gives the places of the ids that exist, each once, and notes the others.
  function known(ids, list, found) {
    const places = [];
    ids.forEach(id => {
      const place = list.indexOf(id);
      if (place < 0) { found.unknown.push(id); }
      if (place >= 0 && !places.includes(place)) { places.push(place); }
    });
    return places;
  }

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (_) { return text; }
  }

  // write gives the address of a choice. What is as at first is left out, except view and units.
  function write(choice, data, words) {
    const ids = (places, list) => places.map(i => encodeURIComponent(list[i].id || list[i])).join(",");
    const parts = [`${words.keyView}=${words[choice.view]}`, `${words.keyUnit}=${ids(choice.units, data.units)}`];
    if (choice.factors.length < data.factors.length) { parts.push(`${words.keyFactor}=${ids(choice.factors, data.factors)}`); }
    if (choice.view === "profile" && choice.round < data.rounds.length - 1) { parts.push(`${words.keyRound}=${ids([choice.round], data.rounds)}`); }
    if (choice.view === "trend" && choice.rounds.length < data.rounds.length) { parts.push(`${words.keyRound}=${ids(choice.rounds, data.rounds)}`); }
    return `#${parts.join("&")}`;
  }

  window.tifaktor = { ...window.tifaktor, choice: { read, write } };
})();
