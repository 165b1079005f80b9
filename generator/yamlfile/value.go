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

// Known reports whether the value is written in the file and could be read.
func (v Value[T]) Known() bool { return v.Place.Line > 0 }

// Decimal is a number exactly as written, in billionths: 4.25 is 4250000000.
// There is no binary floating point in it, so rounding .x5 is exact.
type Decimal int64

// One is the Decimal of the number 1.
const One Decimal = 1_000_000_000

// Date is a day without a clock time, as time.Time at midnight UTC.
type Date struct{ time.Time }

// Entry is a key of a [Map] and its value.
type Entry[T any] struct {
	Key   Value[string]
	Value T
}

// Map is a mapping whose keys the author chooses (ids, languages), in the order
// written.
type Map[T any] []Entry[T]
