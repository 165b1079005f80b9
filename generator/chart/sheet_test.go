package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// sheetStyle is a style sheet as themes have.
const sheetStyle = ".paper{fill:#fff}.rule{stroke:#ccc}"

func TestEverySortOfSheetIsDrawn(t *testing.T) {
	var all []any
	for _, kind := range sampleSheets(t, counted("Namn")) {
		all = append(all, kind.name, strings.ReplaceAll(string(kind.sheet.SVG(sheetStyle)), "><", ">\n<"))
	}
	golden(t, "sheet.svg.txt", page(all...))
}

func TestNoTextOfASheetLeavesItOrCoversAnother(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		for _, kind := range sampleSheets(t, func() string { return longName(random) }) {
			svg := kind.sheet.SVG(sheetStyle)
			boxes := textBoxes(t, svg)
			for i, box := range boxes {
				if box.left < 0 || box.right > sheetWidth*px || box.top < 0 || box.bottom > boxes[0].bottom {
					t.Errorf("%s: %q leaves the sheet: %+v", kind.name, box.text, box.box)
				}
				for _, other := range boxes[i+1:] {
					if i > 0 && box.overlaps(other.box) {
						t.Errorf("%s: %q at %+v covers %q at %+v", kind.name, box.text, box.box, other.text, other.box)
					}
				}
			}
			if t.Failed() {
				t.Fatalf("%+v", kind.sheet)
			}
		}
	}
}

// longName makes a name of words as long as there are in Norwegian and Sámi.
func longName(random *rand.Rand) string {
	words := []string{
		"Barnehagetenesta", "i", "og", "Arbeidslivs-", "velferds\u00adforvaltninga", "menneskerettighetsorganisasjonene", "NAV",
		"Heimebaserte", "Dearvvašvuođaguovddáš", "Boarrásiidruovttu", "mánáidgárdi", "ja", "ossodat", "WWWWWWWWWWWWWWWWWWWWWWWWWWWW",
		"psykososial\u00adt", "(sør)", "2023", "Bearašguovddáš-juohkinbuđaldanossodatjođihangoddi", "Ærøy", "👩‍👩‍👧",
	}
	name := make([]string, 1+random.IntN(5))
	for i := range name {
		name[i] = words[random.IntN(len(words))]
	}
	return strings.Join(name, " ")
}

func TestASheetLosesNoLetterOfANameHoweverItIsBroken(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	plain := func(text string) string {
		return strings.NewReplacer(" ", "", "-", "", softHyphen, "").Replace(text)
	}
	for range 2000 {
		name, width := longName(random), pixels(1+random.IntN(400))*px
		lines := wrapped(name, width)
		if got := strings.Join(lines, ""); plain(got) != plain(name) {
			t.Fatalf("%q becomes %q", name, lines)
		}
		for _, line := range lines {
			if letters := []rune(line); textWidth(line) > width && len(letters) > 2 {
				t.Fatalf("%q is wider than %d px", line, width/px)
			}
		}
	}
	if got := wrapped("velferds\u00adforvaltninga", 100*px); !slices.Equal(got, []string{"velferds-", "forvaltninga"}) {
		t.Errorf("broken at %q", got)
	}
	if got := wrapped("74\u00a0% eller høgare", 40*px); got[0] != "74\u00a0%" {
		t.Errorf("a number is parted from its sign: %q", got)
	}
}

func TestASheetHoldsNothingThatWasNotGiven(t *testing.T) {
	for _, kind := range sampleSheets(t, func() string { return "namnet" }) {
		given := kind.sheet
		var bare Sheet
		switch {
		case given.Columns != nil:
			bare = Sheet{Columns: make([]string, len(given.Columns)), Rows: []SheetRow{{}}}
		case given.Panels != nil:
			bare = Sheet{Panels: []SheetPanel{{}}}
		default:
			bare = Sheet{Heads: make([]string, len(given.Heads)), Rows: []SheetRow{{}}}
		}
		for _, box := range textBoxes(t, bare.SVG("")) {
			if box.text != "" {
				t.Errorf("%s: a sheet of nothing says %q", kind.name, box.text)
			}
		}
		svg := string(given.SVG(sheetStyle))
		for _, forbidden := range []string{"href", "url(", "@import", "<script", "<image", "<use", "<foreignObject", " on", "http"} {
			if found := strings.ReplaceAll(svg, `xmlns="http://www.w3.org/2000/svg"`, ""); strings.Contains(found, forbidden) {
				t.Errorf("%s: it has %s", kind.name, forbidden)
			}
		}
	}
}

func TestTheSameSheetIsTheSameBytes(t *testing.T) {
	for i, kind := range sampleSheets(t, counted("Namn")) {
		if again := sampleSheets(t, counted("Namn"))[i].sheet; !bytes.Equal(kind.sheet.SVG(sheetStyle), again.SVG(sheetStyle)) {
			t.Errorf("%s differs", kind.name)
		}
	}
}

// FuzzSheet gives every place of a sheet a strange text, and expects XML that says
// the same, but for characters that may not be there.
func FuzzSheet(f *testing.F) {
	for _, name := range []string{
		"Heimetenesta", "", "a\x00b\x07c\x1b\x7f\u0085", "</script><script>alert(1)</script>", "]]>", "<!--", "&amp;&#0;&", "עברית \u202eab",
		"👩‍👩‍👧 Åse", "\xed\xa0\x80 \xff\xfe", "\ufffe\uffff\U0001ffff", "00A\xa3\x85", "a\r\nb\u2028c", "\u00ad\u00ad", "\u2003\u2003", `"'`,
	} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		for _, kind := range sampleSheets(t, func() string { return name }) {
			svg := kind.sheet.SVG(sheetStyle)
			decoder := xml.NewDecoder(bytes.NewReader(svg))
			for {
				token, err := decoder.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatalf("%s: %v\n%q", kind.name, err, svg)
				}
				if element, ok := token.(xml.StartElement); ok && !slices.Contains([]string{"svg", "title", "style", "rect", "g", "line", "circle", "path", "text"}, element.Name.Local) {
					t.Errorf("%s: a <%s>", kind.name, element.Name.Local)
				}
			}
			want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(printable(name))
			if got := textBoxes(t, svg)[0].text; got != want {
				t.Errorf("%s: the title is %q, want %q", kind.name, got, want)
			}
		}
	})
}

func BenchmarkSheet(b *testing.B) {
	sheet := usualSheet(b)
	b.ReportAllocs()
	for b.Loop() {
		b.SetBytes(int64(len(sheet.SVG(sheetStyle))))
	}
}
