// Package yamlfile reads strict YAML and keeps the place of every value.
//
// A file is decoded into structs by their tags:
//
//	type unit struct {
//		Place problem.Place       `yaml:",place"`      // where the mapping begins
//		ID    Value[string]       `yaml:"id,required"` // a value with its place
//		Means Map[Value[Decimal]] `yaml:"means"`       // the author chooses the keys
//		Names names               `yaml:",inline"`     // a struct whose keys are among these
//	}
//
// A field with the tag `yaml:",others"` is offered all other keys ([KeyTaker]).
// Text, whole numbers, true/false, [Decimal], [Date], lists, structs, [Value],
// [Map] and types that implement [Decodable] can be read; to add a kind of
// scalar, write its file beside date.go and list it in scalar.go.
//
// Everything wrong in a file is reported as a problem with its place: unknown,
// missing and duplicate keys, wrong types, numbers and dates written in another
// way than expected. What cannot be read keeps its zero value. Aliases, merge keys,
// tags and several documents in one file are refused, since the authors of these
// files do not need them.
//
// Only this package imports the YAML library.
package yamlfile

import (
	"bytes"
	"io"
	"reflect"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/problem"
)

// rule is the rule under which all problems of reading are reported.
const rule = "yaml"

// Decode reads a whole file into what into points at. It adds what is wrong to
// problems, and reports whether nothing was.
func Decode(file string, data []byte, into any, problems *problem.List) bool {
	return decode("the file", file, data, 1, into, problems)
}

// DecodeBeside is [Decode], and returns the parts of the file beside the value of one key at its
// top, as [Walk] gives them, for those who look for texts among much else.
func DecodeBeside(key, file string, data []byte, into any, problems *problem.List) (beside []Part, ok bool) {
	d := newDecoder(file, 1, problems)
	root := d.parse(data)
	if root == nil {
		return nil, !d.failed
	}
	if root.Kind == yaml.MappingNode {
		rest := yaml.Node{Kind: yaml.MappingNode, Line: root.Line, Column: root.Column}
		for i := 0; i < len(root.Content); i += 2 {
			if root.Content[i].Value != key {
				rest.Content = append(rest.Content, root.Content[i], root.Content[i+1])
			}
		}
		walk(&rest, 0, func(part Part) { beside = append(beside, part) }) // before value takes the nodes apart
	}
	d.value("the file", root, reflect.ValueOf(into).Elem())
	return beside, !d.failed
}

// DecodeAt is [Decode] for YAML inside another file, such as front matter.
// firstLine is the line of the file that data begins on.
func DecodeAt(file string, data []byte, firstLine int, into any, problems *problem.List) bool {
	return decode("this part of the file", file, data, firstLine, into, problems)
}

// decode is DecodeAt with the name that problems have for the YAML as a whole.
func decode(name, file string, data []byte, firstLine int, into any, problems *problem.List) bool {
	d := newDecoder(file, firstLine, problems)
	root := d.parse(data)
	if root != nil {
		d.value(name, root, reflect.ValueOf(into).Elem())
	}
	return !d.failed
}

func newDecoder(file string, firstLine int, problems *problem.List) *decoder {
	return &decoder{
		source: source{file: file, before: firstLine - 1, problems: problems},
		words:  map[string]string{},
		plans:  map[reflect.Type]*plan{},
	}
}

// decoder decodes the nodes of one file into values.
type decoder struct {
	source
	words map[string]string // keys seen, so that equal ones share memory
	plans map[reflect.Type]*plan
}

// parse returns the one value of the file, or nil after reporting why it cannot be
// read. An empty file is an empty mapping.
func (s *source) parse(data []byte) *yaml.Node {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if !s.readable(data) {
		return nil
	}
	s.data, s.doubtful = data, doubtful.Match(data)
	reader := yaml.NewDecoder(bytes.NewReader(data))
	var document, second yaml.Node
	switch err := reader.Decode(&document); {
	case err == io.EOF:
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	case err != nil:
		s.syntax(data)
		return nil
	}
	switch err := reader.Decode(&second); {
	case err == io.EOF:
	case err != nil:
		s.syntax(data)
		return nil
	default:
		s.problem(s.place(&second), "a second document begins here; only one is read, so remove the line ---")
	}
	root := document.Content[0]
	if isNull(root) {
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	}
	return root
}

// value reads a node into a variable. Problems use name for it: its key, or that of
// the list it is in.
func (d *decoder) value(name string, n *yaml.Node, into reflect.Value) {
	if !d.isOrdinary(n) {
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

// isOrdinary reports whether a node is no alias, has no tag and is not in curly
// quotation marks. If it is not ordinary, the problem is reported.
func (s *source) isOrdinary(n *yaml.Node) bool {
	switch {
	case n.Kind == yaml.AliasNode:
		s.problem(s.place(n), "*%s refers to a value written elsewhere; write the value itself here", n.Value)
		return false
	case n.Style&yaml.TaggedStyle != 0:
		s.problem(s.place(n), "the tag %s is not used in these files; write the value without it", n.Tag)
		return false
	case isCurly(n):
		s.curly(n)
		return false
	}
	return true
}

// word returns the one copy of a key that occurs many times.
func (d *decoder) word(key string) string {
	if known, ok := d.words[key]; ok {
		return known
	}
	d.words[key] = key
	return key
}
