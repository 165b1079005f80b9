package yamlfile_test

import (
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

func TestTheKeysOfAnInlineStructAreAmongTheOthers(t *testing.T) {
	type shared struct {
		Title yamlfile.Value[string] `yaml:"title,required"`
		Short string                 `yaml:"short"`
	}
	var front struct {
		Shared shared `yaml:",inline"`
		Number int    `yaml:"number"`
	}
	var problems problem.List
	if !yamlfile.Decode("a.md", []byte("number: 2\ntitle: Samling\nshort: S\n"), &front, &problems) {
		t.Fatal(problems.Sorted())
	}
	if front.Number != 2 || front.Shared.Title.V != "Samling" || front.Shared.Title.Place.Line != 2 || front.Shared.Short != "S" {
		t.Errorf("%+v", front)
	}
	yamlfile.Decode("a.md", []byte("nummer: 2\nshrot: S\n"), &front, &problems)
	var got []string
	for _, p := range problems.Sorted() {
		got = append(got, p.String())
	}
	want := []string{
		`a.md:1:1: the key "title" is missing [yaml]`,
		`a.md:1:1: unknown key "nummer"; did you mean "number"? [yaml]`,
		`a.md:2:1: unknown key "shrot"; did you mean "short"? [yaml]`,
	}
	if len(got) != len(want) {
		t.Fatalf("%q, want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%s, want %s", got[i], want[i])
		}
	}
}
