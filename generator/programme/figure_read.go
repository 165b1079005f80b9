package programme

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// figureRule is the rule under which problems of figures are reported.
const figureRule = "chart"

// figureKeys is the block of a figure.
type figureKeys struct {
	Kind   yamlfile.Value[FigureKind] `yaml:"kind,required"`
	Unit   idList                     `yaml:"unit"`
	Factor idList                     `yaml:"factor"`
	Round  yamlfile.Value[string]     `yaml:"round"`
}

// idList is one id or a list of ids.
type idList struct {
	place problem.Place // where the value begins; without line if it was not written
	ids   []yamlfile.Value[string]
}

// DecodeYAML reads one id or a list. Ids that cannot be read are left out.
func (l *idList) DecodeYAML(node yamlfile.Node) {
	l.place = node.Place()
	if _, single := node.Scalar(); single {
		l.ids = make([]yamlfile.Value[string], 1)
		node.Decode(&l.ids[0])
	} else {
		node.Decode(&l.ids)
	}
	l.ids = slices.DeleteFunc(l.ids, func(id yamlfile.Value[string]) bool { return !id.Known() })
}

// figures reads the blocks of the text, each into one figure.
func (r *reader) figures() {
	for _, block := range r.document.Body.Blocks {
		r.document.Figures = append(r.document.Figures, figureReader{r.problems}.read(block))
	}
}

// figureReader reads blocks of figures.
type figureReader struct{ problems *problem.List }

func (r figureReader) read(block markdown.Block) Figure {
	figure := Figure{Place: block.Place}
	if len(bytes.TrimSpace(block.Source)) == 0 {
		r.problem(block.Place, "the figure is empty; write what it shows on the line below, for instance kind: trend")
		return figure
	}
	var keys figureKeys
	whole := yamlfile.DecodeAt(block.Place.File, block.Source, block.Line, &keys, r.problems)
	figure.Kind, figure.Units, figure.Factors, figure.Round = keys.Kind, keys.Unit.ids, keys.Factor.ids, keys.Round
	r.reportDuplicates("unit", figure.Units)
	r.reportDuplicates("factor", figure.Factors)
	rule, known := figure.Rule()
	switch {
	case known:
		r.fits(rule, keys, whole)
	case figure.Kind.V == "radar":
		r.problem(figure.Kind.Place, "there is no figure of kind radar any more; write kind: dots for one unit, or kind: profile to compare several")
	case figure.Kind.Known():
		r.problem(figure.Kind.Place, "kind: %q is not a kind of figure%s", figure.Kind.V, hint(string(figure.Kind.V), figureNames()))
	}
	return figure
}

// fits checks that a figure has the keys of its kind, and as many values of each as the
// kind can show. A missing key is reported only if the whole block could be read:
// otherwise it may be there, misspelled.
func (r figureReader) fits(rule FigureRule, keys figureKeys, whole bool) {
	units, factors := len(keys.Unit.ids), len(keys.Factor.ids)
	refuse := func(key string, at problem.Place) {
		r.problem(at, "a figure of kind %s takes no %s, since %s; take the key away", rule.Kind, key, rule.Refused)
	}
	switch {
	case rule.MostUnits == 0 && keys.Unit.place.Line > 0:
		refuse("unit", keys.Unit.place)
	case units > rule.MostUnits:
		r.problem(keys.Unit.ids[rule.MostUnits].Place, "a figure of kind %s shows %s, not %d; take some away, or write more figures", rule.Kind, rule.units(), units)
	case units < rule.FewestUnits && whole:
		r.problem(cmp.Or(keys.Unit.place, keys.Kind.Place), "a figure of kind %s shows %s, not %d; write their ids after unit:", rule.Kind, rule.units(), units)
	case units == 0 && keys.Unit.place.Line > 0 && whole:
		r.problem(keys.Unit.place, "the list of units is empty; write ids in it, or take the key away")
	}
	switch {
	case keys.Factor.place.Line == 0:
	case !rule.Factors:
		refuse("factor", keys.Factor.place)
	case factors == 0 && whole:
		r.problem(keys.Factor.place, "the list of factors is empty; write ids in it, or take the key away to show all")
	}
	if keys.Round.Known() && !rule.Round {
		refuse("round", keys.Round.Place)
	}
}

// units returns how many units a kind shows, in words.
func (rule FigureRule) units() string {
	if rule.MostUnits == 1 {
		return "one unit"
	}
	return fmt.Sprintf("%d to %d units", rule.FewestUnits, rule.MostUnits)
}

// reportDuplicates reports ids that are written twice in the same list.
func (r figureReader) reportDuplicates(key string, ids []yamlfile.Value[string]) {
	seen := map[string]bool{}
	for _, id := range ids {
		if seen[id.V] {
			r.problem(id.Place, "the %s %q is written twice; keep one of them", key, id.V)
		}
		seen[id.V] = true
	}
}

// problem reports something wrong with a figure.
func (r figureReader) problem(at problem.Place, format string, args ...any) {
	r.problems.Add(at, figureRule, format, args...)
}

func figureNames() []string {
	var names []string
	for _, rule := range FigureKinds {
		names = append(names, string(rule.Kind))
	}
	return names
}
