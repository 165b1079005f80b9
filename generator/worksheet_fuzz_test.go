package generator

import (
	_ "embed"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dop251/goja"

	"tifaktor/themes"
)

// worksheetPage is a page with a worksheet in a few lines, so that the script runs in an
// engine without a browser around it, some thousand times a second.
//
//go:embed testdata/worksheet/page.js
var worksheetPage string

// worksheetStore is the name that the sheet of that page is kept by.
const worksheetStore = "tifaktor:min-plan"

// FuzzWorksheet opens a sheet with a strange copy in the store and then a strange file.
// Whatever they are: no error, nothing but text becomes part of the page, nothing is stored
// before the reader asks for it, and nothing that was stored is lost.
func FuzzWorksheet(f *testing.F) {
	page := goja.MustCompile("page.js", worksheetPage, false)
	source, err := themes.Files.ReadFile("default/assets/worksheet.js")
	if err != nil {
		f.Fatal(err)
	}
	script := goja.MustCompile("worksheet.js", string(source), false)
	const head = `{"format":"tifaktor-worksheet","version":1,"sheet":"verktoy/min-plan","title":"Min plan","unit":{"id":"u1","name":"A"},"fields":[`
	for _, fields := range []string{
		`{"id":"maal","label":"Mål","value":"Alle veit"},{"id":"dato","value":"2025-03-01"},{"id":"status-1","value":"2","text":"Utsett"},{"id":"val","value":"1"}`,
		`{"id":"borte","label":"<b>","value":"<img src=x onerror=alert(1)>"},{"id":"__proto__","value":"a"},{"id":"constructor","value":"b"},{"id":"maal","value":"c"},{"id":"maal","value":"d"}`,
		`{"id":"dato","value":"20233-01-01"},{"id":"status-1","value":"9"},{"id":"maal","value":"a\r\nb"},{"id":"","value":"","label":null,"text":null}`,
		`null`, `{"id":"maal","value":1}`, `{"id":"maal","value":"x","label":{"toString":1}}`,
	} {
		f.Add(head+fields+"]}", strings.Replace(head, "u1", "u2", 1)+fields+"]}", "Nytt", byte(0))
		f.Add("{halvt", head+fields+"]}", "", byte(3))
		f.Add("", strings.Replace(head, "min-plan", "anna", 1)+fields+"]}", "Nytt", byte(1))
	}
	f.Fuzz(func(t *testing.T, stored, file, typed string, answers byte) {
		if !utf8.ValidString(stored + file + typed) {
			t.Skip("a browser gives a script no such text")
		}
		first := newSheet(t, page, script, stored)
		if now := first.stored(); now != stored {
			t.Fatalf("%q was stored before anybody asked for it", now)
		}
		first.call("give", file)
		for i := range 3 {
			first.call("answer", []string{"no", "yes"}[answers>>i&1])
		}
		first.call("type", typed)
		first.call("keep")
		again := newSheet(t, page, script, first.stored())
		again.call("keep")
		if missing := again.call("missing", first.stored(), again.stored()); missing != "[]" {
			t.Fatalf("%s was lost. Stored:\n%s\nand then:\n%s", missing, first.stored(), again.stored())
		}
	})
}

// openSheet is a page that is open.
type openSheet struct {
	*testing.T
	engine *goja.Runtime
}

// newSheet opens the page with a copy in the store, "" for none.
func newSheet(t *testing.T, page, script *goja.Program, stored string) openSheet {
	s := openSheet{t, goja.New()}
	s.run(page)
	if stored != "" {
		s.call("stored.set.bind(stored)", worksheetStore, stored)
	}
	s.run(script)
	return s
}

func (s openSheet) run(program *goja.Program) {
	if _, err := s.engine.RunProgram(program); err != nil {
		s.Fatal(err)
	}
}

// call calls a function of the page.
func (s openSheet) call(name string, texts ...string) string {
	s.Helper()
	value, err := s.engine.RunString("(" + name + ")")
	if err != nil {
		s.Fatal(name, err)
	}
	function, _ := goja.AssertFunction(value)
	var arguments []goja.Value
	for _, text := range texts {
		arguments = append(arguments, s.engine.ToValue(text))
	}
	result, err := function(goja.Undefined(), arguments...)
	if err != nil {
		s.Fatal(name, err)
	}
	return result.String()
}

// stored returns the copy in the store, "" for none.
func (s openSheet) stored() string {
	return s.call("key => stored.get(key) || ''", worksheetStore)
}
