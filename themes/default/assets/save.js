// Saves a live figure as a picture, with its title and where its numbers come from.
(() => {
  "use strict";

  const width = 880; // px
  const margin = 20;
  const glyphs = { circle: "●", rect: "■", diamond: "◆", triangle: "▲" };
  const letter = 9.5; // px, about what a letter of the title takes

  // units gives the series that are told apart by their marks; none when all have the same.
  function units(figure, view) {
    const names = {}, symbols = {};
    const list = figure.option.series.filter(s => {
      const another = glyphs[s.symbol] && !view.off[s.name] && !names[s.name];
      names[s.name] = true;
      if (another) { symbols[s.symbol] = true; }
      return another;
    });
    return Object.keys(symbols).length > 1 ? list : [];
  }

  // save draws the figure once more, out of sight, as the reader sees it, and offers it as a file.
  function save(figure, view, format) {
    const lines = Math.ceil(figure.title.length * letter / (width - 2 * margin));
    const key = units(figure, view);
    const made = tifaktor.optionOf(figure, view, { width, top: 26 * lines + 22 * key.length + 18, bottom: 40 });
    const style = getComputedStyle(document.documentElement);
    made.option.backgroundColor = style.getPropertyValue("--bg").trim();
    made.option.title = [
      { text: figure.title, left: margin, top: 10, textStyle: text(18, "bold", "--ink") },
      { text: figure.source, left: margin, bottom: 8, textStyle: text(12, "normal", "--ink-2") },
      ...key.map(({ name, symbol }, i) => {
        const { color } = made.option.series.find(s => s.name === name).itemStyle;
        return { text: `${glyphs[symbol]} ${name}`, left: margin, top: 26 * lines + 14 + 22 * i,
          textStyle: { fontSize: 14, fontWeight: "bold", color } };
      })
    ];

    function text(size, weight, colour) {
      return { fontSize: size, fontWeight: weight, lineHeight: 26, width: width - 2 * margin, overflow: "break",
        color: style.getPropertyValue(colour).trim() };
    }

    const chart = format === "svg"
      ? echarts.init(null, null, { renderer: "svg", ssr: true, width, height: made.height })
      : echarts.init(document.createElement("div"), null,
        { renderer: "canvas", devicePixelRatio: 2, width, height: made.height });
    chart.setOption(made.option);
    if (format === "svg") {
      tifaktor.offer(new Blob([chart.renderToSVGString()], { type: "image/svg+xml" }), figure.title, format);
      chart.dispose();
      return;
    }
    chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: made.option.backgroundColor }).toBlob(blob => {
      tifaktor.offer(blob, figure.title, format);
      chart.dispose();
    });
  }

  window.tifaktor = { ...window.tifaktor, save };
})();
