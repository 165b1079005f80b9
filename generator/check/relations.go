package check

import (
	"cmp"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// rounds are the rounds by id. A relation of units says since which round it holds.
type rounds struct {
	delivered []raw.Round
	index     map[string]int // the first when several share an id
	known     []string
}

func newRounds(delivered []raw.Round) rounds {
	r := rounds{delivered: delivered, index: map[string]int{}}
	for i, round := range delivered {
		if _, taken := r.index[round.ID.V]; round.ID.Known() && !taken {
			r.index[round.ID.V] = i
			r.known = append(r.known, round.ID.V)
		}
	}
	return r
}

// since finds the round that something holds from. It notes a round that does
// not exist, unless none could be read.
func (r rounds) since(from yamlfile.Value[string], to report) (index int, ok bool) {
	if !from.Known() || len(r.known) == 0 {
		return 0, false
	}
	index, ok = r.index[from.V]
	if !ok {
		to.problem(from.Place, "there is no round %q%s", from.V, cmp.Or(problem.Suggest(from.V, r.known), listed("rounds", r.known)))
	}
	return index, ok
}

// comesBack looks up the unit that another is related to by a key. It adds a problem if that
// does not exist, and reports whether following the key from unit to unit leads back to where
// it began.
func (t *tree) comesBack(unit int, key func(raw.Unit) yamlfile.Value[string], r report) (circle bool) {
	to := key(t.units[unit])
	next, ok := t.index[to.V]
	if !ok {
		r.problem(to.Place, "there is no unit %q%s", to.V, problem.Suggest(to.V, t.ids()))
		return false
	}
	for range t.units { // a longer way than this goes in a circle
		if next == unit {
			return true
		}
		if next, ok = t.index[key(t.units[next]).V]; !ok {
			return false
		}
	}
	return false
}

// rowsOf calls for each row of a unit in some rounds.
func rowsOf(unit raw.Unit, rounds []raw.Round, call func(*raw.Round, *raw.Row)) {
	for i := range rounds {
		for j := range rounds[i].Rows {
			row := &rounds[i].Rows[j]
			if row.Unit.Known() && row.Unit.V == unit.ID.V {
				call(&rounds[i], row)
			}
		}
	}
}
