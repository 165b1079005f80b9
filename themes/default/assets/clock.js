// Runs down the time of the task at hand. Each slide with a list of stretches of time gets a clock:
// one stretch after the other, started, stopped and moved on by whoever leads. Nothing starts by itself.
(() => {
  "use strict";

  const soon = 2 * 60 * 1000; // when the room is told that a stretch is nearly over

  function button(text) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = text;
    return made;
  }

  // shownTime gives milliseconds that are left as minutes and seconds: 24:59.
  function shownTime(left) {
    const seconds = Math.ceil(Math.max(0, left) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  // clockOf makes the clock of a slide; null when the slide has nothing to time. words has the texts on
  // it, say tells the room, and changed is called when the clock starts, stops or moves on.
  function clockOf(slide, words, say, changed) {
    const list = slide.querySelector(".clocks");
    if (!list) { return null; }
    const steps = Array.from(list.children, item => (
      { item, name: item.querySelector("b").textContent, length: item.dataset.minutes * 60 * 1000 }));
    let at = 0, left = steps[0].length, ends = 0, told = false, ticking;
    const row = document.createElement("div");
    const time = document.createElement("b");
    const start = button(words.begin), next = button("");
    row.className = "run";
    time.className = "numeral";
    time.setAttribute("role", "timer");
    row.append(time, start, next);
    list.after(row);

    const remaining = () => ends ? Math.max(0, ends - Date.now()) : left;
    const about = (text, step) => text.split("{name}").join(steps[step].name); // the name as it is, "$&" and all

    function draw() {
      const over = remaining() === 0;
      time.textContent = shownTime(remaining());
      time.setAttribute("aria-label", steps[at].name);
      start.textContent = ends ? words.pause : over ? words.again : left < steps[at].length ? words.resume : words.begin;
      next.hidden = at + 1 === steps.length;
      next.textContent = next.hidden ? "" : about(words.step, at + 1);
      row.classList.toggle("over", over);
      steps.forEach((step, i) => {
        if (i === at) { step.item.setAttribute("aria-current", "step"); } else { step.item.removeAttribute("aria-current"); }
      });
    }

    function tick() {
      draw();
      if (remaining() === 0) {
        halt();
        say(about(words.finished, at));
        changed();
      } else if (!told && remaining() <= soon && steps[at].length > 2 * soon) {
        told = true;
        say(about(words.soon, at));
      }
    }

    function halt() {
      left = remaining();
      ends = 0;
      clearInterval(ticking);
      draw();
    }

    function run() {
      if (left === 0) { left = steps[at].length; }
      told = left <= soon;
      ends = Date.now() + left;
      ticking = setInterval(tick, 250);
      draw();
      say(about(words.running, at));
    }

    function toggle() {
      if (ends) { halt(); } else { run(); }
      changed();
    }

    function moveOn() {
      halt();
      at += 1;
      left = steps[at].length;
      run();
      changed();
    }

    start.addEventListener("click", toggle);
    next.addEventListener("click", moveOn);
    draw();
    return { toggle, state: () => ({ name: steps[at].name, left: remaining(), running: ends > 0 }) };
  }

  window.tifaktor = { ...window.tifaktor, clockOf, shownTime };
})();
