package survey

import (
	"slices"
	"time"

	"tifaktor/generator/i18n"
)

// Reference is a mean from outside to compare with, for instance all
// municipalities. It is never used to derive anything.
type Reference struct {
	Label i18n.Text
	Kind  string // one of ReferenceKinds, or a word that is none
	Date  time.Time
	Means []Mean // per factor
}

// The kinds of references: the mean of all who use the instrument, any other mean
// from outside, and the mean of one type of units.
const (
	National  = "national"
	Benchmark = "benchmark"
	OfType    = "type"
)

// ReferenceKinds are the kinds that are known.
var ReferenceKinds = []string{National, Benchmark, OfType}

// Compared returns the index of the reference that pages compare with: the first national
// one, otherwise the first benchmark, otherwise the first of unknown kind. It returns -1 if
// there is none. A reference for one type of units is no measure for all of them, so it is
// not compared with.
func Compared(kinds []string) int {
	for _, kind := range []string{National, Benchmark} {
		if i := slices.Index(kinds, kind); i >= 0 {
			return i
		}
	}
	return slices.IndexFunc(kinds, func(kind string) bool { return !slices.Contains(ReferenceKinds, kind) })
}
