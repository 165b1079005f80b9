package chart

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"
	"testing"
)

// sheetText is a text and the place that it takes.
type sheetText struct {
	box
	text string
}

// sheetField is where a picture is in a sheet.
type sheetField struct{ x, y, width pixels }

// svgElement is an element of a drawing with all that is in it.
type svgElement struct {
	XMLName    xml.Name
	Attributes []xml.Attr   `xml:",any,attr"`
	Elements   []svgElement `xml:",any"`
	Text       string       `xml:",chardata"`
}

// textBoxes returns the texts of a sheet, those of its pictures too. The first one is
// its title, which takes the place of the whole sheet.
func textBoxes(t *testing.T, svg []byte) []sheetText {
	t.Helper()
	var root svgElement
	if err := xml.NewDecoder(bytes.NewReader(svg)).Decode(&root); err != nil {
		t.Fatalf("%v\n%s", err, svg)
	}
	sheet := sheetField{width: sheetWidth * px}
	height := root.length(t, "height", 0)
	if root.length(t, "width", 0) != sheet.width || root.Elements[0].XMLName.Local != "title" {
		t.Fatalf("no sheet: %s", svg)
	}
	all := []sheetText{{box{0, sheet.width, 0, height}, root.Elements[0].Text}}
	for _, element := range root.Elements[2:] {
		all = element.boxes(t, sheet, all)
	}
	return all
}

func (e svgElement) boxes(t *testing.T, in sheetField, all []sheetText) []sheetText {
	switch e.XMLName.Local {
	case "svg":
		in.x, in.y = in.x+e.length(t, "x", in.width), in.y+e.length(t, "y", 0)
		in.width = e.length(t, "width", in.width)
	case "text":
		return append(all, sheetText{e.box(t, in), e.Text})
	}
	for _, element := range e.Elements {
		all = element.boxes(t, in, all)
	}
	return all
}

// box returns the place of a text. What has no size of its own is of a picture.
func (e svgElement) box(t *testing.T, in sheetField) box {
	size := e.length(t, "font-size", 0)
	width := textWidth(e.Text)
	switch {
	case size > 0:
		width = width * size / (13 * px)
		if e.attribute("font-weight") == "700" {
			width = width * 23 * 13 / (20 * 14) // boldWidth is of 14 px
		}
	case e.attribute("class") == "newest":
		size, width = 14*px, boldWidth(e.Text)
	default:
		size = 13 * px
	}
	left := in.x + e.length(t, "x", in.width) + e.length(t, "dx", 0)
	switch e.attribute("text-anchor") {
	case "middle":
		left -= width / 2
	case "end":
		left -= width
	}
	baseline := in.y + e.length(t, "y", 0)
	return box{left, left + width, baseline - size*8/10, baseline + size*2/10}
}

func (e svgElement) attribute(name string) string {
	for _, a := range e.Attributes {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// length reads a number of pixels, or of per cent of a width; none is 0.
func (e svgElement) length(t *testing.T, name string, width pixels) pixels {
	t.Helper()
	text, percent := strings.CutSuffix(e.attribute(name), "%")
	if text == "" {
		return 0
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	if percent {
		return pixels(n / 100 * float64(width))
	}
	return pixels(n * 100)
}
