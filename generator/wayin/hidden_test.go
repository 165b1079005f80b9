package wayin

import (
	"fmt"
	"strings"
)

// Marks of sources that keep a number to themselves. In a mark for a range, %d
// is the lowest number that is shown, and in a mark "1-%d" the highest that is
// not.
var (
	rangeMarks = []string{"<%d", "< %d", "Under %d", "under %d", "færre enn %d", "Færre enn %d svar", "mindre enn %d", "n<%d", "0-%d", "1-%d", "fewer than %d"}
	wordMarks  = []string{"*", "**", "..", ":", "-", "–", "skjermet", "Skjermet", "unntatt offentlighet", "IA", "for få svar", "For få svar", "ikke nok svar", "x", "skjult", "-99", "Vises ikke", "#I/T"}
)

// hidden is how a style writes what the source has hidden.
type hidden struct {
	count, mean string
}

// marks of the style: the same in the whole table, as a supplier's program does.
func (s *style) countMark(said string) string {
	switch {
	case said == "":
		return s.hidden.count
	case strings.Contains(s.hidden.count, "-%d"):
		_, highest, _ := strings.Cut(said, "-")
		return strings.ReplaceAll(s.hidden.count, "%d", highest)
	}
	return strings.ReplaceAll(s.hidden.count, "%d", itoa(s.limit))
}

func (s *style) meanMark() string { return s.hidden.mean }

// hide lets the source hide units with few answers, in one of the ways that
// sources do, or not at all: then the table holds what must not be shown.
func (s *style) hide(o *organisation) {
	rng := s.rng
	way := rng.IntN(10)
	if way < 4 {
		return
	}
	s.limit = pick(rng, []int{3, 5, 5, 5, 5, 7, 10})
	s.hidden.mean = pick(rng, append([]string{"", ""}, wordMarks...))
	switch {
	case way < 6: // the number itself is shown
	case way < 8:
		s.hidden.count = pick(rng, rangeMarks)
	default:
		s.hidden.count = pick(rng, wordMarks)
	}
	besides := way == 6 && rng.IntN(3) == 0 // the means are shown beside "<5"
	hides := false
	for u := range o.units {
		unit := &o.units[u]
		if unit.answers >= s.limit {
			continue
		}
		hides = true
		unit.said.answers = s.knownOf(unit.answers)
		for f := range unit.said.means {
			switch {
			case besides:
			case s.hidden.mean == "":
				unit.said.means[f] = ""
			default:
				unit.said.means[f] = "hidden"
			}
		}
	}
	if rng.IntN(6) == 0 {
		s.hideSomeCells(o)
	}
	if hides {
		s.label("hidden count %q", s.hidden.count)
		s.label("hidden mean %q", s.hidden.mean)
		if besides {
			s.label("means beside a hidden count")
		}
	}
}

// hideSomeCells hides single means: fewer answered that factor than the others.
func (s *style) hideSomeCells(o *organisation) {
	for u := range o.units {
		for f, mean := range o.units[u].said.means {
			switch {
			case mean == "" || s.rng.IntN(60) > 0:
			case s.hidden.mean == "":
				o.units[u].said.means[f] = ""
			default:
				o.units[u].said.means[f] = "hidden"
			}
		}
	}
	s.label("single means hidden %q", s.hidden.mean)
}

// knownOf returns what the table says of a number of answers that is hidden.
func (s *style) knownOf(answers int) string {
	switch {
	case s.hidden.count == "":
		return itoa(answers)
	case strings.HasPrefix(s.hidden.count, "1-"):
		return fmt.Sprintf("1-%d", s.limit-1)
	case strings.Contains(s.hidden.count, "%d"):
		return fmt.Sprintf("0-%d", s.limit-1)
	}
	return ""
}
