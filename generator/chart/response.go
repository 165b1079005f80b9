package chart

import "html/template"

// MostDots is how many colleagues a picture of dots has room for; more are drawn as a
// bar.
const MostDots = 120

// Measures of the picture of who answered.
const (
	dotsPerRow   = 19
	dotSpace     = 12
	responseWide = dotsPerRow * dotSpace
)

// Response draws how many of those invited answered: a dot for every colleague,
// or a bar when they are too many to count. It says nothing that the words
// beside it do not say, and is hidden from screen readers. It is empty when
// nobody is known to be invited.
func Response(respondents, invited int) template.HTML {
	if invited <= 0 || respondents < 0 || respondents > invited {
		return ""
	}
	if invited > MostDots {
		return responseBar(respondents, invited)
	}
	rows := (invited + dotsPerRow - 1) / dotsPerRow
	var d drawing
	d.raw("<svg")
	d.y("width", pixels(min(invited, dotsPerRow)*dotSpace)*px)
	d.y("height", pixels(rows*dotSpace)*px)
	d.raw(` aria-hidden="true">`)
	drawColleagues(&d, "answered", 0, respondents)
	drawColleagues(&d, "unanswered", respondents, invited)
	d.raw("</svg>")
	return d.html()
}

// drawColleagues draws the dots of some colleagues, counted from 0.
func drawColleagues(d *drawing, class string, from, to int) {
	if from == to {
		return
	}
	d.tag("g", class)
	d.raw(">")
	for i := from; i < to; i++ {
		d.tag("circle", "")
		d.y("cx", pixels(i%dotsPerRow*dotSpace+dotSpace/2)*px)
		d.y("cy", pixels(i/dotsPerRow*dotSpace+dotSpace/2)*px)
		d.raw(` r="4.2"/>`)
	}
	d.raw("</g>")
}

func responseBar(respondents, invited int) template.HTML {
	var d drawing
	d.raw("<svg")
	d.y("width", responseWide*px)
	d.raw(` height="14" aria-hidden="true"><rect class="unanswered" x="1" y="1" width="226" height="12" rx="6"/>`)
	if respondents > 0 {
		d.raw(`<rect class="answered" height="14" rx="7"`)
		d.y("width", max(14*px, responseWide*px*pixels(respondents)/pixels(invited)))
		d.raw("/>")
	}
	d.raw("</svg>")
	return d.html()
}
