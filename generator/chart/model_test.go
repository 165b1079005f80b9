package chart

import (
	"encoding/json"
	"reflect"
	"testing"

	"tifaktor/generator/survey"
)

// modelOption is what a script takes from a model.
type modelOption struct {
	Grid  []any
	XAxis []struct{ Min, Max int }
	YAxis []struct {
		Data     []string
		Min, Max int
	}
	Series []struct {
		Symbol   string
		Data     []any
		MarkLine struct{ Data []any }
	}
}

func readModel(t *testing.T, model []byte) modelOption {
	t.Helper()
	var option modelOption
	if err := json.Unmarshal(model, &option); err != nil {
		t.Fatal(err)
	}
	if len(option.Series) != len(shapes) || len(UnitShapes()) != len(shapes) {
		t.Fatalf("%d series and %d marks", len(option.Series), len(UnitShapes()))
	}
	for unit, shape := range shapes {
		if option.Series[unit].Symbol != shape.symbol {
			t.Errorf("unit %d has the symbol %s", unit, option.Series[unit].Symbol)
		}
	}
	return option
}

func TestTheModelOfATrendHoldsOneOfEverything(t *testing.T) {
	model, err := TrendModel(oneToFive, 30, 50)
	if err != nil {
		t.Fatal(err)
	}
	option := readModel(t, []byte(model))
	if len(option.Grid) != 1 || len(option.XAxis) != 1 || len(option.YAxis) != 1 || option.YAxis[0].Min != 3 || option.YAxis[0].Max != 5 {
		t.Errorf("%+v", option)
	}
	want := []any{3.0, map[string]any{"value": 3.0, "symbol": symbolTriangle}, map[string]any{"value": 5.0, "symbol": symbolDown}, nil, nil}
	for unit, series := range option.Series {
		if !reflect.DeepEqual(series.Data, want) || len(series.MarkLine.Data) != 2 {
			t.Errorf("unit %d: %+v", unit, series)
		}
	}
}

func TestTheModelOfAProfileHoldsOneOfEverything(t *testing.T) {
	model, err := ProfileModel(oneToFive)
	if err != nil {
		t.Fatal(err)
	}
	option := readModel(t, []byte(model))
	if rows := len(option.YAxis[0].Data); option.YAxis[1].Max != rows*profileHeight {
		t.Errorf("%d rows on an axis to %d", rows, option.YAxis[1].Max)
	}
	for unit, series := range option.Series {
		lines := 2 // "so high or higher", "so low or lower"
		if unit == 0 {
			lines += 3 // a range, hidden, missing
		}
		few, isObject := series.Data[1].(map[string]any)
		if len(series.Data) != 4 || !isObject || few["symbol"] != shapes[unit].open || len(series.MarkLine.Data) != lines {
			t.Errorf("unit %d: %+v", unit, series)
		}
	}
	second, third := option.Series[1].Data[0].([]any), option.Series[2].Data[0].([]any)
	if second[0] != third[0] || third[1].(float64)-second[1].(float64) != profileStep {
		t.Errorf("marks that would lie on each other stand at %v and %v", second, third)
	}
}

func TestAModelNeedsAScale(t *testing.T) {
	if _, err := TrendModel(oneToFive, 50, 50); err == nil {
		t.Error("an axis without length is no problem for a trend")
	}
	if _, err := ProfileModel(survey.Scale{}); err == nil {
		t.Error("a scale without length is no problem for a profile")
	}
}
