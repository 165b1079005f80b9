package texts

import (
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// deck makes the slides of one text, from its front matter and its parts. Those of a session
// are in the order of its agenda.
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

// newDeck reads the parts of the text. The figures on the slides are those of the text's page,
// without links and files.
func newDeck(t *Texts, text *programme.Document, from string) (*deck, error) {
	d := &deck{Texts: t, text: text, from: from, used: map[string]bool{}}
	var err error
	if text.Session != nil {
		if d.tasks, err = tasks(t, text, from); err != nil {
			return nil, err
		}
	}
	if text.Body == nil {
		return d, nil
	}
	sections, err := text.Body.Sections(t.printing(text, from))
	if err != nil {
		return nil, err
	}
	var figures []*page.Figure
	for _, section := range sections {
		part := deckPart{id: section.ID}
		for i, written := range section.Slides {
			slide := Slide{Kind: PartSlide, Title: written.Title}
			if slide.Parts, err = t.illustrate(text, written.Parts, from); err != nil {
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
	page.Identify(figures...)
	for _, figure := range figures {
		if figure != nil {
			figure.JSON, figure.Compare, figure.CanSave = "", "", false
		}
	}
	return d, nil
}

// slides returns every slide: the title, then the day of a session or the steps of a tool, and
// last the parts of the text that are not shown by then.
func (d *deck) slides() []Slide {
	slides := []Slide{{Kind: TitleSlide, Title: d.text.Title}}
	named := map[string]bool{}
	switch {
	case d.text.Session != nil:
		slides = append(slides, d.sessionSlides(named)...)
	case d.text.Tool != nil:
		slides = append(slides, d.toolSlides()...)
	}
	for _, part := range d.parts {
		if !named[part.id] {
			slides = append(slides, part.slides...)
		}
	}
	return slides
}

// toolSlides returns the slides of the model and the steps of a tool.
func (d *deck) toolSlides() []Slide {
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

// sessionSlides returns the slides of a session: the items of its agenda in order, with the
// parts of the text that they name. It adds those parts to named.
func (d *deck) sessionSlides(named map[string]bool) []Slide {
	var slides []Slide
	s := d.text.Session
	if len(s.Goals) > 0 {
		slides = append(slides, Slide{Kind: GoalsSlide, Ours: true, Title: d.Printer.Text("session.goals"), Lines: s.Goals})
	}
	if len(s.Agenda) > 0 {
		slides = append(slides, d.agendaSlide())
	}
	for _, item := range s.Agenda {
		named[item.Part] = true
		slides = append(slides, mergeSlides(d.itemSlides(item), d.partSlides(item.Part))...)
	}
	return slides
}

// agendaSlide returns the slide with the whole day.
func (d *deck) agendaSlide() Slide {
	slide := Slide{Kind: AgendaSlide, Ours: true, Title: d.Printer.Text("session.agenda")}
	for _, item := range d.text.Session.Agenda {
		slide.Agenda = append(slide.Agenda, agendaItem(d.Texts, item))
	}
	return slide
}

// partSlides returns the slides of a part of the text, or nil if there is no such part.
func (d *deck) partSlides(id string) []Slide {
	for _, part := range d.parts {
		if part.id == id {
			return part.slides
		}
	}
	return nil
}
