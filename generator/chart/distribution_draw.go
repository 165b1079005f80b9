package chart

import (
	"html/template"
	"strconv"

	"tifaktor/generator/survey"
)

// Measures of a bar. Its column is at least barNarrow wide on a telephone of 320 px,
// and barWide on a desk or on paper: what has room in these has room everywhere.
const (
	barHeight   = 28 * px
	barTop      = 1 * px
	barBaseline = 18*px + px/2
	barNarrow   = 270 * px
	barWide     = 480 * px
	barPadding  = 6 * px // of a share, both sides together
)

func drawDistribution(d DistributionData, axis *axis, read reading) (DistributionPicture, error) {
	parts, err := partsOf(d, read)
	if err != nil {
		return DistributionPicture{}, err
	}
	var picture DistributionPicture
	for step := d.Scale.From; step <= d.Scale.To; step++ {
		picture.KeySteps = append(picture.KeySteps, keyStep(tone(scalePart{step, step}, d.Scale)))
	}
	picture.Rows = drawRows(read.rows, func(all *drawing, row *row, i int) {
		all.open("shares", barHeight)
		all.raw(` role="img"`)
		all.attribute("aria-label", template.HTMLEscapeString(d.Rows[i].Label))
		all.raw(">")
		switch row.state {
		case survey.Hidden:
			drawHiddenBar(all, d.Words.Hidden)
			picture.KeyHidden = keyHidden
		case survey.Missing:
			drawMissingBar(all, d.Words.Missing)
			picture.KeyMissing = keyMissing
		case survey.Shown:
			drawBar(all, parts[i], int(axis.to/2), d.Scale)
		}
		all.raw("</svg>")
	})
	return picture, nil
}

// drawBar draws the parts side by side, and a gap between them, so that they are told
// apart without colour.
func drawBar(d *drawing, parts []survey.Part, most int, scale survey.Scale) {
	d.raw(`<g text-anchor="middle">`)
	ends := make([]percent, 0, MostSteps)
	from, passed := percent(0), 0
	for _, part := range parts {
		if part.Share == 0 {
			continue
		}
		passed += part.Share
		to := percent(rounded(int(full)*passed, most))
		drawPart(d, part, from, to, scale)
		ends, from = append(ends, to), to
	}
	d.raw(`</g><g class="gap" transform="translate(1.25)">`)
	for _, end := range ends[:len(ends)-1] {
		d.vertical("", end, 0, barHeight)
	}
	d.raw("</g>")
}

// drawPart draws one part, with its share if there is room for it. A part of several
// steps also says which steps. A share that has room only in a wide column is marked
// with a class.
func drawPart(d *drawing, part survey.Part, from, to percent, scale survey.Scale) {
	named := scalePart{part.From, part.To}
	d.tag("g", tone(named, scale))
	d.raw(">")
	d.rect("", from, barTop, to-from, barHeight-2*barTop)
	label := strconv.Itoa(part.Share)
	if part.From != part.To {
		label = named.String() + ": " + label
	}
	needs := textWidth(label) + barPadding
	switch middle := (from + to) / 2; {
	case needs <= barNarrow*pixels(to-from)/pixels(full):
		d.text("", middle, barBaseline, "", label)
	case needs <= barWide*pixels(to-from)/pixels(full):
		d.text("wide", middle, barBaseline, "", label)
	}
	d.raw("</g>")
}

// drawHiddenBar draws a hatched bar with a word on plain ground.
func drawHiddenBar(d *drawing, word string) {
	const margin = 8 * px
	word = fit(word, barNarrow-2*margin)
	d.hatch(0, barTop, full, barHeight-2*barTop)
	d.tag("rect", "hidden-field")
	d.y("y", barTop)
	d.y("width", textWidth(word)+2*margin)
	d.y("height", barHeight-2*barTop)
	d.raw("/>")
	d.shifted(0, barBaseline, "", int(margin/px), word)
}

// drawMissingBar draws a dotted line after a word.
func drawMissingBar(d *drawing, word string) {
	const margin = 8 * px
	word = fit(word, barNarrow-2*margin)
	d.text("", 0, barBaseline, "", word)
	d.tag("line", "grid strong")
	d.y("x1", textWidth(word)+margin)
	d.y("y1", barHeight/2)
	d.x("x2", full)
	d.y("y2", barHeight/2)
	d.raw(` stroke-dasharray="2 6"/>`)
}

// tones are the steps of one colour, from light to dark.
var tones = [mostClasses]string{"step1", "step2", "step3", "step4", "step5"}

// tone returns the colour of a part, which is that of the middle one of its steps. The
// lowest step of the scale has the lightest colour.
func tone(part scalePart, scale survey.Scale) string {
	return tones[rounded((len(tones)-1)*(part.From+part.To-2*scale.From), 2*(scale.To-scale.From))]
}

func keyStep(class string) template.HTML {
	return template.HTML(`<svg class="shares" width="22" height="18" aria-hidden="true"><g class="` + class +
		`"><rect x="1" y="1" width="20" height="16"/></g></svg>`)
}
