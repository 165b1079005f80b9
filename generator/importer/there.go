package importer

import (
	"slices"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// pathOf is the file of a round.
func (r round) pathOf() string { return "survey/round-" + slug(r.id) + ".yaml" }

// checkThere finds the rounds that the site has already. With leave they are replaced, unless
// they were published: then publish keeps to what readers know, and only a correction takes
// its place.
func checkThere(rounds []round, in Input, n notes) {
	var published *ledger.Ledger
	if in.Replace && in.Site.files != nil {
		published = ledger.Read(in.Site.files, n.List)
	}
	for i := range rounds {
		r := &rounds[i]
		r.file = r.pathOf()
		if there := in.Site.round(func(other raw.Round) bool { return other.ID.V == slug(r.id) }); there != nil {
			r.file = there.File
		} else if other := in.Site.round(func(other raw.Round) bool { return other.File == r.file && other.ID.Known() }); other != nil {
			n.Problem(other.ID.Place, "round_other", "round", n.Words.Quote(other.ID.V), "wanted", n.Words.Quote(slug(r.id)))
			continue
		}
		r.replaced = in.Site.data(r.file)
		known := published.Round(slug(r.id))
		own := ownKeys(in.Site.round(func(other raw.Round) bool { return other.File == r.file }), in.Site.results.Groupings)
		switch {
		case r.replaced == nil || !in.Replace:
		case known != nil && (!known.Synthetic || r.invented()): // only real results take the place of invented ones
			n.Problem(problem.Place{File: r.file}, "round_published", "round", n.Words.Quote(slug(r.id)), "lines", "\n  corrected: "+n.Words.Text("explain.day")+"\n")
		case len(own) > 0:
			n.Problem(problem.Place{File: r.file}, "round_own_keys", "keys", n.Words.List(own))
		}
	}
	replaced := func(p problem.Problem) bool {
		return slices.ContainsFunc(rounds, func(r round) bool { return r.replaced != nil && r.file == p.Place.File })
	}
	for _, p := range in.Site.wrong {
		if !replaced(p) {
			n.List.Add(p.Place, p.Rule, "%s", p.Text)
		}
	}
}

// ownKeys are the keys of a round that only a person writes. Some of them protect
// people, so none is taken away unasked.
func ownKeys(r *raw.Round, groupings []raw.Grouping) []string {
	var keys []string
	if r == nil {
		return nil
	}
	if r.Group.Known() {
		keys = append(keys, "smallest_group")
	}
	if r.Corrected.Known() {
		keys = append(keys, "corrected")
	}
	if r.Published.Known() {
		keys = append(keys, "published")
	}
	if slices.ContainsFunc(r.Rows, func(row raw.Row) bool { return len(row.Distributions) > 0 }) {
		keys = append(keys, "distribution")
	}
	for _, grouping := range groupings {
		for _, group := range grouping.Groups {
			if slices.ContainsFunc(r.Rows, func(row raw.Row) bool { return row.Unit.V == group.ID.V }) {
				keys = append(keys, "unit: "+group.ID.V)
			}
		}
	}
	if slices.ContainsFunc(r.References, func(reference raw.Reference) bool { return reference.Date.Known() }) {
		keys = append(keys, "date")
	}
	return keys
}

// round returns the first round of the site of which something holds, nil if none.
func (s *Site) round(holds func(raw.Round) bool) *raw.Round {
	at := slices.IndexFunc(s.results.Rounds, holds)
	if at < 0 {
		return nil
	}
	return &s.results.Rounds[at]
}
