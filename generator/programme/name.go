package programme

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// address returns the path and the language in the name of a text; the language is "" if
// the name is wrong. A name without language belongs to the site's first language, whose
// texts may also have it in their names.
func address(name string, languages []i18n.Lang, problems *problem.List) (string, i18n.Lang) {
	base, suffix := parts(name)
	at := problem.Place{File: name}
	switch lang := i18n.Lang(suffix); {
	case suffix == "":
		return base, languages[0]
	case slices.Contains(languages, lang):
		return base, lang
	case slices.Contains(i18n.Languages(), lang):
		problems.Add(at, rule, "the text is in %s, which is not among the languages of the site; list it in site.yaml or take the file away", lang)
	case suffix == "no":
		problems.Add(at, rule, "no is bokmål or nynorsk: write nb or nn before .md, and nothing for %s, the first language of the site", languages[0])
	default:
		problems.Add(at, rule, "%q before .md is not a language of the site; they are %s", suffix, joined(languages))
	}
	return base, ""
}

// parts splits the name of a text into its path below programme/ and its suffix
// before .md, such as nb; "" if there is none.
func parts(name string) (base, suffix string) {
	whole := strings.TrimSuffix(below(name), ending)
	suffix = strings.TrimPrefix(path.Ext(whole), ".")
	if suffix == "" {
		return whole, ""
	}
	return strings.TrimSuffix(whole, "."+suffix), suffix
}

// mostDoubles is how many texts are named in the problem of withoutDoubles.
const mostDoubles = 3

// withoutDoubles leaves out texts without language in their names if there is another text
// at the path with the first language in its name. It reports them as one problem, since
// one change of the languages in site.yaml makes many of them.
func withoutDoubles(names []string, first i18n.Lang, problems *problem.List) []string {
	var kept, doubles []string
	there := map[string]bool{}
	for _, name := range names {
		there[name] = true
	}
	for _, name := range names {
		base, suffix := parts(name)
		if suffix == "" && there[inLanguage(base, first)] {
			doubles = append(doubles, name)
			continue
		}
		kept = append(kept, name)
	}
	if len(doubles) == 0 {
		return kept
	}
	base, _ := parts(doubles[0])
	more := ""
	if others := doubles[1:]; len(others) > 0 {
		more = "; likewise " + strings.Join(others[:min(len(others), mostDoubles)], ", ")
		if left := len(others) - mostDoubles; left > 0 {
			more += fmt.Sprintf(" and %d more", left)
		}
	}
	problems.Add(problem.Place{File: doubles[0]}, rule,
		"a name without language is that of the first language of the site, %s, and %s is there too; name this file after the language it is in, such as %s, or take one of the two away%s",
		first, path.Base(inLanguage(base, first)), path.Base(inLanguage(base, unused(base, there))), more)
	return kept
}

// inLanguage returns the name of the text at a path with its language.
func inLanguage(base string, lang i18n.Lang) string {
	return folder + "/" + base + "." + string(lang) + ending
}

// unused returns a language that is in no name of a text at the path.
func unused(base string, there map[string]bool) i18n.Lang {
	for _, lang := range i18n.Languages() {
		if !there[inLanguage(base, lang)] {
			return lang
		}
	}
	return i18n.Languages()[0]
}
