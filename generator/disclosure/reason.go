package disclosure

import (
	"slices"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// Reason is what is shown of a unit or group in a round, and why not more. It is for the
// publisher alone. A reader must not see it: the reason itself can reveal how many answered.
type Reason struct {
	Round, Unit string   // ids
	Names       []string // of the unit, in all languages
	Place       problem.Place
	Text        string // "is hidden: 4 answers, fewer than 5", "is shown"
	Hidden      bool   // nothing of the unit is shown
	Stays       bool   // what was published stays, and other figures were delivered
	Partly      bool   // the unit is shown, but something of it is hidden or stays as it was
	Revealed    bool   // what was published of it with a wrong tree reveals more than it should
	Mend        bool   // its figures contradict others, and somebody has to mend them

	// Remedies returns what would let more be shown. It tries each, so it takes a moment.
	// It is nil if there is nothing to try.
	Remedies func() []string
}

// String returns the reason as a sentence without a full stop.
func (r Reason) String() string { return r.Unit + " " + r.Text }

// say sets the text to the message of a key.
func (r *Reason) say(words *i18n.Printer, key string, pairs ...any) {
	r.Text = words.Text("explain."+key, pairs...)
}

// advise adds how many rows of a round are hidden, and which figures have to be mended.
// Which rows are hidden, and why, is left out: other people read logs, and a reason can
// reveal how few answered.
func (r *reader) advise(round *raw.Round, reasons []Reason, problems *problem.List) {
	rows, hidden, partly := 0, 0, 0
	for _, reason := range reasons {
		if !reason.Revealed {
			rows++
		}
		switch {
		case reason.Mend:
			problems.Advise(reason.Place, rule, "%v", reason)
		case reason.Hidden:
			hidden++
		case reason.Partly:
			partly++
		}
	}
	if revealed := len(reasons) - rows; revealed > 0 {
		place := round.Corrected.Place
		if !round.Corrected.Known() {
			place = problem.Place{File: round.File}
		}
		problems.Advise(place, rule, "%s", r.words.Text("explain.tree_corrected", "n", revealed))
	}
	key := "summary"
	switch {
	case hidden+partly == 0:
		return
	case hidden == 0:
		key = "summary_partly"
	case partly > 0:
		key = "summary_both"
	}
	problems.Advise(problem.Place{File: round.File}, rule, "%s", r.words.Text("explain."+key, "n", rows, "hidden", hidden, "partly", partly))
}

// adviseCorrecting adds what to write if published figures were wrong, for each round of
// which other figures are delivered.
func (r *reader) adviseCorrecting(reasons []Reason, rounds []raw.Round, problems *problem.List) {
	for i := range rounds {
		round := &rounds[i]
		at := slices.IndexFunc(reasons, func(reason Reason) bool { return reason.Stays && reason.Round == round.ID.V })
		if at < 0 {
			continue
		}
		if last := r.known(round); last != nil && last.Corrected != "" && round.Corrected.Known() {
			adviseOnceMore(r.words, round, last.Corrected, problems)
			continue
		}
		problems.Advise(problem.Place{File: round.File}, rule, "%s", r.words.Text("explain.corrected",
			"round", round.ID.V, "file", round.File, "lines", "\n  corrected: "+r.words.Text("explain.day")+"\n"))
	}
}

// adviseOnceMore adds what to write if a round that was corrected, and published since, has
// other figures again: the next day, since a correction is known by its day.
func adviseOnceMore(words *i18n.Printer, round *raw.Round, last string, problems *problem.List) {
	day := round.Corrected.V.Time
	if known, err := time.Parse(time.DateOnly, last); err == nil && known.After(day) {
		day = known
	}
	next := day.AddDate(0, 0, 1)
	problems.Advise(problem.Place{File: round.File}, rule, "%s", words.Text("explain.corrected_again",
		"round", round.ID.V, "day", words.Date(day), "file", round.File, "lines", "\n  corrected: "+next.Format(time.DateOnly)+"\n"))
}
