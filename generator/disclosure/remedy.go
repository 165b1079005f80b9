package disclosure

import (
	"slices"
	"strings"

	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/disclosure/pattern"
	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// remedies returns a function that tries what would let more be shown around a hidden
// unit: merging its small units with one beside them, moving people registered directly
// to a sub-unit, relying on rounding. It uses numbers of answers alone, and takes
// nothing of the round to have been published before.
func (e *explainer) remedies(unit int) func() []string {
	rd := e.round
	t := &trial{tree: rd.tree, words: rd.words, limits: rd.limits, counts: rd.delivery.answers, ranges: rd.delivery.ranges, own: e.own, coverage: coverage(rd.formatter.scale, rd.factors), scale: rd.formatter.scale}
	return func() []string { return t.remedies(unit) }
}

// trial is a round whose numbers are changed to find what would be shown then.
type trial struct {
	tree        *tree
	words       *i18n.Printer
	limits      limits.Limits
	counts, own []int
	ranges      []limits.Range
	scale       survey.Scale
	coverage    int    // as limits.Coverage returns it, if rounding were relied on
	before      []bool // what is shown without changes
}

// mostRemedies is how many remedies are reported, the best first.
const mostRemedies = 3

// remedy is one thing to do, and the units that would be shown then.
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
	add := func(counts []int, l limits.Limits, key string, pairs ...any) {
		if more := t.gained(l, counts); len(more) > 0 {
			all = append(all, remedy{t.words.Text("explain."+key, pairs...), more})
		}
	}
	if parent := t.tree.parents[unit]; parent != survey.NoUnit {
		t.tryFamily(parent, add)
	}
	t.tryFamily(unit, add)
	if t.limits.Cover == 0 && t.scale.Decimals < mostDecimals {
		l := t.limits
		l.Cover = t.coverage
		add(t.counts, l, "cover")
	}
	slices.SortStableFunc(all, func(a, b remedy) int { return len(b.more) - len(a.more) })
	var texts []string
	for _, r := range all[:min(mostRemedies, len(all))] {
		texts = append(texts, t.words.Text("explain.remedy", "n", len(r.more), "what", r.text, "units", t.list(r.more)))
	}
	return texts
}

// tryFamily tries each move and merger of people among a unit and its sub-units.
func (t *trial) tryFamily(whole int, add func(counts []int, l limits.Limits, key string, pairs ...any)) {
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
			add(counts, t.limits, "moved", "n", own, "answers", t.answers(own), "from", t.tree.id(whole), "to", t.tree.id(child))
		}
		for _, other := range children {
			if small := t.counts[child]; other == child || small >= t.limits.Group || t.counts[other] <= 0 || t.tree.ends[child] != child+1 {
				continue
			}
			counts := slices.Clone(t.counts)
			counts[other], counts[child] = counts[other]+counts[child], 0
			add(counts, t.limits, "merged", "unit", t.tree.id(child), "answers", t.answers(t.counts[child]), "other", t.tree.id(other))
		}
	}
}

func (t *trial) answers(n int) string { return t.words.Text("explain.answers", "n", n) }

// gained returns the units that would be shown and are not; nil if as many or more would
// be lost.
func (t *trial) gained(l limits.Limits, counts []int) []string {
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

// list returns the names as text, with no more of them than mostTerms.
func (t *trial) list(names []string) string {
	if len(names) > mostTerms {
		names = append(slices.Clone(names[:mostTerms-1]), t.words.Text("explain.more", "n", len(names)-mostTerms+1))
	}
	return strings.Join(names, ", ")
}
