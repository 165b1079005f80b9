package plan

import (
	"fmt"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// Clash is a text whose page would have the address of another page, such as index.md or
// sok.md.
type Clash struct {
	Text    *programme.Document
	Address string // of both, from the site's folder
	Other   string // the title of the other page
}

// Clashes are all texts of a site that need another name.
type Clashes []Clash

// Error reports all of them on one line.
func (c Clashes) Error() string {
	var all []string
	for _, clash := range c {
		all = append(all, fmt.Sprintf("the text %q would be %s, and so would %q", clash.Text.Title, clash.Address, clash.Other))
	}
	return strings.Join(all, "; ") + "; call the file something else"
}

// distinct returns an error if two pages have the same address. Capital and small letters count
// as the same, as they do on a Windows server. A text is reported once, however many languages
// it has.
func distinct(all []page.Page, texts *programme.Programme, editions map[i18n.Lang]*page.Edition) error {
	taken := make(map[string]*page.Page, len(all))
	var clashes Clashes
	reported := map[string]bool{}
	for i := range all {
		pg := &all[i]
		address := strings.ToLower(pg.Path)
		other := taken[address]
		taken[address] = pg
		if other == nil {
			continue
		}
		text := textAt(address, texts, editions)
		if text == nil {
			return fmt.Errorf("two pages would be %s: %q and %q", pg.Path, other.Title, pg.Title)
		}
		if other.Title == text.Title {
			other = pg
		}
		if !reported[text.Path] {
			clashes = append(clashes, Clash{text, pg.Path, other.Title})
			reported[text.Path] = true
		}
	}
	if clashes == nil {
		return nil
	}
	return clashes
}

// textAt returns the text whose page has an address in small letters, or nil.
func textAt(address string, texts *programme.Programme, editions map[i18n.Lang]*page.Edition) *programme.Document {
	for _, text := range texts.Documents {
		for _, edition := range editions {
			if strings.ToLower(edition.Addresses.Document(text.Path)) == address {
				return text
			}
		}
	}
	return nil
}
