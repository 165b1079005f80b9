package sums

// In a list without any tree, a row with a large share of all answers may be the
// whole of rows that hold each other, whose sum says nothing: it has a third of all
// in two levels, and a quarter in three. At the beginning or the end of the list less
// is needed, and in a short list some row has a large share anyway.
const (
	shortList = 8
	share     = 3

	edgeShortList = 6
	edgeShare     = 5
)

// Top returns the row of a list that has more people than any other and a large share
// of all, and -1 if none has.
func (f Family) Top() int {
	total, largest, most, second := 0, -1, 0, 0
	for at, row := range f.Rows {
		total += row.Least
		if row.Least > most {
			largest, most, second = at, row.Least, most
		} else {
			second = max(second, row.Least)
		}
	}
	edge := largest == 0 || largest == len(f.Rows)-1
	switch {
	case largest < 0, most == second, f.Rows[largest].OnlyPart:
		return -1
	case len(f.Rows) >= shortList && share*most >= total, edge && len(f.Rows) >= edgeShortList && edgeShare*most >= total:
		return largest
	}
	return -1
}
