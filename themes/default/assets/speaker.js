// Turns the script into the desk of who speaks: what the room sees, what comes next, the clock of the
// task at hand, and buttons that turn the slides in the other window. Without it the script is a text to
// read and print.
(() => {
  "use strict";

  const desk = document.querySelector(".desk");
  const items = Array.from(document.querySelectorAll(".script > li"));
  const words = desk.dataset;
  let room = window.opener; // the window of the slides, when it opened this one or was opened here
  let heard = false; // whether the room has answered
  let state = { at: 0, black: false, clock: null };
  let since = 0; // when the state was told

  const part = name => desk.querySelector(name);
  const title = i => i < items.length ? items[i].querySelector("h2").textContent : words.end;
  const say = text => { part(".said").textContent = text; };
  const two = number => String(number).padStart(2, "0");

  function ask(what, to) {
    if (room && !room.closed) { room.postMessage({ tifaktor: what, to }, "*"); }
  }

  function left() {
    if (!state.clock) { return 0; }
    return Math.max(0, state.clock.left - (state.clock.running ? Date.now() - since : 0));
  }

  function draw() {
    part(".at").textContent = `${state.at + 1} / ${items.length}`;
    part(".now").textContent = title(state.at);
    part(".then").textContent = title(state.at + 1);
    items.forEach((item, i) => {
      if (i === state.at && heard) { item.setAttribute("aria-current", "step"); } else { item.removeAttribute("aria-current"); }
    });
    part("[data-do=clock]").hidden = !state.clock;
    part("[data-do=clock]").textContent = state.clock && state.clock.running ? words.pause : words.begin;
    part("[data-do=black]").setAttribute("aria-pressed", state.black);
    ["back", "on", "clock", "black"].forEach(name => { part(`[data-do=${name}]`).disabled = !heard; });
    tick();
  }

  function tick() {
    const now = new Date();
    part(".time").textContent = `${two(now.getHours())}.${two(now.getMinutes())}`;
    part(".left").hidden = !state.clock;
    if (state.clock) {
      part(".left i").textContent = state.clock.name;
      part(".left strong").textContent = tifaktor.shownTime(left());
      part(".left").classList.toggle("over", left() === 0);
    }
    if (heard && room.closed) { lost(); }
  }

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

  const doings = {
    open,
    on: () => ask("go", state.at + 1),
    back: () => ask("go", state.at - 1),
    clock: () => ask("clock"),
    black: () => ask("black")
  };

  desk.addEventListener("click", event => {
    const asked = event.target.closest("[data-do]");
    if (asked) { doings[asked.dataset.do](); }
  });

  // A pointer for presentations sends Page Up and Page Down.
  const keys = { ArrowRight: "on", ArrowLeft: "back", PageDown: "on", PageUp: "back" };
  document.addEventListener("keydown", event => {
    if (!heard || !keys[event.key] || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    doings[keys[event.key]]();
  });

  window.addEventListener("message", event => {
    if (!event.data || !room || event.source !== room) { return; }
    if (event.data.tifaktor === "gone") {
      setTimeout(() => { if (room.closed) { lost(); } }, 500); // a page that is loaded anew is back by then
      return;
    }
    if (event.data.tifaktor !== "state") { return; }
    const opened = !heard && document.activeElement === part("[data-do=open]");
    const moved = !heard || event.data.at !== state.at;
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
