// What ECharts draws of a figure: the definition that lies beside it, laid out for its width in the
// colours of the theme. The still picture is made from the same definition, so both show the same
// numbers.
(() => {
  "use strict";

  // The ways a figure is laid out: who lays it out and gives its height, what a number is the number
  // of, where it comes in reading order, how one is told, all of them in order, and the colour of a
  // series.
  const inRows = { layOut: rows, where: rowName, place: rowPlace, tell: words, read: reading, colour: ofSeries };
  const inPanels = { ...inRows, layOut: panels, where: panelName, place: panelPlace, colour: ofUnit, panels: true };

  // Every kind of figure that can be live, and what it has of its own:
  //
  //	colours      of its series, as tokens of the theme
  //	lines        the same of their marked lines, where these have others
  //	shares       its numbers are shares in per cent, whatever its means are
  //	parts        its series are the parts of one whole: bars in tones, none of which can be left out
  //	numbered     the series whose numbers stand at the right
  //	arrows       "or higher" is told by an arrow to the end of the scale, since symbols tell units apart
  //	fills        px more for each row where its name stands above it, since marks may fill all of it
  //	lastFirst    the reader chooses among its series from the last to the first
  //	zooms        its axis can be narrowed to what is shown
  const kinds = {
    dots: { ...inRows, colours: ["--d-ref", "--d-prev", "--d-now"], lines: ["--d-band-line", "--d-prev", "--d-band-line"],
      numbered: 2, lastFirst: true, zooms: true },
    strip: { ...inRows, colours: ["--d-ref", "--d-now"], zooms: true },
    profile: { ...inRows, colours: ["--d-now", "--t-talk", "--d-ref", "--line-2"], arrows: true, fills: 24, zooms: true },
    response: { ...inRows, colours: ["--d-now", "--line-2"], shares: true },
    distribution: { ...inRows, colours: ["--h1", "--h2", "--h3", "--h4", "--h5"], colour: ofTone, shares: true, parts: true },
    trend: { ...inPanels, colours: ["--d-now", "--t-talk", "--d-ref", "--line-2"] }
  };
  const narrow = 560; // px; below it the names of rows stand above their marks
  const panelWidth = 130; // px, the least

  const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // printed writes a number as the page does.
  function printed(figure, number, sign) {
    return (sign || "") + written(figure, number.toFixed(kinds[figure.kind].shares ? 0 : figure.decimals));
  }

  // tick writes a number of the axis: "3" rather than "3,0".
  const tick = (figure, number) => written(figure, String(Math.round(number * 100) / 100));

  function written(figure, digits, unit) {
    const text = digits.replace("-", "−") + (unit !== undefined ? unit : kinds[figure.kind].shares ? figure.words.percent : figure.unit);
    return text.replace(".", figure.words.point || "."); // a theme of its own may not say
  }

  // optionOf gives what ECharts draws of a figure in a field of some width, how high it becomes, and
  // its numbers in reading order, each with its words.
  function optionOf(figure, view, field) {
    const kind = kinds[figure.kind];
    const option = JSON.parse(JSON.stringify(figure.option));
    const ink = { color: token("--ink"), fontFamily: token("--font") };
    option.textStyle = ink;
    option.series.forEach((s, i) => { s.was = i; });
    option.series = option.series.filter(s => !view.off[s.name]);
    option.tooltip = {
      renderMode: "richText", confine: true, backgroundColor: token("--raise"), borderColor: token("--line-2"),
      textStyle: { color: ink.color, fontFamily: ink.fontFamily }, formatter: describe
    };
    const height = kind.layOut(figure, option, view, field);
    option.series.forEach(s => paint(figure, s));

    function describe(e) {
      const series = option.series[e.seriesIndex];
      return e.componentType === "series" && series ? kind.tell(figure, option, series, e.dataIndex, field) : "";
    }
    return { option, height, describe, points: kind.read(figure, option) };
  }

  // dataOf gives what an item of a series marks.
  const dataOf = item => item && typeof item === "object" && !Array.isArray(item) ? item.value : item;

  // words tells one number: "Rolleklarleik · 2023 / Eininga: 4,1".
  function words(figure, option, series, index) {
    const { where, arrows } = kinds[figure.kind];
    const item = series.data[index], value = dataOf(item);
    const number = Array.isArray(value) ? value[0] : value;
    const known = arrows ? arrow(figure, series, value) : sign(item);
    return `${where(option, series, value, index)}\n${series.name}: ${printed(figure, number, known)}`;
  }

  function rowName(option, series, value, index) { return option.yAxis[0].data[rowOf(option, series, value, index)]; }

  function panelName(option, series, value, index) {
    return `${option.yAxis[series.yAxisIndex || 0].name} · ${option.xAxis[series.xAxisIndex || 0].data[index]}`;
  }

  function rowPlace(option, series, value, index, s) {
    return [rowOf(option, series, value, index), Array.isArray(value) ? value[0] : s];
  }

  function panelPlace(option, series, value, index) { return [series.yAxisIndex || 0, index]; }

  // arrow tells the same as sign of a mark whose symbol is the unit's: by the arrow that leads from
  // it to the end of the scale.
  function arrow(figure, series, value) {
    const own = linesOf(series).find(([start, end]) => end.symbol === "arrow" && String(start.coord) === String(value));
    return !own ? "" : own[1].coord[0] === figure.option.xAxis[0].max ? "≥" : "≤";
  }

  const linesOf = series => series.markLine ? series.markLine.data : [];

  // sign tells that a number is only known to be so high or higher, or so low or lower.
  function sign(item) {
    const symbol = item && item.symbol || "";
    if (symbol.startsWith("path:") || item && item.symbolRotate === 90) { return "≤"; }
    return /riangle/.test(symbol) && (item.symbolRotate === -90 || !item.symbolSize) ? "≥" : "";
  }

  function rowOf(option, series, value, index) {
    if (!Array.isArray(value)) { return index; }
    const axis = option.yAxis[series.yAxisIndex || 0];
    return axis.type === "category" ? value[1] : Math.floor(value[1] / axis.max * option.yAxis[0].data.length);
  }

  // reading lists the numbers row by row, or panel by panel and round by round.
  function reading(figure, option) {
    const all = [];
    option.series.forEach((series, s) => {
      series.data.forEach((item, index) => {
        const value = dataOf(item);
        if (value === null || value === undefined) { return; }
        const place = kinds[figure.kind].place(option, series, value, index, s);
        all.push({ series: s, index, place, text: words(figure, option, series, index) });
      });
    });
    return all.sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.series - b.series);
  }

  // paint gives a series its colours.
  function paint(figure, series) {
    const { colours, colour: nameOf, lines } = kinds[figure.kind];
    const name = nameOf(series, colours);
    const colour = token(name);
    series.itemStyle = { color: colour, opacity: 1, borderColor: series.type === "bar" ? token("--line-2") : undefined };
    series.emphasis = { itemStyle: { color: colour } };
    series.symbol = series.symbol || "circle";
    if (series.type === "line") {
      series.lineStyle = { ...series.lineStyle, color: colour };
    }
    if (series.markLine) {
      series.markLine.silent = true;
      series.markLine.lineStyle.color = token(lines ? lines[series.was] : name);
    }
  }

  function ofSeries(series, colours) { return colours[series.was % colours.length]; }

  function ofUnit(series, colours) { return dottedLine(series) ? "--d-band-line" : colours[series.unit || 0]; }

  function ofTone(series, colours) { return colours[series.tone]; }

  const dottedLine = series => series.lineStyle && series.lineStyle.type === "dotted";

  function axisLook(axis) {
    const quiet = token("--ink-2");
    axis.axisLabel = { color: quiet, fontSize: 13, ...axis.axisLabel };
    axis.axisLine = { show: false };
    axis.axisTick = { show: false };
    axis.splitLine = { show: axis.type === "value", lineStyle: { color: token("--d-grid") } };
    return axis;
  }

  // rows lays out a figure with names down its side.
  function rows(figure, option, view, field) {
    const { fills, numbered } = kinds[figure.kind];
    const names = option.yAxis[0].data;
    const above = field.width < narrow;
    let row = above ? 62 : 46;
    if (above && fills) {
      row += fills;
      lower(option, names.length, fills);
    }
    option.grid = { left: above ? 8 : 226, right: numbered ? 64 : 24, top: field.top + 30, height: names.length * row };
    option.yAxis.forEach(axis => { axisLook(axis).splitLine.show = false; });
    option.yAxis[0].axisLabel = above
      ? { inside: true, verticalAlign: "bottom", padding: [0, 0, 16, -12], color: token("--ink"), fontWeight: 700, fontSize: 13 }
      : { width: 205, overflow: "break", lineHeight: 16, color: token("--ink"), fontWeight: 700, fontSize: 13 };
    option.yAxis[0].z = 5;
    for (let i = 1; i < option.yAxis.length; i++) { option.yAxis[i].show = false; }
    const across = axisLook(option.xAxis[0]);
    across.position = "top";
    across.axisLabel.formatter = n => tick(figure, n);
    if (view.zoom) { closer(option, across); }
    option.series.forEach(series => {
      if (series.type === "bar") { bars(figure, series); }
      if (series.was === numbered) { values(figure, option, series); }
    });
    return field.top + 30 + names.length * row + field.bottom;
  }

  // values writes the number of each row at the right, or the word for there being none.
  function values(figure, option, series) {
    const texts = option.yAxis[0].data.map(() => "");
    series.data.forEach(item => {
      const value = Array.isArray(item) ? item : item.value;
      texts[value[1]] = printed(figure, value[0], sign(item));
    });
    linesOf(series).forEach(line => {
      texts[line[0].coord[1]] = between(figure, option.xAxis[0], line) || figure.words[line[0].name];
    });
    option.yAxis.push({ type: "category", inverse: true, position: "right", data: texts, axisLine: { show: false },
      axisTick: { show: false }, axisLabel: { color: token("--ink"), fontWeight: 700, fontSize: 15, interval: 0 } });
  }

  // between tells between which numbers a hidden one lies, "3,4–4,7"; nothing when it may be any.
  function between(figure, axis, line) {
    const low = line[0].coord[0], high = line[1].coord[0];
    if (line[0].name !== "hidden" || low === axis.min && high === axis.max) { return ""; }
    return `${written(figure, low.toFixed(figure.decimals), "")}–${printed(figure, high)}`;
  }

  // lower gives every row more room on top, for its name.
  function lower(option, rows, room) {
    const axis = option.yAxis[1], height = axis.max / rows;
    const move = point => { point[1] += room * (Math.floor(point[1] / height) + 1); };
    option.series.forEach(series => {
      series.data.forEach(item => move(Array.isArray(item) ? item : item.value));
      linesOf(series).forEach(line => line.forEach(end => move(end.coord)));
    });
    axis.max += room * rows;
  }

  // closer narrows the axis to the whole numbers around what is shown.
  function closer(option, across) {
    const all = [];
    option.series.forEach(s => s.data.forEach(item => all.push((Array.isArray(item) ? item : item.value)[0])));
    if (!all.length) { return; }
    const step = (across.max - across.min) / 8;
    const low = Math.max(across.min, Math.floor((Math.min(...all) - step / 4) / step) * step);
    across.max = Math.min(across.max, Math.ceil((Math.max(...all) + step / 4) / step) * step);
    across.min = low;
    option.series.forEach(s => { s.clip = true; });
  }

  // bars gives bars their width, their colours from light to dark, and their numbers where these
  // have room.
  function bars(figure, series) {
    const { parts } = kinds[figure.kind];
    series.barWidth = parts ? 24 : 14;
    if (!parts) { return; }
    const steps = figure.option.series.map(s => s.name.split("–").map(Number));
    const low = steps[0][0], high = Math.max(...steps.map(s => s[s.length - 1]));
    const own = steps[series.was];
    series.tone = Math.floor((8 * (own[0] + own[own.length - 1] - 2 * low) / (2 * (high - low)) + 1) / 2);
    series.label = { show: true, color: token(series.tone > 2 ? `--h${series.tone + 1}t` : "--ink"), fontSize: 13,
      formatter: e => e.value >= 5 ? `${own.length > 1 ? `${series.name}: ` : ""}${e.value}` : "" };
  }

  // panels lays out small multiples, or the one that the reader has chosen.
  function panels(figure, option, view, field) {
    const shown = option.yAxis.map((_, i) => i).filter(i => view.panel < 0 || i === view.panel);
    const one = shown.length === 1;
    const columns = Math.min(shown.length, Math.max(1, Math.min(5, Math.floor(field.width / panelWidth))));
    const width = field.width / columns, tall = one ? 320 : 150;
    option.grid = option.yAxis.map(() => ({ show: false, width: 0, height: 0 }));
    shown.forEach((i, n) => {
      const top = field.top + 40 + Math.floor(n / columns) * tall;
      option.grid[i] = { left: n % columns * width + 34, width: width - 62, top, height: tall - 74 };
    });
    option.yAxis.forEach((axis, i) => {
      axisLook(axis);
      axis.nameLocation = "end";
      axis.nameGap = 18;
      axis.nameTextStyle = { align: "left", padding: [0, 0, 0, -30], color: token("--ink"), fontWeight: 700, fontSize: 13 };
      axis.nameTruncate = { maxWidth: width - 12 };
      axis.axisLabel.showMinLabel = axis.axisLabel.showMaxLabel = true;
      axis.axisLabel.formatter = n => tick(figure, n);
      axis.show = axisLook(option.xAxis[i]).show = shown.includes(i);
    });
    option.series = option.series.filter(s => shown.includes(s.yAxisIndex || 0));
    const several = option.series.some(s => s.unit > 0);
    option.series.forEach(series => {
      const last = series.data.length - 1;
      series.label = { show: !dottedLine(series), color: token("--ink"), fontSize: 13, fontWeight: 700,
        formatter: e => (several ? sign(e.data) : one || e.dataIndex === last) ? printed(figure, e.value, sign(e.data)) : "" };
    });
    return field.top + Math.ceil(shown.length / columns) * tall + field.bottom;
  }

  window.tifaktor = { ...window.tifaktor, kinds, printed, optionOf };
})();
