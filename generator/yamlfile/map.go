package yamlfile

import (
	"reflect"

	"gopkg.in/yaml.v3"
)

// decode reads a mapping whose keys the author chooses.
func (m *Map[T]) decode(d *decoder, name string, n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		d.problem(d.place(n), "%s must be a group of keys with their values, not %s", name, describe(n))
		return
	}
	*m = make(Map[T], 0, len(n.Content)/2)
	seen := newSeenKeys(len(n.Content) / 2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if !d.isKey(n, i) {
			continue
		}
		if d.isCommaNumber(n, i) {
			continue
		}
		if first := seen.line(n, i); first > 0 {
			d.double(key, first+d.before)
			continue
		}
		word := d.word(key.Value)
		*m = append(*m, Entry[T]{Key: Value[string]{word, d.place(key)}})
		d.value(word, value, reflect.ValueOf(&(*m)[len(*m)-1].Value).Elem())
	}
}

// seenKeys finds duplicate keys: in a long mapping it holds the line of each key; in a
// short one it is nil and the keys before are compared.
type seenKeys map[string]int

func newSeenKeys(length int) seenKeys {
	const short = 24
	if length <= short {
		return nil
	}
	return make(seenKeys, length)
}

// line returns the line that the key at index i was first written on, or 0.
func (s seenKeys) line(n *yaml.Node, i int) int {
	key := n.Content[i].Value
	if s != nil {
		first := s[key]
		if first == 0 {
			s[key] = n.Content[i].Line
		}
		return first
	}
	for j := 0; j < i; j += 2 {
		if n.Content[j].Kind == yaml.ScalarNode && n.Content[j].Value == key {
			return n.Content[j].Line
		}
	}
	return 0
}
