package chart

import (
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// mark is a point on the scale.
type mark struct {
	shown bool
	at    half
	bound survey.Bound
	few   bool
}

// meanPoint gives the point of a mean: an open one of few answers, a triangle that
// points to where a coarse one may lie.
func meanPoint(mean survey.Mean, y float64, few bool, axis *axis) opts.ScatterData {
	point := opts.ScatterData{Value: [2]float64{axis.digits(mean.Digits), y}}
	if few {
		point.Symbol = symbolRing
	}
	if mean.Bound == survey.Exact {
		return point
	}
	point.Symbol, point.SymbolSize, point.SymbolRotate = symbolTriangle, 16, rotateHigh
	if few {
		point.Symbol = symbolOpenTriangle
	}
	if mean.Bound == survey.AtMost {
		point.SymbolRotate = rotateLow
	}
	return point
}

// readMark reads the point of a mean back.
func readMark(point opts.ScatterData, at half, axis *axis) mark {
	m := mark{shown: true, at: at}
	switch point.Symbol {
	case "":
	case symbolRing, symbolOpenTriangle:
		m.few = true
	case symbolTriangle:
	default:
		axis.unexpected("symbol %q", point.Symbol)
	}
	switch point.SymbolRotate {
	case 0:
	case rotateHigh:
		m.bound = survey.AtLeast
	case rotateLow:
		m.bound = survey.AtMost
	default:
		axis.unexpected("rotation %d", point.SymbolRotate)
	}
	return m
}
