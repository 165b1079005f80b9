package yamlfile

import (
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/problem"
)

// readInt reads a whole number, or returns what is wrong with it.
func readInt(n *yaml.Node, single bool) (int, string) {
	const must = "must be a whole number"
	if !single {
		return 0, must
	}
	if isQuoted(n) || !isNumber(n.Value, false) {
		return 0, must + otherNumber(n, false)
	}
	number, err := strconv.ParseInt(n.Value, 10, 32)
	if err != nil {
		return 0, "must be a number below two thousand million"
	}
	return int(number), ""
}

// readDecimal reads a number exactly, or returns what is wrong with it.
func readDecimal(n *yaml.Node, single bool) (Decimal, string) {
	const must = "must be a number"
	if !single {
		return 0, must
	}
	if isQuoted(n) || !isNumber(n.Value, true) {
		return 0, must + otherNumber(n, true)
	}
	return parseDecimal(n.Value)
}

// otherNumber returns how to write a number that does not look like one. It repeats no
// digit, since the number may be one to hide.
func otherNumber(n *yaml.Node, fraction bool) string {
	text := strings.TrimSpace(n.Value)
	switch {
	case isNumber(text, fraction):
		return " without quotation marks"
	case !strings.ContainsAny(text, "0123456789"):
		return ", not " + problem.Shorten(text)
	case fraction && strings.Contains(text, ","):
		return " in digits alone, with a point for the comma"
	}
	return " in digits alone"
}

// isNumber reports whether a text is digits with an optional sign, and with an
// optional fraction if one is allowed.
func isNumber(text string, fraction bool) bool {
	if text != "" && (text[0] == '-' || text[0] == '+') {
		text = text[1:]
	}
	whole, rest, pointed := strings.Cut(text, ".")
	if pointed && (!fraction || rest == "" || !isDigits(rest)) {
		return false
	}
	return whole != "" && isDigits(whole)
}

func isDigits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}
