package wayin

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// form is the kind of file that a table is saved as.
type form uint8

const (
	textual form = iota
	workbook
)

// style is how one table is written: everything that does not say where a unit
// belongs. Its labels say what was chosen, so that the tally shows what fails.
type style struct {
	rng      *rand.Rand
	labels   []string
	plain    bool // as simple as can be
	doubtful bool // something in it may be asked about

	topName         string // the row for all is called this; "" for the whole's own name
	answersHeading  string // "" for none of its own
	invitedHeading  string // "" for no such column
	rate            bool
	extras          []extra
	twoRows         bool
	referencesFirst bool
	bare            bool // trailing zeros are gone, as in a workbook's general format
	thousands       string
	marks           bool   // some numbers have a mark after them
	indentation     string // before a name, for each level; "" for a workbook's own
	percentSign     string
	textNumbers     bool // a workbook has its numbers as text
	shownShorter    bool // a workbook shows fewer decimals than it holds
	inline          bool // a workbook has its words in their cells
	form            form
	limit           int // units with fewer answers are hidden by the source
	hidden          hidden
}

// label notes what was chosen.
func (s *style) label(format string, args ...any) {
	s.labels = append(s.labels, fmt.Sprintf(format, args...))
}

// heading chooses one of a list: the first where all is plain.
func (s *style) heading(of []string) string {
	heading := of[0]
	if !s.plain {
		heading = pick(s.rng, of)
	}
	s.label("heading %q", heading)
	return heading
}

// randomStyle chooses, and says of the organisation what the style keeps to
// itself.
func randomStyle(rng *rand.Rand, o *organisation) *style {
	s := &style{rng: rng, answersHeading: "Antall svar", indentation: "   ", percentSign: " %"}
	if o.units[0].invited > 0 {
		s.invitedHeading = "Inviterte"
	}
	if s.plain = rng.IntN(4) == 0; s.plain {
		s.label("plain")
	} else {
		s.dress(o)
	}
	s.hide(o)
	return s
}

// dress chooses everything that is not as simple as can be.
func (s *style) dress(o *organisation) {
	rng := s.rng
	s.thousands = pick(rng, []string{"", "", "\u00a0", " ", "."})
	s.indentation, s.percentSign = pick(rng, []string{"   ", "  ", "    ", "\u00a0\u00a0"}), pick(rng, []string{"%", " %"})
	s.textNumbers, s.shownShorter, s.inline = rng.IntN(12) == 0, rng.IntN(3) == 0, rng.IntN(3) == 0
	if rng.IntN(3) == 0 {
		s.form = workbook
	}
	s.answersHeading = s.heading(answersHeadings)
	if s.invitedHeading != "" {
		s.invitedHeading = s.heading(invitedHeadings)
		s.rate = rng.IntN(2) == 0
	}
	// Nothing but the number of those invited shows that "Antall" is of those who answered.
	s.doubtful = s.invitedHeading == "" && slices.Contains([]string{"Antall", "Base"}, s.answersHeading)
	if rng.IntN(5) == 0 {
		s.addExtras(o)
	}
	s.twoRows, s.bare, s.marks = rng.IntN(10) == 0, rng.IntN(4) == 0, rng.IntN(15) == 0
	if s.twoRows {
		s.label("headings in two rows")
	}
	if s.marks {
		s.label("marks after numbers")
	}
	if rng.IntN(3) == 0 {
		for _, i := range rng.Perm(len(referenceNames))[:1+rng.IntN(4)/3] {
			o.compareWith(rng, referenceNames[i])
			s.label("reference: %s", referenceNames[i])
		}
		s.referencesFirst = rng.IntN(3) == 0
	}
}

// addExtras adds columns that are no factors. Where the factors are not known,
// one that does not say what it is would be as much a factor as they are.
func (s *style) addExtras(o *organisation) {
	for _, i := range s.rng.Perm(len(extras))[:1+s.rng.IntN(3)] {
		if extras[i].asks && !o.known {
			continue
		}
		s.extras = append(s.extras, extras[i])
		s.label("extra: %s", extras[i].heading)
		s.doubtful = s.doubtful || extras[i].asks
	}
}

// columns are those of numbers.
func (s *style) columns(o *organisation) []column {
	var columns []column
	if s.invitedHeading != "" {
		columns = append(columns, column{over: "Deltakelse", heading: s.invitedHeading, of: func(u int) cell { return s.people(o.units[u].invited) }})
	}
	if s.answersHeading != "" {
		columns = append(columns, column{over: "Deltakelse", heading: s.answersHeading, of: func(u int) cell { return s.answers(o, u) }})
	}
	if s.rate && s.answersHeading != "" {
		columns = append(columns, column{over: "Deltakelse", heading: s.heading(rateHeadings), of: func(u int) cell { return s.rateOf(o, u) }})
	}
	for f := range o.factors {
		columns = append(columns, column{
			over: "Faktor (gjennomsnitt, skala 1–5)", heading: o.factors[f].title,
			of:   func(u int) cell { return s.mean(o.units[u].said.means[f], o.scaleTo == 100) },
			mean: func(r reference) cell { return s.mean(r.means[f], o.scaleTo == 100) },
		})
	}
	for _, e := range s.extras {
		columns = append(columns, column{over: "Annet", heading: e.heading, of: func(u int) cell { return e.cell(s.rng, u) }})
	}
	return columns
}

func (s *style) people(n int) cell { return whole(n) }

func (s *style) answers(o *organisation, u int) cell {
	if said := o.units[u].said.answers; said == itoa(o.units[u].answers) {
		return whole(o.units[u].answers)
	}
	return plain(s.countMark(o.units[u].said.answers))
}

// rateOf is left out where the answers are: it would tell them.
func (s *style) rateOf(o *organisation, u int) cell {
	unit := o.units[u]
	if unit.said.answers != itoa(unit.answers) || unit.invited == 0 {
		return cell{}
	}
	return cell{text: fmt.Sprintf("%.0f", 100*float64(unit.answers)/float64(unit.invited)), number: true, percent: true}
}

func (s *style) mean(said string, percent bool) cell {
	switch said {
	case "":
		return cell{}
	case "hidden":
		return plain(s.meanMark())
	}
	c := cell{text: said, number: true, percent: percent}
	if s.marks && s.rng.IntN(30) == 0 {
		c.after = pick(s.rng, []string{"*", "¹", " 1)", "**"})
	}
	return c
}

// noReferences leaves the rows to compare with out.
func (s *style) noReferences(o *organisation) {
	o.references = nil
	s.labels = slices.DeleteFunc(s.labels, func(label string) bool { return strings.HasPrefix(label, "reference: ") })
}
