package yamlfile

import (
	"fmt"
	"reflect"
	"unicode"

	"gopkg.in/yaml.v3"
)

// decode reads a single value and keeps its place. A value that cannot be read
// stays unknown.
func (v *Value[T]) decode(d *decoder, name string, n *yaml.Node) {
	if d.scalar(name, n, &v.V) {
		v.Place = d.place(n)
	}
}

// scalar reads a single value into what into points at, and reports whether it
// could.
func (d *decoder) scalar(name string, n *yaml.Node, into any) bool {
	if !d.ordinary(n) {
		return false
	}
	single := n.Kind == yaml.ScalarNode && !isNull(n)
	problem := ""
	switch target := into.(type) {
	case *string:
		if problem = notText(n, single); problem == "" {
			*target = n.Value
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
		if problem = notText(n, single); problem == "" {
			reflect.ValueOf(into).Elem().SetString(n.Value)
		}
	}
	if problem == "" {
		return true
	}
	if !single {
		problem += ", not " + describe(n)
	}
	d.problem(d.place(n), "%s %s", name, problem)
	return false
}

func notText(n *yaml.Node, single bool) string {
	if !single {
		return "must be a text"
	}
	for _, letter := range n.Value {
		if unicode.IsControl(letter) && letter != '\n' && letter != '\t' {
			return fmt.Sprintf("has an invisible control character (%U) in it; remove it", letter)
		}
	}
	return ""
}

// readBool reads true or false, or says what is wrong with it.
func readBool(n *yaml.Node, single bool) (bool, string) {
	const must = "must be true or false"
	switch {
	case !single:
		return false, must
	case n.Value != "true" && n.Value != "false":
		return false, must + ", not " + shorten(n.Value)
	case isQuoted(n):
		return false, must + " without quotation marks"
	}
	return n.Value == "true", ""
}

// isQuoted reports whether a value stands in quotation marks, or is a text over
// several lines.
func isQuoted(n *yaml.Node) bool {
	return n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
}
