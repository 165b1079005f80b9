package survey_test

import (
	"strings"
	"testing"

	"tifaktor/generator/survey"
)

func TestPagesCompareWithTheNationalMeanElseWithABenchmarkElseWithAnother(t *testing.T) {
	for kinds, want := range map[string]int{
		"":                            -1,
		"type":                        -1,
		"benchmark":                   0,
		"type benchmark benchmark":    1,
		"benchmark national national": 1,
		"skular type benchmark":       2,
		"type nasjonal skular":        1,
	} {
		if got := survey.Compared(strings.Fields(kinds)); got != want {
			t.Errorf("of %q number %d is used, not %d", kinds, got, want)
		}
	}
}
