package results

import (
	"strings"
	"time"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Latest is the newest round, in brief.
type Latest struct {
	Name      string // "10-FAKTOR 2023"
	Published time.Time
	Brief     []BriefItem
	Href      string
}

// HasWhole reports whether the newest round shows how all answered together.
func (r *Results) HasWhole() bool { return r.state(r.latest, top) == survey.Shown }

// Latest returns what the newest round shows of the whole, or of the units where there is no whole;
// nil if nothing is shown.
func (r *Results) Latest(from string) *Latest {
	to, round := r.newLinks(from), r.round(r.latest)
	latest := &Latest{Name: r.surveyName() + " " + round.ID, Published: round.Published, Href: to.whole}
	if !r.HasWhole() {
		return latestOfUnits(r, latest)
	}
	y := r.reference()
	latest.Brief = briefItems(r, r.rows(top, y), y)
	for _, item := range latest.Brief {
		for i := range item.Marks {
			item.Marks[i].Factor.Href = to.whole + item.Marks[i].Factor.Href
		}
		for i, run := range item.Sentence {
			if strings.HasPrefix(run.Href, "#") {
				item.Sentence[i].Href = to.whole + run.Href
			}
		}
	}
	return latest
}

// latestOfUnits adds how many units have results, and in what they are farthest apart. It returns nil if
// none has.
func latestOfUnits(r *Results, latest *Latest) *Latest {
	units := r.lowest()
	if len(units) == 0 {
		return nil
	}
	text := page.FirstInLine(r.Printer.Text("brief.units", "n", len(units), "number", r.NumberWord(len(units))))
	if apart := farthestApart(r, units, r.allFactors()); len(units) >= minSpreadUnits && apart != "" {
		text += " " + apart
	}
	latest.Brief = []BriefItem{{Icon: "apart", Sentence: page.Plain(text)}}
	return latest
}
