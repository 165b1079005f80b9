package results

import (
	"slices"

	"tifaktor/generator/survey"
)

// mostNamed is how many names a caption lists; of more it says how many.
const mostNamed = 3

// named is a mean with the name of what it is of.
type named struct {
	name string
	mean survey.Mean
}

// rangeCaption tells between which figures the shown means lie, and of what the
// outermost are: "Snitta går frå 3,6 (rolleklarleik) til 4,5 (autonomi)." Without
// names it ranks nobody. It is empty when no mean is shown.
func (w *wording) rangeCaption(means []named) string {
	shown := slices.DeleteFunc(slices.Clone(means), func(n named) bool { return n.mean.State != survey.Shown })
	if len(shown) == 0 {
		return ""
	}
	byDigits := func(a, b named) int { return a.mean.Digits - b.mean.Digits }
	low, high := slices.MinFunc(shown, byDigits), slices.MaxFunc(shown, byDigits)
	if low.mean.Digits == high.mean.Digits && low.mean.Bound == high.mean.Bound {
		return w.Printer.Text("figure.same", "n", len(shown), "value", w.value(low.mean).String())
	}
	return w.Printer.Text("figure.range", "low", w.outermost(shown, low.mean), "high", w.outermost(shown, high.mean))
}

// outermost prints a mean with the names of those that have it.
func (w *wording) outermost(means []named, mean survey.Mean) string {
	text := w.value(mean).String()
	var names []string
	for _, other := range means {
		if other.mean.Digits == mean.Digits && other.name != "" {
			names = append(names, other.name)
		}
	}
	if len(names) == 0 || len(names) > mostNamed {
		return text
	}
	return text + " (" + w.Printer.List(names) + ")"
}

// changeCaption tells which factors have moved notably since the round before,
// or from where to where the only one has moved; when that is not known, between
// which figures they lie.
func changeCaption(r *Results, unit int, factors []int) string {
	var up, down []string
	var means []named
	known := false
	rows := r.rows(unit, nil)
	for _, f := range factors {
		row := rows[f]
		means = append(means, named{r.factors[f].inside, row.now})
		known = known || row.fromEarly.known && row.fromEarly.threshold > 0
		switch {
		case !row.fromEarly.notable():
		case row.fromEarly.digits > 0:
			up = append(up, r.factors[f].inside)
		default:
			down = append(down, r.factors[f].inside)
		}
	}
	switch {
	case len(factors) == 1 && rows[factors[0]].fromEarly.known:
		row := rows[factors[0]]
		return r.Printer.Text("figure.fromTo", "before", r.value(row.before).String(), "previous", r.round(r.previous).ID,
			"now", r.value(row.now).String(), "round", r.round(r.latest).ID)
	case !known:
		return r.rangeCaption(means)
	case len(up) == 0 && len(down) == 0:
		return r.Printer.Text("figure.steady", "round", r.round(r.previous).ID)
	}
	return r.Printer.Text("figure.since", "round", r.round(r.previous).ID, "up", r.moved(up), "down", r.moved(down))
}

// moved names a few factors, or tells how many they are.
func (w *wording) moved(names []string) string {
	switch n := len(names); {
	case n == 0:
		return w.Printer.Text("figure.none")
	case n <= mostNamed:
		return w.Printer.List(names)
	default:
		return w.Printer.Text("figure.factors", "n", n, "number", w.NumberWord(n))
	}
}
