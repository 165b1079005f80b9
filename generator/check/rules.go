// Package check finds what is wrong with the content after it is read:
// units that do not exist, means outside the scale, links that lead nowhere.
//
// To add a rule, write it in a file of its own with its example beside it in
// testdata/<rule>.txtar, and list it in Rules. An example is a content folder
// with the mistakes that the rule finds, and the problems expected. A rule meets
// content that other rules object to, so it takes nothing for granted: what
// could not be read is missing or not known.
package check

import (
	"io/fs"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
)

// Content is everything that was read. Site and Programme are always there;
// Results is nil when the site shows no survey.
type Content struct {
	Site      *site.Site
	Results   *raw.Results
	Programme *programme.Programme
	Words     *i18n.Printer // of the publisher's language, for advice; English when nil
	Files     fs.FS         // the content folder
}

// Rule is one thing that is checked. Its name is in brackets after each of
// its problems.
type Rule struct {
	Name  string
	Check func(Content, report)
}

// report adds what a rule finds, under the rule's own name.
type report struct {
	rule     string
	problems *problem.List
	words    *i18n.Printer
}

func (r report) problem(at problem.Place, format string, args ...any) {
	r.problems.Add(at, r.rule, format, args...)
}

// must adds a problem in the publisher's language, the message of a key. It is for rules
// that imported results may break.
func (r report) must(at problem.Place, key string, pairs ...any) {
	r.problems.Add(at, r.rule, "%s", r.words.Text("problem."+key, pairs...))
}

func (r report) adviceAll(places []problem.Place, key string, pairs ...any) {
	r.problems.AdviseAll(places, r.rule, "%s", r.words.Text("advice."+key, pairs...))
}

// advise adds advice in the publisher's language, the message of a key.
func (r report) advise(at problem.Place, key string, pairs ...any) {
	r.problems.Advise(at, r.rule, "%s", r.words.Text("advice."+key, pairs...))
}

// meant returns which known word is probably meant, or which there are.
func (r report) meant(word string, known []string) string {
	if near := problem.Nearest(word, known); near != "" {
		return r.words.Text("advice.meant", "word", near)
	}
	return r.words.Text("advice.known", "words", strings.Join(known, ", "))
}

// suggest returns which known word is probably meant; "" if none is near.
func (r report) suggest(word string, known []string) string {
	if difference := problem.Difference(word, known); difference != "" {
		return difference
	}
	if near := problem.Nearest(word, known); near != "" {
		return r.words.Text("advice.meant", "word", near)
	}
	return ""
}

func (r report) advice(at problem.Place, format string, args ...any) {
	r.problems.Advise(at, r.rule, format, args...)
}

// Rules are all rules, in the order they are applied. Problems are sorted by
// place before anyone sees them, so the order does not matter.
var Rules = slices.Concat(ofResults, ofTexts)

// ofResults are the rules of the settings and the survey.
var ofResults = []Rule{
	{"ids", onResults(ids)},
	{"survey-files", noResults},
	{"unit-tree", onResults(unitTree)},
	{"known-unit", onResults(knownUnit)},
	{"known-factor", onResults(knownFactor)},
	{"double-row", onResults(doubleRow)},
	{"mean-range", onResults(meanRange)},
	{"decimals", onResults(decimals)},
	{"counts", onResults(counts)},
	{"sums", onResults(countedOnce)},
	{"sum-of-sisters", sumOfSisters},
	{"sum-across", sumAcross},
	{"near-unit", nearUnit},
	{"means-fit", onResults(meansFit)},
	{"round-dates", onResults(roundDates)},
	{"protected", onResults(protected)},
	{"missing-value", onResults(missingValue)},
	{"references", onResults(references)},
	{"unit-type", onResults(unitType)},
	{"distribution", onResults(distribution)},
	{"merged", onResults(merged)},
	{"groupings", onResults(groupings)},
	{"split", onResults(split)},
	{"renamed", onResults(renamed)},
	{"statements", onResults(unknownStatements)},
	{"no-statements", onResults(noStatements)},
	{"no-background", onResults(noBackground)},
}

// ofTexts are the rules that read the texts, alone or beside the results.
var ofTexts = []Rule{
	{PlaceholderRule, placeholders},
	{"agenda-part", agendaPart},
	{"link-exists", links},
	{"image-exists", images},
	{"left-over-signs", leftOverSigns},
	{"chart-exists", charts},
	{"file-name", fileNames},
	{"agenda-fits", agendaFits},
	{"session-order", sessionOrder},
	{"session-clash", sessionClash},
	{"session-moved", sessionMoved},
	{"undated", undated},
	{"poll-expired", pollExpired},
	{"task-fits", taskFits},
	{"tool-fits", toolFits},
	{"unit-sheet", unitSheet},
	{"phase-order", phases},
	{"one-roles-page", rolesPage},
	{"found-place", foundPlace},
	{"glossary", glossaries},
	{"translation-differs", translations},
}

// Run applies every rule. What follows from a file that could not be read is left out.
func Run(content Content, problems *problem.List) {
	apply(Rules, content, problems)
}

// RunOnResults applies the rules that do not read the texts, so that they need not be
// applied again while nothing but texts changes. RunOnTexts applies the others.
func RunOnResults(content Content, problems *problem.List) { apply(ofResults, content, problems) }

// RunOnTexts applies the rules that RunOnResults leaves out. What RunOnResults found is in
// problems already.
func RunOnTexts(content Content, problems *problem.List) { apply(ofTexts, content, problems) }

func apply(rules []Rule, content Content, problems *problem.List) {
	if content.Words == nil {
		content.Words = i18n.For("en")
	}
	unread := unreadIn(problems)
	for _, rule := range rules {
		rule.Check(content, report{rule.Name, problems, content.Words})
	}
	problems.Drop(func(p problem.Problem) bool { return isConsequence(p, unread) })
}

// onResults returns a rule that checks the results alone.
func onResults(check func(*raw.Results, report)) func(Content, report) {
	return func(content Content, r report) {
		if content.Results != nil {
			check(content.Results, r)
		}
	}
}
