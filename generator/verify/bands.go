package verify

import (
	"strconv"
	"strings"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/i18n"
)

// auditBands finds the bands of hidden means, "3.4..4.7", that do not follow from the printed
// means. A band that does reveals nothing.
func (r *round) auditBands(file, factor string, p protection, words *i18n.Printer) (found []Finding) {
	seen := audit.Publication{
		Parents: r.parents, Answers: make([]int, len(r.units)), Printed: make([]string, len(r.units)), Rounding: unknown,
		From: p.from, To: p.to, Decimals: p.decimals, Step: 1, Limits: p.limits,
	}
	for u := range r.units {
		c := r.cells[cellAt{u, factor}]
		seen.Answers[u], seen.Printed[u] = c.n, c.mean
	}
	left, err := audit.FeasibleMeans(seen, r.answers)
	if err != nil {
		return nil // the printed means contradict each other, which is found already
	}
	for u, unit := range r.units {
		c, told := r.bands[cellAt{u, factor}]
		if !told {
			continue
		}
		key := ""
		switch low, high, well := p.ends(c.mean); {
		case !well:
			key = "verify.band"
		case left[u].Low >= left[u].High, low > p.digits(p.from) && low > left[u].Low, high < p.digits(p.to) && high < left[u].High:
			key = "verify.band_tells"
		default:
			continue
		}
		found = append(found, Finding{file, c.line, words.Text(key, "round", r.id, "factor", factor, "unit", words.Quote(unit), "mean", words.Quote(c.mean))})
	}
	return found
}

// ends reads the two numbers of a band, in last digits, and reports whether a mean may lie
// between them.
func (p protection) ends(text string) (low, high int, well bool) {
	from, to, two := strings.Cut(text, "..")
	low, wellLow := p.read(from)
	high, wellHigh := p.read(to)
	return low, high, two && wellLow && wellHigh && p.digits(p.from) <= low && low < high && high <= p.digits(p.to)
}

// read reads a number with as many decimals as means have, in last digits.
func (p protection) read(text string) (digits int, well bool) {
	whole, fraction, _ := strings.Cut(text, ".")
	digits, err := strconv.Atoi(whole + fraction)
	return digits, err == nil && len(fraction) == p.decimals && !strings.Contains(text, "+")
}

// digits returns a number of the scale in last digits.
func (p protection) digits(n int) int {
	for range p.decimals {
		n *= 10
	}
	return n
}
