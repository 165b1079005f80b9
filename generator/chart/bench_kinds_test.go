package chart

import "tifaktor/generator/survey"

// usualStrip is the spread of some units over ten factors.
func usualStrip(units int) StripData {
	data := sampleStrip()
	data.Rows = nil
	for i := range 10 {
		row := StripRow{Name: "Relevant kompetanseutvikling", Means: make([]survey.Mean, units), Whole: mean(42)}
		for unit := range row.Means {
			row.Means[unit] = mean(34 + (unit*7+i*3)%15)
		}
		data.Rows = append(data.Rows, row)
	}
	return data
}

func usualProfile(units int) ProfileData {
	data := sampleProfile()
	data.Names, data.Rows = data.Names[:units], nil
	for i := range 10 {
		row := ProfileRow{Name: "Relevant kompetanseutvikling", Means: make([]survey.Mean, units)}
		for unit := range row.Means {
			row.Means[unit] = mean(36 + (unit*5+i*3)%12)
		}
		data.Rows = append(data.Rows, row)
	}
	return data
}

func usualRates() ResponseData {
	data := sampleRates()
	data.Rows = nil
	for i := range 10 {
		data.Rows = append(data.Rows, ResponseRow{
			Name: "Fjellsund barnehage", Label: "Fjellsund barnehage: 31 av 38, 82 %", State: survey.Shown, Rate: 60 + 4*i,
		})
	}
	return data
}
