package generator

import (
	"bytes"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// hostileFactor is a name that would be markup, a formula or a placeholder in
// another place, and turns the direction of what follows it.
const hostileFactor = "</script><b>$1 {b}\u202eמוטיבציה\x07"

// withDistributions makes the sample site with a distribution of every factor in
// every unit that is shown, one part in five of several steps.
var withDistributions = once(func(t testing.TB) map[string][]byte {
	return changedSite(t, func(shown *survey.Dataset) {
		shown.Instrument.Factors[0].Name = i18n.Same(hostileFactor)
		round := shown.Latest()
		round.Distributions = nil
		for u := range shown.Units {
			row := make([]survey.Distribution, len(shown.Instrument.Factors))
			for f := range row {
				if row[f].State = round.Means[u][f].State; row[f].State != survey.Shown {
					continue
				}
				row[f].Parts = []survey.Part{{From: 1, To: 1, Share: 1}, {From: 2, To: 2, Share: 4}, {From: 3, To: 3, Share: 16}, {From: 4, To: 4, Share: 43 - f}, {From: 5, To: 5, Share: 36 + f}}
				if (u+f)%5 == 1 {
					row[f].Parts = append([]survey.Part{{From: 1, To: 2, Share: 5}}, row[f].Parts[2:]...)
				}
			}
			round.Distributions = append(round.Distributions, row)
		}
	})
})

func TestASiteWithDistributionsHoldsTogether(t *testing.T) {
	files := withDistributions(t)
	if !bytes.HasPrefix(files[page.DistributionsData], []byte("round,unit,factor,from,to,share,status\n")) {
		t.Errorf("%s: %.80s", page.DistributionsData, files[page.DistributionsData])
	}
	sections := map[string]int{"nn/resultat/eining/": 0, "nn/resultat/faktor/": 0, "nn/resultat/index.html": 0}
	pages, known := documents(t, files), map[string]document{}
	for _, page := range pages {
		known[page.path] = page
	}
	for _, page := range pages {
		for place := range sections {
			if strings.HasPrefix(page.path, place) && page.ids["fordeling"] {
				sections[place]++
			}
		}
		for _, node := range page.nodes {
			if node.Data == "b" && strings.HasPrefix(text(node), "$1") {
				t.Errorf("%s: the name of a factor became markup", page.path)
			}
			if href := attribute(node, "href"); href != "" {
				followLink(t, files, known, page.path, href)
			}
		}
	}
	for place, number := range sections {
		if number == 0 || place == "nn/resultat/faktor/" && number != 10 {
			t.Errorf("%s: %d pages show distributions", place, number)
		}
	}
	if page := parse(t, "natteamet", files["nn/resultat/eining/natteamet.html"]); page.ids["fordeling"] {
		t.Error("the page of a hidden unit shows distributions")
	}
}

func TestAPageWithDistributionsIsLight(t *testing.T) {
	files := withDistributions(t)
	const name = "nn/resultat/eining/oppvekst.html"
	total := packed(t, files[name])
	for _, asset := range fetchedBy(t, files, name) {
		total += packed(t, files[asset])
	}
	if t.Logf("%d bytes", total); total > heaviest {
		t.Errorf("%s weighs %d bytes", name, total)
	}
}

func TestWithoutDistributionsThereIsNoFileOfThem(t *testing.T) {
	files := build(t, municipality(20, 2))
	if files[page.DistributionsData] != nil || files[page.ResultsData] == nil {
		t.Error("there is a file of distributions, or none of results")
	}
}
