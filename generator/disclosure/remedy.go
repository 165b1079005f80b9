package disclosure

import (
	"fmt"
	"slices"
	"strings"

	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/disclosure/pattern"
	"tifaktor/generator/survey"
)

// remedies tries out, when asked, what would let more be shown around a hidden
// unit: its small units merged with one beside them, people registered directly
// moved to a sub-unit, rounding relied upon. It counts on numbers of answers
// alone, and on a round of which nothing is published yet.
func (e *explainer) remedies(unit int) func() []string {
	rd := e.round
	t := &trial{tree: rd.tree, limits: rd.limits, counts: rd.delivery.answers, ranges: rd.delivery.ranges, own: e.own, coverage: coverage(rd.formatter.scale, rd.factors), scale: rd.formatter.scale}
	return func() []string { return t.remedies(unit) }
}

// trial is a round whose numbers are changed to see what would be shown.
type trial struct {
	tree        *tree
	limits      limits.Limits
	counts, own []int
	ranges      []limits.Range
	scale       survey.Scale
	coverage    int    // that rounding would have
	before      []bool // what is shown as it is
}

// mostRemedies is how many are told of: the best.
const mostRemedies = 3

// remedy is one thing to do, with what it would show more.
type remedy struct {
	text string
	more []string
}

func (t *trial) remedies(unit int) []string {
	t.before = t.pattern(t.limits, t.counts)
	if t.before == nil {
		return nil
	}
	var all []remedy
	add := func(counts []int, l limits.Limits, format string, args ...any) {
		if more := t.more(l, counts); len(more) > 0 {
			all = append(all, remedy{fmt.Sprintf(format, args...), more})
		}
	}
	if parent := t.tree.parents[unit]; parent != survey.NoUnit {
		t.tryFamily(parent, add)
	}
	t.tryFamily(unit, add)
	if t.limits.Cover == 0 && t.scale.Decimals < mostDecimals {
		l := t.limits
		l.Cover = t.coverage
		add(t.counts, l, "With \"rounding: cover\" and no distributions")
	}
	slices.SortStableFunc(all, func(a, b remedy) int { return len(b.more) - len(a.more) })
	var told []string
	for _, r := range all[:min(mostRemedies, len(all))] {
		told = append(told, fmt.Sprintf("%s, %s more could be shown: %s", r.text, number(len(r.more), "unit"), list(r.more)))
	}
	return told
}

// tryFamily tries what can be done with the people of a unit and of its
// sub-units.
func (t *trial) tryFamily(whole int, add func(counts []int, l limits.Limits, format string, args ...any)) {
	var children []int
	for child := whole + 1; child < t.tree.ends[whole]; child = t.tree.ends[child] {
		children = append(children, child)
	}
	for _, child := range children {
		if t.counts[child] <= 0 {
			continue
		}
		if own := t.own[whole]; own > 0 && own < t.limits.Group && !slices.Contains(t.counts[whole:t.tree.ends[whole]], limits.Unknown) {
			counts := slices.Clone(t.counts)
			counts[child] += own
			add(counts, t.limits, "If %s registered directly at %s %s moved to %s", number(own, "answer"), t.tree.id(whole), wasWere(own), t.tree.id(child))
		}
		for _, other := range children {
			if small := t.counts[child]; other == child || small >= t.limits.Group || t.counts[other] <= 0 || t.tree.ends[child] != child+1 {
				continue
			}
			counts := slices.Clone(t.counts)
			counts[other], counts[child] = counts[other]+counts[child], 0
			add(counts, t.limits, "If %s (%s) were merged with %s", t.tree.id(child), answers(t.counts[child]), t.tree.id(other))
		}
	}
}

func wasWere(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

// more names the units that would be shown and are not.
func (t *trial) more(l limits.Limits, counts []int) []string {
	after := t.pattern(l, counts)
	var more []string
	fewer := 0
	for u := range after {
		switch {
		case after[u] && !t.before[u]:
			more = append(more, t.tree.id(u))
		case t.before[u] && !after[u]:
			fewer++
		}
	}
	if len(more) <= fewer {
		return nil
	}
	return more
}

func (t *trial) pattern(l limits.Limits, counts []int) []bool {
	may := make([]bool, len(counts))
	for u, n := range counts {
		may[u] = n >= l.Group
	}
	shown, err := t.tree.pattern(pattern.Question{Limits: l, Counts: counts, Ranges: t.ranges, May: may})
	if err != nil {
		return nil
	}
	return shown
}

// list writes names, not too many.
func list(names []string) string {
	if len(names) > mostTerms {
		names = append(slices.Clone(names[:mostTerms-1]), fmt.Sprintf("%d more", len(names)-mostTerms+1))
	}
	return strings.Join(names, ", ")
}
