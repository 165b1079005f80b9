package disclosure

import (
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// Reason tells the publisher, and nobody else, what is shown of a unit or group in
// a round, and why not more. A reader must not see it: the reason alone can tell
// how many answered.
type Reason struct {
	Round, Unit string // ids
	Place       problem.Place
	Text        string // "is hidden: 4 answers, fewer than 5", "is shown"
	Hidden      bool   // nothing of the unit is shown
	Stays       bool   // what was published stays, and other figures were delivered
	Partly      bool   // the unit is shown, but something of it is hidden or stays as it was

	// Remedies tells what would let more be shown. It tries them out, so it takes
	// a moment; nil when there is nothing to try.
	Remedies func() []string

	kind string // what many units may have in common: the beginning of the text
}

// String writes the reason as a sentence without a full stop.
func (r Reason) String() string { return r.Unit + " " + r.Text }

// say sets the text to the message of a key.
func (r *Reason) say(words *i18n.Printer, key string, pairs ...any) {
	r.Text, r.kind = words.Text("explain."+key, pairs...), words.Parts("explain." + key)[0].Text
}

// advise tells the publisher, with one format for each kind of reason, so that many
// units of a kind are one line.
func (r Reason) advise(problems *problem.List) {
	problems.Advise(r.Place, rule, "%s "+r.kind+"%s", r.Unit, strings.TrimPrefix(r.Text, r.kind))
}

// adviseCorrecting says what to write in each round of which other figures were delivered
// than were published, if those were wrong.
func (r *reader) adviseCorrecting(reasons []Reason, rounds []raw.Round, problems *problem.List) {
	for i := range rounds {
		round := &rounds[i]
		at := slices.IndexFunc(reasons, func(reason Reason) bool { return reason.Stays && reason.Round == round.ID.V })
		if at < 0 {
			continue
		}
		problems.Advise(problem.Place{File: round.File}, rule, "%s", r.words.Text("explain.corrected",
			"round", round.ID.V, "file", round.File, "lines", "\n  corrected: "+r.words.Text("explain.day")+"\n"))
	}
}
