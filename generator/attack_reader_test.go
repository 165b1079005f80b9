package generator

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/export"
	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
)

// publish returns the table of results that a site prints and the ledger after it.
// It is made without rendering a page, for speed; that it is the same table is
// tested below. Refused is true when there is no site because of the content.
func publish(folder fs.FS) (results, book []byte, refused string, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	var problems problem.List
	delivered := NewMaker(folder, nil).read(&problems)
	published := ledger.Read(folder, &problems)
	if problems.Failed() {
		return nil, nil, fmt.Sprint(problems.Sorted()), nil
	}
	shown, _, err := protect(delivered, published, &problems)
	if err != nil || problems.Failed() {
		return nil, nil, fmt.Sprint(problems.Sorted()), err
	}
	return export.ResultsCSV(shown, delivered.Site), published.With(shown), "", nil
}

// figure is something that a site says of the answers to a factor: of whom, and
// what the sum of their answers can be, in quarters of a step.
type figure struct {
	version   int // whose people it is about
	unit      int // or, from the number of units on, a group
	factor    int
	answers   int
	text      string
	shares    []share // of a distribution; nil for a mean
	without   []int   // it is about the people of the unit who are in none of these; nil for all
	low, high float64
}

// share is the part of the answers on some steps, in half per cents.
type share struct{ from, to, halves int }

// reader reads the versions of a site, one after the other.
type reader struct {
	*organisation
	published []int    // versions that were
	figures   []figure // in the order they were published
	bands     []figure // what is told of hidden means, "3.4..4.7"; how many answered is not
	answered  []figure // numbers of respondents, with factor -1
	errors    []string
	refused   int
}

// readAll publishes all versions and reads what each shows.
func (o *organisation) readAll(t testing.TB) *reader {
	r := &reader{organisation: o}
	var book []byte
	for v := range o.versions {
		results, after, _, err := publish(o.content(v, book))
		switch {
		case err != nil:
			r.errors = append(r.errors, err.Error())
		case results == nil:
			r.refused++ // what is published cannot be taken back, or nothing is left to show
		default:
			r.published = append(r.published, v)
			r.results(t, v, results)
			r.book(t, v, string(after[len(book)-min(len(book), lastLine):]))
			if !o.forgetful {
				book = after
			}
		}
	}
	return r
}

// lastLine is the length of the last line of a ledger, which is written again.
const lastLine = len("sha256,\n") + 64

// results reads data/results.csv.
func (r *reader) results(t testing.TB, v int, table []byte) {
	records, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range records[1:] {
		unit, respondents, id, mean, n := record[1], record[5], record[6], record[7], record[8]
		if respondents != "" && id == r.factor(v, 0) {
			r.answered = append(r.answered, figure{version: v, unit: r.number(unit), factor: people, answers: count(t, respondents)})
		}
		if mean != "" && n != "" {
			r.mean(t, v, r.number(unit), r.factorNumber(v, id), count(t, n), mean)
		}
	}
	for _, record := range records[1:] {
		if record[9] == "between" {
			r.band(t, v, r.number(record[1]), r.factorNumber(v, record[6]), record[7])
		}
	}
}

// band reads the band of a hidden mean. The reader knows of whom: of those who answered when
// the printed figures of the factor were made.
func (r *reader) band(t testing.TB, v, unit, f int, text string) {
	low, high, _ := strings.Cut(text, "..")
	answered := func(w, unit int) int {
		return r.tally(w, f, func(e employee) bool { return r.in(w, e, unit) }).answers
	}
	for _, w := range r.published {
		made := true
		for _, known := range r.figures {
			made = made && (known.version != v || known.factor != f || known.unit >= r.units || answered(w, known.unit) == known.answers)
		}
		if made {
			n := answered(w, unit)
			r.bands = append(r.bands, figure{version: w, unit: unit, factor: f, answers: n, text: text,
				low: 4 * float64(n) * number(t, low), high: 4 * float64(n) * number(t, high)})
			return
		}
	}
}

// number reads a number with decimals.
func number(t testing.TB, text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatalf("%q is not a number", text)
	}
	return n
}

// book reads what the ledger has been given: groups and distributions too.
func (r *reader) book(t testing.TB, v int, lines string) {
	for line := range strings.Lines(lines) {
		cells := strings.Split(strings.TrimSpace(line), ",")
		if len(cells) != 6 || cells[0] != "mean" && cells[0] != "shares" && cells[0] != "rest" {
			continue
		}
		unit, f, n := r.number(cells[2]), r.factorNumber(v, cells[3]), count(t, cells[4])
		if cells[0] == "rest" {
			r.mean(t, v, unit, f, n, cells[5])
			r.figures[len(r.figures)-1].without = r.shownNow(v)
			continue
		}
		if cells[0] == "mean" {
			if unit >= r.units {
				r.mean(t, v, unit, f, n, cells[5])
			}
			continue
		}
		read := figure{version: v, unit: unit, factor: f, answers: n, text: cells[5], shares: []share{}}
		for word := range strings.FieldsSeq(cells[5]) {
			steps, percent, _ := strings.Cut(word, ":")
			from, to, merged := strings.Cut(steps, "..")
			if !merged {
				to = from
			}
			read.shares = append(read.shares, share{signed(t, from), signed(t, to), 2 * count(t, percent)})
		}
		r.figures = append(r.figures, read)
	}
}

// shownNow returns the units with a number of answers in a version.
func (r *reader) shownNow(v int) []int {
	shown := []int{}
	for _, known := range r.answered {
		if known.version == v && known.unit < r.units {
			shown = append(shown, known.unit)
		}
	}
	return shown
}

// mean reads what a mean can be: a figure can be all that is rounded to it.
func (r *reader) mean(t testing.TB, v, unit, f, n int, text string) {
	number := strings.TrimLeft(text, "<>=~")
	value, ok := new(big.Rat).SetString(number)
	if !ok {
		t.Fatalf("%q is not a figure", text)
	}
	middle, _ := value.Float64()
	half := 0.5
	for range r.scale.Decimals {
		half /= 10
	}
	if text[0] == '~' { // or the figure next to it
		half *= 3
	}
	low, high := max(middle-half, float64(r.scale.From)), min(middle+half, float64(r.scale.To))
	switch text[0] {
	case '<':
		low = float64(r.scale.From)
	case '>':
		high = float64(r.scale.To)
	}
	quarters := 4 * float64(n)
	r.figures = append(r.figures, figure{version: v, unit: unit, factor: f, answers: n, text: text, low: quarters * low, high: quarters * high})
}

// number is the number of a unit, or of a group, which come after the units.
func (r *reader) number(id string) int {
	n, _ := strconv.Atoi(id[1:])
	if id[0] == 'g' {
		n += r.units
	}
	return n
}

func (r *reader) factorNumber(v int, id string) int {
	for f := range r.factors {
		if r.factor(v, f) == id {
			return f
		}
	}
	return -1
}

func count(t testing.TB, text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		t.Fatalf("%q is not a number of people", text)
	}
	return n
}

func signed(t testing.TB, text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%q is not a step", text)
	}
	return n
}
