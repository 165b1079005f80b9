// The frame of a live figure: what a reader can do with it, by mouse, touch or keys.
//
// tifaktor.live(figure, words, close) gives an element with the live figure and what a reader can
// do with it: choose series, go from number to number with the arrow keys, zoom, save. It draws
// when it is told that it is "shown". A figure has kind, title, source, decimals, unit and option.
var tifaktor = window.tifaktor || {};

(function () {
  "use strict";

  tifaktor.live = function (figure, words, close) {
    var view = { off: {}, panel: -1, zoom: false };
    var root = make("div", { "class": "live", role: "group" });
    var drawn = make("div", { "class": "live-d", tabindex: "0", role: "application" });
    var status = make("p", { "class": "live-s", role: "status" });
    var chart, points, at;

    root.appendChild(controls(figure, words, view, draw));
    root.appendChild(drawn);
    root.appendChild(status);
    root.appendChild(buttons([
      [words.png, function () { tifaktor.save(figure, view, "png"); }],
      [words.svg, function () { tifaktor.save(figure, view, "svg"); }]
    ].concat(close ? [[words.back, end]] : [])));

    function draw() {
      root.setAttribute("aria-label", figure.title);
      drawn.setAttribute("aria-label", figure.title + ". " + words.hint);
      var width = drawn.clientWidth;
      if (!width) { return; }
      var made = tifaktor.option(figure, view, { width: width, top: 8, bottom: 8 });
      points = made.points;
      at = -1;
      status.textContent = made.option.series.length ? "" : words.nothing;
      drawn.style.height = made.height + "px";
      if (!chart) {
        chart = echarts.init(drawn, null, { renderer: "svg", height: made.height });
        chart.on("mouseover", function (e) { say(made.describe(e)); });
      }
      chart.resize({ width: width, height: made.height });
      chart.setOption(made.option, true);
      drawn.querySelector("svg").setAttribute("aria-hidden", "true"); // its name is the field's
    }

    function say(text) {
      if (text) { status.textContent = text.replace(/\n/g, " · "); }
    }

    // show goes to the number that is so many steps further on.
    function show(steps) {
      at = at < 0 ? (steps > 0 ? 0 : points.length - 1) : Math.min(points.length - 1, Math.max(0, at + steps));
      var point = points[at];
      chart.dispatchAction({ type: "showTip", seriesIndex: point.series, dataIndex: point.index });
      say(point.text);
    }

    function end() {
      dark.removeEventListener("change", draw);
      sizes.disconnect();
      if (chart) { chart.dispose(); }
      close();
    }

    drawn.addEventListener("keydown", function (e) {
      var steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -points.length, End: points.length }[e.key];
      if (steps && points.length) {
        e.preventDefault();
        show(steps);
      }
    });
    root.addEventListener("keydown", function (e) {
      if (e.key === "Escape" && close) { end(); }
    });
    root.addEventListener("shown", function () {
      draw();
      if (close) { drawn.focus(); }
    });
    var dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", draw);
    var width = 0;
    var sizes = new ResizeObserver(function () {
      if (drawn.clientWidth !== width) {
        width = drawn.clientWidth;
        draw();
      }
    });
    sizes.observe(root);
    return root;
  };

  tifaktor.make = make;

  function make(name, attributes, text) {
    var element = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (text) { element.textContent = text; }
    return element;
  }

  function buttons(all) {
    var list = make("ul", { "class": "acts" });
    all.forEach(function (item) {
      var button = make("button", { "class": "btn", type: "button" }, item[0]);
      button.addEventListener("click", item[1]);
      list.appendChild(make("li", {})).appendChild(button);
    });
    return list;
  }

  // controls are what the reader can change: which series and which panel is shown, and zoom.
  function controls(figure, words, view, draw) {
    var all = make("div", { "class": "live-c" });
    var names = figure.option.series.map(function (s) { return s.name; })
      .filter(function (name, i, list) { return name && list.indexOf(name) === i; });
    var panels = figure.kind === "trend" ? figure.option.yAxis : [];
    if (figure.kind === "dots") { names.reverse(); }
    if (names.length > 1 && figure.kind !== "distribution") {
      var set = make("fieldset", {});
      set.appendChild(make("legend", {}, words.series));
      names.forEach(function (name) {
        set.appendChild(check(name, true, function (on) { view.off[name] = !on; draw(); }));
      });
      all.appendChild(set);
    }
    if (panels.length > 1) {
      var label = make("label", {}, words.panel);
      var select = label.appendChild(make("select", {}));
      [words.all].concat(panels.map(function (p) { return p.name; })).forEach(function (name, i) {
        select.appendChild(make("option", { value: String(i - 1) }, name));
      });
      select.addEventListener("change", function () { view.panel = Number(select.value); draw(); });
      all.appendChild(label);
    }
    if (["dots", "strip", "profile"].indexOf(figure.kind) >= 0) {
      all.appendChild(check(words.zoom, false, function (on) { view.zoom = on; draw(); }));
    }
    return all;
  }

  function check(text, on, changed) {
    var label = make("label", {});
    var box = label.appendChild(make("input", { type: "checkbox" }));
    box.checked = on;
    box.addEventListener("change", function () { changed(box.checked); });
    label.appendChild(document.createTextNode(text));
    return label;
  }
})();
