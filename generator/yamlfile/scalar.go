package yamlfile

import (
	"reflect"
	"regexp"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/invisible"
	"tifaktor/generator/problem"
)

// decode reads a single value and its place. A value that cannot be read has no place.
func (v *Value[T]) decode(d *decoder, name string, n *yaml.Node) {
	if d.scalar(name, n, &v.V) {
		v.Place = d.place(n)
	}
}

// commaPattern matches a number with a decimal comma.
var commaPattern = regexp.MustCompile(`^-?[0-9]+,[0-9]+$`)

// scalar reads a single value into what into points at, and reports whether it
// could.
func (d *decoder) scalar(name string, n *yaml.Node, into any) bool {
	if !d.isOrdinary(n) {
		return false
	}
	single := n.Kind == yaml.ScalarNode && !isNull(n)
	problem, text := "", false
	switch target := into.(type) {
	case *string:
		text = true
		if problem = notText(n, single); problem == "" {
			*target = n.Value
			d.stray(n)
		}
	case *int:
		*target, problem = readInt(n, single)
	case *bool:
		*target, problem = readBool(n, single)
	case *Decimal:
		*target, problem = readDecimal(n, single)
	case *Date:
		*target, problem = readDate(n.Value, single)
	default:
		text = true
		if problem = notText(n, single); problem == "" {
			reflect.ValueOf(into).Elem().SetString(n.Value)
			d.stray(n)
		}
	}
	if problem == "" {
		return true
	}
	if !single {
		problem += ", not " + describe(n)
	}
	if !text && d.unseen(n) {
		return false
	}
	if _, isNumber := into.(*Decimal); isNumber && single && commaPattern.MatchString(n.Value) {
		d.commaNumber(n)
		return false
	}
	d.problem(d.place(n), "%s %s", name, problem)
	return false
}

func notText(n *yaml.Node, single bool) string {
	if !single {
		return "must be a text"
	}
	for _, letter := range n.Value {
		if invisible.Refused(letter) {
			return "has " + invisible.Name(letter) + " in it; remove it"
		}
	}
	return ""
}

// readBool reads true or false, or returns what is wrong with it.
func readBool(n *yaml.Node, single bool) (bool, string) {
	const must = "must be true or false"
	switch {
	case !single:
		return false, must
	case n.Value != "true" && n.Value != "false":
		return false, must + ", not " + problem.Shorten(n.Value)
	case isQuoted(n):
		return false, must + " without quotation marks"
	}
	return n.Value == "true", ""
}

// isQuoted reports whether a value is in quotation marks, or is a text over
// several lines.
func isQuoted(n *yaml.Node) bool {
	return n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
}
