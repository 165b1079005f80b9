package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator"
	"tifaktor/generator/output"
)

// refuseOther refuses to take away the site of another organisation, and to name the events
// in people's calendars anew: who has them would get each twice. What tifaktor knows of whom
// a site is, is in the list of its files. Whatever site.yaml says of names before, it is the
// same site as long as its events keep their names.
func (f *siteFlags) refuseOther(from source, site *generator.Site) error {
	list, err := output.ReadList(f.out)
	if list == nil || err != nil || list.Owner == "" {
		return nil // writing the site says what is wrong with it, and a sample is nobody's
	}
	there, here := list.About, owner(from, site)
	known := slices.Contains(called(site), there.Owner)
	key := "command.other_site"
	switch {
	case from.sample:
		return errors.New(from.words.Text("command.sample", "folder", f.out, "there", there.Owner))
	case there.First == "" && known: // a list of the first versions does not say it
		return nil
	case there.First == "":
		there.First = there.Owner
	case generator.SameEvents(there.First, here.First):
		return nil
	case known:
		key = "command.other_events"
	}
	return errors.New(from.words.Text(key, "folder", f.out, "there", there.Owner, "here", here.Owner,
		"first", there.First, "formerly", formerly(there, site), "file", from.file("site.yaml")))
}

// called are all names of the organisation, the oldest first.
func called(site *generator.Site) []string {
	var names []string
	for _, name := range append(slices.Clone(site.Formerly), site.Organisation) {
		names = append(names, oneLine(name))
	}
	return names
}

// formerly is the line of site.yaml that says what the organisation was called before, so
// that its events keep their names: first those that the site there knows, and then what else
// is written now.
func formerly(there output.About, site *generator.Site) string {
	names := []string{there.First}
	for _, name := range append([]string{there.Owner}, called(site)...) {
		if name != oneLine(site.Organisation) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 1 {
		return "formerly: " + names[0]
	}
	var quoted []string
	for _, name := range names {
		quoted = append(quoted, strconv.Quote(name))
	}
	return "formerly: [" + strings.Join(quoted, ", ") + "]"
}

// owner is the organisation that a site is of; none for the sample, which is nobody's.
func owner(from source, site *generator.Site) output.About {
	if from.sample {
		return output.About{}
	}
	names := called(site)
	return output.About{Owner: oneLine(site.Organisation), First: names[0]}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
