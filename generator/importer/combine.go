package importer

import (
	"regexp"
	"slices"
	"strings"

	"tifaktor/generator/problem"
)

// survey is what all sources say together.
type survey struct {
	organisation string // "" when no source tells
	scale        scale
	factors      []factor
	units        *keeper
	rounds       []delivery // oldest first
}

// combine lays the deliveries together.
func combine(deliveries []delivery, naming Naming, problems *problem.List) survey {
	checkRounds(deliveries, problems)
	if !sameShape(deliveries, problems) {
		return survey{}
	}
	newestFirst := slices.Clone(deliveries)
	slices.SortStableFunc(newestFirst, func(a, b delivery) int { return strings.Compare(b.round, a.round) })
	s := survey{organisation: naming.Organisation}
	if s.organisation == "" {
		s.organisation = organisationOf(newestFirst)
	}
	s.factors = layFactors(newestFirst, problems)
	s.checkResults(deliveries, problems)
	s.units = layUnits(newestFirst, s.organisation, problems)
	s.scale = s.findScale(newestFirst, problems)
	slices.Reverse(newestFirst)
	s.rounds = newestFirst
	return s
}

// checkRounds notes rounds that come twice or have no year.
func checkRounds(deliveries []delivery, problems *problem.List) {
	first := map[string]delivery{}
	for _, d := range deliveries {
		if d.round == "" {
			continue // noted already
		}
		if yearOf(d.round) == "" {
			problems.Add(d.place, rule, "the round %q has no year in it; call it such as 2023 or 2023-host", shorten(d.round))
			continue
		}
		if other, taken := first[slug(d.round)]; taken {
			problems.Add(d.place, rule, "the round %q is in %s as well; import one of them", d.round, other.source)
			continue
		}
		first[slug(d.round)] = d
	}
}

// checkResults notes rounds without any result.
func (s *survey) checkResults(deliveries []delivery, problems *problem.List) {
	for _, d := range deliveries {
		hasResult := func(r row) bool {
			means, _ := s.means(r)
			return len(means) > 0
		}
		if !slices.ContainsFunc(d.rows, hasResult) && !slices.ContainsFunc(d.whole, hasResult) {
			problems.Add(d.place, rule, "the round %q has no result of any unit", d.round)
		}
	}
}

// yearOf gives the year in a round's name, "" when there is not just one.
func yearOf(round string) string {
	years := yearPattern.FindAllStringSubmatch(round, -1)
	if len(years) != 1 {
		return ""
	}
	return years[0][1]
}

// sameShape notes wide and tidy files together: units have ids in one and only
// names in the other, so they cannot be known to be the same.
func sameShape(deliveries []delivery, problems *problem.List) bool {
	for _, d := range deliveries {
		if d.tidy != deliveries[0].tidy {
			problems.Add(problem.Place{File: d.source}, rule, "the file has another shape than %s (one row per unit, or one row per number); "+
				"units can only be matched between files of the same shape", deliveries[0].source)
			return false
		}
	}
	return true
}

// wordsPattern tells a name from a code such as 000_CS.
var wordsPattern = regexp.MustCompile(`^\p{L}[\p{L} .&'’-]+$`)

// organisationOf gives the group that the references stand in, if it is called
// by a name, since they are about the whole.
func organisationOf(newestFirst []delivery) string {
	for _, d := range newestFirst {
		for _, r := range d.references {
			if wordsPattern.MatchString(r.parent) {
				return r.parent
			}
		}
	}
	return ""
}

func (s *survey) findScale(deliveries []delivery, problems *problem.List) scale {
	var means []mean
	protected := false
	for _, d := range deliveries {
		protected = protected || d.protected()
		for _, rows := range [][]row{d.references, d.whole, d.rows} {
			for _, r := range rows {
				for _, m := range r.means {
					if s.factor(m.factor) != nil {
						means = append(means, m)
					}
				}
			}
		}
	}
	return findScale(means, protected, problems)
}

// protected tells that the source gives no numbers of answers, so it must have
// protected its numbers itself.
func (d delivery) protected() bool {
	return !slices.ContainsFunc(d.rows, func(r row) bool { return r.respondents.kind == known })
}

// factor gives the factor with the key, nil when it was left out.
func (s *survey) factor(key string) *factor {
	for i := range s.factors {
		if s.factors[i].key == key {
			return &s.factors[i]
		}
	}
	return nil
}

// rowsByUnit gives the rows of a round by the key of their unit.
func (s *survey) rowsByUnit(d delivery) map[string]row {
	rows := map[string]row{}
	for _, r := range d.rows {
		rows[s.units.keyOf(d, r)] = r
	}
	for _, r := range d.whole {
		rows[topKey] = r
	}
	return rows
}
