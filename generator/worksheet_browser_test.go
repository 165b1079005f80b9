package generator

import (
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

const (
	sheetPage   = "nn/verktoy/min-plan.html"
	sheetPageNB = "nb/verktoy/min-plan.html"
	otherSheet  = "nn/verktoy/aksjonslaering.html"
	sheetStore  = "tifaktor/seljord-kommune/verktoy/min-plan"
)

// sheetHelpers is what a reader does with a sheet. A script after it returns a list of
// what the reader then sees.
const sheetHelpers = `
	const key = "` + sheetStore + `";
	const wait = ms => new Promise(done => setTimeout(done, ms));
	const part = name => document.getElementById("sheet_" + name);
	const said = () => part("status").textContent;
	const value = id => {
		const box = document.querySelector("[data-field='" + id + "']");
		return box.tagName !== "FIELDSET" ? box.value : (box.querySelector("input:checked") || { value: "none" }).value;
	};
	const type = (id, text) => {
		const box = document.querySelector("[data-field='" + id + "']");
		if (box.tagName === "FIELDSET") { box.querySelector("input[value='" + text + "']").click(); return; }
		box.value = text;
		box.dispatchEvent(new Event("input", { bubbles: true }));
	};
	const click = name => part(name).click();
	const stored = () => localStorage.getItem(key);
	const give = async text => {
		const files = new DataTransfer();
		files.items.add(new File([text], "ark.json"));
		part("file").files = files.files;
		part("file").dispatchEvent(new Event("change"));
		await wait(200);
	};
	const download = async () => {
		let blob, name;
		URL.createObjectURL = made => { blob = made; return "#"; };
		HTMLAnchorElement.prototype.click = function () { name = this.download; };
		click("download");
		return [name, blob.type, await blob.text()];
	};
	const asked = () => !part("ask").hidden && part("yes").textContent + "|" + part("no").textContent;
	const lost = () => part("old").hidden ? "" : part("lost").textContent;
`

// onSheet runs a script on the page that is open.
func onSheet(t *testing.T, ctx context.Context, script string) []string {
	t.Helper()
	return evaluate[[]string](t, ctx, `(async () => {`+sheetHelpers+script+`})().then(list => list.map(String))`)
}

// sheets opens a browser with the sample site.
func sheets(t *testing.T) (ctx context.Context, folder string) {
	t.Helper()
	ctx, folder = sampleInBrowser(t)
	var heard complaints
	heard.listen(t, ctx)
	t.Cleanup(func() {
		for _, complaint := range heard.take() {
			if !strings.HasPrefix(complaint, "The specified value") { // a date that is none, tried in its field
				t.Error(complaint)
			}
		}
	})
	return ctx, folder
}

func wants(t *testing.T, got []string, want ...string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Errorf("%d: nothing, want %q", i, want[i])
		case i >= len(want):
			t.Errorf("%d: %q, want nothing", i, got[i])
		case want[i] == "" && got[i] != "" || !strings.Contains(got[i], want[i]):
			t.Errorf("%d: %q, want %q", i, got[i], want[i])
		}
	}
}

func TestASheetIsSavedOnlyWhenAskedAndComesBack(t *testing.T) {
	ctx, folder := sheets(t)
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `
		type("maal", "Alle veit");
		await wait(600);
		const before = [stored(), part("keep").checked, part("panel").hidden, part("note").hidden, said()];
		click("keep");
		type("status-2", "3"); type("utvikle", "rolleklarhet"); type("frist-1", "2023-05-01"); type("eining", "Oss");
		await wait(600);
		return before.concat(said(), stored().includes("Alle veit"));`),
		"null", "false", "false", "true", "ikkje lagra", "Lagra på denne maskina klokka ", "true")
	open(t, ctx, folder, sheetPageNB)
	wants(t, onSheet(t, ctx, `return ["maal", "status-2", "utvikle", "frist-1", "eining"].map(value).concat(part("keep").checked, said(), lost());`),
		"Alle veit", "3", "rolleklarhet", "2023-05-01", "Oss", "true", "hentet fram", "")
	wants(t, onSheet(t, ctx, `
		click("keep");
		return [stored(), said(), value("maal")];`),
		"null", "slettet", "Alle veit")
}

func TestASheetIsClearedAfterAQuestion(t *testing.T) {
	ctx, folder := sheets(t)
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `
		type("maal", "Alle veit"); type("status-1", "2"); click("keep"); click("clear");
		const first = [asked(), said(), document.activeElement.id];
		click("no");
		first.push(said(), asked(), value("maal"), document.activeElement.id);
		click("clear"); click("yes");
		return first.concat(said(), stored(), value("maal"), value("status-1"), part("keep").checked);`),
		"Ja, tøm arket|Avbryt", "Vil du tømme", "sheet_no", "Ingenting er endra", "false", "Alle veit", "sheet_clear",
		"Arket er tømt", "null", "", "none", "false")
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `return [value("maal"), said()];`), "", "")
}

