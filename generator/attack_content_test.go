package generator

import (
	"fmt"
	"math/big"
	"strings"
	"testing/fstest"

	"tifaktor/generator/ledger"
)

// content writes a version as a content folder, with what was published before.
func (o *organisation) content(v int, published []byte) fstest.MapFS {
	version := &o.versions[v]
	settings := fmt.Sprintf("%ssmallest_group: %d\n", madeUpSite, version.group)
	if version.strict {
		settings += "rounding: strict\n"
	}
	if version.insider > 0 {
		settings += fmt.Sprintf("insider: %d\n", version.insider)
	}
	instrument := fmt.Sprintf("id: a\nname: A\nscale: {from: %d, to: %d, decimals: %d, percent: %v, low: L, high: H}\nfactors:\n", o.scale.From, o.scale.To, o.scale.Decimals, o.scale.Percent)
	for f := range o.factors {
		instrument += fmt.Sprintf("  - {id: %s, name: %s}\n", o.factor(v, f), o.factor(v, f))
	}
	folder := fstest.MapFS{}
	for name, text := range map[string]string{"site.yaml": settings, "survey/instrument.yaml": instrument, "survey/units.yaml": o.unitsYAML(v), "survey/round-" + version.round + ".yaml": o.roundYAML(v)} {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	if published != nil {
		folder[ledger.FileName] = &fstest.MapFile{Data: published}
	}
	return folder
}

// factor is what a factor is called in a version.
func (o *organisation) factor(v, f int) string {
	if f == 0 {
		return o.versions[v].factor
	}
	return fmt.Sprintf("f%d", f)
}

func (o *organisation) unitsYAML(v int) string {
	var b strings.Builder
	b.WriteString("units:\n")
	for u, parent := range o.versions[v].parents {
		switch parent {
		case removed:
		case top:
			fmt.Fprintf(&b, "  - {id: u%d, name: U%d}\n", u, u)
		default:
			fmt.Fprintf(&b, "  - {id: u%d, name: U%d, parent: u%d}\n", u, u, parent)
		}
	}
	if o.versions[v].grouped {
		fmt.Fprintf(&b, "groupings:\n  - name: G\n    of: u%d\n    groups:\n", o.of)
		for g := range o.groups {
			fmt.Fprintf(&b, "      - {id: g%d, name: G%d}\n", g, g)
		}
	}
	return b.String()
}

func (o *organisation) roundYAML(v int) string {
	var b strings.Builder
	version := &o.versions[v]
	fmt.Fprintf(&b, "round: %q\nfrom: 2023-03-06\nto: 2023-03-19\ndecimals: 9\nresults:\n", version.round)
	for u, parent := range version.parents {
		if parent != removed && version.rows[u] != noRow {
			o.rowYAML(&b, v, fmt.Sprintf("u%d", u), version.rows[u] == hidden, version.without[u], version.spread, func(e employee) bool { return o.in(v, e, u) })
		}
	}
	if version.grouped {
		for g := range o.groups {
			o.rowYAML(&b, v, fmt.Sprintf("g%d", g), false, -1, false, func(e employee) bool { return e.group == g && o.in(v, e, o.of) })
		}
	}
	return b.String()
}

func (o *organisation) rowYAML(b *strings.Builder, v int, id string, hide bool, without int, spread bool, counted func(employee) bool) {
	var means, answers, shares strings.Builder
	for f := range o.factors {
		t := o.tally(v, f, counted)
		if t.answers == 0 {
			continue
		}
		mean := new(big.Rat).SetFrac64(int64(t.sum), int64(4*t.answers)).FloatString(8)
		if hide || f == without {
			mean = "hidden"
		}
		fmt.Fprintf(&means, "      %s: %s\n", o.factor(v, f), mean)
		if t.answers < t.people {
			fmt.Fprintf(&answers, "      %s: %d\n", o.factor(v, f), t.answers)
		}
		if spread && !hide && f != without {
			var steps []string
			for _, n := range t.steps {
				steps = append(steps, new(big.Rat).SetFrac64(int64(100*n), int64(t.answers)).FloatString(4))
			}
			fmt.Fprintf(&shares, "      %s: [%s]\n", o.factor(v, f), strings.Join(steps, ", "))
		}
	}
	fmt.Fprintf(b, "  - unit: %s\n    respondents: %d\n", id, o.tally(v, people, counted).answers)
	for _, part := range []struct{ key, text string }{{"means", means.String()}, {"n", answers.String()}, {"distribution", shares.String()}} {
		if part.text != "" && (part.key != "n" || !hide) {
			fmt.Fprintf(b, "    %s:\n%s", part.key, part.text)
		}
	}
}
