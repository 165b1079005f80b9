package i18n

import (
	"slices"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// DecodeYAML reads a text that is the same in all languages, or a mapping from
// language to text.
func (t *Text) DecodeYAML(node yamlfile.Node) {
	if text, ok := node.Text(); ok {
		*t = Same(text)
		return
	}
	var written yamlfile.Map[yamlfile.Value[string]]
	node.Decode(&written)
	*t = Text{}
	for _, entry := range written {
		lang := Lang(entry.Key.V)
		if !slices.Contains(Languages(), lang) {
			node.Problem(entry.Key.Place, "tifaktor does not have the language %q%s", lang, suggestion(lang))
			continue
		}
		(*t)[lang] = entry.Value.V
	}
}

func suggestion(lang Lang) string {
	if lang == "no" {
		return "; no is bokmål or nynorsk: write nb or nn"
	}
	var known []string
	for _, l := range Languages() {
		known = append(known, string(l))
	}
	return problem.Suggest(string(lang), known)
}
