package wayin

import (
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// A whole that is written anywhere among its parts, of which one is hidden, in a table that says
// the sectors of its units and has no row above them. What is hidden is the whole without the
// shown parts, so that nobody may read such a table, nor content written so, without a
// question.
type apart struct {
	differ   float64 // how much units differ from factor to factor
	decimals int
	shown    int  // parts
	named    bool // the parts are called as the whole
	own      int  // people in no part, where none is hidden
}

func (a apart) String() string {
	return fmt.Sprintf("units differ by %v, %d decimals, %d shown parts, named %t, %d own", a.differ, a.decimals, a.shown, a.named, a.own)
}

// apartNames are names of which none says what belongs to what.
var apartNames = []string{"Bøen", "Dalane", "Eikås", "Furuly", "Granly", "Hegra", "Indreli", "Jordal", "Kvitnes", "Lauvås", "Myrdal", "Nordby", "Osland", "Prestegarden", "Rismyr", "Solvang", "Tveita", "Ulvik", "Vestre", "Ytrebø"}

// organisation draws two sectors without rows, in one of which the whole is written among others.
// It returns as well how many people have the whole, and how many the shown parts of it lack.
func (a apart) organisation(rng *rand.Rand) (o *organisation, people, rest int) {
	o = &organisation{name: "Fjordvik kommune", topNamed: true, scaleTo: 5, decimals: a.decimals, counted: true}
	for _, name := range otherFactors[:10] {
		o.factors = append(o.factors, factor{names: []string{name}, title: name})
	}
	o.units = []unit{{name: o.name, parent: noParent}}
	names := rng.Perm(len(apartNames))
	for sector, size := range []int{4 + rng.IntN(9), 4} {
		o.units = append(o.units, unit{name: sectors[sector], parent: 0, depth: 1})
		var units []unit
		for range size {
			units = append(units, a.unit(rng, apartNames[names[0]], 5+rng.IntN(34)))
			names = names[1:]
		}
		if sector == 0 {
			units, people, rest = a.raise(rng, units)
			rng.Shuffle(len(units), func(i, j int) { units[i], units[j] = units[j], units[i] })
		}
		above := len(o.units) - 1
		for _, u := range units {
			u.parent, u.depth = above, 2
			o.units = append(o.units, u)
		}
	}
	o.print(rng)
	for u := range o.units {
		if !o.isLeaf(u) {
			o.withoutRow(u)
		}
	}
	hideSmall(o)
	return o, people, rest
}

// unit draws how its people answer: units differ, from factor to factor as well, and people more.
func (a apart) unit(rng *rand.Rand, name string, people int) unit {
	u := unit{name: name, hasRow: true, own: people, answers: people, sums: make([]int, 10)}
	mood := 0.23 * rng.NormFloat64()
	for f := range u.sums {
		level := 3.95 + mood + a.differ*rng.NormFloat64()
		for range people {
			u.sums[f] += max(perStep, min(5*perStep, int(math.Round(perStep*(level+0.6*rng.NormFloat64())))))
		}
	}
	return u
}

// raise puts the whole of some units and a hidden one, or of some people of its own, beside them.
func (a apart) raise(rng *rand.Rand, units []unit) (all []unit, people, rest int) {
	whole := unit{name: a.whole(), hasRow: true, sums: make([]int, 10)}
	small := a.unit(rng, "Knausen", 1+rng.IntN(smallestGroup-1))
	if a.own > 0 {
		small = a.unit(rng, "", a.own)
	}
	if a.named {
		small.name = "Neset barnehage"
	}
	for i, part := range append(units[:a.shown:a.shown], small) {
		whole.answers += part.answers
		for f, sum := range part.sums {
			whole.sums[f] += sum
		}
		if a.named && i < a.shown {
			units[i].name = []string{"Neset skule", "Neset SFO"}[i]
		}
	}
	whole.own = whole.answers
	all = append(units, whole)
	if a.own == 0 {
		all = append(all, small)
	}
	return all, whole.answers, small.answers
}

// whole is what the whole is called.
func (a apart) whole() string {
	if a.named {
		return "Neset oppvekstsenter"
	}
	return "Heimly"
}

// table writes the units as a table with a column of sectors.
func (a apart) table(o *organisation) []source {
	var b strings.Builder
	b.WriteString("Enhet;Sektor;Antall svar")
	for _, f := range o.factors {
		b.WriteString(";" + f.title)
	}
	for _, u := range o.units {
		if !u.hasRow {
			continue
		}
		answers := strings.ReplaceAll(u.said.answers, "0-4", "<5")
		fmt.Fprintf(&b, "\n%s;%s;%s;%s", u.name, o.units[u.parent].name, answers, strings.NewReplacer(".", ",", "hidden", "*").Replace(strings.Join(u.said.means, ";")))
	}
	return []source{{fileName + ".csv", []byte(b.String() + "\n")}}
}

func TestAWholeAnywhereAmongPartsOfWhichOneIsHiddenIsNeverRead(t *testing.T) {
	var all []apart
	for _, decimals := range []int{1, 2} {
		for shown := 1; shown <= 2; shown++ {
			all = append(all, apart{0.3, decimals, shown, false, 0}, apart{0.3, decimals, shown, true, 0}, apart{0.1, decimals, shown, true, 0})
		}
		all = append(all, apart{0.3, decimals, 2, false, 2}, apart{0.3, decimals, 2, true, 2})
	}
	each := *organisations / 100
	if testing.Short() {
		each = short / 50
	}
	for _, a := range all {
		imported, passed, telling := 0, 0, 0
		for number := 0; telling < each; number++ {
			o, people, rest := a.organisation(rand.New(rand.NewPCG(*seed, uint64(number))))
			if !o.follows(people, rest) {
				continue
			}
			telling++
			if !a.isAsked(o) {
				imported++
			}
			if len(checked(o.truth(o.decimals))) == 0 {
				passed++
			}
		}
		if imported > 0 || passed > 0 {
			t.Errorf("%v: of %d, import does not ask about %d and check lets %d pass", a, telling, imported, passed)
		}
	}
}

// answerPattern finds the row that a question is about, and what to answer if it is a unit.
var answerPattern = regexp.MustCompile(`--row "([^"]+)=unit"`)

// isAsked reports whether import asks about the whole, at once or when it knows of
// others that they are units.
func (a apart) isAsked(o *organisation) bool {
	said := answers{Organisation: o.name}
	for range o.units {
		_, problems := importTable(a.table(o), said)
		question := strings.Join(lines(stops(problems)), "\n")
		found := answerPattern.FindStringSubmatch(question)
		switch {
		case strings.Contains(question, "“"+a.whole()+"” of "):
			return true
		case found == nil:
			return false
		}
		said.Rows = append(said.Rows, found[1]+"=unit")
	}
	return false
}

// Where the whole is left out, all that is side by side is right.
func TestUnitsOfSectorsWithoutAWholeAreRead(t *testing.T) {
	each := *organisations / 20
	if testing.Short() {
		each = short / 10
	}
	asked := 0
	for number := range each {
		a := apart{0.2, 1 + number%2, 1 + number%3/2, number%4 == 0, 0}
		o, _, _ := a.organisation(rand.New(rand.NewPCG(*seed, uint64(number))))
		o.keep(func(u int) bool { return o.units[u].name != a.whole() })
		files, _ := importTable(a.table(o), answers{Organisation: o.name})
		if files == nil || len(checked(o.truth(o.decimals))) > 0 {
			asked++
		}
	}
	t.Logf("%d of %d are asked about", asked, each)
	if asked*5 > each {
		t.Errorf("%d of %d are asked about", asked, each)
	}
}
