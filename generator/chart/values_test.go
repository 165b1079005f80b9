package chart

import (
	"html/template"
	"math/rand/v2"
	"strings"
	"testing"

	"tifaktor/generator/survey"
)

// FuzzValues draws figures with any scale and any means: at its ends or a little
// outside, in any state and with any bound, of any number of units and rows. It expects
// a drawing of nothing but shapes, or an error that says which figure it was.
func FuzzValues(f *testing.F) {
	for _, units := range []uint16{0, 1, 2, 4, 40, 2000} {
		for _, rows := range []uint8{0, 1, 3, 20, 40} {
			f.Add(uint64(units)*41+uint64(rows), int8(1), uint8(4), uint8(1), units, rows, uint8(0))
		}
	}
	f.Add(uint64(1), int8(0), uint8(100), uint8(0), uint16(3), uint8(10), uint8(0))
	f.Add(uint64(2), int8(-3), uint8(3), uint8(2), uint16(2), uint8(3), uint8(0))
	f.Add(uint64(3), int8(1), uint8(0), uint8(1), uint16(2), uint8(3), uint8(0))
	f.Add(uint64(4), int8(1), uint8(4), uint8(1), uint16(2), uint8(3), uint8(9))
	f.Fuzz(func(t *testing.T, seed uint64, from int8, length, decimals uint8, units uint16, rows, outside uint8) {
		scale := survey.Scale{From: int(from), To: int(from) + int(length), Decimals: int(decimals % 3)}
		scale.Percent = seed%5 == 0
		v := values{rand.New(rand.NewPCG(seed, 1)), scale, int(outside % 4)}
		count, lines := int(units%2001), int(rows%41)

		strip := StripData{Printer: nynorsk, Scale: scale}
		profile := ProfileData{Printer: nynorsk, Scale: scale, Names: make([]string, count%6)}
		rates := ResponseData{Printer: nynorsk, Whole: v.IntN(103) - 2}
		for range lines {
			strip.Rows = append(strip.Rows, StripRow{Means: v.means(min(count, 8000/lines)), Whole: v.mean()})
			profile.Rows = append(profile.Rows, ProfileRow{Means: v.means(count % 6)})
			rates.Rows = append(rates.Rows, ResponseRow{State: survey.State(v.IntN(3)), Rate: v.IntN(101+2*v.outside) - v.outside})
		}
		a, err := StripPlot.Draw(strip)
		drawnOrRefused(t, "strip", err, lines, a.JSON, append(a.Rows, a.Axis)...)
		b, err := Profile.Draw(profile)
		drawnOrRefused(t, "profile", err, lines, b.JSON, append(b.Rows, b.Axis)...)
		c, err := ResponseRates.Draw(rates)
		drawnOrRefused(t, "response", err, lines, c.JSON, append(c.Rows, c.Axis)...)
	})
}

// values makes random means.
type values struct {
	*rand.Rand
	scale   survey.Scale
	outside int // how far outside the scale a mean may lie, in digits
}

func (v values) mean() survey.Mean {
	from, to := v.scale.Digits(v.scale.From), v.scale.Digits(v.scale.To)
	m := survey.Mean{State: survey.State(v.IntN(3)), Bound: survey.Bound(v.IntN(3))}
	switch v.IntN(4) {
	case 0:
		m.Digits = from - v.outside
	case 1:
		m.Digits = to + v.outside
	default:
		m.Digits = from + v.IntN(to-from+1)
	}
	return m
}

func (v values) means(n int) []survey.Mean {
	all := make([]survey.Mean, n)
	for i := range all {
		all[i] = v.mean()
	}
	return all
}

// drawnOrRefused expects a picture, or an error that names the figure and nothing
// else.
func drawnOrRefused(t *testing.T, kind string, err error, rows int, live template.JS, pictures ...template.HTML) {
	t.Helper()
	if err != nil {
		if !strings.HasPrefix(err.Error(), kind+": unexpected ") || live != "" || strings.Join(texts(pictures), "") != "" {
			t.Errorf("%s: error %v beside %s", kind, err, pictures)
		}
		return
	}
	if rows > 0 && len(pictures) != rows+1 {
		t.Errorf("%s: %d pictures of %d rows", kind, len(pictures), rows)
	}
	onlySVG(t, pictures...)
	for _, text := range append(texts(pictures), string(live)) {
		if strings.Contains(text, "NaN") || strings.Contains(text, "Inf") || strings.Contains(text, `r="-`) || strings.Contains(text, `h="-`) {
			t.Errorf("%s: %s", kind, text)
		}
	}
}

func texts(pictures []template.HTML) []string {
	all := make([]string, len(pictures))
	for i, picture := range pictures {
		all[i] = string(picture)
	}
	return all
}
