package chart

import (
	"fmt"

	"tifaktor/generator/survey"
)

// partsOf returns the parts of each row that is shown, from the names of the series and
// their shares.
func partsOf(d DistributionData, read reading) ([][]survey.Part, error) {
	names := distributionParts(d)
	all := make([][]survey.Part, len(read.rows))
	for i := range read.rows {
		row := &read.rows[i]
		if row.state != survey.Shown {
			continue
		}
		all[i] = make([]survey.Part, 0, len(row.cells))
		for series, cell := range row.cells {
			if m := cell.mark(); m.shown {
				all[i] = append(all[i], survey.Part{From: names[series].From, To: names[series].To, Share: int(m.at) / 2})
			}
		}
		if err := checkParts(all[i], d.Scale); err != nil {
			return nil, fmt.Errorf("%w in row %d", err, i)
		}
	}
	return all, nil
}

// checkParts expects that the parts of a row cover the scale, each step once, and
// that their shares are 100 per cent but for rounding: half of one per cent for
// each, and one more for shares that were rounded when they were delivered.
func checkParts(parts []survey.Part, scale survey.Scale) error {
	next := scale.From
	for _, part := range parts {
		if part.From != next || part.To > scale.To {
			return fmt.Errorf("part %d–%d after step %d", part.From, part.To, next-1)
		}
		next = part.To + 1
	}
	if next != scale.To+1 {
		return fmt.Errorf("end of the parts at step %d", next-1)
	}
	slack := len(parts)/2 + 1
	if sum := sumOf(parts); sum < 100-slack || sum > 100+slack {
		return fmt.Errorf("sum of %d per cent", sum)
	}
	return nil
}
