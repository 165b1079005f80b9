package chart

import (
	"html/template"
	"strconv"
	"time"
)

// Timeline is a process over months: its phases and stages, and the days of its
// sessions. Everything is in the order of time.
type Timeline struct {
	Label    string // the accessible name: what the drawing says, in words
	Phases   []Stretch
	Stages   []Stretch
	Sessions []Stretch // of one day each
	Month    func(time.Month) string
}

// Stretch is some days in a row, the first and the last included, with what is
// written beside them: the number of a phase, the name of a stage or session.
type Stretch struct {
	From, To time.Time
	Name     string
}

// Measures of a timeline. Names are placed so that no two overlap where the drawing is
// narrowest; then no two overlap where it is wider.
const (
	narrowest   = 280 * px
	sessionRow  = 20 * px
	phaseHeight = 18 * px
	numberRow   = 16 * px
	stageRow    = 30 * px
	monthRow    = 22 * px
	yearRow     = 17 * px
	mostMonths  = 12 // named; of more, only every second, third …
	mostYears   = 8  // likewise
	mostLines   = 40 // between months; of more, only those with a name
)

// Draw draws the timeline: names of sessions on stalks above one lane of phases,
// the stages as named brackets below it, and the months at the foot. It is empty
// when there are no phases.
func (t Timeline) Draw() template.HTML {
	if len(t.Phases) == 0 {
		return ""
	}
	c := newCalendar(t)
	sessions := flags(c.labels(t.Sessions))
	numbers := rowsApart(c.centred(t.Phases))
	stages := rowsApart(c.labels(t.Stages))
	lane := rows(sessions)*sessionRow + 8*px
	brackets := lane + phaseHeight + rows(numbers)*numberRow + 10*px
	foot := brackets + rows(stages)*stageRow

	var d drawing
	d.open("timeline", foot+monthRow+yearRow)
	d.raw(` role="img"`)
	d.attribute("aria-label", template.HTMLEscapeString(t.Label))
	d.raw(">")
	drawMonths(&d, c, t.Month, foot)
	for i, phase := range t.Phases {
		from, to := c.at(phase.From), c.after(phase.To)
		d.rect("phase", from, lane, max(to-from-full/500, full/200), phaseHeight)
		d.text("phase-number", (from+to)/2, lane+phaseHeight+pixels(numbers[i]+1)*numberRow-3*px, "middle", phase.Name)
	}
	for i, label := range c.labels(t.Sessions) {
		drawSession(&d, label, lane-8*px-pixels(sessions[i])*sessionRow, lane)
	}
	for i, label := range c.labels(t.Stages) {
		drawStage(&d, label, brackets+pixels(stages[i])*stageRow)
	}
	d.raw("</svg>")
	return d.html()
}

// drawSession draws a name beside its stalk, which ends in a mark on the lane.
func drawSession(d *drawing, l label, base, lane pixels) {
	d.vertical("stalk", l.at, base-12*px, lane)
	d.path("session-mark", "M0-6 6 0 0 6-6 0z", l.at, lane)
	drawBeside(d, l, "session-name", base-2*px)
}

// drawStage draws a bracket below the phases of a stage, with its name under it.
func drawStage(d *drawing, l label, top pixels) {
	d.line("bracket", l.from, top+px, l.to, top+px)
	d.vertical("bracket", l.from, top-3*px, top+px)
	d.vertical("bracket", l.to, top-3*px, top+px)
	drawBeside(d, l, "stage-name", top+17*px)
}

// drawBeside writes the name of a label to the right of its place, or to the left
// where there is no room.
func drawBeside(d *drawing, l label, class string, y pixels) {
	d.tag("text", class)
	d.x("x", l.at)
	d.y("y", y)
	if l.toLeft {
		d.y("dx", -labelGap)
		d.attribute("text-anchor", "end")
	} else {
		d.y("dx", labelGap)
	}
	d.raw(">")
	d.raw(template.HTMLEscapeString(l.name))
	d.raw("</text>")
}

// drawMonths draws a line where each month begins, with the months and years named
// below. A long time has fewer lines and names.
func drawMonths(d *drawing, c calendar, name func(time.Month) string, foot pixels) {
	every, everyYear := (len(c.months)+mostMonths-1)/mostMonths, 1+len(c.months)/12/mostYears
	for i, month := range c.months {
		from, to := c.at(month), c.at(month.AddDate(0, 1, 0))
		if i > 0 && (i%every == 0 || len(c.months) <= mostLines) {
			d.vertical("grid", from, 0, foot+4*px)
		}
		if i%every == 0 {
			d.text("", (from+to)/2, foot+16*px, "middle", name(month.Month()))
		}
		if i == 0 || month.Month() == time.January && (month.Year()-c.first.Year())%everyYear == 0 {
			d.text("year", from, foot+monthRow+12*px, "", strconv.Itoa(month.Year()))
		}
	}
	d.line("grid strong", 0, foot, full, foot)
}
