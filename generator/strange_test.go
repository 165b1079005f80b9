package generator

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"golang.org/x/net/html/atom"

	"tifaktor/content"
)

// strangeNames are names that would break a page, a script or a drawing if they
// were not escaped, or that programs for charts read as something else.
var strangeNames = []string{
	`</script><b>alert(1)</b>`, `$1 $& {b} {@x} {c|d} %d`, `__f__`, `\u202e\u05e2\u05d1\u05e8\u05d9\u05ea`, `\U0001F469\u200D\U0001F469\u200D\U0001F467 Åse`,
	`&amp;&lt;]]>`, `\u2028<!--`, `constructor`, `Čáhcesuolu mánáidgárdi ja oahpahusossodat dárogielagiid várás`,
}

// strangeSite is the site with every kind of figure, with strange names for units
// and factors.
var strangeSite = once(func(t testing.TB) map[string][]byte {
	files := copied(t, content.Files)
	files["programme/figurar.md"] = figureText()
	files["programme/figurar.nb.md"] = figureText()
	next := 0
	name := func() string {
		next++
		return `"` + strings.ReplaceAll(strangeNames[next%len(strangeNames)], `"`, `\"`) + " " + string(rune('A'+next)) + `"`
	}
	for _, file := range []string{"survey/units.yaml", "survey/instrument.yaml"} {
		next = 0
		var lines []string
		for line := range strings.Lines(string(files[file].Data)) {
			if before, _, found := strings.Cut(line, "    name: "); found && next < 20 {
				line = before + "    name: " + name() + "\n"
			}
			lines = append(lines, line)
		}
		files[file].Data = []byte(strings.Join(lines, ""))
	}
	return build(t, files)
})

func TestStrangeNamesBreakNoFigure(t *testing.T) {
	usual, strange := sampleWithFigures(t), strangeSite(t)
	pages := 0
	for _, name := range names(strange) {
		if strings.HasSuffix(name, ".html") && usual[name] != nil {
			pages++
			count := func(files map[string][]byte) (scripts, bold int) {
				for _, node := range parse(t, name, files[name]).nodes {
					switch node.DataAtom {
					case atom.Script:
						scripts++
					case atom.B:
						bold++
					}
				}
				return scripts, bold
			}
			scripts, bold := count(strange)
			if wantScripts, wantBold := count(usual); scripts != wantScripts || bold != wantBold {
				t.Errorf("%s: %d scripts and %d bold texts, want %d and %d", name, scripts, bold, wantScripts, wantBold)
			}
		}
	}
	if pages < 150 {
		t.Errorf("only %d pages: the test sees too little", pages)
	}
}

func TestStrangeNamesAreDrawnLiveAsTheyAre(t *testing.T) {
	ctx := browser(t)
	folder := written(t, strangeSite(t))
	var heard complaints
	heard.listen(t, ctx)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)); err != nil {
		t.Fatal(err)
	}
	open(t, ctx, folder, figurePage)
	if files := evaluate[[]string](t, ctx, drawAll); len(files) < 2*len(figureBlocks) {
		t.Errorf("%q", files)
	} else {
		for i := 1; i < len(files); i += 2 {
			drawnTexts(t, files[i])
		}
	}
	liveAt(t, ctx, folder, figurePage)
	drawn := evaluate[string](t, ctx, `[...document.querySelectorAll(".live-drawing svg text")].map(t => t.textContent).join("\n")`)
	for _, part := range []string{"</script>", "$1 $& {b} {@x} {c|d} %d", "__f__"} {
		if !strings.Contains(drawn, part) {
			t.Errorf("no %s among the words drawn:\n%s", part, drawn)
		}
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}
