package verify_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
	"tifaktor/generator/survey"
	"tifaktor/generator/verify"
)

const results, rests = "data/results.csv", "data/rests.csv"

const restsHead = "round,unit,respondents,factor,mean,n,status\n"

// table is a table of results of one round and one factor: "unit parent answers mean",
// with - for what is hidden.
func table(rows ...string) string {
	text := "round,unit,name,parent,invited,respondents,factor,mean,n,status\n"
	for _, row := range rows {
		f := strings.Fields(strings.ReplaceAll(row, "-", ""))
		switch f = append(f, "", ""); {
		case strings.Contains(f[3], ".."):
			text += "2025," + f[0] + "," + f[0] + "," + f[1] + ",," + f[2] + ",a," + f[3] + ",,between\n"
		case strings.HasSuffix(row, "-"):
			parent := ""
			if f[1] != "" {
				parent = f[1]
			}
			text += "2025," + f[0] + "," + f[0] + "," + parent + ",,,a,,,hidden\n"
		default:
			parent, n, mean := f[1], f[2], f[3]
			if parent == "top" {
				parent = ""
			}
			text += "2025," + f[0] + "," + f[0] + "," + parent + ",," + n + ",a," + mean + "," + n + ",shown\n"
		}
	}
	return text
}

// site returns a folder with its list.
func site(files map[string]string) (fstest.MapFS, *output.List) {
	scale := survey.Scale{From: 1, To: 5, Decimals: 1}
	round := &survey.Round{ID: "2025", SmallestGroup: 5, Limits: survey.Limits{CoverTimes: 21}}
	list := &output.List{About: output.About{Rounds: []string{verify.Line(scale, round)}}, Files: map[string]string{}}
	folder := fstest.MapFS{output.ListName: {Data: []byte("list")}}
	for name, data := range files {
		folder[name] = &fstest.MapFile{Data: []byte(data)}
		sum := sha256.Sum256([]byte(data))
		list.Files[name] = hex.EncodeToString(sum[:])
	}
	return folder, list
}

func found(t *testing.T, folder fstest.MapFS, list *output.List) string {
	t.Helper()
	report, err := verify.Site(folder, list, results, rests, i18n.For("en"))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range report.Findings {
		lines = append(lines, f.String())
	}
	return strings.Join(lines, "\n")
}

