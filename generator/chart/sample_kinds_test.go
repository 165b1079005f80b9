package chart

import (
	"html/template"
	"testing"

	"tifaktor/generator/survey"
)

// means makes exact means of digits.
func means(digits ...int) []survey.Mean {
	all := make([]survey.Mean, len(digits))
	for i, d := range digits {
		all[i] = mean(d)
	}
	return all
}

// sampleStrip holds a row of every sort, with stacks that have room.
func sampleStrip() StripData {
	return StripData{
		Printer: nynorsk, Scale: oneToFive,
		Names: StripNames{"Einingane", "Kommunen", "svært ueinig", "svært einig"},
		Rows: []StripRow{
			{Name: "spreidd", Means: means(38, 41, 41, 43, 36, 44, 45), Whole: mean(42)},
			{Name: "alle like", Means: means(42, 42, 42, 42, 42, 42), Whole: mean(42)},
			{Name: "grove", Means: []survey.Mean{atLeast(48), mean(48), atLeast(48), mean(47), atMost(12)}, Whole: atLeast(47)},
			{Name: "nokre skjulte", Means: []survey.Mean{hiddenMean, mean(39), missingMean, mean(42)}, Whole: mean(41)},
			{Name: "endane", Means: means(10, 50), Whole: mean(10)},
			{Name: "åleine", Means: means(35)},
			{Name: "skjult", Means: []survey.Mean{hiddenMean, missingMean}, Whole: mean(41)},
			{Name: "ingen data", Means: []survey.Mean{missingMean}, Whole: mean(41)},
			{Name: "ingen einingar"},
			{Name: "</script>{b}$", Means: means(43), Whole: mean(43)},
		},
	}
}

// sampleColumns is a strip plot of so many units that their stacks are columns.
func sampleColumns() StripData {
	data := sampleStrip()
	data.Rows[0].Means, data.Rows[1].Means = nil, means(40, 40, 40, 41)
	for _, stack := range []struct {
		mean  survey.Mean
		units int
	}{{mean(36), 1}, {mean(40), 40}, {mean(41), 80}, {mean(42), 60}, {mean(43), 25}, {mean(48), 3}, {atLeast(48), 9}} {
		for range stack.units {
			data.Rows[0].Means = append(data.Rows[0].Means, stack.mean)
		}
	}
	return data
}

// sampleProfile holds a row of every sort.
func sampleProfile() ProfileData {
	return ProfileData{
		Printer: nynorsk, Scale: oneToFive, Low: "svært ueinig", High: "svært einig",
		Names: []string{"Heimetenesta", "Fjellsund skule", "Tannbakken barnehage", "Teknisk drift"},
		Rows: []ProfileRow{
			{Name: "spreidde", Means: means(43, 38, 46, 33)},
			{Name: "like", Means: means(42, 42, 42, 42)},
			{Name: "nær kvarandre", Means: means(42, 43, 38, 43)},
			{Name: "få svar", Means: means(44, 40, 36, 32), Few: []bool{true, true, true, true}},
			{Name: "4,8 eller meir", Means: []survey.Mean{atLeast(48), atLeast(48), mean(45), atLeast(47)}, Few: []bool{false, true, false, false}},
			{Name: "1,2 eller mindre", Means: []survey.Mean{mean(20), atMost(12), hiddenMean, atMost(13)}},
			{Name: "nokre", Means: []survey.Mean{hiddenMean, mean(39), missingMean, mean(42)}},
			{Name: "endane", Means: []survey.Mean{mean(10), mean(50), atLeast(50), atMost(10)}},
			{Name: "skjult", Means: []survey.Mean{hiddenMean, missingMean, hiddenMean, missingMean}},
			{Name: "ingen data", Means: make([]survey.Mean, 4)},
			{Name: "</script>{b}$", Means: means(41, 41, 39, 44)},
			{Name: "mellom", Means: []survey.Mean{between(34, 47), missingMean, between(31, 42), missingMean}},
			{Name: "mellom og skjult", Means: []survey.Mean{between(34, 47), missingMean, hiddenMean, missingMean}},
			{Name: "mellom ved sida av", Means: []survey.Mean{between(34, 47), mean(40), mean(44), mean(30)}},
		},
	}
}

// sampleRates holds a row of every sort.
func sampleRates() ResponseData {
	return ResponseData{
		Printer: nynorsk, Names: ResponseNames{"Einingane", "Kommunen"}, Whole: 76,
		Rows: []ResponseRow{
			{Name: "under", Label: "under: 61 %", State: survey.Shown, Rate: 61},
			{Name: "over", Label: "over: 92 %", State: survey.Shown, Rate: 92},
			{Name: "som heilskapen", Label: "som heilskapen: 76 %", State: survey.Shown, Rate: 76},
			{Name: "nesten", Label: "nesten: 75 %", State: survey.Shown, Rate: 75},
			{Name: "ingen", Label: "ingen: 0 %", State: survey.Shown},
			{Name: "alle", Label: "alle: 100 %", State: survey.Shown, Rate: 100},
			{Name: "skjult", Label: "skjult", State: survey.Hidden},
			{Name: "ingen data", Label: "ingen data"},
			{Name: "</script>{b}$", Label: `"med" <teikn>`, State: survey.Shown, Rate: 50},
		},
	}
}

// kindPicture is a figure of any kind.
type kindPicture struct {
	name     string
	pictures []template.HTML
	json     template.JS
}

// sampleKinds draws the samples of this file.
func sampleKinds(t testing.TB) []kindPicture {
	t.Helper()
	strip, err := StripPlot.Draw(sampleStrip())
	must(t, strip, err)
	columns, err := StripPlot.Draw(sampleColumns())
	must(t, columns, err)
	profile, err := Profile.Draw(sampleProfile())
	must(t, profile, err)
	response, err := ResponseRates.Draw(sampleRates())
	must(t, response, err)
	return []kindPicture{
		{"strip", append(strip.Rows, strip.Axis), strip.JSON},
		{"columns", append(columns.Rows, columns.Axis), columns.JSON},
		{"profile", append(profile.Rows, profile.Axis), profile.JSON},
		{"response", append(response.Rows, response.Axis), response.JSON},
	}
}
