package programme_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/tools/txtar"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/yamlfile"
)

var update = flag.Bool("update", false, "write the problems found into the examples")

var languages = []i18n.Lang{"nn", "nb"}

// TestEachFolderHasTheProblemsItSays reads each archive in testdata and compares the
// problems found, advice included, with the last file of the archive.
func TestEachFolderHasTheProblemsItSays(t *testing.T) {
	examples, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(examples) == 0 {
		t.Fatal("no examples", err)
	}
	for _, example := range examples {
		t.Run(strings.TrimSuffix(filepath.Base(example), ".txtar"), func(t *testing.T) {
			archive, files := folder(t, example)
			var problems problem.List
			programme.Read(files, slices.Concat(languages, []i18n.Lang{"en"})[:languagesOf(example)], &problems)
			var lines strings.Builder
			for _, p := range problems.Sorted() {
				fmt.Fprintln(&lines, p)
			}
			last := &archive.Files[len(archive.Files)-1]
			if last.Name != "problems" {
				archive.Files = append(archive.Files, txtar.File{Name: "problems"})
				last = &archive.Files[len(archive.Files)-1]
			}
			if got := lines.String(); got != string(last.Data) && !*update {
				t.Errorf("found:\n%s\nexpected:\n%s", got, last.Data)
			}
			last.Data = []byte(lines.String())
			if *update {
				if err := os.WriteFile(example, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// languagesOf returns how many of nn, nb, en the site of an example has.
func languagesOf(example string) int {
	if strings.HasSuffix(example, "names.txtar") {
		return 2
	}
	return 3
}

func folder(t testing.TB, example string) (*txtar.Archive, fs.FS) {
	t.Helper()
	archive, err := txtar.ParseFile(example)
	if err != nil {
		t.Fatal(err)
	}
	files, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	return archive, files
}

// whole returns the programme that has everything.
func whole(t testing.TB) *programme.Programme {
	_, files := folder(t, "testdata/whole.txtar")
	return programme.Read(files, []i18n.Lang{"nn", "nb", "en"}, &problem.List{})
}

func TestTextsAreSortedByPathThenLanguage(t *testing.T) {
	var got []string
	for _, d := range whole(t).Documents {
		got = append(got, fmt.Sprintf("%s %s %s %s", d.Path, d.Lang, d.Kind, d.Section))
	}
	want := []string{
		"om/personvern en page about",
		"program/index nn programme programme",
		"roller nn roles programme",
		"roller/leiar nn role programme",
		"samlingar/samling-1 nn session programme",
		"samlingar/samling-1 nb session programme",
		"verktoy/igp nn tool tools",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWithoutAFolderThereAreNoTexts(t *testing.T) {
	var problems problem.List
	p := programme.Read(fstest.MapFS{"site.yaml": {}}, languages, &problems)
	if len(p.Documents)+len(p.Files)+len(p.Paths())+len(problems.Sorted()) > 0 {
		t.Errorf("%+v, problems %v", p, problems.Sorted())
	}
}

func TestASessionIsReadAsWritten(t *testing.T) {
	d := whole(t).Find("samlingar/samling-1", "nn")
	if d.Short != "Analyse" || d.Order != 2 || d.File != "programme/samlingar/samling-1.md" {
		t.Errorf("%+v", d)
	}
	got := *d.Session
	var times []programme.Clock
	for _, item := range got.Agenda {
		times = append(times, item.Start)
	}
	if want := []programme.Clock{540, 555, 605, 615, 635}; !slices.Equal(times, want) || got.Finish() != 665 {
		t.Errorf("the items begin %v and the last ends %d, want %v and 665", times, got.Finish(), want)
	}
	item := got.Agenda[1]
	if item.Form != programme.Group || item.How != "IGP" || item.Task != "oppgave-1" || item.Minutes != 50 {
		t.Errorf("%+v", item)
	}
	task := got.Task("oppgave-1")
	if task == nil || task.Method != "verktoy/igp" || !slices.Equal(task.Minutes, []int{5, 25, 20}) || len(task.Questions) != 2 {
		t.Errorf("%+v", task)
	}
	got.Agenda, got.Tasks, got.Places = nil, nil, programme.SessionPlaces{}
	day := func(month time.Month, day int) time.Time { return time.Date(2023, month, day, 0, 0, 0, 0, time.UTC) }
	if got.FirstDate() != day(3, 6) {
		t.Errorf("it was first announced for %v", got.FirstDate())
	}
	want := programme.Session{
		Number: 2, Label: "Analyse", Date: day(3, 23), Start: 540, End: 665,
		Moved: []time.Time{day(3, 6), day(3, 20)}, Changed: day(2, 1), Cancelled: true,
		Where: "Kommunestyresalen", Who: "alle leiarar", Bring: []string{"resultata for eiga eining"},
		Goals: []string{"kan lese resultata", "har ein plan"}, Groups: "Fem eller seks i kvar gruppe.",
		Material:  []programme.Material{{Title: "Ark til IGP", Link: "../verktoy/ark.pdf", Note: "PDF, 1 side"}},
		Worksheet: "verktoy/igp",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant\n%+v", got, want)
	}
}

func TestAnUnknownKindIsMetWithThoseThatThereAre(t *testing.T) {
	var problems problem.List
	programme.Read(fstest.MapFS{
		"programme/a.md": {Data: []byte("---\nkind: avisartikkel\ntitle: A\n---\n")},
		"programme/b.md": {Data: []byte("---\nkind: page\ntitle: B\n---\n\n```chart\nkind: kakediagram\n```\n")},
	}, languages, &problems)
	text, figure := "programme/a.md:2:7: kind: \"avisartikkel\" is not a kind of text; write ", "programme/b.md:7:7: kind: \"kakediagram\" is not a kind of figure; write "
	for _, kind := range programme.Kinds() {
		text += string(kind) + ", "
	}
	for _, rule := range programme.FigureKinds {
		figure += string(rule.Kind) + ", "
	}
	for i, want := range []string{text, figure} {
		want = strings.TrimSuffix(want, ", ")
		if got := problems.Sorted(); len(got) != 2 || !strings.HasPrefix(got[i].String(), want+" [") {
			t.Errorf("got %v, want %s", got, want)
		}
	}
}

func TestFiguresAreReadAsWritten(t *testing.T) {
	_, files := folder(t, "testdata/figures.txtar")
	figures := programme.Read(files, languages, &problem.List{}).Find("rett", "nn").Figures
	var got []string
	for _, figure := range figures {
		line := fmt.Sprintf("%d %s", figure.Place.Line, figure.Kind.V)
		for _, id := range slices.Concat(figure.Units, figure.Factors, []yamlfile.Value[string]{figure.Round}) {
			if id.Known() {
				line += fmt.Sprintf(" %s@%d:%d", id.V, id.Place.Line, id.Place.Col)
			}
		}
		got = append(got, line)
	}
	want := []string{
		"6 dots",
		"10 trend heimetenesta@12:7 rolleklarleik@13:9",
		"16 distribution rolleklarleik@18:10 autonomi@18:25 2023@19:8",
		"22 heatmap helse@25:5 skule@26:5 barnehage@27:5 teknisk@28:5 kultur@29:5",
		"32 strip",
		"36 profile helse@38:8 skule@38:15",
		"41 response 2021@43:8",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
}

// TestOneKeyAtMostIsRefusedPerKindOfFigure is needed since a rule has one reason, whichever
// key is refused.
func TestOneKeyAtMostIsRefusedPerKindOfFigure(t *testing.T) {
	for _, rule := range programme.FigureKinds {
		refused := 0
		for _, refuses := range []bool{rule.MostUnits == 0, !rule.Factors, !rule.Round} {
			if refuses {
				refused++
			}
		}
		if refused > 1 || (refused == 1) != (rule.Refused != "") {
			t.Errorf("%s refuses %d keys with the reason %q", rule.Kind, refused, rule.Refused)
		}
	}
}

func TestAToolIsReadAsWritten(t *testing.T) {
	want := &programme.Tool{
		Time: "30–60 minutt", Group: "3–8 personar",
		Steps: []programme.Step{{Name: "Individuelt", Text: "Tenk og skriv.", Minutes: 5}, {Name: "Gruppe", Text: "Ta ein runde."}, {Name: "Plenum"}},
		Roles: []programme.Role{{Name: "Ordstyrar", Text: "Fordeler ordet."}},
		Model: &programme.Model{
			Corners: [3]programme.ModelPart{{Name: "Endring", Text: "Å sjå framover."}, {Name: "Oppgåve", Text: "Å få gjort."}, {Name: "Relasjon", Text: "Å lytte."}},
			Middle:  programme.ModelPart{Name: "Balanse", Text: "Å velje."},
		},
	}
	got := *whole(t).Find("verktoy/igp", "nn").Tool
	got.Worksheet = nil
	if !reflect.DeepEqual(&got, want) {
		t.Errorf("%+v\nwant\n%+v", got, want)
	}
}

func TestARoleIsReadAsWritten(t *testing.T) {
	want := &programme.Duties{
		Before: []string{"Du fortel kvifor vi spør.", "Du set av tid."}, During: []string{"Du minner om fristen."}, After: []string{"Du viser resultatet."},
	}
	if got := whole(t).Find("roller/leiar", "nn").Duties; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant\n%+v", got, want)
	}
}

func TestAPhaseWithoutEndLastsOneDay(t *testing.T) {
	phases := whole(t).Find("program/index", "nn").Programme.Phases
	day := time.Date(2023, 3, 26, 0, 0, 0, 0, time.UTC)
	if len(phases) != 2 || !phases[1].From.Equal(day) || !phases[1].To.Equal(day) || phases[0].Link != "../samlingar/samling-1.md" ||
		phases[0].Stage != programme.Preparation || phases[1].Stage != "" {
		t.Errorf("%+v", phases)
	}
}

func TestATextIsFoundInTheLanguageWantedElseInTheFirstThatHasIt(t *testing.T) {
	p, order := whole(t), []i18n.Lang{"nn", "nb", "en"}
	for _, c := range []struct {
		path       string
		want, find i18n.Lang
	}{
		{"samlingar/samling-1", "nb", "nb"},
		{"samlingar/samling-1", "en", "nn"},
		{"om/personvern", "nn", "en"},
		{"om/anna", "nn", ""},
		{"", "nn", ""},
	} {
		var got i18n.Lang
		if d := p.In(c.path, c.want, order); d != nil {
			got = d.Lang
		}
		if got != c.find {
			t.Errorf("%s in %s gives %q, want %q", c.path, c.want, got, c.find)
		}
		if exact := p.Find(c.path, c.want); (exact != nil) != (c.want == c.find) {
			t.Errorf("%s in exactly %s gives %v", c.path, c.want, exact)
		}
	}
}

func TestLinksAreResolvedFromTheFolderOfTheText(t *testing.T) {
	d := &programme.Document{Path: "samlingar/samling-1"}
	for destination, want := range map[string]string{
		"samling-2.md":                  "samlingar/samling-2 true",
		"../verktoy/igp.md#roller":      "verktoy/igp roller true",
		"#min-plan":                     "samlingar/samling-1 min-plan true",
		"../verktoy/min%20plan.md#a%zz": "verktoy/min plan a%zz true",
		"../../ut.md":                   "../ut true",
		"ark.pdf#side=2":                "false samlingar/ark.pdf",
		"../ark.pdf":                    "false ark.pdf",
		"https://example.org/a.md":      "false",
		"mailto:post@kommune.example":   "false",
		"#":                             "false",
		"":                              "false",
	} {
		target, fragment, local := d.Resolve(destination)
		file, _ := d.Attached(destination)
		if local {
			file = ""
		}
		got := strings.Join(strings.Fields(fmt.Sprint(target, " ", fragment, " ", local, " ", file)), " ")
		if got != want {
			t.Errorf("%s: %s, want %s", destination, got, want)
		}
	}
}

func TestOnlyFilesThatATextLeadsToArePublished(t *testing.T) {
	p := whole(t)
	var got []string
	for _, file := range p.Files {
		got = append(got, file.Path)
	}
	if want := []string{"samlingar/modell.svg", "verktoy/ark.pdf"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if want := []string{"samlingar/modell.svg", "verktoy/ark.pdf", "verktoy/gammalt-ark.pdf"}; !slices.Equal(p.AllFiles(), want) {
		t.Errorf("%q, want %q", p.AllFiles(), want)
	}
}

func TestNoIsNoLanguageOfAFile(t *testing.T) {
	var problems problem.List
	programme.Read(fstest.MapFS{"programme/igp.no.md": {Data: []byte("---\nkind: page\ntitle: IGP\n---\n")}}, languages, &problems)
	want := "programme/igp.no.md: no is bokmål or nynorsk: write nb or nn before .md, and nothing for nn, the first language of the site [front-matter]"
	if got := problems.Sorted(); len(got) != 1 || got[0].String() != want {
		t.Errorf("found %v", got)
	}
}
