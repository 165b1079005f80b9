package chart

import (
	"encoding/json"
	"html/template"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// FuzzNames puts a strange name in every place that a figure has for one, and expects
// to read it back as it was.
func FuzzNames(f *testing.F) {
	for _, name := range []string{
		"Heimetenesta", "", "</script><script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "$1 {b} {@x} %d",
		"__f__", "<!--", "]]>", "a\x00b\x07c\x1b", "עברית \u202eab", "👩‍👩‍👧 Åse", "&amp;&lt;", "a\r\nb\u2028c", "'`\\",
	} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		name = strings.ToValidUTF8(name, "\uFFFD")
		dots, trend := sampleDots(), sampleTrend()
		dots.Names = DotsNames{name, name, name, name, name}
		dots.Rows[0].Name = name
		trend.NameUnit, trend.NameWhole, trend.Rounds[0] = name, name, name
		trend.Panels[0].Name, trend.Panels[0].Label = name, name
		row, err := Dots.Draw(dots)
		must(t, row, err)
		panel, err := Trend.Draw(trend)
		must(t, panel, err)
		bars := sampleDistribution()
		bars.Words = DistributionWords{name, name}
		bars.Rows[0].Name, bars.Rows[0].Label = name, name
		bar, err := Distribution.Draw(bars)
		must(t, bar, err)

		onlySVG(t, row.Axis, row.Rows[0], panel.Panels[0])
		onlySVG(t, bar.Rows...)
		if got := attribute(find(parse(t, string(bar.Rows[0])), "svg")[0], "aria-label"); got != asBrowsersRead(name) {
			t.Errorf("the label of the bar is %q, want %q", got, name)
		}
		label := find(parse(t, string(panel.Panels[0])), "svg")[0]
		if got := attribute(label, "aria-label"); got != asBrowsersRead(name) {
			t.Errorf("the label is %q, want %q", got, name)
		}
		day := parse(t, string(DayStrip([]Block{{30, "work"}}, 540, name)))
		if got := attribute(find(day, "svg")[0], "aria-label"); got != asBrowsersRead(name) {
			t.Errorf("the label of the day is %q, want %q", got, name)
		}
		var chart struct {
			Series []struct{ Name string }
			YAxis  []struct {
				Name string
				Data []string
			}
		}
		readScript(t, row.JSON, &chart)
		if chart.Series[dotsNow].Name != name || chart.YAxis[0].Data[0] != name {
			t.Errorf("the dots hold %+v, want %q", chart, name)
		}
		readScript(t, panel.JSON, &chart)
		if chart.Series[0].Name != name || chart.YAxis[0].Name != name {
			t.Errorf("the trend holds %+v, want %q", chart, name)
		}
		readScript(t, bar.JSON, &chart)
		if chart.YAxis[0].Data[0] != name {
			t.Errorf("the distribution holds %+v, want %q", chart, name)
		}
		kindsKeepNames(t, name)
	})
}

// asBrowsersRead is what becomes of a text in HTML: NUL is not allowed there,
// and there is one sort of line end.
func asBrowsersRead(text string) string {
	return strings.NewReplacer("\x00", "\uFFFD", "\r\n", "\n", "\r", "\n").Replace(text)
}

// onlySVG expects nothing but the shapes that are drawn.
func onlySVG(t *testing.T, pictures ...template.HTML) {
	t.Helper()
	for _, picture := range pictures {
		for _, element := range find(parse(t, string(picture)), "*") {
			switch element.Data {
			case "svg", "g", "line", "rect", "circle", "path", "text":
			default:
				t.Errorf("a <%s> in %s", element.Data, picture)
			}
			for _, a := range element.Attr {
				if a.Key == "style" || a.Key == "id" || strings.HasPrefix(a.Key, "on") || a.Key == "href" {
					t.Errorf("%s= in %s", a.Key, picture)
				}
			}
		}
	}
}

// readScript reads JSON as a page holds it, in a script element.
func readScript(t *testing.T, data template.JS, into any) {
	t.Helper()
	scripts := find(parse(t, `<script type="application/json">`+string(data)+"</script>"), "*")
	if len(scripts) != 1 || scripts[0].FirstChild.Type != html.TextNode {
		t.Fatalf("the script does not hold %s", data)
	}
	if err := json.Unmarshal([]byte(scripts[0].FirstChild.Data), into); err != nil {
		t.Fatal(err, data)
	}
}
