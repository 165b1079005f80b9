package importer

import (
	"testing"

	"tifaktor/generator/problem"
)

// withMean gives a row a mean of its own, so that no other has the same numbers.
func withMean(r row, mean1 string) row {
	r.means = []mean{{factor: "ro", value: number{kind: known, text: mean1}}}
	return r
}

func TestSheetsThatTheirNumbersHoldTogetherAreRead(t *testing.T) {
	few := row{name: "SFO", answers: count{kind: hidden, most: 4}}
	school := func(name string, answers int) row { return withMean(people(name, answers), "4.0") }
	sheet := func(name string, rows ...row) *delivery {
		d := sheetCalled(name)
		d.rows = rows
		return d
	}
	for _, c := range []struct {
		what   string
		sheets []*delivery
		want   bool
	}{
		{"the sheet of all lists sectors with people of their own", []*delivery{
			sheet("Oversikt", school("Fjordmo", 70), school("Oppvekst", 36), school("Teknisk", 34)),
			sheet("Oppvekst", school("Oppvekst", 36), school("Skule", 20), school("Barnehage", 10)),
			sheet("Teknisk", school("Teknisk", 34), school("Veg", 18), school("Brann", 12)),
		}, true},
		{"... with other numbers of one", []*delivery{
			sheet("Oversikt", school("Fjordmo", 70), school("Oppvekst", 36), withMean(people("Teknisk", 34), "4.1")),
			sheet("Oppvekst", school("Oppvekst", 36), school("Skule", 20), school("Barnehage", 10)),
			sheet("Teknisk", school("Teknisk", 34), school("Veg", 18), school("Brann", 12)),
		}, false},
		{"... with fewer people than the others there", []*delivery{
			sheet("Oversikt", school("Fjordmo", 70), school("Oppvekst", 29), school("Teknisk", 34)),
			sheet("Oppvekst", school("Oppvekst", 29), school("Skule", 20), school("Barnehage", 10)),
			sheet("Teknisk", school("Teknisk", 34), school("Veg", 18), school("Brann", 12)),
		}, false},
		{"a sector has people of its own, and no sheet lists it", []*delivery{
			sheet("Oppvekst", school("Oppvekst", 36), school("Skule", 20), school("Barnehage", 10)),
			sheet("Teknisk", school("Teknisk", 30), school("Veg", 18), school("Brann", 12)),
		}, false},
		{"a row in each has all answers", []*delivery{
			sheet("Oppvekst", school("Skule", 20), school("Barnehage", 10), withMean(people("Fjordmo", 60), "3.9")),
			sheet("Teknisk", school("Veg", 18), school("Brann", 12), withMean(people("Fjordmo", 60), "3.9")),
		}, true},
		{"... and those of a hidden unit", []*delivery{
			sheet("Oppvekst", school("Skule", 20), few, school("Barnehage", 10), withMean(people("Fjordmo", 64), "3.9")),
			sheet("Teknisk", school("Veg", 18), school("Brann", 12), withMean(people("Fjordmo", 64), "3.9")),
		}, true},
		{"a row in each has more than all answers", []*delivery{
			sheet("Oppvekst", school("Skule", 20), school("Barnehage", 10), withMean(people("Fjordmo", 61), "3.9")),
			sheet("Teknisk", school("Veg", 18), school("Brann", 12), withMean(people("Fjordmo", 61), "3.9")),
		}, false},
		{"nothing holds them", []*delivery{
			sheet("Oppvekst", school("Skule", 20), school("Barnehage", 10)),
			sheet("Teknisk", school("Veg", 18), school("Brann", 12)),
		}, false},
	} {
		if found := areSectors(c.sheets); found != c.want {
			t.Errorf("%s: %v", c.what, found)
		}
	}
}

func TestARowToCompareWithOnEachSheetIsOne(t *testing.T) {
	for last, want := range map[string]int{"4.0": 1, "4.1": 2} {
		one, other := sheetCalled("Oppvekst", people("Skule", 20)), sheetCalled("Teknisk", people("Veg", 18))
		one.references, other.references = []row{withMean(row{name: "Landet"}, "4.0")}, []row{withMean(row{name: "Landet"}, last)}
		mergeFiles([]*delivery{one, other}, newNotes(&problem.List{}, newInput(nil, Answers{}).Site.Printer()))
		if found := len(one.references) + len(other.references); found != want {
			t.Errorf("%s: %d", last, found)
		}
	}
}
