package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// A passage in another language than the text is marked, so that it is read aloud and
// hyphenated in its own language: "[work engagement]{lang=en}" within a line, and for
// whole paragraphs
//
//	::: lang nb
//	Teksten på bokmål.
//	:::

// languageRule is the rule under which problems of languages are reported.
const languageRule = "language"

// languagePattern matches the BCP 47 tags that authors need: a language and its
// subtags, such as a country.
var languagePattern = regexp.MustCompile(`^[a-z]{2,3}(-[a-zA-Z0-9]{2,8})*$`)

// wrongTag returns why a tag names no language, and what to write instead; "" if it
// names one.
func wrongTag(tag string) string {
	switch {
	case tag == "":
		return "the language of the passage is missing; write for instance en"
	case tag == "no" || strings.HasPrefix(tag, "no-"):
		return `"no" does not say which Norwegian it is; write nn for nynorsk or nb for bokmål`
	case !languagePattern.MatchString(tag):
		return "\"" + tag + "\" is no language; write its code in small letters, for instance nn, nb, en or se"
	}
	return ""
}

// passage reports what is wrong with a passage within a line.
func (r *reader) passage(node *passageNode) {
	place := r.places.at(node.Pos())
	if why := wrongTag(node.lang); why != "" {
		r.problems.Add(place, languageRule, "%s", why)
	}
	if r.words(node) == "" && !hasImage(node) {
		r.problems.Add(place, languageRule, "the passage has no words; write them between [ and ]")
	}
}

// languageOf returns the language of a node: that of the innermost passage around it,
// else that of the text.
func (w written) languageOf(node ast.Node) string {
	for parent := node.Parent(); parent != nil; parent = parent.Parent() {
		switch parent := parent.(type) {
		case *passageNode:
			return parent.lang
		case *containerNode:
			if parent.word == langWord {
				return parent.title
			}
		}
	}
	return w.lang
}

// printPassage prints a passage within a line. One whose language is not valid is
// printed as ordinary words.
func printPassage(p *page, node ast.Node, entering bool) ast.WalkStatus {
	lang := node.(*passageNode).lang
	switch {
	case wrongTag(lang) != "":
	case entering:
		p.WriteString(`<span lang="` + lang + `">`)
	default:
		p.WriteString("</span>")
	}
	return ast.WalkContinue
}

// printLanguage prints the beginning or the end of whole paragraphs in another
// language.
func printLanguage(p *page, node *containerNode, entering bool) {
	switch {
	case wrongTag(node.title) != "":
	case entering:
		p.WriteString(`<div lang="` + node.title + `">` + "\n")
	default:
		p.WriteString("</div>\n")
	}
}
