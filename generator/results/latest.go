package results

import (
	"strings"
	"time"

	"tifaktor/generator/survey"
)

// Latest is the newest round, in brief.
type Latest struct {
	Name      string // "10-FAKTOR 2023"
	Published time.Time
	Brief     []BriefItem
	Href      string
}

// Latest returns what the newest round shows of the whole, or nil if that may not be shown.
func (r *Results) Latest(from string) *Latest {
	if r.state(r.latest, top) != survey.Shown {
		return nil
	}
	to := r.newLinks(from)
	round, y := r.round(r.latest), r.reference()
	latest := &Latest{
		Name:      r.surveyName() + " " + round.ID,
		Published: round.Published,
		Href:      to.whole,
		Brief:     briefItems(r, r.rows(top, y), y),
	}
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
