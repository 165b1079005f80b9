// Shows the slides to a room: keys and buttons that turn them, an overview, a black screen, the clock of
// the task at hand, and a second window with the script for who speaks. Without it the slides are sections
// to scroll through.
(() => {
  "use strict";

  const deck = document.querySelector(".deck");
  const slides = Array.from(deck.querySelectorAll(".slide"));
  const control = document.querySelector(".control");
  const words = deck.dataset;
  const letters = document.getElementById("deck_letters"); // ticked: letters are commands (WCAG 2.2, 2.1.4)
  const status = document.getElementById("deck_status");
  let other = window.opener; // the window of the script, when it opened this one or was opened here
  let cover = null;
  let scrolled;
  let here = 0; // the slide that is shown

  const say = text => { status.textContent = text; };
  const clocks = slides.map(slide => tifaktor.clockOf(slide, words, say, tell));

  // at gives which slide is at the top of the window.
  function at() {
    const away = i => Math.abs(slides[i].getBoundingClientRect().top);
    let nearest = here;
    slides.forEach((_, i) => {
      if (away(i) < away(nearest)) { nearest = i; }
    });
    return nearest;
  }

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
    history.replaceState(null, "", `#${slides[to].id}`);
    tell();
  }

  // overview shows all slides small, each with a button that leads to it.
  function overview(on) {
    if (on === deck.classList.contains("overview")) { return; }
    deck.classList.toggle("overview", on);
    slides.forEach((slide, i) => {
      if (!on) { slide.querySelector(".pick").remove(); return; }
      const pick = document.createElement("button");
      pick.type = "button";
      pick.className = "pick";
      pick.setAttribute("aria-label", slide.getAttribute("aria-label"));
      pick.addEventListener("click", () => go(i));
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
    if (document.fullscreenElement) { document.exitFullscreen(); } else { document.documentElement.requestFullscreen().catch(() => {}); }
  }

  function clock() {
    if (clocks[here]) { clocks[here].toggle(); }
  }

  function script(event) {
    const link = control.querySelector("[data-do=script]");
    other = window.open(link.href, "tifaktor_script", "width=900,height=900");
    if (other && event) { event.preventDefault(); } // else the link is followed
  }

  const doings = {
    overview: () => overview(!deck.classList.contains("overview")),
    black, full, clock, script,
    on: () => go(here + 1),
    back: () => go(here - 1),
    first: () => go(0),
    last: () => go(slides.length - 1)
  };

  const keys = {
    ArrowRight: "on", ArrowDown: "on", PageDown: "on", " ": "on",
    ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Home: "first", End: "last",
    o: "overview", b: "black", ".": "black", f: "full", t: "clock", p: "script"
  };

  // leave closes what is open, and gives the keyboard back to where it came from.
  function leave() {
    if (control.open) { shut(); } else if (deck.classList.contains("overview")) { go(here); }
  }

  function shut() {
    control.open = false;
    control.querySelector("summary").focus({ preventScroll: true });
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey) { return; }
    if (cover) {
      event.preventDefault();
      black();
      return;
    }
    if (event.key === "Escape") { leave(); return; }
    if (event.key.length === 1 && event.key !== " " && !letters.checked) { return; }
    const onControl = event.target.closest("button, a, summary, [role=region]");
    const picking = deck.classList.contains("overview");
    const doing = keys[event.shiftKey && event.key === " " ? "PageUp" : event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!doing || (onControl && (event.key === " " || onControl.matches("[role=region]"))) || (picking && doing !== "overview")) { return; }
    event.preventDefault();
    doings[doing]();
  });

  control.addEventListener("click", event => {
    const asked = event.target.closest("[data-do]");
    if (!asked) { return; }
    if (asked.dataset.do !== "script") { shut(); }
    doings[asked.dataset.do](event);
  });

  deck.addEventListener("click", event => {
    const link = event.target.closest("nav.turn a[href^='#']");
    if (!link) { return; }
    event.preventDefault();
    go(slides.indexOf(document.querySelector(link.getAttribute("href"))));
  });

  window.addEventListener("message", event => {
    if (!event.data || !event.data.tifaktor || event.source !== other) { return; }
    const asked = event.data;
    if (asked.tifaktor === "go") { go(Math.trunc(Number(asked.to)) || 0); }
    if (asked.tifaktor === "black") { black(); }
    if (asked.tifaktor === "clock") { clock(); }
    if (asked.tifaktor === "hello") { tell(); }
  });

  window.addEventListener("scroll", () => {
    clearTimeout(scrolled);
    scrolled = setTimeout(() => {
      if (!deck.classList.contains("overview")) { here = at(); }
      tell();
    }, 100);
  }, { passive: true });
  window.addEventListener("pagehide", () => {
    if (other && !other.closed) { other.postMessage({ tifaktor: "gone" }, "*"); }
  });

  document.documentElement.classList.add("turned");
  control.querySelectorAll("[hidden]").forEach(element => { element.hidden = false; });
  control.querySelector(".nokeys").hidden = true;
  here = at();
  tell();
})();
