package chart

import (
	"math"
	"strings"
	"testing"
)

func TestEveryColleagueIsADot(t *testing.T) {
	for _, test := range []struct{ respondents, invited int }{{0, 1}, {1, 1}, {31, 38}, {38, 38}, {5, 120}, {120, 120}} {
		on, off := 0, 0
		for _, group := range find(parse(t, string(Response(test.respondents, test.invited))), "g") {
			switch dots := len(find(group, "circle")); attribute(group, "class") {
			case "answered":
				on = dots
			case "unanswered":
				off = dots
			}
		}
		if on != test.respondents || on+off != test.invited {
			t.Errorf("%d of %d: %d dots and %d rings", test.respondents, test.invited, on, off)
		}
	}
}

func TestManyColleaguesAreABarAndNobodyIsNothing(t *testing.T) {
	bar := string(Response(100, 200))
	if strings.Contains(bar, "circle") || !strings.Contains(bar, `width="114"`) {
		t.Error(bar)
	}
	for _, test := range [][2]int{{0, 0}, {-1, 5}, {6, 5}} {
		if got := Response(test[0], test[1]); got != "" {
			t.Errorf("%d of %d: %s", test[0], test[1], got)
		}
	}
}

func TestBlocksOfTheDayAreAsLongAsTheirMinutes(t *testing.T) {
	blocks := []Block{{30, "talk"}, {0, "work"}, {60, "work"}, {30, "pause"}}
	day := parse(t, string(DayStrip(blocks, 9*60, "dagen")))
	var widths []float64
	for _, rect := range find(day, "rect") {
		widths = append(widths, number(t, rect, "width", 120))
	}
	if len(widths) != 3 || math.Abs(widths[0]-30) > .5 || math.Abs(widths[1]-60) > .5 || math.Abs(widths[2]-30) > .5 {
		t.Errorf("widths %v", widths)
	}
	if pause := find(day, "rect")[2]; number(t, pause, "height", 0) >= number(t, find(day, "rect")[0], "height", 0) {
		t.Error("a break is not lower than the rest")
	}
	if DayStrip(nil, 0, "") != "" || DayStrip([]Block{{0, "work"}}, 0, "") != "" {
		t.Error("a day without time is drawn")
	}
}

func TestHoursAreWrittenWhereTheyAre(t *testing.T) {
	for _, test := range []struct {
		start, minutes int
		want           string
	}{
		{9 * 60, 120, "9@0 10@50 11@100"},
		{8*60 + 30, 60, "9@50"},
		{8*60 + 10, 40, ""},
		{23 * 60, 120, "23@0 0@50 1@100"},
		{8 * 60, 10 * 60, "8@0 10@20 12@40 14@60 16@80 18@100"},
	} {
		var got []string
		for _, text := range find(parse(t, string(DayStrip([]Block{{test.minutes, "work"}}, test.start, ""))), "text") {
			x := strings.TrimSuffix(attribute(text, "x"), "%")
			if x == "" {
				x = "0"
			}
			got = append(got, text.FirstChild.Data+"@"+x)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%d minutes from %d: %v, want %s", test.minutes, test.start, got, test.want)
		}
	}
}

func TestATextThatIsTooWideIsCut(t *testing.T) {
	for _, text := range []string{"2023", "Hausten 2023 og våren etter", "MMMMMMMMMMMMMMM", "😀😀😀😀😀😀😀😀😀😀"} {
		got := fit(text, trendNarrow)
		if textWidth(got) > trendNarrow || got != text && !strings.HasSuffix(got, "…") {
			t.Errorf("%q is cut to %q", text, got)
		}
	}
	if fit("2023", trendNarrow) != "2023" {
		t.Error("2023 is cut")
	}
}
