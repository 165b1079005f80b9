package verify

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/i18n"
)

// head are the columns of the table of results.
var head = []string{"round", "unit", "name", "parent", "invited", "respondents", "factor", "mean", "n", "status"}

// round is a round as in the table: units in its order, every parent before its sub-units.
type round struct {
	id      string
	line    int // where it begins
	units   []string
	parents []int
	lines   []int  // per unit
	answers []int  // per unit; 0 where there is no number
	odd     []bool // per unit: its rows have different numbers of answers, which is found already
	factors []string
	cells   map[cellAt]cell
	bands   map[cellAt]cell // hidden, between two numbers
	rests   map[cellAt]cell // of the people of a unit in none of its shown parts
}

// between is the status of a hidden mean with a band.
const between = "between"

// cellAt is the position of a mean.
type cellAt struct {
	unit   int
	factor string
}

// cell is a printed mean.
type cell struct {
	mean string
	n    int
	line int
}

// readTable reads the table of results. The findings are what cannot be understood.
func readTable(file string, data []byte, words *i18n.Printer) (rounds []*round, found []Finding) {
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord = len(head)
	if columns, err := in.Read(); err != nil || !slices.Equal(columns, head) {
		return nil, []Finding{{file, 1, words.Text("verify.columns", "columns", strings.Join(head, ", "))}}
	}
	byID := map[string]*round{}
	for {
		row, err := in.Read()
		switch {
		case errors.Is(err, io.EOF):
			return rounds, found
		case err != nil:
			return rounds, append(found, Finding{File: file, Text: err.Error()})
		}
		line, _ := in.FieldPos(0)
		r := byID[row[0]]
		if r == nil {
			r = &round{id: row[0], line: line, cells: map[cellAt]cell{}, bands: map[cellAt]cell{}, rests: map[cellAt]cell{}}
			byID[row[0]], rounds = r, append(rounds, r)
		}
		if text := r.take(row, line, words); text != "" {
			found = append(found, Finding{file, line, text})
		}
	}
}

// take adds a row, and returns what is wrong with it, or "".
func (r *round) take(row []string, line int, words *i18n.Printer) string {
	id, parentID, factor, mean, status := row[1], row[3], row[6], row[7], row[9]
	answers, wrong := number(row[5])
	n, wrongN := number(row[8])
	unit := slices.Index(r.units, id)
	if unit < 0 {
		parent := slices.Index(r.units, parentID)
		if parent < 0 && parentID != "" {
			return words.Text("verify.order", "unit", words.Quote(id), "above", words.Quote(parentID))
		}
		unit = len(r.units)
		r.units, r.parents = append(r.units, id), append(r.parents, parent)
		r.lines, r.answers, r.odd = append(r.lines, line), append(r.answers, answers), append(r.odd, false)
	}
	if !slices.Contains(r.factors, factor) {
		r.factors = append(r.factors, factor)
	}
	switch shown := status == "shown" || status == "coarse"; {
	case wrong || wrongN:
		return words.Text("verify.people")
	case answers != r.answers[unit] && !r.odd[unit]:
		r.odd[unit] = true
		return words.Text("verify.answers", "unit", words.Quote(id), "line", r.lines[unit])
	case status == between && n == 0:
		r.bands[cellAt{unit, factor}] = cell{mean, 0, line}
	case !shown && (mean != "" || n > 0):
		return words.Text("verify.number", "status", status)
	case shown && (mean == "" || n == 0):
		return words.Text("verify.no_number")
	case shown:
		r.cells[cellAt{unit, factor}] = cell{mean, n, line}
	}
	return ""
}

func number(text string) (n int, wrong bool) {
	if text == "" {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err != nil || n < 1
}
