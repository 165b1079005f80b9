// Tells which session comes next, which phase is going on and what is over, by the
// reader's own date. Entries carry their first and last day; a day counts to its
// end. Cancelled sessions carry none. A list of what is all over is folded. Without
// this script everything is listed.
(() => {
  "use strict";

  const words = document.currentScript.dataset;
  const two = number => String(number).padStart(2, "0");
  const now = new Date();
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const ahead = entry => entry.dataset.to >= today;
  const entries = Array.from(document.querySelectorAll("[data-entry]"));
  const sessions = entries.filter(entry => entry.dataset.entry === "session");
  const left = sessions.filter(ahead).map(entry => entry.dataset.from).sort();

  function word(entry) {
    const from = entry.dataset.from;
    if (!ahead(entry)) { return words.done; }
    if (entry.dataset.entry === "phase") { return from <= today ? words.now : ""; }
    return from !== left[0] ? "" : from === today ? words.today : words.next;
  }

  function show(element) {
    if (element) { element.hidden = false; }
  }

  // The first of the list's own places: an entry may have others inside it.
  function mark(entry) {
    const place = entry.querySelector("[data-mark]");
    const text = word(entry);
    if (!place || !text) { return; }
    place.textContent = text;
    place.className = text === words.done ? "done" : "tag upnext";
    show(place);
  }

  // When all is over there is nothing to tell apart.
  if (entries.some(ahead)) { entries.forEach(mark); }
  if (sessions.length > 0 && left.length === 0 && !document.querySelector("[data-undated]")) {
    document.querySelectorAll("[data-over]").forEach(show);
    document.querySelectorAll("[data-fold]").forEach(list => { list.open = false; });
  }
  show(sessions.find(entry => entry.hasAttribute("data-upcoming") && entry.dataset.from === left[0]));
})();
