package yamlfile_test

import (
	"fmt"
	"slices"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

func TestAFileIsWalkedThroughInItsOrder(t *testing.T) {
	var got []string
	err := yamlfile.Walk([]byte("a: &x {n: 4}\nb: [ja, *x]\n---\nc: nei\n"), 3, func(p yamlfile.Part) {
		got = append(got, fmt.Sprintf("%d %q %d:%d", p.Kind, p.Text, p.Line, p.Col))
	})
	want := []string{
		`2 "" 3:1`, `1 "a" 3:1`, `2 "" 3:4`, `1 "n" 3:8`, `0 "4" 3:11`, `4 "" 0:0`,
		`1 "b" 4:1`, `3 "" 4:4`, `0 "ja" 4:5`, `4 "" 0:0`, `4 "" 0:0`,
		`2 "" 6:1`, `1 "c" 6:1`, `0 "nei" 6:4`, `4 "" 0:0`,
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, parts %q", err, got)
	}
	if err := yamlfile.Walk([]byte("a: [1\n"), 1, func(yamlfile.Part) {}); err == nil {
		t.Error("a list that does not end is read")
	}
}

func TestTextsAreReadBesideTheValueOfOneKey(t *testing.T) {
	var into struct {
		Note    yamlfile.Value[string]   `yaml:"note"`
		Results []yamlfile.Value[string] `yaml:"results"`
		Why     yamlfile.Value[string]   `yaml:"why"`
	}
	var problems problem.List
	parts, ok := yamlfile.DecodeBeside("results", "r.yaml", []byte("note: Før\nresults: [a, b]\nwhy: Etter\n"), &into, &problems)
	if !ok || len(into.Results) != 2 || into.Why.V != "Etter" {
		t.Fatalf("%+v %v", into, problems.Sorted())
	}
	var got []string
	for _, part := range parts {
		got = append(got, fmt.Sprint(part.Kind, part.Text, part.Line, part.Col))
	}
	want := "[21 1 1note1 1 0Før1 7 1why3 1 0Etter3 6 40 0]"
	if fmt.Sprint(got) != want {
		t.Errorf("%v, want %v", got, want)
	}
	for _, other := range []string{"a list", "- a\n- b\n", ""} {
		if parts, _ := yamlfile.DecodeBeside("results", "r.yaml", []byte(other), &into, new(problem.List)); len(parts) > 2 {
			t.Errorf("%q: %v", other, parts)
		}
	}
}
