package site

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/yamlfile"
)

// Names are the names that something has had, in order.
type Names []i18n.Text

// DecodeYAML reads one name, or a list of them.
func (n *Names) DecodeYAML(node yamlfile.Node) {
	if node.IsList() {
		node.Decode((*[]i18n.Text)(n))
		return
	}
	var name i18n.Text
	node.Decode(&name)
	*n = Names{name}
}

// In returns the names in a language, as [i18n.Text.In] does, without missing ones.
func (n Names) In(want i18n.Lang, order []i18n.Lang) []string {
	var all []string
	for _, name := range n {
		if text, _ := name.In(want, order); text != "" {
			all = append(all, text)
		}
	}
	return all
}
