package chart

import (
	"html/template"
	"math"
	"strconv"

	"tifaktor/generator/survey"
)

// Measures of a radar. It is drawn in pixels and never scaled, so that its text
// is as large as all other text.
const (
	radarSide    = 288 * px
	radarMiddle  = radarSide / 2
	radarRadius  = 116 * px // of the scale
	radarNumbers = 133 * px // of the numbers of the spokes
	radarBox     = 13 * px  // what marks a hidden mean
)

// spot is a place in a radar, from its upper left corner.
type spot struct{ x, y pixels }

// spoke is the direction of a spoke, in millionths to the right and down.
type spoke struct{ x, y int }

const million = 1_000_000

// spokes gives the directions of n spokes, from the top and with the clock. Two
// machines may disagree about the last bits of a sine. Rounded to millionths they
// agree, and from there on everything is whole numbers.
func spokes(n int) []spoke {
	all := make([]spoke, n)
	for i := range all {
		sine, cosine := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		all[i] = spoke{int(math.Round(million * sine)), -int(math.Round(million * cosine))}
	}
	return all
}

// at gives the place on a spoke so far from the middle.
func (s spoke) at(radius pixels) spot {
	along := func(part int) pixels {
		return pixels(rounded(int(radarMiddle)*million+int(radius)*part, million))
	}
	return spot{along(s.x), along(s.y)}
}

// radar is a radar being drawn.
type radar struct {
	drawing
	axis   *axis
	spokes []spoke
}

func drawRadar(series [][]radarPoint, axis *axis, d RadarData) RadarPicture {
	r := radar{axis: axis, spokes: spokes(len(d.Factors))}
	picture := RadarPicture{KeyUnit: keyUnit}
	r.tag("svg", "dp rd")
	r.y("width", radarSide)
	r.y("height", radarSide)
	r.raw(` role="img"`)
	r.attribute("aria-label", template.HTMLEscapeString(d.Label))
	r.raw(">")
	r.rings(newRuler(axis, d.Printer, d.Scale, "", ""))
	r.drawSpokes(series[0])
	if len(series) > 1 {
		picture.KeyWhole = keyDotted
		r.line("tk", series[1])
		r.lonely(series[1])
	}
	r.line("tl", series[0])
	for i, point := range series[0] {
		r.point(i, point)
	}
	for i := range r.spokes {
		for _, points := range series {
			if points[i].state == survey.Hidden {
				r.hidden(i)
				picture.KeyHidden = keyHidden
				break
			}
		}
		if series[0][i].state == survey.Missing {
			picture.KeyMissing = keyMissing
		}
	}
	r.raw("</svg>")
	picture.Picture = r.html()
	return picture
}

// rings draws a ring for each number of the scale but the lowest, which is the
// middle, and writes the numbers beside the first spoke.
func (r *radar) rings(ruler ruler) {
	r.raw(`<g class="g" fill="none">`)
	for _, n := range ruler.numbers[1:] {
		r.tag("circle", "")
		r.y("cx", radarMiddle)
		r.y("cy", radarMiddle)
		r.y("r", r.radius(half(n*r.axis.perUnit)))
		r.raw("/>")
	}
	r.raw("</g>")
	for i, n := range ruler.numbers[1:] {
		r.write(spot{radarMiddle - 4*px, radarMiddle - r.radius(half(n*r.axis.perUnit)) + 13*px}, "end", ruler.labels[i+1])
	}
}

// radius places a number on the scale from the middle.
func (r *radar) radius(h half) pixels { return pixels(r.axis.share(h, int(radarRadius))) }

// drawSpokes draws the spokes and numbers them. One without a mean is dotted.
func (r *radar) drawSpokes(points []radarPoint) {
	const baseline = 9 * px / 2
	for i, spoke := range r.spokes {
		end := spoke.at(radarRadius)
		class := "g"
		if points[i].state == survey.Missing {
			class = "g e"
		}
		r.tag("line", class)
		r.y("x1", radarMiddle)
		r.y("y1", radarMiddle)
		r.y("x2", end.x)
		r.y("y2", end.y)
		if points[i].state == survey.Missing {
			r.raw(` stroke-dasharray="2 6"`)
		}
		r.raw("/>")
		number := spoke.at(radarNumbers)
		r.write(spot{number.x, number.y + baseline}, "middle", strconv.Itoa(i+1))
	}
}

func (r *radar) write(at spot, anchor, content string) {
	r.raw("<text")
	r.y("x", at.x)
	r.y("y", at.y)
	r.attribute("text-anchor", anchor)
	r.raw(">")
	r.raw(template.HTMLEscapeString(content))
	r.raw("</text>")
}

// line draws the line of a series round the middle. It breaks at a mean that is
// not shown.
func (r *radar) line(class string, points []radarPoint) {
	start, breaks := 0, false
	for i := range points {
		if !points[i].shown {
			start, breaks = i+1, true
		}
	}
	r.tag("path", class)
	r.raw(` fill="none" d="`)
	pen := byte('M')
	for i := range points {
		at := (start + i) % len(points)
		if !points[at].shown {
			pen = 'M'
			continue
		}
		place := r.place(at, points[at])
		r.drawing = append(appendHundredths(append(r.drawing, pen), int(place.x)), ' ')
		r.drawing = appendHundredths(r.drawing, int(place.y))
		pen = 'L'
	}
	if !breaks {
		r.raw("z")
	}
	r.raw(`"/>`)
}

func (r *radar) place(number int, point radarPoint) spot {
	return r.spokes[number].at(r.radius(point.at))
}

// lonely draws a ring at a mean of the whole that no line leads to or from.
func (r *radar) lonely(points []radarPoint) {
	for i, point := range points {
		before, after := points[(i+len(points)-1)%len(points)], points[(i+1)%len(points)]
		if point.shown && !before.shown && !after.shown {
			r.dot("tk", r.place(i, point), 3*px)
		}
	}
}

func (r *radar) dot(class string, at spot, radius pixels) {
	r.tag("circle", class)
	r.y("cx", at.x)
	r.y("cy", at.y)
	r.y("r", radius)
	if class == "tk" {
		r.raw(` fill="none"`)
	}
	r.raw("/>")
}

// point draws the dot of a mean of the unit; what it is compared with has a line
// only. A coarse one is a triangle with its tip the way that the mean may lie:
// away from the middle when it may be higher.
func (r *radar) point(number int, point radarPoint) {
	if !point.shown {
		return
	}
	at := r.place(number, point)
	if point.bound == survey.Exact {
		r.dot("td", at, 4*px)
		return
	}
	turn := rounded(360_00*number, len(r.spokes))
	if point.bound == survey.AtMost {
		turn += 180_00
	}
	r.tag("path", "td")
	r.raw(` d="M-7 1H7L0-10z" transform="translate(`)
	r.drawing = append(appendHundredths(r.drawing, int(at.x)), ' ')
	r.drawing = append(appendHundredths(r.drawing, int(at.y)), ')', 'r', 'o', 't', 'a', 't', 'e', '(')
	r.drawing = appendHundredths(r.drawing, turn)
	r.raw(`)"/>`)
}

// hidden marks a spoke of which a mean is hidden, at its end.
func (r *radar) hidden(number int) {
	at := r.spokes[number].at(radarRadius)
	r.tag("svg", "")
	r.y("x", at.x-radarBox/2)
	r.y("y", at.y-radarBox/2)
	r.y("width", radarBox)
	r.y("height", radarBox)
	r.raw(`><rect class="hx" width="13" height="13"/><line class="hxs" y1="6.5" x2="40" y2="6.5" stroke-width="13" transform="skewX(-45)"/></svg>`)
}
