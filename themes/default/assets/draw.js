// What ECharts draws of a figure: the definition that lies beside it, laid out for its width in the
// colours of the theme. The still picture is made from the same definition, so both show the same
// numbers.
var tifaktor = window.tifaktor || {};

(function () {
  "use strict";

  // The colours of each kind's series, as tokens of the theme.
  var colours = {
    dots: ["--d-ref", "--d-prev", "--d-now"],
    strip: ["--d-ref", "--d-now"],
    profile: ["--d-now", "--t-talk", "--d-ref", "--line-2"],
    response: ["--d-now", "--line-2"],
    radar: ["--d-now", "--d-band-line"],
    distribution: ["--h1", "--h2", "--h3", "--h4", "--h5"],
    trend: ["--d-now", "--t-talk", "--d-ref", "--line-2"]
  };
  var narrow = 560; // px; below it the names of rows stand above their marks
  var panelWidth = 130; // px, the least

  function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  // shares tells that the numbers of a figure are shares in per cent, whatever its means are.
  function shares(figure) { return figure.kind === "distribution" || figure.kind === "response"; }

  // printed writes a number as the page does.
  function printed(figure, number, sign) {
    return (sign || "") + written(figure, number.toFixed(shares(figure) ? 0 : figure.decimals));
  }

  // tick writes a number of the axis: "3" rather than "3,0".
  function tick(figure, number) { return written(figure, String(Math.round(number * 100) / 100)); }

  function written(figure, digits, unit) {
    var text = digits.replace("-", "−") + (unit !== undefined ? unit : shares(figure) ? figure.words.percent : figure.unit);
    return document.documentElement.lang === "en" ? text : text.replace(".", ",");
  }

  tifaktor.printed = printed;

  // option gives what ECharts draws of a figure in a field of some width, how high it becomes, and
  // its numbers in reading order, each with its words.
  tifaktor.option = function (figure, view, field) {
    var option = JSON.parse(JSON.stringify(figure.option));
    var ink = { color: token("--ink"), fontFamily: token("--font") };
    option.textStyle = ink;
    option.series.forEach(function (s, i) { s.was = i; });
    option.series = option.series.filter(function (s) { return !view.off[s.name]; });
    option.tooltip = {
      renderMode: "richText", confine: true, backgroundColor: token("--raise"), borderColor: token("--line-2"),
      textStyle: { color: ink.color, fontFamily: ink.fontFamily }, formatter: describe
    };
    var height = figure.kind === "radar" ? radar(figure, option, field)
      : figure.kind === "trend" ? panels(figure, option, view, field)
      : rows(figure, option, view, field);
    option.series.forEach(function (s) { paint(figure, s); });

    function describe(e) {
      var series = option.series[e.seriesIndex];
      if (e.componentType !== "series" || !series) { return ""; }
      if (figure.kind === "radar") {
        return series.name + "\n" + option.radar.indicator.map(function (spoke, i) {
          var value = series.data[0].value[i];
          return typeof value === "number" ? (field.width < narrow ? i + 1 + " " : "") + spoke.name + ": " + printed(figure, value) : "";
        }).filter(Boolean).join("\n");
      }
      return words(figure, option, series, e.dataIndex);
    }
    return { option: option, height: height, describe: describe, points: reading(figure, option) };
  };

  // words tells one number: "Rolleklarleik · 2023 / Eininga: 4,1".
  function words(figure, option, series, index) {
    var item = series.data[index];
    var value = item && typeof item === "object" && !Array.isArray(item) ? item.value : item;
    var where = figure.kind === "trend"
      ? option.yAxis[series.yAxisIndex || 0].name + " · " + option.xAxis[series.xAxisIndex || 0].data[index]
      : option.yAxis[0].data[rowOf(option, series, value, index)];
    var number = Array.isArray(value) ? value[0] : value;
    var known = figure.kind === "profile" ? arrow(figure, series, value) : sign(item);
    return where + "\n" + series.name + ": " + printed(figure, number, known);
  }

  // arrow tells the same as sign of a mark whose symbol is the unit's: by the arrow that leads from
  // it to the end of the scale.
  function arrow(figure, series, value) {
    var own = (series.markLine ? series.markLine.data : []).filter(function (line) {
      return line[1].symbol === "arrow" && String(line[0].coord) === String(value);
    })[0];
    return !own ? "" : own[1].coord[0] === figure.option.xAxis[0].max ? "≥" : "≤";
  }

  // sign tells that a number is only known to be so high or higher, or so low or lower.
  function sign(item) {
    var symbol = item && item.symbol || "";
    if (symbol.indexOf("path:") === 0 || item && item.symbolRotate === 90) { return "≤"; }
    return /riangle/.test(symbol) && (item.symbolRotate === -90 || !item.symbolSize) ? "≥" : "";
  }

  function rowOf(option, series, value, index) {
    if (!Array.isArray(value)) { return index; }
    var axis = option.yAxis[series.yAxisIndex || 0];
    return axis.type === "category" ? value[1] : Math.floor(value[1] / axis.max * option.yAxis[0].data.length);
  }

  // reading lists the numbers row by row, or panel by panel and round by round.
  function reading(figure, option) {
    var all = [];
    option.series.forEach(function (series, s) {
      (figure.kind === "radar" ? [] : series.data).forEach(function (item, index) {
        var value = item && typeof item === "object" && !Array.isArray(item) ? item.value : item;
        if (value === null || value === undefined) { return; }
        var place = figure.kind === "trend" ? [series.yAxisIndex || 0, index]
          : [rowOf(option, series, value, index), Array.isArray(value) ? value[0] : s];
        all.push({ series: s, index: index, place: place, text: words(figure, option, series, index) });
      });
    });
    return all.sort(function (a, b) { return a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.series - b.series; });
  }

  // paint gives a series its colours.
  function paint(figure, series) {
    var own = colours[figure.kind];
    var name = own[series.was % own.length];
    if (figure.kind === "distribution") { name = own[series.tone]; }
    if (figure.kind === "trend") { name = dottedLine(series) ? "--d-band-line" : own[series.unit || 0]; }
    var colour = token(name);
    series.itemStyle = { color: colour, opacity: 1, borderColor: series.type === "bar" ? token("--line-2") : undefined };
    series.emphasis = { itemStyle: { color: colour } };
    series.symbol = series.symbol || "circle";
    if (series.type === "line" || series.type === "radar") {
      series.lineStyle = Object.assign({}, series.lineStyle, { color: colour });
    }
    if (series.markLine) {
      series.markLine.silent = true;
      series.markLine.lineStyle.color = token(figure.kind === "dots" && series.was !== 1 ? "--d-band-line" : name);
    }
  }

  function dottedLine(series) { return series.lineStyle && series.lineStyle.type === "dotted"; }

  function axisLook(axis) {
    var quiet = token("--ink-2");
    axis.axisLabel = Object.assign({ color: quiet, fontSize: 13 }, axis.axisLabel);
    axis.axisLine = { show: false };
    axis.axisTick = { show: false };
    axis.splitLine = { show: axis.type === "value", lineStyle: { color: token("--d-grid") } };
    return axis;
  }

  // rows lays out a figure with names down its side.
  function rows(figure, option, view, field) {
    var names = option.yAxis[0].data;
    var above = field.width < narrow;
    var row = above ? 62 : 46;
    if (above && figure.kind === "profile") {
      row += 24;
      lower(option, names.length, 24);
    }
    option.grid = { left: above ? 8 : 226, right: figure.kind === "dots" ? 64 : 24, top: field.top + 30, height: names.length * row };
    option.yAxis.forEach(function (axis) { axisLook(axis).splitLine.show = false; });
    option.yAxis[0].axisLabel = above
      ? { inside: true, verticalAlign: "bottom", padding: [0, 0, 16, -12], color: token("--ink"), fontWeight: 700, fontSize: 13 }
      : { width: 205, overflow: "break", lineHeight: 16, color: token("--ink"), fontWeight: 700, fontSize: 13 };
    option.yAxis[0].z = 5;
    for (var i = 1; i < option.yAxis.length; i++) { option.yAxis[i].show = false; }
    var across = axisLook(option.xAxis[0]);
    across.position = "top";
    across.axisLabel.formatter = function (n) { return tick(figure, n); };
    if (view.zoom) { closer(option, across); }
    option.series.forEach(function (series) {
      if (series.type === "bar") { bars(figure, series); }
      if (figure.kind === "dots" && series.was === 2) { values(figure, option, series); }
    });
    return field.top + 30 + names.length * row + field.bottom;
  }

  // values writes the number of each row at the right, or the word for there being none.
  function values(figure, option, series) {
    var texts = option.yAxis[0].data.map(function () { return ""; });
    series.data.forEach(function (item) {
      var value = Array.isArray(item) ? item : item.value;
      texts[value[1]] = printed(figure, value[0], sign(item));
    });
    (series.markLine ? series.markLine.data : []).forEach(function (line) {
      texts[line[0].coord[1]] = between(figure, option.xAxis[0], line) || figure.words[line[0].name];
    });
    option.yAxis.push({ type: "category", inverse: true, position: "right", data: texts, axisLine: { show: false },
      axisTick: { show: false }, axisLabel: { color: token("--ink"), fontWeight: 700, fontSize: 15, interval: 0 } });
  }

  // between tells between which numbers a hidden one lies, "3,4–4,7"; nothing when it may be any.
  function between(figure, axis, line) {
    var low = line[0].coord[0], high = line[1].coord[0];
    if (line[0].name !== "hidden" || low === axis.min && high === axis.max) { return ""; }
    return written(figure, low.toFixed(figure.decimals), "") + "–" + printed(figure, high);
  }

  // lower gives every row of a profile more room on top, for its name: marks may fill all of a row.
  function lower(option, rows, room) {
    var axis = option.yAxis[1], height = axis.max / rows;
    var move = function (point) { point[1] += room * (Math.floor(point[1] / height) + 1); };
    option.series.forEach(function (series) {
      series.data.forEach(function (item) { move(Array.isArray(item) ? item : item.value); });
      (series.markLine ? series.markLine.data : []).forEach(function (line) { line.forEach(function (end) { move(end.coord); }); });
    });
    axis.max += room * rows;
  }

  // closer narrows the axis to the whole numbers around what is shown.
  function closer(option, across) {
    var all = [];
    option.series.forEach(function (s) {
      s.data.forEach(function (item) { all.push((Array.isArray(item) ? item : item.value)[0]); });
    });
    if (!all.length) { return; }
    var step = (across.max - across.min) / 8;
    var low = Math.max(across.min, Math.floor((Math.min.apply(null, all) - step / 4) / step) * step);
    across.max = Math.min(across.max, Math.ceil((Math.max.apply(null, all) + step / 4) / step) * step);
    across.min = low;
    option.series.forEach(function (s) { s.clip = true; });
  }

  // bars gives bars their width, their colours from light to dark, and their numbers where these
  // have room.
  function bars(figure, series) {
    series.barWidth = figure.kind === "distribution" ? 24 : 14;
    if (figure.kind !== "distribution") { return; }
    var steps = figure.option.series.map(function (s) { return s.name.split("–").map(Number); });
    var low = steps[0][0], high = steps[steps.length - 1][0];
    steps.forEach(function (s) { high = Math.max(high, s[s.length - 1]); });
    var own = steps[series.was];
    series.tone = Math.floor((8 * (own[0] + own[own.length - 1] - 2 * low) / (2 * (high - low)) + 1) / 2);
    series.label = { show: true, color: token(series.tone > 2 ? "--h" + (series.tone + 1) + "t" : "--ink"), fontSize: 13,
      formatter: function (e) { return e.value >= 5 ? (own.length > 1 ? series.name + ": " : "") + e.value : ""; } };
  }

  // panels lays out small multiples, or the one that the reader has chosen.
  function panels(figure, option, view, field) {
    var shown = option.yAxis.map(function (_, i) { return i; }).filter(function (i) { return view.panel < 0 || i === view.panel; });
    var one = shown.length === 1;
    var columns = Math.min(shown.length, Math.max(1, Math.min(5, Math.floor(field.width / panelWidth))));
    var width = field.width / columns, tall = one ? 320 : 150;
    option.grid = option.yAxis.map(function () { return { show: false, width: 0, height: 0 }; });
    shown.forEach(function (i, n) {
      var top = field.top + 40 + Math.floor(n / columns) * tall;
      option.grid[i] = { left: n % columns * width + 34, width: width - 62, top: top, height: tall - 74 };
    });
    option.yAxis.forEach(function (axis, i) {
      axisLook(axis);
      axis.nameLocation = "end";
      axis.nameGap = 18;
      axis.nameTextStyle = { align: "left", padding: [0, 0, 0, -30], color: token("--ink"), fontWeight: 700, fontSize: 13 };
      axis.nameTruncate = { maxWidth: width - 12 };
      axis.axisLabel.showMinLabel = axis.axisLabel.showMaxLabel = true;
      axis.axisLabel.formatter = function (n) { return tick(figure, n); };
      axis.show = axisLook(option.xAxis[i]).show = shown.indexOf(i) >= 0;
    });
    option.series = option.series.filter(function (s) { return shown.indexOf(s.yAxisIndex || 0) >= 0; });
    var several = option.series.some(function (s) { return s.unit > 0; });
    option.series.forEach(function (series) {
      var last = series.data.length - 1;
      series.label = { show: !dottedLine(series), color: token("--ink"), fontSize: 13, fontWeight: 700,
        formatter: function (e) { return (several ? sign(e.data) : one || e.dataIndex === last) ? printed(figure, e.value, sign(e.data)) : ""; } };
    });
    return field.top + Math.ceil(shown.length / columns) * tall + field.bottom;
  }

  function radar(figure, option, field) {
    option.radar.center = ["50%", field.top + 210];
    var few = field.width < narrow; // then the spokes are numbered, as in the still picture
    option.radar.radius = Math.min(150, field.width / 2 - (few ? 24 : 110));
    option.radar.axisName = { color: token("--ink"), fontSize: few ? 13 : 12, width: 100, overflow: "break",
      formatter: function (name) { return few ? String(names.indexOf(name) + 1) : name; } };
    var names = option.radar.indicator.map(function (spoke) { return spoke.name; });
    option.radar.axisLine = option.radar.splitLine = { lineStyle: { color: token("--d-grid") } };
    option.radar.splitArea = { show: false };
    return field.top + 420 + field.bottom;
  }
})();
