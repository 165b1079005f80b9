package results

import (
	"cmp"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Talk is the step from numbers to a conversation: a factor to keep, one to talk
// about, and the tools for it.
type Talk struct {
	Lead    page.Sentence
	Cards   []TalkCard
	Actions []page.Action
}

// TalkCard is one factor with questions for a meeting.
type TalkCard struct {
	Label     string // "Ta vare på"
	Mark      bool   // a notable difference: set off in its colour
	Factor    string // "" if the questions fit any
	Href      string
	Value     Value
	Questions []page.Worded
}

// newTalk chooses what to talk about: the factor that stands out most upwards, else the
// highest, and the one that stands out most downwards, else the lowest. It returns nil if no
// factor can be chosen.
func newTalk(r *Results, u int, rows []factorRow, to *links) *Talk {
	keep := pick(rows, -1, +1)
	if keep < 0 {
		return nil
	}
	word := r.Printer.Text
	talk := &Talk{Lead: talkLead(r.wording, to)}
	talk.Cards = append(talk.Cards, talkCard(r, rows[keep], word("talk.keep"), true, to))
	if discuss := pick(rows, keep, -1); discuss >= 0 {
		card := talkCard(r, rows[discuss], word("talk.discuss"), false, to)
		if largest, _ := standsOut(rows[discuss], -1); largest > 0 {
			card.Label, card.Mark = word("talk.clarify"), true
		}
		talk.Cards = append(talk.Cards, card)
	}
	talk.Actions = talkActions(r.wording, u, to)
	return talk
}

// generalTalk has questions that fit any factor, for a unit with no factor to choose.
func generalTalk(r *Results, u int, to *links) *Talk {
	card := TalkCard{Label: r.Printer.Text("talk.discuss"), Questions: generalQuestions(r.wording, false)}
	return &Talk{Lead: talkLead(r.wording, to), Cards: []TalkCard{card}, Actions: talkActions(r.wording, u, to)}
}

// talkActions lead on from a conversation: to a plan, to how it is held, and to the steps before
// and after it.
func talkActions(w *wording, u int, to *links) (actions []page.Action) {
	add := func(key, href, icon string) {
		if href != "" {
			actions = append(actions, page.Action{Text: w.Printer.Text(key), Href: href, Icon: icon, Primary: icon == ""})
		}
	}
	add("talk.plan", cmp.Or(to.plans[u], to.minPlan), "")
	add("talk.method", to.igp, "talk")
	add("talk.steps", to.steps, "next")
	return actions
}

// pick returns the row that stands out most in a direction, or -1: by its largest notable
// difference, then by the sum of both, then by its mean, and last by the order of the factors.
func pick(rows []factorRow, not, direction int) int {
	best := -1
	for i, row := range rows {
		if i == not || row.now.State != survey.Shown {
			continue
		}
		if best < 0 || standsOutMore(row, rows[best], direction) {
			best = i
		}
	}
	return best
}

func standsOutMore(row, than factorRow, direction int) bool {
	largest, sum := standsOut(row, direction)
	otherLargest, otherSum := standsOut(than, direction)
	return cmp.Or(largest-otherLargest, sum-otherSum, direction*(sortKey(row.now)-sortKey(than.now))) > 0
}

// standsOut returns the largest notable difference in a direction, and the sum of both. They
// are 0 if there is none.
func standsOut(row factorRow, direction int) (largest, sum int) {
	for _, d := range []delta{row.fromWhole, row.change} {
		if d.notable() {
			largest = max(largest, direction*d.digits)
			sum += direction * d.digits
		}
	}
	return largest, sum
}

// sortKey orders means. One printed as "4.8 or higher" is above an exact 4.8, and "1.2 or
// lower" is below an exact 1.2.
func sortKey(mean survey.Mean) int {
	switch mean.Bound {
	case survey.AtLeast:
		return 2*mean.Digits + 1
	case survey.AtMost:
		return 2*mean.Digits - 1
	}
	return 2 * mean.Digits
}

// talkCard has the factor's own questions, or those that fit any factor.
func talkCard(r *Results, row factorRow, label string, keep bool, to *links) TalkCard {
	card := TalkCard{
		Label:  label,
		Factor: r.factors[row.factor].name,
		Href:   to.factors[row.factor],
		Value:  r.value(row.now),
	}
	if card.Questions = questions(r.wording, row.factor); len(card.Questions) == 0 {
		card.Questions = generalQuestions(r.wording, keep)
	}
	return card
}

// generalQuestions returns questions that fit any factor: one to keep, or one to talk about.
func generalQuestions(w *wording, keep bool) []page.Worded {
	var questions []page.Worded
	for _, number := range []string{"1", "2", "3"} {
		text := w.Printer.Text("talk.clarifyQuestion" + number)
		if keep {
			text = w.Printer.Text("talk.keepQuestion" + number)
		}
		questions = append(questions, page.Worded{Text: text})
	}
	return questions
}

// questions returns a factor's own questions.
func questions(w *wording, factor int) []page.Worded {
	var questions []page.Worded
	for _, question := range w.instrument.Factors[factor].Questions {
		questions = append(questions, w.InLanguage(question))
	}
	return questions
}

// talkLead says how to use the questions, with a link to the method if the site has it.
func talkLead(w *wording, to *links) page.Sentence {
	if to.igp == "" {
		return page.Plain(w.Printer.Text("talk.lead"))
	}
	return w.Sentence("talk.leadWith", 0, page.Fill("method", page.LinkTo("IGP", to.igp)))
}
