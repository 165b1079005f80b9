package mention

import (
	"io/fs"
	"strings"

	"tifaktor/generator/programme"
	"tifaktor/generator/tabular"
	"tifaktor/generator/yamlfile"
)

// settings searches the settings, and the texts about factors.
func (s *search) settings() {
	for _, name := range []string{"site.yaml", "survey/instrument.yaml"} {
		data, err := fs.ReadFile(s.Files, name)
		if err != nil {
			continue // reported when it is read
		}
		f := finder{Names: s.Names}
		f.values(data, 1)
		s.sentences(name, f.found)
	}
}

// rounds searches the texts about rounds.
func (s *search) rounds() {
	for _, round := range s.Rounds {
		f := finder{Names: s.Names}
		f.round(round.Texts)
		s.sentences(round.File, f.found)
	}
}

// round searches the file of a round. A row to compare with is one row, since its texts are
// shown with its means; other values are texts by themselves.
func (f *finder) round(parts []yamlfile.Part) {
	depth, compared := 0, false
	var cells []tabular.Cell
	for _, part := range parts {
		cell := tabular.Cell{Text: part.Text, Place: tabular.Place{Line: part.Line, Col: part.Col}}
		switch part.Kind {
		case yamlfile.PartKey:
			compared = part.Text == "references" && depth == 1 || compared && depth > 1
		case yamlfile.PartGroup, yamlfile.PartList:
			depth++
		case yamlfile.PartEnd:
			if depth--; compared && depth == 2 {
				f.beside(cells)
				cells = nil
			}
		case yamlfile.PartValue:
			if compared {
				cells = append(cells, cell)
			} else {
				f.sentencesOf(cell)
			}
		}
	}
}

// document searches a text with the keys above it.
func (s *search) document(d *programme.Document) {
	f := finder{Names: s.Names}
	f.values(d.Body.FrontMatter, d.Body.FrontMatterLine)
	for _, block := range d.Body.Blocks {
		f.values(block.Source, block.Line)
	}
	for _, printed := range d.Body.Printed() {
		row := tabular.Row{Prose: printed.Table == 0, Table: printed.Table}
		for i, text := range printed.Texts {
			if printed.Heading && i == 0 {
				text.Text = withoutNumber(text.Text)
			}
			row.Cells = append(row.Cells, tabular.Cell{Text: text.Text, Place: tabular.Place{Line: text.Place.Line, Col: text.Place.Col}})
		}
		f.row(row)
	}
	s.sentences(d.File, f.found)
}

// withoutNumber replaces the number of a part in a heading, such as 2.1, by zero bytes, so that
// the other letters keep their places.
func withoutNumber(heading string) string {
	rest := strings.TrimLeft(heading, "0123456789.")
	return strings.Repeat("\x00", len(heading)-len(rest)) + rest
}

// values searches YAML in which each value is a text by itself. What cannot be read is
// reported where it is used.
func (f *finder) values(data []byte, firstLine int) {
	_ = yamlfile.Walk(data, firstLine, func(part yamlfile.Part) {
		if part.Kind == yamlfile.PartValue {
			f.sentencesOf(tabular.Cell{Text: part.Text, Place: tabular.Place{Line: part.Line, Col: part.Col}})
		}
	})
}

// sentences adds what was found in a text. The code of the mention is made of the rows and
// sentences alone, so that the rest of the text can be changed.
func (s *search) sentences(file string, found []*finding) {
	var looked [][]byte
	for _, f := range found {
		looked = append(looked, []byte(strings.Join(f.said, "\n")))
	}
	s.add(file, found, looked...)
}
