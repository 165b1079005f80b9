package plan

import (
	"slices"

	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// Protection is what a page says of how those who answered are protected: the
// limits of the site, the rules in plain words, and an example. What the rules
// say is what package disclosure does; its source is ARCHITECTURE.md.
type Protection struct {
	SmallestGroup int
	Few           string // how many answers are few: "5 til 9 svar"; empty when no group shown is that small
	Rules         []Rule
	Example       Example
}

// Rule is one rule of protection: a name of a few words, and what it means.
type Rule struct {
	Name, Text string
}

// coverTimes is how many times as many must have answered in a unit as are left
// between it and its shown parts, for rounding alone to hide these. The sum of a
// unit of n is known within n printed digits, that of its parts within n-g, and
// that of the g who are left within 2n-g. For each of them that is as much as the
// r digits of the scale from (r+1)/2 times g on: from 21 times on a scale of 1 to
// 5 with one decimal.
func coverTimes(scale survey.Scale) int {
	return (scale.Digits(scale.To-scale.From) + 2) / 2
}

// mostCovering is the most decimals with which rounding covers anybody.
const mostCovering = 1

// protection tells how those who answered are protected on this site.
func (p *planner) protection() *Protection {
	return &Protection{
		SmallestGroup: p.Site.SmallestGroup,
		Few:           p.fewAnswers(),
		Rules:         p.rules(),
		Example:       p.example(),
	}
}

// protectionParts are the parts of a page that [Protection] makes.
func (p *planner) protectionParts() []Link {
	return []Link{
		{Text: p.printer.Text("protection.rules"), Href: "#" + rulesID},
		{Text: p.printer.Text("protection.example"), Href: "#" + exampleID},
	}
}

// fewAnswers writes how many answers are few though enough to be shown.
func (p *planner) fewAnswers() string {
	from, to := p.Site.SmallestGroup, survey.FewAnswers-1
	switch {
	case from > to:
		return ""
	case from == to:
		return p.printer.Text("protection.answers", "n", from)
	}
	return p.printer.Text("protection.between", "from", from, "to", to)
}

// rules lists the rules that hold on this site, the most asked for first.
func (p *planner) rules() []Rule {
	word, limit := p.printer.Text, p.numberWord(p.Site.SmallestGroup)
	rules := []Rule{
		{word("protection.means"), word("protection.meansText")},
		{word("protection.least", "number", limit), word("protection.leastText", "number", limit) + p.otherLimits()},
		{word("protection.subtract"), word("protection.subtractText", "number", limit)},
	}
	if scale := p.scale(); p.roundingCovers(scale) {
		rules = append(rules, Rule{word("protection.rounding"), word("protection.roundingText", "times", coverTimes(scale))})
	}
	rules = append(rules, Rule{word("protection.alike"), word("protection.alikeText") + p.alikeExample()})
	if p.showsDistributions() {
		rules = append(rules, Rule{word("protection.spread"),
			word("protection.spreadText", "number", p.numberWord(survey.FewAnswers))})
	}
	if insider := p.Site.Insider; insider > 0 {
		rules = append(rules, Rule{word("protection.insider"), word("protection.insiderText", "number", p.numberWord(insider))})
	}
	rules = append(rules,
		Rule{word("protection.late"), word("protection.lateText", "number", limit)},
		Rule{word("protection.pattern"), word("protection.patternText")},
		Rule{word("protection.same"), word("protection.sameText")},
		Rule{word("protection.nowhere"), word("protection.nowhereText")})
	if few := p.fewAnswers(); few != "" {
		tag := word("results.few")
		rules = append(rules, Rule{tag, word("protection.fewText", "answers", few, "tag", p.printer.Quote(tag))})
	}
	return rules
}

// otherLimits tells of the rounds that other limits hold for than the site's.
func (p *planner) otherLimits() string {
	if p.results == nil {
		return ""
	}
	text := ""
	for _, round := range p.Survey.Rounds {
		switch {
		case round.SourceProtected:
			text += " " + p.printer.Text("protection.leastSource", "round", round.ID)
		case round.SmallestGroup != p.Site.SmallestGroup:
			text += " " + p.printer.Text("protection.leastRound",
				"round", round.ID, "number", p.numberWord(round.SmallestGroup))
		}
	}
	return text
}

// scale is that of the survey, or the one a site without results may come to use.
func (p *planner) scale() survey.Scale {
	if p.results == nil {
		return survey.Scale{From: 1, To: 5, Decimals: 1}
	}
	return p.Survey.Instrument.Scale
}

// roundingCovers reports whether rounding is relied on to hide a few people in a
// large unit: where the site allows it, and the figures shown of some round let
// it. Distributions tell more than rounded means.
func (p *planner) roundingCovers(scale survey.Scale) bool {
	covers := p.Site.Rounding == site.Cover && scale.Decimals <= mostCovering
	if p.results == nil {
		return covers
	}
	return covers && slices.ContainsFunc(p.Survey.Rounds, func(round survey.Round) bool {
		return !round.SourceProtected && round.Distributions == nil
	})
}

func (p *planner) showsDistributions() bool {
	if p.results == nil {
		return false
	}
	for _, round := range p.Survey.Rounds {
		if round.Distributions != nil {
			return true
		}
	}
	return false
}

// alikeExample tells from which mean on a group of the smallest size has only a
// limit printed; "" where it never has.
//
// A printed t or higher must leave every single answer a quarter of the scale:
// t = floor(b + h - r/4n), b the end and r the length of the scale, h half the
// last digit printed. In units of that digit h is a half.
func (p *planner) alikeExample() string {
	if p.results == nil {
		return ""
	}
	scale, n := p.Survey.Instrument.Scale, p.Site.SmallestGroup
	from, to := scale.Digits(scale.From), scale.Digits(scale.To)
	below := to - from - 2*n // from the end down to b + h - r/4n, in 4n-ths of a digit
	if below <= 0 {
		return ""
	}
	highest := to - (below+4*n-1)/(4*n)
	figure := p.results.value(survey.Mean{State: survey.Shown, Bound: survey.AtLeast, Digits: highest})
	return " " + p.printer.Text("protection.alikeExample",
		"number", p.numberWord(n), "figure", p.printer.Quote(figure.String()))
}
