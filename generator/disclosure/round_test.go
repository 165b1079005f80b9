package disclosure

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

func TestUnitsAreInPreorderAndSiblingsInTheAuthorsOrder(t *testing.T) {
	results := table(unit{"b1", "b", -1, 9, 4000}, unit{"b", "k", -1, 9, 4000}, unit{"a", "k", -1, 8, 4000}, unit{"k", "", -1, 17, 4000}, unit{"a1", "a", -1, 8, 4000})
	results.Units[2].Type = written("school", 4)
	dataset, _ := protect(t, results, 5)
	var ids []string
	for u, unit := range dataset.Units {
		ids = append(ids, unit.ID)
		if unit.Parent != survey.NoUnit && (unit.Parent >= u || !slices.Contains(dataset.Units[unit.Parent].Children, u)) {
			t.Errorf("%s does not follow its parent", unit.ID)
		}
	}
	if got := strings.Join(ids, " "); got != "k b b1 a a1" {
		t.Errorf("order is %s", got)
	}
	if a := dataset.Units[3]; a.Depth != 1 || a.Type != "school" || a.MergedInto != survey.NoUnit {
		t.Errorf("a is %+v", a)
	}
}

func TestAMergedUnitBreaksTheOther(t *testing.T) {
	results := table(unit{"k", "", -1, 17, 4000}, unit{"a", "k", -1, 8, 4000}, unit{"b", "k", -1, 9, 4000}, unit{"old", "k", -1, -1, -1})
	results.Units[3].MergedInto, results.Units[3].MergedFrom = written("b", 5), written("2021", 5)
	first, second := results.Rounds[0], results.Rounds[0]
	first.ID, first.From = written("2019", 1), date(2019)
	second.ID, second.From = written("2021", 1), date(2021)
	results.Rounds[0].From = date(2023)
	results.Rounds = []raw.Round{results.Rounds[0], second, first}
	dataset, _ := protect(t, results, 5)
	var got []string
	for _, round := range dataset.Rounds {
		for u, breaks := range round.Breaks {
			if breaks {
				got = append(got, round.ID+" "+dataset.Units[u].ID)
			}
		}
	}
	if old := dataset.Units[3]; !slices.Equal(got, []string{"2021 b"}) || old.MergedInto != 2 || old.MergedFrom != "2021" {
		t.Errorf("breaks %v, merged %+v", got, old)
	}
	if dataset.Rounds[0].ID != "2019" || dataset.Rounds[2].ID != "2023" {
		t.Errorf("the oldest round is not the first")
	}
}

func date(year int) yamlfile.Value[yamlfile.Date] {
	return written(yamlfile.Date{Time: time.Date(year, 3, 1, 0, 0, 0, 0, time.UTC)}, 1)
}

func TestARoundProtectedByItsSourceIsPassedOn(t *testing.T) {
	results := table(unit{"k", "", -1, -1, 5000}, unit{"a", "k", -1, -1, -1}, unit{"b", "k", -1, -1, -1})
	results.Rounds[0].Protected = written("source", 1)
	row(results, "a").Cells = raw.Means{{Factor: written("autonomi", 3), Hidden: true}}
	dataset, _ := protect(t, results, 5)
	if got := seen(dataset); got != "k 0 answers 5.0; a hidden -; b" || !dataset.Rounds[0].SourceProtected {
		t.Errorf("got %s", got)
	}
}

func TestReferencesAreRoundedAndPassedOn(t *testing.T) {
	results := table(unit{"k", "", -1, 10, 4000})
	results.Rounds[0].References = []raw.Reference{{
		Label: i18n.Same("Noreg"), Kind: written("national", 2), Date: date(2022),
		Means: raw.Means{{Factor: written("autonomi", 3), Mean: written(decimal(4950), 3)}},
	}, {Means: raw.Means{{Factor: written("autonomi", 3), Hidden: true}}}}
	dataset, _ := protect(t, results, 5)
	references := dataset.Rounds[0].References
	want := []survey.Mean{{State: survey.Shown, Digits: 50}}
	if got := references[0]; !reflect.DeepEqual(got.Means, want) || got.Kind != "national" || got.Date.Year() != 2022 {
		t.Errorf("got %+v", got)
	}
	if references[1].Means[0].State != survey.Hidden {
		t.Errorf("got %+v", references[1])
	}
}
