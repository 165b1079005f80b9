package chart

import "html/template"

// Triangle draws a model with three corners, the top, the left and the right,
// and what holds them together in the middle. Names are cut where they are too
// long; label is the accessible name, which says them whole.
func Triangle(corners [3]string, middle, label string) template.HTML {
	const (
		height      = 250 * px
		top, bottom = 34 * px, 212 * px
		centre      = 150 * px
		left, right = 8 * full / 100, 92 * full / 100
		pill, thick = 132 * px, 36 * px
		radius      = 8 * px
		half        = 130 * px // of the narrowest drawing
	)
	var d drawing
	d.open("triangle", height)
	d.raw(` role="img"`)
	d.attribute("aria-label", template.HTMLEscapeString(label))
	d.raw(">")
	drawArea(&d, left, top, right-left, bottom-top)
	places := []struct {
		x percent
		y pixels
	}{{full / 2, top}, {left, bottom}, {right, bottom}}
	for i, from := range places {
		to := places[(i+1)%len(places)]
		d.line("triangle-line", from.x, from.y, to.x, to.y)
		d.line("triangle-line", full/2, centre, from.x, from.y)
	}
	for _, place := range places {
		d.circle("triangle-corner", place.x, place.y, radius)
	}
	d.text("triangle-name", full/2, top-16*px, "middle", fit(corners[0], 2*half))
	d.text("triangle-name", 0, bottom+30*px, "", fit(corners[1], half))
	d.text("triangle-name", full, bottom+30*px, "end", fit(corners[2], half))
	d.tag("svg", "")
	d.x("x", full/2)
	d.y("y", centre)
	d.raw(` overflow="visible">`)
	d.tag("rect", "triangle-middle")
	d.y("x", -pill/2)
	d.y("y", -thick/2)
	d.y("width", pill)
	d.y("height", thick)
	d.y("rx", thick/2)
	d.raw("/></svg>")
	d.text("triangle-middle-name", full/2, centre+5*px, "middle", fit(middle, pill-12*px))
	d.raw("</svg>")
	return d.html()
}

// drawArea fills a triangle that is stretched to its place, as no text may be.
func drawArea(d *drawing, x percent, y pixels, width percent, height pixels) {
	d.tag("svg", "")
	d.x("x", x)
	d.y("y", y)
	d.x("width", width)
	d.y("height", height)
	d.raw(` viewBox="0 0 2 2" preserveAspectRatio="none"><path class="triangle-area" d="M1 0 2 2H0z"/></svg>`)
}
