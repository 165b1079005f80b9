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

// Fact is one line of a list of facts. Date is set when the value is a day, as
// machines write it.
type Fact struct {
	Name, Value, Date string
}

// aboutNumbers tells where the numbers of a page come from, what limits them, and
// what they are compared with when that is from outside.
func (r *Results) aboutNumbers(response survey.Response, y *yardstick, to *links) Numbers {
	paragraphs := paragraphs(r)
	if y != nil && y.origin != "" {
		paragraphs = append(paragraphs, y.origin)
	}
	return Numbers{Paragraphs: paragraphs, Protection: to.protection, Facts: facts(r, response)}
}

func paragraphs(r *Results) []string {
	word, round := r.Printer.Text, r.round(r.latest)
	first := ""
	if !round.From.IsZero() && !round.To.IsZero() {
		first = word("numbers.open", "days", r.days(round.From, round.To)) + " "
	}
	if round.SourceProtected {
		first += word("numbers.protectedSource", "source", r.source())
	} else {
		first += word(limitKey(r), "number", r.NumberWord(round.SmallestGroup))
	}
	return []string{first, r.scaleText()}
}

// limitKey is the message that tells what is shown of a group.
func limitKey(r *Results) string {
	if r.round(r.latest).HasDistributions() {
		return "numbers.limitDistribution"
	}
	return "numbers.limit"
}

// scaleText tells what the numbers are measured on.
func (w *wording) scaleText() string {
	word, scale := w.Printer.Text, w.instrument.Scale
	if scale.Percent {
		return word("numbers.percent")
	}
	from, to := w.scaleEnds()
	return word("numbers.scale", "from", from, "to", to)
}

// scaleEnds names the ends of the scale.
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

// days writes a stretch of days: "frå 6. til 17. mars 2023", with what the two days
// share said once.
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

func facts(r *Results, response survey.Response) []Fact {
	word, round := r.Printer.Text, r.round(r.latest)
	facts := []Fact{{Name: word("numbers.source"), Value: r.source()}}
	if n := r.data.Instrument.Statements; n > 0 {
		facts = append(facts, Fact{Name: word("numbers.statements"), Value: r.Printer.Count(n)})
	}
	if answers := r.ratio(response); answers != "" {
		facts = append(facts, Fact{Name: word("numbers.answers"), Value: answers})
	}
	if !round.SourceProtected {
		facts = append(facts, Fact{Name: word("numbers.smallest"), Value: word("numbers.atLeast", "n", round.SmallestGroup)})
	}
	if !round.Published.IsZero() {
		facts = append(facts, Fact{word("numbers.published"), r.Printer.Date(round.Published), round.Published.Format(time.DateOnly)})
	}
	if !round.Corrected.IsZero() {
		facts = append(facts, Fact{word("numbers.corrected"), r.Printer.Date(round.Corrected), round.Corrected.Format(time.DateOnly)})
	}
	if why := r.Text(round.WrongTree); why != "" {
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
