package yamlfile_test

import (
	"reflect"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// example has a field of every kind that can be read.
type example struct {
	Place   problem.Place                                  `yaml:",place"`
	Name    yamlfile.Value[string]                         `yaml:"name,required"`
	Count   yamlfile.Value[int]                            `yaml:"count"`
	Open    yamlfile.Value[bool]                           `yaml:"open"`
	Mean    yamlfile.Value[yamlfile.Decimal]               `yaml:"mean"`
	Day     yamlfile.Value[yamlfile.Date]                  `yaml:"day"`
	Words   []string                                       `yaml:"words"`
	Means   yamlfile.Map[yamlfile.Value[yamlfile.Decimal]] `yaml:"means"`
	Parts   []part                                         `yaml:"parts"`
	Inner   part                                           `yaml:"inner"`
	Title   language                                       `yaml:"title"`
	Special special                                        `yaml:"special"`
	Refused refused                                        `yaml:",others"`
}

type part struct {
	ID string `yaml:"id,required"`
	N  int    `yaml:"n"`
}

// language is a text with a type of its own.
type language string

// special is a text, or a part.
type special struct {
	text string
	part part
}

func (s *special) DecodeYAML(node yamlfile.Node) {
	if text, ok := node.Scalar(); ok {
		s.text = text
		return
	}
	node.Decode(&s.part)
	if s.part.N > 9 {
		node.Problem(node.Place(), "n is too large")
	}
}

// refused takes the keys that begin with x.
type refused []string

func (r *refused) TakeKey(key string, _ problem.Place) bool {
	if !strings.HasPrefix(key, "x") {
		return false
	}
	*r = append(*r, key)
	return true
}

// whole has a value of every kind.
const whole = "\uFEFFname: Ås\ncount: 12\nopen: true\nmean: -4.25\nday: 2023-03-26\r\nwords: [a, 2023, no]\n" +
	"means: {å: 4, b: 4.5}\nparts:\n  - id: one\n    n: 3\ninner: {id: two}\ntitle: nn\nspecial: {id: three}\nx-anything: [{a: 1}]\n"

func TestAFileIsReadWithThePlaceOfEachValue(t *testing.T) {
	var got example
	read(t, whole, &got)
	at := func(line, col int) problem.Place { return problem.Place{File: "a.yaml", Line: line, Col: col} }
	if got.Place != at(1, 1) || got.Name.Place != at(1, 7) || got.Means[0].Key.Place != at(7, 9) || got.Means[1].Value.Place != at(7, 18) {
		t.Errorf("places: %v %v %v %v", got.Place, got.Name.Place, got.Means[0].Key.Place, got.Means[1].Value.Place)
	}
	if got.Name.V != "Ås" || got.Count.V != 12 || !got.Open.V || got.Mean.V != -4_250_000_000 || got.Day.V.String() != "2023-03-26" {
		t.Errorf("values: %+v", got)
	}
	if !reflect.DeepEqual(got.Words, []string{"a", "2023", "no"}) || got.Means[1].Value.V != 45*yamlfile.One/10 {
		t.Errorf("lists: %+v", got)
	}
	if !reflect.DeepEqual(got.Parts, []part{{"one", 3}}) || got.Inner.ID != "two" || got.Title != "nn" || got.Special.part.ID != "three" {
		t.Errorf("parts: %+v", got)
	}
	if !reflect.DeepEqual(got.Refused, refused{"x-anything"}) {
		t.Errorf("others: %v", got.Refused)
	}
}

func TestAKeyWithoutValueCountsAsNotWritten(t *testing.T) {
	var got example
	read(t, "name: a\ncount:\nmean: ~\nwords:\ninner:\n", &got)
	if got.Count.Known() || got.Mean.Known() || got.Words != nil {
		t.Errorf("known: %+v", got)
	}
}

func TestFrontMatterCountsLinesFromItsOwnBeginning(t *testing.T) {
	var problems problem.List
	var got example
	if yamlfile.DecodeAt("a.md", []byte("name: a\nnmae: b\nname: c\n"), 2, &got, &problems) {
		t.Fatal("the mistakes were not found")
	}
	want := []string{
		`a.md:3:1: unknown key "nmae"; did you mean "name"? [yaml]`,
		`a.md:4:1: the key "name" is already written on line 2; keep one of them [yaml]`,
	}
	if got := lines(&problems); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
}

// read reads a file without mistakes.
func read(t *testing.T, file string, into any) {
	t.Helper()
	var problems problem.List
	if !yamlfile.Decode("a.yaml", []byte(file), into, &problems) {
		t.Fatal(lines(&problems))
	}
}

func lines(problems *problem.List) []string {
	var all []string
	for _, p := range problems.Sorted() {
		all = append(all, p.String())
	}
	return all
}
