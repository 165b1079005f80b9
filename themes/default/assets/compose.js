// The definitions of the figures that readers put together: copies of the pieces of a model, which the
// site's own charts are made from too, with the numbers of what was chosen.
var tifaktor = window.tifaktor || {};

(function () {
  "use strict";

  // cell gives a mean: its state, and when it is shown its digits, and "≥" or "≤" where no more is told. Of a
  // hidden one it gives the lowest and the highest that the others leave, where that is told: "34..47".
  function cell(unit, round, factor) {
    var all = unit.means[round];
    var mean = typeof all === "string" ? all : all[factor];
    if (mean === "hidden" || mean === "missing") { return { state: mean }; }
    if (String(mean).indexOf("..") > 0) { return { state: "hidden", low: Number(mean.split("..")[0]), high: Number(mean.split("..")[1]) }; }
    return typeof mean === "number" ? { state: "shown", digits: mean, bound: "" }
      : { state: "shown", digits: Number(mean.slice(1)), bound: mean[0] };
  }

  // copy gives a piece of a model with other values.
  function copy(model, values) { return Object.assign(JSON.parse(JSON.stringify(model)), values); }

  // broken tells that a unit is not the same group in two rounds.
  function broken(unit, before, after) {
    return (unit.breaks || []).some(function (round) { return before < round && round <= after; });
  }

  function trend(data, choice) {
    var model = data.trend;
    var rounds = choice.rounds.map(function (round) { return data.rounds[round]; });
    var option = copy(model, { grid: [], xAxis: [], yAxis: [], series: [] });
    choice.factors.forEach(function (factor, panel) {
      option.grid.push(copy(model.grid[0]));
      option.xAxis.push(copy(model.xAxis[0], { gridIndex: panel, data: rounds }));
      option.yAxis.push(copy(model.yAxis[0], { gridIndex: panel, name: data.factors[factor].name }));
      choice.units.forEach(function (place, number) {
        lines(data, choice, data.units[place], factor, model.series[number]).forEach(function (line) {
          option.series.push(Object.assign(line, { name: data.units[place].label, unit: number, xAxisIndex: panel, yAxisIndex: panel }));
        });
      });
    });
    return option;
  }

  // lines gives the stretches of a unit in which it is the same group. Hidden rounds are marked only when
  // there is one unit: the marks of several would lie on each other.
  function lines(data, choice, unit, factor, model) {
    var all = [], points = [], marks = [];
    choice.rounds.forEach(function (round, i) {
      if (i > 0 && broken(unit, choice.rounds[i - 1], round)) {
        end();
        points = choice.rounds.slice(0, i).map(function () { return null; });
      }
      var mean = cell(unit, round, factor);
      var value = mean.digits / data.digits;
      points.push(mean.state !== "shown" ? null : mean.bound ? copy(model.data[mean.bound === "≥" ? 1 : 2], { value: value }) : value);
      if (mean.state === "hidden" && choice.units.length === 1) { marks.push(hidden(mean, i)); }
    });
    end();
    return all;

    // hidden marks a round: where the mean may lie, as far as the axis goes, or all of it.
    function hidden(mean, i) {
      var band = model.markLine.data[1], axis = data.trend.yAxis[0];
      var low = Math.max(mean.low / data.digits, axis.min), high = Math.min(mean.high / data.digits, axis.max);
      if (!(low < high) || low === axis.min && high === axis.max) { return copy(model.markLine.data[0], { xAxis: i }); }
      return [copy(band[0], { coord: [i, low] }), copy(band[1], { coord: [i, high] })];
    }

    function end() {
      if (marks.length || points.some(function (point) { return point !== null; })) {
        all.push(copy(model, { data: points, markLine: marks.length ? copy(model.markLine, { data: marks }) : undefined }));
      }
      marks = [];
    }
  }

  function profile(data, choice) {
    var model = data.profile;
    var pieces = {
      row: model.yAxis[1].max / model.yAxis[0].data.length,
      step: model.series[2].data[0][1] - model.series[1].data[0][1],
      from: model.xAxis[0].min, to: model.xAxis[0].max
    };
    var option = copy(model, {
      yAxis: [copy(model.yAxis[0], { data: choice.factors.map(function (f) { return data.factors[f].name; }) }),
        copy(model.yAxis[1], { max: pieces.row * Math.max(1, choice.factors.length) })],
      series: choice.units.map(function (place, number) {
        return copy(model.series[number], { name: data.units[place].label, data: [], markLine: copy(model.series[number].markLine, { data: [] }) });
      })
    });
    choice.factors.forEach(function (factor, row) {
      var means = choice.units.map(function (place, number) {
        var unit = data.units[place];
        return Object.assign(cell(unit, choice.round, factor), { number: number, few: (unit.few || []).indexOf(choice.round) >= 0 });
      });
      addRow(option.series, means, row * pieces.row + pieces.row / 2, model, pieces, data);
    });
    return option;
  }

  // addRow adds the marks of a row to the series of their units, and its lines.
  function addRow(series, means, middle, model, pieces, data) {
    var lines = model.series[0].markLine.data;
    var line = function (found, from, to, y) {
      return [copy(found[0], { coord: [from, y] }), copy(found[1], { coord: [to, y] })];
    };
    var marks = means.filter(function (mean) { return mean.state === "shown"; });
    if (!marks.length) {
      var hidden = means.filter(function (mean) { return mean.state === "hidden"; });
      var absent = lines.filter(function (l) { return l[0].name === (hidden.length ? "hidden" : "missing"); })[0];
      var told = hidden.length && hidden.every(function (mean) { return mean.low !== undefined; });
      var from = !told ? pieces.from : Math.min.apply(null, hidden.map(function (mean) { return mean.low / data.digits; }));
      var to = !told ? pieces.to : Math.max.apply(null, hidden.map(function (mean) { return mean.high / data.digits; }));
      if (series.length) { series[0].markLine.data.push(line(absent, from, to, middle)); }
      return;
    }
    marks.forEach(function (mark) { mark.at = mark.digits / data.digits; });
    var values = marks.map(function (mark) { return mark.at; });
    var low = Math.min.apply(null, values), high = Math.max.apply(null, values);
    if (low < high) { series[0].markLine.data.push(line(lines[0], low, high, middle)); }
    apart(marks, pieces);
    marks.forEach(function (mark) {
      var own = model.series[mark.number], y = middle + mark.lower;
      series[mark.number].data.push(mark.few ? copy(own.data[1], { value: [mark.at, y] }) : [mark.at, y]);
      if (mark.bound) {
        var arrow = own.markLine.data.filter(function (l) { return l[1].symbol; })[0];
        series[mark.number].markLine.data.push(line(arrow, mark.at, mark.bound === "≥" ? pieces.to : pieces.from, y));
      }
    });
  }

  // apart moves marks that would lie on each other up and down, in the order of the units. The line of
  // "so high or higher" reaches to the end of the scale.
  function apart(marks, pieces) {
    var reach = (pieces.to - pieces.from) / 50; // of a mark to each side
    marks.forEach(function (mark) {
      mark.left = mark.bound === "≤" ? pieces.from : mark.at - reach;
      mark.right = mark.bound === "≥" ? pieces.to : mark.at + reach;
    });
    var sorted = marks.slice().sort(function (a, b) { return a.left - b.left || a.number - b.number; });
    while (sorted.length) {
      var together = [sorted.shift()], right = together[0].right;
      while (sorted.length && sorted[0].left < right) {
        right = Math.max(right, sorted[0].right);
        together.push(sorted.shift());
      }
      together.sort(function (a, b) { return a.number - b.number; });
      together.forEach(function (mark, i) { mark.lower = pieces.step * (2 * i - together.length + 1) / 2; });
    }
  }

  tifaktor.compose = { cell: cell, broken: broken, trend: trend, profile: profile };
})();
