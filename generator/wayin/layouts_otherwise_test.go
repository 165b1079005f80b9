package wayin

import (
	"strings"
	"testing"
)

// Tables whose column of parents calls units otherwise than their own rows do: by an
// abbreviation, the title of a leader, a code, an account or a place. Then a whole with numbers
// lies beside what it is the sum of. None of them may be read without a question, and those
// that say what the names mean are right.
var otherwise = []layout{
	{"all parents called otherwise", asks, true, calledOtherwise(everyWhole)},
	{"one parent called otherwise", asks, true, calledOtherwise(oneWhole)},
	{"parents of the lowest units called otherwise", asks, true, calledOtherwise(lowWholes)},
	{"parents called otherwise, many people of their own", safe, false, calledOtherwise(everyWhole)},
	{"parents called otherwise, as is said", says, false, saidOtherwise},
}

// Which of some wholes are called otherwise.
func everyWhole(*style, *organisation, []int) func(u int) bool { return func(int) bool { return true } }

func oneWhole(s *style, _ *organisation, wholes []int) func(u int) bool {
	chosen := pick(s.rng, wholes)
	return func(u int) bool { return u == chosen }
}

func lowWholes(_ *style, o *organisation, _ []int) func(u int) bool {
	return func(u int) bool { return o.units[u].depth > 1 || o.deepest() < 3 }
}

// calledOtherwise writes it, and nobody says what the names mean.
func calledOtherwise(which func(*style, *organisation, []int) func(u int) bool) func(*style, *organisation) written {
	return func(s *style, o *organisation) written {
		w := s.otherwise(o, which)
		w.answers = answers{}
		return w
	}
}

func saidOtherwise(s *style, o *organisation) written { return s.otherwise(o, everyWhole) }

// otherwise has a column of parents in which some wholes have another name. The row of the
// whole organisation is left out half of the time.
func (s *style) otherwise(o *organisation, which func(*style, *organisation, []int) func(u int) bool) written {
	if s.rng.IntN(2) == 0 {
		o.withoutRow(0)
		o.topNamed = false
	}
	names, same := map[int]string{}, []string(nil)
	if wholes := o.wholes(); wholes != nil {
		chosen, other := which(s, o, wholes), pick(s.rng, otherNames)
		for i, u := range wholes {
			if chosen(u) {
				names[u] = other(i, o.units[u].name)
				same = append(same, names[u]+"="+o.units[u].name)
			}
		}
	}
	parent := text(s.heading(parentHeadings), func(u int) string {
		above := o.units[u].parent
		switch {
		case above == noParent, above == 0 && !o.units[0].hasRow:
			return ""
		case names[above] != "":
			return names[above]
		}
		return s.parentName(o, u)
	})
	w := named(s.lay(o, o.rows(), s.sides(s.name(o), parent)...))
	w.answers.Same = same
	return w
}

// wholes are the units below the top that have parts.
func (o *organisation) wholes() []int {
	var wholes []int
	for u := 1; u < len(o.units); u++ {
		if !o.isLeaf(u) {
			wholes = append(wholes, u)
		}
	}
	return wholes
}

// otherNames are ways to call a whole otherwise than its row.
var otherNames = []func(i int, name string) string{
	func(i int, name string) string { // "HO"
		short := ""
		for _, word := range strings.Fields(name) {
			if word != "og" {
				short += strings.ToUpper(string([]rune(word)[:1]))
			}
		}
		return short + strings.Repeat("X", i)
	},
	func(_ int, name string) string { return "Leder " + strings.ToLower(name) },
	func(i int, _ string) string { return "Kommunalsjef " + string(rune('A'+i)) },
	func(i int, _ string) string { return itoa(1200 + 100*i) },
	func(i int, _ string) string { return "Ansvar " + itoa(310+7*i) },
	func(i int, _ string) string { return places[i%len(places)] + strings.Repeat("a", i/len(places)) },
}

func TestUnitsThatParentsCallOtherwiseAreAskedAbout(t *testing.T) {
	tryLayouts(t, otherwise, func(a attempt) bool { return a.truth.deepest() >= 2 })
}