func TestAFileThatIsChangedGoneOrPlantedIsFound(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(fstest.MapFS, *output.List)
		want   string
	}{
		{"nothing", func(fstest.MapFS, *output.List) {}, ""},
		{"a changed page", func(f fstest.MapFS, _ *output.List) { f["index.html"] = &fstest.MapFile{Data: []byte("other")} }, "index.html: was changed after the site was made"},
		{"a page that is gone", func(f fstest.MapFS, _ *output.List) { delete(f, "index.html") }, "index.html: is in the list and not in the folder"},
		{"a planted file", func(f fstest.MapFS, _ *output.List) { f["nn/x.html"] = &fstest.MapFile{} }, "nn/x.html: is not a file of the site; somebody else put it there"},
		{"an older list", func(_ fstest.MapFS, l *output.List) { l.Files["index.html"] = "" }, "index.html: the list has no hash of it; publish the site again with this version"},
	} {
		folder, list := site(map[string]string{"index.html": "home"})
		c.change(folder, list)
		if got := found(t, folder, list); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

// planted are tables of results, and what is found in each.
var planted = []struct {
	name string
	rows []string
	want []string
}{
	{"all is well", []string{"k top 30 4.0", "a k 12 4.1", "b k 18 3.9"}, nil},
	{"a hidden unit among others", []string{"k top 30 4.0", "a k 20 4.1", "b k -", "c k -"}, nil},
	{"one answer fewer than a smallest group", []string{"k top 30 4.0", "a k 26 4.0", "b k 4 4.0"},
		[]string{`:4: round 2025: “b” has 4 answers, fewer than the 5 that the site promises`, `:4: round 2025, a: the printed means reveal too much about those who are in “b”`}},
	{"a smallest group", []string{"k top 30 4.0", "a k 25 4.0", "b k 5 4.0"}, nil},
	{"one fewer is left", []string{"k top 30 4.0", "a k 26 4.0", "b k -"}, []string{`:2: round 2025, a: the printed means reveal too much about those who are in “k” and in none of its shown parts (rule 1)`}},
	{"five are left", []string{"k top 31 4.0", "a k 26 4.0", "b k -"}, nil},
	{"everybody gave the highest answer", []string{"k top 30 4.0", "a k 5 5.0", "b k 25 3.8"}, []string{`:3: round 2025, a: the printed means reveal too much about those who are in “a” and in none of its shown parts (rule 3)`}},
	{"a mean outside the scale", []string{"k top 30 6.0"}, []string{`:2: round 2025, a: “6.0”, of “k”, is no mean of this survey`}},
	{"a mean with more decimals", []string{"k top 30 4.0", "a k 12 4.11"}, []string{`:3: round 2025, a: “4.11”, of “a”, is no mean of this survey`}},
	{"more in the parts", []string{"k top 30 4.0", "a k 12 4.0", "b a 13 4.1"}, []string{`:3: round 2025, a: the shown parts of “a” have more answers than it has itself`}},
	{"a part before its whole", []string{"a k 12 4.1", "k top 30 4.0"}, []string{`:2: the unit “a” comes before “k”, which it is a part of`}},
}

func TestAPlantedNumberIsFoundThoughTheListIsRewritten(t *testing.T) {
	for _, c := range planted {
		folder, list := site(map[string]string{results: table(c.rows...)})
		got := found(t, folder, list)
		for _, want := range c.want {
			if !strings.Contains(got, results+want) {
				t.Errorf("%s: %q is not in\n%s", c.name, want, got)
			}
		}
		if len(c.want) == 0 && got != "" {
			t.Errorf("%s: found\n%s", c.name, got)
		}
	}
}

// Of 66 people 36 have 3.9, and of the 30 left six or fewer are not b's, so that 24 to 28 of b
// have a mean from 3.3 to 4.9, as the figures may have been rounded twice; otherwise it would be from 3.4.
func TestABandFollowsFromThePrintedMeans(t *testing.T) {
	const tells, malformed = "reveals more than the other means allow", "is not two numbers that a mean may lie between"
	for _, c := range []struct{ name, band, want string }{
		{"just what is left", "3.3..4.9", ""},
		{"less", "3.0..5.0", ""},
		{"a digit too high", "3.4..4.9", tells},
		{"a digit too low", "3.3..4.8", tells},
		{"the other way round", "4.9..3.3", malformed},
		{"one number", "3.3..", malformed},
		{"no width", "3.3..3.3", malformed},
		{"another number of decimals", "3.3..4.95", malformed},
		{"off the scale", "0.9..4.9", malformed},
		{"above the scale", "3.3..5.1", malformed},
		{"words", "3.3..many", malformed},
		{"a sign", "3.3..+4.9", malformed},
	} {
		for _, lang := range []i18n.Lang{"nn", "nb", "en"} {
			folder, list := site(map[string]string{results: table("k top 70 3.9", "a k 36 3.9", "b k 28 "+c.band, "c k -")})
			folder[results].Data = bytes.Replace(folder[results].Data, []byte(",70,a,3.9,70,"), []byte(",70,a,3.9,66,"), 1)
			sum := sha256.Sum256(folder[results].Data)
			list.Files[results] = hex.EncodeToString(sum[:])
			report, err := verify.Site(folder, list, results, rests, i18n.For(lang))
			if err != nil {
				t.Fatal(err)
			}
			if got := report.Findings; len(got) != min(1, len(c.want)) || len(got) > 0 && (got[0].Line != 4 || lang == "en" && !strings.Contains(got[0].Text, c.want)) {
				t.Errorf("%s, %s: found %v", c.name, lang, got)
			}
		}
	}
}

// bandRows are rows with a band of a hidden mean, and what is found in each.
var bandRows = []struct{ name, row, want string }{
	{"of a unit that is not shown", "2025,b,b,k,,,a,1.0..3.0,,between\n", "reveals more than"},
	{"of so few that nobody knows that a smallest group answered", "2025,b,b,k,,4,a,3.0..5.0,,between\n", "reveals more than"},
	{"with a number of answers", "2025,b,b,k,,28,a,3.0..5.0,28,between\n", "a mean that is between has a number"},
	{"without numbers", "2025,b,b,k,,28,a,,,between\n", "is not two numbers"},
}

func TestABandWhereNoneCanBeIsFound(t *testing.T) {
	for _, c := range bandRows {
		folder, list := site(map[string]string{results: table("k top 70 3.8", "a k 36 3.9") + c.row})
		if got := found(t, folder, list); !strings.Contains(got, c.want) {
			t.Errorf("%s: found %q", c.name, got)
		}
	}
}

func TestARoundThatItsSourceHasProtectedIsNotAudited(t *testing.T) {
	folder, list := site(map[string]string{results: table("k top 3 4.0")})
	list.Rounds = []string{verify.Line(survey.Scale{}, &survey.Round{ID: "2025", SourceProtected: true})}
	if got := found(t, folder, list); got != "" {
		t.Error(got)
	}
	list.Rounds = nil
	if got := found(t, folder, list); !strings.Contains(got, `the list does not say what round “2025” was protected by`) {
		t.Error(got)
	}
	list.Rounds = []string{`"2025": nothing`}
	if got := found(t, folder, list); !strings.Contains(got, `.tifaktor: the line “"2025": nothing” is not understood`) {
		t.Error(got)
	}
}

// restRows are rows of a table of rests, and what is found in each.
var restRows = []struct{ name, rests, want string }{
	{"all is well", "2025,k,14,a,3.9,14,shown\n2025,k,14,a,,,hidden\n", ""},
	{"about", "2025,k,14,a,~3.9,14,about\n", ""},
	{"two fewer than are left, and not covered by rounding", "2025,k,12,a,3.9,12,shown\n", `in “k” and in none of its shown parts (rule 1)`},
	{"one more than are left", "2025,k,15,a,3.9,15,shown\n", `the shown parts of “k” have more answers than it has itself`},
	{"all gave the highest answer", "2025,k,14,a,5.0,14,shown\n", `the rest of “k” reveals too much`},
	{"what the unit and its part do not allow", "2025,k,14,a,~2.9,14,about\n", `the figure of “k” does not fit those of its parts and its rest`},
	{"the least that they allow, of a figure that may be a digit off", "2025,k,14,a,~3.6,14,about\n", ""},
	{"the same figure, said to be exact", "2025,k,14,a,3.6,14,shown\n", `the figure of “k” does not fit those`},
	{"hidden with a number", "2025,k,14,a,3.9,14,hidden\n", "a mean that is hidden does not fit its numbers"},
	{"shown without one", "2025,k,14,a,,,shown\n", "a mean that is shown does not fit its numbers"},
	{"of no unit", "2025,x,14,a,3.9,14,shown\n", `the unit “x” has no results`},
	{"of no round", "2024,k,14,a,3.9,14,shown\n", `the round “2024” has no results`},
	{"half a person", "2025,k,14,a,3.9,1.5,shown\n", "a number of people is not a whole number"},
}

func TestRestsAreAuditedWithTheirUnits(t *testing.T) {
	units := table("k top 30 4.0", "a k 16 4.1", "b k -")
	for _, c := range restRows {
		folder, list := site(map[string]string{results: units, rests: restsHead + c.rests})
		if got := found(t, folder, list); got == "" != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: found %q", c.name, got)
		}
	}
}
