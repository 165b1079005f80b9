// Turns the script into the desk of who speaks: what the room sees, what comes next, the clock of the
// task at hand, and buttons that turn the slides in the other window. Without it the script is a text to
// read and print.
(function () {
  "use strict";
  var desk = document.querySelector(".desk");
  var items = Array.prototype.slice.call(document.querySelectorAll(".script > li"));
  var words = desk.dataset;
  var room = window.opener; // the window of the slides, when it opened this one or was opened here
  var heard = false; // whether the room has answered
  var state = { at: 0, black: false, clock: null };
  var since = 0; // when the state was told

  function part(name) { return desk.querySelector(name); }

  function title(i) { return i < items.length ? items[i].querySelector("h2").textContent : words.end; }

  function ask(what, to) {
    if (room && !room.closed) { room.postMessage({ tifaktor: what, to: to }, "*"); }
  }

  function left() {
    if (!state.clock) { return 0; }
    return Math.max(0, state.clock.left - (state.clock.running ? Date.now() - since : 0));
  }

  function draw() {
    part(".at").textContent = (state.at + 1) + " / " + items.length;
    part(".now").textContent = title(state.at);
    part(".then").textContent = title(state.at + 1);
    items.forEach(function (item, i) {
      if (i === state.at && heard) { item.setAttribute("aria-current", "step"); } else { item.removeAttribute("aria-current"); }
    });
    part("[data-do=clock]").hidden = !state.clock;
    part("[data-do=clock]").textContent = state.clock && state.clock.running ? words.pause : words.begin;
    part("[data-do=black]").setAttribute("aria-pressed", state.black);
    ["back", "on", "clock", "black"].forEach(function (name) { part("[data-do=" + name + "]").disabled = !heard; });
    tick();
  }

  function tick() {
    var now = new Date();
    part(".time").textContent = ("0" + now.getHours()).slice(-2) + "." + ("0" + now.getMinutes()).slice(-2);
    part(".left").hidden = !state.clock;
    if (state.clock) {
      part(".left i").textContent = state.clock.name;
      part(".left strong").textContent = tifaktor.shownTime(left());
      part(".left").classList.toggle("over", left() === 0);
    }
    if (heard && room.closed) { lost(); }
  }

  function say(text) { part(".said").textContent = text; }

  function lost() {
    heard = false;
    say(words.lost);
    draw();
  }

  function open() {
    room = window.open(words.room, "tifaktor_room");
    if (!room) { say(words.blocked); return; }
    say("");
  }

  var doings = {
    open: open,
    on: function () { ask("go", state.at + 1); },
    back: function () { ask("go", state.at - 1); },
    clock: function () { ask("clock"); },
    black: function () { ask("black"); },
  };

  desk.addEventListener("click", function (event) {
    var asked = event.target.closest("[data-do]");
    if (asked) { doings[asked.dataset.do](); }
  });

  // A pointer for presentations sends Page Up and Page Down.
  var keys = { ArrowRight: "on", ArrowLeft: "back", PageDown: "on", PageUp: "back" };
  document.addEventListener("keydown", function (event) {
    if (!heard || !keys[event.key] || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    doings[keys[event.key]]();
  });

  window.addEventListener("message", function (event) {
    if (!event.data || !room || event.source !== room) { return; }
    if (event.data.tifaktor === "gone") {
      setTimeout(function () { if (room.closed) { lost(); } }, 500); // a page that is loaded anew is back by then
      return;
    }
    if (event.data.tifaktor !== "state") { return; }
    var opened = !heard && document.activeElement === part("[data-do=open]");
    var moved = !heard || event.data.at !== state.at;
    heard = true;
    document.body.classList.add("speaking");
    state = event.data;
    since = Date.now();
    say("");
    draw();
    if (opened) { part("[data-do=on]").focus({ preventScroll: true }); } // the button that had it is not shown any more
    if (moved && items[state.at]) { items[state.at].scrollIntoView({ behavior: "instant", block: "start" }); }
  });

  desk.hidden = false;
  setInterval(tick, 500);
  draw();
  ask("hello");
})();
