package importer

import (
	"math"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// How much of two rounds must be the same before they are taken for one: so many
// numbers, since a few may be by chance, in all of some units, or in nearly all of more.
const (
	fewestSame        = 8
	fewestUnits       = 2
	fewestNearly      = 5
	nearlyNumerator   = 9 // nine in ten
	nearlyDenominator = 10
)

// figures are the numbers of a unit by what they are of: its answers, and the id of each
// factor, in hundredths.
type figures map[string]int

// respondents names the number of answers among the figures.
const respondents = ""

// likeness is how much two rounds are the same.
type likeness struct{ same, units, numbers int }

// isSame reports whether each unit has just the numbers of the other round.
func (l likeness) isSame() bool {
	return l.same == l.units && l.units >= fewestUnits && l.numbers >= fewestSame
}

// isNearly reports whether nearly all units have just the numbers of the other round.
func (l likeness) isNearly() bool {
	return l.units >= fewestNearly && nearlyDenominator*l.same >= nearlyNumerator*l.units && l.numbers >= fewestSame
}

// askSame asks about rounds with the numbers of another one, of the site or of the same
// delivery: then it is most often the file of that round once more, with some numbers
// corrected or under another name.
func (w roundWriter) askSame(rounds []round, site *Site, n notes) {
	for i, r := range rounds {
		found := w.figuresIn(r)
		for j := range site.results.Rounds {
			other := &site.results.Rounds[j]
			if other.ID.V != slug(r.id) && askLikeness(r, likenessOf(found, writtenIn(other)), other, n) {
				break
			}
		}
		for _, other := range rounds[i+1:] {
			if like := likenessOf(found, w.figuresIn(other)); like.isSame() || like.isNearly() {
				n.Problem(problem.Place{File: r.deliveries[0].source}, "same_delivered", "n", like.same, "all", like.units,
					"round", n.Words.Quote(r.id), "other", n.Words.Quote(other.id), "file", other.deliveries[0].source)
			}
		}
	}
}

// askLikeness asks whether a round is one that the site has, and reports whether it did.
func askLikeness(r round, like likeness, other *raw.Round, n notes) bool {
	at := problem.Place{File: r.deliveries[0].source}
	id, there := n.Words.Quote(slug(r.id)), n.Words.Quote(other.ID.V)
	switch {
	case like.isSame():
		n.Problem(at, "same_numbers", "n", like.units, "round", id, "other", there, "file", other.File)
	case like.isNearly():
		n.Problem(at, "nearly_same", "n", like.same, "all", like.units, "round", id, "other", there, "said", other.ID.V)
	default:
		return false
	}
	return true
}

// likenessOf holds the units of a round against those of another one.
func likenessOf(found, other map[string]figures) likeness {
	var like likeness
	tolerance := 0
	if areTenths(found) != areTenths(other) {
		tolerance = 5
	}
	for unit, own := range found {
		shared, differs := 0, other[unit] == nil
		for of, value := range own {
			there, ok := other[unit][of]
			differs = differs || ok && (max(there-value, value-there) > tolerance || of == respondents && there != value)
			if ok {
				shared++
			}
		}
		if differs || shared > 0 {
			like.units++
		}
		if !differs && shared > 0 {
			like.same, like.numbers = like.same+1, like.numbers+shared
		}
	}
	return like
}

// areTenths reports whether all means of a round have one decimal: the same results may be
// delivered once more with others.
func areTenths(all map[string]figures) bool {
	for _, own := range all {
		for of, value := range own {
			if of != respondents && value%10 != 0 {
				return false
			}
		}
	}
	return true
}

// figuresIn returns the numbers of a round that is imported, by the ids of its units, as
// they are written.
func (w roundWriter) figuresIn(r round) map[string]figures {
	all, places := map[string]figures{}, w.places(r)
	for _, unit := range w.rowsOf(r) {
		own := figures{}
		if unit.row.answers.exact() {
			own[respondents] = unit.row.answers.least
		}
		for _, m := range unit.row.means {
			if f := factorCalled(w.factors, m.factor); f != nil && m.value.kind == known {
				own[f.id] = hundredths(m.value.rounded(places).float())
			}
		}
		if len(own) > 0 {
			all[unit.id] = own
		}
	}
	return all
}

// writtenIn returns the numbers of a round of the site, by the ids of its units.
func writtenIn(r *raw.Round) map[string]figures {
	all := map[string]figures{}
	for _, row := range r.Rows {
		own := figures{}
		if row.Respondents.Known() {
			own[respondents] = row.Respondents.V
		}
		for _, c := range row.Cells {
			if c.Mean.Known() {
				own[c.Factor.V] = hundredths(float64(c.Mean.V) / float64(yamlfile.One))
			}
		}
		all[row.Unit.V] = own
	}
	return all
}

func hundredths(mean float64) int { return int(math.Round(mean * 100)) }
