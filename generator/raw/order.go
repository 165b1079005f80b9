package raw

import (
	"regexp"
	"slices"
	"strconv"
)

// OldestFirst returns the indexes of the rounds from the oldest to the newest: by the day
// they began if all of them have one, and otherwise by the numbers in their ids ("2023",
// "2023-2", "haust-2024"). Rounds that these do not order keep their order (see [SameTime]).
func OldestFirst(rounds []Round) []int {
	compare := byNumbers
	if !slices.ContainsFunc(rounds, undated) {
		compare = func(a, b Round) int { return a.From.V.Compare(b.From.V.Time) }
	}
	order := make([]int, len(rounds))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compare(rounds[a], rounds[b]) })
	return order
}

// SameTime reports whether it is not known which of two rounds is older: one of them has no
// days, and the numbers in their ids are the same.
func SameTime(a, b Round) bool {
	return (undated(a) || undated(b)) && byNumbers(a, b) == 0
}

func undated(r Round) bool { return !r.From.Known() }

func byNumbers(a, b Round) int { return slices.Compare(numbersOf(a.ID.V), numbersOf(b.ID.V)) }

// number matches one of the numbers in an id.
var number = regexp.MustCompile(`[0-9]+`)

// numbersOf returns the numbers in an id: the first number with four digits, which is the
// year, and then the others in order.
func numbersOf(id string) []int {
	const yearDigits = 4
	var numbers []int
	year := -1
	for _, digits := range number.FindAllString(id, -1) {
		n, err := strconv.Atoi(digits)
		if err != nil {
			continue // too long to be a year, or a number of anything
		}
		if len(digits) == yearDigits && year < 0 {
			year = n
			continue
		}
		numbers = append(numbers, n)
	}
	if year >= 0 {
		numbers = slices.Insert(numbers, 0, year)
	}
	return numbers
}
