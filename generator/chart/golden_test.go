package chart

import (
	"fmt"
	"testing"
)

func TestEverySortOfRowIsDrawn(t *testing.T) {
	picture, err := Dots.Draw(sampleDots())
	p := must(t, picture, err)
	golden(t, "dots.html", page("axis", p.Axis, "row", p.Rows,
		"now", p.KeyNow, "few", p.KeyFew, "coarse", p.KeyCoarse, "previous", p.KeyPrevious,
		"whole", p.KeyWhole, "between", p.KeyBetween, "hidden", p.KeyHidden, "missing", p.KeyMissing,
		"json", p.JSON))
}

func TestEverySortOfPanelIsDrawn(t *testing.T) {
	picture, err := Trend.Draw(sampleTrend())
	p := must(t, picture, err)
	golden(t, "trend.html", page("panel", p.Panels,
		"unit", p.KeyUnit, "whole", p.KeyWhole, "between", p.KeyBetween, "hidden", p.KeyHidden, "json", p.JSON))
}

func TestEverySortOfCellHasItsStep(t *testing.T) {
	picture, err := Heatmap.Draw(sampleHeatmap())
	p := must(t, picture, err)
	golden(t, "heatmap.txt", fmt.Sprintln(p.Classes)+fmt.Sprintln(p.Cells))
}

func TestEverySortOfDistributionIsDrawn(t *testing.T) {
	picture, err := Distribution.Draw(sampleDistribution())
	p := must(t, picture, err)
	golden(t, "distribution.html", page("row", p.Rows, "step", p.KeySteps,
		"hidden", p.KeyHidden, "missing", p.KeyMissing, "json", p.JSON))
}

func TestEverySortOfStripIsDrawn(t *testing.T) {
	var all string
	for _, data := range []StripData{sampleStrip(), sampleColumns()} {
		picture, err := StripPlot.Draw(data)
		p := must(t, picture, err)
		all += page("axis", p.Axis, "row", p.Rows, "units", p.KeyUnits, "whole", p.KeyWhole,
			"coarse", p.KeyCoarse, "hidden", p.KeyHidden, "missing", p.KeyMissing, "json", p.JSON)
	}
	golden(t, "strip.html", all)
}

func TestEverySortOfProfileIsDrawn(t *testing.T) {
	picture, err := Profile.Draw(sampleProfile())
	p := must(t, picture, err)
	golden(t, "profile.html", page("axis", p.Axis, "row", p.Rows, "shape", p.Shapes,
		"few", p.KeyFew, "coarse", p.KeyCoarse, "between", p.KeyBetween, "hidden", p.KeyHidden, "missing", p.KeyMissing, "json", p.JSON))
}

func TestEverySortOfResponseRateIsDrawn(t *testing.T) {
	picture, err := ResponseRates.Draw(sampleRates())
	p := must(t, picture, err)
	golden(t, "response.html", page("axis", p.Axis, "row", p.Rows, "rate", p.KeyRate, "whole", p.KeyWhole,
		"hidden", p.KeyHidden, "missing", p.KeyMissing, "json", p.JSON))
}

func TestSmallPicturesAreDrawn(t *testing.T) {
	day := []Block{{45, "talk"}, {75, "work"}, {15, "pause"}, {60, "talk"}, {45, "pause"}, {75, "work"}, {5, "talk"}}
	golden(t, "small.html", page("few", Response(31, 38), "all", Response(20, 20), "none", Response(0, 3),
		"many", Response(612, 803), "day", DayStrip(day, 9*60, `9–15 "med" <pause>`), "swatch", Swatch("work")))
}
