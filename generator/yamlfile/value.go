package yamlfile

import (
	"time"

	"tifaktor/generator/problem"
)

// Value is a value with the place it was written at.
type Value[T any] struct {
	V     T
	Place problem.Place
}

// Known reports whether the value was written at all.
func (v Value[T]) Known() bool { return v.Place.Line > 0 }

// Decimal is a number exactly as written, in billionths: 4.25 is 4250000000.
// No binary floating point is involved, so rounding .x5 is exact.
type Decimal int64

// One is the Decimal of the number 1.
const One Decimal = 1_000_000_000

// Date is a day without a clock time, as time.Time at midnight UTC.
type Date struct{ time.Time }

// Entry is one line of a mapping whose keys are the author's.
type Entry[T any] struct {
	Key   Value[string]
	Value T
}

// Map is a mapping whose keys are the author's (ids, languages), in the order
// written.
type Map[T any] []Entry[T]
