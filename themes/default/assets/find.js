// Finds the places of the site that answer what a reader writes. It knows names and texts, and gives them in the
// order in which they answer best. It draws nothing, so that it can be tried without a browser.
(() => {
  "use strict";

  const { fold } = tifaktor;
  const { MiniSearch, norwegian, english } = minisearch;

  // Words that say nothing by themselves, in nynorsk, bokmål and English. They count when there are no others.
  const empty = new Set(("og i er det på som til for av å ei ein eit en et den dei de med om at vi eg jeg du meg deg oss dere " +
    "noen nokon noe noko ut inn opp her har kan skal vil må får blir ikkje ikke frå fra seg så men eller der her då da nå no min mine mitt vår våre vårt din dine ditt " +
    "the a an of to in is are do does i we you my our your it and or for on at be can what how where when who why which did was " +
    "kva hva kven hvem korleis hvordan kvar hvor kor når kvifor hvorfor gjer gjør vere være finn finne finner hente").split(" ").map(fold));

  // A word is letters of any alphabet that people here write, and digits.
  const notWord = /[^0-9a-zA-Z\u00c0-\u1fff]+/;
  const words = text => text.toLowerCase().split(notWord).filter(Boolean);
  const isNumber = word => /^\d+$/.test(word);

  // How much a word counts in the name of a page, in what it is also called, in a heading, and in a text. A passage
  // is also found by the name of its page, which counts little there.
  const boost = { name: 8, also: 6, inside: 2, heading: 3, text: 1, page: 0.5 };

  // inside gives the ends of long words: a Norwegian word is often several, and readers write the last.
  const inside = text => [].concat(...words(text).filter(word => word.length > 6).map(word =>
    Array.from({ length: word.length - 6 }, (_, i) => word.slice(i + 3)))).join(" ");

  // slips gives how many letters may be wrong in the stem of a word.
  const slips = word => isNumber(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;

  // oneSlip tells whether two words differ in one letter, or in two that have changed places.
  function oneSlip(a, b) {
    const least = Math.min(a.length, b.length);
    let start = 0, end = 0;
    while (start < least && a[start] === b[start]) { start++; }
    while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) { end++; }
    const [of, to] = [a, b].map(word => word.slice(start, word.length - end));
    return Math.max(of.length, to.length) < 2 || of.length === 2 && of[0] === to[1] && of[1] === to[0];
  }

  // newFinder gives a finder for pages in a language.
  function newFinder(lang) {
    const stems = new Map(), alike = new Map(), byAddress = new Map(), places = [];
    const known = new Set(); // all terms of the index
    const index = new MiniSearch({ fields: Object.keys(boost), tokenize: words, processTerm: indexed });

    function stem(word) {
      if (!stems.has(word)) {
        const bare = isNumber(word) ? String(Number(word)) : norwegian(word);
        stems.set(word, fold(lang === "en" ? english(bare) : bare));
      }
      return stems.get(word);
    }

    // term gives what a word is found by: its stem, or that of the word that means the same in nynorsk.
    function term(word) { return alike.get(stem(word)) || stem(word); }

    // indexed gives what a word of the site is found by: its own stem too, for slips.
    function indexed(word) {
      const both = [...new Set([term(word), stem(word)])];
      both.forEach(one => known.add(one));
      return both;
    }

    function add(place) {
      place.id = places.length;
      places.push(place);
      index.add(place);
    }

    // addNames adds what a script of names holds; the first has the words that mean the same.
    function addNames(part) {
      (part.alike || []).forEach(line => {
        const [first, ...others] = line.split(" ").map(stem);
        others.forEach(other => { if (other !== first) { alike.set(other, first); } });
      });
      part.entries.forEach(([text, href, kind, note, inLang, ...also]) => {
        const about = [part.words[kind], part.words[note]].filter(Boolean).join(" · ");
        const entry = { text, href, lang: inLang, about, called: [text, ...also].map(name => words(name).map(term).join(" ")), lead: "" };
        byAddress.set(href, entry);
        add({ entry, name: text, also: [...also, part.words[note]].join(" "), inside: inside(text) });
      });
    }

    // addTexts adds what a script of texts holds.
    function addTexts(part) {
      part.texts.forEach(([href, ...passages]) => {
        const entry = byAddress.get(href);
        for (let i = 0; i < passages.length; i += 3) {
          const [anchor, heading, text] = passages.slice(i, i + 3);
          entry.lead = entry.lead || text;
          add({ entry, anchor, heading, text, page: entry.called.join(" ") });
        }
      });
    }

    // find gives the best places first, each page once, as functions that give its name, its address, what it is,
    // and the sentence that answers.
    function find(query) {
      const asked = [...new Set(words(query).map(term))];
      const said = [...new Set(words(query).filter(word => !empty.has(fold(word))).map(term))];
      const telling = said.length ? said : asked;
      if (!asked.length) { return []; }
      const whole = asked.join(" "), told = telling.join(" ");
      const hits = new Map();
      search(asked, telling).forEach(({ id, score, share }) => {
        const { entry } = places[id];
        const worth = score * share * share * weight(entry, whole, told);
        const hit = hits.get(entry);
        if (share >= 0.5 && (!hit || hit.worth < worth)) { hits.set(entry, { entry, worth, place: places[id] }); }
      });
      const best = [...hits.values()].sort((a, b) => b.worth - a.worth);
      return best.filter(hit => hit.worth > best[0].worth / 20).map(hit => () => answer(hit, telling));
    }

    // search looks for the words; for one that is nowhere it looks for what was probably meant. Each hit has the
    // share of the telling words that are in it.
    function search(terms, telling) {
      const look = wanted => index.search(wanted.join(" "), {
        tokenize: text => text.split(" "),
        processTerm: one => one,
        boost,
        boostTerm: one => telling.includes(one) || !terms.includes(one) ? 1 : 0.2,
        prefix: one => one.length > 2,
        fuzzy: slips,
        weights: { prefix: 0.6, fuzzy: 0.25 },
      });
      const first = look(terms), there = new Set([].concat(...first.map(one => one.queryTerms)));
      const meant = new Map(telling.filter(one => !there.has(one)).map(one => [one, meantBy(one)]));
      const ways = one => meant.get(one) || [one];
      const found = meant.size ? look([].concat(...terms.map(ways))) : first;
      return found.map(({ id, score, queryTerms }) => {
        const parts = telling.map(one => queryTerms.some(way => ways(one).includes(way)) ? 1 : 0);
        return { id, score, share: parts.reduce((sum, part) => sum + part, 0) / telling.length };
      });
    }

    // meantBy gives the words that a word which is nowhere was probably meant as: those that begin nearly as it
    // does, or else its parts.
    function meantBy(word) {
      if (word.length < 5 || isNumber(word)) { return []; }
      const near = [...known].filter(one => one[0] === word[0] &&
        [-1, 0, 1].some(more => oneSlip(word, one.slice(0, word.length + more))));
      return near.length ? near : partsOf(word);
    }

    // partsOf gives the words of the site that a word begins and ends with: a Norwegian word is often several.
    function partsOf(word) {
      const some = [];
      for (let n = word.length - 3; n > 3; n--) {
        const start = word.slice(0, n), end = word.slice(-n);
        if (!some.length && known.has(start)) { some.push(start); }
        if (known.has(end)) { return [...some, end]; }
      }
      return some;
    }

    // weight gives how much more a page counts than others: one that is called just that, and less a word that is
    // only explained.
    function weight({ called, href }, whole, told) {
      const name = called.some(one => one === whole || one === told) ? 6 : called.some(one => one.startsWith(told)) ? 2 : 1;
      return name * (href.includes("#") ? 0.5 : 1);
    }

    function answer({ entry, place }, terms) {
      const { text, href, lang: inLang, about } = entry;
      const anchor = place.anchor && !href.includes("#") ? `#${place.anchor}` : "";
      return { text, href: href + anchor, lang: inLang, about, heading: place.heading || "", sentence: marked(sentence(place.text || entry.lead, terms), terms) };
    }

    // sentence gives the sentence of a text in which most of the words are, or the first.
    function sentence(text, terms) {
      const all = (text.match(/[^.!?\n]+[.!?]*/g) || [""]).map(one => one.trim());
      const count = one => new Set(words(one).map(term).filter(word => terms.some(wanted => word.startsWith(wanted)))).size;
      return all.reduce((best, one) => count(one) > count(best) ? one : best, all[0]);
    }

    // marked gives a sentence in pieces, each with whether it is one of the words.
    function marked(text, terms) {
      const pieces = text.split(/([0-9a-zA-Z\u00c0-\u1fff]+)/).filter(Boolean);
      return pieces.map(piece => [piece, terms.some(wanted => wanted.length > 2 && term(piece.toLowerCase()).startsWith(wanted))]);
    }

    return { addNames, addTexts, find };
  }

  window.tifaktor = { ...window.tifaktor, newFinder };
})();
