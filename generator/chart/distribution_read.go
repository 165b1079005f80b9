package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// distributionRow is a row as the chart reports it.
type distributionRow struct {
	state survey.State
	parts []survey.Part
	sum   int
	most  int // per cent that the axis is long
}

// readDistribution reads the definition back, row by row.
func readDistribution(chart *charts.Bar, scale survey.Scale, axis *axis, rows int) []distributionRow {
	read := make([]distributionRow, rows)
	marked := make([]bool, rows)
	most, ok := chart.XAxisList[0].Max.(int)
	if !ok || most < 100 {
		axis.unexpected("axis up to %v per cent", chart.XAxisList[0].Max)
		return read
	}
	steps := scale.To - scale.From + 1
	parts := make([]survey.Part, steps*rows)
	for i := range read {
		read[i].most, read[i].parts = most, parts[i*steps:i*steps:(i+1)*steps]
	}
	for i := range chart.MultiSeries {
		readDistributionPart(&chart.MultiSeries[i], axis, read)
		readDistributionMarks(&chart.MultiSeries[i], axis, read, marked)
	}
	for i := range read {
		if marked[i] == (len(read[i].parts) > 0) {
			axis.unexpected("%d parts in row %d", len(read[i].parts), i)
		}
		if !marked[i] {
			read[i].state = survey.Shown
			checkParts(read[i], scale, axis)
		}
	}
	return read
}

// readDistributionPart reads the shares of one part of the scale.
func readDistributionPart(series *charts.SingleSeries, axis *axis, rows []distributionRow) {
	data, ok := series.Data.([]opts.BarData)
	part, named := parseSteps(series.Name)
	if !ok || !named || series.Type != "bar" || series.Stack != distributionStack || len(data) != len(rows) {
		axis.unexpected("series %q, %s of %T", series.Name, series.Type, series.Data)
		return
	}
	for i, item := range data {
		if item.Value == nil {
			continue
		}
		share, ok := item.Value.(int)
		if !ok || share < 0 || len(rows[i].parts) == cap(rows[i].parts) {
			axis.unexpected("share %v in row %d", item.Value, i)
			return
		}
		rows[i].parts = append(rows[i].parts, survey.Part{From: part.From, To: part.To, Share: share})
		rows[i].sum += share
	}
}

// checkParts expects that the parts of a row cover the scale, each step once, and
// that their shares are 100 per cent but for rounding: half of one per cent for
// each, and one more for shares that were rounded when they were delivered.
func checkParts(row distributionRow, scale survey.Scale, axis *axis) {
	next := scale.From
	for _, part := range row.parts {
		if part.From != next || part.To > scale.To {
			axis.unexpected("part %d–%d after step %d", part.From, part.To, next-1)
		}
		next = part.To + 1
	}
	if next != scale.To+1 {
		axis.unexpected("end of the parts at step %d", next-1)
	}
	slack := len(row.parts)/2 + 1
	if row.sum < 100-slack || row.sum > min(100+slack, row.most) {
		axis.unexpected("sum of %d per cent", row.sum)
	}
}

func readDistributionMarks(series *charts.SingleSeries, axis *axis, rows []distributionRow, marked []bool) {
	if series.MarkLines == nil {
		return
	}
	for _, data := range series.MarkLines.Data {
		line, ok := data.(stroke)
		at := int(line[0].Coord[1])
		if !ok || at < 0 || at >= len(rows) || float64(at) != line[0].Coord[1] || marked[at] {
			axis.unexpected("line %v", data)
			return
		}
		marked[at] = true
		rows[at].state = readAbsent(line, axis)
	}
}
