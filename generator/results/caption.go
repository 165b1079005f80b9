package results

import (
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// maxNamed is how many names a caption lists. If there are more, it says how many.
const maxNamed = 3

// namedMean is a mean with the name of its factor or unit.
type namedMean struct {
	name string
	mean survey.Mean
}

// rangeCaption gives the lowest and the highest of the shown means, and what they are of:
// "Snitta går frå 3,6 (rolleklarleik) til 4,5 (autonomi)." Means without names are not ranked.
// It returns "" if no mean is shown.
func (w *wording) rangeCaption(means []namedMean) string {
	shown := slices.DeleteFunc(slices.Clone(means), func(n namedMean) bool { return n.mean.State != survey.Shown })
	if len(shown) == 0 {
		return ""
	}
	byDigits := func(a, b namedMean) int { return a.mean.Digits - b.mean.Digits }
	low, high := slices.MinFunc(shown, byDigits), slices.MaxFunc(shown, byDigits)
	if low.mean.Digits == high.mean.Digits && low.mean.Bound == high.mean.Bound {
		key := "figure.same"
		if len(shown) == 2 {
			key = "figure.sameBoth"
		}
		return w.Printer.Text(key, "n", len(shown), "value", w.value(low.mean).String())
	}
	return w.Printer.Text("figure.range", "low", w.outermost(shown, low.mean), "high", w.outermost(shown, high.mean))
}

// outermost prints a mean with the names of those that have it.
func (w *wording) outermost(means []namedMean, mean survey.Mean) string {
	text := w.value(mean).String()
	var names []string
	for _, other := range means {
		if other.mean.Digits == mean.Digits && other.name != "" {
			names = append(names, other.name)
		}
	}
	if len(names) == 0 || len(names) > maxNamed {
		return text
	}
	return text + " (" + w.Printer.List(names) + ")"
}

// changeCaption says which factors have changed notably since the round before. Of a single
// factor it prints both means. If no change can be judged, it gives the range of the means.
func changeCaption(r *Results, unit int, factors []int) string {
	var up, down []string
	var means []namedMean
	known := false
	rows := r.rows(unit, nil)
	for _, f := range factors {
		row := rows[f]
		means = append(means, namedMean{r.factors[f].inside, row.now})
		known = known || row.change.known && row.change.threshold > 0
		switch {
		case !row.change.notable():
		case row.change.digits > 0:
			up = append(up, r.factors[f].inside)
		default:
			down = append(down, r.factors[f].inside)
		}
	}
	switch {
	case len(factors) == 1 && rows[factors[0]].change.known:
		row := rows[factors[0]]
		if row.change.digits == 0 {
			return r.Printer.Text("figure.unchanged", "previous", r.round(r.previous).ID, "now", r.value(row.now).String())
		}
		return r.Printer.Text("figure.fromTo", "before", r.value(row.before).String(), "previous", r.round(r.previous).ID,
			"now", r.value(row.now).String(), "round", r.round(r.latest).ID)
	case !known:
		return r.rangeCaption(means)
	case len(up) == 0 && len(down) == 0:
		return r.Printer.Text("figure.steady", "round", r.round(r.previous).ID)
	}
	return changeSentence(r, up, down)
}

// changeSentence says which factors have gone up and which have gone down.
func changeSentence(r *Results, up, down []string) string {
	key, n := "figure.upAndDown", len(up)
	switch {
	case len(down) == 0:
		key = "figure.up"
	case len(up) == 0:
		key, n = "figure.down", len(down)
	}
	return page.FirstInLine(r.Printer.Text(key, "n", n, "round", r.round(r.previous).ID, "up", r.listOrCount(up), "down", r.listOrCount(down)))
}

// listOrCount lists the names of factors if they are few, and otherwise says how many they are.
func (w *wording) listOrCount(names []string) string {
	if n := len(names); n > maxNamed {
		return w.Printer.Text("figure.factors", "n", n, "number", w.NumberWord(n))
	}
	return w.Printer.List(names)
}
