package chart

import "time"

// calendar turns days into places across a drawing that begins and ends with a
// whole month.
type calendar struct {
	first  time.Time
	days   int
	months []time.Time // the first day of each
}

// newCalendar spans everything in a timeline.
func newCalendar(t Timeline) calendar {
	first, last := t.Phases[0].From, t.Phases[0].To
	for _, all := range [][]Stretch{t.Phases, t.Sessions} {
		for _, stretch := range all {
			if stretch.From.Before(first) {
				first = stretch.From
			}
			if stretch.To.After(last) {
				last = stretch.To
			}
		}
	}
	c := calendar{first: monthOf(first)}
	end := monthOf(last).AddDate(0, 1, 0)
	c.days = daysBetween(c.first, end)
	for month := c.first; month.Before(end); month = month.AddDate(0, 1, 0) {
		c.months = append(c.months, month)
	}
	return c
}

func monthOf(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC)
}

// daysBetween counts seconds, since a time.Duration ends after 292 years.
func daysBetween(from, to time.Time) int { return int((to.Unix() - from.Unix()) / (24 * 60 * 60)) }

// at is where a day begins, and after where it ends.
func (c calendar) at(day time.Time) percent {
	return percent(rounded(int(full)*daysBetween(c.first, day), c.days))
}

func (c calendar) after(day time.Time) percent { return c.at(day.AddDate(0, 0, 1)) }

// label is a name beside a stretch.
type label struct {
	name       string
	from, to   percent
	at         percent // what the name is beside
	toLeft     bool    // of it
	start, end pixels  // all that it takes where the drawing is narrowest
}

const labelGap = 5 * px

// labels places a name at the beginning of each stretch, or at the end of it
// where there is no room to the right.
func (c calendar) labels(stretches []Stretch) []label {
	var all []label
	for _, stretch := range stretches {
		l := label{name: stretch.Name, from: c.at(stretch.From), to: c.after(stretch.To)}
		width := boldWidth(l.name) + labelGap
		l.at, l.start, l.end = l.from, atNarrowest(l.from), max(atNarrowest(l.to), atNarrowest(l.from)+width)
		if l.end > narrowest {
			l.at, l.toLeft = l.to, true
			l.start, l.end = min(atNarrowest(l.from), atNarrowest(l.to)-width), atNarrowest(l.to)
		}
		all = append(all, l)
	}
	return all
}

// centred places a short name in the middle of each stretch.
func (c calendar) centred(stretches []Stretch) []label {
	var all []label
	for _, stretch := range stretches {
		middle, half := atNarrowest((c.at(stretch.From)+c.after(stretch.To))/2), textWidth(stretch.Name)/2
		all = append(all, label{name: stretch.Name, start: middle - half, end: middle + half})
	}
	return all
}

// atNarrowest is where a place is when the drawing is at its narrowest.
func atNarrowest(x percent) pixels { return narrowest * pixels(x) / pixels(full) }

func (l label) meets(other label) bool {
	const apart = 2 * px
	return l.start < other.end+apart && other.start < l.end+apart
}

// rowsApart returns a row for each label: the first one, from 0, in which it overlaps
// no other label.
func rowsApart(labels []label) []int {
	rows := make([]int, len(labels))
	for i := range labels {
		for taken := true; taken; {
			taken = false
			for k := range i {
				if rows[k] == rows[i] && labels[k].meets(labels[i]) {
					rows[i]++
					taken = true
				}
			}
		}
	}
	return rows
}

// flags returns a row for each label, counted upwards from 0, so that no stalk goes
// through the name of another label: of two that overlap, the one whose name is in the
// way of the other's stalk is higher.
func flags(labels []label) []int {
	var order []int
	for i := len(labels) - 1; i >= 0; i-- {
		if !labels[i].toLeft {
			order = append(order, i)
		}
	}
	for i := range labels {
		if labels[i].toLeft {
			order = append(order, i)
		}
	}
	rows := make([]int, len(labels))
	for n, i := range order {
		for _, k := range order[:n] {
			if labels[i].meets(labels[k]) {
				rows[i] = max(rows[i], rows[k]+1)
			}
		}
	}
	return rows
}

// rows counts the rows in use.
func rows(places []int) pixels {
	count := 0
	for _, row := range places {
		count = max(count, row+1)
	}
	return pixels(count)
}
