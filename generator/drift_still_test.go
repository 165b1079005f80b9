package generator

import (
	"cmp"
	"html/template"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tifaktor/generator/survey"
)

// stillShape is an element of a still picture. Places across are in per cent of its
// width, and all else is in pixels.
type stillShape struct {
	name, class, path, anchor, text string
	inside                          string // the class of the group that it is in
	x, x2, y, y2                    float64
}

// stillShapes lists the elements of a picture. A path is where the box around it
// is, and a hatched field is one element.
func stillShapes(t *testing.T, picture template.HTML) []stillShape {
	t.Helper()
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(string(picture)), body)
	if err != nil {
		t.Fatal(err)
	}
	var all []stillShape
	for node := range nodes[0].Descendants() {
		if node.Type != html.ElementNode || node.Data == "g" || node.Data == "svg" {
			continue
		}
		shape := stillShape{name: node.Data, class: attribute(node, "class"), path: attribute(node, "d"),
			anchor: attribute(node, "text-anchor"), inside: attribute(node.Parent, "class")}
		switch node.Data {
		case "text":
			shape.x, shape.y = stillNumber(t, node, "x"), stillNumber(t, node, "y")
			if node.FirstChild != nil {
				shape.text = node.FirstChild.Data
			}
		case "rect":
			shape.x, shape.y = stillNumber(t, node, "x"), stillNumber(t, node, "y")
			shape.x2, shape.y2 = shape.x+stillNumber(t, node, "width"), shape.y+stillNumber(t, node, "height")
		case "circle":
			shape.x, shape.y = stillNumber(t, node, "cx"), stillNumber(t, node, "cy")
		case "line":
			shape.x, shape.y = stillNumber(t, node, "x1"), stillNumber(t, node, "y1")
			shape.x2, shape.y2 = stillNumber(t, node, "x2"), stillNumber(t, node, "y2")
		}
		if box := node.Parent; box.Data == "svg" && box != nodes[0] {
			shape.inside = attribute(box.Parent, "class")
			shape.x, shape.y = stillNumber(t, box, "x"), stillNumber(t, box, "y")
			shape.x2, shape.y2 = shape.x+stillNumber(t, box, "width"), shape.y+stillNumber(t, box, "height")
		}
		all = append(all, shape)
	}
	return all
}

// stillNumber reads a coordinate; none is 0.
func stillNumber(t *testing.T, node *html.Node, name string) float64 {
	t.Helper()
	value := strings.TrimSuffix(attribute(node, name), "%")
	if value == "" {
		return 0
	}
	n, err := strconv.ParseFloat(value, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// onAxis returns a place between the margins of 2 % in pixels of the axis.
func onAxis(x float64) float64 { return (x - 2) / 96 * driftAxis }

// is returns the class of a shape, or of the group that it is in.
func (s stillShape) is(class string) bool {
	return s.class == class || s.class == "" && s.inside == class
}

// mark makes a mark of a shape from its left end to its right one, at the middle of
// its height. A shape of no length is a point.
func (s stillShape) mark(series int, sort string) driftMark {
	y := (s.y + s.y2) / 2
	if s.name == "path" || s.name == "circle" {
		y, s.x2 = s.y, s.x
	}
	return driftMark{Series: series, Sort: sort, From: []float64{onAxis(s.x), y}, To: []float64{onAxis(s.x2), y}}
}

// pointing returns which way the tip of a path points, by its last point or the one
// before: right or up is "≥".
func (s stillShape) pointing() string {
	return map[string]string{
		"M-4-6V6L6 0z": "≥", "M4-6V6L-6 0z": "≤", "M1 0-10-8V8z": "≥", "M-1 0 10-8V8z": "≤",
		"M-4-5V5L5 0z": "≥", "M4-5V5L-5 0z": "≤", "M-7 1H7L0-10z": "≥", "M-7-1H7L0 10z": "≤",
	}[s.path]
}

// rowsOf returns the marks of pictures that are rows of some height.
func rowsOf(t *testing.T, pictures []template.HTML, height float64, marksOf func([]stillShape) []driftMark) []driftMark {
	t.Helper()
	var all []driftMark
	for row, picture := range pictures {
		for _, mark := range marksOf(stillShapes(t, picture)) {
			for _, end := range [][]float64{mark.From, mark.To} {
				end[1] = float64(row) + end[1]/height
			}
			all = append(all, mark)
		}
	}
	return all
}

// stillAbsent is what is in a row without a figure; none when there is one.
func stillAbsent(shapes []stillShape, series int) []driftMark {
	for _, shape := range shapes {
		switch {
		case shape.class == "hidden-field" && shape.name == "rect" && shape.x2 > shape.x:
			return []driftMark{shape.mark(series, "hidden")}
		case shape.class == "grid strong":
			return []driftMark{shape.mark(series, "missing")}
		}
	}
	return nil
}

// stillAxis expects each number at the foot of the head of a column where it is on
// the scale.
func stillAxis(t *testing.T, axis template.HTML, s driftSample) {
	t.Helper()
	shapes := stillShapes(t, axis)
	foot := slices.MaxFunc(shapes, func(a, b stillShape) int { return cmp.Compare(a.y, b.y) }).y
	numbers := 0
	for _, shape := range shapes {
		if shape.y == foot && shape.text != "" {
			s.expectTick(t, shape.text, onAxis(shape.x)/driftAxis)
			numbers++
		}
	}
	if numbers < 2 {
		t.Errorf("%d numbers at the axis", numbers)
	}
}

// expectTick expects a number at its share of the length of the scale.
func (s driftSample) expectTick(t *testing.T, text string, share float64) {
	t.Helper()
	value := float64(s.scale.From) + share*float64(s.scale.To-s.scale.From)
	s.scale.Decimals = 0
	want := s.print(survey.Mean{Digits: int(math.Round(value))})
	if apart := math.Abs(value-math.Round(value)) / float64(s.scale.To-s.scale.From) * driftAxis; text != want || apart > driftMost {
		t.Errorf("the axis says %q at %v", text, value)
	}
}

// writtenIn returns the numbers in a picture as it has them, without the rounds
// at the foot of a trend.
func writtenIn(t *testing.T, picture template.HTML) []string {
	t.Helper()
	var all []string
	for _, shape := range stillShapes(t, picture) {
		if shape.name == "text" && shape.y != 112 {
			all = append(all, shape.text)
		}
	}
	return all
}
