package results

import "tifaktor/generator/page"

// Example is an invented part of an organisation, drawn as a tree, with what somebody could
// have worked out without the protection and what is left with it.
type Example struct {
	Caption      string
	Whole        ExampleGroup
	Parts        []ExampleGroup
	Subtractions []Subtraction
}

// ExampleGroup is a group of the example. A hidden one has a reason, which the
// real pages never give.
type ExampleGroup struct {
	Name    string
	Answers string // "12 svar"
	Hidden  bool
	State   string // "Vist", "Skjult"
	Reason  string // "for få svar"
}

// Subtraction is what somebody can work out: in which case, the sum itself, and what it shows.
type Subtraction struct {
	When, Sum, Text string
}

// exampleNumbers is how many answered in the example: in all, in the two larger parts and in
// the small one.
type exampleNumbers struct {
	whole, east, west, small int
	eastHidden               bool // because a leader has the report of the west
}

// newExampleNumbers returns numbers that show the rules for any limit. The small part is one
// answer short of the limit, so it is hidden. One of the others must be hidden with it: the
// west, which has fewer answers. Where the leader of the west has its report, that leader could
// still subtract, so the east is hidden too.
func newExampleNumbers(limit, insider int) exampleNumbers {
	numbers := exampleNumbers{east: 2*limit + 2, west: 2 * limit, small: limit - 1}
	numbers.whole = numbers.east + numbers.west + numbers.small
	numbers.eastHidden = insider > 0 && insider <= numbers.west
	return numbers
}

// example makes the example with the limits of this site.
func (p *explainer) example() Example {
	word := p.Printer.Text
	n := newExampleNumbers(p.Site.SmallestGroup, p.Site.Insider)
	east := p.shownGroup("protection.east", n.east)
	if n.eastHidden {
		east = p.hiddenGroup("protection.east", n.east, "protection.toProtect")
	}
	return Example{
		Caption: word("protection.caption", "n", n.whole),
		Whole:   p.shownGroup("protection.whole", n.whole),
		Parts: []ExampleGroup{
			east,
			p.hiddenGroup("protection.west", n.west, "protection.toProtect"),
			p.hiddenGroup("protection.small", n.small, "protection.tooFew"),
		},
		Subtractions: p.subtractions(n),
	}
}

func (p *explainer) shownGroup(name string, answers int) ExampleGroup {
	return ExampleGroup{
		Name:    p.Printer.Text(name),
		Answers: p.Printer.Text("protection.answers", "n", answers),
		State:   p.Printer.Text("units.shown"),
	}
}

func (p *explainer) hiddenGroup(name string, answers int, reason string) ExampleGroup {
	group := p.shownGroup(name, answers)
	group.Hidden, group.State = true, page.FirstInLine(p.Printer.Text("results.hidden"))
	group.Reason = p.Printer.Text(reason)
	return group
}

// subtractions shows what anyone could have worked out if only the small group were hidden, and
// the smallest group that anyone can work out now.
func (p *explainer) subtractions(n exampleNumbers) []Subtraction {
	word, limit := p.Printer.Text, p.NumberWord(p.Site.SmallestGroup)
	before := Subtraction{
		When: word("protection.before"),
		Sum:  p.subtraction(n.whole, n.east, n.west),
		Text: word("protection.beforeText", "small", p.NumberWord(n.small)),
	}
	if n.eastHidden {
		return []Subtraction{before, {
			When: word("protection.leader"),
			Sum:  p.subtraction(n.whole, n.west),
			Text: word("protection.leaderText", "left", n.whole-n.west, "number", limit),
		}}
	}
	return []Subtraction{before, {
		When: word("protection.now"),
		Sum:  p.subtraction(n.whole, n.east),
		Text: word("protection.nowText", "left", n.whole-n.east, "number", limit),
	}}
}

// subtraction writes "26 − 12 − 10 = 4".
func (p *explainer) subtraction(from int, parts ...int) string {
	text, left := p.Printer.Count(from), from
	for _, part := range parts {
		text += " − " + p.Printer.Count(part)
		left -= part
	}
	return text + " = " + p.Printer.Count(left)
}
