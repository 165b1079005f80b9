package results

import (
	"tifaktor/generator/page"
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

// explainer tells how those who answered are protected on a site.
type explainer struct {
	*page.Edition
	results *Results // nil when the site has none
}

// NewProtection tells how those who answered are protected on this site, whose results may
// be nil.
func NewProtection(edition *page.Edition, r *Results) *Protection {
	p := &explainer{edition, r}
	return &Protection{
		SmallestGroup: p.Site.SmallestGroup,
		Few:           p.fewAnswers(),
		Rules:         p.rules(),
		Example:       p.example(),
	}
}

// The places of the parts on the page, for links.
const (
	rulesID   = "part_rules"
	exampleID = "part_example"
)

// ProtectionParts are the parts of a page that [Protection] makes.
func ProtectionParts(edition *page.Edition) []page.Link {
	return []page.Link{
		{Text: edition.Printer.Text("protection.rules"), Href: "#" + rulesID},
		{Text: edition.Printer.Text("protection.example"), Href: "#" + exampleID},
	}
}

// fewAnswers writes how many answers are few though enough to be shown.
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

// rules lists the rules that hold on this site, the most asked for first.
func (p *explainer) rules() []Rule {
	word, limit := p.Printer.Text, p.NumberWord(p.Site.SmallestGroup)
	rules := []Rule{
		{word("protection.means"), word("protection.meansText")},
		{word("protection.least", "number", limit), word("protection.leastText", "number", limit) + p.otherLimits()},
		{word("protection.subtract"), word("protection.subtractText", "number", limit)},
	}
	in := p.limits()
	if in.CoverTimes > 0 {
		rules = append(rules, Rule{word("protection.rounding"), word("protection.roundingText", "times", in.CoverTimes)})
	}
	rules = append(rules, Rule{word("protection.alike"), word("protection.alikeText") + p.alikeExample(in)})
	if p.results != nil {
		rules = append(rules, p.closest())
	}
	rules = append(rules, p.participation(in))
	if p.showsDistributions() {
		rules = append(rules, Rule{word("protection.spread"),
			word("protection.spreadText", "number", p.NumberWord(survey.FewAnswers))})
	}
	if insider := p.Site.Insider; insider > 0 {
		rules = append(rules, Rule{word("protection.insider"), word("protection.insiderText", "number", p.NumberWord(insider))})
	}
	rules = append(rules,
		Rule{word("protection.late"), word("protection.lateText", "number", limit)},
		Rule{word("protection.pattern"), word("protection.patternText") + p.singleCells()},
		Rule{word("protection.same"), word("protection.sameText")},
		Rule{word("protection.nowhere"), word("protection.nowhereText")})
	if few := p.fewAnswers(); few != "" {
		tag := word("results.few")
		rules = append(rules, Rule{tag, word("protection.fewText", "answers", few, "tag", p.Printer.Quote(tag))})
	}
	return rules
}

// otherLimits tells of the rounds that other limits hold for than the site's.
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
