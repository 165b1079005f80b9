package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

// rule is the rule of all problems with the ledger.
const rule = "ledger"

// lastLine begins the last line, before the fingerprint.
const lastLine = "sha256,"

// Read reads the ledger of a content folder; an empty one if there is none. It adds a
// problem if the ledger is damaged or was changed by hand: what was published is then not
// known.
func Read(files fs.FS, problems *problem.List) *Ledger {
	l := &Ledger{index: map[string]*Round{}}
	data, err := fs.ReadFile(files, FileName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return l
	case err != nil:
		problems.Add(problem.Place{File: FileName}, rule, "the file cannot be read: %s", problem.Cause(err))
		return l
	}
	if at, err := l.read(data); err != nil {
		problems.Add(problem.Place{File: FileName, Line: at}, rule, "%v; this file says what has been published and is only written by "+
			"\"tifaktor publish\", so put back the copy from before it was changed", err)
	}
	return l
}

// read adds the lines of a file. With an error it returns the line that the error is about.
// Line ends that Git or an editor on Windows has changed are accepted.
func (l *Ledger) read(data []byte) (line int, err error) {
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	body, mark, found := bytes.Cut(data, []byte("\n"+lastLine))
	body = append(bytes.Clone(body), '\n')
	last := bytes.Count(bytes.TrimRight(data, "\n"), []byte("\n")) + 1
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return 1, errors.New("the file is empty")
	case !found:
		return last, errors.New("the file is cut short: its last line, the fingerprint of the others, is missing")
	case string(mark) != fingerprint(body)+"\n":
		return last, errors.New("the file is damaged or was changed by hand: its last line is not the fingerprint of the others")
	}
	l.body = body
	table := csv.NewReader(bytes.NewReader(body))
	table.FieldsPerRecord = len(columns)
	if head, _ := table.Read(); !slices.Equal(head, columns) {
		return 1, fmt.Errorf("the columns must be %s", strings.Join(columns, ","))
	}
	for {
		fields, err := table.Read()
		var wrong *csv.ParseError
		switch {
		case errors.As(err, &wrong):
			return wrong.Line, fmt.Errorf("the file is not a table: %w", wrong.Err)
		case err != nil: // the end
			return 0, nil
		}
		line, _ := table.FieldPos(0)
		if err := l.take(fields, problem.Place{File: FileName, Line: line}); err != nil {
			return line, err
		}
	}
}

// fingerprint returns the SHA-256 of the lines.
func fingerprint(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// take adds one line.
func (l *Ledger) take(line []string, at problem.Place) error {
	kind, round, unit, factor, number, value := line[0], line[1], line[2], line[3], line[4], line[5]
	if kind == roundLine {
		return l.takeRound(round, unit, factor, number, value, at)
	}
	r := l.index[round]
	if r == nil {
		return fmt.Errorf("round %q has no line of its own before this", round)
	}
	switch kind {
	case fixLine:
		r.Corrected, r.Units, r.Factors, r.index, r.Spread = value, nil, nil, map[string]*Unit{}, false
		return nil
	case treeLine:
		r.Corrected, r.WrongTree = value, factor
		return nil
	case downLine:
		r.takeDown(unit, factor)
		return nil
	case upLine:
		r.showAgain(unit, factor)
		return nil
	}
	return r.takeNumbers(kind, unit, factor, number, value, at)
}

// takeNumbers adds a line of what was published of a unit or a group.
func (r *Round) takeNumbers(kind, unit, factor, number, value string, at problem.Place) error {
	answers, err := readNumber(number)
	if err != nil {
		return err
	}
	if kind == unitLine || kind == groupLine {
		u := Unit{ID: unit, Group: kind == groupLine, Parent: factor, Answers: answers, Place: at}
		if u.Hidden = value == hidden; !u.Hidden {
			u.Invited, err = readNumber(value)
		}
		r.takeUnit(u)
		return err
	}
	u := r.index[unit]
	if u == nil {
		return fmt.Errorf("unit %q has no line of its own before this", unit)
	}
	switch kind {
	case meanLine, restLine:
		if answers == 0 {
			return fmt.Errorf("%q has a mean of nobody", factor)
		}
		mean, err := r.readMean(value, answers)
		if kind == restLine {
			u.rests[factor] = &Cell{Factor: factor, Mean: mean, Replaced: u.rests[factor] != nil, Place: at}
			return err
		}
		r.takeMean(u, factor, mean, at)
		return err
	case sharesLine:
		r.Spread = true
		parts, err := readParts(value)
		if cell := u.cells[factor]; cell != nil {
			cell.Parts = parts
			return err
		}
		return fmt.Errorf("%q has no mean before this", factor)
	}
	return fmt.Errorf("%q is not a kind of line", kind)
}

// takeRound adds a round. A round that is not invented any more begins again: what was
// published of it before was about nobody.
func (l *Ledger) takeRound(id, days, ends, decimals, value string, at problem.Place) error {
	scale, ok := readScale(ends)
	opened, closed, two := strings.Cut(days, "..")
	isSynthetic, isSource := strings.Contains(value, synthetic), strings.Contains(value, source)
	if !ok || !two || len(decimals) != 1 || decimals[0] < '0' || decimals[0] > '2' || value != marks(isSynthetic, isSource) {
		return fmt.Errorf("the line of round %q cannot be understood", id)
	}
	known := l.index[id]
	if known != nil && (!known.Synthetic || isSynthetic) {
		return fmt.Errorf("round %q has a line of its own before this", id)
	}
	if known == nil {
		known = &Round{}
		l.rounds = append(l.rounds, known)
		l.index[id] = known
	}
	*known = Round{
		ID: id, Opened: opened, Closed: closed, Synthetic: isSynthetic, Source: isSource,
		From: scale.From, To: scale.To, Decimals: int(decimals[0] - '0'), Place: at, index: map[string]*Unit{},
		down: map[item]bool{}, reasons: map[string][]string{},
	}
	return nil
}

func (r *Round) takeUnit(u Unit) {
	known := r.index[u.ID]
	if known == nil {
		known = &Unit{cells: map[string]*Cell{}, rests: map[string]*Cell{}}
		r.index[u.ID] = known
		r.Units = append(r.Units, known)
	}
	u.Replaced = known.Replaced || known.Answers > 0 && known.Answers != u.Answers
	u.cells, u.rests = known.cells, known.rests
	*known = u
}

func (r *Round) takeMean(u *Unit, factor string, mean survey.Mean, at problem.Place) {
	if !slices.ContainsFunc(r.Factors, func(f Factor) bool { return f.ID == factor }) {
		r.Factors = append(r.Factors, Factor{factor, at})
	}
	known := u.cells[factor]
	if known == nil {
		u.cells[factor] = &Cell{Factor: factor, Mean: mean, Place: at}
		return
	}
	*known = Cell{Factor: factor, Mean: mean, Replaced: true, Place: at}
}
