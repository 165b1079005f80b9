// Saves a live figure as a picture, with its title and where its numbers come from.
var tifaktor = window.tifaktor || {};

(function () {
  "use strict";

  var width = 880; // px
  var margin = 20;
  var glyphs = { circle: "●", rect: "■", diamond: "◆", triangle: "▲" };
  var letter = 9.5; // px, about what a letter of the title takes

  // units gives the series that are told apart by their marks; none when all have the same.
  function units(figure, view) {
    var names = {}, symbols = {};
    var list = figure.option.series.filter(function (s) {
      var another = glyphs[s.symbol] && !view.off[s.name] && !names[s.name];
      names[s.name] = true;
      if (another) { symbols[s.symbol] = true; }
      return another;
    });
    return Object.keys(symbols).length > 1 ? list : [];
  }

  // save draws the figure once more, out of sight, as the reader sees it, and offers it as a file.
  tifaktor.save = function (figure, view, format) {
    var lines = Math.ceil(figure.title.length * letter / (width - 2 * margin));
    var key = units(figure, view);
    var made = tifaktor.option(figure, view, { width: width, top: 26 * lines + 22 * key.length + 18, bottom: 40 });
    var style = getComputedStyle(document.documentElement);
    made.option.backgroundColor = style.getPropertyValue("--bg").trim();
    made.option.title = [
      { text: figure.title, left: margin, top: 10, textStyle: text(18, "bold", "--ink") },
      { text: figure.source, left: margin, bottom: 8, textStyle: text(12, "normal", "--ink-2") }
    ].concat(key.map(function (unit, i) {
      var series = made.option.series.filter(function (s) { return s.name === unit.name; })[0];
      return { text: glyphs[unit.symbol] + " " + unit.name, left: margin, top: 26 * lines + 14 + 22 * i,
        textStyle: { fontSize: 14, fontWeight: "bold", color: series.itemStyle.color } };
    }));

    function text(size, weight, colour) {
      return { fontSize: size, fontWeight: weight, lineHeight: 26, width: width - 2 * margin, overflow: "break",
        color: style.getPropertyValue(colour).trim() };
    }

    var chart = format === "svg"
      ? echarts.init(null, null, { renderer: "svg", ssr: true, width: width, height: made.height })
      : echarts.init(document.createElement("div"), null,
        { renderer: "canvas", devicePixelRatio: 2, width: width, height: made.height });
    chart.setOption(made.option);
    if (format === "svg") {
      offer(new Blob([chart.renderToSVGString()], { type: "image/svg+xml" }));
      chart.dispose();
      return;
    }
    chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: made.option.backgroundColor }).toBlob(function (blob) {
      offer(blob);
      chart.dispose();
    });

    function offer(blob) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = figure.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").toLowerCase() + "." + format;
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
    }
  };
})();
