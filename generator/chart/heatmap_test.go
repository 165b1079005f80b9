package chart

import (
	"slices"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

func TestStepsCutWhatIsShownIntoEqualParts(t *testing.T) {
	for _, test := range []struct {
		means []survey.Mean
		want  []HeatmapClass
	}{
		{nil, nil},
		{[]survey.Mean{hiddenMean, missingMean}, nil},
		{[]survey.Mean{mean(43)}, []HeatmapClass{{43, 43}}},
		{[]survey.Mean{mean(43), mean(44), hiddenMean}, []HeatmapClass{{43, 43}, {44, 44}}},
		{[]survey.Mean{mean(34), mean(48)}, []HeatmapClass{{34, 36}, {37, 39}, {40, 42}, {43, 45}, {46, 48}}},
		{[]survey.Mean{mean(10), mean(50)}, []HeatmapClass{{10, 17}, {18, 25}, {26, 33}, {34, 41}, {42, 50}}},
	} {
		data := HeatmapData{Scale: oneToFive, Rows: []HeatmapRow{{Name: "Eining", Means: test.means}}}
		data.Columns = make([]string, len(test.means))
		picture, err := Heatmap.Draw(data)
		if got := must(t, picture, err).Classes; !slices.Equal(got, test.want) {
			t.Errorf("%v: %v, want %v", test.means, got, test.want)
		}
	}
}

func TestEveryNumberLiesInItsStep(t *testing.T) {
	data := HeatmapData{Scale: survey.Scale{From: 0, To: 100, Decimals: 1, Percent: true}, Columns: make([]string, 1)}
	for digits := 0; digits <= 1000; digits++ {
		data.Rows = append(data.Rows, HeatmapRow{Means: []survey.Mean{mean(digits)}})
	}
	picture, err := Heatmap.Draw(data)
	must(t, picture, err)
	for i, row := range picture.Cells {
		class := picture.Classes[row[0]-1]
		if digits := data.Rows[i].Means[0].Digits; digits < class.From || digits > class.To {
			t.Errorf("%d is in the step %v", digits, class)
		}
	}
}

func TestAHeatmapThatCannotBeDrawnIsAnError(t *testing.T) {
	for name, means := range map[string][]survey.Mean{
		"too high":   {mean(51), mean(42), mean(42)},
		"too low":    {mean(42), mean(9), mean(42)},
		"a mean few": {mean(42), mean(42)},
	} {
		data := sampleHeatmap()
		data.Rows[1].Means = means
		if _, err := Heatmap.Draw(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestAHeatmapThatIsNotExpectedIsNotRead(t *testing.T) {
	data := sampleHeatmap()
	for name, change := range map[string]func(*charts.BaseConfiguration){
		"no series":     func(c *charts.BaseConfiguration) { c.MultiSeries = nil },
		"no steps":      func(c *charts.BaseConfiguration) { c.VisualMapList = nil },
		"another type":  func(c *charts.BaseConfiguration) { c.MultiSeries[0].Data = 1 },
		"another value": func(c *charts.BaseConfiguration) { c.MultiSeries[0].Data.([]opts.HeatMapData)[0].Value = 4.3 },
		"no such row": func(c *charts.BaseConfiguration) {
			c.MultiSeries[0].Data.([]opts.HeatMapData)[0].Value = [3]float64{0, 9, 4.3}
		},
		"no such column": func(c *charts.BaseConfiguration) {
			c.MultiSeries[0].Data.([]opts.HeatMapData)[2].Value = [3]float64{9, 0, 4.1}
		},
		"half a column": func(c *charts.BaseConfiguration) {
			c.MultiSeries[0].Data.([]opts.HeatMapData)[0].Value = [3]float64{.5, 0, 4.3}
		},
		"another step": func(c *charts.BaseConfiguration) { c.VisualMapList[0].Pieces[0].Lte = 3.61 },
	} {
		notDrawn(t, name, &Heatmap, data, change)
	}
}
