package generator

import (
	"html/template"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/chart"
	"tifaktor/generator/survey"
)

// axisUnit is what comes after each number of the live axis.
func (f *driftFigure) axisUnit() string {
	if f.shares {
		return f.Words["percent"]
	}
	return f.Unit
}

func driftDistribution(t *testing.T, s driftSample) driftFigure {
	if s.scale.Percent {
		s.scale = survey.Scale{From: 0, To: 10}
	}
	data := chart.DistributionData{Scale: s.scale}
	for i := range s.rows {
		data.Rows = append(data.Rows, chart.DistributionRow{Name: rowName(i), Answers: s.distribution()})
	}
	picture, err := chart.Distribution.Draw(data)
	if err != nil {
		t.Fatal(err)
	}
	figure := s.figure(chart.Distribution.Name, picture.JSON, 28)
	figure.shares = true
	figure.marks = rowsOf(t, picture.Rows, 28, stillBars)
	for i, row := range data.Rows {
		var labels []string
		for _, part := range row.Answers.Parts {
			if row.Answers.State != survey.Shown {
				continue
			}
			name, label := strconv.Itoa(part.From), strconv.Itoa(part.Share)
			if part.To > part.From {
				name += "–" + strconv.Itoa(part.To)
				label = name + ": " + label
			}
			figure.tell(row.Name, name, s.printer.Percent(part.Share))
			labels = append(labels, label)
		}
		var written []string
		if row.Answers.State == survey.Shown {
			written = writtenIn(t, picture.Rows[i])
		}
		figure.labels, figure.written = append(figure.labels, labels), append(figure.written, written)
	}
	return figure
}

// distribution shares about 100 per cent out among the steps of the scale, some
// of them merged.
func (s driftSample) distribution() survey.Distribution {
	d := survey.Distribution{State: survey.Shown}
	switch s.random.IntN(8) {
	case 0:
		d.State = survey.Hidden
	case 1:
		d.State = survey.Missing
	}
	for from := s.scale.From; from <= s.scale.To; {
		to := from
		for to < s.scale.To && s.random.IntN(4) == 0 {
			to++
		}
		d.Parts = append(d.Parts, survey.Part{From: from, To: to})
		from = to + 1
	}
	for left := 99 + s.random.IntN(3); left > 0; {
		share := 1 + s.random.IntN(left)
		d.Parts[s.random.IntN(len(d.Parts))].Share += share
		left -= share
	}
	return d
}

func driftStrip(t *testing.T, s driftSample) driftFigure {
	data := chart.StripData{Printer: s.printer, Scale: s.scale, Names: chart.StripNames{Units: "Einingar", Whole: "Alle"}}
	for i := range s.rows {
		data.Rows = append(data.Rows, chart.StripRow{Name: rowName(i), Means: s.means(s.many), Whole: s.mean()})
	}
	picture, err := chart.StripPlot.Draw(data)
	if err != nil {
		t.Fatal(err)
	}
	figure := s.figure(chart.StripPlot.Name, picture.JSON, 48)
	figure.marks = rowsOf(t, picture.Rows, 48, stillStrip)
	columns := slices.ContainsFunc(picture.Rows, func(row template.HTML) bool { return strings.Contains(string(row), `<g class="shaft">`) })
	for _, row := range data.Rows {
		stacks, shown := map[survey.Mean]int{}, false
		for _, mean := range row.Means {
			if mean.State == survey.Shown {
				stacks[mean]++
				shown = true
			}
		}
		if shown && row.Whole.State == survey.Shown {
			figure.tell(row.Name, "Alle", s.print(row.Whole))
		}
		for mean, units := range stacks {
			if columns && mean.Bound == survey.Exact {
				units = 0 // a column has no point
			} else if columns {
				units = 1 // the mark for a coarse mean
			}
			for range units {
				figure.tell(row.Name, "Einingar", s.print(mean))
			}
		}
	}
	stillAxis(t, picture.Axis, s)
	return figure
}

func driftProfile(t *testing.T, s driftSample) driftFigure {
	units := 2 + s.random.IntN(3)
	data := chart.ProfileData{Printer: s.printer, Scale: s.scale}
	for i := range units {
		data.Names = append(data.Names, "Eining "+strconv.Itoa(i))
	}
	for i := range s.rows {
		row := chart.ProfileRow{Name: rowName(i), Means: s.means(units)}
		for range units {
			row.Few = append(row.Few, s.random.IntN(4) == 0)
		}
		data.Rows = append(data.Rows, row)
	}
	picture, err := chart.Profile.Draw(data)
	if err != nil {
		t.Fatal(err)
	}
	figure := s.figure(chart.Profile.Name, picture.JSON, 48)
	figure.marks = rowsOf(t, picture.Rows, 48, stillProfile)
	for _, row := range data.Rows {
		for unit, mean := range row.Means {
			if mean.State == survey.Shown {
				figure.tell(row.Name, data.Names[unit], s.print(mean))
			}
		}
	}
	stillAxis(t, picture.Axis, s)
	return figure
}

func driftResponse(t *testing.T, s driftSample) driftFigure {
	s.scale = survey.Scale{From: 0, To: 100, Percent: true}
	data := chart.ResponseData{Printer: s.printer, Names: chart.ResponseNames{Units: "Einingar", Whole: "Alle"}, Whole: s.random.IntN(101)}
	if s.many == 1 {
		data.Whole = chart.NoRate
	}
	for i := range s.rows {
		mean := s.mean()
		data.Rows = append(data.Rows, chart.ResponseRow{Name: rowName(i), State: mean.State, Rate: mean.Digits})
	}
	picture, err := chart.ResponseRates.Draw(data)
	if err != nil {
		t.Fatal(err)
	}
	figure := s.figure(chart.ResponseRates.Name, picture.JSON, 32)
	figure.shares = true
	figure.marks = rowsOf(t, picture.Rows, 32, stillRates)
	for _, row := range data.Rows {
		if row.State != survey.Shown {
			continue
		}
		figure.tell(row.Name, "Einingar", s.printer.Percent(row.Rate))
		if data.Whole != chart.NoRate {
			figure.tell(row.Name, "Alle", s.printer.Percent(data.Whole))
		}
	}
	stillAxis(t, picture.Axis, s)
	return figure
}
