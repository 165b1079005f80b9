package site

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// fileName is the file in the content folder that holds the settings.
const fileName = "site.yaml"

// defaultTheme is the theme if site.yaml names none.
const defaultTheme = "default"

// rule is the rule under which problems of site.yaml are reported.
const rule = "site"

// written is site.yaml.
type written struct {
	Place                  problem.Place                        `yaml:",place"`
	Title                  i18n.Text                            `yaml:"title,required"`
	Lead                   i18n.Text                            `yaml:"lead"`
	Organisation           i18n.Text                            `yaml:"organisation,required"`
	Formerly               Names                                `yaml:"formerly"`
	Department             i18n.Text                            `yaml:"department"`
	About                  i18n.Text                            `yaml:"about"`
	Languages              []yamlfile.Value[string]             `yaml:"languages"`
	Theme                  yamlfile.Value[string]               `yaml:"theme"`
	Base                   yamlfile.Value[string]               `yaml:"base"`
	EmbeddedIn             []yamlfile.Value[string]             `yaml:"embedded_in"`
	SmallestGroup          yamlfile.Value[int]                  `yaml:"smallest_group"`
	Rounding               yamlfile.Value[string]               `yaml:"rounding"`
	Participation          yamlfile.Value[string]               `yaml:"participation"`
	Insider                yamlfile.Value[int]                  `yaml:"insider"`
	NotPlaceholders        []string                             `yaml:"not_placeholders"`
	LookedAt               yamlfile.Map[yamlfile.Value[string]] `yaml:"looked_at"`
	ClosedRepositories     []string                             `yaml:"closed_repositories"`
	Search                 []foundKeys                          `yaml:"search"`
	AccessibilityStatement yamlfile.Value[string]               `yaml:"accessibility_statement"`
	Contact                struct {
		Name  i18n.Text              `yaml:"name"`
		Email yamlfile.Value[string] `yaml:"email"`
		Phone yamlfile.Value[string] `yaml:"phone"`
	} `yaml:"contact"`
}

// foundKeys is an entry of the list "search".
type foundKeys struct {
	Words []string               `yaml:"words,required"`
	To    yamlfile.Value[string] `yaml:"to,required"`
}

// found returns what people look for.
func found(written []foundKeys) (all []Found) {
	for _, w := range written {
		all = append(all, Found{w.Words, strings.TrimSuffix(w.To.V, ".md"), w.To.Place})
	}
	return all
}

// misnamed returns the file that was probably meant as site.yaml; "" if there is none.
func misnamed(files fs.FS) string {
	entries, _ := fs.ReadDir(files, ".") // what cannot be read has no names
	for _, entry := range entries {
		if !entry.IsDir() && yamlfile.NameMeant(entry.Name()) == fileName {
			return entry.Name()
		}
	}
	return ""
}

// Read reads site.yaml. It always returns a site that the other steps can work
// with: what cannot be read is reported and replaced by its default.
func Read(files fs.FS, problems *problem.List) *Site {
	data, err := fs.ReadFile(files, fileName)
	switch {
	case errors.Is(err, fs.ErrNotExist) && misnamed(files) != "":
		problems.Add(problem.Place{File: misnamed(files)}, rule, "nothing reads this under that name; call the file %s", fileName)
	case errors.Is(err, fs.ErrNotExist):
		problems.Add(problem.Place{File: fileName}, rule, "the file is missing; it holds the site's title, organisation and languages")
	case err != nil:
		problems.Add(problem.Place{File: fileName}, rule, "the file cannot be read: %s", problem.Cause(err))
	}
	var w written
	readable := err == nil && yamlfile.Decode(fileName, data, &w, problems)
	r := reader{problems, readable}
	s := &Site{
		Title:           w.Title,
		Lead:            w.Lead,
		Organisation:    w.Organisation,
		Formerly:        w.Formerly,
		Department:      w.Department,
		About:           w.About,
		Languages:       r.languages(w.Languages),
		Theme:           r.theme(w.Theme),
		EmbeddedIn:      r.embeddedIn(w.EmbeddedIn),
		SmallestGroup:   r.smallestGroup(w.SmallestGroup),
		Rounding:        r.rounding(w.Rounding),
		Participation:   r.participation(w.Participation),
		Insider:         r.insider(w.Insider),
		NotPlaceholders: w.NotPlaceholders,
		LookedAt:        lookedAt(w.LookedAt),
		Search:          found(w.Search),

		ClosedRepositories: w.ClosedRepositories,
		Contact: Contact{
			Name:  w.Contact.Name,
			Email: r.email(w.Contact.Email),
			Phone: r.phone(w.Contact.Phone),
		},
	}
	s.Base = r.base(w.Base, s.Words())
	s.AccessibilityStatement = r.accessibilityStatement(w, s.Words())
	return s
}

// lookedAt returns the codes of the files that somebody has looked at.
func lookedAt(written yamlfile.Map[yamlfile.Value[string]]) map[string]string {
	codes := map[string]string{}
	for _, entry := range written {
		codes[entry.Key.V] = entry.Value.V
	}
	return codes
}

// reader checks the settings one by one.
type reader struct {
	problems *problem.List
	readable bool // the whole file could be read, so a missing key is really missing
}

func (r reader) problem(at problem.Place, format string, args ...any) {
	r.problems.Add(at, rule, format, args...)
}

// languages returns the languages of the site, each once; all of tifaktor's, in its
// order, if site.yaml names none.
func (r reader) languages(written []yamlfile.Value[string]) []i18n.Lang {
	var known []string
	for _, lang := range i18n.Languages() {
		known = append(known, string(lang))
	}
	var langs []i18n.Lang
	for _, w := range written {
		lang := i18n.Lang(w.V)
		switch {
		case !w.Known(): // noted already
		case w.V == "no":
			r.problem(w.Place, "no is bokmål or nynorsk: write nb or nn")
		case !slices.Contains(known, w.V):
			r.problem(w.Place, "tifaktor does not have the language %q; it has %s", w.V, strings.Join(known, ", "))
		case slices.Contains(langs, lang):
			r.problem(w.Place, "%s is listed twice; keep one of them", w.V)
		default:
			langs = append(langs, lang)
		}
	}
	if len(langs) == 0 {
		return i18n.Languages()
	}
	return langs
}

func (r reader) theme(w yamlfile.Value[string]) string {
	switch {
	case !w.Known():
		return defaultTheme
	case !fs.ValidPath(w.V) || w.V == "." || strings.Contains(w.V, "/"):
		r.problem(w.Place, "theme must be the name of a folder in themes/, such as %s, not %q", defaultTheme, w.V)
		return defaultTheme
	}
	return w.V
}
