package generator

import (
	"html/template"
	"strings"
	"testing"
)

// Each function here reads the marks of a still picture by the classes that
// package chart lists, and gives them the number of their series.

func stillDots(shapes []stillShape) []driftMark {
	all := stillAbsent(shapes, 2)
	sign := ""
	for _, s := range shapes {
		switch {
		case s.class == "band":
			all = append(all, s.mark(0, "line"))
		case s.class == "trail":
			all = append(all, s.mark(1, "line"))
		case s.class == "previous":
			mark := s.mark(1, "point")
			mark.Sign = s.pointing()
			all = append(all, mark)
		case s.name == "circle", s.class == "shaft" && s.y != s.y2:
			all = append(all, s.mark(2, "point"))
		case s.class == "arrow":
			sign = s.pointing()
		}
	}
	if sign != "" {
		all[len(all)-1].Sign = sign
	}
	return append(all, stillReference(shapes)...)
}

// stillReference is the tick of what is compared with, and the way it points when
// it is coarse.
func stillReference(shapes []stillShape) []driftMark {
	var tick []driftMark
	for _, s := range shapes {
		if s.class != "reference" {
			continue
		}
		if s.y != s.y2 {
			tick = []driftMark{s.mark(0, "point")}
		} else if s.x2 > 50 {
			tick[0].Sign = "≥"
		} else {
			tick[0].Sign = "≤"
		}
	}
	return tick
}

func stillStrip(shapes []stillShape) []driftMark {
	all := append(stillAbsent(shapes, 1), stillReference(shapes)...)
	for _, s := range shapes {
		switch {
		case s.is("unit-dot"):
			mark := s.mark(1, "point")
			mark.Sign = s.pointing()
			all = append(all, mark)
		case s.is("shaft"):
			mark := s.mark(1, "line")
			mark.From[1], mark.To[1] = s.y2, s.y // from its foot up
			all = append(all, mark)
		}
	}
	return all
}

func stillProfile(shapes []stillShape) []driftMark {
	all := stillAbsent(shapes, 0)
	var arrows []driftMark
	outlines := map[string]int{
		"M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z": 0, "M-4.5-4.5h9v9h-9z": 1, "M0-6.5 6.5 0 0 6.5-6.5 0z": 2, "M0-5.5 6 4.5H-6z": 3,
	}
	for _, s := range shapes {
		switch {
		case s.class == "edge":
			all = append(all, s.mark(0, "line"))
		case s.class == "trail":
			arrows = append(arrows, s.mark(0, "line"))
		case s.class == "previous":
			all = append(all, s.mark(outlines[s.path], "point"))
		case strings.HasPrefix(s.class, "now"):
			all = append(all, s.mark(map[string]int{"now": 0, "now second": 1, "now third": 2, "now fourth": 3}[s.class], "point"))
		}
	}
	for _, arrow := range arrows {
		for _, mark := range all {
			if mark.Sort == "point" && mark.From[0] == arrow.From[0] && mark.From[1] == arrow.From[1] {
				arrow.Series = mark.Series
			}
		}
		all = append(all, arrow)
	}
	return all
}

func stillRates(shapes []stillShape) []driftMark {
	all := stillAbsent(shapes, 0)
	for _, s := range shapes {
		switch s.class {
		case "answered":
			all = append(all, s.mark(0, "bar"))
		case "reference":
			all = append(all, s.mark(1, "point"))
		}
	}
	return all
}

// stillBars reads bars, which have no margin beside them. The line of what is
// missing begins after a word.
func stillBars(shapes []stillShape) []driftMark {
	all := stillAbsent(shapes, 0)
	for _, s := range shapes {
		if tone, coloured := strings.CutPrefix(s.inside, "step"); coloured && s.name == "rect" {
			mark := s.mark(0, "bar")
			mark.Tone = int(tone[0] - '0')
			all = append(all, mark)
		}
	}
	for i := range all {
		for _, end := range [][]float64{all[i].From, all[i].To} {
			end[0] = (end[0]/driftAxis*96 + 2) / 100 * driftAxis
		}
		if all[i].Sort == "missing" {
			all[i].From[0] = 0
		}
	}
	return all
}

// stillPanel reads a panel of a trend, and the numbers in it in the order of the
// rounds. Its axis goes from 88 px up to 22 px, and its rounds from 10 to 90 %.
func stillPanel(t *testing.T, picture template.HTML, panel, rounds int) ([]driftMark, []string) {
	place := func(x, y float64) []float64 {
		round := .5
		if rounds > 1 {
			round += (x - 10) / 80 * float64(rounds-1)
		}
		return []float64{round, (88 - y) / 66 * driftAxis, float64(panel)}
	}
	var all []driftMark
	add := func(series int, sort string, from, to []float64, sign string) {
		all = append(all, driftMark{Series: series, Sort: sort, From: from, To: to, Sign: sign})
	}
	whole := map[[2]float64]bool{}
	for _, s := range stillShapes(t, picture) {
		switch middle := (s.x + s.x2) / 2; {
		case s.class == "hidden-field":
			add(0, "hidden", place(middle, min(s.y2, 88)), place(middle, max(s.y, 22)), "") // the hatch may go on beyond the axis
		case s.class == "unit-dot":
			add(0, "point", place(s.x, s.y), place(s.x, s.y), s.pointing())
		case s.inside == "unit-line":
			add(0, "line", place(s.x, s.y), place(s.x2, s.y2), "")
		case s.inside == "whole-line":
			add(1, "line", place(s.x, s.y), place(s.x2, s.y2), "")
			whole[[2]float64{s.x, s.y}], whole[[2]float64{s.x2, s.y2}] = true, true
		case s.class == "whole-line":
			whole[[2]float64{middle, s.y}] = true
		}
	}
	for point := range whole {
		add(1, "point", place(point[0], point[1]), place(point[0], point[1]), "")
	}
	written := writtenIn(t, picture)
	if len(written) > 0 { // the newest one is written first
		written = append(written[1:], written[0])
	}
	return all, written
}
