package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

// rule is what problems with the ledger are marked with.
const rule = "ledger"

// lastLine begins the last line, before the fingerprint.
const lastLine = "sha256,"

// Read reads the ledger of a content folder. It is empty when there is none. One
// that is damaged or was changed by hand is a problem: what was published is
// then not known.
func Read(files fs.FS, problems *problem.List) *Ledger {
	l := &Ledger{index: map[string]*Round{}}
	data, err := fs.ReadFile(files, FileName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return l
	case err != nil:
		problems.Add(problem.Place{File: FileName}, rule, "the file cannot be read: %v", err)
		return l
	}
	if at, err := l.read(data); err != nil {
		problems.Add(problem.Place{File: FileName, Line: at}, rule, "%v; this file says what has been published and is only written by "+
			"\"tifaktor publish\", so put back the copy from before it was changed", err)
	}
	return l
}

// read takes in the lines. An error comes with the line that it is about.
func (l *Ledger) read(data []byte) (line int, err error) {
	body, mark, found := bytes.Cut(data, []byte("\n"+lastLine))
	body = append(bytes.Clone(body), '\n')
	if !found || string(mark) != fingerprint(body)+"\n" {
		return 0, errors.New("the file is damaged or was changed by hand: its last line does not fit the others")
	}
	reader := csv.NewReader(bytes.NewReader(body))
	reader.FieldsPerRecord = len(columns)
	l.lines, err = reader.ReadAll()
	if err != nil {
		return 0, fmt.Errorf("the file is not a table: %w", err)
	}
	if strings.Join(l.lines[0], " ") != strings.Join(columns, " ") {
		return 1, fmt.Errorf("the columns must be %s", strings.Join(columns, ","))
	}
	for i, line := range l.lines[1:] {
		at := problem.Place{File: FileName, Line: i + 2}
		if err := l.take(line, at); err != nil {
			return at.Line, err
		}
	}
	return 0, nil
}

// fingerprint is the SHA-256 of the lines.
func fingerprint(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// take takes in one line.
func (l *Ledger) take(line []string, at problem.Place) error {
	kind, round, unit, factor, number, value := line[0], line[1], line[2], line[3], line[4], line[5]
	if kind == roundLine {
		return l.takeRound(round, number, value, at)
	}
	r := l.index[round]
	if r == nil {
		return fmt.Errorf("round %q has no line of its own before this", round)
	}
	if kind == fixLine {
		r.Corrected, r.Units, r.index = value, nil, map[string]*Unit{}
		return nil
	}
	answers, err := readNumber(number)
	if err != nil {
		return err
	}
	if kind == unitLine {
		invited, err := readNumber(value)
		r.takeUnit(Unit{ID: unit, Parent: factor, Answers: answers, Invited: invited, Place: at})
		return err
	}
	u := r.index[unit]
	if u == nil {
		return fmt.Errorf("unit %q has no line of its own before this", unit)
	}
	switch kind {
	case meanLine:
		mean, err := readMean(value, answers, r.Decimals)
		u.takeMean(factor, mean, at)
		return err
	case sharesLine:
		parts, err := readParts(value)
		if cell := u.cells[factor]; cell != nil {
			cell.Parts = parts
			return err
		}
		return fmt.Errorf("%q has no mean before this", factor)
	}
	return fmt.Errorf("%q is not a kind of line", kind)
}

// takeRound begins a round. One that is not invented any more begins anew: what
// was published of it before was about nobody.
func (l *Ledger) takeRound(id, decimals, value string, at problem.Place) error {
	if len(decimals) != 1 || decimals[0] < '0' || decimals[0] > '9' || value != "" && value != synthetic {
		return fmt.Errorf("the line of round %q is not understood", id)
	}
	if l.index[id] == nil {
		l.rounds = append(l.rounds, nil)
	}
	r := &Round{ID: id, Synthetic: value == synthetic, Decimals: int(decimals[0] - '0'), Place: at, index: map[string]*Unit{}}
	for i, known := range l.rounds {
		if known == nil || known.ID == id {
			l.rounds[i] = r
		}
	}
	l.index[id] = r
	return nil
}

func (r *Round) takeUnit(u Unit) {
	known := r.index[u.ID]
	if known == nil {
		known = &Unit{cells: map[string]*Cell{}}
		r.index[u.ID] = known
		r.Units = append(r.Units, known)
	}
	u.Replaced = known.Replaced || known.Answers > 0 && known.Answers != u.Answers
	u.cells = known.cells
	*known = u
}

func (u *Unit) takeMean(factor string, mean survey.Mean, at problem.Place) {
	known := u.cells[factor]
	if known == nil {
		u.cells[factor] = &Cell{Factor: factor, Mean: mean, Place: at}
		return
	}
	*known = Cell{Factor: factor, Mean: mean, Replaced: true, Place: at}
}
