// Shows the slides to a room: keys and buttons that turn them, an overview, a black screen, the clock of
// the task at hand, and a second window with the script for who speaks. Without it the slides are sections
// to scroll through.
(function () {
  "use strict";
  var deck = document.querySelector(".deck");
  var slides = Array.prototype.slice.call(deck.querySelectorAll(".slide"));
  var control = document.querySelector(".control");
  var words = deck.dataset;
  var letters = document.getElementById("deck_letters"); // ticked: letters are commands (WCAG 2.2, 2.1.4)
  var status = document.getElementById("deck_status");
  var other = window.opener; // the window of the script, when it opened this one or was opened here
  var cover = null;
  var scrolled;
  var here = 0; // the slide that is shown

  function say(text) { status.textContent = text; }

  // at gives which slide is at the top of the window.
  function at() {
    var nearest = here;
    slides.forEach(function (slide, i) {
      if (Math.abs(slide.getBoundingClientRect().top) < Math.abs(slides[nearest].getBoundingClientRect().top)) { nearest = i; }
    });
    return nearest;
  }

  var clocks = slides.map(function (slide) { return tifaktor.clockOf(slide, words, say, tell); });

  // tell lets the script know what the room sees.
  function tell() {
    if (!other || other.closed) { return; }
    other.postMessage({ tifaktor: "state", at: here, black: cover !== null, clock: clocks[here] && clocks[here].state() }, "*");
  }

  function go(to) {
    to = Math.max(0, Math.min(slides.length - 1, to));
    overview(false);
    here = to;
    slides[to].scrollIntoView({ behavior: "instant", block: "start" });
    slides[to].focus({ preventScroll: true });
    history.replaceState(null, "", "#" + slides[to].id);
    tell();
  }

  // overview shows all slides small, each with a button that leads to it.
  function overview(on) {
    if (on === deck.classList.contains("overview")) { return; }
    deck.classList.toggle("overview", on);
    slides.forEach(function (slide, i) {
      if (!on) { slide.querySelector(".pick").remove(); return; }
      var pick = document.createElement("button");
      pick.type = "button";
      pick.className = "pick";
      pick.setAttribute("aria-label", slide.getAttribute("aria-label"));
      pick.addEventListener("click", function () { go(i); });
      slide.append(pick);
    });
    if (on) { slides[here].querySelector(".pick").focus(); }
  }

  // black covers the slides; any key, click or touch takes the cover away.
  function black() {
    if (cover) {
      cover.remove();
      cover = null;
      say("");
      slides[here].focus({ preventScroll: true });
    } else {
      cover = document.createElement("button");
      cover.type = "button";
      cover.className = "cover";
      cover.setAttribute("aria-label", words.black);
      cover.addEventListener("click", black);
      document.body.append(cover);
      cover.focus();
    }
    tell();
  }

  function full() {
    if (document.fullscreenElement) { document.exitFullscreen(); } else { document.documentElement.requestFullscreen().catch(function () {}); }
  }

  function clock() {
    if (clocks[here]) { clocks[here].toggle(); }
  }

  function script(event) {
    var link = control.querySelector("[data-do=script]");
    other = window.open(link.href, "tifaktor_script", "width=900,height=900");
    if (other && event) { event.preventDefault(); } // else the link is followed
  }

  var doings = {
    overview: function () { overview(!deck.classList.contains("overview")); },
    black: black, full: full, clock: clock, script: script,
    on: function () { go(here + 1); },
    back: function () { go(here - 1); },
    first: function () { go(0); },
    last: function () { go(slides.length - 1); },
  };

  var keys = {
    ArrowRight: "on", ArrowDown: "on", PageDown: "on", " ": "on",
    ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Home: "first", End: "last",
    o: "overview", b: "black", ".": "black", f: "full", t: "clock", p: "script",
  };

  // leave closes what is open, and gives the keyboard back to where it came from.
  function leave() {
    if (control.open) { shut(); } else if (deck.classList.contains("overview")) { go(here); }
  }

  function shut() {
    control.open = false;
    control.querySelector("summary").focus({ preventScroll: true });
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) { return; }
    if (cover) {
      event.preventDefault();
      black();
      return;
    }
    if (event.key === "Escape") { leave(); return; }
    if (event.key.length === 1 && event.key !== " " && !letters.checked) { return; }
    var onControl = event.target.closest("button, a, summary, [role=region]");
    var picking = deck.classList.contains("overview");
    var doing = keys[event.shiftKey && event.key === " " ? "PageUp" : event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!doing || (onControl && (event.key === " " || onControl.matches("[role=region]"))) || (picking && doing !== "overview")) { return; }
    event.preventDefault();
    doings[doing]();
  });

  control.addEventListener("click", function (event) {
    var asked = event.target.closest("[data-do]");
    if (!asked) { return; }
    if (asked.dataset.do !== "script") { shut(); }
    doings[asked.dataset.do](event);
  });

  deck.addEventListener("click", function (event) {
    var link = event.target.closest("nav.turn a[href^='#']");
    if (!link) { return; }
    event.preventDefault();
    go(slides.indexOf(document.querySelector(link.getAttribute("href"))));
  });

  window.addEventListener("message", function (event) {
    if (!event.data || !event.data.tifaktor || event.source !== other) { return; }
    var asked = event.data;
    if (asked.tifaktor === "go") { go(Math.trunc(Number(asked.to)) || 0); }
    if (asked.tifaktor === "black") { black(); }
    if (asked.tifaktor === "clock") { clock(); }
    if (asked.tifaktor === "hello") { tell(); }
  });

  window.addEventListener("scroll", function () {
    clearTimeout(scrolled);
    scrolled = setTimeout(function () {
      if (!deck.classList.contains("overview")) { here = at(); }
      tell();
    }, 100);
  }, { passive: true });
  window.addEventListener("pagehide", function () {
    if (other && !other.closed) { other.postMessage({ tifaktor: "gone" }, "*"); }
  });

  document.documentElement.classList.add("turned");
  control.querySelectorAll("[hidden]").forEach(function (element) { element.hidden = false; });
  control.querySelector(".nokeys").hidden = true;
  here = at();
  tell();
})();
