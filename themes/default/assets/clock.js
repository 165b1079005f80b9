// Runs down the time of the task at hand. Each slide with a list of stretches of time gets a clock:
// one stretch after the other, started, stopped and moved on by whoever leads. Nothing starts by itself.
var tifaktor = window.tifaktor || {};

(function () {
  "use strict";
  var soon = 2 * 60 * 1000; // when the room is told that a stretch is nearly over

  function button(text) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "btn";
    made.textContent = text;
    return made;
  }

  // shown gives milliseconds that are left as minutes and seconds: 24:59.
  function shown(left) {
    var seconds = Math.ceil(Math.max(0, left) / 1000);
    return Math.floor(seconds / 60) + ":" + ("0" + seconds % 60).slice(-2);
  }

  // clockOf makes the clock of a slide; null when the slide has nothing to time. words has the texts on
  // it, say tells the room, and changed is called when the clock starts, stops or moves on.
  function clockOf(slide, words, say, changed) {
    var list = slide.querySelector(".clocks");
    if (!list) { return null; }
    var steps = Array.prototype.map.call(list.children, function (item) {
      return { item: item, name: item.querySelector("b").textContent, length: item.dataset.minutes * 60 * 1000 };
    });
    var at = 0, left = steps[0].length, ends = 0, told = false, ticking;
    var row = document.createElement("div");
    var time = document.createElement("b");
    var start = button(words.begin), next = button("");
    row.className = "run";
    time.className = "num";
    time.setAttribute("role", "timer");
    row.append(time, start, next);
    list.after(row);

    function remaining() { return ends ? Math.max(0, ends - Date.now()) : left; }

    function about(text, step) { return text.split("{name}").join(steps[step].name); } // the name as it is, "$&" and all

    function draw() {
      var over = remaining() === 0;
      time.textContent = shown(remaining());
      time.setAttribute("aria-label", steps[at].name);
      start.textContent = ends ? words.pause : over ? words.again : left < steps[at].length ? words.resume : words.begin;
      next.hidden = at + 1 === steps.length;
      next.textContent = next.hidden ? "" : about(words.step, at + 1);
      row.classList.toggle("over", over);
      steps.forEach(function (step, i) {
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
    return {
      toggle: toggle,
      state: function () { return { name: steps[at].name, left: remaining(), running: ends > 0 }; },
    };
  }

  tifaktor.clockOf = clockOf;
  tifaktor.shownTime = shown;
})();
