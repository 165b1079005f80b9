package texts

import (
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// deck makes the slides of one text: what the front matter says, for a session in
// the order of the day, and the parts of the text where the day comes to them.
type deck struct {
	*Texts
	text  *programme.Document
	from  string
	tasks []Task
	parts []deckPart // of the text, in its order
	used  map[string]bool
}

// deckPart is a part of the text, ready to be shown.
type deckPart struct {
	id     string
	slides []Slide
}

// newDeck reads the parts of the text. The figures on the slides are those of the
// session's page, without what can be done with them there.
func newDeck(p *Texts, text *programme.Document, from string) (*deck, error) {
	d := &deck{Texts: p, text: text, from: from, used: map[string]bool{}}
	var err error
	if text.Session != nil {
		if d.tasks, err = tasks(p, text, from); err != nil {
			return nil, err
		}
	}
	if text.Body == nil {
		return d, nil
	}
	sections, err := text.Body.Sections(p.printing(text, from))
	if err != nil {
		return nil, err
	}
	var figures []*page.Figure
	for _, section := range sections {
		part := deckPart{id: section.ID}
		for i, written := range section.Slides {
			slide := Slide{Kind: PartSlide, Title: written.Title}
			if slide.Parts, _, err = p.illustrate(text, written.Parts, from); err != nil {
				return nil, err
			}
			for j := range slide.Parts {
				figure := slide.Parts[j].Figure
				figures, slide.Shows = append(figures, figure), slide.Shows || figure != nil
			}
			if i == 0 {
				slide.Notes.HTML = section.Notes
			}
			part.slides = append(part.slides, slide)
		}
		d.parts = append(d.parts, part)
	}
	p.Album(from, figures...) // gives each its id
	for _, figure := range figures {
		if figure != nil {
			figure.JSON, figure.Image, figure.Compare = "", "", ""
		}
	}
	return d, nil
}

// all gives every slide: what the text is about, the day of a session or the steps of
// a tool, and last the parts of the text that are not shown by then.
func (d *deck) all() []Slide {
	slides := []Slide{{Kind: TitleSlide, Title: d.text.Title}}
	named := map[string]bool{}
	switch {
	case d.text.Session != nil:
		slides = append(slides, d.day(named)...)
	case d.text.Tool != nil:
		slides = append(slides, d.tool()...)
	}
	for _, part := range d.parts {
		if !named[part.id] {
			slides = append(slides, part.slides...)
		}
	}
	return slides
}

// tool gives the slides of a tool's own model and steps.
func (d *deck) tool() []Slide {
	var slides []Slide
	if model := model(d.Texts, d.text); model != nil {
		slides = append(slides, Slide{Kind: ModelSlide, Ours: true, Title: d.Printer.Text("tool.model"), Model: model})
	}
	if tool := d.text.Tool; len(tool.Steps) > 0 {
		task := &Task{StepsLang: d.Foreign(d.text), Steps: steps(tool.Steps, nil), Roles: tool.Roles}
		slides = append(slides, Slide{Kind: MethodSlide, Ours: true, Title: d.Printer.Text("tool.steps"), Task: task, Clocks: clocksOf(task.Steps)})
	}
	return slides
}

// day gives the slides of a session, its items in order with the parts of the text
// that they name. It notes which those are.
func (d *deck) day(named map[string]bool) []Slide {
	var slides []Slide
	s := d.text.Session
	if len(s.Goals) > 0 {
		slides = append(slides, Slide{Kind: GoalsSlide, Ours: true, Title: d.Printer.Text("session.goals"), Lines: s.Goals})
	}
	if len(s.Agenda) > 0 {
		slides = append(slides, d.agenda())
	}
	for _, item := range s.Agenda {
		named[item.Part] = true
		slides = append(slides, merged(d.item(item), d.part(item.Part))...)
	}
	return slides
}

// agenda gives the slide with the whole day.
func (d *deck) agenda() Slide {
	slide := Slide{Kind: AgendaSlide, Ours: true, Title: d.Printer.Text("session.agenda")}
	for _, item := range d.text.Session.Agenda {
		slide.Agenda = append(slide.Agenda, agendaItem(d.Texts, item))
	}
	return slide
}

// part gives the slides of a part of the text; none when there is no such part.
func (d *deck) part(id string) []Slide {
	for _, part := range d.parts {
		if part.id == id {
			return part.slides
		}
	}
	return nil
}
