package generator

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// follow clicks a link or button of the page as a reader does, and waits until it
// is at an address that ends so.
func follow(t *testing.T, ctx context.Context, link, end string) {
	t.Helper()
	soon, stop := context.WithTimeout(ctx, 20*time.Second)
	defer stop()
	if err := chromedp.Do(soon, chromedp.Click(chromedp.CSS(link))); err != nil {
		t.Fatalf("%s: %v", link, err)
	}
	for range 200 {
		// Between two pages there is none to ask, and that is an error.
		arrived, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`document.readyState === "complete" && location.href.endsWith("`+end+`")`))
		if err == nil && arrived {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("%s does not lead to %s", link, end)
}

// TestALeadersHour walks through what the site is for: from the programme to the
// session, the slides and the clock, then from the unit's result to its plan, which
// is filled in, kept, taken along as a file, erased, opened again and printed.
func TestALeadersHour(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	var heard complaints
	heard.listen(t, ctx)

	open(t, ctx, folder, "nn/program.html")
	follow(t, ctx, `.sessions a[href$="analyse.html"]`, "/samlingar/analyse.html")
	follow(t, ctx, `.actions a[href$="analyse-lysbilete.html"]`, "/analyse-lysbilete.html")
	present(t, ctx)
	follow(t, ctx, ".slide .close", "/samlingar/analyse.html")

	unit := strings.TrimSuffix(unitPage(t), ".html")
	id := unit[strings.LastIndex(unit, "/")+1:]
	open(t, ctx, folder, unit+".html")
	follow(t, ctx, `a[href$="plan/`+id+`.html"]`, "/plan/"+id+".html")
	wants(t, onSheet(t, ctx, `
		const numbers = document.querySelectorAll("main table tbody tr").length;
		type("ta-vare-paa", "autonomi"); type("utvikle", "rolleklarhet"); type("maal", "Alle veit kven som avgjer");
		type("tiltak-1", "Tavle på vaktrommet"); type("ansvarleg-1", "Einingsleiaren"); type("frist-1", "2023-09-01"); type("status-1", "2");
		click("keep");
		await wait(600);
		return [numbers, value("eining"), said()];`), "10", evaluate[string](t, ctx, `document.querySelector("h1").textContent.replace("Min plan for ", "")`), "Lagra på denne maskina")

	open(t, ctx, folder, "nn/resultat/plan/"+id+".html")
	filled := `["ta-vare-paa", "utvikle", "maal", "tiltak-1", "ansvarleg-1", "frist-1", "status-1"].map(value)`
	written := []string{"autonomi", "rolleklarhet", "Alle veit kven som avgjer", "Tavle på vaktrommet", "Einingsleiaren", "2023-09-01", "2"}
	wants(t, onSheet(t, ctx, `return `+filled), written...)
	file := onSheet(t, ctx, `
		const saved = await download();
		click("clear"); click("yes");
		return saved.concat(`+filled+`.join(""), Object.keys(localStorage).length);`)
	wants(t, []string{file[0], file[3], file[4]}, id+".json", "none", "0")

	follow(t, ctx, ".lang a[lang=nb]", evaluate[string](t, ctx, `document.querySelector(".lang a[lang=nb]").href`))
	wants(t, onSheet(t, ctx, `
		const opened = `+strconv.Quote(file[2])+`;
		const empty = `+filled+`.join("");
		await give(opened);
		return [empty].concat(`+filled+`);`), append([]string{"none"}, written...)...)
	if n := paper(t, ctx); n != 3 {
		t.Errorf("a plan that is filled in and its results take %d sheets", n)
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

// present shows the session to a room: to the first task with the keys, and its
// clock started.
func present(t *testing.T, ctx context.Context) {
	t.Helper()
	task := `document.querySelector(".slide-task").id`
	for range 40 {
		if evaluate[bool](t, ctx, `location.hash === "#" + `+task) {
			break
		}
		keys(t, ctx, kb.ArrowRight)
	}
	keys(t, ctx, "t")
	waitFor(t, ctx, `/^4:5\d$/.test(document.querySelector(".slide-task .run b").textContent)`)
	if at, want := evaluate[string](t, ctx, atTop), evaluate[string](t, ctx, task); at != want {
		t.Errorf("the clock of %s runs, and %s is shown", want, at)
	}
}
