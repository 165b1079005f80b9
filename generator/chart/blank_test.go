package chart

import (
	"reflect"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
)

func TestABlankChartStaysBlankWhateverIsDrawn(t *testing.T) {
	for name, base := range map[string][2]*charts.BaseConfiguration{
		"bar":     {&blankBar.BaseConfiguration, &charts.NewBar().BaseConfiguration},
		"heatmap": {&blankHeatMap.BaseConfiguration, &charts.NewHeatMap().BaseConfiguration},
		"line":    {&blankLine.BaseConfiguration, &charts.NewLine().BaseConfiguration},
		"scatter": {&blankScatter.BaseConfiguration, &charts.NewScatter().BaseConfiguration},
	} {
		sampleKinds(t)
		dots, err := Dots.Draw(sampleDots())
		must(t, dots, err)
		trend, err := Trend.Draw(sampleTrend())
		must(t, trend, err)
		heatmap, err := Heatmap.Draw(sampleHeatmap())
		must(t, heatmap, err)
		blank, fresh := *base[0], *base[1]
		blank.ChartID, blank.Renderer, fresh.Renderer = fresh.ChartID, nil, nil
		if !reflect.DeepEqual(blank, fresh) {
			t.Errorf("the blank %s has become %+v", name, blank)
		}
	}
}

func TestADefinitionCannotBeRenderedAsHTML(t *testing.T) {
	for name, chart := range map[string]charts.BaseConfiguration{
		"bar": newBar().BaseConfiguration, "heatmap": newHeatMap().BaseConfiguration, "line": newLine().BaseConfiguration,
		"scatter": newScatter().BaseConfiguration,
	} {
		if chart.Renderer != nil || len(chart.JSAssets.Values) > 0 {
			t.Errorf("a %s has a renderer, or scripts: %v", name, chart.JSAssets.Values)
		}
	}
}
