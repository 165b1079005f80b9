package yamlfile

import (
	"cmp"
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/problem"
)

// structure reads a mapping whose keys are given by a struct.
func (d *decoder) structure(name string, n *yaml.Node, into reflect.Value) {
	if n.Kind != yaml.MappingNode {
		if d.unseen(n) {
			return
		}
		d.problem(d.place(n), "%s must be a group of keys with their values, not %s", name, describe(n))
		return
	}
	p := d.planOf(into.Type())
	if p.place >= 0 {
		into.Field(p.place).Set(reflect.ValueOf(d.place(n)))
	}
	firstLines := make([]int, len(p.fields))
	misspelt := map[string]bool{} // keys of which an unknown key seems to be a misspelling
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if !d.isKey(n, i) {
			continue
		}
		f := p.find(key.Value)
		switch {
		case d.isCommaNumber(n, i):
			if f >= 0 {
				firstLines[f] = key.Line + d.before
			}
		case f < 0:
			misspelt[problem.Nearest(key.Value, p.keys)] = true
			d.otherKey(p, key, into)
		case firstLines[f] > 0:
			d.double(key, firstLines[f])
		default:
			firstLines[f] = key.Line + d.before
			d.field(p.fields[f], value, into)
		}
	}
	for i, f := range p.fields {
		if f.required && firstLines[i] == 0 && !misspelt[f.key] {
			d.problem(d.place(n), "the key %q is missing", f.key)
		}
	}
}

// field reads the value of one key. A key without value counts as not written.
func (d *decoder) field(f field, value *yaml.Node, into reflect.Value) {
	if !isNull(value) {
		d.value(f.key, value, into.FieldByIndex(f.index))
		return
	}
	switch at, text := d.comment(value); {
	case text != "" && f.required:
		d.problem(at, "%s", text)
	case text != "":
		d.problems.Advise(at, rule, "%s", text)
	case f.required:
		d.problem(d.place(value), "%s must have a value; it is empty", f.key)
	}
}

func (d *decoder) otherKey(p *plan, key *yaml.Node, into reflect.Value) {
	if p.others >= 0 {
		taker := into.Field(p.others).Addr().Interface().(KeyTaker)
		if taker.TakeKey(key.Value, d.place(key)) {
			return
		}
	}
	if d.unseen(key) {
		return
	}
	hint := cmp.Or(problem.Suggest(key.Value, p.keys), "; the keys here are "+strings.Join(p.keys, ", "))
	d.problem(d.place(key), "unknown key %q%s", problem.Shorten(key.Value), hint)
}

// isKey reports whether the node at index i of a mapping can be a key, and adds a
// problem if it cannot.
func (s *source) isKey(n *yaml.Node, i int) bool {
	key := n.Content[i]
	switch {
	case i > 0 && (isCommaRest(n, i) || isCurlyRest(n, i)):
		return false // reported at the value before it
	case !s.isOrdinary(key):
		return false
	case key.Kind != yaml.ScalarNode || isNull(key):
		s.problem(s.place(key), "a key must be a word, not %s", describe(key))
		return false
	case key.Tag == "!!merge":
		s.problem(s.place(key), "the key << is not used in these files; write the keys and values themselves here")
		return false
	}
	return true
}

// isCommaNumber reports whether the value of the key at index i is a number with a
// decimal comma in a mapping in braces, and adds it as a problem. YAML reads {a: 4,3}
// as the number 4 and a key 3 without value, so what was meant is not known.
func (s *source) isCommaNumber(n *yaml.Node, i int) bool {
	if i+3 >= len(n.Content) || !isCommaRest(n, i+2) {
		return false
	}
	s.commaNumber(n.Content[i+1])
	return true
}

// commaNumber reports a number with a decimal comma.
func (s *source) commaNumber(n *yaml.Node) {
	s.problem(s.place(n), "a number has a point, not a comma")
}

// isCommaRest reports whether the key at index i is the digits after a decimal comma.
func isCommaRest(n *yaml.Node, i int) bool {
	before, key, value := n.Content[i-1], n.Content[i], n.Content[i+1]
	adjacent := key.Line == before.Line && key.Column == before.Column+len(before.Value)+1
	return adjacent && isNull(value) && value.Value == "" && isNumber(before.Value, false) && isNumber(key.Value, false)
}

func (s *source) double(key *yaml.Node, firstLine int) {
	s.problem(s.place(key), "the key %q is already written on line %d; keep one of them", problem.Shorten(key.Value), firstLine)
}
