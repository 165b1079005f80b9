package importer

import (
	"fmt"
	"slices"

	"tifaktor/generator/problem"
)

// factor is a factor as a source names it, and the id it gets.
type factor struct {
	key   string // the name as normal gives it
	id    string
	name  string
	place problem.Place
	aside bool // it stands after the questions, so it is none
}

// layFactors lays the factors of all sources together: those of the newest
// first, under its names, then what only older ones have. A column that stands
// after the questions in one source is a factor in none.
func layFactors(newestFirst []delivery, problems *problem.List) []factor {
	aside := map[string]string{} // the source where it stands after the questions
	for _, d := range newestFirst {
		for _, f := range d.factors {
			if f.aside {
				aside[f.key] = d.source
			}
		}
	}
	var all []factor
	var names []string
	ids := ids{}
	for i, d := range newestFirst {
		for _, f := range d.factors {
			if source, ok := aside[f.key]; ok {
				problems.Advise(f.place, rule, "left out %q: it stands after the questions in %s, so it is worked out from them and no factor", f.name, source)
				continue
			}
			if slices.ContainsFunc(all, func(other factor) bool { return other.key == f.key }) {
				continue
			}
			if i > 0 {
				problems.Advise(f.place, rule, "%q is a factor that newer results do not have%s", f.name, problem.Suggest(f.name, names))
			}
			f.id = ids.take(slug(f.name), fmt.Sprintf("factor-%d", len(all)+1))
			all = append(all, f)
			names = append(names, f.name)
		}
	}
	return all
}

// ids are the ids taken so far.
type ids map[string]bool

// take gives the id wanted, or the fallback when nothing is wanted, with a
// number after it when it is taken already.
func (taken ids) take(wanted, fallback string) string {
	if wanted == "" {
		wanted = fallback
	}
	id := wanted
	for number := 2; taken[id]; number++ {
		id = fmt.Sprintf("%s-%d", wanted, number)
	}
	taken[id] = true
	return id
}
