package chart

// Sizes of text in Public Sans at 13 px, rounded up: widths of letters, and
// what a line needs above and below its baseline.
const (
	narrowLetter = 36 * px / 10
	letter       = 81 * px / 10
	wideLetter   = 13 * px
	signLetter   = 18 * px // emoji and letters that fill a square
	textAscent   = 11 * px
	textDescent  = 3 * px
)

// textWidth guesses how wide a text is, no less than it is.
func textWidth(text string) pixels {
	var width pixels
	for _, r := range text {
		width += letterWidth(r)
	}
	return width
}

// boldWidth is the width of a text in bold at 14 px.
func boldWidth(text string) pixels { return textWidth(text) * 23 / 20 }

func letterWidth(r rune) pixels {
	switch {
	case r == ',' || r == '.' || r == ' ' || r == '\u00a0' || r == 'i' || r == 'j' || r == 'l':
		return narrowLetter
	case r == '≥' || r == '≤' || r >= '0' && r <= '9':
		return letter
	case r >= 0x2600:
		return signLetter
	case r == '%' || r == 'm' || r == 'w' || r >= 'A' && r <= 'Z' || r > 'z' && r < 0xdf || r >= 0x590:
		return wideLetter
	}
	return letter
}

// fit cuts a text that is wider than its place.
func fit(text string, width pixels) string {
	if textWidth(text) <= width {
		return text
	}
	width -= wideLetter // for the ellipsis
	for i, r := range text {
		if width -= letterWidth(r); width < 0 {
			return text[:i] + "…"
		}
	}
	return text
}
