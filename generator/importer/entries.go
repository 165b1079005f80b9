package importer

import (
	"math"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// entry is where a unit is written in survey/units.yaml.
type entry struct {
	Place problem.Place          `yaml:",place"`
	ID    yamlfile.Value[string] `yaml:"id"`
	Name  writtenName            `yaml:"name"`
	Rest  otherKeys              `yaml:",others"`

	dash   int // the column of the hyphen before it, from 0
	begins int // indexes of its first and last line
	ends   int
}

// writtenName is where a name is written.
type writtenName struct {
	place  problem.Place
	single bool // it is the same in all languages
}

// DecodeYAML reads where a name is written.
func (w *writtenName) DecodeYAML(node yamlfile.Node) {
	w.place = node.Place()
	_, w.single = node.Scalar()
}

// otherKeys passes over keys.
type otherKeys struct{}

// TakeKey takes any key.
func (*otherKeys) TakeKey(string, problem.Place) bool { return true }

// entries returns where the units are written, nil when they are not a list of lines.
func (t *textLines) entries(data []byte) []entry {
	var file struct {
		Units []entry   `yaml:"units"`
		Rest  otherKeys `yaml:",others"`
	}
	if !yamlfile.Decode(unitsPath, data, &file, &problem.List{}) {
		return nil
	}
	for i := range file.Units {
		e := &file.Units[i]
		line := e.Place.Line - 1
		if line >= len(t.lines) {
			return nil
		}
		before := string([]rune(t.lines[line])[:e.Place.Col-1])
		for strings.TrimSpace(before) == "" && line > 0 {
			line-- // the hyphen has a line of its own
			before, _, _ = strings.Cut(strings.TrimRight(t.lines[line], "\r\n"), "#")
		}
		if strings.TrimSpace(before) != "-" {
			return nil
		}
		e.begins, e.dash = line, strings.Index(before, "-")
		e.ends = t.blockEnd(line, e.dash)
	}
	return file.Units
}

// rename gives a unit a new name, and keeps the old one as it is written.
func (t *textLines) rename(e entry, name, round string) bool {
	line, from := e.Name.place.Line-1, e.Name.place.Col-1
	if !e.Name.single || line < e.begins || line > e.ends {
		return false
	}
	letters := []rune(t.lines[line])
	flow := []rune(t.lines[e.Place.Line-1])[e.Place.Col-1] == '{'
	to := scalarEnd(letters, from, flow)
	key := len([]rune(strings.TrimRight(string(letters[:from]), " "))) - len("name:")
	if to < 0 || key < 0 || string(letters[key:key+len("name:")]) != "name:" {
		return false
	}
	old := string(letters[from:to])
	if flow {
		t.replace(line, from, to, scalar(name)+", formerly: "+old+", renamed_from: "+roundID(round))
		return true
	}
	t.replace(line, from, to, scalar(name))
	indent := strings.Repeat(" ", key)
	t.insert(line, math.MinInt, indent+"formerly: "+old)
	t.insert(line, math.MinInt+1, indent+"renamed_from: "+roundID(round))
	return true
}

// scalarEnd returns the column after a text that begins at a column and ends on the same
// line; -1 when it does not.
func scalarEnd(letters []rune, from int, flow bool) int {
	if quote := letters[from]; quote == '"' || quote == '\'' {
		for at := from + 1; at < len(letters); at++ {
			switch {
			case letters[at] == '\\' && quote == '"', letters[at] == quote && quote == '\'' && at+1 < len(letters) && letters[at+1] == quote:
				at++
			case letters[at] == quote:
				return at + 1
			}
		}
		return -1
	}
	end := len([]rune(strings.TrimRight(string(letters), " \t\r\n")))
	for at := from; at < end; at++ {
		if flow && (letters[at] == ',' || letters[at] == '}') || letters[at] == '#' && letters[at-1] == ' ' {
			end = at
		}
	}
	return len([]rune(strings.TrimRight(string(letters[:end]), " ")))
}
