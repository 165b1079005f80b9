package generator

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tifaktor/content"
	"tifaktor/generator/i18n"
	"tifaktor/generator/plan"
	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
	"tifaktor/generator/theme"
	"tifaktor/themes"
)

// awkward is a name that could break a page, a file or a column.
const awkward = `Helsefagarbeidarar og </script><b>"omsorgsmedarbeidarar"</b>; mánáidgárdebargit`

// hiddenNumber is in every number of a hidden group.
const hiddenNumber = 777_301

// changedSite is the sample site after a change of what may be shown.
func changedSite(t testing.TB, change func(*survey.Dataset)) map[string][]byte {
	t.Helper()
	var problems problem.List
	delivered := NewMaker(content.Files, nil).read(&problems)
	shown, _, err := protect(delivered, nil, &problems)
	if err != nil || problems.Failed() {
		t.Fatal(err, problems.Sorted())
	}
	change(shown)
	look, err := theme.Load(themes.Files, delivered.Site.Theme)
	if err != nil {
		t.Fatal(err)
	}
	made, err := finish(plan.Content{Site: delivered.Site, Survey: shown, Programme: delivered.Programme}, &Maker{content: content.Files, look: look}, &problem.List{})
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for file, err := range made.Files {
		if err != nil {
			t.Fatal(err)
		}
		files[file.Path] = bytes.Clone(file.Data)
	}
	return files
}

// groupedSite returns what makes the sample site whose people are divided in a second way: those
// of the sectors, or those of the whole.
func groupedSite(divide func(*survey.Dataset)) func(testing.TB) map[string][]byte {
	return once(func(t testing.TB) map[string][]byte {
		return changedSite(t, func(shown *survey.Dataset) {
			shown.Groupings = nil
			divide(shown)
		})
	})
}

var wholeDivided, sectorsDivided = groupedSite(divideTheWhole), groupedSite(divideTheSectors)

// addGrouping divides the people of a unit, with results in the newest round.
func addGrouping(data *survey.Dataset, unit string, name i18n.Text, groups []survey.Group, results ...survey.GroupResult) {
	of := slices.IndexFunc(data.Units, func(u survey.Unit) bool { return u.ID == unit })
	data.Groupings = append(data.Groupings, survey.Grouping{Name: name, Of: of, Groups: groups})
	for i := range data.Rounds {
		round := &data.Rounds[i]
		if i < len(data.Rounds)-1 {
			round.Groups = append(round.Groups, make([]survey.GroupResult, len(groups)))
			continue
		}
		round.Groups = append(round.Groups, results)
	}
}

// group makes a result: every factor a little different, and a group without
// respondents hidden.
func group(data *survey.Dataset, respondents, invited, digits int) survey.GroupResult {
	result := survey.GroupResult{Response: survey.Response{State: survey.Shown, Respondents: respondents, Invited: invited}}
	for f := range data.Instrument.Factors {
		result.Means = append(result.Means, survey.Mean{State: survey.Shown, Digits: digits + f%4})
	}
	if respondents == 0 {
		result.Response = survey.Response{State: survey.Hidden, Respondents: hiddenNumber, Invited: hiddenNumber}
		for f := range result.Means {
			result.Means[f] = survey.Mean{State: survey.Hidden, Digits: hiddenNumber, Answers: hiddenNumber}
		}
	}
	return result
}

var (
	role    = i18n.Text{"nn": "Rolle", "nb": "Rolle", "en": "Role"}
	leaders = survey.Group{ID: "leiarar", Name: i18n.Text{"nn": "Leiarar", "nb": "Ledere", "en": "Leaders"}}
	staff   = survey.Group{ID: "medarbeidarar", Name: i18n.Text{"nn": "Medarbeidarar", "nb": "Medarbeidere", "en": "Staff"}}
	strange = survey.Group{ID: "rare", Name: i18n.Same(awkward)}
)

func divideTheWhole(data *survey.Dataset) {
	addGrouping(data, "seljord", role, []survey.Group{leaders, staff, strange},
		group(data, 8, 9, 42), group(data, 403, 590, 40), group(data, 0, 0, 40))
}

func divideTheSectors(data *survey.Dataset) {
	addGrouping(data, "oppvekst", i18n.Same(awkward), []survey.Group{leaders, staff}, group(data, 31, 38, 42), group(data, 99, 120, 40))
	addGrouping(data, "helse", role, []survey.Group{leaders, staff}, group(data, 0, 0, 42), group(data, 0, 0, 40))
	addGrouping(data, "teknisk", role, []survey.Group{leaders}, survey.GroupResult{})
}

