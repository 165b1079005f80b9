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
	Kind  string // one of ReferenceKinds
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

// ReferenceKinds are the kinds that a reference can have.
var ReferenceKinds = []string{National, Benchmark, OfType}

// Compared gives the index of the reference that pages compare with, of references
// of these kinds: the first national one, or else the first benchmark. It is -1
// when there is none. What one type of units has is no measure for all of them, so
// it is not compared with.
func Compared(kinds []string) int {
	if i := slices.Index(kinds, National); i >= 0 {
		return i
	}
	return slices.Index(kinds, Benchmark)
}
