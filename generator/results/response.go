package results

import (
	"html/template"

	"tifaktor/generator/chart"
	"tifaktor/generator/survey"
)

// Response is how many answered, with a picture: one dot per colleague, or a bar
// if they are many.
type Response struct {
	Answered string // "31 av 38 svarte"
	Rate     string // "82 %"; empty if it is not known how many were invited
	Picture  template.HTML
	Dots     bool // the picture has a dot per colleague
}

// lowRate is the response rate in per cent below which a page warns that the numbers need not
// hold for all.
const lowRate = 50

// newResponse returns nil if the number of answers is hidden or not known.
func (w *wording) newResponse(response survey.Response) *Response {
	if response.Respondents == 0 {
		return nil
	}
	made := &Response{Answered: w.answered(response)}
	if response.Invited == 0 {
		return made
	}
	made.Rate = w.Printer.Percent(rate(response))
	made.Picture = chart.Response(response.Respondents, response.Invited)
	made.Dots = response.Invited <= chart.MostDots
	return made
}

// answered is the number of answers in words: "31 av 38 svarte".
func (w *wording) answered(response survey.Response) string {
	number := w.Printer.Count(response.Respondents)
	if response.Invited == 0 {
		return w.Printer.Text("results.answered", "n", number)
	}
	return w.Printer.Text("results.answeredOf", "n", number, "invited", w.Printer.Count(response.Invited))
}

// ratio is the number of answers in a table: "31 av 38", "31", or "" if it is not known.
func (w *wording) ratio(response survey.Response) string {
	switch {
	case response.Respondents == 0:
		return ""
	case response.Invited == 0:
		return w.Printer.Count(response.Respondents)
	}
	return w.Printer.Text("results.ratio",
		"n", w.Printer.Count(response.Respondents), "invited", w.Printer.Count(response.Invited))
}

// rate is the response rate in whole per cent.
func rate(response survey.Response) int {
	return (200*response.Respondents + response.Invited) / (2 * response.Invited)
}
