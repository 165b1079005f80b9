package generator

import (
	"fmt"
	"io/fs"

	"tifaktor/generator/check"
	"tifaktor/generator/disclosure"
	"tifaktor/generator/ledger"
	"tifaktor/generator/mention"
	"tifaktor/generator/output"
	"tifaktor/generator/plan"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/theme"
	"tifaktor/generator/verify"
)

// Maker makes a site again and again while its texts change. The settings, the results and
// the theme are read when they are first needed, and kept: when one of those files has
// changed, a new Maker is needed.
type Maker struct {
	// Workers is how many pages are made at a time; as many as there are cores if it is 0.
	Workers int
	// Looks has the themes if many sites share them; nil if this site reads its own.
	Looks *Looks

	content, themes fs.FS

	delivered check.Content // without texts; its Site is nil until it is read
	published *ledger.Ledger
	found     problem.List // by reading and checking it

	ready  bool // the rest is there
	shown  *survey.Dataset
	names  *mention.Names
	beside mention.Found // in what is published beside the texts
	advice problem.List  // by protecting the results
	look   *theme.Theme
}

// NewMaker returns a Maker for a content folder and a folder of themes. It reads nothing yet.
func NewMaker(content, themes fs.FS) *Maker { return &Maker{content: content, themes: themes} }

// Build makes the site as [Build] does, from the texts as they are now.
func (m *Maker) Build(problems *problem.List) (*Site, error) {
	delivered := m.read(problems)
	if problems.Failed() {
		return nil, nil
	}
	if err := m.prepare(problems); err != nil || problems.Failed() {
		return nil, err
	}
	planned := plan.Content{Site: delivered.Site, Survey: m.shown, Programme: delivered.Programme}
	site, err := finish(planned, m, problems)
	if site == nil || err != nil {
		return nil, err
	}
	m.describe(site, delivered)
	mentions := mention.FindInTexts(m.mentioned(delivered.Programme)).With(m.beside)
	mentions.Advise(delivered.Words, problems)
	site.Mentions = mentions.Mentions
	return site, nil
}

// read reads the content folder and applies every rule to it.
func (m *Maker) read(problems *problem.List) check.Content {
	problems.Order("site.yaml", "survey/instrument.yaml", "survey/units.yaml", "survey/", ledger.FileName, "programme/")
	if m.delivered.Site == nil {
		settings := site.Read(m.content, &m.found)
		m.delivered = check.Content{Site: settings, Words: settings.Words(), Results: raw.Read(m.content, &m.found), Files: m.content}
		m.published = ledger.Read(m.content, &m.found)
		check.RunOnResults(m.delivered, &m.found)
	}
	problems.Join(&m.found)
	delivered := m.delivered
	delivered.Programme = programme.Read(m.content, delivered.Site.Languages, problems)
	check.RunOnTexts(delivered, problems)
	return delivered
}

// prepare protects the results and reads the theme.
func (m *Maker) prepare(problems *problem.List) (err error) {
	if !m.ready {
		m.advice = problem.List{}
		if m.shown, _, err = protect(m.delivered, m.published, &m.advice); err != nil {
			return err
		}
		if m.shown != nil {
			m.names = mention.NewNames(m.shown)
		}
	}
	problems.Join(&m.advice)
	if m.ready || problems.Failed() {
		return nil
	}
	if m.look, err = m.theme(m.delivered.Site.Theme); err != nil {
		return fmt.Errorf("theme %q: %w", m.delivered.Site.Theme, err)
	}
	m.beside = mention.FindBesideTexts(m.mentioned(nil))
	m.ready = true
	return nil
}

// theme returns the theme called name.
func (m *Maker) theme(name string) (*theme.Theme, error) {
	if m.Looks != nil {
		return m.Looks.load(name)
	}
	return theme.Load(m.themes, name)
}

// mentioned returns where hidden units may be mentioned.
func (m *Maker) mentioned(texts *programme.Programme) mention.Content {
	looked := mention.Content{Site: m.delivered.Site, Names: m.names, Programme: texts, Files: m.content, Themes: m.themes}
	if m.delivered.Results != nil {
		for _, round := range m.delivered.Results.Rounds {
			looked.Rounds = append(looked.Rounds, mention.Round{File: round.File, Texts: round.Texts})
		}
	}
	return looked
}

// describe fills in what is to know of a site besides its files.
func (m *Maker) describe(site *Site, delivered check.Content) {
	settings := delivered.Site
	site.Organisation, _ = settings.Organisation.In(settings.Languages[0], settings.Languages)
	site.Formerly = settings.Formerly.In(settings.Languages[0], settings.Languages)
	site.Base, site.EmbeddedIn = settings.Base, settings.EmbeddedIn
	site.Placeholders = check.Placeholders(delivered)
	if m.shown == nil {
		return
	}
	published, shown := m.published, m.shown // and not what was delivered: a build needs it no more
	site.Ledger = func() output.File {
		return output.File{Path: ledger.FileName, Data: published.With(shown)}
	}
	site.Unprotected = unprotected(m.shown)
	for i := range m.shown.Rounds {
		site.Rounds = append(site.Rounds, verify.Line(m.shown.Instrument.Scale, &m.shown.Rounds[i]))
	}
}

// unprotected returns the ids of the rounds that their source has protected.
func unprotected(shown *survey.Dataset) []string {
	var ids []string
	for _, round := range shown.Rounds {
		if round.SourceProtected {
			ids = append(ids, round.ID)
		}
	}
	return ids
}

// protect lets through what may be shown, given what has been published already.
// A site without results has nothing to protect.
func protect(delivered check.Content, published *ledger.Ledger, problems *problem.List) (*survey.Dataset, []Reason, error) {
	if delivered.Results == nil {
		return nil, nil, nil
	}
	return disclosure.Protect(delivered.Results, delivered.Site, published, problems)
}
