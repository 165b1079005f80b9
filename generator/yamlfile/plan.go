package yamlfile

import (
	"reflect"
	"strings"

	"tifaktor/generator/problem"
)

// plan is how a struct is read: its fields by key.
type plan struct {
	fields []field
	keys   []string
	place  int // index of the field for the place of the mapping, or -1
	others int // index of the field that is offered all other keys, or -1
}

type field struct {
	key      string
	index    []int // as for reflect.Value.FieldByIndex, through inline structs
	required bool
}

// KeyTaker is a field with the tag `yaml:",others"`. It is offered the keys that no
// field of its struct has, and reports whether it takes the key; the value is always
// skipped. A key that is not taken is unknown.
type KeyTaker interface {
	TakeKey(key string, at problem.Place) bool
}

func (d *decoder) planOf(t reflect.Type) *plan {
	if p, ok := d.plans[t]; ok {
		return p
	}
	p := &plan{place: -1, others: -1}
	for i := range t.NumField() {
		tag, ok := t.Field(i).Tag.Lookup("yaml")
		if !ok {
			continue
		}
		key, option, _ := strings.Cut(tag, ",")
		switch option {
		case "place":
			p.place = i
		case "others":
			p.others = i
		case "inline":
			for _, f := range d.planOf(t.Field(i).Type).fields {
				p.add(field{f.key, append([]int{i}, f.index...), f.required})
			}
		default:
			p.add(field{key, []int{i}, option == "required"})
		}
	}
	d.plans[t] = p
	return p
}

func (p *plan) add(f field) {
	p.fields = append(p.fields, f)
	p.keys = append(p.keys, f.key)
}

func (p *plan) find(key string) int {
	for i := range p.fields {
		if p.fields[i].key == key {
			return i
		}
	}
	return -1
}
