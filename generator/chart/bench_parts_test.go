package chart

import (
	"strconv"
	"testing"
)

// benchmarkKind measures the two things that are made of a definition, each with
// the making of the definition: the still picture, which is read back from it, and
// the JSON of the live one.
func benchmarkKind[D, P any](b *testing.B, kind Kind[D, P], data D) {
	kind.live = nil
	b.Run("picture", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := kind.Draw(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := liveJSON(kind.define(data, kind.axis(data))); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkDots(b *testing.B) { benchmarkKind(b, Dots, usualDots()) }

func BenchmarkTrend(b *testing.B) {
	for _, rounds := range []int{3, 40} {
		b.Run(strconv.Itoa(rounds), func(b *testing.B) { benchmarkKind(b, Trend, usualTrend(rounds)) })
	}
}

func BenchmarkDistribution(b *testing.B) { benchmarkKind(b, Distribution, usualDistribution()) }

func BenchmarkStripPlot(b *testing.B) {
	for _, units := range []int{10, 40, 2000} {
		b.Run(strconv.Itoa(units), func(b *testing.B) { benchmarkKind(b, StripPlot, usualStrip(units)) })
	}
}

func BenchmarkProfile(b *testing.B) {
	for _, units := range []int{2, 4} {
		b.Run(strconv.Itoa(units), func(b *testing.B) { benchmarkKind(b, Profile, usualProfile(units)) })
	}
}

func BenchmarkResponseRates(b *testing.B) { benchmarkKind(b, ResponseRates, usualRates()) }
