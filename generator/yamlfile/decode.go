// Package yamlfile reads strict YAML and tells where every value stands.
//
// A file is decoded into structs by their tags:
//
//	type unit struct {
//		Place problem.Place       `yaml:",place"`      // where the mapping begins
//		ID    Value[string]       `yaml:"id,required"` // a value with its place
//		Means Map[Value[Decimal]] `yaml:"means"`       // the keys are the author's
//		Names names               `yaml:",inline"`     // a struct whose keys stand here too
//	}
//
// A field with the tag `yaml:",others"` is offered all other keys ([KeyTaker]).
// Text, whole numbers, true/false, [Decimal], [Date], lists, structs, [Value],
// [Map] and whatever implements [Decodable] can be read; to add a kind of
// scalar, write its file beside date.go and list it in scalar.go.
//
// Everything wrong in a file is noted as a problem with its place: unknown,
// missing and double keys, wrong types, numbers and dates written in another
// way than expected. What cannot be read keeps its zero value. The short cuts
// of YAML (aliases, merge keys, tags, several documents in one file) are
// refused, since the authors of these files do not need them.
//
// Only this package knows the YAML library underneath.
package yamlfile

import (
	"bytes"
	"io"
	"reflect"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/problem"
)

// rule is the rule under which all problems of reading are noted.
const rule = "yaml"

// Decode reads a whole file into what into points at. It notes what is wrong
// and reports whether all was well.
func Decode(file string, data []byte, into any, problems *problem.List) bool {
	return decode("the file", file, data, 1, into, problems)
}

// DecodeAt is [Decode] for YAML inside another file, such as front matter.
// firstLine is the line of the file that data begins on.
func DecodeAt(file string, data []byte, firstLine int, into any, problems *problem.List) bool {
	return decode("this part of the file", file, data, firstLine, into, problems)
}

// decode is DecodeAt for YAML that problems call by a name.
func decode(name, file string, data []byte, firstLine int, into any, problems *problem.List) bool {
	d := &decoder{
		file:     file,
		before:   firstLine - 1,
		problems: problems,
		words:    map[string]string{},
		plans:    map[reflect.Type]*plan{},
	}
	root := d.parse(data)
	if root != nil {
		d.value(name, root, reflect.ValueOf(into).Elem())
	}
	return !d.failed
}

// decoder reads one file.
type decoder struct {
	file     string
	before   int    // lines of the file before the YAML
	source   []byte // as it is read
	starts   []int  // the offset of each line, once one was asked for
	doubtful bool   // it has a comment that could be meant as text
	problems *problem.List
	failed   bool
	words    map[string]string // keys seen, so that equal ones share their memory
	plans    map[reflect.Type]*plan
}

// parse gives the one value that the file holds, or nil after noting why it
// cannot be read. An empty file is an empty mapping.
func (d *decoder) parse(data []byte) *yaml.Node {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if !d.readable(data) {
		return nil
	}
	d.source, d.doubtful = data, doubtful.Match(data)
	reader := yaml.NewDecoder(bytes.NewReader(data))
	var document, second yaml.Node
	switch err := reader.Decode(&document); {
	case err == io.EOF:
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	case err != nil:
		d.syntax(data)
		return nil
	}
	switch err := reader.Decode(&second); {
	case err == io.EOF:
	case err != nil:
		d.syntax(data)
		return nil
	default:
		d.problem(d.place(&second), "a second document begins here; only one is read, so remove the line ---")
	}
	root := document.Content[0]
	if isNull(root) {
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	}
	return root
}

// value reads a node into a variable. name is what to call it in a problem: its
// key, or that of the list it stands in.
func (d *decoder) value(name string, n *yaml.Node, into reflect.Value) {
	if !d.ordinary(n) {
		return
	}
	if at, text := d.comment(n); text != "" && isNull(n) {
		d.problem(at, "%s", text)
		return
	} else if text != "" {
		d.problems.Advise(at, rule, "%s", text)
	}
	pointer := into.Addr().Interface()
	switch target := pointer.(type) {
	case decodable:
		target.decode(d, name, n)
		return
	case Decodable:
		target.DecodeYAML(Node{d, n, name})
		return
	case *Date:
		d.scalar(name, n, target)
		return
	}
	switch into.Kind() {
	case reflect.Struct:
		d.structure(name, n, into)
	case reflect.Slice:
		d.list(name, n, into)
	default:
		d.scalar(name, n, pointer)
	}
}

func (d *decoder) list(name string, n *yaml.Node, into reflect.Value) {
	if n.Kind != yaml.SequenceNode {
		if d.unseen(n) {
			return
		}
		d.problem(d.place(n), "%s must be a list, not %s", name, describe(n))
		return
	}
	list := reflect.MakeSlice(into.Type(), len(n.Content), len(n.Content))
	for i, item := range n.Content {
		d.value(name, item, list.Index(i))
		n.Content[i] = nil // what has been read need not be kept in memory
	}
	into.Set(list)
}

// ordinary reports whether a node is free of the short cuts of YAML, and of quotation marks
// that are none there.
func (d *decoder) ordinary(n *yaml.Node) bool {
	switch {
	case n.Kind == yaml.AliasNode:
		d.problem(d.place(n), "*%s stands for a value written elsewhere; write the value itself here", n.Value)
		return false
	case n.Style&yaml.TaggedStyle != 0:
		d.problem(d.place(n), "the tag %s is not used in these files; write the value without it", n.Tag)
		return false
	case isCurly(n):
		d.curly(n)
		return false
	}
	return true
}

func (d *decoder) place(n *yaml.Node) problem.Place {
	return problem.Place{File: d.file, Line: n.Line + d.before, Col: n.Column}
}

func (d *decoder) problem(at problem.Place, format string, args ...any) {
	d.failed = true
	d.problems.Add(at, rule, format, args...)
}

// word gives the one copy of a key that occurs many times.
func (d *decoder) word(key string) string {
	if known, ok := d.words[key]; ok {
		return known
	}
	d.words[key] = key
	return key
}
