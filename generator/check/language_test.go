package check_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"tifaktor/generator/check"
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// ofImported are the rules that imported results may break. Their problems are for those who
// publish them, and so in the first language of the site.
var ofImported = []string{"sum-of-sisters", "sum-across", "sums", "means-fit", "counts", "mean-range", "double-row", "known-factor", "known-unit"}

var englishWord = regexp.MustCompile(`(?i)\b(the|there|than|fits?|write|unit|together|more|did you)\b`)

func TestProblemsOfImportedResultsAreInTheLanguageOfTheSite(t *testing.T) {
	for _, rule := range ofImported {
		archive, err := txtar.ParseFile(filepath.Join("testdata", rule+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range []i18n.Lang{"nn", "nb"} {
			var problems problem.List
			content := contentOf(t, archive, &problems)
			content.Words = i18n.For(lang)
			check.Run(content, &problems)
			found := 0
			for _, p := range problems.Sorted() {
				if p.Rule != rule || p.Advice {
					continue
				}
				if found++; englishWord.MatchString(p.Text) {
					t.Errorf("%s: %s", lang, p)
				}
			}
			if found == 0 {
				t.Errorf("%s: no problem of %s", lang, strings.ToUpper(rule))
			}
		}
	}
}
