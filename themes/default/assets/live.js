// The frame of a live figure: what a reader can do with it, by mouse, touch or keys.
//
// live(figure, words, close) gives an element with the live figure and what a reader can
// do with it: choose series, go from number to number with the arrow keys, zoom, save. It draws
// when it is told that it is "shown". A figure has kind, title, source, decimals, unit and option.
(() => {
  "use strict";

  function live(figure, words, close) {
    const view = { off: {}, panel: -1, zoom: false };
    const root = make("div", { class: "live", role: "group" });
    const drawn = make("div", { class: "live-drawing", tabindex: "0", role: "application" });
    const status = make("p", { class: "live-status", role: "status" });
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const sizes = new ResizeObserver(() => {
      if (drawn.clientWidth !== observed) {
        observed = drawn.clientWidth;
        draw();
      }
    });
    let chart, points, at, observed = 0;

    root.append(controls(figure, words, view, draw), drawn, status, buttons([
      [words.png, () => tifaktor.save(figure, view, "png")],
      [words.svg, () => tifaktor.save(figure, view, "svg")],
      ...(close ? [[words.back, end]] : [])
    ]));

    function draw() {
      root.setAttribute("aria-label", figure.title);
      drawn.setAttribute("aria-label", `${figure.title}. ${words.hint}`);
      const width = drawn.clientWidth;
      if (!width) { return; }
      const made = tifaktor.optionOf(figure, view, { width, top: 8, bottom: 8 });
      points = made.points;
      at = -1;
      status.textContent = made.option.series.length ? "" : words.nothing;
      drawn.style.height = `${made.height}px`;
      if (!chart) {
        chart = echarts.init(drawn, null, { renderer: "svg", height: made.height });
        chart.on("mouseover", e => say(made.describe(e)));
      }
      chart.resize({ width, height: made.height });
      chart.setOption(made.option, true);
      drawn.querySelector("svg").setAttribute("aria-hidden", "true"); // its name is the field's
    }

    function say(text) {
      if (text) { status.textContent = text.replace(/\n/g, " · "); }
    }

    // show goes to the number that is so many steps further on.
    function show(steps) {
      at = at < 0 ? (steps > 0 ? 0 : points.length - 1) : Math.min(points.length - 1, Math.max(0, at + steps));
      const point = points[at];
      chart.dispatchAction({ type: "showTip", seriesIndex: point.series, dataIndex: point.index });
      say(point.text);
    }

    function end() {
      dark.removeEventListener("change", draw);
      sizes.disconnect();
      if (chart) { chart.dispose(); }
      close();
    }

    drawn.addEventListener("keydown", e => {
      const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -points.length, End: points.length }[e.key];
      if (steps && points.length) {
        e.preventDefault();
        show(steps);
      }
    });
    root.addEventListener("keydown", e => {
      if (e.key === "Escape" && close) { end(); }
    });
    root.addEventListener("shown", () => {
      draw();
      if (close) { drawn.focus(); }
    });
    dark.addEventListener("change", draw);
    sizes.observe(root);
    return root;
  }

  // make gives an element with attributes and a text.
  function make(name, attributes, text) {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (text) { element.textContent = text; }
    return element;
  }

  function buttons(all) {
    const list = make("ul", { class: "actions" });
    all.forEach(([text, act]) => {
      const button = make("button", { class: "button", type: "button" }, text);
      button.addEventListener("click", act);
      list.appendChild(make("li", {})).appendChild(button);
    });
    return list;
  }

  // controls are what the reader can change: which series and which panel is shown, and zoom.
  function controls(figure, words, view, draw) {
    const all = make("div", { class: "live-controls" });
    const names = Array.from(new Set(figure.option.series.map(s => s.name).filter(Boolean)));
    const kind = tifaktor.kinds[figure.kind];
    const panels = kind.panels ? figure.option.yAxis : [];
    if (kind.lastFirst) { names.reverse(); }
    if (names.length > 1 && !kind.parts) {
      const set = make("fieldset", {});
      set.appendChild(make("legend", {}, words.series));
      names.forEach(name => {
        set.appendChild(check(name, true, on => { view.off[name] = !on; draw(); }));
      });
      all.appendChild(set);
    }
    if (panels.length > 1) {
      const label = make("label", {}, words.panel);
      const select = label.appendChild(make("select", {}));
      [words.all, ...panels.map(p => p.name)].forEach((name, i) => select.appendChild(make("option", { value: i - 1 }, name)));
      select.addEventListener("change", () => { view.panel = Number(select.value); draw(); });
      all.appendChild(label);
    }
    if (kind.zooms) {
      all.appendChild(check(words.zoom, false, on => { view.zoom = on; draw(); }));
    }
    return all;
  }

  function check(text, on, changed) {
    const label = make("label", {});
    const box = label.appendChild(make("input", { type: "checkbox" }));
    box.checked = on;
    box.addEventListener("change", () => changed(box.checked));
    label.append(text);
    return label;
  }

  window.tifaktor = { ...window.tifaktor, live, make };
})();
