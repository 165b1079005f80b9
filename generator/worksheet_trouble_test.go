package generator

import (
	"context"
	"os"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// What a sheet does when something is in the way: an older sheet, a broken copy,
// another tab, a store that is full or closed, no script, paper.

func TestWhatHasNoFieldAnyMoreIsShownAndKept(t *testing.T) {
	ctx, folder := sheets(t)
	open(t, ctx, folder, sheetPage)
	old := `{"format":"tifaktor-worksheet","version":2,"sheet":"verktoy/min-plan","title":"Min plan","unit":null,"saved":"2022-01-01T10:00:00Z","fields":[` +
		`{"id":"draum","label":"Draumen vår","value":"Eit <i>betre</i> liv"},{"id":"maal","label":"Målet","value":"Alle veit"},` +
		`{"id":"frist-1","label":"Frist","value":"før jul"},{"id":"status-1","label":"Status","value":"9","text":"Utsett"},{"id":"tom","label":"Tom","value":""}]}`
	evaluate[bool](t, ctx, `(localStorage.setItem("`+sheetStore+`", JSON.stringify(`+old+`)), true)`)
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `
		const seen = [said(), lost(), value("maal"), value("frist-1"), document.querySelectorAll("#sheet_lost i").length];
		type("frist-1", "2023-12-01");
		await wait(600);
		const kept = JSON.parse(stored()).fields.filter(f => f.value).map(f => f.id + "=" + f.value).join();
		const file = JSON.parse((await download())[2]).fields.filter(f => f.value).map(f => f.id).join();
		return seen.concat(kept, file);`),
		"nyare versjon", "Draumen vårEit <i>betre</i> livFristfør julStatusUtsett", "Alle veit", "", "0",
		"maal=Alle veit,frist-1=2023-12-01,draum=Eit <i>betre</i> liv,frist-1=før jul,status-1=9", "maal,frist-1,draum,frist-1,status-1")
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `
		const seen = [value("frist-1"), lost()];
		click("clear"); click("yes");
		return seen.concat(lost(), stored());`), "2023-12-01", "før jul", "", "null")
}

func TestACopyThatCannotBeReadIsNotThrownAway(t *testing.T) {
	ctx, folder := sheets(t)
	open(t, ctx, folder, sheetPage)
	evaluate[bool](t, ctx, `(localStorage.setItem("`+sheetStore+`", "{halvt"), true)`)
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `
		type("maal", "Nytt");
		await wait(600);
		const seen = [lost(), part("keep").checked, stored()];
		click("keep");
		return seen.concat(stored().includes("{halvt") && stored().includes("Nytt"));`),
		"{halvt", "false", "{halvt", "true")
}

// A file may come from anybody. What is no sheet changes nothing, and names that
// objects have by themselves are names like others.
func TestAStrangeFileDoesNoHarm(t *testing.T) {
	ctx, folder := sheets(t)
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `
		type("maal", "Mitt");
		const sheet = (more, fields) => '{"format":"tifaktor-worksheet","version":1,"sheet":"verktoy/min-plan",' + more + '"fields":[' + fields + ']}';
		const odd = '{"toString":1,"valueOf":1}', seen = [];
		for (const file of [
			sheet("", '{"id":"maal","value":"x","label":' + odd + '},{"id":"borte","value":"y","label":' + odd + '}'),
			sheet("", '{"id":"borte","value":"y","text":' + odd + '}'), sheet("", "null"), sheet("", '{"id":"maal","value":1}'),
			sheet('"title":' + odd + ',', "").replace("min-plan", "anna"), sheet('"unit":{"id":"x","name":' + odd + '},', "")]) {
			await give(file);
			seen.push(value("maal"), lost(), said().length > 20, asked());
		}
		await give(sheet('"__proto__":{"x":1},', '{"id":"__proto__","value":"<img src=x onerror=alert(1)>"},{"id":"constructor","value":"b"},{"id":"maal","value":"Ny"},{"id":"maal","value":"Ny igjen"}'));
		click("yes");
		type("dato", "20233-01-01");
		window.dispatchEvent(new Event("beforeprint"));
		const paper = document.querySelector("[data-field=dato]").nextElementSibling.textContent;
		return seen.concat(value("maal"), lost(), document.querySelectorAll("#sheet_lost img").length, paper);`),
		"Mitt", "", "true", "false", "Mitt", "", "true", "false", "Mitt", "", "true", "false", "Mitt", "", "true", "false",
		"Mitt", "", "true", "false", "Mitt", "", "true", "false",
		"Ny", "__proto__<img src=x onerror=alert(1)>constructorbmaalNy igjen", "0", "20233-01-01")
}

