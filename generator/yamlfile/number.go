package yamlfile

import (
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// readInt reads a whole number, or says what is wrong with it.
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
		return 0, "must be a number below two thousand million, not " + shorten(n.Value)
	}
	return int(number), ""
}

// readDecimal reads a number exactly, or says what is wrong with it.
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

// otherNumber tells how to write what does not look like a number: those ways
// of writing one that are right on paper are recognised.
func otherNumber(n *yaml.Node, fraction bool) string {
	text := strings.TrimSpace(n.Value)
	bare := strings.TrimSpace(strings.TrimSuffix(text, "%"))
	pointed := strings.Replace(bare, ",", ".", 1)
	right := digitsJoined.Replace(pointed)
	switch {
	case !isNumber(right, fraction):
		return ", not " + shorten(text)
	case text == right:
		return " without quotation marks"
	case bare == text && right == pointed:
		return "; write " + right + " with a point, not " + text
	}
	return "; write " + right + ", not " + text
}

// digitsJoined takes away what stands between groups of digits, and makes a
// true minus sign a hyphen.
var digitsJoined = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "'", "", "_", "", "−", "-")

// isNumber reports whether a text is written as digits with an optional sign,
// and an optional fraction when one is allowed.
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
