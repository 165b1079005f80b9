// Asks ECharts where it puts each mark of a figure, and what the live figure prints. Places across
// are given on an axis of 600 px, and heights in rows: 2.5 is the middle of the third row. In a
// trend it is the heights that are given on such an axis, and the places across in rounds.
"use strict";

const axis = 600;

// drift gives the marks of the bare definition and of the live figure, and all that is printed.
function drift(figure) {
  document.documentElement.lang = figure.lang;
  const field = { width: 900, top: 8, bottom: 8 };
  const bare = structuredClone(figure.option);
  if (figure.kind !== "trend") { bare.grid = { left: 0, width: axis, top: 0, height: 40 * figure.rows }; }
  const live = tifaktor.optionOf(figure, { off: {}, panel: -1, zoom: false }, field);
  const tones = live.option.series.map(series => series.tone + 1);
  return {
    bare: drawn(bare, 40 * figure.rows, chart => marks(figure, chart, [])),
    live: drawn(live.option, live.height, chart => marks(figure, chart, tones)),
    numbers: live.points.map(point => point.text),
    labels: drawn(live.option, live.height, labels),
    panels: figure.kind !== "trend" ? [] : figure.option.yAxis.map((_, panel) => {
      const one = tifaktor.optionOf(figure, { off: {}, panel, zoom: false }, field);
      return drawn(one.option, one.height, labels);
    }),
    ticks: drawn(live.option, live.height, chart => ticks(figure, chart)),
    right: figure.kind === "dots" ? live.option.yAxis.at(-1).data : []
  };
}

function drawn(option, height, ask) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 900, height });
  chart.setOption(option);
  const answer = ask(chart);
  chart.dispose();
  return answer;
}

function marks(figure, chart, tones) {
  const all = [];
  chart.getModel().eachSeries(series => {
    const data = series.getData();
    const place = placing(figure, series);
    const add = (sort, from, to, more) => all.push({
      series: figure.kind === "trend" ? Number(series.get(["lineStyle", "type"]) === "dotted")
        : figure.kind === "distribution" ? 0 : series.seriesIndex,
      sort, from: place(from), to: place(to), sign: "", tone: 0, ...more
    });
    for (let i = 0; i < data.count(); i++) {
      const point = layout(data, i);
      if (series.subType === "bar" && point.width > 0) {
        const middle = point.y + point.height / 2;
        add("bar", [point.x, middle], [point.x + point.width, middle], { tone: tones[series.seriesIndex] || 0 });
      } else if (["line", "scatter"].includes(series.subType) && !isNaN(point[1])) {
        add("point", point, point, { sign: sign(data, i) });
        const before = i > 0 && layout(data, i - 1);
        if (series.subType === "line" && before && !isNaN(before[1])) { add("line", before, point); }
      }
    }
    const lines = markedLines(series);
    for (let i = 0; lines && i < lines.count(); i++) {
      add(lines.getName(i) || "line", ...lines.getItemLayout(i));
    }
  });
  return all;
}

// layout is where an item is: ECharts keeps the points of lines all in one list.
function layout(data, i) {
  const points = data.getLayout("points");
  return points ? [points[2 * i], points[2 * i + 1]] : data.getItemLayout(i) || [];
}

// placing gives how the places of a series, in pixels of the drawing, are told.
function placing(figure, series) {
  const system = series.coordinateSystem;
  const area = system.getArea();
  if (figure.kind === "trend") {
    return ([x, y]) => [(x - area.x) / area.width * figure.rounds, (area.y + area.height - y) / area.height * axis, series.option.yAxisIndex || 0];
  }
  return ([x, y]) => [(x - area.x) / area.width * axis, (y - area.y) / area.height * figure.rows];
}

// sign is what the symbol of a point says of it: a triangle lying on its side, or in a trend one
// that stands or hangs. The dotted line of a trend has no symbols in the still picture.
function sign(data, i) {
  if (data.hostModel.get(["lineStyle", "type"]) === "dotted") { return ""; }
  const symbol = data.getItemVisual(i, "symbol"), turned = data.getItemVisual(i, "symbolRotate");
  if (turned === -90 || symbol === "triangle" && data.hostModel.subType === "line") { return "≥"; }
  return turned === 90 || /^path:/.test(symbol) ? "≤" : "";
}

// markedLines finds the marked lines of a series, which ECharts keeps to itself.
function markedLines(series) {
  const kept = Object.keys(series).filter(key => key.startsWith("__ec_inner_")).map(key => series[key]);
  const own = kept.find(inner => inner && inner.markLine);
  return own && own.markLine.getData();
}

// labels are the numbers written beside the marks, as "<panel or row>\n<label>".
function labels(chart) {
  const all = [];
  chart.getModel().eachSeries(series => {
    for (let i = 0; i < series.getData().count(); i++) {
      const text = series.get(["label", "show"]) && series.getData().hasValue(i) && series.getFormattedLabel(i, "normal");
      if (text) { all.push(`${series.subType === "line" ? series.option.yAxisIndex || 0 : i}\n${text}`); }
    }
  });
  return all;
}

// ticks are the numbers of the axis of the scale, each with what is printed there.
function ticks(figure, chart) {
  const model = chart.getModel().getComponent(figure.kind === "trend" ? "yAxis" : "xAxis", 0);
  return model.axis.getViewLabels().map(label => `${label.tick.value}\n${label.formattedLabel}`);
}
