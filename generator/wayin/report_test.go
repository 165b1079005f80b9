package wayin

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
)

// mostReported is how many tables of a layout are printed, and mostLetters how
// much of each.
const (
	mostReported = 2
	mostLetters  = 3000
)

// reports keeps what went wrong. It is safe for use by several goroutines.
type reports struct {
	mutex    sync.Mutex
	attempts []attempt
}

func (r *reports) add(a attempt) {
	if a.outcome == right && *only < 0 {
		return
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.attempts = append(r.attempts, a)
}

// print prints the first wrong tables of each layout, and with -v the first
// questions to tables that say all.
func (r *reports) print(t *testing.T) {
	t.Helper()
	slices.SortFunc(r.attempts, func(a, b attempt) int {
		return cmp.Or(-cmp.Compare(a.outcome, b.outcome), cmp.Compare(a.number, b.number))
	})
	printed := map[string]int{}
	for _, a := range r.attempts {
		bad := a.outcome == wrong || a.outcome == leaking
		question := a.outcome == asked && testing.Verbose() && a.layout.expect == says && !a.style.doubtful
		key := fmt.Sprint(a.layout.name, bad)
		if printed[key] == mostReported || !bad && !question && *only < 0 {
			continue
		}
		printed[key]++
		t.Log(a)
	}
}

// String prints what is needed to see what went wrong and to try it again.
func (a attempt) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "organisation %d (-seed %d -only %d -layout %q) is %v: %s\n", a.number, *seed, a.number, a.layout.name, a.outcome, strings.Join(a.style.labels, ", "))
	for i, found := range a.found {
		if i == 12 && *only < 0 {
			fmt.Fprintf(&b, "    and %d more\n", len(a.found)-i)
			break
		}
		fmt.Fprintf(&b, "    %s\n", found)
	}
	b.WriteString("the truth:\n")
	for u, unit := range a.truth.units {
		fmt.Fprintf(&b, "    %s%s %d (own %d, said %q, invited %d, row %v)\n", strings.Repeat("  ", unit.depth), unit.name, unit.answers, unit.own, unit.said.answers, unit.invited, unit.hasRow)
		if u == 40 && *only < 0 {
			fmt.Fprintf(&b, "    and %d more\n", len(a.truth.units)-u-1)
			break
		}
	}
	for _, s := range a.sources {
		fmt.Fprintf(&b, "%s:\n%s\n", s.name, shorten(readable(s.data)))
	}
	return b.String()
}

func shorten(text string) string {
	if len(text) > mostLetters && *only < 0 {
		return text[:mostLetters] + "…"
	}
	return text
}

// readable returns a text file as it is, and a workbook's sheets.
func readable(data []byte) string {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return strings.ReplaceAll(string(data), "\x00", "")
	}
	var b strings.Builder
	for _, f := range archive.File {
		if !strings.Contains(f.Name, "sheet") && !strings.Contains(f.Name, "shared") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return err.Error()
		}
		var part bytes.Buffer
		if _, err := part.ReadFrom(r); err != nil {
			return err.Error()
		}
		b.WriteString(strings.ReplaceAll(part.String(), "<row", "\n<row") + "\n")
	}
	return b.String()
}
