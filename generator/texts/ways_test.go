package texts

import (
	"testing"

	"tifaktor/generator/page"
	"tifaktor/generator/programme"
	"tifaktor/generator/survey/surveytest"
)

func TestTheResultsAreGivenTheToolsThatTheSiteHas(t *testing.T) {
	tool := func(path string, perUnit bool) *programme.Document {
		return &programme.Document{Path: path, Lang: "nn", Tool: &programme.Tool{Worksheet: &programme.Worksheet{PerUnit: perUnit}}}
	}
	igp, plan, sheet := tool("verktoy/igp", false), tool("verktoy/min-plan", false), tool("verktoy/arket", true)
	for _, c := range []struct {
		name  string
		texts []*programme.Document
		want  page.Ways
	}{
		{"nothing", nil, page.Ways{}},
		{"tools by their names", []*programme.Document{igp, plan}, page.Ways{IGP: "nb/verktoy/igp.html", MinPlan: "nb/verktoy/min-plan.html"}},
		{"a sheet per unit before a name", []*programme.Document{plan, sheet}, page.Ways{MinPlan: "nb/verktoy/arket.html", Plans: true}},
		{"a name in any folder", []*programme.Document{tool("anna/igp", false)}, page.Ways{IGP: "nb/anna/igp.html"}},
		{"a name alone makes no tool", []*programme.Document{{Path: "verktoy/igp", Lang: "nn"}}, page.Ways{}},
		{"the text on protection", []*programme.Document{{Path: "om/vern", Lang: "nn", Facts: "protection"}}, page.Ways{Protection: "nb/om/vern.html"}},
	} {
		index := NewIndex(&programme.Programme{Documents: c.texts})
		if got := New(page.Editions(surveytest.Site())["nb"], index).Ways(); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}