func TestTheGroupsOfTheWholeAreATableOnItsPage(t *testing.T) {
	files := wholeDivided(t)
	for name, want := range map[string]struct{ id, heading, hidden string }{
		"nn/resultat/index.html":   {"grupper", "Rolle", "Tal som er merkte «skjult», viser vi ikkje, for å verne dei som svarte."},
		"nb/resultater/index.html": {"grupper", "Rolle", "Tall som er merket «skjult», viser vi ikke, for å verne dem som svarte."},
		"en/results/index.html":    {"groups", "Role", "Numbers marked “hidden” are not shown, to protect those who answered."},
	} {
		page := parse(t, name, files[name])
		section := sectionOf(t, page, want.id)
		if got := text(section); !strings.HasPrefix(got, want.heading) || !strings.Contains(got, want.hidden) {
			t.Errorf("%s: %s", name, got)
		}
		heads, rows, hatched := tableOf(section)
		if len(heads) != 4 || heads[3] != awkward || rows != 10 || hatched != 10 {
			t.Errorf("%s: heads %q, %d rows, %d hatched", name, heads, rows, hatched)
		}
		if !slices.ContainsFunc(page.nodes, func(n *html.Node) bool { return attribute(n, "href") == "#"+want.id && text(n) == want.heading }) {
			t.Errorf("%s: nothing leads to the groups", name)
		}
	}
}

// sectionOf returns the section whose heading has that id.
func sectionOf(t *testing.T, page document, id string) *html.Node {
	t.Helper()
	for _, node := range page.nodes {
		if node.DataAtom == atom.Section && attribute(node, "aria-labelledby") == id {
			return node
		}
	}
	t.Fatalf("%s has no section %s", page.path, id)
	return nil
}

// tableOf returns the heads of the columns, how many rows have a head of their
// own, and how many cells are hatched.
func tableOf(section *html.Node) (heads []string, rows, hatched int) {
	for node := range section.Descendants() {
		switch {
		case node.DataAtom == atom.Th && attribute(node, "scope") == "col":
			heads = append(heads, text(node))
		case node.DataAtom == atom.Th && attribute(node, "scope") == "row":
			rows++
		case node.DataAtom == atom.Td && attribute(node, "class") == "hidden-cell":
			hatched++
		}
	}
	return heads, rows, hatched
}

func TestGroupsWithoutNumbersHaveOneSentenceOrNone(t *testing.T) {
	files := sectorsDivided(t)
	page := parse(t, "helse", files["nn/resultat/eining/helse.html"])
	section := sectionOf(t, page, "grupper")
	if got := text(section); got != "RolleVi viser ikkje tal for leiarar og medarbeidarar, for å verne dei som svarte." {
		t.Errorf("%s", got)
	}
	for _, name := range []string{"teknisk", "sjukeheimen"} {
		if page := parse(t, name, files["nn/resultat/eining/"+name+".html"]); page.ids["grupper"] {
			t.Errorf("%s has a section of groups", name)
		}
	}
}

func TestASiteWithGroupsLeaksNothingAndLeadsSomewhere(t *testing.T) {
	if testing.Short() {
		t.Skip("many sites take long")
	}
	plain := sample(t)
	for _, files := range []map[string][]byte{wholeDivided(t), sectorsDivided(t)} {
		pages := map[string]document{}
		for _, d := range documents(t, files) {
			pages[d.path] = d
		}
		for name, data := range files {
			if strings.Contains(string(data), "7773") || strings.Contains(string(data), "777 3") {
				t.Errorf("%s holds a hidden number", name)
			}
			if strings.HasSuffix(name, ".html") && strings.Contains(string(data), "</script><b>") {
				t.Errorf("%s: a name was taken for markup", name)
			}
			if _, known := plain[name]; !known && name != "data/groups.csv" && !strings.HasPrefix(name, "assets/") {
				t.Errorf("groups have a file of their own, %s", name)
			}
		}
		for _, d := range pages {
			for _, node := range d.nodes {
				obeysPolicy(t, d.path, node)
				if href := attribute(node, "href"); href != "" {
					followLink(t, files, pages, d.path, href)
				}
			}
		}
		if !bytes.Equal(files["nn/sok.html"], plain["nn/sok.html"]) || !bytes.Equal(files["data/results.csv"], plain["data/results.csv"]) {
			t.Error("the search page or the file of results has changed")
		}
		if links := bytes.Count(files["nn/resultat/einingar.html"], []byte(`href="../../data/groups.csv"`)); links != 1 || files["data/groups.csv"] == nil {
			t.Errorf("%d links to the file of groups, %d bytes", links, len(files["data/groups.csv"]))
		}
	}
	if plain["data/groups.csv"] != nil {
		t.Error("a site without groups has a file of them")
	}
}
