package chart

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
)

func TestTheJSONIsFreeOfTheTrapsOfGoEcharts(t *testing.T) {
	row, err := Dots.Draw(sampleDots())
	must(t, row, err)
	panel, err := Trend.Draw(sampleTrend())
	must(t, panel, err)
	bar, err := Distribution.Draw(sampleDistribution())
	must(t, bar, err)
	jsons := map[string]string{"dots": string(row.JSON), "trend": string(panel.JSON), "distribution": string(bar.JSON)}
	for _, kind := range sampleKinds(t) {
		jsons[kind.name] = string(kind.json)
	}
	for name, data := range jsons {
		var option map[string]any
		if err := json.Unmarshal([]byte(data), &option); err != nil {
			t.Fatal(err)
		}
		for _, noise := range []string{"title", "toolbox", "color", "legend"} {
			if option[noise] != nil {
				t.Errorf("%s: %s is left", name, noise)
			}
		}
		for _, part := range []string{`"animation":false`, `"progressive":0`, `"tooltip":{"renderMode":"richText"}`} {
			if strings.Count(data, part) != 1 {
				t.Errorf("%s: not one %s", name, part)
			}
		}
		for _, part := range []string{"{}]", "[{}", ",{},", "null}", "<", ">", "__f__", "function"} {
			if strings.Contains(data, part) {
				t.Errorf("%s: %s in %s", name, part, data)
			}
		}
	}
	if !strings.Contains(string(panel.JSON), `"data":[3.8,null,3.6]`) {
		t.Error("a round without a mean is not null")
	}
	if !strings.Contains(string(bar.JSON), `"data":[20,1,0,null,null,0,null,null,0]`) {
		t.Error("a row without a share is not null, or a share of 0 is")
	}
	if !strings.Contains(string(bar.JSON), `"data":["jamt","avrunda ned"`) {
		t.Error("the axis of rows has lost their names")
	}
	if !strings.Contains(string(panel.JSON), `{"type":"category","data":["2017","2019","2021","2023"]}`) {
		t.Error("the first axis has lost its rounds")
	}
}

func TestTheSameFigureIsTheSameBytes(t *testing.T) {
	draw := func() string {
		row, err := Dots.Draw(sampleDots())
		must(t, row, err)
		panel, err := Trend.Draw(sampleTrend())
		must(t, panel, err)
		bar, err := Distribution.Draw(sampleDistribution())
		must(t, bar, err)
		return page("rows", row.Rows, "json", row.JSON, "panels", panel.Panels, "json", panel.JSON, "bars", bar.Rows, "json", bar.JSON, "others", sampleKinds(t))
	}
	first := draw()
	for range 20 {
		if draw() != first {
			t.Fatal("two pictures of the same figure differ")
		}
	}
	if id := charts.NewScatter().ChartID; id == "" {
		t.Error("go-echarts gives no random ids any more: this test proves less than it says")
	}
}

func TestGoEchartsNeverWritesHTMLOrFunctions(t *testing.T) {
	forbidden := regexp.MustCompile(`\.Render\w*\(|JSONNotEscaped|FuncOpts|FuncStripCommentsOpts|components\.|AssetsHost`)
	for _, file := range sources(t) {
		if call := forbidden.FindString(read(t, file)); call != "" {
			t.Errorf("%s: %s", file, call)
		}
	}
}

func TestEveryClassIsToldToTheTheme(t *testing.T) {
	told := read(t, "chart.go")
	class := regexp.MustCompile(`class="([^"]*)"`)
	for _, file := range []string{
		"dots.html", "trend.html", "distribution.html", "strip.html", "profile.html", "response.html", "small.html",
	} {
		for _, match := range class.FindAllStringSubmatch(read(t, filepath.Join("testdata", file)), -1) {
			if !regexp.MustCompile(`(?m)^//\t.*\b` + match[1] + `\b`).MatchString(told) {
				t.Errorf("the package comment does not tell of the class %q", match[1])
			}
		}
	}
}

func sources(t *testing.T) []string {
	t.Helper()
	all, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, file := range all {
		if !strings.HasSuffix(file, "_test.go") {
			files = append(files, file)
		}
	}
	return files
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
