package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Protection is how a page explains the protection of those who answered: the limits of the
// site, the rules in plain words, and an example. The rules describe what package disclosure
// does; ARCHITECTURE.md has them in full.
type Protection struct {
	SmallestGroup int
	Few           string // how many answers are few: "5 til 9 svar"; empty if no group shown is that small
	Rules         []Rule
	Example       Example
}

// Rule is one rule of protection: a name of a few words, and what it means.
type Rule struct {
	Name, Text string
}

// explainer explains how those who answered are protected on a site.
type explainer struct {
	*page.Edition
	results *Results // nil if the site has none
}

// NewProtection explains how those who answered are protected on this site. The results are nil
// if the site has none.
func NewProtection(edition *page.Edition, r *Results) *Protection {
	p := &explainer{edition, r}
	return &Protection{
		SmallestGroup: p.Site.SmallestGroup,
		Few:           p.fewAnswers(),
		Rules:         p.rules(),
		Example:       p.example(),
	}
}

// The ids of the parts of the page.
const (
	rulesID   = "part_rules"
	exampleID = "part_example"
)

// ProtectionParts links to the parts of a page that [Protection] makes.
func ProtectionParts(edition *page.Edition) []page.Link {
	return []page.Link{
		{Text: edition.Printer.Text("protection.rules"), Href: "#" + rulesID},
		{Text: edition.Printer.Text("protection.example"), Href: "#" + exampleID},
	}
}

// fewAnswers writes which numbers of answers are few but enough to be shown.
func (p *explainer) fewAnswers() string {
	from, to := p.Site.SmallestGroup, survey.FewAnswers-1
	switch {
	case from > to:
		return ""
	case from == to:
		return p.Printer.Text("protection.answers", "n", from)
	}
	return p.Printer.Text("protection.between", "from", from, "to", to)
}

// rules lists the rules in force on this site. What readers ask about most comes first.
func (p *explainer) rules() []Rule {
	word, limit := p.Printer.Text, p.NumberWord(p.Site.SmallestGroup)
	rules := []Rule{
		{word("protection.means"), word("protection.meansText")},
		{word("protection.least", "number", limit), word("protection.leastText", "number", limit) + p.otherLimits()},
		{word("protection.subtract"), word("protection.subtractText", "number", limit)},
	}
	in := p.roundLimits()
	if in.CoverTimes > 0 {
		rules = append(rules, Rule{word("protection.rounding"), word("protection.roundingText", "times", in.CoverTimes)})
	}
	rules = append(rules, Rule{word("protection.alike"), word("protection.alikeText") + p.alikeExample(in)})
	if p.results != nil {
		rules = append(rules, p.closestRule())
	}
	rules = append(rules, p.participationRule(in))
	if p.showsDistributions() {
		rules = append(rules, Rule{word("protection.spread"),
			word("protection.spreadText", "number", p.NumberWord(survey.FewAnswers))})
	}
	if insider := p.Site.Insider; insider > 0 {
		rules = append(rules, Rule{word("protection.insider"), word("protection.insiderText", "number", p.NumberWord(insider))})
	}
	rules = append(rules,
		Rule{word("protection.late"), word("protection.lateText", "number", limit)},
		Rule{word("protection.pattern"), word("protection.patternText") + p.singleCellsText()},
		Rule{word("protection.same"), word("protection.sameText")},
		Rule{word("protection.nowhere"), word("protection.nowhereText")})
	if few := p.fewAnswers(); few != "" {
		tag := word("results.few")
		rules = append(rules, Rule{tag, word("protection.fewText", "answers", few, "tag", p.Printer.Quote(tag))})
	}
	return rules
}

// otherLimits names the rounds that have another smallest group than the site.
func (p *explainer) otherLimits() string {
	if p.results == nil {
		return ""
	}
	text := ""
	for _, round := range p.results.data.Rounds {
		switch {
		case round.SourceProtected:
			text += " " + p.Printer.Text("protection.leastSource", "round", round.ID)
		case round.SmallestGroup != p.Site.SmallestGroup:
			text += " " + p.Printer.Text("protection.leastRound",
				"round", round.ID, "number", p.NumberWord(round.SmallestGroup))
		}
	}
	return text
}

func (p *explainer) showsDistributions() bool {
	if p.results == nil {
		return false
	}
	for _, round := range p.results.data.Rounds {
		if round.Distributions != nil {
			return true
		}
	}
	return false
}