func TestASheetGoesIntoAFileAndOutOfItAgain(t *testing.T) {
	ctx, folder := sheets(t)
	open(t, ctx, folder, sheetPage)
	file := onSheet(t, ctx, `
		type("maal", "Ærleg «tale»\nog <b>to</b> linjer"); type("status-1", "2"); type("utvikle", "rolleklarhet");
		return (await download()).concat(said(), stored());`)
	wants(t, []string{file[0], file[1], file[3], file[4]}, "min-plan.json", "application/json", "lasta ned som min-plan.json", "null")
	var written struct {
		Format, Sheet, Title, Saved string
		Version                     int
		Unit                        *struct{ ID, Name string }
		Fields                      []struct{ ID, Label, Value, Text string }
	}
	if err := json.Unmarshal([]byte(file[2]), &written); err != nil {
		t.Fatal(err)
	}
	if written.Format != "tifaktor-worksheet" || written.Version != 1 || written.Sheet != "verktoy/min-plan" ||
		written.Title != "Min plan" || written.Unit != nil || len(written.Saved) != len("2023-05-01T12:00:00.000Z") {
		t.Errorf("%+v", written)
	}
	for _, field := range written.Fields {
		if field.ID == "status-1" && (field.Value != "2" || field.Text != "I gang" || field.Label != "Tiltak 1: Status") {
			t.Errorf("%+v", field)
		}
	}
	open(t, ctx, folder, sheetPageNB)
	content, _ := json.Marshal(file[2])
	wants(t, onSheet(t, ctx, `
		await give(`+string(content)+`);
		const first = [value("maal"), value("status-1"), said(), lost()];
		type("maal", "Noko anna");
		await give(`+string(content)+`);
		first.push(asked(), value("maal"));
		click("yes");
		return first.concat(value("maal"), said(), document.activeElement.id);`),
		"Ærleg «tale»\nog <b>to</b> linjer", "2", "3 felter er hentet", "", "Ja, bytt ut|Avbryt", "Noko anna", "Ærleg", "3 felter", "sheet_open")
}

func TestAFileOfAnotherSheetOrUnitOrOfNothingChangesNothing(t *testing.T) {
	ctx, folder := sheets(t)
	open(t, ctx, folder, otherSheet)
	other, _ := json.Marshal(onSheet(t, ctx, `return download();`)[2])
	open(t, ctx, folder, planPage(t))
	wants(t, onSheet(t, ctx, `
		type("maal", "Mitt");
		const seen = [];
		for (const text of [`+string(other)+`, "{", "[]", "null", '{"format": "tifaktor-worksheet", "fields": [1]}', "x".repeat(2e6)]) {
			await give(text);
			seen.push(said(), value("maal"), asked());
		}
		await give(JSON.stringify({ format: "tifaktor-worksheet", version: 1, sheet: "verktoy/min-plan", unit: { id: "x", name: "Ei anna" }, fields: [{ id: "maal", label: "Mål", value: "Deira" }] }));
		seen.push(said(), asked());
		click("no");
		return seen.concat(value("maal"), said());`),
		"arket «Aksjonslæring»", "Mitt", "false",
		"kan ikkje lesast", "Mitt", "false", "kan ikkje lesast", "Mitt", "false", "kan ikkje lesast", "Mitt", "false",
		"kan ikkje lesast", "Mitt", "false", "kan ikkje lesast", "Mitt", "false",
		"Fila gjeld Ei anna", "Ja, hent det|Avbryt", "Mitt", "Ingenting er endra")
}

// planPage is the plan of the unit of unitPage.
func planPage(t *testing.T) string {
	t.Helper()
	return strings.Replace(unitPage(t), "/eining/", "/plan/", 1)
}

func TestAPlanOfAUnitIsSavedApartFromTheOthers(t *testing.T) {
	ctx, folder := sheets(t)
	open(t, ctx, folder, planPage(t))
	name := evaluate[string](t, ctx, `document.querySelector("[data-field=eining]").value`)
	wants(t, onSheet(t, ctx, `
		click("keep"); type("maal", "Vårt");
		await wait(600);
		const file = await download();
		return [Object.keys(localStorage).join(), JSON.parse(file[2]).unit.name, file[0]];`),
		sheetStore+"/"+strings.TrimSuffix(filepath.Base(planPage(t)), ".html"), name, strings.TrimSuffix(filepath.Base(planPage(t)), ".html")+".json")
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `return [value("maal"), value("eining"), part("keep").checked];`), "", "", "false")
	open(t, ctx, folder, planPage(t))
	wants(t, onSheet(t, ctx, `return [value("maal"), value("eining")];`), "Vårt", name)
}
