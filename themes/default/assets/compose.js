// The definitions of the figures that readers put together: copies of the pieces of a model, which the
// site's own charts are made from too, with the numbers of what was chosen.
(() => {
  "use strict";

  // cell gives a mean: its state, and when it is shown its digits, and "≥" or "≤" where no more is told. Of a
  // hidden one it gives the lowest and the highest that the others leave, where that is told: "34..47".
  function cell(unit, round, factor) {
    const all = unit.means[round];
    const mean = typeof all === "string" ? all : all[factor];
    if (mean === "hidden" || mean === "missing") { return { state: mean }; }
    if (String(mean).includes("..")) {
      const [low, high] = mean.split("..").map(Number);
      return { state: "hidden", low, high };
    }
    return typeof mean === "number" ? { state: "shown", digits: mean, bound: "" }
      : { state: "shown", digits: Number(mean.slice(1)), bound: mean[0] };
  }

  // copy gives a piece of a model with other values.
  const copy = (model, values) => ({ ...JSON.parse(JSON.stringify(model)), ...values });

  // broken tells that a unit is not the same group in two rounds.
  const broken = (unit, before, after) => (unit.breaks || []).some(round => before < round && round <= after);

  function trend(data, choice) {
    const model = data.trend;
    const rounds = choice.rounds.map(round => data.rounds[round]);
    const option = copy(model, { grid: [], xAxis: [], yAxis: [], series: [] });
    choice.factors.forEach((factor, panel) => {
      option.grid.push(copy(model.grid[0]));
      option.xAxis.push(copy(model.xAxis[0], { gridIndex: panel, data: rounds }));
      option.yAxis.push(copy(model.yAxis[0], { gridIndex: panel, name: data.factors[factor].name }));
      choice.units.forEach((place, number) => {
        const own = { name: data.units[place].label, unit: number, xAxisIndex: panel, yAxisIndex: panel };
        lines(data, choice, data.units[place], factor, model.series[number]).forEach(line => option.series.push({ ...line, ...own }));
      });
    });
    return option;
  }

  // lines gives the stretches of a unit in which it is the same group. Hidden rounds are marked only when
  // there is one unit: the marks of several would lie on each other.
  function lines(data, choice, unit, factor, model) {
    const all = [];
    let points = [], marks = [];
    choice.rounds.forEach((round, i) => {
      if (i > 0 && broken(unit, choice.rounds[i - 1], round)) {
        end();
        points = choice.rounds.slice(0, i).map(() => null);
      }
      const mean = cell(unit, round, factor);
      const value = mean.digits / data.digits;
      points.push(mean.state !== "shown" ? null : mean.bound ? copy(model.data[mean.bound === "≥" ? 1 : 2], { value }) : value);
      if (mean.state === "hidden" && choice.units.length === 1) { marks.push(hidden(mean, i)); }
    });
    end();
    return all;

    // hidden marks a round: where the mean may lie, as far as the axis goes, or all of it.
    function hidden(mean, i) {
      const band = model.markLine.data[1], axis = data.trend.yAxis[0];
      const low = Math.max(mean.low / data.digits, axis.min), high = Math.min(mean.high / data.digits, axis.max);
      if (!(low < high) || low === axis.min && high === axis.max) { return copy(model.markLine.data[0], { xAxis: i }); }
      return [copy(band[0], { coord: [i, low] }), copy(band[1], { coord: [i, high] })];
    }

    function end() {
      if (marks.length || points.some(point => point !== null)) {
        all.push(copy(model, { data: points, markLine: marks.length ? copy(model.markLine, { data: marks }) : undefined }));
      }
      marks = [];
    }
  }

  function profile(data, choice) {
    const model = data.profile;
    const pieces = {
      row: model.yAxis[1].max / model.yAxis[0].data.length,
      step: model.series[2].data[0][1] - model.series[1].data[0][1],
      from: model.xAxis[0].min, to: model.xAxis[0].max
    };
    const option = copy(model, {
      yAxis: [copy(model.yAxis[0], { data: choice.factors.map(f => data.factors[f].name) }),
        copy(model.yAxis[1], { max: pieces.row * Math.max(1, choice.factors.length) })],
      series: choice.units.map((place, number) => copy(model.series[number],
        { name: data.units[place].label, data: [], markLine: copy(model.series[number].markLine, { data: [] }) }))
    });
    choice.factors.forEach((factor, row) => {
      const means = choice.units.map((place, number) => {
        const unit = data.units[place];
        return { ...cell(unit, choice.round, factor), number, few: (unit.few || []).includes(choice.round) };
      });
      addRow(option.series, means, row * pieces.row + pieces.row / 2, model, pieces, data);
    });
    return option;
  }

  // addRow adds the marks of a row to the series of their units, and its lines.
  function addRow(series, means, middle, model, pieces, data) {
    const lines = model.series[0].markLine.data;
    const line = ([start, end], from, to, y) => [copy(start, { coord: [from, y] }), copy(end, { coord: [to, y] })];
    const marks = means.filter(mean => mean.state === "shown");
    if (!marks.length) {
      const hidden = means.filter(mean => mean.state === "hidden");
      const absent = lines.find(([start]) => start.name === (hidden.length ? "hidden" : "missing"));
      const told = hidden.length && hidden.every(mean => mean.low !== undefined);
      const from = told ? Math.min(...hidden.map(mean => mean.low / data.digits)) : pieces.from;
      const to = told ? Math.max(...hidden.map(mean => mean.high / data.digits)) : pieces.to;
      if (series.length) { series[0].markLine.data.push(line(absent, from, to, middle)); }
      return;
    }
    marks.forEach(mark => { mark.at = mark.digits / data.digits; });
    const values = marks.map(mark => mark.at);
    const low = Math.min(...values), high = Math.max(...values);
    if (low < high) { series[0].markLine.data.push(line(lines[0], low, high, middle)); }
    apart(marks, pieces);
    marks.forEach(mark => {
      const own = model.series[mark.number], y = middle + mark.lower;
      series[mark.number].data.push(mark.few ? copy(own.data[1], { value: [mark.at, y] }) : [mark.at, y]);
      if (mark.bound) {
        const arrow = own.markLine.data.find(([, end]) => end.symbol);
        series[mark.number].markLine.data.push(line(arrow, mark.at, mark.bound === "≥" ? pieces.to : pieces.from, y));
      }
    });
  }

  // apart moves marks that would lie on each other up and down, in the order of the units. The line of
  // "so high or higher" reaches to the end of the scale.
  function apart(marks, pieces) {
    const reach = (pieces.to - pieces.from) / 50; // of a mark to each side
    marks.forEach(mark => {
      mark.left = mark.bound === "≤" ? pieces.from : mark.at - reach;
      mark.right = mark.bound === "≥" ? pieces.to : mark.at + reach;
    });
    const sorted = [...marks].sort((a, b) => a.left - b.left || a.number - b.number);
    while (sorted.length) {
      const together = [sorted.shift()];
      let right = together[0].right;
      while (sorted.length && sorted[0].left < right) {
        right = Math.max(right, sorted[0].right);
        together.push(sorted.shift());
      }
      together.sort((a, b) => a.number - b.number);
      together.forEach((mark, i) => { mark.lower = pieces.step * (2 * i - together.length + 1) / 2; });
    }
  }

  window.tifaktor = { ...window.tifaktor, compose: { cell, trend, profile } };
})();
