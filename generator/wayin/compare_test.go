package wayin

import (
	"fmt"
	"slices"
	"strings"
)

// differences returns what the content says otherwise than the table: nothing when
// it was read right.
func (o *organisation) differences(c *content) []string {
	var found []string
	note := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	if c.scaleTo != o.scaleTo {
		note("the scale goes to %d, not %d", c.scaleTo, o.scaleTo)
	}
	if c.decimals > o.decimals {
		note("means are taken to have %d decimals, and have %d", c.decimals, o.decimals)
	}
	if c.delivered != nil {
		o.compareDelivered(*c.delivered, note)
	}
	if c.protected != "" {
		note("the round is %q: nothing is protected", "protected: "+c.protected)
	}
	factors := o.match(c, note)
	read := map[string]*readUnit{}
	for i := range c.units {
		path := normal(c.path(c.units[i]))
		if read[path] != nil {
			note("there are two of %q", path)
		}
		read[path] = &c.units[i]
	}
	for i := range o.units {
		path := normal(o.path(i))
		if read[path] == nil {
			note("%q is missing", path)
			continue
		}
		o.compareUnit(o.units[i], read[path], factors, c.places(), note)
		delete(read, path)
	}
	for i := range c.units { // in the order of the file
		if path := normal(c.path(c.units[i])); read[path] != nil {
			note("%q is too much", path)
		}
	}
	o.compareReferences(c, factors, note)
	return found
}

// match returns the id of each factor in the content.
func (o *organisation) match(c *content, note func(string, ...any)) []string {
	used := map[string]bool{}
	ids := make([]string, len(o.factors))
	for f, factor := range o.factors {
		for _, read := range c.factors {
			if factor.id != "" && read.id == factor.id || slices.ContainsFunc(read.names, func(name string) bool {
				return slices.ContainsFunc(factor.names, func(own string) bool { return normal(own) == normal(name) })
			}) {
				ids[f] = read.id
			}
		}
		if ids[f] == "" {
			note("the factor %q is missing", factor.title)
		}
		used[ids[f]] = true
	}
	for _, u := range c.units {
		for _, factor := range c.factors {
			if u.means[factor.id] != "" && !used[factor.id] {
				note("the factor %q is too much", factor.id)
				used[factor.id] = true
			}
		}
	}
	return ids
}

// compareUnit compares the numbers of a unit.
func (o *organisation) compareUnit(u unit, read *readUnit, factors []string, decimals int, note func(string, ...any)) {
	if u.parent == noParent && o.topNamed && normal(read.name) != normal(u.name) {
		note("the whole is called %q, not %q", read.name, u.name)
	}
	if want := u.invited; !u.hasRow && read.invited != "" || u.hasRow && read.invited != itoa(want) && (want > 0 || read.invited != "") {
		note("%q: %q are invited, not %d", u.name, read.invited, want)
	}
	want := u.said.answers
	if !u.hasRow || !o.counted {
		want = ""
	}
	if read.respondents != want && !cautious(read.respondents, want) {
		note("%q: %q have answered, not %q", u.name, read.respondents, want)
	}
	for f, mean := range u.said.means {
		got := read.means[factors[f]]
		if _, _, hidden := strings.Cut(want, "-"); hidden && got == "hidden" {
			continue // nothing of so few is shown in any case
		}
		if !sameMean(mean, got, decimals) {
			note("%q: the mean of %q is %q, not %q", u.name, o.factors[f].title, got, mean)
		}
	}
}

// cautious reports whether less is known of a hidden number of answers than the
// table says: that is well.
func cautious(read, said string) bool {
	_, highest, hidden := strings.Cut(said, "-")
	return hidden && (read == "" || read == "0-"+highest)
}

// sameMean compares a mean with what the table says, in numbers, as exact or
// rounded to the instrument's decimals. A hidden mean may be missing.
func sameMean(said, read string, decimals int) bool {
	if said == "" || said == "hidden" {
		return read == "" || read == "hidden"
	}
	return trimmed(read) == trimmed(said) || trimmed(read) == trimmed(rounded(said, decimals)) || trimmed(read) == trimmed(rounded(said, 9))
}

func trimmed(number string) string {
	if strings.Contains(number, ".") {
		return strings.TrimRight(strings.TrimRight(number, "0"), ".")
	}
	return number
}

func (o *organisation) compareReferences(c *content, factors []string, note func(string, ...any)) {
	if len(c.references) != len(o.references) {
		note("%d rows to compare with, not %d", len(c.references), len(o.references))
		return
	}
	for i, r := range o.references {
		read := c.references[i]
		if normal(read.label) != normal(r.name) {
			note("the row to compare with is called %q, not %q", read.label, r.name)
		}
		for f, mean := range r.means {
			if got := read.means[factors[f]]; !sameMean(mean, got, c.decimals) {
				note("%q: the mean of %q is %q, not %q", r.name, o.factors[f].title, got, mean)
			}
		}
	}
}

// normal makes names alike that differ in spaces and case only.
func normal(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// mostDelivered is how many decimals means are kept with that nobody has rounded.
const mostDelivered = 4

// compareDelivered compares with how many decimals means are said to be delivered with how
// they are written: no more, and as many as most of them need.
func (o *organisation) compareDelivered(decimals int, note func(string, ...any)) {
	all, full := 0, 0
	for _, u := range o.units {
		for _, mean := range u.said.means {
			_, after, _ := strings.Cut(mean, ".")
			switch {
			case !u.hasRow || mean == "" || mean == "hidden":
				continue
			case len(after) > decimals && decimals < mostDelivered:
				note("means are said to have %d decimals, and there is %s", decimals, mean)
				return
			case len(after) >= decimals:
				full++
			}
			all++
		}
	}
	if 2*full < all {
		note("means are said to have %d decimals, which %d of %d have", decimals, full, all)
	}
}

// places is how many decimals a long mean is written with.
func (c *content) places() int {
	if c.delivered == nil {
		return c.decimals
	}
	return max(c.decimals, *c.delivered)
}
