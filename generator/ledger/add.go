package ledger

import (
	"bytes"
	"encoding/csv"
	"maps"
	"slices"
	"strconv"
	"time"

	"tifaktor/generator/survey"
)

// With returns the file of the ledger with what a dataset publishes added. It leaves out
// nothing that is in the ledger. A round that its source has protected gets one line,
// since nothing is derived from it.
func (l *Ledger) With(d *survey.Dataset) []byte {
	w := &writer{ledger: l, data: d}
	if len(l.body) == 0 {
		w.lines = append(w.lines, columns)
	}
	for i := range d.Rounds {
		w.round(&d.Rounds[i])
	}
	w.roundsDown()
	out := bytes.NewBuffer(bytes.Clone(l.body))
	table := csv.NewWriter(out)
	if err := table.WriteAll(w.lines); err != nil {
		panic(err) // writing to a buffer does not fail
	}
	mark := fingerprint(out.Bytes())
	out.WriteString(lastLine + mark + "\n")
	return out.Bytes()
}

// writer adds the lines of what a dataset shows and the ledger does not have.
type writer struct {
	ledger *Ledger
	data   *survey.Dataset
	lines  [][]string
}

func (w *writer) add(kind, round, unit, factor, answers, value string) {
	w.lines = append(w.lines, []string{kind, round, unit, factor, answers, value})
}

func (w *writer) round(round *survey.Round) {
	known := w.ledger.Round(round.ID)
	if known != nil && known.Synthetic && !round.Synthetic {
		known = nil
	}
	before := known
	scale := w.data.Instrument.Scale
	if known == nil {
		w.add(roundLine, round.ID, writeDay(round.From)+".."+writeDay(round.To), writeScale(scale), strconv.Itoa(scale.Decimals), marks(round.Synthetic, round.SourceProtected))
	}
	if round.SourceProtected {
		return
	}
	if w.treeChanged(round, known) {
		w.add(treeLine, round.ID, "", reason(round), "", round.Corrected.Format(time.DateOnly))
	} else if isCorrected(round, known) {
		w.add(fixLine, round.ID, "", "", "", round.Corrected.Format(time.DateOnly))
		known = nil
	}
	for u, unit := range w.data.Units {
		var distributions []survey.Distribution
		if round.Distributions != nil {
			distributions = round.Distributions[u]
		}
		w.unit(round, known.Unit(unit.ID), Unit{ID: unit.ID, Parent: w.above(u)}, round.Responses[u], round.Means[u], distributions)
	}
	for u, rest := range round.Rests {
		w.rest(round, known.Unit(w.data.Units[u].ID), w.data.Units[u].ID, rest)
	}
	for g, groups := range round.Groups {
		grouping := w.data.Groupings[g]
		for i, group := range groups {
			id := grouping.Groups[i].ID
			w.unit(round, known.Unit(id), Unit{ID: id, Group: true, Parent: w.data.Units[grouping.Of].ID}, group.Response, group.Means, nil)
		}
	}
	w.takenDown(round, before)
}

// isCorrected reports whether figures of a round are corrected that were published before.
func isCorrected(round *survey.Round, known *Round) bool {
	return !round.Corrected.IsZero() && (known == nil || round.Corrected.Format(time.DateOnly) > known.Corrected)
}

// treeChanged reports whether a round whose tree is said to have been wrong has units in
// another place than they were published in.
func (w *writer) treeChanged(round *survey.Round, known *Round) bool {
	if known == nil || len(round.WrongTree) == 0 {
		return false
	}
	for u, unit := range w.data.Units {
		if there := known.Unit(unit.ID); there != nil && there.Parent != w.above(u) {
			return true
		}
	}
	return false
}

// reason returns why a tree was wrong, in the first of its languages by name.
func reason(round *survey.Round) string {
	for _, language := range slices.Sorted(maps.Keys(round.WrongTree)) {
		return round.WrongTree[language]
	}
	return ""
}

// above returns the id of the unit above a unit; "" if there is none.
func (w *writer) above(unit int) string {
	if parent := w.data.Units[unit].Parent; parent != survey.NoUnit {
		return w.data.Units[parent].ID
	}
	return ""
}

// isNew reports whether a unit differs from what was published of it.
func (u Unit) isNew(known *Unit) bool {
	switch {
	case known == nil, known.Parent != u.Parent:
		return true
	case u.Answers == 0:
		return u.Hidden && !known.Hidden && known.Answers == 0
	}
	return known.Answers != u.Answers || u.Invited > 0 && known.Invited != u.Invited
}

// unit adds what is new of a unit or group. If it is not shown, its place in the tree is
// kept, and whether it was hidden.
func (w *writer) unit(round *survey.Round, known *Unit, unit Unit, response survey.Response, means []survey.Mean, distributions []survey.Distribution) {
	if response.State == survey.Shown {
		unit.Answers, unit.Invited = response.Respondents, response.Invited
	}
	unit.Hidden = response.State == survey.Hidden
	if known != nil && known.Parent != unit.Parent && unit.Answers == 0 { // its place was wrong, but its published numbers were not
		unit.Answers, unit.Invited, unit.Hidden = known.Answers, known.Invited, unit.Hidden && known.Answers == 0
	}
	if unit.isNew(known) {
		kind, value := unitLine, writeNumber(unit.Invited)
		if unit.Group {
			kind = groupLine
		}
		if unit.Hidden {
			value = hidden
		}
		w.add(kind, round.ID, unit.ID, unit.Parent, writeNumber(unit.Answers), value)
	}
	for f, mean := range means {
		if mean.State != survey.Shown {
			continue
		}
		if mean.Answers == 0 {
			mean.Answers = response.Respondents
		}
		factor := w.data.Instrument.Factors[f].ID
		cell := known.Cell(factor)
		if cell == nil || cell.Mean != mean {
			w.add(meanLine, round.ID, unit.ID, factor, strconv.Itoa(mean.Answers), mean.Statement(w.data.Instrument.Scale.Decimals))
		}
		if distributions == nil || distributions[f].State != survey.Shown {
			continue
		}
		if parts := distributions[f].Parts; cell == nil || !slices.Equal(cell.Parts, parts) {
			w.add(sharesLine, round.ID, unit.ID, factor, strconv.Itoa(mean.Answers), writeParts(parts))
		}
	}
}

// rest adds what is new of the people of a unit who are in none of its shown parts.
func (w *writer) rest(round *survey.Round, known *Unit, unit string, rest survey.Rest) {
	for f, mean := range rest.Means {
		if mean.State != survey.Shown {
			continue
		}
		if mean.Answers == 0 {
			mean.Answers = rest.Respondents
		}
		factor := w.data.Instrument.Factors[f].ID
		if cell := known.Rest(factor); cell == nil || cell.Mean != mean {
			w.add(restLine, round.ID, unit, factor, strconv.Itoa(mean.Answers), mean.Statement(w.data.Instrument.Scale.Decimals))
		}
	}
}
