package chart

import (
	"fmt"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

func TestADistributionThatCannotBeDrawnIsAnError(t *testing.T) {
	for name, d := range map[string]survey.Distribution{
		"no parts":        answers(),
		"a step few":      answers(10, 20, 30, 40),
		"a step more":     answers(10, 20, 30, 20, 10, 10),
		"a step twice":    merged(survey.Part{From: 1, To: 3, Share: 50}, survey.Part{From: 3, To: 5, Share: 50}),
		"steps backwards": merged(survey.Part{From: 5, To: 1, Share: 100}),
		"too little":      answers(10, 20, 30, 20, 10),
		"too much":        answers(30, 20, 30, 20, 10),
		"less than none":  answers(-10, 40, 30, 20, 20),
	} {
		data := sampleDistribution()
		data.Rows[0].Answers = d
		if _, err := Distribution.Draw(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	data := sampleDistribution()
	data.Scale.To, data.Rows = 100, nil
	if _, err := Distribution.Draw(data); err == nil {
		t.Error("no error for a scale of 100 steps")
	}
}

func TestADistributionThatIsNotExpectedIsNotRead(t *testing.T) {
	type changed = []opts.BarData
	data := sampleDistribution()
	for name, change := range map[string]func(*charts.SingleSeries){
		"another type":     func(s *charts.SingleSeries) { s.Type = "line" },
		"another stack":    func(s *charts.SingleSeries) { s.Stack = "" },
		"another name":     func(s *charts.SingleSeries) { s.Name = "lite" },
		"another value":    func(s *charts.SingleSeries) { s.Data.(changed)[0].Value = 20.5 },
		"a share too many": func(s *charts.SingleSeries) { s.Data.(changed)[6].Value = 20 },
		"too few rows":     func(s *charts.SingleSeries) { s.Data = s.Data.(changed)[1:] },
		"another line":     func(s *charts.SingleSeries) { s.MarkLines.Data[0] = "line" },
		"no line":          func(s *charts.SingleSeries) { s.MarkLines = nil },
		"half a row": func(s *charts.SingleSeries) {
			s.MarkLines.Data[0] = stroke{{Name: lineHidden, Coord: [2]float64{0, .5}}}
		},
		"no such row": func(s *charts.SingleSeries) {
			s.MarkLines.Data[0] = stroke{{Name: lineHidden, Coord: [2]float64{0, 99}}}
		},
		"a row twice": func(s *charts.SingleSeries) { s.MarkLines.Data = append(s.MarkLines.Data, s.MarkLines.Data[1]) },
	} {
		notDrawn(t, name, &Distribution, data, func(c *charts.BaseConfiguration) { change(&c.MultiSeries[0]) })
	}
}

func TestADistributionNeedsAnAxisThatAllRowsFitOn(t *testing.T) {
	data := sampleDistribution()
	for _, most := range []any{99, 100, 102, "101", nil} {
		notDrawn(t, fmt.Sprint("a row of 101 per cent on an axis up to ", most), &Distribution, data,
			func(c *charts.BaseConfiguration) { c.XAxisList[0].Max = most })
	}
}

func TestAHiddenDistributionLeavesNoTrace(t *testing.T) {
	quiet, loud := sampleDistribution(), sampleDistribution()
	for i := range loud.Rows {
		if state := loud.Rows[i].Answers.State; state != survey.Shown {
			loud.Rows[i].Answers = merged(survey.Part{From: 2, To: 4, Share: 777})
			loud.Rows[i].Answers.State = state
		}
	}
	a, err := Distribution.Draw(quiet)
	must(t, a, err)
	b, err := Distribution.Draw(loud)
	must(t, b, err)
	if page("rows", a.Rows, "json", a.JSON) != page("rows", b.Rows, "json", b.JSON) {
		t.Error("a hidden row depends on what is hidden")
	}
}

func TestTheKeyOfDistributionsExplainsWhatIsThere(t *testing.T) {
	data := sampleDistribution()
	data.Rows = data.Rows[:1]
	picture, err := Distribution.Draw(data)
	p := must(t, picture, err)
	if len(p.KeySteps) != 5 || p.KeyHidden+p.KeyMissing != "" {
		t.Errorf("%+v", p)
	}
	data.Rows = []DistributionRow{{Answers: survey.Distribution{State: survey.Hidden}}, {}}
	picture, err = Distribution.Draw(data)
	if p = must(t, picture, err); p.KeyHidden == "" || p.KeyMissing == "" {
		t.Errorf("%+v", p)
	}
}
