package generator

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

const explorerPage = "nn/resultat/utforsk.html"

// explored is what a reader of the explorer has before them.
type explored struct {
	Address string
	Said    string
	Notes   []string
	Head    []string
	Rows    []string // cells with | between
	Chosen  []string
	Drawn   []string // names of what is drawn, or none when nothing is
}

const readExplorer = `new Promise(done => setTimeout(() => {
	const text = (within, what) => [...document.querySelectorAll(within)].map(e => e.textContent.trim());
	const live = [...document.querySelectorAll(".live")].find(l => l.offsetHeight > 0);
	done({
		address: location.hash,
		said: document.getElementById("shown_said").textContent,
		notes: text("#shown_notes li"),
		head: text("#shown_table thead th"),
		rows: [...document.querySelectorAll("#shown_table tbody tr")].map(r => [...r.children].map(c => c.textContent).join("|")),
		chosen: text("#chosen button").map(t => t.replace(/^\S+ \S+ /, "").replace("×", "")),
		drawn: live && live.querySelector("svg") ? [...live.querySelectorAll("svg text")].map(t => t.textContent) : [],
	});
}, 150))`

func readExplored(t *testing.T, ctx context.Context) explored {
	t.Helper()
	return evaluate[explored](t, ctx, readExplorer)
}

// unfold opens the list of units, which is fetched then.
func unfold(t *testing.T, ctx context.Context) {
	t.Helper()
	evaluate[int](t, ctx, `new Promise(done => {
		document.getElementById("choose_first").open = true;
		const look = () => document.querySelector(".picks label, .picks summary") ? done(1) : setTimeout(look, 20);
		look();
	})`)
}

// press clicks the box or button whose text begins so.
func press(t *testing.T, ctx context.Context, within, begins string) {
	t.Helper()
	if !evaluate[bool](t, ctx, `(() => {
		const found = [...document.querySelectorAll("`+within+`")].find(e => e.textContent.trim().startsWith("`+begins+`"));
		if (found) (found.querySelector("input") || found).click();
		return !!found;
	})()`) {
		t.Fatalf("nothing in %s begins with %q", within, begins)
	}
}

