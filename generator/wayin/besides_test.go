package wayin

import "math/rand/v2"

// besides are ways to write wholes beside their parts by hand. Each gives the wrong
// tree of an organisation, or nil where that has no such whole.
var besides = []struct {
	name string
	make func(rng *rand.Rand, o *organisation) *organisation
}{
	{"a whole before its parts", func(rng *rand.Rand, o *organisation) *organisation { return raised(o, someWhole(rng, o)) }},
	{"a whole after its parts", func(rng *rand.Rand, o *organisation) *organisation {
		if wrong := raised(o, someWhole(rng, o)); wrong != nil {
			return wrong.ordered(wholesLast(o))
		}
		return nil
	}},
	{"all wholes of the first level before their parts", func(_ *rand.Rand, o *organisation) *organisation { return raised(o, firstLevel(o)) }},
	{"a row for all before the others", func(_ *rand.Rand, o *organisation) *organisation { return belowNewTop(o, false) }},
	{"flat, a row for all and wholes before their parts", func(_ *rand.Rand, o *organisation) *organisation { return belowNewTop(o, true) }},
	{"flat, a row for all and wholes after their parts", func(_ *rand.Rand, o *organisation) *organisation {
		return belowNewTop(o.ordered(wholesLast(o)), true)
	}},
	{"flat without a row for all", func(_ *rand.Rand, o *organisation) *organisation {
		o.withoutRow(0)
		return flat(o)
	}},
	{"flat below a top with numbers", func(_ *rand.Rand, o *organisation) *organisation {
		if !o.units[0].hasRow {
			return nil
		}
		return flat(o)
	}},
}

// someWhole returns one of the units below the top that have a row, parts, and fewer
// people of their own than a smallest group.
func someWhole(rng *rand.Rand, o *organisation) []int {
	var wholes []int
	for u := 1; u < len(o.units); u++ {
		if !o.isLeaf(u) && o.units[u].own < smallestGroup && o.units[u].hasRow {
			wholes = append(wholes, u)
		}
	}
	if wholes == nil {
		return nil
	}
	return []int{pick(rng, wholes)}
}

// firstLevel returns the units right below the top that have parts.
func firstLevel(o *organisation) []int {
	var wholes []int
	for _, u := range o.children(0) {
		if !o.isLeaf(u) {
			wholes = append(wholes, u)
		}
	}
	return wholes
}

// raised lays the parts of wholes beside them.
func raised(o *organisation, wholes []int) *organisation {
	if wholes == nil {
		return nil
	}
	c := o.clone()
	for _, whole := range wholes {
		for _, part := range o.children(whole) {
			c.units[part].parent = o.units[whole].parent
		}
	}
	return c
}

// flat lays all units right below the top.
func flat(o *organisation) *organisation {
	c := o.clone()
	for u := range c.units {
		if c.units[u].parent != noParent {
			c.units[u].parent = 0
		}
	}
	return c
}

// belowNewTop lays a top without results above all, and the parts of the old one
// beside it.
func belowNewTop(o *organisation, all bool) *organisation {
	c := o.clone()
	c.units = append([]unit{{name: "Alt", parent: noParent, said: said{means: make([]string, len(o.factors))}}}, c.units...)
	old := 0
	for u := 1; u < len(c.units); u++ {
		if c.units[u].parent == noParent {
			old = u
		}
		c.units[u].parent++ // from noParent to the new top
	}
	if !c.units[old].hasRow {
		return nil
	}
	for u := 1; u < len(c.units); u++ {
		if all || c.units[u].parent == old {
			c.units[u].parent = 0
		}
	}
	return c
}

// wholesLast returns the units in the order in which each whole comes after its parts.
func wholesLast(o *organisation) []int {
	var order []int
	var visit func(u int)
	visit = func(u int) {
		for _, c := range o.children(u) {
			visit(c)
		}
		order = append(order, u)
	}
	visit(0)
	return order
}

// ordered puts the units in another order.
func (o *organisation) ordered(order []int) *organisation {
	at := make([]int, len(o.units))
	for i, u := range order {
		at[u] = i
	}
	c := o.clone()
	for i, u := range order {
		c.units[i] = o.units[u]
		if parent := o.units[u].parent; parent != noParent {
			c.units[i].parent = at[parent]
		}
	}
	return c
}
