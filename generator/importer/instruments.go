package importer

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// Instrument is a known instrument: what it measures, and its file as a site has
// it, survey/instrument.yaml.
type Instrument struct {
	raw.Instrument
	Data []byte
}

// instruments are the instruments that factors are matched to.
type instruments struct {
	own     *raw.Instrument // the site's own; nil when it has none
	shipped []Instrument
	unused  bool                                  // the site has no results yet, so that its own may go
	found   map[string]string                     // what factorIn has found, since a long table has the same names again and again
	names   map[*raw.Instrument]map[string]string // the factors of each instrument by their names, as spelt makes them alike
}

// factorIn returns the id of the factor that a heading names in an instrument, ""
// if there is none.
func (k *instruments) factorIn(instrument *raw.Instrument, heading string) string {
	key := instrument.ID + "\x00" + heading
	id, seen := k.found[key]
	if !seen {
		if k.found == nil {
			k.found, k.names = map[string]string{}, map[*raw.Instrument]map[string]string{}
		}
		names := k.names[instrument]
		if names == nil {
			names = factorsByName(instrument)
			k.names[instrument] = names
		}
		id = factorIn(instrument, names, heading)
		k.found[key] = id
	}
	return id
}

// nearest returns the factor whose name is nearest to a heading that names none, and that
// name; "" when none is near.
func (k *instruments) nearest(instrument *raw.Instrument, heading string) (id, name string) {
	ids, shown := map[string]string{}, map[string]string{}
	for _, factor := range instrument.Factors {
		for _, known := range allNames(factor.ID, append(slices.Clone(factor.Aliases), factor.Name)...) { // the names as people write them come last
			ids[strings.ToLower(known)], shown[strings.ToLower(known)] = factor.ID, known
		}
	}
	for _, written := range namesOf(heading) {
		if near := problem.Nearest(strings.ToLower(oneLine(written)), slices.Sorted(maps.Keys(ids))); near != "" {
			return ids[near], shown[near]
		}
	}
	return "", ""
}

// knows reports whether some instrument has a factor of that name.
func (k *instruments) knows(heading string) bool { return k.idOf(heading) != "" }

// idOf returns the id of the factor of that name in some instrument, "" if none has one.
func (k *instruments) idOf(heading string) string {
	if k.own != nil {
		if id := k.factorIn(k.own, heading); id != "" {
			return id
		}
	}
	for i := range k.shipped {
		if id := k.factorIn(&k.shipped[i].Instrument, heading); id != "" {
			return id
		}
	}
	return ""
}

// choose returns the instrument that the headings are matched to: the one that the
// publisher names, the site's own, or the one that knows most of them; nil when
// none does, so that the columns themselves are the factors.
func (k *instruments) choose(headings []string, a Answers) *raw.Instrument {
	if k.own != nil && (a.Instrument == "" || a.Instrument == k.own.ID) {
		return k.own
	}
	var best *raw.Instrument
	most := 0
	for i := range k.shipped {
		shipped := &k.shipped[i].Instrument
		if a.Instrument != "" && a.Instrument != shipped.ID {
			continue
		}
		found := 0
		for _, heading := range headings {
			if k.factorIn(shipped, heading) != "" {
				found++
			}
		}
		if found > most {
			best, most = shipped, found
		}
	}
	return best
}

// mayGo says that the site's own instrument may be deleted, where that is one the program
// came with and no results are there; "" elsewhere.
func (k *instruments) mayGo(n notes) string {
	if k.own == nil || !k.unused || !slices.ContainsFunc(k.shipped, func(i Instrument) bool { return i.ID == k.own.ID }) {
		return ""
	}
	return n.Words.Text("import.instrument_may_go", "instrument", instrumentName(k.own, n))
}

// ids are the ids of all factors of the instruments.
func (k *instruments) ids() []string {
	var ids []string
	add := func(i *raw.Instrument) {
		for _, factor := range i.Factors {
			ids = append(ids, factor.ID)
		}
	}
	if k.own != nil {
		add(k.own)
	}
	for i := range k.shipped {
		add(&k.shipped[i].Instrument)
	}
	return ids
}

// isOther reports whether the publisher names an instrument that is not known, so
// that its factors are those that no known instrument has.
func (k *instruments) isOther(id string) bool {
	if id == "" || k.own != nil && k.own.ID == id {
		return false
	}
	return !slices.ContainsFunc(k.shipped, func(i Instrument) bool { return i.ID == id })
}

// ReadInstrument reads the instrument of a content folder that is known to be right,
// such as the sample inside the program.
func ReadInstrument(content fs.FS) (Instrument, error) {
	data, err := fs.ReadFile(content, instrumentPath)
	if err != nil {
		return Instrument{}, err
	}
	var problems problem.List
	instrument := Instrument{raw.ReadInstrument(instrumentPath, data, &problems), data}
	for _, p := range problems.Sorted() {
		return Instrument{}, errors.New(p.String())
	}
	return instrument, nil
}
