package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"tifaktor/generator/problem"
)

// A passage in another language than the text says so, that it is read aloud and
// hyphenated as what it is: "[work engagement]{lang=en}" within a line, and for
// whole paragraphs
//
//	::: lang nb
//	Teksten på bokmål.
//	:::

// languageRule is the rule under which problems of languages are noted.
const languageRule = "language"

// languagePattern is a BCP 47 tag as authors need them: a language, and what tells it
// from others of its name.
var languagePattern = regexp.MustCompile(`^[a-z]{2,3}(-[a-zA-Z0-9]{2,8})*$`)

// wrongTag tells why a tag names no language, and what to write instead; "" for
// one that does.
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

// passage notes what is wrong with a passage within a line.
func (d *Document) passage(node *passageNode, problems *problem.List) {
	place := d.places.at(node.Pos())
	if why := wrongTag(node.lang); why != "" {
		problems.Add(place, languageRule, "%s", why)
	}
	if d.words(node) == "" && !hasImage(node) {
		problems.Add(place, languageRule, "the passage has no words; write them between [ and ]")
	}
}

// languageOf is the language that a node stands in: of the innermost passage
// around it, else of the text.
func (d *Document) languageOf(node ast.Node) string {
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
	return d.lang
}

// printPassage prints a passage within a line. One whose language cannot be told
// is words like any others.
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
