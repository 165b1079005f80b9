package chart

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"tifaktor/generator/survey"
)

// distributionStack is the name of the one stack that all parts lie in.
const distributionStack = "answers"

// scalePart is a part of the scale: the steps From to To, both included.
type scalePart struct{ From, To int }

// String names a part as the bars do: "4", "4–5".
func (s scalePart) String() string {
	if s.From == s.To {
		return strconv.Itoa(s.From)
	}
	return strconv.Itoa(s.From) + "–" + strconv.Itoa(s.To)
}

// distributionChart is the definition: bars across, rows down, one series for
// each step of the scale and each part of several steps, in the order in which
// they are stacked. It holds the printed shares. The axis is as long as the
// greatest sum of a row, since rounding makes some of them 101 per cent.
func distributionChart(d DistributionData, _ *axis) definition {
	chart := newBar()
	names, most := make([]string, len(d.Rows)), longestBar(d)
	for i, row := range d.Rows {
		names[i] = row.Name
	}
	chart.SetXAxis(names).XYReversal()
	chart.SetGlobalOptions(
		charts.WithAnimation(false),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Min: 0, Max: most}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true)}),
	)
	parts := distributionParts(d)
	data := make([]opts.BarData, len(parts)*len(d.Rows))
	chart.MultiSeries = make(charts.MultiSeries, len(parts))
	for i, part := range parts {
		chart.MultiSeries[i] = charts.SingleSeries{
			Type: types.ChartBar, Name: part.String(), Stack: distributionStack,
			Data: data[i*len(d.Rows) : (i+1)*len(d.Rows) : (i+1)*len(d.Rows)],
		}
	}
	for i, row := range d.Rows {
		if row.Answers.State != survey.Shown {
			continue
		}
		for _, part := range row.Answers.Parts {
			at, _ := slices.BinarySearchFunc(parts, scalePart{part.From, part.To}, compareSteps)
			data[at*len(d.Rows)+i].Value = part.Share
		}
	}
	chart.MultiSeries[0].MarkLines = markedLines(distributionMarks(d, float64(most)), field(22, dotted))
	return chart
}

// distributionSeries are one for each part.
func distributionSeries(d DistributionData) []expected {
	parts := distributionParts(d)
	all := make([]expected, len(parts))
	for i, part := range parts {
		all[i] = expected{name: part.String(), stack: distributionStack}
	}
	return all
}

// distributionParts lists every step of the scale, and every part of several
// steps that a row has.
func distributionParts(d DistributionData) []scalePart {
	parts := make([]scalePart, 0, MostSteps)
	for step := d.Scale.From; step <= d.Scale.To; step++ {
		parts = append(parts, scalePart{step, step})
	}
	for _, row := range d.Rows {
		if row.Answers.State != survey.Shown {
			continue
		}
		for _, part := range row.Answers.Parts {
			if named := (scalePart{part.From, part.To}); !slices.Contains(parts, named) {
				parts = append(parts, named)
			}
		}
	}
	slices.SortFunc(parts, compareSteps)
	return parts
}

func compareSteps(a, b scalePart) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
}

// distributionMarks returns a line along the whole axis for each row that has no bar.
func distributionMarks(d DistributionData, most float64) []any {
	var marks []any
	for i, row := range d.Rows {
		if row.Answers.State != survey.Shown {
			marks = append(marks, absent(row.Answers.State, 0, most, float64(i)))
		}
	}
	return marks
}

// longestBar returns the greatest sum of the shares of a row, 100 or more.
func longestBar(d DistributionData) int {
	most := 100
	for _, row := range d.Rows {
		if row.Answers.State == survey.Shown {
			most = max(most, sumOf(row.Answers.Parts))
		}
	}
	return most
}

func sumOf(parts []survey.Part) int {
	sum := 0
	for _, part := range parts {
		sum += part.Share
	}
	return sum
}
