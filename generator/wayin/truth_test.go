package wayin

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// truth writes the organisation as somebody would who knows it, with means as
// exact as the content has them: the same knowledge gives the same protection.
func (o *organisation) truth(decimals int) map[string][]byte {
	var instrument, units, round strings.Builder
	scale := "from: 1, to: 5"
	if o.scaleTo == 100 {
		scale = "from: 0, to: 100, percent: true"
	}
	fmt.Fprintf(&instrument, "id: a\nname: A\nscale: {%s, decimals: %d, low: L, high: H}\nfactors:\n", scale, decimals)
	for f, factor := range o.factors {
		fmt.Fprintf(&instrument, "  - {id: f%d, name: %s%s}\n", f, strconv.Quote(factor.names[0]), statementsOf(factor.id))
	}
	units.WriteString("units:\n")
	round.WriteString("round: 2024\nfrom: 2024-03-04\nto: 2024-03-22\n")
	places := decimals
	if o.delivered != nil {
		places = max(decimals, *o.delivered)
		fmt.Fprintf(&round, "decimals: %d\n", *o.delivered)
	}
	round.WriteString("references:\n")
	for _, r := range o.references {
		fmt.Fprintf(&round, "  - {label: %s, kind: benchmark, means: {%s}}\n", strconv.Quote(r.name), truthMeans(r.means, decimals))
	}
	round.WriteString("results:\n")
	for i, u := range o.units {
		parent := ""
		if u.parent != noParent {
			parent = ", parent: " + o.id(u.parent)
		}
		if o.sure {
			parent += ", not_a_sum: true"
		}
		fmt.Fprintf(&units, "  - {id: %s, name: %s%s}\n", o.id(i), strconv.Quote(u.name), parent)
		if u.hasRow {
			o.truthRow(&round, i, places)
		}
	}
	return map[string][]byte{
		"survey/instrument.yaml": []byte(instrument.String()),
		"survey/units.yaml":      []byte(units.String()),
		"survey/round-2024.yaml": []byte(round.String()),
	}
}

// statementsOf writes how many statements a factor of the shipped instrument has, as an
// import of it knows.
func statementsOf(id string) string {
	for _, factor := range shipped().Factors {
		if factor.ID != id {
			continue
		}
		if s := factor.Statements; s.Fewest != s.Most {
			return fmt.Sprintf(", statements: %d-%d", s.Fewest, s.Most)
		}
		return fmt.Sprint(", statements: ", factor.Statements.Most)
	}
	return ""
}

// truthRow writes the row of a unit, if anything is known of it.
func (o *organisation) truthRow(b *strings.Builder, i, decimals int) {
	u := o.units[i]
	var row strings.Builder
	if u.invited > 0 {
		fmt.Fprintf(&row, "    invited: %d\n", u.invited)
	}
	if said := u.said.answers; said != "" {
		fmt.Fprintf(&row, "    respondents: %s\n", said)
	}
	if means := truthMeans(u.knownMeans(), decimals); means != "" {
		fmt.Fprintf(&row, "    means: {%s}\n", means)
	}
	if row.Len() > 0 {
		fmt.Fprintf(b, "  - unit: %s\n%s", o.id(i), row.String())
	}
}

// knownMeans are the means that the source gives. Of a unit that may be small, and of
// one without any mean, what is empty is hidden.
func (u unit) knownMeans() []string {
	answers, err := strconv.Atoi(u.said.answers)
	some := slices.ContainsFunc(u.said.means, func(mean string) bool { return mean != "" && mean != "hidden" })
	if err == nil && answers >= smallestGroup && some {
		return u.said.means
	}
	known := slices.Clone(u.said.means)
	for f, mean := range known {
		if mean == "" {
			known[f] = "hidden"
		}
	}
	return known
}

// id is what a unit is called in the content.
func (o *organisation) id(u int) string {
	if o.ids != nil {
		return strconv.Quote(o.ids[u])
	}
	return fmt.Sprintf("u%d", u)
}

// like is the same organisation with its units in the order of some content, under
// its ids: where two units would do as well, the order decides which is hidden. It is
// the organisation itself when the content has other units.
func (o *organisation) like(c *content) *organisation {
	place := map[string]int{}
	for u := range o.units {
		place[normal(o.path(u))] = u
	}
	same := *o
	same.sure, same.delivered = true, c.delivered
	found := same
	same.units, same.ids = nil, nil
	now := map[int]int{} // where a unit is in the new order
	for _, read := range c.units {
		u, ok := place[normal(c.path(read))]
		if !ok || len(c.units) != len(o.units) {
			return &found
		}
		now[u] = len(same.units)
		same.units = append(same.units, o.units[u])
		same.ids = append(same.ids, read.id)
	}
	for i := range same.units {
		if same.units[i].parent != noParent {
			same.units[i].parent = now[same.units[i].parent]
		}
	}
	return &same
}

func truthMeans(said []string, decimals int) string {
	var means []string
	for f, mean := range said {
		switch mean {
		case "":
		case "hidden":
			means = append(means, fmt.Sprintf("f%d: hidden", f))
		default:
			means = append(means, fmt.Sprintf("f%d: %s", f, rounded(mean, decimals)))
		}
	}
	return strings.Join(means, ", ")
}

// rounded returns a number with at most so many decimals, halves up.
func rounded(number string, decimals int) string {
	before, after, _ := strings.Cut(number, ".")
	if len(after) <= decimals {
		return number
	}
	digits, err := strconv.Atoi(before + after[:decimals])
	if err != nil {
		panic(err)
	}
	if after[decimals] >= '5' {
		digits++
	}
	text := fmt.Sprintf("%0*d", decimals+1, digits)
	if decimals == 0 {
		return text
	}
	return text[:len(text)-decimals] + "." + text[len(text)-decimals:]
}
