package disclosure

import (
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// TestAFigureIsCoarseWhereItWouldRevealTheRemainder has five people of whom
// nothing is printed, beside others in a: where k is so
// high that the five must have given nearly the highest answers it is coarse. Then the
// mirror.
func TestAFigureIsCoarseWhereItWouldRevealTheRemainder(t *testing.T) {
	for _, test := range []struct {
		name         string
		n, part      int // of k and of a
		mean, of     int // in thousandths
		want, mirror string
	}{
		// The sum of the five may be 25 and must be able to be 24, and a has less than
		// 23.75, 23.67 in twelfths: 47.67 of ten is 4.8 and not 4.9.
		{"the last that is printed as it is", 10, 5, 4700, 4700, "k 10 answers 4.7; a 5 answers 4.7", "k 10 answers 1.3; a 5 answers 1.3"},
		{"the first that may not", 10, 5, 4800, 4700, "k 10 answers >=4.8; a 5 answers 4.7", "k 10 answers <=1.2; a 5 answers 1.3"},
		{"what is printed of a is coarse itself", 10, 5, 4900, 4900, "k 10 answers >=4.9; a 5 answers >=4.8", "k 10 answers <=1.1; a 5 answers <=1.2"},
		{"so near the end that the five may all have given the highest", 105, 100, 4800, 4800, "k 105 answers >=4.8; a 100 answers 4.8", "k 105 answers <=1.2; a 100 answers 1.2"},
		{"figures that contradict each other are for the audit", 10, 5, 4500, 3000, "k 10 answers -; a 5 answers -", "k 10 answers -; a 5 answers -"},
	} {
		for i, want := range []string{test.want, test.mirror} {
			turn := func(mean int) int { return mean + i*(6000-2*mean) }
			results := table(unit{"k", "", -1, test.n, turn(test.mean)}, unit{"a", "k", -1, test.part, turn(test.of)})
			dataset, _ := protect(t, results, 5)
			if got := seen(dataset); got != want {
				t.Errorf("%s:\n got %s\nwant %s", test.name, got, want)
			}
		}
	}
}

// Of 45 people 40 are printed, and five are not. A limit that they pass only if the sum of
// the 40 is in the outer quarter of its interval, and all five answered the end, is left to
// the audit. Within a fifth of the end only the outer sixteenth is.
func TestALimitThatIsRarelyPassedIsLeftToTheAudit(t *testing.T) {
	c := newFormatter(oneToFive).coarseness(origin{1, audit.RoundedOnce}, 5, 1)
	half := c.apart / 2 // an answer
	for _, test := range []struct {
		name                    string
		people, least, greatest int // printed, and their sum
		last                    int // limit that is not left to the audit, in halves of an answer; 0 if none is
	}{
		{"the outer quarter", 40, 152, 160, 2 * (158 + 25)},
		{"not yet near the end", 40, 159, 167, 2 * (165 + 25)},
		{"near the end", 40, 160, 168, 2*167 + 1 + 2*25},
		{"just enough people", 35, 120, 128, 2 * (126 + 25)},
		{"one too few", 34, 120, 128, 0},
		{"none printed", 0, 0, 0, 0},
	} {
		w := whole{below: open{people: test.people, least: 2 * test.least * half, greatest: 2 * test.greatest * half}, left: 5}
		w.people = test.people + 5
		mirror := w // 1 for 5
		mirror.below.least, mirror.below.greatest = 12*test.people*half-w.below.greatest, 12*test.people*half-w.below.least
		at, turned := test.last*half, 12*w.people*half-test.last*half
		if test.last == 0 {
			if c.beyond(w, 1<<40, true) || c.beyond(w, -1<<40, false) {
				t.Errorf("%s: a limit is left to the audit", test.name)
			}
			continue
		}
		if c.beyond(w, at, true) || c.beyond(mirror, turned, false) {
			t.Errorf("%s: the last limit is left to the audit", test.name)
		}
		if !c.beyond(w, at+1, true) || !c.beyond(mirror, turned-1, false) {
			t.Errorf("%s: the next limit is not left to the audit", test.name)
		}
	}
}

// Of five answers from 1 to 5 one must be able to be a whole step lower; of four of whom
// three may be a hidden group, those together one and a half, which whole answers make two; and
// of so few that rounding must cover them all together a step each.
func TestTheLimitsOfPeopleOfWhomNothingElseIsPrinted(t *testing.T) {
	f := newFormatter(oneToFive)
	for _, test := range []struct{ people, part, group, want int }{
		{5, 0, 5, 1}, {5, 3, 5, 2}, {5, 4, 5, 2}, {4, 0, 5, 4}, {4, 0, 4, 1}, {1, 0, 5, 1}, {9, 4, 5, 2}, {2, 4, 2, 1},
	} {
		c := f.coarseness(origin{1, audit.RoundedOnce}, test.group, 1)
		m := c.unprinted(test.people, test.part)
		step := c.apart
		if top, bottom := (m.greatest-m.ceiling)/step, (m.floor-m.least)/step; top != test.want || bottom != test.want {
			t.Errorf("%d people, %d of them a part, in groups of %d: %d and %d, not %d", test.people, test.part, test.group, top, bottom, test.want)
		}
		if twice := c.doubled().unprinted(test.people, test.part); twice.greatest-twice.ceiling < m.greatest-m.ceiling || twice.ceiling < twice.least {
			t.Errorf("%d people: %+v when twice as much is demanded", test.people, twice)
		}
	}
}

// A hidden group is at most all but one of the people. Its sum is counted in answers to a
// statement.
func TestAHiddenGroupIsAllButOneAtMost(t *testing.T) {
	c := newFormatter(oneToFive).coarseness(origin{4, audit.RoundedOnce}, 5, 1)
	for part, want := range map[int]int{0: 4, 2: 4, 3: 6, 4: 8, 5: 8} {
		if m := c.unprinted(5, part); (m.greatest-m.ceiling)/c.apart != want {
			t.Errorf("%d of five: %d, not %d", part, (m.greatest-m.ceiling)/c.apart, want)
		}
	}
}

// Of the means that are rounded to a figure, the end further from zero belongs to the next
// figure.
func TestWhatIsRoundedToAFigure(t *testing.T) {
	c := newFormatter(survey.Scale{From: -2, To: 2, Decimals: 1}).coarseness(origin{1, audit.Rounding{Nearer: 1100, Further: 900}}, 5, 1)
	for digits, want := range map[int][2]int{
		10:  {10*20_000 - 11_000, 10*20_000 + 8_999},
		0:   {-8_999, 8_999},
		-10: {-10*20_000 - 8_999, -10*20_000 + 11_000},
	} {
		if least, greatest := c.sums(digits, 10); least != want[0] || greatest != want[1] {
			t.Errorf("%d: %d to %d, not %v", digits, least, greatest, want)
		}
	}
}

// Half of eleven people cannot have said yes: somebody skipped a statement, and no sum that
// includes theirs is rounded to whole answers.
func TestASumWithASkippedStatementIsNotOfWholeAnswers(t *testing.T) {
	c := newFormatter(survey.Scale{From: 0, To: 100, Decimals: 1, Percent: true}).coarseness(origin{1, audit.RoundedOnce}, 5, 2)
	part := c.printed(c.whole(1, 11, 0, false), survey.Mean{State: survey.Shown, Digits: 500})
	if !part.skipped || part.least == part.greatest {
		t.Errorf("%+v", part)
	}
	c.add(0, part)
	all := c.printed(c.whole(0, 60, 0, false), survey.Mean{State: survey.Shown, Digits: 500})
	if !all.skipped || all.least == all.greatest {
		t.Errorf("above it: %+v", all)
	}
	s := &since{old: c.doubled(), came: c.doubled()}
	w := c.whole(1, 20, 0, false)
	if s.before(1, 0, &w, survey.Mean{State: survey.Shown, Digits: 500, Answers: 11}); !w.skipped {
		t.Errorf("before others came: %+v", w)
	}
}

func TestALimitIsAFigureThatThereCanBe(t *testing.T) {
	for _, test := range []struct {
		decimals, mean int
		want           string
	}{
		{1, 5000, "k 12 answers >=4.90"}, {1, 4900, "k 12 answers >=4.90"}, {1, 4800, "k 12 answers 4.80"}, {1, 1000, "k 12 answers <=1.10"},
		{2, 5000, "k 12 answers >=4.92"},
	} {
		results := exact(test.decimals, unit{"k", "", -1, 12, test.mean})
		results.Instrument.Scale.Decimals = 2
		if dataset, _ := protect(t, results, 5); seen(dataset) != test.want {
			t.Errorf("%d decimals: got %s, not %s", test.decimals, seen(dataset), test.want)
		}
	}
}
