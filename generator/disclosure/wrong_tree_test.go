package disclosure

import (
	"strings"
	"testing"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// beside is an organisation of 60 with a sector of 13, whose parts are 10 and 3, and
// another of 20. Wrong lays the parts beside the sector, as a table without a tree does.
func beside(wrong bool) *raw.Results {
	above := "s"
	if wrong {
		above = "k"
	}
	return table(unit{"k", "", -1, 60, 3600}, unit{"s", "k", -1, 13, 3500}, unit{"a", above, -1, 10, 3900}, unit{"b", above, -1, 3, 2200}, unit{"r", "k", -1, 20, 3700})
}

// correctTree marks the tree of a round as having been wrong.
func correctTree(results *raw.Results) *raw.Results {
	round := &results.Rounds[0]
	round.Corrected = written(yamlfile.Date{Time: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)}, 1)
	round.WrongTree = i18n.Same("the sector lay beside its parts")
	return results
}

func TestAWrongTreeIsNotCorrectedByItself(t *testing.T) {
	known := remembered(t, beside(true), five())
	text := refused(t, beside(false), five(), known)
	if strings.Count(text, "\n") > 1 || !strings.Contains(text, `with 2 units in another place than now: "a" was below "k" and is below "s"`) || !strings.Contains(text, "wrong_tree") {
		t.Error(text)
	}
	if text := refused(t, correctTree(beside(true)), five(), known); !strings.Contains(text, "with every unit where it is now") {
		t.Error(text)
	}
}

func TestARoundWithACorrectedTreeRevealsNothingToNewReaders(t *testing.T) {
	results := func() *raw.Results { return correctTree(beside(false)) }
	known := remembered(t, beside(true), five())
	const want = "k 60 answers 3.6; s 13 answers 3.5; a hidden -; b hidden -; r 20 answers 3.7"
	dataset, known := publish(t, results(), five(), known)
	if got := seen(dataset); got != want {
		t.Errorf("got %s", got)
	}
	_, all, err := Protect(results(), five(), known, &problem.List{})
	if err != nil {
		t.Fatal(err)
	}
	var revealed []string
	for _, reason := range all {
		if reason.Revealed {
			revealed = append(revealed, reason.String())
		}
	}
	if len(revealed) != 1 || !strings.Contains(revealed[0], "s reveals b, as it was published: s 13 - a 10 leaves 3 answers. For 1 of the factors their mean can be found, at the closest to within 0.") {
		t.Errorf("revealed: %q", revealed)
	}
	// It stays so: without the reason, with other figures, and in a log without a number.
	again := beside(false)
	row(again, "r").Cells[0].Mean = written(decimal(4400), 3)
	dataset, problems := protectAs(t, again, five(), known)
	if got := seen(dataset); got != want {
		t.Errorf("later: %s", got)
	}
	if text := advice(problems); !strings.Contains(text, "reveals more than it should in one place") || strings.Contains(text, "leaves") {
		t.Error(text)
	}
	again.Rounds[0].Corrected = written(yamlfile.Date{Time: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)}, 1)
	if text := refused(t, again, five(), known); !strings.Contains(text, "no new figures are shown in it") {
		t.Error(text)
	}
}

func TestWhereNumbersFitNoTreeOnlyTheTopIsShown(t *testing.T) {
	known := remembered(t, table(unit{"k", "", -1, 40, 3600}, unit{"s", "k", -1, 9, 3500}, unit{"a", "k", -1, 10, 3900}, unit{"r", "k", -1, 20, 3700}), five())
	now := table(unit{"k", "", -1, 40, 3600}, unit{"s", "k", -1, 19, 3500}, unit{"a", "s", -1, 10, 3900}, unit{"r", "k", -1, 20, 3700})
	dataset, _ := protectAs(t, correctTree(now), five(), known)
	if got := seen(dataset); got != "k 40 answers 3.6; s hidden -; a hidden -; r hidden -" {
		t.Errorf("got %s", got)
	}
}

// A wrong tree is one with some units a level or more too high, which is how a table
// without a tree is read.
func TestCorrectedTreesOfRandomOrganisationsRevealNothing(t *testing.T) {
	attacked, corrected := 0, 0
	for seed := range 300 {
		rng := seeded(seed)
		settings := &site.Site{SmallestGroup: 3 + rng.IntN(4), Rounding: site.Rounding(rng.IntN(2))}
		m := random(rng, 3+rng.IntN(6), 2, oneToFive)
		m.crowd(rng)
		right, wrong := m.results(), m.results()
		for i := range wrong.Units {
			if unit := &wrong.Units[i]; unit.Parent.V != "" && rng.IntN(2) == 0 {
				unit.Parent.V = unitID(0)
			}
		}
		var problems problem.List
		before, _, err := Protect(wrong, settings, nil, &problems)
		if err != nil || before == nil {
			continue // the parts have more people than the whole, seen flat
		}
		known := reread(t, nothingPublished().With(before))
		dataset, _, err := Protect(correctTree(right), settings, known, &problem.List{})
		if dataset == nil {
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			continue // no unit lay in another place
		}
		corrected++
		onlyOld(t, seed, before, dataset)
		for f := range m.factors {
			attacked += newAttacker(published(dataset, right, f, settings)).attack(t, seed, f)
		}
		after := reread(t, known.With(dataset))
		again, _ := protectAs(t, m.results(), settings, after)
		onlyOld(t, seed, dataset, again)
		onlyOld(t, seed, again, dataset)
	}
	if attacked < 100 || corrected < 50 {
		t.Errorf("%d attacks on %d corrected trees", attacked, corrected)
	}
}

// onlyOld demands that all that is shown now was shown before.
func onlyOld(t *testing.T, seed int, before, now *survey.Dataset) {
	t.Helper()
	place := map[string]int{}
	for u, unit := range before.Units {
		place[unit.ID] = u
	}
	for u, unit := range now.Units {
		old := place[unit.ID]
		if now, then := now.Rounds[0].Responses[u], before.Rounds[0].Responses[old]; now.State == survey.Shown && (then.State != survey.Shown || now.Respondents != then.Respondents || now.Invited > 0 && now.Invited != then.Invited) {
			t.Errorf("seed %d: %s is %+v and was %+v", seed, unit.ID, now, then)
		}
		for f, mean := range now.Rounds[0].Means[u] {
			if then := before.Rounds[0].Means[old][f]; mean.State == survey.Shown && mean != then {
				t.Errorf("seed %d: factor %d of %s is %+v and was %+v", seed, f, unit.ID, mean, then)
			}
		}
	}
}
