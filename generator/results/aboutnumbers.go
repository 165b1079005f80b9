package results

import (
	"time"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Numbers is the part "about the numbers" at the end of every page of results.
type Numbers struct {
	Paragraphs []string
	Protection string // href of the text about protection; may be empty
	Facts      []Fact
	Files      []page.Action
}

// Fact is one line of a list of facts. Date is only set if the value is a day, and is written
// as machines read it.
type Fact struct {
	Name, Value, Date string
}

// aboutNumbers says where the numbers of a page come from, how many answers a group must have
// to be shown, and what they are compared with if that is from outside.
func (r *Results) aboutNumbers(response survey.Response, y *yardstick, to *links) Numbers {
	round := r.round(r.latest)
	paragraphs := paragraphs(r.wording, round)
	if y != nil && y.origin != "" {
		paragraphs = append(paragraphs, y.origin)
	}
	return Numbers{Paragraphs: paragraphs, Protection: to.protection, Facts: facts(r.wording, round, response)}
}

// paragraphs says when the survey was open, which groups are shown and what the scale is.
func paragraphs(w *wording, round *survey.Round) []string {
	word := w.Printer.Text
	first := ""
	if !round.From.IsZero() && !round.To.IsZero() {
		first = word("numbers.open", "days", w.days(round.From, round.To)) + " "
	}
	if round.SourceProtected {
		first += word("numbers.protectedSource", "source", w.source())
	} else {
		first += word(limitKey(round), "number", w.NumberWord(round.SmallestGroup))
	}
	return []string{first, w.scaleText()}
}

// limitKey returns the message about how many answers a group must have to be shown.
func limitKey(round *survey.Round) string {
	if round.HasDistributions() {
		return "numbers.limitDistribution"
	}
	return "numbers.limit"
}

// scaleText says what scale the numbers are on.
func (w *wording) scaleText() string {
	word, scale := w.Printer.Text, w.instrument.Scale
	if scale.Percent {
		return word("numbers.percent")
	}
	from, to := w.scaleEnds()
	return word("numbers.scale", "from", from, "to", to)
}

// scaleEnds returns the ends of the scale in words.
func (w *wording) scaleEnds() (from, to string) {
	scale := w.instrument.Scale
	return w.scaleEnd(scale.From, w.Text(scale.Low)), w.scaleEnd(scale.To, w.Text(scale.High))
}

// scaleEnd names an end of the scale: "1 (svært ueinig)", or the number alone.
func (w *wording) scaleEnd(number int, label string) string {
	text := w.Printer.Decimal(number, 0)
	if label == "" {
		return text
	}
	return text + " (" + label + ")"
}

// days writes the days from one to another, and what they have in common once: "frå 6. til 17.
// mars 2023".
func (w *wording) days(from, to time.Time) string {
	word := w.Printer.Text
	switch {
	case from.Year() != to.Year():
		return word("numbers.days", "from", w.Printer.Date(from), "to", w.Printer.Date(to))
	case from.Equal(to):
		return w.Printer.Date(from)
	case from.Month() == to.Month():
		return word("numbers.days", "from", word("numbers.day", "day", from.Day()), "to", w.Printer.Date(to))
	}
	return word("numbers.days", "from", w.Printer.DayMonth(from), "to", w.Printer.Date(to))
}

// source names the instrument and who made it: "10-FAKTOR, KS".
func (w *wording) source() string {
	if by := w.Text(w.instrument.Source); by != "" {
		return w.surveyName() + ", " + by
	}
	return w.surveyName()
}

// facts lists the source of the numbers, how many answered, the smallest group and the dates of
// publication.
func facts(w *wording, round *survey.Round, response survey.Response) []Fact {
	word := w.Printer.Text
	facts := []Fact{{Name: word("numbers.source"), Value: w.source()}}
	if n := w.instrument.Statements; n > 0 {
		facts = append(facts, Fact{Name: word("numbers.statements"), Value: w.Printer.Count(n)})
	}
	if answers := w.ratio(response); answers != "" {
		facts = append(facts, Fact{Name: word("numbers.answers"), Value: answers})
	}
	if !round.SourceProtected {
		facts = append(facts, Fact{Name: word("numbers.smallest"), Value: word("numbers.atLeast", "n", round.SmallestGroup)})
	}
	if !round.Published.IsZero() {
		facts = append(facts, Fact{word("numbers.published"), w.Printer.Date(round.Published), round.Published.Format(time.DateOnly)})
	}
	if !round.Corrected.IsZero() {
		facts = append(facts, Fact{word("numbers.corrected"), w.Printer.Date(round.Corrected), round.Corrected.Format(time.DateOnly)})
	}
	if why := w.Text(round.WrongTree); why != "" {
		facts = append(facts, Fact{Name: word("numbers.why_corrected"), Value: why})
	}
	return facts
}

// kicker is the small line above the heading: "10-FAKTOR 2023 · publisert 17.
// april 2023".
func (r *Results) kicker() string {
	round := r.round(r.latest)
	if round.Published.IsZero() {
		return r.surveyName() + " " + round.ID
	}
	return r.Printer.Text("results.kicker",
		"instrument", r.surveyName(), "round", round.ID, "date", r.Printer.Date(round.Published))
}
