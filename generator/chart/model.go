package chart

import (
	"fmt"
	"html/template"

	"tifaktor/generator/survey"
)

// A model is a definition with a series for each unit that readers may compare,
// and in it one of everything that such a figure can hold. A page on which readers
// choose what is drawn takes it apart and puts in the numbers. So the figures that
// are put together in the browser have the same definition as all others.

// TrendModel returns the model of a trend: one panel whose axis has the ends given,
// in digits of the scale. The rounds of each series are an exact mean, one that is
// only known to be so high or higher, one so low or lower, a hidden one, and one that is hidden
// between two numbers.
func TrendModel(scale survey.Scale, from, to int) (template.JS, error) {
	axis := newAxis(scale, from, to)
	low, high := modelMean(from, survey.Exact), modelMean(to, survey.AtMost)
	rounds := []survey.Mean{low, modelMean(from, survey.AtLeast), high, {State: survey.Hidden}, modelBand(from, to-1)}
	if axis.from >= axis.to {
		return "", fmt.Errorf("model of a trend: axis from %d to %d digits", from, to)
	}
	chart := trendChart(TrendData{Rounds: make([]string, len(rounds)), Panels: []TrendPanel{{Unit: rounds}}}, axis)
	series := &base(chart).MultiSeries
	line := (*series)[0]
	*series = nil
	for _, shape := range shapes {
		line.Symbol = shape.symbol
		*series = append(*series, line)
	}
	return liveJSON(chart)
}

// ProfileModel returns the model of a profile. Its rows are: the first unit apart
// from the others, whose marks would lie on each other; few answers; "so high or
// higher"; "so low or lower"; hidden; missing.
func ProfileModel(scale survey.Scale) (template.JS, error) {
	from, to := scale.Digits(scale.From), scale.Digits(scale.To)
	axis := wholeAxis(scale)
	if axis.from >= axis.to {
		return "", fmt.Errorf("model of a profile: axis from %d to %d digits", from, to)
	}
	data := ProfileData{Scale: scale, Names: make([]string, len(shapes)), Rows: []ProfileRow{
		modelRow(modelMean(to, survey.Exact)),
		modelRow(modelMean(from, survey.Exact)),
		modelRow(modelMean(from, survey.AtLeast)),
		modelRow(modelMean(to, survey.AtMost)),
		modelRow(survey.Mean{State: survey.Hidden}),
		modelRow(survey.Mean{}),
	}}
	data.Rows[0].Means[0] = modelMean(from, survey.Exact)
	for range shapes {
		data.Rows[1].Few = append(data.Rows[1].Few, true)
	}
	return liveJSON(profileChart(data, axis))
}

// UnitShapes returns the marks of the units in models, in the order of their series.
func UnitShapes() []template.HTML {
	pictures := make([]template.HTML, len(shapes))
	for unit, shape := range shapes {
		pictures[unit] = shape.picture()
	}
	return pictures
}

func modelMean(digits int, bound survey.Bound) survey.Mean {
	return survey.Mean{State: survey.Shown, Digits: digits, Bound: bound}
}

// modelBand is hidden between two numbers.
func modelBand(low, high int) survey.Mean {
	return survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: low, Highest: high}
}

func modelRow(mean survey.Mean) ProfileRow {
	row := ProfileRow{Means: make([]survey.Mean, len(shapes))}
	for unit := range row.Means {
		row.Means[unit] = mean
	}
	return row
}
