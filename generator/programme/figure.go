package programme

import (
	"math"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// FigureKind is a kind of figure, as written in its block ("kind: trend").
type FigureKind string

// Shown is what of the results a kind of figure shows.
type Shown int

// What there is to show.
const (
	Means Shown = iota
	Distributions
	Answers // how many answered
)

// FigureRule is what may be written in a figure of a kind. A key that is left out means
// everything.
type FigureRule struct {
	Kind                   FigureKind
	Shows                  Shown
	FewestUnits, MostUnits int    // MostUnits is 0 if the kind takes no units
	Factors                bool   // factors may be chosen
	Round                  bool   // a round may be written
	Refused                string // why the key that the kind does not take is refused
}

// anyNumber is MostUnits for a kind that may show all units.
const anyNumber = math.MaxInt

// FigureKinds lists the kinds of figure: what each shows, how few and how many units it
// takes, whether factors and a round may be written, and why a key is refused.
var FigureKinds = []FigureRule{
	{"dots", Means, 0, 1, true, true, ""},
	{"trend", Means, 0, 1, true, false, "it shows every round"},
	{"distribution", Distributions, 0, 1, true, true, ""},
	{"heatmap", Means, 0, anyNumber, true, true, ""},
	{"strip", Means, 0, 0, true, true, "it shows how all units spread, without their names"},
	{"profile", Means, 2, 4, true, true, ""},
	{"response", Answers, 0, anyNumber, false, true, "people answer the whole survey, not one factor"},
}

// Figure is a figure that a text shows where it has a block.
type Figure struct {
	Place   problem.Place // of its fence
	Kind    yamlfile.Value[FigureKind]
	Units   []yamlfile.Value[string] // ids; none for the whole municipality, or for all units
	Factors []yamlfile.Value[string] // ids; none for all
	Round   yamlfile.Value[string]   // an id; not written for the newest
}

// Rule returns what may be written in the figure; false if its kind is unknown.
func (f Figure) Rule() (FigureRule, bool) {
	for _, rule := range FigureKinds {
		if f.Kind.Known() && rule.Kind == f.Kind.V {
			return rule, true
		}
	}
	return FigureRule{}, false
}