func TestTheExplorerShowsWhatIsChosenAndKeepsItInTheAddress(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	var heard complaints
	heard.listen(t, ctx)
	open(t, ctx, folder, explorerPage)
	first := readExplored(t, ctx)
	if first.Address != "" || !slices.Equal(first.Chosen, []string{"Seljord kommune"}) || len(first.Rows) != 10 || len(first.Drawn) == 0 {
		t.Errorf("at first: %+v", first)
	}
	unfold(t, ctx)
	press(t, ctx, ".picks label", "Bekkefaret barnehage")
	press(t, ctx, "#no_factors", "Ingen")
	if none := readExplored(t, ctx); none.Said != "Vel minst éin faktor." || len(none.Drawn) != 0 {
		t.Errorf("without factors: %+v", none)
	}
	press(t, ctx, "#choose_factors label", "Meistringstru")
	press(t, ctx, "#choose_factors label", "Autonomi")
	press(t, ctx, "#choose_rounds label", "2019")
	chosen := readExplored(t, ctx)
	if chosen.Address != "#vis=utvikling&eining=seljord,bekkefaret-barnehage&faktor=mestringstro,autonomi&runde=2021,2023" {
		t.Errorf("the address is %s", chosen.Address)
	}
	if !slices.Equal(chosen.Head, []string{"Faktor og eining", "2021", "2023"}) || len(chosen.Rows) != 6 ||
		chosen.Rows[0] != "Meistringstru" || !strings.HasPrefix(chosen.Rows[1], "Seljord kommune|4") || !strings.HasPrefix(chosen.Rows[5], "Bekkefaret barnehage|") {
		t.Errorf("the table is %v\n%s", chosen.Head, strings.Join(chosen.Rows, "\n"))
	}
	if want := "Figuren og tabellen viser 2 av 10 faktorar for Seljord kommune og Bekkefaret barnehage i 2021 og 2023."; chosen.Said != want {
		t.Errorf("it says %q", chosen.Said)
	}
	if !slices.Contains(chosen.Drawn, "Autonomi") {
		t.Errorf("drawn is %v", chosen.Drawn)
	}
	if length := evaluate[int](t, ctx, "history.length"); length > 2 {
		t.Errorf("the choices fill the history: %d places", length)
	}
	if err := chromedp.Do(ctx, chromedp.Reload()); err != nil {
		t.Fatal(err)
	}
	if again := readExplored(t, ctx); strings.Join(again.Rows, "\n") != strings.Join(chosen.Rows, "\n") || again.Said != chosen.Said {
		t.Errorf("loaded again: %+v", again)
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

func TestTheExplorerFollowsTheAddressBackAndForth(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	open(t, ctx, folder, explorerPage+"#vis=profil&eining=oppvekst,seljord&faktor=autonomi&runde=2021")
	before := readExplored(t, ctx)
	if !slices.Equal(before.Head, []string{"Faktor", "Oppvekst og læring", "Seljord kommune"}) || len(before.Rows) != 1 || len(before.Drawn) == 0 {
		t.Errorf("a pasted address gives %+v", before)
	}
	evaluate[int](t, ctx, `location.hash = "#eining=helse", 1`)
	if other := readExplored(t, ctx); !strings.HasPrefix(other.Said, "Figuren og tabellen viser 10 av 10 faktorar for Helse og omsorg i 2019") {
		t.Errorf("another address gives %+v", other)
	}
	evaluate[int](t, ctx, `history.back(), 1`)
	if after := readExplored(t, ctx); strings.Join(after.Rows, "\n") != strings.Join(before.Rows, "\n") {
		t.Errorf("after going back: %+v", after)
	}
	evaluate[int](t, ctx, `location.hash = "#part_main", 1`)
	if after := readExplored(t, ctx); strings.Join(after.Rows, "\n") != strings.Join(before.Rows, "\n") {
		t.Errorf("after going to a place on the page: %+v", after)
	}
}

func TestTheExplorerPassesOverWhatItDoesNotKnowAndSaysSo(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	var heard complaints
	heard.listen(t, ctx)
	open(t, ctx, folder, explorerPage+"#vis=kake&eining=oppvekst,finst-ikkje,%E6,seljord,administrasjon,bekkefaret-barnehage,servicetorget&faktor=<b>&mat=ja")
	got := readExplored(t, ctx)
	if len(got.Chosen) != 4 || len(got.Rows) != 50 {
		t.Errorf("it shows %+v", got)
	}
	notes := strings.Join(got.Notes, "\n")
	for _, want := range []string{"kake, finst-ikkje, %E6, <b> og mat", "Desse er ikkje med: Servicetorget."} {
		if !strings.Contains(notes, want) {
			t.Errorf("it does not say %q:\n%s", want, notes)
		}
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

func TestTheExplorerSaysWhatIsHidden(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	open(t, ctx, folder, explorerPage+"?eining=servicetorget")
	got := readExplored(t, ctx)
	if !strings.HasSuffix(got.Rows[0], "|skjult") || !strings.Contains(strings.Join(got.Notes, "\n"), "Vi viser ikkje tal for Servicetorget i") {
		t.Errorf("a hidden unit gives %+v", got)
	}
}

func TestTheExplorerFindsUnitsAndLetsFourBeChosen(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	open(t, ctx, folder, explorerPage+"#eining=seljord,oppvekst,administrasjon")
	readExplored(t, ctx)
	unfold(t, ctx)
	visible := evaluate[[]string](t, ctx, `(() => {
		const field = document.getElementById("choose_find");
		field.value = "SKULE sentrum";
		field.dispatchEvent(new Event("input"));
		return [...document.querySelectorAll(".picks label")].filter(l => l.offsetParent).map(l => l.textContent);
	})()`)
	if !slices.Equal(visible, []string{"Sentrum barneskule", "Sentrum ungdomsskule"}) {
		t.Errorf("found are %v", visible)
	}
	press(t, ctx, ".picks label", "Sentrum barneskule")
	unfound := `(() => {
		const field = document.getElementById("choose_find");
		field.value = "";
		field.dispatchEvent(new Event("input"));
		return document.querySelectorAll(".picks input:not(:disabled)").length;
	})()`
	if open4 := evaluate[int](t, ctx, unfound); open4 != 4 {
		t.Errorf("with four chosen %d boxes can be changed", open4)
	}
	press(t, ctx, "#chosen button", "Ta bort Oppvekst")
	if got := readExplored(t, ctx); got.Address != "#vis=utvikling&eining=seljord,administrasjon,sentrum-barneskule" {
		t.Errorf("the address is %s", got.Address)
	}
	if focus := evaluate[string](t, ctx, `document.activeElement.textContent`); !strings.Contains(focus, "Administrasjon") {
		t.Errorf("the focus is on %q", focus)
	}
}

func TestAPictureSavedFromTheExplorerSaysWhichUnitsItShows(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	open(t, ctx, folder, explorerPage+"#eining=seljord,oppvekst")
	readExplored(t, ctx)
	picture := evaluate[string](t, ctx, `(() => {
		let saved;
		URL.createObjectURL = blob => { saved = blob; return "#"; };
		HTMLAnchorElement.prototype.click = () => {};
		[...document.querySelectorAll(".live button")].find(b => b.textContent === "Lagre som SVG").click();
		return saved.text();
	})()`)
	for _, want := range []string{"Seljord kommune og Oppvekst og læring: snitt per faktor i 2019, 2021 og 2023", "● Seljord kommune", "■ Oppvekst og læring", "10-FAKTOR, KS"} {
		if !strings.Contains(picture, want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

func TestTheExplorerWorksUnderAPathAndPrintsItsTable(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	server := httptest.NewServer(http.StripPrefix("/a/b/", http.FileServer(http.Dir(folder))))
	defer server.Close()
	for _, page := range []string{"nn/resultat/utforsk.html", "nb/resultater/utforsk.html", "en/results/explore.html"} {
		if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/a/b/"+page)); err != nil {
			t.Fatal(err)
		}
		if got := readExplored(t, ctx); len(got.Drawn) == 0 || len(got.Rows) != 10 {
			t.Errorf("%s: %+v", page, got)
		}
	}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	if seen := evaluate[string](t, ctx, `["#choose", ".live", "#shown_said", "#shown_table"].map(s => document.querySelector(s).offsetHeight > 0).join(" ")`); seen != "false false true true" {
		t.Errorf("on paper: %s", seen)
	}
}

func TestWithoutItsScriptTheExplorerLeadsOnToTheSameNumbers(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	open(t, ctx, folder, explorerPage)
	if seen := evaluate[string](t, ctx, `["#without", "#choose", "#shown", "#elsewhere"].map(s => document.querySelector(s).offsetHeight > 0).join(" ")`); seen != "true false false true" {
		t.Errorf("without scripts: %s", seen)
	}
}

// TestTheExplorerPutsTogetherTheDefinitionsOfTheSite compares what the script makes
// for a unit alone with the trend on the unit's own page, number by number.
func TestTheExplorerPutsTogetherTheDefinitionsOfTheSite(t *testing.T) {
	compared, broken, hidden := putTogether(t, sample(t))
	if compared < 20 || broken == 0 || hidden == 0 {
		t.Errorf("%d units compared, %d breaks, %d hidden: too little is tried", compared, broken, hidden)
	}
	if compared, _, _ := putTogether(t, between(t)); compared != 6 {
		t.Errorf("%d units compared of those with what hidden means lie between", compared)
	}
}

// putTogether compares them on a site. It returns how many units it compared, with how many
// breaks and hidden means.
func putTogether(t *testing.T, files map[string][]byte) (compared, broken, hidden int) {
	t.Helper()
	ctx := browser(t)
	folder := written(t, files)
	open(t, ctx, folder, explorerPage)
	all := dataOf(t, files, explorerPage)
	evaluate[int](t, ctx, fmt.Sprintf("window.units = %s, 1", marshal(t, all.Units)))
	for i, unit := range all.Units {
		want := definitionOf(t, files, "nn/resultat/eining/"+unit.ID+".html", "trend")
		if want == "" {
			continue // the whole has another address, and hidden units have no trend
		}
		got := evaluate[string](t, ctx, fmt.Sprintf(`(() => {
			const data = JSON.parse(document.getElementById("explorer_data").textContent);
			data.digits = 10;
			data.units = window.units.map(unit => ({...unit, label: unit.name}));
			const all = list => list.map((_, i) => i);
			const mine = tifaktor.compose.trend(data, {units: [%d], factors: all(data.factors), rounds: all(data.rounds)});
			const theirs = %s;
			const seen = option => JSON.stringify([
				option.xAxis.map(axis => [axis.type, axis.gridIndex || 0, axis.data]),
				option.yAxis.map(axis => [axis.name, axis.gridIndex || 0, axis.min, axis.max, axis.splitNumber]),
				option.series.filter(s => !(s.lineStyle && s.lineStyle.type === "dotted") && (s.markLine || s.data.some(d => d !== null)))
					.map(s => [s.type, s.xAxisIndex || 0, s.yAxisIndex || 0, s.symbolSize, s.data, s.markLine])]);
			return seen(mine) === seen(theirs) ? "" : seen(mine) + "\n" + seen(theirs);
		})()`, i, want))
		if got != "" {
			t.Errorf("%s: the explorer and the page of the unit draw\n%s", unit.ID, got)
		}
		compared++
		broken += len(unit.Breaks)
		hidden += strings.Count(fmt.Sprint(unit.Means), "hidden")
	}
	return compared, broken, hidden
}

func TestTheExplorerShowsBands(t *testing.T) {
	ctx := browser(t)
	folder := written(t, between(t))
	var heard complaints
	heard.listen(t, ctx)
	for _, test := range []struct {
		page, row, note string
	}{
		{explorerPage + "#eining=kontoret", "Meistringstru|mellom 2,9 og\u00a04,6|mellom 3,1 og\u00a04,6", "Der det står to tal som snittet ligg mellom"},
		{explorerPage + "#vis=profil&eining=kontoret,hamna", "Meistringstru|mellom 3,1 og\u00a04,6|skjult", "Der det står to tal som snittet ligg mellom"},
		{explorerPage + "#vis=profil&eining=hamna", "Meistringstru|skjult", ""},
		{"en/results/explore.html#unit=kontoret", "Meistringstru|between 2.9 and\u00a04.6|between 3.1 and\u00a04.6", "Where there are two numbers that the mean lies between"},
	} {
		open(t, ctx, folder, test.page)
		got := readExplored(t, ctx)
		notes := strings.Join(got.Notes, " ")
		if !slices.Contains(got.Rows, test.row) || !strings.Contains(notes, test.note) || test.note == "" && strings.Contains(notes, "to tal") {
			t.Errorf("%s: %q, %q", test.page, got.Rows, notes)
		}
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

func marshal(t *testing.T, value any) string {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// definitionOf returns the definition of the first figure of a kind on a page.
func definitionOf(t *testing.T, files map[string][]byte, name, kind string) string {
	t.Helper()
	for _, node := range parse(t, name, files[name]).nodes {
		if attribute(node, "data-kind") == kind {
			return inner(node)
		}
	}
	return ""
}

// TestTheExplorerMovesMarksApartAndDescribesCoarseMeans reads a profile of means that
// lie on each other, of few answers and "so high or higher".
func TestTheExplorerMovesMarksApartAndDescribesCoarseMeans(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	open(t, ctx, folder, explorerPage)
	got := evaluate[[]string](t, ctx, `(() => {
		const data = JSON.parse(document.getElementById("explorer_data").textContent);
		data.digits = 10;
		data.factors = data.factors.slice(0, 3);
		data.rounds = ["2023"];
		data.units = [[40, "≥48", "hidden"], [41, 49, "missing"], [30, "≤12", "hidden"]].map((means, i) =>
			({label: "ABC"[i], means: [means], few: i === 1 ? [0] : []}));
		const option = tifaktor.compose.profile(data, {units: [0, 1, 2], factors: [0, 1, 2], round: 0});
		const figure = {kind: "profile", decimals: 1, unit: "", words: {point: ","}, option};
		return tifaktor.optionOf(figure, {off: {}, panel: -1, zoom: false}, {width: 900, top: 8, bottom: 8}).points
			.map(p => p.text.replace("\n", "/")).concat(option.series.map(s => JSON.stringify([s.data, s.markLine.data.map(l => l[0].name || l.map(e => e.coord.join("/") + (e.symbol || "")).join(" "))])));
	})()`)
	want := []string{
		"Indre motivasjon/C: 3,0", "Indre motivasjon/A: 4,0", "Indre motivasjon/B: 4,1",
		"Meistringstru/C: ≤1,2", "Meistringstru/A: ≥4,8", "Meistringstru/B: 4,9",
		`[[[4,18],[4.8,66]],["3/24 4.1/24","1.2/72 4.9/72","4.8/66 5/66arrow","hidden"]]`,
		`[[{"value":[4.1,30],"symbol":"emptyRect"},{"value":[4.9,78],"symbol":"emptyRect"}],[]]`,
		`[[[3,24],[1.2,72]],["1.2/72 1/72arrow"]]`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
