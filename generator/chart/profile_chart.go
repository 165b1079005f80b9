package chart

import (
	"cmp"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"tifaktor/generator/survey"
)

// Measures of a row in whole pixels, which are also the numbers of its vertical
// axis in the definition.
const (
	profileHeight = 48
	profileMiddle = profileHeight / 2
	profileStep   = 12 // between marks that would lie on each other
	profileReach  = 4  // of a mark to each side: marks that are closer lie on each other
)

// profileChart is the definition: values across, rows down, one series of points
// for each unit. The first series has a line for the range of each row, and every
// series an arrow for each coarse mean, to where it may be.
func profileChart(d ProfileData, axis *axis) definition {
	names := make([]string, len(d.Rows))
	points := make([][]opts.ScatterData, len(d.Names))
	lines := make([][]any, len(d.Names))
	for unit := range points {
		points[unit] = make([]opts.ScatterData, 0, len(d.Rows))
	}
	for i, row := range d.Rows {
		names[i] = row.Name
		marks := profileMarks(row, axis)
		if len(marks) == 0 {
			lines[0] = append(lines[0], absentAmong(row.Means, axis, i*profileHeight+profileMiddle))
			continue
		}
		middle := float64(i*profileHeight + profileMiddle)
		if low, high := ends(marks); low != high {
			lines[0] = append(lines[0], stroke{
				{Coord: [2]float64{axis.number(low), middle}}, {Coord: [2]float64{axis.number(high), middle}},
			})
		}
		for _, m := range marks {
			value := [2]float64{axis.number(m.at), middle + float64(m.lower)}
			point := opts.ScatterData{Value: value}
			if m.few {
				point.Symbol = shapes[m.unit].open
			}
			points[m.unit] = append(points[m.unit], point)
			if m.bound != survey.Exact {
				lines[m.unit] = append(lines[m.unit], stroke{
					{Coord: value}, {Coord: [2]float64{axis.number(axis.outer(m.bound)), value[1]}, Symbol: symbolArrow},
				})
			}
		}
	}
	chart := pixelRows(names, d.Scale, profileHeight)
	for unit, name := range d.Names {
		chart.MultiSeries = append(chart.MultiSeries, charts.SingleSeries{
			Type: types.ChartScatter, Name: name, YAxisIndex: 1, Symbol: shapes[unit].symbol, SymbolSize: 13,
			Data: points[unit], MarkLines: markedLines(lines[unit], opts.LineStyle{Width: 2, Type: solid}),
		})
	}
	return chart
}

// unitMark is the mark of a unit in a row.
type unitMark struct {
	mark
	unit  int
	lower int // pixels below the middle of the row
}

// profileMarks returns the marks of what is shown in a row. Those that would lie on
// each other in the narrowest column are moved apart, in the order of the units.
func profileMarks(row ProfileRow, axis *axis) []unitMark {
	marks := make([]unitMark, 0, len(shapes))
	for unit, mean := range row.Means {
		if mean.State == survey.Shown {
			m := mark{shown: true, at: half(2 * mean.Digits), bound: mean.Bound, few: len(row.Few) > 0 && row.Few[unit]}
			marks = append(marks, unitMark{mark: m, unit: unit})
		}
	}
	byPlace := func(a, b unitMark) int {
		left, _ := axis.reach(a)
		other, _ := axis.reach(b)
		return cmp.Or(cmp.Compare(left, other), cmp.Compare(a.unit, b.unit))
	}
	slices.SortFunc(marks, byPlace)
	for from := 0; from < len(marks); {
		_, right := axis.reach(marks[from])
		to := from + 1
		for ; to < len(marks); to++ {
			left, next := axis.reach(marks[to])
			if left >= right {
				break
			}
			right = max(right, next)
		}
		together := marks[from:to]
		slices.SortFunc(together, func(a, b unitMark) int { return cmp.Compare(a.unit, b.unit) })
		for i := range together {
			together[i].lower = profileStep * (2*i - len(together) + 1) / 2
		}
		from = to
	}
	return marks
}

// reach returns how far a mark reaches in the narrowest column; that of a coarse
// mean goes to the end of the scale.
func (a *axis) reach(m unitMark) (left, right pixels) {
	at := narrow(a.x(m.at))
	left, right = at-profileReach*px, at+profileReach*px
	switch m.bound {
	case survey.AtLeast:
		right = rowsNarrow
	case survey.AtMost:
		left = 0
	}
	return left, right
}

// narrow returns a place in the narrowest column.
func narrow(x percent) pixels { return rowsNarrow * pixels(x) / pixels(full) }

// ends returns the lowest and the highest of some marks.
func ends(marks []unitMark) (low, high half) {
	low, high = marks[0].at, marks[0].at
	for _, m := range marks {
		low, high = min(low, m.at), max(high, m.at)
	}
	return low, high
}
