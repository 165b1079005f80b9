package chart

import (
	"fmt"
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
)

// cell returns what a series has in a row. In a panel a dotted line is what is compared
// with, and all others are stretches of the unit.
func (r *reader) cell(series *charts.SingleSeries, number, row int) (*cell, error) {
	if row < 0 || row >= len(r.rows) {
		return &cell{}, fmt.Errorf("row %d", row)
	}
	if r.panels {
		number = trendUnit
		if series.LineStyle != nil && series.LineStyle.Type == dotted {
			number = trendWhole
		}
	}
	return &r.rows[row].cells[number], nil
}

// rowOf returns the row of a place down the figure, and how far below the top of the row
// it is: an axis of numbers counts pixels, and one of names counts rows.
func (r *reader) rowOf(series *charts.SingleSeries, at float64) (row int, y pixels, err error) {
	height := 1
	if axis := r.chart.YAxisList[series.YAxisIndex]; axis.Type == "value" {
		most, _ := axis.Max.(int)
		height = most / max(1, len(r.rows))
	}
	if at != math.Trunc(at) || at < 0 || at >= float64(height*len(r.rows)) {
		return 0, 0, fmt.Errorf("place %v down the figure", at)
	}
	row = int(at) / height
	return row, pixels(int(at)-row*height) * px, nil
}

// coordinatesOf returns the numbers of a value, and how many they are; -1 if no
// definition has such a value.
func coordinatesOf(value any) (all [3]float64, count int) {
	switch value := value.(type) {
	case int:
		return [3]float64{float64(value)}, 1
	case float64:
		return [3]float64{value}, 1
	case [2]int:
		return [3]float64{float64(value[0]), float64(value[1])}, 2
	case [2]float64:
		return [3]float64{value[0], value[1]}, 2
	case [3]float64:
		return value, 3
	}
	return [3]float64{math.NaN()}, -1
}
