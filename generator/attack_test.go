package generator

import (
	"bytes"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// A site is attacked from outside, by somebody who knows the program, the tree
// and how many answered where, who has kept every version of the site, and who
// solves what is printed as inequalities. The definitions are those of package
// disclosure; none of its code is used to read or to judge.
//
// TIFAKTOR_ATTACKS=20000 go test ./generator -run Attack    attacks as many
// TIFAKTOR_ATTACK_FROM=300                                  begins elsewhere
// go test ./generator -fuzz Attack                          never ends

// attackedOrganisation makes up an organisation and what happens to it.
func attackedOrganisation(seed int) (*organisation, string) {
	rng := rand.New(rand.NewPCG(uint64(seed), 11))
	scale := attackedScales[[]int{0, 0, 0, 1, 2, 3, 4}[rng.IntN(7)]]
	spread := scale.To < 100 && rng.IntN(6) == 0
	o := randomOrganisation(rng, scale, spread)
	o.versions[0].grouped = rng.IntN(5) == 0
	o.versions[0].spread = spread && rng.IntN(2) == 0
	names := []string{}
	for range rng.IntN(4) {
		what := []scenario{scenarios[rng.IntN(len(scenarios)-1)]}
		if rng.IntN(3) == 0 {
			what = append(what, scenarios[rng.IntN(len(scenarios)-1)])
		}
		if spread && rng.IntN(2) == 0 {
			what = append(what, scenarios[len(scenarios)-1])
		}
		name := ""
		for _, s := range what {
			name += ", " + s.name
		}
		names = append(names, name[2:])
		o.goOn(rng, what...)
	}
	return o, strings.Join(names, "; ")
}

// attackOne fails the test for every leak of an organisation, with the smallest
// organisation that has it.
func attackOne(t *testing.T, seed int) (asked, bands int) {
	t.Helper()
	o, happened := attackedOrganisation(seed)
	r := o.readAll(t)
	if len(r.errors) > 0 {
		t.Errorf("organisation %d (%s): the build broke down: %v", seed, happened, r.errors)
	}
	leaks, asked := o.leaks(r)
	told := map[string]bool{}
	for _, l := range leaks {
		if told[l.kind] {
			continue
		}
		told[l.kind] = true
		small := smallest(t, o, l.kind)
		t.Errorf("organisation %d (%s): %v, as does\n%s", seed, happened, l, small.readAll(t).describe())
	}
	return asked, len(r.bands)
}

// environment reads a number from the environment.
func environment(t testing.TB, name string, usual int) int {
	text := os.Getenv(name)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

func TestAttack(t *testing.T) {
	from, asked, bands := environment(t, "TIFAKTOR_ATTACK_FROM", 0), 0, 0
	organisations := environment(t, "TIFAKTOR_ATTACKS", 400)
	for seed := from; seed < from+organisations; seed++ {
		questions, told := attackOne(t, seed)
		asked, bands = asked+questions, bands+told
	}
	if asked < 10*organisations || bands < organisations/40 {
		t.Errorf("only %d questions and %d bands of %d organisations: too little is shown to prove anything", asked, bands, organisations)
	}
	t.Log(organisations, "organisations,", asked, "questions")
}

func FuzzAttack(f *testing.F) {
	f.Add(1 << 20)
	f.Fuzz(func(t *testing.T, seed int) { attackOne(t, seed) })
}

// TestTheAttackReadsWhatTheSitePrints compares the table that is attacked with
// the one of a whole site.
func TestTheAttackReadsWhatTheSitePrints(t *testing.T) {
	if testing.Short() {
		t.Skip("many sites take long")
	}
	for seed := range 12 {
		o, _ := attackedOrganisation(seed)
		if o.versions[0].grouped {
			continue
		}
		folder := o.content(0, nil)
		results, _, _, err := publish(folder)
		if files := build(t, folder); err != nil || !bytes.Equal(results, files["data/results.csv"]) {
			t.Errorf("organisation %d: another table (%v)", seed, err)
		}
	}
}

// TestTheAttackFindsLeaks shows too much on purpose: the figure of a hidden unit,
// or new figures without a memory of the old.
func TestTheAttackFindsLeaks(t *testing.T) {
	kinds := map[string]int{}
	for seed := range 300 {
		o, _ := attackedOrganisation(seed)
		o.versions = o.versions[:1]
		r := o.readAll(t)
		if len(r.published) == 0 {
			continue
		}
		r.tell(t)
		leaks, _ := o.leaks(r)
		for _, l := range leaks {
			kinds[l.kind]++
		}
		forgetful, _ := attackedOrganisation(seed)
		forgetful.forgetful = true
		leaks, _ = forgetful.leaks(forgetful.readAll(t))
		for _, l := range leaks {
			kinds["forgetful "+l.kind]++
		}
	}
	for _, kind := range []string{"group", "remainder", "single", "forgetful newcomers", "forgetful single", "forgetful remainder"} {
		if kinds[kind] == 0 {
			t.Errorf("nothing of the kind %q is found: %v", kind, kinds)
		}
	}
}

// tell adds the mean of the last hidden unit to what is read.
func (r *reader) tell(t *testing.T) {
	t.Helper()
	printed := map[int]bool{}
	for _, known := range r.figures {
		printed[known.unit] = true
	}
	for u := r.units - 1; u >= 0; u-- {
		told := r.tally(0, 0, func(e employee) bool { return r.in(0, e, u) })
		if r.versions[0].rows[u] != whole || printed[u] || told.answers == 0 {
			continue
		}
		mean := strconv.FormatFloat(float64(told.sum)/4/float64(told.answers), 'f', r.scale.Decimals, 64)
		r.mean(t, 0, u, 0, told.answers, mean)
		return
	}
}

// FuzzWholeSites lets chance make organisations and builds the whole site of each
// of their versions: it is refused with a problem, or every file of it is made.
func FuzzWholeSites(f *testing.F) {
	for seed := range 6 {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed int) {
		o, _ := attackedOrganisation(seed)
		var book []byte
		for v := range o.versions {
			var problems problem.List
			made, err := Build(o.content(v, book), themes.Files, &problems)
			switch {
			case err != nil:
				t.Fatal(err)
			case made == nil && !problems.Failed():
				t.Fatal("no site, and no problem")
			case made == nil:
				continue
			}
			for file, err := range made.Files {
				if err != nil || len(file.Data) == 0 {
					t.Fatalf("%s: %d bytes, %v", file.Path, len(file.Data), err)
				}
			}
			book = made.Ledger().Data
		}
	})
}
