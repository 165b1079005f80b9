package importer

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// years is a random organisation in two years: the tables, the file of units between them
// as its author left it, and which unit each row of the second table is.
type years struct {
	*rand.Rand
	units  []*randomUnit
	seed   uint64
	edited string // survey/units.yaml as its author left it
}

// randomUnit is a unit of it, the sectors right below the top.
type randomUnit struct {
	id      string
	names   []string // in one language or three
	parent  *randomUnit
	answers int
	new     bool
	gone    bool
	renamed string // the name in the second year; "" when it is the same
}

func newYears(seed uint64) *years {
	y := &years{Rand: rand.New(rand.NewPCG(seed, 11)), seed: seed}
	top := y.add("Fjordvik kommune", nil)
	for s := range 2 + y.IntN(3) {
		sector := y.add(fmt.Sprintf("Sektor %c", 'A'+s), top)
		for u := range 2 + y.IntN(4) {
			name := fmt.Sprintf("Eining %c%d", 'A'+s, u)
			if u == 0 && y.IntN(2) == 0 {
				name = "Stab" // in several sectors
			}
			y.add(name, sector).answers = 1001 + 2*y.IntN(400)
		}
	}
	return y
}

func (y *years) add(name string, parent *randomUnit) *randomUnit {
	u := &randomUnit{names: []string{name}, parent: parent}
	y.units = append(y.units, u)
	return u
}

// people are the answers of a unit and of all below it.
func (y *years) people(u *randomUnit) int {
	total := u.answers
	for _, other := range y.units {
		if other.parent == u && (!other.gone || !y.second()) && (!other.new || y.second()) {
			total += y.people(other)
		}
	}
	return total
}

// second reports whether the file of units is written already.
func (y *years) second() bool { return y.edited != "" }

// table is the results of a year, the rows in the order of its tree.
func (y *years) table() string {
	text := "Eining;Overordna eining;Svar;Autonomi\n"
	var write func(u *randomUnit)
	write = func(u *randomUnit) {
		parent := ""
		if u.parent != nil {
			parent = y.written(u.parent)
		}
		text += fmt.Sprintf("%s;%s;%d;4,1\n", y.written(u), parent, y.people(u))
		for _, other := range y.units {
			if other.parent == u && (!other.gone || !y.second()) && (!other.new || y.second()) {
				write(other)
			}
		}
	}
	write(y.units[0])
	return text
}

// written is what a table calls a unit: its new name, or its name in the language of
// this table.
func (y *years) written(u *randomUnit) string {
	if u.renamed != "" && y.second() {
		return u.renamed
	}
	if y.second() {
		return u.names[int(y.seed)%len(u.names)]
	}
	return u.names[0]
}

// edit writes the units as an author may have left them.
func (y *years) edit() {
	text := "units:\n"
	if y.IntN(2) == 0 {
		text = "# Kartet\n\nunits: # alle\n"
	}
	dash := []string{"", "  ", "    "}[y.IntN(3)]
	for _, u := range y.units {
		name := u.names[0]
		switch {
		case y.IntN(4) == 0 && u.parent != nil:
			u.names = []string{name, name + " nb", name + " en"}
			name = fmt.Sprintf("{nn: %s, nb: '%s', en: %q}", u.names[0], u.names[1], u.names[2])
		case y.IntN(3) == 0:
			name = []string{"'" + name + "'", `"` + strings.ReplaceAll(name, "in", `i\xADn`) + `"`}[y.IntN(2)]
		}
		var keys []string
		keys = append(keys, "id: "+u.id, "name: "+name)
		if u.parent != nil {
			keys = append(keys, "parent: "+u.parent.id)
		}
		y.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
		if y.IntN(2) == 0 {
			text += dash + "- {" + strings.Join(keys, ", ") + "}" + y.aside()
			continue
		}
		text += dash + "- " + strings.Join(keys, y.aside()+dash+"  ") + y.aside()
	}
	if y.IntN(3) == 0 {
		text += "\n# Slutt\n"
	}
	y.edited = strings.TrimSuffix(text, []string{"", "\n"}[y.IntN(2)])
	if y.IntN(3) == 0 {
		y.edited = strings.ReplaceAll(y.edited, "\n", "\r\n")
	}
}

// aside is the end of a line, and what an author may write there.
func (y *years) aside() string {
	return []string{"\n", "\n", "\n", " # eit notat\n", "\n\n", "\n# til venstre\n", "\n         # til høgre\n"}[y.IntN(7)]
}

// change makes the second year of the organisation.
func (y *years) change() {
	for _, u := range y.units {
		if u.answers > 0 {
			u.answers += 2 // no year has the numbers of another
		}
	}
	for _, sector := range slices.Clone(y.units) {
		if sector.parent != y.units[0] {
			continue
		}
		var below []*randomUnit
		for _, u := range y.units {
			if u.parent == sector {
				below = append(below, u)
			}
		}
		one := below[y.IntN(len(below))]
		switch y.IntN(4) {
		case 0:
			one.renamed = one.names[0] + " i ny " + sector.names[0]
		case 1:
			one.gone = len(below) > 2
		case 2:
			added := y.add(fmt.Sprintf("Ny %s", sector.names[0]), sector)
			added.new, added.answers = true, 1001+2*y.IntN(400)
		}
	}
	if y.IntN(3) == 0 {
		sector := y.add("Ny sektor", y.units[0])
		inside := y.add("Ny inni", sector)
		sector.new, inside.new, inside.answers = true, true, 1777
	}
}

