package verify

import (
	"fmt"

	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// protection is how a round was protected, as the list says.
type protection struct {
	from, to, decimals int
	limits             limits.Limits
	source             bool // its source has protected it
}

// The line of a round in the list.
const (
	roundLine  = "%q: scale %d to %d, decimals %d, smallest group %d, cover %d"
	sourceLine = "%q: protected by its source"
)

// Line returns how a round was protected, as a line for the list of a site. It says nothing
// that the pages do not.
func Line(scale survey.Scale, round *survey.Round) string {
	if round.SourceProtected {
		return fmt.Sprintf(sourceLine, round.ID)
	}
	return fmt.Sprintf(roundLine, round.ID, scale.From, scale.To, scale.Decimals, round.SmallestGroup, round.Limits.CoverTimes)
}

// readRounds reads such lines, and returns those that it does not understand in wrong.
func readRounds(lines []string, words *i18n.Printer) (rounds map[string]protection, wrong []string) {
	rounds = map[string]protection{}
	for _, line := range lines {
		var id string
		var p protection
		if n, _ := fmt.Sscanf(line, roundLine, &id, &p.from, &p.to, &p.decimals, &p.limits.Group, &p.limits.Cover); n == 6 {
			rounds[id] = p
			continue
		}
		if n, err := fmt.Sscanf(line, sourceLine, &id); n == 1 && err == nil {
			rounds[id] = protection{source: true}
			continue
		}
		wrong = append(wrong, words.Text("verify.line", "line", words.Quote(line)))
	}
	return rounds, wrong
}
