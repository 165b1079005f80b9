package generator

import (
	"context"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
)

// compareDrift asks the browser about a figure and compares the answer with the
// still picture.
func compareDrift(t *testing.T, ctx context.Context, figure driftFigure) {
	t.Helper()
	source, err := json.Marshal(figure)
	if err != nil {
		t.Fatal(err)
	}
	answer := evaluate[driftAnswer](t, ctx, "drift("+string(source)+")")
	compareMarks(t, "the bare definition", figure, answer.Bare)
	compareMarks(t, "the live figure", figure, answer.Live)
	slices.Sort(figure.numbers)
	slices.Sort(answer.Numbers)
	if !slices.Equal(figure.numbers, answer.Numbers) {
		t.Errorf("the live figure prints %q, want %q", answer.Numbers, figure.numbers)
	}
	if !slices.Equal(figure.right, answer.Right) {
		t.Errorf("at the right stands %q, want %q", answer.Right, figure.right)
	}
	compareLabels(t, figure, answer)
	compareTicks(t, answer.Ticks, figure.axisUnit(), figure.Lang)
}

// compareMarks expects the same marks in the same places.
func compareMarks(t *testing.T, where string, figure driftFigure, got []driftMark) {
	t.Helper()
	if len(got) != len(figure.marks) {
		t.Errorf("%s has %d marks, the still picture %d", where, len(got), len(figure.marks))
	}
	for _, mark := range figure.marks {
		nearest, least := -1, math.Inf(1)
		for i, other := range got {
			if apart := figure.distance(mark, other); apart < least {
				nearest, least = i, apart
			}
		}
		switch {
		case nearest < 0:
			t.Errorf("%s has no %+v", where, mark)
			continue
		case least > driftMost:
			t.Errorf("%s has %+v, the still picture %+v: %.2f px apart", where, got[nearest], mark, least)
		}
		got = slices.Delete(got, nearest, nearest+1)
	}
	for _, mark := range got {
		t.Errorf("%s has %+v, the still picture has not", where, mark)
	}
}

// distance returns how far apart two marks are, in pixels along the worst of their
// coordinates; marks that say different things are never the same.
func (f *driftFigure) distance(a, b driftMark) float64 {
	if a.Series != b.Series || a.Sort != b.Sort || a.Sign != b.Sign || a.Tone != b.Tone && a.Tone*b.Tone != 0 {
		return math.Inf(1)
	}
	apart := 0.0
	for i := range a.From {
		apart = max(apart, f.size[i]*math.Abs(a.From[i]-b.From[i]), f.size[i]*math.Abs(a.To[i]-b.To[i]))
	}
	return apart
}

// compareLabels expects that both pictures write nothing beside their marks but
// the numbers of these, in their order. One chosen panel has them all.
func compareLabels(t *testing.T, figure driftFigure, answer driftAnswer) {
	t.Helper()
	byRow := func(said []string) [][]string {
		rows := make([][]string, len(figure.labels))
		for _, one := range said {
			row, label, _ := strings.Cut(one, "\n")
			n, err := strconv.Atoi(row)
			if err != nil || n >= len(rows) {
				t.Fatalf("label %q of %d rows", one, len(rows))
			}
			rows[n] = append(rows[n], label)
		}
		return rows
	}
	live := byRow(answer.Labels)
	for row, all := range figure.labels {
		if !among(figure.written[row], all) {
			t.Errorf("row %d: the still picture writes %q of %q", row, figure.written[row], all)
		}
		if !among(live[row], all) {
			t.Errorf("row %d: the live figure writes %q of %q", row, live[row], all)
		}
	}
	for panel, said := range answer.Panels {
		if got := byRow(said)[panel]; !slices.Equal(got, figure.labels[panel]) {
			t.Errorf("panel %d alone: %q, want %q", panel, got, figure.labels[panel])
		}
	}
}

// among reports whether the words are some of all, in the same order.
func among(words, all []string) bool {
	for _, word := range words {
		at := slices.Index(all, word)
		if at < 0 {
			return false
		}
		all = all[at+1:]
	}
	return true
}

// compareTicks expects the numbers of the live axis as the language writes them.
func compareTicks(t *testing.T, ticks []string, unit string, lang i18n.Lang) {
	t.Helper()
	for _, tick := range ticks {
		number, text, _ := strings.Cut(tick, "\n")
		want := strings.Replace(number, "-", "−", 1) + unit
		if lang != "en" {
			want = strings.Replace(want, ".", ",", 1)
		}
		if text != want {
			t.Errorf("the axis prints %q at %s, want %q", text, number, want)
		}
	}
}
