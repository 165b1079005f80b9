package importer

import (
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/sheet"
)

// What is written with the name of a factor for the standard deviation of it, before or
// after it.
const deviationWord = `(?:(?:std|st|stand|standard)[. -]*(?:avvik|avviket|dev|deviation)|stdev|sd)\.?`

var (
	deviationFirst = pattern(`(?i)^` + deviationWord + `[ :–-]+(\S.*)$`)
	deviationLast  = pattern(`(?i)^(.*\S)[ ,:–-]*[ (\[,]` + deviationWord + `[)\]]?$`)
)

// takeDeviations leaves out the standard deviations of the factors beside them.
func takeDeviations(columns []column, a Answers) {
	for i := range columns {
		c := &columns[i]
		parts := deviationFirst().FindStringSubmatch(c.heading)
		if parts == nil {
			parts = deviationLast().FindStringSubmatch(c.heading)
		}
		if isSaid(a, c.heading) || parts == nil {
			continue
		}
		isOf := func(other column) bool {
			return normal(other.heading) == normal(parts[1]) && other.heading != c.heading
		}
		if slices.ContainsFunc(columns, isOf) {
			c.role = leftOutRole
		}
	}
}

// leaderWords end the headings of columns with the names of leaders.
var leaderWords = []string{"leder", "leiar", "leder/leiar", "sjef", "manager", "leader", "rektor", "styrer", "styrar", "kontaktperson", "head", "supervisor"}

// takeLeaders leaves out columns with the names of leaders: those are no units, whatever
// they lead.
func takeLeaders(t *table, a Answers) {
	for i := range t.columns {
		c := &t.columns[i]
		all := words(c.heading)
		if isSaid(a, c.heading) || len(all) == 0 || t.kinds(i)[known] > 0 {
			continue
		}
		if slices.ContainsFunc(leaderWords, func(word string) bool { return strings.HasSuffix(all[len(all)-1], word) }) {
			c.role = leftOutRole
		}
	}
}

// takePlaces takes a column headed "Plassering" that holds words for what the units belong
// to: with numbers it is a rank.
func takePlaces(t *table, a Answers) {
	for i := range t.columns {
		c := &t.columns[i]
		if isPlace := slices.Contains([]string{"plassering", "placement"}, normal(c.heading)); isPlace && !isSaid(a, c.heading) && t.kinds(i)[known] == 0 && t.find(parentRole) < 0 {
			c.role = parentRole
		}
	}
}

// levelWords are what people call a level of an organisation.
var levelWords = []string{
	"kommune", "fylkeskommune", "konsern", "verksemd", "virksomhet", "organisasjon", "etat", "direktorat", "selskap", "sektor", "område", "kommunalområde", "tenesteområde", "tjenesteområde", "hovudområde", "hovedområde",
	"avdeling", "underavdeling", "seksjon", "eining", "enhet", "undereining", "underenhet", "resultateining", "resultatenhet", "team", "gruppe", "tenestestad", "tjenestested",
	"municipality", "company", "organisation", "organization", "agency", "division", "department", "section", "unit", "group", "sector", "area", "subunit", "office",
}

// takeLevelWords takes a column in which each row says what level its unit is on in a word,
// "Sektor", for one of levels: the first word is the topmost, and so on.
func takeLevelWords(t *table, a Answers) {
	for at := range t.columns {
		c := &t.columns[at]
		var levels []string
		strange := false
		for _, row := range t.rows {
			word := normal(row[at].Text)
			switch {
			case word == "" && (!t.hasCount(row) || slices.ContainsFunc(row, func(c sheet.Cell) bool { return isCompared(c.Text) })):
			case isAlone(row, at):
			case !slices.Contains(levelWords, word):
				strange = true
			case !slices.Contains(levels, word):
				levels = append(levels, word)
			}
		}
		others := slices.DeleteFunc(t.all(depthRole), func(other int) bool { return other == at })
		if isSaid(a, c.heading) || strange || len(levels) < 2 || len(others) > 0 {
			continue
		}
		c.role, c.level = depthRole, 0
		for _, row := range t.rows {
			if level := slices.Index(levels, normal(row[at].Text)); level >= 0 {
				row[at].Text = strconv.Itoa(level + 1)
			}
		}
	}
}
