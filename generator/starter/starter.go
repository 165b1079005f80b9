// Package starter makes a new site to change from the sample: its programme with
// the organisation's name in it, its instrument, and settings of its own. What
// nobody has decided yet, such as the days of the sessions and an address for
// questions, is left out rather than invented.
//
// The changes to the sample are listed in texts.go and survey.go. A test checks
// that nothing of the sample's own municipality is left.
package starter

import (
	"errors"
	"fmt"
	"io/fs"
	"net/mail"
	"path"
	"slices"
	"strings"
	"unicode"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
)

// Wishes is what a new site should have.
type Wishes struct {
	Organisation string      // "Fjordvik kommune"
	Languages    []i18n.Lang // the most important first
	Email        string      // for questions; may be empty
	Results      bool        // include the sample's invented results
}

// longestName is the most characters of the name of an organisation.
const longestName = 100

// Check returns what is wrong with the wishes; nil if a site can be made.
func (w Wishes) Check() error {
	const marks = " -–.,'’&()/"
	strange := func(letter rune) bool {
		return !unicode.IsLetter(letter) && !unicode.IsDigit(letter) && !strings.ContainsRune(marks, letter)
	}
	switch name := w.Organisation; {
	case strings.TrimSpace(name) == "":
		return errors.New(`the name of the organisation is missing; write for instance --organisation "Fjordvik kommune"`)
	case len([]rune(name)) > longestName || strings.ContainsFunc(name, strange) || !unicode.IsLetter([]rune(name)[0]) || strings.TrimSpace(name) != name:
		return fmt.Errorf("the name of the organisation must begin with a letter, have only letters, digits, spaces and %s, and be at most %d characters long; %q cannot be put into every text", strings.TrimSpace(marks), longestName, name)
	}
	for i, lang := range w.Languages {
		if !slices.Contains(i18n.Languages(), lang) {
			return fmt.Errorf("tifaktor does not have the language %q; it has %s", lang, listed(i18n.Languages()))
		}
		if slices.Contains(w.Languages[:i], lang) {
			return fmt.Errorf("%s is listed twice; keep one of them", lang)
		}
	}
	if address, err := mail.ParseAddress(w.Email); w.Email != "" && (err != nil || address.Address != w.Email) {
		return fmt.Errorf("%q is not one e-mail address, such as hr@kommunen.example", w.Email)
	}
	return nil
}

// The languages that the sample's programme is written in. The files in nynorsk
// have no language in their names.
const (
	nynorsk i18n.Lang = "nn"
	bokmaal i18n.Lang = "nb"
	english i18n.Lang = "en"
)

// HasProgramme reports whether the site gets the programme, which exists only in nynorsk and
// bokmål.
func (w Wishes) HasProgramme() bool {
	return slices.Contains(w.Languages, nynorsk) || slices.Contains(w.Languages, bokmaal)
}

// Files returns the files of a new site, by path. The wishes must have been checked.
func Files(sample fs.FS, w Wishes) ([]output.File, error) {
	files := []output.File{{Path: "site.yaml", Data: []byte(settings(w))}}
	err := fs.WalkDir(sample, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || name == "site.yaml" {
			return err
		}
		data, err := fs.ReadFile(sample, name)
		if err != nil {
			return err
		}
		switch folder, _, _ := strings.Cut(name, "/"); {
		case folder == "programme":
			if named, lang := w.textName(name); slices.Contains(w.Languages, lang) {
				files = append(files, output.File{Path: named, Data: []byte(w.text(name, string(data)))})
			}
		case name == "survey/instrument.yaml":
			files = append(files, output.File{Path: name, Data: data})
		case folder == "survey" && w.Results:
			files = append(files, output.File{Path: name, Data: []byte(w.results(string(data)))})
		}
		return nil
	})
	return files, err
}

// textName returns the name of the file of a text of the sample in the new site, and the
// language of the text. If nynorsk is not the first language, names of its files have it.
func (w Wishes) textName(name string) (string, i18n.Lang) {
	bare := strings.TrimSuffix(name, ".md")
	if suffix := path.Ext(bare); suffix != "" {
		return name, i18n.Lang(strings.TrimPrefix(suffix, "."))
	}
	if w.Languages[0] != nynorsk {
		return bare + "." + string(nynorsk) + ".md", nynorsk
	}
	return name, nynorsk
}

// listed returns languages as a list in words.
func listed(languages []i18n.Lang) string {
	var names []string
	for _, lang := range languages {
		names = append(names, string(lang))
	}
	return strings.Join(names, ", ")
}
