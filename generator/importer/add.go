package importer

import (
	"tifaktor/generator/problem"
)

// addToSite makes the rounds of a site that has units. What is new in the organisation is
// asked, or written with the publisher's leave.
func (s *survey) addToSite(a Answers, in Input, n notes) []File {
	c := newChart(in.Site.results)
	if c == nil {
		n.Problem(problem.Place{File: unitsPath}, "units_wrong")
		return nil
	}
	if !s.proveAll(a, c, in, n) {
		return nil
	}
	found := s.recogniseAll(c, in, n)
	if found == nil {
		return nil
	}
	if n.failed() {
		found.ask(c, n)
		return nil
	}
	s.chart = found.chart
	s.keepByHand(in, n)
	if !s.askAgain(in, true, n) || areUnchanged(s.rounds) {
		return nil
	}
	if s.roundWriter().askSame(s.rounds, in.Site, n); n.failed() {
		return nil
	}
	if len(found.added)+len(found.renamed) == 0 {
		return s.write(a, in, n)
	}
	if !in.Accept || len(found.unclear) > 0 {
		found.ask(c, n)
		return nil
	}
	before := in.Site.data(unitsPath)
	data, ok := found.accept(before, in.Site.results)
	if !ok {
		n.Problem(problem.Place{File: unitsPath}, "units_by_hand")
		found.ask(c, n)
		return nil
	}
	s.written = found
	return append([]File{{Path: unitsPath, Data: data, Before: before}}, s.write(a, in, n)...)
}
