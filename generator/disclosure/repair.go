package disclosure

import "tifaktor/generator/survey"

// crowd is a number of people of whom nothing is shown but through a unit above.
type crowd struct{ unit, people int }

// cellAt is the place of a cell.
type cellAt struct{ unit, factor int }

// repair hides more of a factor, so that what was found is not told any more. It
// reports whether there was anything more to hide.
func (p *protector) repair(found []finding, factor int, pattern []bool) (more bool) {
	for _, f := range found {
		if f.absurd {
			p.absurd = append(p.absurd, cellAt{f.remainder, factor})
		}
		p.repaired = append(p.repaired, crowd{f.remainder, p.auditor.left[f.remainder]})
		if left := p.auditor.left[f.remainder]; pattern[f.remainder] && left > 0 && left < p.group && !p.bare[f.remainder] {
			p.bare[f.remainder], more = true, true // rounding does not cover these
			continue
		}
		more = p.forbid(f, pattern) || more
	}
	return more
}

// hideAllNew hides everything that was not published before. It reports whether
// that was anything.
func (p *protector) hideAllNew() (more bool) {
	for u := range p.may {
		more = p.forbidUnit(u) || more
	}
	return more
}

// forbid hides all that a finding is made of: the unit whose remainder it is,
// those above it as far as the cause, and the topmost shown units below each.
// With less hidden, whoever knows this program could ask which answers would
// have made it hide just that, and find the one group that is so much alike.
func (p *protector) forbid(f finding, pattern []bool) (more bool) {
	for u := f.remainder; u != survey.NoUnit && u >= f.cause; u = p.tree.parents[u] {
		if pattern[u] {
			more = p.forbidFamily(u, pattern) || more
		}
	}
	return more
}

// forbidFamily hides a unit and the topmost shown units below it, except what
// was published and is known.
func (p *protector) forbidFamily(unit int, pattern []bool) (more bool) {
	more = p.forbidUnit(unit)
	for u := unit + 1; u < p.tree.ends[unit]; {
		if !pattern[u] {
			u++
			continue
		}
		more = p.forbidUnit(u) || more
		u = p.tree.ends[u]
	}
	return more
}

func (p *protector) forbidUnit(unit int) (more bool) {
	if !p.may[unit] || p.must[unit] {
		return false
	}
	p.may[unit] = false
	return true
}
