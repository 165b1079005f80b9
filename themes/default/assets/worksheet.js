// Keeps what is written in a worksheet: on this computer when the reader asks for it, and in files.
// What has no field any more is shown as text and goes along until the reader clears the sheet.
(() => {
  "use strict";

  const format = "tifaktor-worksheet";
  const version = 1;
  const largest = 1e6; // bytes of a file
  const part = name => document.getElementById(`sheet_${name}`);
  const panel = part("panel"), keep = part("keep"), file = part("file"), status = part("status");
  const words = panel.dataset;
  const on = (target, event, act) => target.addEventListener(event, act);
  const sheet = document.getElementById("sheet");
  const unit = words.unit ? { id: words.unit, name: words.name } : null;
  const fields = Array.from(sheet.querySelectorAll("[data-field]"), newField);

  let store = null;
  let known = null; // what is stored, as this page last saw it
  let lost = []; // what has no field
  let timer = 0;
  let answers = null; // of the question that is asked

  function newField(element) {
    const radios = Array.from(element.querySelectorAll("input"));
    const chosen = () => radios.find(r => r.checked);
    const row = element.closest(".row");
    const name = (radios.length ? element : element.parentNode).querySelector("legend, label").textContent;
    const field = {
      id: element.dataset.field,
      label: row ? `${row.querySelector("legend").textContent}: ${name}` : name,
      start: element.defaultValue || "",
      box: radios.length ? null : element,
      get: () => radios.length ? (chosen() || { value: "" }).value : element.value,
      set: value => {
        radios.forEach(r => { r.checked = r.value === value; });
        element.value = value;
        return field.get() === value;
      },
      // text is what the reader sees where the value is a key.
      text: () => {
        const option = chosen() || element.selectedOptions && element.selectedOptions[0];
        return option ? (radios.length ? option.parentNode : option).textContent : "";
      },
      entry: () => ({ id: field.id, label: field.label, value: field.get(), text: field.text() || undefined })
    };
    return field;
  }

  const add = (to, tag) => to.appendChild(document.createElement(tag));
  const put = (text, name, value) => text.split(`{${name}}`).join(value);

  function say(text) {
    answers = null;
    part("ask").hidden = true;
    if (status.textContent !== text) { status.textContent = text; }
  }

  // ask puts a question below the status line. The button that led to it gets the focus back.
  function ask(question, yes, no, from, accept, refuse) {
    say(question);
    part("yes").textContent = yes;
    part("no").textContent = no;
    part("ask").hidden = false;
    answers = { from, yes: accept, no: refuse || (() => say(words.cancelled)) };
    if (from) { part("no").focus(); }
  }

  function answer(which) {
    const given = answers;
    say("");
    if (given.from) { given.from.focus(); }
    given[which]();
  }

  function record() {
    return { format, version, sheet: words.path, title: words.title, unit, saved: new Date().toISOString(),
      fields: fields.map(f => f.entry()).concat(lost) };
  }

  // read gives what a file or the store holds, or null when it is no sheet.
  function read(written) {
    let found = null;
    try { found = JSON.parse(written); } catch (_) { return null; }
    const text = value => typeof value === "string", maybe = value => value == null || text(value);
    const fine = found && found.format === format && maybe(found.title) && maybe((found.unit || "").name) && Array.isArray(found.fields);
    return fine && found.fields.every(f => f && text(f.id) && text(f.value) && maybe(f.label) && maybe(f.text)) ? found : null;
  }

  // fill gives the number of fields that were filled in.
  function fill(found) {
    const done = new Set();
    fields.forEach(f => f.set(f.start));
    found.fields.forEach(entry => {
      const value = entry.value.replace(/\r\n?/g, "\n");
      const field = fields.find(f => f.id === entry.id);
      if (!value) { return; }
      if (field && !done.has(field)) {
        if (field.set(value)) { return done.add(field); }
        field.set(field.start);
      }
      lose(entry.id, entry.label, value, entry.text);
    });
    showLost();
    return done.size;
  }

  function lose(id, label, value, text) {
    if (lost.some(l => l.id === id && l.value === value)) { return; }
    lost.push({ id, label: label || id, value, text });
  }

  function showLost() {
    const list = part("lost");
    list.textContent = "";
    lost.forEach(entry => {
      add(list, "dt").textContent = entry.label;
      add(list, "dd").textContent = entry.text || entry.value;
    });
    part("old").hidden = lost.length === 0;
  }

  const newer = found => found.version > version ? ` ${words.newer}` : "";

  function time() {
    return new Date().toTimeString().slice(0, 5).replace(":", words.clock.charAt(2));
  }

  // save stores the sheet unless another tab has changed what is stored.
  function save() {
    clearTimeout(timer);
    timer = 0;
    if (!keep.checked || answers && answers.conflict) { return false; }
    try {
      const there = store.getItem(words.store);
      if (there !== known) { changed(there); return false; }
      const text = JSON.stringify(record());
      store.setItem(words.store, text);
      known = text;
    } catch (error) {
      keep.checked = known !== null;
      say(/quota/i.test(error.name) ? words.full : words.blocked);
      return false;
    }
    if (!answers) { say(put(words.saved, "time", time())); }
    return true;
  }

  // changed meets what another tab has stored: null when it was deleted.
  function changed(there) {
    if (there === null) {
      known = null;
      keep.checked = false;
      return say(words.gone);
    }
    ask(words.elsewhereAsk, words.elsewhereYes, words.elsewhereNo, null, () => {
      lost = [];
      restore(there);
    }, () => {
      known = there;
      keep.checked = true;
      save();
    });
    answers.conflict = true;
  }

  // restore fills in what is stored.
  function restore(text) {
    const found = read(text);
    known = text;
    keep.checked = Boolean(found);
    if (found) {
      fill(found);
      return say(words.restored + newer(found));
    }
    lose("", words.unreadable, text);
    showLost();
    say(words.badCopy);
  }

  function forget() {
    clearTimeout(timer);
    timer = 0;
    keep.checked = false;
    known = null;
    try { if (store) { store.removeItem(words.store); } } catch (_) { say(words.blocked); return false; }
    return true;
  }

  function clear() {
    lost = [];
    fields.forEach(f => f.set(f.start));
    showLost();
    if (forget()) { say(words.cleared); }
  }

  function download() {
    const link = add(panel, "a");
    link.download = `${words.path.split("/").pop()}${unit ? `-${unit.id}` : ""}.json`;
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(record(), null, 2)}\n`], { type: "application/json" }));
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say(put(words.downloaded, "name", link.download));
  }

  function opened(text) {
    const found = read(text), from = part("open");
    if (!found) { return say(words.badFile); }
    if (found.sheet !== words.path) { return say(put(words.otherSheet, "title", found.title || "?")); }
    const take = () => {
      const n = fill(found);
      if (!keep.checked || save()) { say(put(n === 1 ? words.single : words.several, "n", n) + newer(found)); }
    };
    const replace = () => {
      if (!lost.length && fields.every(f => f.get() === f.start)) { return take(); }
      ask(words.replaceAsk, words.replaceYes, words.cancel, from, take);
    };
    if (unit && found.unit && found.unit.id !== unit.id) {
      ask(put(words.otherUnitAsk, "unit", found.unit.name || "?"), words.otherUnitYes, words.cancel, from, replace);
    } else { replace(); }
  }

  function choose() {
    const chosen = file.files[0], reader = new FileReader();
    if (!chosen) { return; }
    reader.onload = () => opened(reader.result);
    reader.onerror = () => say(words.badFile);
    if (chosen.size > largest) { reader.onerror(); } else { reader.readAsText(chosen); }
    file.value = "";
  }

  // toPaper sets what is written as text beside its box, so that all of it is printed.
  function toPaper() {
    fields.filter(f => f.box).forEach(field => {
      const box = field.box, value = field.get();
      const paper = box.nextElementSibling || add(box.parentNode, "div");
      paper.className = "worksheet-written";
      const day = new Date(box.type === "date" ? `${value}T00:00` : NaN);
      paper.textContent = isNaN(day) ? field.text() || value : day.toLocaleDateString([document.documentElement.lang, "nb"], { dateStyle: "long" });
      box.parentNode.classList.toggle("on", value !== "");
    });
  }

  on(sheet, "input", () => {
    if (keep.checked) {
      clearTimeout(timer);
      timer = setTimeout(save, 400);
    } else if (!answers && store) { say(words.unsaved); }
  });
  on(keep, "change", () => {
    if (keep.checked) { save(); } else if (forget()) { say(words.off); }
  });
  on(part("clear"), "click", () => ask(words.clearAsk, words.clearYes, words.cancel, part("clear"), clear));
  on(part("download"), "click", download);
  on(part("open"), "click", () => file.click());
  on(part("print"), "click", () => window.print());
  on(part("yes"), "click", () => answer("yes"));
  on(part("no"), "click", () => answer("no"));
  on(file, "change", choose);
  on(window, "beforeprint", toPaper);
  on(window, "pagehide", () => { if (timer) { save(); } });
  on(window, "storage", event => {
    const ours = event.key === words.store || event.key === null;
    if (ours && event.newValue !== known && keep.checked) { changed(event.newValue); }
  });

  part("note").hidden = true;
  panel.hidden = false;
  sheet.classList.add("live");
  try {
    store = window.localStorage;
    known = store.getItem(words.store);
  } catch (_) { store = null; }
  if (!store) {
    keep.disabled = true;
    say(words.blocked);
  } else if (known !== null) { restore(known); }
})();
