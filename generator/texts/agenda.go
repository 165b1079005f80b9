package texts

import (
	"html/template"

	"tifaktor/generator/chart"
	"tifaktor/generator/programme"
)

// Day is the agenda of a session, with a picture of it.
type Day struct {
	Strip  template.HTML
	Items  []AgendaItem
	Shares []DayShare // work, talk and break, without those that take no time
	Mostly bool       // at least half of the day is people's own work
	End    int        // when it is over
}

// AgendaItem is one line of the agenda.
type AgendaItem struct {
	Start   int
	Minutes int
	What    string
	Href    string // the task that it is about, on the same page
	Group   DayGroup
	How     string        // "Gå og snakk, to og to"
	Ours    bool          // How is the form of work in the site's words
	Swatch  template.HTML // the colour of the group in the picture
}

// DayGroup is a part of the day: the participants' own work, a presentation or a break.
type DayGroup string

// The parts of a day, in the order they are listed.
const (
	DayWork  DayGroup = "work"
	DayTalk  DayGroup = "talk"
	DayPause DayGroup = "pause"
)

// DayShare is how much of the day one part takes.
type DayShare struct {
	Group   DayGroup
	Minutes int
	Swatch  template.HTML
}

// groupOf returns the part of the day that a form of work belongs to.
func groupOf(form programme.Form) DayGroup {
	switch form {
	case programme.Input:
		return DayTalk
	case programme.Break:
		return DayPause
	}
	return DayWork
}

// day returns the agenda of a session, or nil if it has none.
func day(t *Texts, text *programme.Document) *Day {
	agenda := text.Session.Agenda
	if len(agenda) == 0 {
		return nil
	}
	day := &Day{}
	var blocks []chart.Block
	minutes := map[DayGroup]int{}
	total := 0
	for _, written := range agenda {
		item := agendaItem(t, written)
		day.Items = append(day.Items, item)
		blocks = append(blocks, chart.Block{Minutes: item.Minutes, Class: string(item.Group)})
		minutes[item.Group] += item.Minutes
		total += item.Minutes
		day.End = item.Start + item.Minutes
	}
	var spoken []string
	for _, group := range []DayGroup{DayWork, DayTalk, DayPause} {
		if minutes[group] > 0 {
			day.Shares = append(day.Shares, DayShare{group, minutes[group], chart.Swatch(string(group))})
			spoken = append(spoken, t.Printer.Text("session."+string(group))+" "+t.Printer.Duration(minutes[group]))
		}
	}
	day.Mostly = 2*minutes[DayWork] >= total
	label := t.Printer.Text("session.dayLabel", "parts", t.Printer.List(spoken))
	day.Strip = chart.DayStrip(blocks, int(agenda[0].Start), label)
	return day
}

func agendaItem(t *Texts, written programme.Item) AgendaItem {
	item := AgendaItem{
		Start:   int(written.Start),
		Minutes: written.Minutes,
		What:    written.What,
		Group:   groupOf(written.Form),
		How:     written.How,
	}
	item.Swatch = chart.Swatch(string(item.Group))
	if written.Task != "" {
		item.Href = "#" + taskPrefix + written.Task
	}
	if item.How == "" && item.Group != DayPause {
		item.How, item.Ours = t.Printer.Text("session.form_"+string(written.Form)), true
	}
	return item
}
