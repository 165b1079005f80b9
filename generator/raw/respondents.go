package raw

import (
	"fmt"
	"regexp"
	"strconv"

	"tifaktor/generator/yamlfile"
)

// Range is the range of a number of people that the source has hidden, from Lowest to
// Highest, both included. The zero Range means that there is none.
type Range struct{ Lowest, Highest int }

// String returns a range as it is written in a file, such as "0-4".
func (r Range) String() string { return fmt.Sprintf("%d-%d", r.Lowest, r.Highest) }

// numbers is a number, or the range in which it lies.
type numbers struct {
	number yamlfile.Value[int]
	within yamlfile.Value[Range]
}

// respondents is how many answered, or the range in which that lies.
type respondents struct{ numbers }

var (
	rangeOf = regexp.MustCompile(`^(\d{1,9})( ?[-–−] ?)(\d{1,9})$`)
	fewerOf = regexp.MustCompile(`^< ?([1-9]\d{0,8})$`)
)

// DecodeYAML reads a number or a range.
func (r *respondents) DecodeYAML(node yamlfile.Node) {
	text, _ := node.Scalar()
	if fewer := fewerOf.FindStringSubmatch(text); fewer != nil {
		node.Problem(node.Place(), "write respondents as 0-%d, not %s", atoi(fewer[1])-1, text)
		return
	}
	r.numbers.DecodeYAML(node)
}

// DecodeYAML reads a number or a range.
func (n *numbers) DecodeYAML(node yamlfile.Node) {
	text, _ := node.Scalar()
	at := node.Place()
	ends := rangeOf.FindStringSubmatch(text)
	if ends == nil {
		node.Decode(&n.number)
		return
	}
	within := Range{atoi(ends[1]), atoi(ends[3])}
	switch {
	case within.Lowest > within.Highest:
		node.Problem(at, "the lowest number of a range comes first")
	case within.Lowest == within.Highest:
		node.Problem(at, "a range has two different ends; write one number when they are the same")
	case ends[2] != "-":
		node.Problem(at, "a range has a hyphen between its ends, and no space")
	default:
		n.within = yamlfile.Value[Range]{V: within, Place: at}
	}
}

// atoi returns the number of at most nine digits.
func atoi(digits string) int {
	number, err := strconv.Atoi(digits)
	if err != nil {
		panic(err)
	}
	return number
}
