package importer

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// survey is what all tables say together.
type survey struct {
	tables     []*table
	deliveries []*delivery // newest round first
	rounds     []round     // newest first
	instrument *raw.Instrument
	factors    []factor
	scale      scale
	protected  bool      // the source has hidden small groups itself
	group      int       // the smallest group
	units      *register // nil when the site has units
	chart      *chart    // of the site, with the news in it; nil when it has none
	written    *news     // what is written in survey/units.yaml with leave; nil when nothing is
}

// round is one round, from one table or several.
type round struct {
	id         string
	deliveries []*delivery
	forest     *forest
	proof      proof
	period     period
	known      map[*row]int        // the units of rows in a table without a tree
	units      []int               // of each node of the forest, in the site's chart
	file       string              // that it is written to
	replaced   []byte              // what is there now; nil when nothing is
	hidden     map[string][]string // the factors of units that are hidden by hand there
	unchanged  bool                // what is there says the same already
}

// factor is a factor as a table names it, and the id it gets.
type factor struct {
	key   string // its id in the instrument, or the name as normal gives it
	id    string
	name  string
	place problem.Place
	aside bool // it comes after the questions, so that it is none
}

var yearPattern = pattern(`(?:19|20)\d\d`)

// yearsIn returns the years in a text, each once.
func yearsIn(text string) []string {
	var years []string
	for _, at := range yearPattern().FindAllStringIndex(text, -1) {
		before, after := at[0] > 0 && isDigit(text[at[0]-1]), at[1] < len(text) && isDigit(text[at[1]])
		if year := text[at[0]:at[1]]; !before && !after && !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	return years
}

func isDigit(letter byte) bool { return letter >= '0' && letter <= '9' }

// roundOf returns the round of a table with one row per unit: the one that is named,
// the year in the file's name or the sheet's, or that of the days above the table.
func roundOf(t *table, found period, a Answers, n notes) string {
	if a.Round != "" {
		return a.Round
	}
	base := path.Base(filepath.ToSlash(t.file))
	file := yearsIn(base)
	if title := t.yearAbove(isOfSurvey); len(file) == 1 && title != "" && title != file[0] && t.year == "" && !found.known() {
		if isDated().MatchString(base) {
			return title // the file says when it was made
		}
		n.Problem(t.place(), "year_of_title", "year", title, "other", file[0])
		return ""
	}
	if t.year != "" && (len(file) != 1 || file[0] == t.year) {
		return t.year
	}
	if t.year != "" {
		n.Problem(t.place(), "year_of_headings", "year", t.year, "other", file[0])
		return ""
	}
	if len(file) == 1 {
		return file[0]
	}
	if sheet := yearsIn(t.sheet); len(file) == 0 && len(sheet) == 1 {
		return sheet[0]
	}
	if len(file) == 0 && found.known() {
		return fmt.Sprint(found.to.Year())
	}
	if title := t.yearAbove(isAnything); len(file) == 0 && title != "" {
		return title
	}
	key := "round_unknown"
	if len(file) > 1 {
		key = "round_two"
	}
	n.Problem(problem.Place{File: t.file}, key, "years", strings.Join(file, ", "))
	return ""
}

// isDated is a name with a whole day in it: "eksport_2024-01-15".
var isDated = pattern(`(?:19|20)\d\d([-_. ]?)(?:0[1-9]|1[0-2])[-_. ]?(?:0[1-9]|[12]\d|3[01])(?:\D|$)`)

// isOfSurvey reports whether a line above a table is about the survey, and not about another one or
// another day. Of any line isAnything does.
func isOfSurvey(line string) bool {
	return (surveyLine().MatchString(line) || strings.Contains(normal(line), "faktor")) && !otherLine().MatchString(line)
}

func isAnything(string) bool { return true }

// yearAbove is the year in lines above a table that are about what is wanted, "" if there is none or
// there are several.
func (t *table) yearAbove(isWanted func(string) bool) string {
	var titles []string
	for _, row := range t.above {
		for _, c := range row {
			if isWanted(c.Text) {
				titles = append(titles, yearsIn(c.Text)...)
			}
		}
	}
	if slices.Sort(titles); len(slices.Compact(titles)) == 1 {
		return titles[0]
	}
	return ""
}

// yearOf returns the year in a round's name, "" when there is not just one.
func yearOf(round string) string {
	if years := yearsIn(round); len(years) == 1 {
		return years[0]
	}
	return ""
}

// gather lays tables of the same round together, the newest round first.
func gather(deliveries []*delivery, n notes) []round {
	var rounds []round
	for _, d := range deliveries {
		if d.round == "" {
			continue // noted already
		}
		if yearOf(d.round) == "" {
			n.Problem(d.place, "round_no_year", "round", n.Words.Quote(problem.Shorten(d.round)))
			continue
		}
		at := slices.IndexFunc(rounds, func(r round) bool { return slug(r.id) == slug(d.round) })
		if at < 0 {
			rounds = append(rounds, round{id: d.round})
			at = len(rounds) - 1
		}
		rounds[at].deliveries = append(rounds[at].deliveries, d)
		if d.period.known() {
			rounds[at].period = d.period
		}
	}
	slices.SortStableFunc(rounds, func(a, b round) int { return strings.Compare(b.id, a.id) })
	return rounds
}

// counted reports whether the round has numbers of answers.
func (r round) counted() bool {
	return slices.ContainsFunc(r.deliveries, func(d *delivery) bool { return d.counted })
}

// factorCalled returns the factor with the key, nil when it was left out.
func factorCalled(factors []factor, key string) *factor {
	for i := range factors {
		if factors[i].key == key {
			return &factors[i]
		}
	}
	return nil
}
