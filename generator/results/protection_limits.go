package results

import "tifaktor/generator/survey"

// roundLimits returns the limits of the newest round that is protected here, or zero if there
// is none.
func (p *explainer) roundLimits() survey.Limits {
	if p.results != nil {
		for i := len(p.results.data.Rounds) - 1; i >= 0; i-- {
			if round := &p.results.data.Rounds[i]; !round.SourceProtected {
				return round.Limits
			}
		}
	}
	return survey.Limits{}
}

// alikeExample says from which mean on only a bound is printed for a group of the smallest
// size. It returns "" if an exact mean is always printed.
func (p *explainer) alikeExample(in survey.Limits) string {
	if in.Alike.Bound != survey.AtLeast {
		return ""
	}
	return " " + p.Printer.Text("protection.alikeExample",
		"number", p.NumberWord(p.Site.SmallestGroup), "figure", p.Printer.Quote(p.results.value(in.Alike).String()))
}

// closestRule says how closely anyone can estimate a single answer, and the mean of a small
// hidden group: to a quarter and an eighth of the scale.
func (p *explainer) closestRule() Rule {
	scale := p.results.data.Instrument.Scale
	hundredths := 100 * (scale.To - scale.From)
	return Rule{p.Printer.Text("protection.closest"), p.Printer.Text("protection.closestText",
		"answer", p.hundredths(hundredths/4), "group", p.hundredths(hundredths/8))}
}

// hundredths writes a number of hundredths with no more decimals than it needs.
func (p *explainer) hundredths(n int) string {
	switch {
	case n%100 == 0:
		return p.Printer.Count(n / 100)
	case n%10 == 0:
		return p.Printer.Decimal(n/10, 1)
	}
	return p.Printer.Decimal(n, 2)
}

// participationRule says whether it is protected who answered.
func (p *explainer) participationRule(in survey.Limits) Rule {
	text := "protection.invitedText"
	if in.WithoutParticipation {
		text = "protection.invitedOpen"
	}
	return Rule{p.Printer.Text("protection.invited"), p.Printer.Text(text, "number", p.NumberWord(p.Site.SmallestGroup))}
}

// singleCellsText says how many single means are hidden on this site, of how many, and for how
// many of them a band is printed. It returns "" if there are no results.
func (p *explainer) singleCellsText() string {
	if p.results == nil {
		return ""
	}
	hidden, between, all := 0, 0, 0
	for _, round := range p.results.data.Rounds {
		for u, means := range round.Means {
			if round.SourceProtected || round.Responses[u].State != survey.Shown {
				continue
			}
			for _, mean := range means {
				switch mean.State {
				case survey.Hidden:
					hidden, all = hidden+1, all+1
					if mean.Bound == survey.Between {
						between++
					}
				case survey.Shown:
					all++
				}
			}
		}
	}
	if hidden == 0 {
		return " " + p.Printer.Text("protection.noSingle")
	}
	text := " " + p.Printer.Text("protection.single", "n", hidden, "all", p.Printer.Count(all))
	if between > 0 {
		text += " " + p.Printer.Text("protection.singleBetween", "n", between)
	}
	return text
}
