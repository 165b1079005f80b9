package yamlfile

import (
	"strconv"
	"strings"
)

// decimals is how many decimals a Decimal holds, and mostDigits how many digits
// it may have before the point: both together fit in 64 bits.
const (
	decimals   = 9
	mostDigits = 9
)

// parseDecimal reads a number of the form that isNumber accepts, or returns why it
// does not fit in a Decimal.
func parseDecimal(text string) (Decimal, string) {
	unsigned := strings.TrimLeft(text, "+-")
	whole, fraction, _ := strings.Cut(unsigned, ".")
	if len(fraction) > decimals {
		return 0, "must have nine decimals at most, not " + strconv.Itoa(len(fraction))
	}
	if len(strings.TrimLeft(whole, "0")) > mostDigits {
		return 0, "must be a number below a thousand million"
	}
	var number Decimal
	for _, digits := range []string{whole, fraction} {
		for i := range len(digits) {
			number = number*10 + Decimal(digits[i]-'0')
		}
	}
	for range decimals - len(fraction) {
		number *= 10
	}
	if text[0] == '-' {
		number = -number
	}
	return number, ""
}

// String returns the number with a point and as many decimals as it needs.
func (d Decimal) String() string {
	sign := ""
	if d < 0 {
		sign, d = "-", -d
	}
	whole := sign + strconv.FormatInt(int64(d/One), 10)
	fraction := d % One
	if fraction == 0 {
		return whole
	}
	digits := strconv.FormatInt(int64(fraction+One), 10)[1:]
	return whole + "." + strings.TrimRight(digits, "0")
}