func TestAnotherTabIsNeverOverwrittenInSilence(t *testing.T) {
	ctx, folder := sheets(t)
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `
		type("maal", "Mitt"); click("keep");
		const other = stored().replace("Mitt", "Deira");
		const from = text => { text === null ? localStorage.removeItem(key) : localStorage.setItem(key, text);
			window.dispatchEvent(new StorageEvent("storage", { key, newValue: text })); };
		from(other);
		const seen = [said(), asked()];
		type("maal", "Mitt igjen");
		await wait(600);
		seen.push(stored() === other, asked());
		click("yes");
		seen.push(value("maal"), said());
		localStorage.setItem(key, other.replace("Deira", "Usett"));
		type("maal", "Mitt tredje");
		await wait(600);
		seen.push(asked(), stored().includes("Usett"));
		click("no");
		seen.push(value("maal"), stored().includes("Mitt tredje"));
		from(null);
		return seen.concat(said(), part("keep").checked, value("maal"));`),
		"endra i ei anna fane", "Hent frå", "true", "Hent frå", "Deira", "henta fram", "Hent frå", "true",
		"Mitt tredje", "true", "sletta frå denne maskina i ei anna fane", "false", "Mitt tredje")
}

// before runs a script on every page that is opened, ahead of its own.
func before(t *testing.T, ctx context.Context, script string) {
	t.Helper()
	_, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAFullStoreIsReportedAndNothingIsLost(t *testing.T) {
	ctx, folder := sheets(t)
	before(t, ctx, `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };`)
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `
		type("maal", "Mitt"); click("keep");
		return [said(), part("keep").checked, value("maal"), (await download())[2].includes("Mitt")];`),
		"ikkje plass", "false", "Mitt", "true")
}

func TestABlockedStoreIsReported(t *testing.T) {
	ctx, folder := sheets(t)
	before(t, ctx, `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });`)
	open(t, ctx, folder, sheetPage)
	wants(t, onSheet(t, ctx, `
		const seen = [said(), part("keep").disabled];
		type("maal", "Mitt"); click("clear"); click("yes");
		return seen.concat(value("maal"), said());`),
		"lèt ikkje sida lagre", "true", "", "tømt")
}

func TestWithoutItsScriptASheetIsThereAndSaysThatNothingIsSaved(t *testing.T) {
	ctx, folder := sheets(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{sheetPage, planPage(t)} {
		open(t, ctx, folder, name)
		wants(t, evaluate[[]string](t, ctx, `["sheet_note", "sheet_panel", "field_maal"].map(id => String(document.getElementById(id).offsetHeight > 0))`),
			"true", "false", "true")
	}
}

func TestWhatIsWrittenIsPrintedWhole(t *testing.T) {
	ctx, folder := sheets(t)
	open(t, ctx, folder, sheetPage)
	onSheet(t, ctx, `
		type("maal", "ord ".repeat(400)); type("ansvarleg-1", "ord ".repeat(40)); type("utvikle", "rolleklarhet");
		window.dispatchEvent(new Event("beforeprint"));
		return [];`)
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	wants(t, onSheet(t, ctx, `
		const box = id => document.querySelector("[data-field='" + id + "']");
		const mm = 96 / 25.4, paper = id => box(id).parentNode.querySelector(".worksheet-written");
		const whole = id => box(id).offsetHeight === 0 && paper(id).scrollHeight <= paper(id).clientHeight + 1;
		return [whole("maal"), whole("ansvarleg-1"), paper("utvikle").textContent, part("panel").offsetHeight,
			box("kvifor").offsetHeight >= 3 * 8 * mm, box("ansvarleg-2").offsetHeight >= 9 * mm - 1, box("frist-2").offsetHeight >= 9 * mm - 1,
			getComputedStyle(box("frist-2")).color];`),
		"true", "true", "Rolleklarleik", "0", "true", "true", "true", "rgba(0, 0, 0, 0)")
}

func TestTheScriptOfASheetIsSmall(t *testing.T) {
	script, err := os.ReadFile("../themes/default/assets/worksheet.js")
	if err != nil {
		t.Fatal(err)
	}
	const most = 10 << 10
	if len(script) > most {
		t.Errorf("it has %d bytes, more than %d", len(script), most)
	}
}
