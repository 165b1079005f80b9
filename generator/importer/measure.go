package importer

import (
	"tifaktor/generator/sums"
)

// measure turns rows into numbers that can be compared exactly.
type measure struct {
	factors  []factor
	scale    sums.Scale
	decimals int // that most means are written with
	group    int // the smallest group
}

const billion = 1_000_000_000

// newMeasure returns the measure of the rows of a survey.
func (s *survey) newMeasure(group int) measure {
	written := map[int]int{}
	for _, m := range allMeans(s.deliveries, s.factors) {
		if m.value.kind == known {
			written[m.value.writtenDecimals()]++
		}
	}
	usual := 0
	for decimals := range mostDecimals + 1 {
		if written[decimals] > written[usual] {
			usual = decimals
		}
	}
	return measure{
		factors:  s.factors,
		scale:    sums.Scale{From: int64(s.scale.from) * billion, To: int64(s.scale.to) * billion},
		decimals: usual,
		group:    group,
	}
}

// row returns what is known of the people of a row. Where the number of people is
// hidden and nothing is said of it, they may be as many as a smallest group lacks.
func (m measure) row(r row) sums.Row {
	means := make([]*sums.Range, len(m.factors))
	m.decimals = min(m.decimals, r.decimals())
	for i, f := range m.factors {
		if found := r.meanOf(f.key); found != nil && found.value.kind == known {
			means[i] = m.mean(*found)
		}
	}
	least, most := r.answers.least, r.answers.most
	if !r.answers.exact() && !r.answers.few() {
		least, most = 0, m.group-1
	}
	found := sums.NewRow(least, most, means, m.scale)
	found.Open = !r.answers.exact() && (!r.answers.few() || most >= m.group)
	return found
}

// fewestInRow is how many means of a row say how many decimals it is delivered with: zeros at
// the end of all of them are left out in one table of thousands.
const fewestInRow = 4

// decimals returns the most decimals that a mean of a row is written with; as many as there can
// be where few means are.
func (r row) decimals() int {
	most, written := 0, 0
	for _, mean := range r.means {
		if mean.value.kind == known {
			most, written = max(most, mean.value.writtenDecimals()), written+1
		}
	}
	if written < fewestInRow {
		return mostDecimals
	}
	return most
}

// mean returns the range of a mean before it was rounded. Spreadsheets drop zeros
// at the end, so that a mean with fewer decimals than others of its row has as many; in a
// workbook that has numbers, one that is written as text has those that it shows.
func (m measure) mean(c mean) *sums.Range {
	decimals := c.value.writtenDecimals()
	if !c.text {
		decimals = max(decimals, m.decimals)
	}
	half := int64(billion / 2)
	for range decimals {
		half /= 10
	}
	half++ // what is beyond the last decimal that we read
	value := c.value.billionths()
	return &sums.Range{Low: max(value-half, m.scale.From), High: min(value+half, m.scale.To)}
}
