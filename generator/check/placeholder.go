package check

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// Placeholder is something that was written to be replaced: by the sample, or by an
// import that did not know better.
type Placeholder struct {
	Kind   PlaceholderKind
	Places []problem.Place // one at least
	Text   string          // what is written there
}

// PlaceholderKind is why something must be replaced. It is the name of a message in
// the groups "advice" and "publish", for the one who may not publish.
type PlaceholderKind string

// The kinds of placeholders.
const (
	SampleName      PlaceholderKind = "sampleName"      // the sample's organisation, in the texts of another
	ExampleAddress  PlaceholderKind = "exampleAddress"  // below .example, which is no place (RFC 2606)
	SampleStatement PlaceholderKind = "sampleStatement" // the address of an accessibility statement, of zeros
	WholeYear       PlaceholderKind = "wholeYear"       // a round from 1 January to 31 December: import wrote that before
	OtherName       PlaceholderKind = "otherName"       // the organisation is not called what its top unit is
	Nameless        PlaceholderKind = "nameless"        // the organisation is called what any is: "Kommunen totalt"
)

// PlaceholderRule is the name of the rule that reports placeholders.
const PlaceholderRule = "placeholder"

// sampleName is what the organisation of the sample is called.
const sampleName = "Seljord"

// leftOver finds what texts and settings hold from the sample.
var leftOver = []struct {
	kind    PlaceholderKind
	sure    []byte // in every line with it
	pattern *regexp.Regexp
}{
	{SampleName, []byte(sampleName), regexp.MustCompile(sampleName)},
	{ExampleAddress, []byte(".example"), regexp.MustCompile(`[\pL\pN._+@-]*[\pL\pN-]\.example\b`)},
	{SampleStatement, []byte("00000000-"), regexp.MustCompile(`https?://\S*/00000000-[0-9-]*`)},
}

// placeholders reports what must be replaced before others read the site.
func placeholders(content Content, r report) {
	for _, p := range Placeholders(content) {
		r.adviceAll(p.Places, string(p.Kind), "text", p.Text)
	}
}

// Placeholders returns what must be replaced before others read the site, each kind
// once.
func Placeholders(content Content) []Placeholder {
	found := map[PlaceholderKind]*Placeholder{}
	add := func(kind PlaceholderKind, at problem.Place, text string) {
		if found[kind] == nil {
			found[kind] = &Placeholder{Kind: kind, Text: text}
		}
		found[kind].Places = append(found[kind].Places, at)
	}
	for _, file := range textFiles(content) {
		if data, err := fs.ReadFile(content.Files, file); err == nil {
			leftIn(file, data, add)
		}
	}
	if at, name := nameless(content); name != "" {
		add(Nameless, at, name)
	}
	if content.Results != nil {
		invented(content, add)
	}
	if ownName(content) {
		delete(found, SampleName)
	}
	var all []Placeholder
	for _, kind := range []PlaceholderKind{Nameless, OtherName, SampleName, SampleStatement, ExampleAddress, WholeYear} {
		if p := found[kind]; p != nil {
			all = append(all, *p)
		}
	}
	return all
}

// textFiles are the files with words in them, in the order they are read.
func textFiles(content Content) []string {
	files := []string{"site.yaml"}
	if content.Results != nil {
		files = append(files, "survey/instrument.yaml", "survey/units.yaml")
	}
	for _, document := range content.Programme.Documents {
		files = append(files, document.File)
	}
	return files
}

// leftIn finds the placeholders of one file. What follows # on a line of its own
// in YAML is for nobody but authors.
func leftIn(file string, data []byte, add func(PlaceholderKind, problem.Place, string)) {
	for _, w := range leftOver {
		if !bytes.Contains(data, w.sure) {
			continue
		}
		for i, line := range strings.Split(string(data), "\n") {
			if path.Ext(file) == ".yaml" && strings.HasPrefix(strings.TrimSpace(line), "#") {
				continue
			}
			for _, at := range w.pattern.FindAllStringIndex(line, -1) {
				column := utf8.RuneCountInString(line[:at[0]]) + 1
				add(w.kind, problem.Place{File: file, Line: i + 1, Col: column}, line[at[0]:at[1]])
			}
		}
	}
}

// nameless returns the name of the organisation that says nothing of which it is, and its
// place; "" when it has a name of its own.
func nameless(content Content) (problem.Place, string) {
	at := problem.Place{File: "site.yaml"}
	name, _ := content.Site.Organisation.In(i18n.Any, i18n.Languages())
	if len(content.Site.Organisation) == 0 || !raw.IsNameless(name) || slices.Contains(content.Site.NotPlaceholders, name) {
		return at, ""
	}
	data, _ := fs.ReadFile(content.Files, at.File) // what cannot be read has no lines
	at.Line = 1 + slices.IndexFunc(strings.Split(string(data), "\n"), func(line string) bool { return strings.HasPrefix(line, "organisation:") })
	return at, name
}

// ownName reports whether the name of the sample is no placeholder here.
func ownName(content Content) bool {
	for _, name := range content.Site.Organisation {
		if strings.Contains(name, sampleName) {
			return true
		}
	}
	return slices.Contains(content.Site.NotPlaceholders, sampleName)
}

// invented finds the days and the names that nobody wrote.
func invented(content Content, add func(PlaceholderKind, problem.Place, string)) {
	for _, round := range content.Results.Rounds {
		from, to := round.From, round.To
		if from.Known() && to.Known() && from.V.YearDay() == 1 && to.V.Month() == time.December && to.V.Day() == 31 && from.V.Year() == to.V.Year() {
			add(WholeYear, from.Place, round.ID.V)
		}
	}
	for _, unit := range content.Results.Units {
		if unit.Parent.Known() || !unit.ID.Known() {
			continue
		}
		if len(content.Site.Organisation) > 0 && !sameName(content.Site.Organisation, unit.Name) {
			name, _ := unit.Name.In(i18n.Any, i18n.Languages())
			add(OtherName, unit.ID.Place, name)
		}
		return // the top; any other unit without parent is a problem of its own
	}
}
