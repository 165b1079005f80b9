package tabular

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"tifaktor/generator/yamlfile"
)

// tree makes rows of the keys and values of data in objects and lists, as in JSON. Each single
// value is a row, with its key, and so is the end of each object and list. The rows in an
// object or list come before its end, one deeper.
type tree struct {
	*reader
	open []frame
}

// frame is an object or a list that has not ended.
type frame struct {
	object bool
	key    Cell // of the next value in it; "" in a list
}

func (t *tree) begin(object bool) bool {
	t.open = append(t.open, frame{object: object})
	return len(t.open) <= mostDepth
}

func (t *tree) key(key Cell) { t.open[len(t.open)-1].key = key }

// value adds a single value.
func (t *tree) value(value Cell) {
	if len(t.open) == 0 {
		t.each(Row{Cells: []Cell{value}, Prose: true})
		return
	}
	t.each(Row{Cells: t.keyed(value), Depth: len(t.open) + 1})
}

// keyed returns cells after the key of the next value, if it has one.
func (t *tree) keyed(cells ...Cell) []Cell {
	if len(t.open) == 0 || !t.open[len(t.open)-1].object {
		return cells
	}
	return append([]Cell{t.open[len(t.open)-1].key}, cells...)
}

// end ends the innermost object or list.
func (t *tree) end() {
	last := len(t.open) - 1
	if last < 0 {
		return
	}
	object := t.open[last].object
	t.open = t.open[:last]
	t.each(Row{Cells: t.keyed(), Depth: last + 1, Object: object})
}

// endAll ends the objects and lists that a damaged file left open.
func (t *tree) endAll() {
	for len(t.open) > 0 {
		t.end()
	}
}

// json reads JSON: one value, or several after each other.
func (r *reader) json(data []byte) {
	text := decoded(data)
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	t, at := tree{reader: r}, position{text: text, line: 1, col: 1}
	defer t.endAll()
	keyNext := false // the next token is a key, unless it is an end
	for {
		before := int(decoder.InputOffset())
		token, err := decoder.Token()
		if err != nil {
			if strings.TrimSpace(text[min(before, len(text)):]) != "" {
				r.fail(Broken)
				r.text([]byte(strings.Repeat("\n", strings.Count(text[:before], "\n")) + text[before:]))
			}
			return
		}
		for before < len(text) && strings.IndexByte(" \n\t,:", text[before]) >= 0 {
			before++
		}
		line, col := at.to(before)
		switch token := token.(type) {
		case json.Delim:
			switch token {
			case '{', '[':
				if !t.begin(token == '{') {
					r.fail(Large)
					return
				}
			default:
				t.end()
			}
		case string:
			if keyNext {
				t.key(r.cell(token, line, col+1))
				keyNext = false
				continue
			}
			t.value(r.cell(token, line, col+1))
		case json.Number:
			t.value(r.cell(token.String(), line, col))
		}
		keyNext = len(t.open) > 0 && t.open[len(t.open)-1].object
	}
}

// position counts the lines and columns of a text that is read from beginning to end.
type position struct {
	text      string
	offset    int
	line, col int
}

// to returns the line and the column of an offset, which must not be before the last one.
func (p *position) to(offset int) (line, col int) {
	passed := p.text[p.offset:offset]
	if last := strings.LastIndexByte(passed, '\n'); last >= 0 {
		p.line += strings.Count(passed, "\n")
		p.col, passed = 1, passed[last+1:]
	}
	p.col += utf8.RuneCountInString(passed)
	p.offset = offset
	return p.line, p.col
}

// yaml reads YAML.
func (r *reader) yaml(data []byte) {
	text := decoded(data)
	if len(text) > mostYAML {
		r.fail(Large)
		return
	}
	t, deep := tree{reader: r}, false
	defer t.endAll()
	err := yamlfile.Walk([]byte(text), 1, func(part yamlfile.Part) {
		cell := r.cell(part.Text, part.Line, part.Col)
		switch {
		case part.Kind == yamlfile.PartEnd:
			t.end()
		case part.Kind == yamlfile.PartGroup || part.Kind == yamlfile.PartList:
			deep = !t.begin(part.Kind == yamlfile.PartGroup) || deep
		case part.Kind == yamlfile.PartKey:
			t.key(cell)
		default:
			t.value(cell)
		}
	})
	if err != nil || deep {
		r.fail(Broken)
	}
	if err != nil && bytes.ContainsAny(data, "\n") {
		r.text(data)
	}
}
