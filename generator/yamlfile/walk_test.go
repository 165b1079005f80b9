package yamlfile_test

import (
	"fmt"
	"slices"
	"testing"

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
