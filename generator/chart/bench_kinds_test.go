package chart

import (
	"strconv"
	"testing"

	"tifaktor/generator/survey"
)

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

func BenchmarkStripPlot(b *testing.B) {
	for _, units := range []int{10, 40, 2000} {
		data := usualStrip(units)
		b.Run(strconv.Itoa(units), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := StripPlot(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
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

func BenchmarkProfile(b *testing.B) {
	for _, units := range []int{2, 4} {
		data := usualProfile(units)
		b.Run(strconv.Itoa(units), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Profile(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
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

func BenchmarkResponseRates(b *testing.B) {
	data := usualRates()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ResponseRates(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRadar(b *testing.B) {
	data := sampleRadar()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Radar(data); err != nil {
			b.Fatal(err)
		}
	}
}
