package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// takeAsked takes the only column whose heading is about those who could have answered, such as
// "Antall svar mulig" and "Deltakere i utvalget", for those invited, where it never has fewer
// than those who did.
func (r *columnReader) takeAsked() {
	answers := r.all(answersRole)
	if len(answers) != 1 || r.find(invitedRole) >= 0 {
		return
	}
	var asked []int
	for _, at := range r.all(otherCountRole) {
		if mayAnswer(r.columns[at].heading) && r.isNeverBelow(at, answers[0]) {
			asked = append(asked, at)
		}
	}
	if len(asked) == 1 {
		r.columns[asked[0]].role = invitedRole
	}
}

// takeBareCounts takes one of two columns of people for those invited, where its heading does
// not say that they answered, that of the other does, and it never has fewer; or where the
// rates prove that each is how many of them are in the other. Where one never has fewer, it
// is asked about.
func (r *columnReader) takeBareCounts() {
	found := r.all(answersRole)
	if len(found) != 2 || r.find(invitedRole) >= 0 || r.isSaid(found[0]) || r.isSaid(found[1]) {
		return
	}
	asked, answered := r.larger(found[0], found[1])
	if asked < 0 {
		return
	}
	isProved := len(r.all(rateRole)) == 1 && r.haveRates(asked, answered)
	if isProved || r.mayBeAsked(asked) && !r.mayBeAsked(answered) {
		r.columns[asked].role = invitedRole
		return
	}
	r.Problem(r.columns[asked].place, "counts_two", "answers", r.nameOf(answered), "invited", r.nameOf(asked))
}

// isSaid reports whether the publisher says what a column holds.
func (r *columnReader) isSaid(at int) bool {
	_, said := r.answers.column(r.columns[at].heading)
	return said
}

// larger returns two columns of people, first the one that never has fewer than the other and
// has more somewhere; -1 where neither does.
func (r *columnReader) larger(one, other int) (more, less int) {
	for _, pair := range [][2]int{{one, other}, {other, one}} {
		if r.isNeverBelow(pair[0], pair[1]) && r.isOfOthers(pair[0], pair[1]) {
			return pair[0], pair[1]
		}
	}
	return -1, -1
}

// isOfOthers reports whether a column of people has more than another in some row.
func (r *columnReader) isOfOthers(at, other int) bool {
	return slices.ContainsFunc(r.rows, func(row []sheet.Cell) bool {
		more, less := readCount(row[at].Text), readCount(row[other].Text)
		return more.exact() && less.exact() && more.least > less.least
	})
}

// mayBeAsked reports whether the heading of a column of people is also one of those asked.
func (r *columnReader) mayBeAsked(at int) bool {
	heading := r.columns[at].heading
	return isBareCount(heading) || normal(heading) == "n" || isRespondents(heading)
}

// isOpen reports whether nothing but its numbers says whether those in a column answered or
// were asked: beside a rate, or where a number is shown of a unit whose means are not,
// "Respondenter" and "n" may be all that were.
func (r *columnReader) isOpen(at int) bool {
	return !r.isSaid(at) && (isBareCount(r.columns[at].heading) || r.mayBeAsked(at) && (r.find(rateRole) >= 0 || r.isShownAlone(at)))
}

// isShownAlone reports whether some row has a number of people in a column and a mark for a
// hidden number in another, and no mean.
func (r *columnReader) isShownAlone(at int) bool {
	var means []int
	for _, other := range r.all(unknownRole) {
		if r.kinds(other)[known] > 0 {
			means = append(means, other)
		}
	}
	return slices.ContainsFunc(r.rows, func(row []sheet.Cell) bool {
		is := func(kind numberKind) bool {
			return slices.ContainsFunc(means, func(other int) bool { return readNumber(row[other].Text).kind == kind })
		}
		people := readCount(row[at].Text)
		return people.exact() && people.least > 0 && is(hidden) && !is(known)
	})
}
