package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator"
	"tifaktor/generator/output"
)

// refuseOther refuses to replace the site of another organisation, and to change the UIDs of
// events: anyone who has them in a calendar would get each of them twice. The list of the
// files of a site says whose it is. It is the same site as long as its events keep their
// UIDs, even if site.yaml names other former names.
func (f *siteFlags) refuseOther(from source, site *generator.Site) error {
	list, err := output.ReadList(f.out)
	if list == nil || err != nil || list.Owner == "" {
		return nil // writing the site says what is wrong with it, and a sample is nobody's
	}
	there, here := list.About, owner(from, site)
	known := slices.Contains(organisationNames(site), there.Owner)
	key := "command.other_site"
	switch {
	case from.sample:
		return errors.New(from.words.Text("command.sample", "folder", f.out, "there", there.Owner))
	case there.First == "" && known: // lists of the first versions lack the first name
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

// organisationNames returns all names that the organisation has had, the oldest first.
func organisationNames(site *generator.Site) []string {
	var names []string
	for _, name := range append(slices.Clone(site.Formerly), site.Organisation) {
		names = append(names, oneLine(name))
	}
	return names
}

// formerly returns the line to write in site.yaml with the former names of the organisation,
// so that its events keep their UIDs: first the names of the site in the folder, and then the
// others that site.yaml has now.
func formerly(there output.About, site *generator.Site) string {
	names := []string{there.First}
	for _, name := range append([]string{there.Owner}, organisationNames(site)...) {
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

// owner returns the organisation that a site belongs to; none for the sample.
func owner(from source, site *generator.Site) output.About {
	if from.sample {
		return output.About{}
	}
	names := organisationNames(site)
	return output.About{Owner: oneLine(site.Organisation), First: names[0]}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
