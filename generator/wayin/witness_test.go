package wayin

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// What judges the importer is tried itself: the truth must pass, and every kind
// of mistake must be seen.

// sample returns organisations of every layout, with references and hidden rows.
func sample(t *testing.T, each int, try func(number int, l layout, o *organisation)) {
	t.Helper()
	for number := range each * len(layouts) {
		l := layouts[number%len(layouts)]
		o, _, _, _ := tableOf(l, rand.New(rand.NewPCG(*seed, uint64(number))))
		try(number, l, o)
	}
}

func TestTheTruthItselfIsCheckedProtectedAndFoundRight(t *testing.T) {
	hidden, units := 0, 0
	sample(t, 4, func(number int, l layout, o *organisation) {
		if !o.counted { // then there is nothing right but a question
			return
		}
		files := o.truth(o.decimals)
		shown, problems := protect(files)
		if shown == nil { // TestRightTreesAreSeldomAskedAbout counts these
			t.Logf("organisation %d, %s: %s", number, l.name, strings.Join(lines(problems), "\n"))
			return
		}
		c, err := readContent(files)
		if err != nil {
			t.Fatal(err)
		}
		if differences := o.differences(c); len(differences) > 0 {
			t.Fatalf("organisation %d, %s: the truth differs from itself:\n%s", number, l.name, strings.Join(differences, "\n"))
		}
		if leaks := o.leaks(c, shown, shown); len(leaks) > 0 {
			t.Fatalf("organisation %d, %s: the truth leaks: %q", number, l.name, leaks)
		}
		units += len(o.rows()) * len(o.factors)
		hidden += len(o.rows())*len(o.factors) - means(o.shown(shown, factorID))
	})
	t.Logf("%d of %d cells are hidden", hidden, units)
	if hidden*20 < units || hidden*2 > units {
		t.Errorf("%d of %d cells are hidden: the organisations do not look like any", hidden, units)
	}
}

func factorID(f int) string { return "f" + itoa(f) }

// means counts the cells that are no numbers of answers.
func means(cells map[string]bool) int {
	n := 0
	for cell := range cells {
		if !strings.HasSuffix(cell, ", answers") {
			n++
		}
	}
	return n
}

// mistakes are what an import may get wrong. Each changes the truth, and reports
// whether it could.
var mistakes = []struct {
	name string
	make func(o *organisation) bool
}{
	{"a unit belongs to the whole of its whole", func(o *organisation) bool {
		for u := len(o.units) - 1; u > 0; u-- {
			if o.units[u].depth > 1 {
				o.units[u].parent = o.units[o.units[u].parent].parent
				return true
			}
		}
		return false
	}},
	{"a unit is lost", func(o *organisation) bool { o.units = o.units[:len(o.units)-1]; return true }},
	{"a unit is too much", func(o *organisation) bool {
		o.units = append(o.units, unit{name: "Sum", said: said{means: make([]string, len(o.factors))}})
		return true
	}},
	{"a number of answers is another", func(o *organisation) bool {
		return changeOne(o, func(s *said) bool { s.answers = s.answers[:len(s.answers)-1] + "0"; return true }, func(s said) bool {
			return s.answers != "" && !strings.HasSuffix(s.answers, "0") && !strings.Contains(s.answers, "-")
		})
	}},
	{"a hidden number of answers is known", func(o *organisation) bool {
		return changeOne(o, func(s *said) bool { s.answers = "3"; return true }, func(s said) bool { return s.answers == "" && s.means[0] == "hidden" })
	}},
	{"a mean is another", func(o *organisation) bool {
		return changeOne(o, func(s *said) bool { s.means[0] = "2." + s.means[0][2:]; return true }, func(s said) bool { return s.means[0] > "3" && s.means[0] < "5" })
	}},
	{"a hidden mean is known", func(o *organisation) bool {
		return changeOne(o, func(s *said) bool { s.means[0] = "4.1"; return true }, func(s said) bool { return s.means[0] == "hidden" })
	}},
	{"a row to compare with is lost", func(o *organisation) bool {
		lost := len(o.references) > 0
		o.references = nil
		return lost
	}},
	{"a factor is lost", func(o *organisation) bool { o.factors = o.factors[1:]; return dropMeans(o) }},
	{"nothing is protected", func(o *organisation) bool {
		return changeOne(o, func(s *said) bool { s.answers = ""; return true }, func(s said) bool { return s.answers != "" })
	}},
}

func dropMeans(o *organisation) bool {
	for u := range o.units {
		o.units[u].said.means = o.units[u].said.means[1:]
	}
	for r := range o.references {
		o.references[r].means = o.references[r].means[1:]
	}
	return true
}

func changeOne(o *organisation, change func(*said) bool, where func(said) bool) bool {
	for u := range o.units {
		if o.units[u].hasRow && where(o.units[u].said) {
			return change(&o.units[u].said)
		}
	}
	return false
}

func TestEveryKindOfMistakeIsSeen(t *testing.T) {
	made := map[string]int{}
	sample(t, 2, func(number int, l layout, o *organisation) {
		for _, m := range mistakes {
			changed := o.clone()
			if !m.make(changed) || !o.counted || o.scaleTo == 100 {
				continue
			}
			c, err := readContent(changed.truth(o.decimals))
			if err != nil {
				t.Fatal(err)
			}
			made[m.name]++
			if len(o.differences(c)) == 0 {
				t.Errorf("organisation %d, %s: nobody saw that %s", number, l.name, m.name)
			}
		}
	})
	for _, m := range mistakes {
		if made[m.name] == 0 {
			t.Errorf("it never came about that %s", m.name)
		}
	}
}
