package chart

import (
	"html/template"
	"strconv"
)

// Block is a part of a day. Class is "work", "talk" or "pause".
type Block struct {
	Minutes int
	Class   string
}

// DayStrip draws a day as blocks as long as their minutes, breaks lower than
// the rest, with a tick at every full hour. Start is the clock in minutes after
// midnight, and label the accessible name. It is empty when no time passes.
func DayStrip(blocks []Block, start int, label string) template.HTML {
	total := 0
	for _, block := range blocks {
		total += max(0, block.Minutes)
	}
	if total == 0 {
		return ""
	}
	at := func(minutes int) percent { return percent(rounded(int(full)*minutes, total)) }
	var d drawing
	d.open("strip", 58*px)
	d.raw(` role="img"`)
	d.attribute("aria-label", template.HTMLEscapeString(label))
	d.raw(">")
	passed := 0
	for _, block := range blocks {
		if block.Minutes <= 0 {
			continue
		}
		drawBlock(&d, block.Class, at(passed), at(passed+block.Minutes))
		passed += block.Minutes
	}
	drawHours(&d, start, total, at)
	d.raw("</svg>")
	return d.html()
}

// drawBlock draws one block, with a thin gap after it.
func drawBlock(d *drawing, class string, from, to percent) {
	const gap = full * 3 / 1000
	d.tag("rect", "day-"+template.HTMLEscapeString(class))
	d.x("x", from)
	d.x("width", max(to-from-gap, (to-from)/2, 1))
	if class == "pause" {
		d.y("height", 14*px)
	} else {
		d.y("height", 30*px)
	}
	d.raw(` rx="2"/>`)
}

// drawHours draws ticks with the time at full hours: at every hour of a working day, at
// fewer of a longer time.
func drawHours(d *drawing, start, total int, at func(int) percent) {
	const mostTicks, edge = 9, full / 50
	step := 1 + total/60/mostTicks
	for hour := (start + 59) / 60; hour*60 <= start+total; hour += step {
		x := at(hour*60 - start)
		d.vertical("grid strong", x, 34*px, 39*px)
		anchor := "middle"
		if x < edge {
			anchor = ""
		} else if x > full-edge {
			anchor = "end"
		}
		d.text("", x, 54*px, anchor, strconv.Itoa(hour%24))
	}
}
