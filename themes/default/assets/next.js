// Tells which session comes next, which phase is going on and what is over, by the
// reader's own date. Entries carry their first and last day; a day counts to its
// end. Cancelled sessions carry none. Without this script everything is listed.
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  var now = new Date();
  var today = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  var entries = Array.prototype.slice.call(document.querySelectorAll("[data-entry]"));
  var sessions = entries.filter(function (entry) { return entry.dataset.entry === "session"; });
  var left = sessions.filter(ahead).map(function (entry) { return entry.dataset.from; }).sort();

  function two(number) { return (number < 10 ? "0" : "") + number; }

  function ahead(entry) { return entry.dataset.to >= today; }

  function word(entry) {
    var from = entry.dataset.from;
    if (!ahead(entry)) { return words.done; }
    if (entry.dataset.entry === "phase") { return from <= today ? words.now : ""; }
    return from !== left[0] ? "" : from === today ? words.today : words.next;
  }

  function show(element) { if (element) { element.hidden = false; } }

  // The first of the list's own places: an entry may have others inside it.
  function mark(entry) {
    var place = entry.querySelector("[data-mark]");
    var text = word(entry);
    if (!place || !text) { return; }
    place.textContent = text;
    place.className = text === words.done ? "done" : "tag upnext";
    show(place);
  }

  // When all is over there is nothing to tell apart.
  if (entries.some(ahead)) { entries.forEach(mark); }
  if (sessions.length > 0 && left.length === 0 && !document.querySelector("[data-undated]")) {
    Array.prototype.forEach.call(document.querySelectorAll("[data-over]"), show);
  }
  show(sessions.filter(function (entry) {
    return entry.hasAttribute("data-upcoming") && entry.dataset.from === left[0];
  })[0]);
})();
