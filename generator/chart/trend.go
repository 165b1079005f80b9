package chart

import (
	"fmt"
	"html/template"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// TrendData is what a figure of small multiples shows: one panel per factor,
// one point per round.
type TrendData struct {
	Printer   *i18n.Printer
	Scale     survey.Scale
	From, To  int // ends of the vertical axis in digits of the scale, the same for the whole site
	Rounds    []string
	Breaks    []bool // per round: no line from the round before; empty if there is none
	NameUnit  string
	NameWhole string
	Panels    []TrendPanel
}

// TrendPanel is one panel. Label is its accessible name, all numbers included.
type TrendPanel struct {
	Name  string
	Label string
	Unit  []survey.Mean // per round
	Whole []survey.Mean // per round; empty if there is nothing to compare with
}

// TrendPicture is the figure of small multiples, panel by panel. A key is empty
// when what it explains is not in the figure.
type TrendPicture struct {
	Panels     []template.HTML
	KeyUnit    template.HTML
	KeyWhole   template.HTML
	KeyBetween template.HTML // hidden, between two numbers
	KeyHidden  template.HTML
	JSON       template.JS
}

// Trend is the kind of small multiples. A panel must have a mean of every round.
var Trend = Kind[TrendData, TrendPicture]{
	Name:   "trend",
	axis:   func(d TrendData) *axis { return newAxis(d.Scale, d.From, d.To) },
	check:  checkTrend,
	define: trendChart,
	draw:   drawTrend,
	live:   func(p *TrendPicture) *template.JS { return &p.JSON },
}

func checkTrend(d TrendData) error {
	if len(d.Panels) == 0 || len(d.Rounds) == 0 {
		return fmt.Errorf("%d panels of %d rounds", len(d.Panels), len(d.Rounds))
	}
	for i, panel := range d.Panels {
		if len(panel.Unit) != len(d.Rounds) || len(panel.Whole) != 0 && len(panel.Whole) != len(d.Rounds) {
			return fmt.Errorf("%d and %d means in panel %d for %d rounds", len(panel.Unit), len(panel.Whole), i, len(d.Rounds))
		}
	}
	if len(d.Breaks) != 0 && len(d.Breaks) != len(d.Rounds) {
		return fmt.Errorf("%d breaks for %d rounds", len(d.Breaks), len(d.Rounds))
	}
	return nil
}
