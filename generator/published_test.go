package generator

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/content"
	"tifaktor/generator/problem"
)

// published gives what the check says of files in the assets of a theme.
func published(t *testing.T, files map[string][]byte) (wrong, advice []string) {
	t.Helper()
	themes := fstest.MapFS{}
	for name, data := range files {
		themes["default/assets/"+name] = &fstest.MapFile{Data: data}
	}
	var problems problem.List
	read(content.Files, themes, &problems)
	for _, p := range problems.Sorted() {
		switch {
		case p.Rule != "published-results":
		case p.Advice:
			advice = append(advice, p.String())
		default:
			wrong = append(wrong, p.String())
		}
	}
	return wrong, advice
}

func TestWhatTheSiteItselfShowsIsNoLeak(t *testing.T) {
	files := sample(t)
	if wrong, _ := published(t, files); len(wrong) > 0 {
		t.Errorf("the pages of the site are taken for leaks:\n%s", strings.Join(wrong, "\n"))
	}
	tables := map[string][]byte{}
	for name, data := range files {
		if strings.HasSuffix(name, ".csv") {
			tables[name] = data
		}
	}
	if wrong, advice := published(t, tables); len(tables) < 10 || len(wrong)+len(advice) > 0 {
		t.Errorf("%d tables of the site, of which is said: %v %v", len(tables), wrong, advice)
	}
}

func TestTheResultsAsDeliveredAreALeak(t *testing.T) {
	data, err := fs.ReadFile(content.Files, "survey/round-2023.yaml")
	if err != nil {
		t.Fatal(err)
	}
	wrong, _ := published(t, map[string][]byte{"tal.yaml": data})
	if said := strings.Join(wrong, "\n"); len(wrong) != 2 || !strings.Contains(said, `4 people in "natteamet"`) || !strings.Contains(said, `"2023"`) {
		t.Errorf("said of the two small units: %s", said)
	}
}
