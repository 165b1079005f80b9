package wayin

import (
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// source is a file as it is delivered.
type source struct {
	name string
	data []byte
}

// encodings are the ways to save a text file.
var encodings = []struct {
	name   string
	often  int
	save   func(text string) []byte
	doubts bool // import may stop and name the cause instead
}{
	{"UTF-8", 8, func(t string) []byte { return []byte(t) }, false},
	{"UTF-8 with mark", 8, func(t string) []byte { return []byte("\ufeff" + t) }, false},
	{"UTF-8 with two marks", 1, func(t string) []byte { return []byte("\ufeff\ufeff" + t) }, false},
	{"Windows-1252", 8, func(t string) []byte { return letters(charmap.Windows1252, t) }, false},
	{"UTF-16 LE with mark", 2, func(t string) []byte { return twoBytes("\ufeff"+t, false) }, false},
	{"UTF-16 BE with mark", 1, func(t string) []byte { return twoBytes("\ufeff"+t, true) }, false},
	{"UTF-16 LE", 1, func(t string) []byte { return twoBytes(t, false) }, false},
	{"Mac", 1, func(t string) []byte { return letters(charmap.Macintosh, strings.ReplaceAll(t, "¹", "*")) }, false},
	{"DOS 865", 1, func(t string) []byte {
		return letters(charmap.CodePage865, strings.NewReplacer("–", "-", "¹", "*").Replace(t))
	}, false},
	{"DOS 850", 1, func(t string) []byte { return letters(charmap.CodePage850, strings.ReplaceAll(t, "–", "-")) }, false},
	{"decoded twice", 1, decodedTwice, true},
}

// letters writes the text in an older encoding; what that lacks becomes a sign
// of its own.
func letters(older *charmap.Charmap, text string) []byte {
	data, err := encoding.ReplaceUnsupported(older.NewEncoder()).Bytes([]byte(text))
	if err != nil {
		panic(err) // nothing is unsupported any more
	}
	return data
}

func twoBytes(text string, bigEndian bool) []byte {
	var data []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		if bigEndian {
			data = append(data, byte(unit>>8), byte(unit))
		} else {
			data = append(data, byte(unit), byte(unit>>8))
		}
	}
	return data
}

// decodedTwice is UTF-8 that somebody took for Windows-1252 and saved as UTF-8.
func decodedTwice(text string) []byte {
	data, err := charmap.Windows1252.NewDecoder().Bytes([]byte(text))
	if err != nil {
		panic(err) // every byte has a letter
	}
	return data
}

// textFile saves a table as text with separators.
func (s *style) textFile(t table) source {
	rng := s.rng
	separator := pick(rng, []string{";", ";", ";", ";", ",", "\t"})
	ending := pick(rng, []string{"\n", "\r\n", "\r\n", "\r\n", "\r"})
	if s.plain {
		separator, ending = ";", "\r\n"
	}
	s.label("separator: %q, line ends with %q", separator, ending)
	text := s.separated(t, separator, ending)
	name := t.name + ".csv"
	if separator == "\t" {
		name = t.name + ".tsv"
	}
	if s.plain {
		return source{name, []byte("\ufeff" + text)}
	}
	if rng.IntN(3) == 0 {
		text = strings.TrimSuffix(text, ending)
	}
	if rng.IntN(20) == 0 {
		text += "\x1a"
		s.label("ends with 0x1A")
	}
	return source{name, s.encode(text)}
}

func (s *style) separated(t table, separator, ending string) string {
	point := separator == "," || !s.plain && s.rng.IntN(6) == 0
	var b strings.Builder
	if !s.plain && separator != "\t" && s.rng.IntN(12) == 0 {
		b.WriteString("sep=" + separator + ending)
		s.label("sep=")
	}
	for _, l := range t.rows {
		for i, c := range l.cells {
			if i > 0 {
				b.WriteString(separator)
			}
			b.WriteString(quoted(s.written(c, point), separator))
		}
		b.WriteString(ending)
	}
	return b.String()
}

// encode saves the text in one of the encodings.
func (s *style) encode(text string) []byte {
	var often []int
	for i, e := range encodings {
		for range e.often {
			often = append(often, i)
		}
	}
	e := encodings[pick(s.rng, often)]
	s.label("encoding: %s", e.name)
	s.doubtful = s.doubtful || e.doubts
	return e.save(text)
}

// written is the cell as it is printed.
func (s *style) written(c cell, point bool) string {
	text := strings.Repeat(s.indentation, c.indent) + c.text
	if !c.number {
		return text
	}
	if before, after, fraction := strings.Cut(text, "."); fraction {
		if after = strings.TrimRight(after, "0"); !s.bare {
			_, after, _ = strings.Cut(text, ".")
		}
		if text = before; after != "" {
			text += map[bool]string{true: ".", false: ","}[point] + after
		}
	} else if len(text) == 4 && !c.year && !(point && s.thousands == ".") {
		text = text[:1] + s.thousands + text[1:]
	}
	if c.sign {
		text = "+" + text
	}
	if c.percent {
		text += s.percentSign
	}
	return text + c.after
}

func quoted(text, separator string) string {
	if strings.ContainsAny(text, separator+"\"\n\r") {
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	return text
}
