package chart

import (
	"html/template"
	"strconv"
	"strings"
)

// How texts of a sheet are set, as attributes, and their sizes in pixels.
const (
	bold      = `font-weight="700"`
	quiet     = `class="quiet"`
	centred   = `text-anchor="middle"`
	fromEnd   = `text-anchor="end"`
	textSize  = 14
	smallSize = 13
)

// paragraph writes a text over as many lines as it needs.
func (p *sheetPage) paragraph(text string, size int, attributes string) {
	if text == "" {
		return
	}
	for _, line := range wrapped(text, room(sheetInner, size, attributes)) {
		p.at += size + 6
		p.text(sheetMargin, p.at-4, size, attributes, line)
	}
	p.at += 4
}

// lines writes lines of text centred on a height.
func (p *sheetPage) lines(x, middle int, attributes string, lines []string) {
	for i, line := range lines {
		p.text(x, middle-lineHeight*len(lines)/2+lineHeight*i+14, textSize, attributes, line)
	}
}

func (p *sheetPage) text(x, y, size int, attributes, text string) {
	if text == "" {
		return
	}
	if attributes != "" {
		attributes = " " + attributes
	}
	p.WriteString(`<text x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(y) + `" font-size="` + strconv.Itoa(size) + `"` + attributes + ">" +
		escaped(text) + "</text>")
}

// room returns how wide a text may be by [textWidth], which measures at 13 px, to
// have room in so many pixels in its own size and weight.
func room(width, size int, attributes string) pixels {
	room := pixels(width) * px * 13 / pixels(size)
	if attributes == bold {
		room = room * 20 / 23
	}
	return room
}

// wrapped cuts a text into lines that are no wider than a width. A word with no
// room on a line is broken at a soft hyphen, or wherever it must be.
func wrapped(text string, width pixels) []string {
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(printable(text), breaks) {
		if joined := line + " " + unbroken(word); line != "" && textWidth(joined) <= width {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for textWidth(unbroken(word)) > width {
			start, rest := broken(word, width)
			if rest == "" {
				break
			}
			lines, word = append(lines, start), rest
		}
		line = unbroken(word)
	}
	if line == "" {
		return lines
	}
	return append(lines, line)
}

// indented cuts the name of a unit into lines. Wide spaces before it show its level,
// and are before each line.
func indented(name string, width pixels) []string {
	text := strings.TrimLeft(name, "\u2003")
	indent := name[:len(name)-len(text)]
	lines := wrapped(text, width-textWidth(indent))
	for i := range lines {
		lines[i] = indent + lines[i]
	}
	return lines
}

// breaks reports where a line may end. A no-break space is not such a place.
func breaks(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }

// softHyphen is where a word may be broken; it does not show.
const softHyphen = "\u00ad"

func unbroken(word string) string { return strings.ReplaceAll(word, softHyphen, "") }

// broken parts a word that is too wide into what has room, with a hyphen, and the
// rest. There is always at least one letter in the first part.
func broken(word string, width pixels) (start, rest string) {
	width -= letterWidth('-')
	soft, hard := 0, 0
	for i, r := range word {
		if strings.HasPrefix(word[i:], softHyphen) {
			soft = i
			continue
		}
		if width -= letterWidth(r); width < 0 && hard > 0 {
			break
		}
		hard = i + len(string(r))
	}
	if soft > 0 {
		hard = soft
	}
	return unbroken(word[:hard]) + "-", strings.TrimPrefix(word[hard:], softHyphen)
}

// escaped makes a text safe in a drawing.
func escaped(text string) string { return template.HTMLEscapeString(printable(text)) }

// printable removes the characters that XML may not have at all.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
}
