package starter

import (
	"regexp"
	"slices"
	"strings"
)

// The places of the sample's texts that are about its own municipality.
var (
	askHR        = "[HR](mailto:hr@seljord.example)"
	notInEnglish = regexp.MustCompile(`(?m)^- (Programmet og verktøya finst ikkje på|Programmet og verktøyene finnes ikke på|The programme and the tools are not in) .*\n(  .*\n)?`)
	toProgramme  = regexp.MustCompile(`\[([^\]]*)\]\(\.\./[^)]*\.md\)`)
	yearOfPlan   = regexp.MustCompile(`(?m)^(title: .*) 20\d\d$`)
	sessionDay   = regexp.MustCompile(`(?m)^(date): .*$`)
	sessionPlace = regexp.MustCompile(`(?m)^where: .*\n`)
	phaseDays    = regexp.MustCompile(`(?m)^    (from|to): .*$`)
	figure       = regexp.MustCompile("(?s)```chart\n.*?\n```\n")
	poll         = regexp.MustCompile(`(?m)^    poll:\n(      .*\n)+`)
)

// noDay replaces the beginning of a key with a day: it makes the line a comment, so that the
// pages say that the day is not decided.
const noDay = "ÅÅÅÅ-MM-DD"

// anyFigure is a figure that any survey can have: the sample's own figures have the factors of
// one instrument, in several rounds.
const anyFigure = "```chart\nkind: dots\n```\n"

// text returns a text of the sample as the new site has it.
func (w Wishes) text(name, text string) string {
	front, body, _ := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n")
	front += "\n"
	switch {
	case strings.HasPrefix(name, "programme/samlingar/"):
		front = sessionDay.ReplaceAllString(front, "# $1: "+noDay)
		front = sessionPlace.ReplaceAllString(front, "# where:\n")
		front = poll.ReplaceAllString(front, "")
	case strings.HasPrefix(name, "programme/program."):
		front = phaseDays.ReplaceAllString(front, "    # $1: "+noDay)
		front = yearOfPlan.ReplaceAllString(front, "$1")
	case !w.Results:
		body = figure.ReplaceAllString(body, anyFigure)
		body = strings.NewReplacer("to av faktorane", "faktorane", "to av faktorene", "faktorene").Replace(body)
	}
	if !w.HasProgramme() {
		body = toProgramme.ReplaceAllString(body, "$1")
	}
	if !slices.Contains(w.Languages, english) || !w.HasProgramme() {
		body = notInEnglish.ReplaceAllString(body, "")
	}
	return w.named("---\n" + front + "---\n" + body)
}

// named replaces the sample's municipality by the organisation.
func (w Wishes) named(text string) string {
	ask := "HR"
	if w.Email != "" {
		ask = "[HR](mailto:" + w.Email + ")"
	}
	return strings.NewReplacer(
		askHR, ask,
		"Seljord kommune", w.Organisation,
		"Seljord", w.Organisation,
	).Replace(text)
}