// chance is in the question about rows whose numbers happen to fit each other.
const chance = "fit so well"

func TestTheSecondYearOfRandomOrganisations(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long")
	}
	accepted, byHand, quiet := 0, 0, 0
	for seed := range uint64(150) {
		y := newYears(seed)
		first, notes := yearTwo{table: y.table(), file: "results-2025.csv", site: map[string]string{unitsPath: "", "survey/round-2025.yaml": "", instrumentPath: instrumentBefore}}.run(t)
		if strings.Contains(notes, chance) {
			continue
		}
		if first == nil {
			t.Fatalf("seed %d: the first year: %s", seed, notes)
		}
		y.takeIDs(written(first, "survey/round-2025.yaml"))
		y.edit()
		y.change()
		second := yearTwo{table: y.table(), site: map[string]string{unitsPath: y.edited, "survey/round-2025.yaml": written(first, "survey/round-2025.yaml"), answersPath: written(first, answersPath)}}
		asked, notes := second.run(t)
		if strings.Contains(notes, chance) {
			continue
		}
		y.checkSilence(t, notes)
		isNews := slices.ContainsFunc(y.units, func(u *randomUnit) bool { return u.new || u.renamed != "" })
		if isNews == (asked != nil) {
			t.Fatalf("seed %d: %s\n%s\n%s", seed, notes, y.edited, second.table)
		}
		second.accept = true
		out, notes := second.run(t)
		y.checkSilence(t, notes)
		switch {
		case out == nil && slices.ContainsFunc(y.units, func(u *randomUnit) bool { return u.renamed != "" && len(u.names) > 1 }) && strings.Contains(notes, "write the lines yourself"):
			byHand++
			continue
		case out == nil:
			t.Fatalf("seed %d: %s\n%s\n%s", seed, notes, y.edited, second.table)
		case isNews:
			accepted++
			y.checkBytes(t, written(out, unitsPath))
		default:
			quiet++
		}
		if written(out, answersPath) != "" {
			t.Errorf("seed %d: the answers were changed", seed)
		}
		y.checkRows(t, written(out, "survey/round-2027.yaml"))
	}
	if accepted < 60 || byHand < 10 || quiet < 5 {
		t.Errorf("%d accepted, %d left to their authors, %d without news", accepted, byHand, quiet)
	}
}

// takeIDs takes the ids that the units have got, in the order of the table.
func (y *years) takeIDs(round string) {
	found := rows(round)
	for i, u := range y.units {
		u.id, _, _ = strings.Cut(found[i], " ")
	}
}

// checkSilence fails where a message holds a number of answers.
func (y *years) checkSilence(t *testing.T, notes string) {
	t.Helper()
	for _, u := range y.units {
		if strings.Contains(notes, fmt.Sprint(y.people(u))) {
			t.Errorf("seed %d: the answers of %s are in %s", y.seed, u.names[0], notes)
		}
	}
}

// checkBytes fails where anything but the lines of what is new is other than its author
// left it.
func (y *years) checkBytes(t *testing.T, file string) {
	t.Helper()
	for _, u := range y.units {
		if u.new {
			at := strings.Index(file, fmt.Sprintf("name: %s, parent: ", u.names[0]))
			if at < 0 {
				t.Fatalf("seed %d: %s is not in\n%s", y.seed, u.names[0], file)
			}
			begins := strings.LastIndex(file[:at], "\n")
			ends := strings.Index(file[at:], "\n")
			if ends < 0 { // the last line of a file without an end of line
				file = strings.TrimSuffix(file[:begins], "\r")
				continue
			}
			file = file[:begins] + file[at+ends:]
		}
		if u.renamed == "" {
			continue
		}
		if !strings.Contains(file, "name: "+u.renamed) {
			t.Fatalf("seed %d: %s is not in\n%s\n%s\n%s", y.seed, u.renamed, file, y.table(), y.edited)
		}
		at := strings.Index(file, "name: "+u.renamed) + len("name: ")
		rest := file[at+len(u.renamed):]
		from := strings.Index(rest, "formerly: ") + len("formerly: ")
		to := from + strings.IndexAny(rest[from:], ",\r\n")
		old := rest[from:to]
		after := rest[to:]
		until := strings.Index(after, "2027") + len("2027")
		between := rest[:from-len("formerly: ")]
		if strings.HasPrefix(between, ", ") {
			between = "" // in braces
		} else {
			between = strings.TrimRight(between, " ")
			between = strings.TrimSuffix(strings.TrimSuffix(between, "\n"), "\r")
		}
		file = file[:at] + old + between + after[until:]
	}
	if file != y.edited {
		t.Errorf("seed %d: without what is new, the file is\n%q\nand was\n%q", y.seed, file, y.edited)
	}
}

// checkRows fails where the results of a unit went to another.
func (y *years) checkRows(t *testing.T, round string) {
	t.Helper()
	found := rows(round)
	for _, u := range y.units {
		wanted := fmt.Sprintf("%s %d", u.id, y.people(u))
		if !u.new && !u.gone && !slices.Contains(found, wanted) {
			t.Errorf("seed %d: no row %q in %v", y.seed, wanted, found)
		}
	}
	if there := len(slices.DeleteFunc(slices.Clone(y.units), func(u *randomUnit) bool { return u.gone })); len(found) != there {
		t.Errorf("seed %d: %d rows of %d units", y.seed, len(found), there)
	}
}
