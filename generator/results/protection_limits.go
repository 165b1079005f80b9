package results

import "tifaktor/generator/survey"

// limits are those of the newest round that is protected here; zero if there is none.
func (p *explainer) limits() survey.Limits {
	if p.results != nil {
		for i := len(p.results.data.Rounds) - 1; i >= 0; i-- {
			if round := &p.results.data.Rounds[i]; !round.SourceProtected {
				return round.Limits
			}
		}
	}
	return survey.Limits{}
}

// alikeExample says from which mean on a group of the smallest size has only a
// limit printed; "" if it never has.
func (p *explainer) alikeExample(in survey.Limits) string {
	if in.Alike.Bound != survey.AtLeast {
		return ""
	}
	return " " + p.Printer.Text("protection.alikeExample",
		"number", p.NumberWord(p.Site.SmallestGroup), "figure", p.Printer.Quote(p.results.value(in.Alike).String()))
}

// closest says how near anybody can come to a single answer, and to the mean of a small
// hidden group: a quarter and an eighth of the scale.
func (p *explainer) closest() Rule {
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

// participation says whether it is protected who answered.
func (p *explainer) participation(in survey.Limits) Rule {
	text := "protection.invitedText"
	if in.WithoutParticipation {
		text = "protection.invitedOpen"
	}
	return Rule{p.Printer.Text("protection.invited"), p.Printer.Text(text, "number", p.NumberWord(p.Site.SmallestGroup))}
}

// singleCells says how many single figures are hidden on this site, of how many, and how many
// of them lie between two numbers that are told; "" if there are no results.
func (p *explainer) singleCells() string {
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
