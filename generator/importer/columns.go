package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
)

// readColumns finds out what each column holds, and returns the instrument that the factors
// are matched to, nil if there is none. It asks where a column may be taken in more than one
// way. The order matters: what a heading alone says is refused, completed or left out by what
// is beside it and below it, and the factors are what is left.
func readColumns(t *table, known *instruments, a Answers, n notes) *raw.Instrument {
	takeLegend(t, a)
	t.nameLettered(a)
	a.headings = allHeadings(t.columns)
	for at := range t.columns {
		takeHeading(t, known, a, at)
	}
	takeCompared(t, known, a)
	takeBesideFactors(t, known, a)
	leaveOtherYears(t, a)
	if takeYears(t, a, n); n.failed() {
		return nil
	}
	takeDeviations(t.columns, a)
	takeLeaders(t, a)
	takePlaces(t, a)
	takeLevelWords(t, a)
	takeNamedCounts(t, a)
	takeRated(t, a, n)
	takePairs(t)
	takeTree(t, known, a, n)
	takePeople(t, known, a, n)
	var instrument *raw.Instrument
	if t.find(meanRole) < 0 {
		leaveAverages(t, known, a)
		instrument = takeFactors(t, known, a, n)
	}
	t.decimal = decimalSign(t)
	return instrument
}

// takeHeading gives a column the role that the publisher or its heading says, and takes that
// back where its numbers cannot be of it.
func takeHeading(t *table, known *instruments, a Answers, at int) {
	c := &t.columns[at]
	c.role, c.level = roleOf(c.heading)
	if said, ok := a.column(c.heading); ok {
		c.role = said
	} else if a.factorOf(c.heading) != "" {
		c.role = unknownRole
	} else if known.knows(c.heading) && c.role != questionRole {
		c.role = unknownRole
	}
	takeLikeLeftOut(t.columns, known, a, c)
	underFactor(known, a, c)
	refuseMeans(t, a, at)
}

// takeTree finds the columns that give the tree: levels, codes, and the names of units and of
// what they belong to.
func takeTree(t *table, known *instruments, a Answers, n notes) {
	leaveLevelCodes(t.columns, a)
	takeNumbered(t, known, a, n) // "F1" is no code
	takeStairs(t)
	takeDepths(t)
	takeCodes(t, a)
	leaveParentNames(t, a)
	takeNames(t, known, a, n)
	takeGroups(t, a, n)
	takeTidy(t, known, a)
	askFormer(t, a, n)
}

// formerWords say in a heading that a column is about the organisation as it was.
var formerWords = []string{"gammel", "gamle", "gammal", "tidligere", "tidlegare", "forrige", "førre", "old", "former", "previous"}

// askFormer asks about a column above the units whose heading has a year, or says that it is old,
// beside another that does not: it says where units were before.
func askFormer(t *table, a Answers, n notes) {
	var former, now []int
	for _, at := range append(t.all(parentRole), t.all(levelRole)...) {
		heading := t.columns[at].heading
		isOld := yearPattern().MatchString(heading) || slices.ContainsFunc(words(heading), func(word string) bool { return slices.Contains(formerWords, word) })
		switch {
		case isOld && !isSaid(a, heading):
			former = append(former, at)
		case !isOld:
			now = append(now, at)
		}
	}
	if len(former) > 0 && len(now) > 0 && !n.failed() {
		c, role := t.columns[former[0]], "parent"
		if c.role == levelRole {
			role = "level"
		}
		n.Problem(c.place, "parents_former", "heading", c.heading, "role", role)
	}
}

// takePeople finds the columns with numbers of people: those who answered, and those asked.
func takePeople(t *table, known *instruments, a Answers, n notes) {
	checkShifted(t, a, n)
	takeEach(t, known, a)
	takeCounts(t, a, n)
	checkTwice(t, n)
	takeEmployees(t, a, n)
}

// isSaid reports whether the publisher says what the column with a heading holds.
func isSaid(a Answers, heading string) bool {
	_, said := a.column(heading)
	return said
}

// underFactor reads a heading in two rows: the factor above, and "snitt" or "svar"
// below it.
func underFactor(known *instruments, a Answers, c *column) {
	if c.over == "" || c.over == c.heading {
		return
	}
	switch above, _ := roleOf(c.over); {
	case c.role == meanRole && above == unknownRole:
		c.heading, c.role = c.over, unknownRole
		if said, ok := a.column(c.heading); ok {
			c.role = said
		}
	case factorNumber().MatchString(c.heading) && known.knows(c.over) && !factorNumber().MatchString(c.over):
		c.heading = c.over
	case c.role == answersRole && known.knows(c.over):
		c.role = eachRole
	case c.role == unknownRole && above == unknownRole && shareWord().MatchString(c.heading) && !known.knows(c.heading):
		c.role = leftOutRole // how many gave each answer
	}
}

// takeCodes takes columns of names that hold codes for codes, where names are in
// another column.
func takeCodes(t *table, a Answers) {
	named := 0
	var coded []int
	for i, c := range t.columns {
		if c.role != unitRole && c.role != levelRole {
			continue
		}
		if areCodes(t.rows, i) {
			coded = append(coded, i)
		} else {
			named++
		}
	}
	for _, at := range coded {
		if !isSaid(a, t.columns[at].heading) && named > 0 {
			t.columns[at].role = codeRole
		}
	}
}

// areCodes reports whether a column holds nothing but codes of digits.
func areCodes(rows [][]sheet.Cell, at int) bool {
	some := false
	for _, row := range rows {
		text := strings.TrimSpace(row[at].Text)
		if text != "" && !codePattern().MatchString(text) {
			return false
		}
		some = some || text != ""
	}
	return some
}

// checkTwice notes two columns that seem to hold the same.
func checkTwice(t *table, n notes) {
	if n.failed() {
		return
	}
	for _, role := range []role{codeRole, answersRole, invitedRole, roundRole, factorRole, meanRole} {
		if found := t.all(role); len(found) > 1 {
			if role == codeRole {
				for _, at := range found[1:] {
					t.columns[at].role = leftOutRole
				}
				continue
			}
			second := t.columns[found[1]]
			n.Problem(second.place, "two_columns", "first", t.columns[found[0]].heading, "second", t.nameOf(found[1]))
		}
	}
}
