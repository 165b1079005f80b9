package chart

import (
	"strconv"
	"testing"

	"tifaktor/generator/survey"
)

// usualDots and usualTrend are the figures of an ordinary unit: ten factors,
// three rounds.
func usualDots() DotsData {
	data := sampleDots()
	data.Rows = nil
	for i := range 10 {
		data.Rows = append(data.Rows, DotsRow{
			Name: "Relevant kompetanseutvikling", Now: mean(38 + i), Previous: mean(40 + i%5), Whole: mean(39 + i%7), Band: 3,
		})
	}
	return data
}

func usualTrend(rounds int) TrendData {
	data := sampleTrend()
	data.Rounds, data.Breaks, data.Panels = nil, nil, nil
	for i := range rounds {
		data.Rounds = append(data.Rounds, strconv.Itoa(2019+2*i))
	}
	for range 10 {
		panel := TrendPanel{Name: "Relevant kompetanseutvikling", Label: "Relevant kompetanseutvikling. 2019: 4,1; 2021: 4,2; 2023: 4,4. Kommunen i 2023: 4,1."}
		for i := range rounds {
			panel.Unit = append(panel.Unit, mean(40+i*7%10))
			panel.Whole = append(panel.Whole, mean(40+i*3%10))
		}
		data.Panels = append(data.Panels, panel)
	}
	return data
}

func usualDistribution() DistributionData {
	data := DistributionData{Scale: oneToFive}
	for i := range 10 {
		data.Rows = append(data.Rows, DistributionRow{
			Name:    "Relevant kompetanseutvikling",
			Label:   "Relevant kompetanseutvikling. 1: 0 %; 2: 7 %; 3: 32 %; 4: 44 %; 5: 17 %",
			Answers: answers(0, 7, 32-i, 44+i, 17),
		})
	}
	return data
}

func BenchmarkHeatmap(b *testing.B) {
	data := HeatmapData{Scale: oneToFive, Columns: make([]string, 10)}
	for i := range 40 {
		row := HeatmapRow{Name: "Eining", Means: make([]survey.Mean, 10)}
		for j := range row.Means {
			row.Means[j] = mean(34 + (i*j)%15)
		}
		data.Rows = append(data.Rows, row)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Heatmap.Draw(data); err != nil {
			b.Fatal(err)
		}
	}
}

func TestTheFiguresOfAUnitAreSmall(t *testing.T) {
	row, err := Dots.Draw(usualDots())
	must(t, row, err)
	panel, err := Trend.Draw(usualTrend(3))
	must(t, panel, err)
	bar, err := Distribution.Draw(usualDistribution())
	must(t, bar, err)
	strip, err := StripPlot.Draw(usualStrip(10))
	must(t, strip, err)
	profile, err := Profile.Draw(usualProfile(2))
	must(t, profile, err)
	rates, err := ResponseRates.Draw(usualRates())
	must(t, rates, err)
	for _, test := range []struct {
		name       string
		size, most int
	}{
		{"rows", len(page("rows", row.Rows)), 9500},
		{"dots as JSON", len(row.JSON), 3000},
		{"panels", len(page("panels", panel.Panels)), 13000},
		{"trend as JSON", len(panel.JSON), 5000},
		{"bars", len(page("bars", bar.Rows)), 9500},
		{"distribution as JSON", len(bar.JSON), 1500},
		{"strips", len(page("strips", strip.Rows)), 12500},
		{"strip as JSON", len(strip.JSON), 3000},
		{"profiles", len(page("profiles", profile.Rows)), 9500},
		{"profile as JSON", len(profile.JSON), 3000},
		{"rates", len(page("rates", rates.Rows)), 9500},
		{"rates as JSON", len(rates.JSON), 1500},
	} {
		t.Logf("%s: %d bytes", test.name, test.size)
		if test.size > test.most {
			t.Errorf("%s: %d bytes, more than %d", test.name, test.size, test.most)
		}
	}
}
