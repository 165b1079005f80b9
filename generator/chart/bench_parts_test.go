package chart

import (
	"strconv"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"

	"tifaktor/generator/survey"
)

// benchmarkParts measures the two things that are made of a definition, each with
// the making of the definition: the still picture, which is read back from it, and
// the JSON of the live one.
func benchmarkParts[D definition](b *testing.B, scale survey.Scale, define func(*axis) D, draw func(D, *axis)) {
	newAxis := func() *axis { return newAxis(scale, scale.Digits(scale.From), scale.Digits(scale.To)) }
	b.Run("picture", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			axis := newAxis()
			if draw(define(axis), axis); axis.err != nil {
				b.Fatal(axis.err)
			}
		}
	})
	b.Run("json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := liveJSON(define(newAxis())); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkDots(b *testing.B) {
	d := usualDots()
	benchmarkParts(b, d.Scale,
		func(axis *axis) *charts.Scatter { return dotsChart(d, axis) },
		func(chart *charts.Scatter, axis *axis) { drawDots(readDots(chart, axis, len(d.Rows)), axis, d) })
}

func BenchmarkTrend(b *testing.B) {
	for _, rounds := range []int{3, 40} {
		d := usualTrend(rounds)
		b.Run(strconv.Itoa(rounds), func(b *testing.B) {
			benchmarkParts(b, d.Scale,
				func(axis *axis) *charts.Line { return trendChart(d, axis) },
				func(chart *charts.Line, axis *axis) {
					drawTrend(readTrend(chart, axis, len(d.Panels), rounds), axis, d)
				})
		})
	}
}

func BenchmarkDistribution(b *testing.B) {
	d := usualDistribution()
	benchmarkParts(b, d.Scale,
		func(*axis) *charts.Bar { return distributionChart(d) },
		func(chart *charts.Bar, axis *axis) {
			drawDistribution(readDistribution(chart, d.Scale, axis, len(d.Rows)), d)
		})
}

func BenchmarkStripPlot(b *testing.B) {
	for _, units := range []int{10, 40, 2000} {
		d := usualStrip(units)
		b.Run(strconv.Itoa(units), func(b *testing.B) {
			benchmarkParts(b, d.Scale,
				func(axis *axis) *charts.Scatter { return stripChart(d, axis) },
				func(chart *charts.Scatter, axis *axis) { drawStrip(readStrip(chart, axis, len(d.Rows)), axis, d) })
		})
	}
}

func BenchmarkProfile(b *testing.B) {
	for _, units := range []int{2, 4} {
		d := usualProfile(units)
		b.Run(strconv.Itoa(units), func(b *testing.B) {
			benchmarkParts(b, d.Scale,
				func(axis *axis) *charts.Scatter { return profileChart(d, axis) },
				func(chart *charts.Scatter, axis *axis) { drawProfile(readProfile(chart, axis, len(d.Rows)), axis, d) })
		})
	}
}

func BenchmarkResponseRates(b *testing.B) {
	d := usualRates()
	benchmarkParts(b, rates,
		func(axis *axis) *charts.Bar { return ratesChart(d, axis) },
		func(chart *charts.Bar, axis *axis) { drawRates(readRates(chart, axis, len(d.Rows)), axis, d) })
}
