package importer

import (
	"math"
	"slices"

	"tifaktor/generator/sheet"
)

// averageWords are the words that headings of the mean of all factors are made of, and
// besideAverage those that say nothing without one of them: "Gj.snitt alle faktorer", "Samla
// skår 10-FAKTOR", "Indeks".
var (
	averageWords  = []string{"snitt", "gjennomsnitt", "gjsnitt", "snittskår", "totalsnitt", "totalscore", "totalskår", "totalindeks", "totalresultat", "total", "totalt", "indeks", "index", "average", "mean", "overall", "samla", "samlet", "sum", "hovudindeks", "hovedindeks", "faktorsnitt", "totalfaktor", "samleindeks", "medarbeiderindeks", "medarbeidarindeks", "helhet", "heilskap"}
	besideAverage = []string{"gj", "alle", "all", "av", "of", "for", "i", "the", "på", "over", "10", "ti", "faktor", "faktorar", "faktorer", "faktorane", "faktorene", "factor", "factors", "score", "skår", "scores", "resultat", "result", "verdi", "value", "poeng", "points", "tal", "tall", "medarbeider", "medarbeidar", "heile", "hele", "undersøkinga", "undersøkelsen", "survey"}
)

// isAverageName reports whether a heading may be that of the mean of all factors.
func isAverageName(heading string) bool {
	says := false
	for _, word := range words(heading) {
		isAverage := slices.Contains(averageWords, word)
		if !isAverage && !slices.Contains(besideAverage, word) && !yearWord().MatchString(word) {
			return false
		}
		says = says || isAverage
	}
	return says
}

// leaveAverages leaves out columns that are called the mean of all factors, where their numbers
// are that mean in each row.
func leaveAverages(t *table, instruments *instruments, a Answers) {
	var averages, factors, ofInstrument []int
	for at, c := range t.columns {
		switch {
		case c.role != unknownRole || isSaid(a, c.heading):
		case instruments.knows(c.heading):
			ofInstrument = append(ofInstrument, at)
		case isAverageName(c.heading):
			averages = append(averages, at)
		case t.kinds(at)[known] > 0:
			factors = append(factors, at)
		}
	}
	if len(ofInstrument) > 0 {
		factors = ofInstrument // the instrument's own, whatever else has numbers
	}
	for _, at := range averages {
		if areMeans(t.rows, at, factors) {
			t.columns[at].role = leftOutRole
		}
	}
}

// fewestMeans is how many rows show that a column is the mean of others.
const fewestMeans = 3

// areMeans reports whether each number of a column is the mean of those of the factors beside
// it, or near that: factors may weigh differently by their numbers of questions.
func areMeans(rows [][]sheet.Cell, at int, factors []int) bool {
	found := 0
	for _, row := range rows {
		average := readNumber(row[at].Text)
		least, most, sum, values := 0.0, 0.0, 0.0, 0
		for _, factor := range factors {
			value := readNumber(row[factor].Text)
			if value.kind != known {
				continue
			}
			if least, most = min(least, value.float()), max(most, value.float()); values == 0 {
				least, most = value.float(), value.float()
			}
			sum, values = sum+value.float(), values+1
		}
		if average.kind != known || values == 0 {
			continue
		}
		if found++; values < 2 || math.Abs(average.float()-sum/float64(values)) > (most-least)/4+rounding {
			return false
		}
	}
	return found >= fewestMeans
}

// rounding is how much two means may differ that are written with one decimal.
const rounding = 0.051
