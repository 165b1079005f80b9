package importer

import (
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
)

var (
	scalePattern   = pattern(`^(\d{1,3})\s*[-–—]\s*(\d{1,3})$`)
	scaleInText    = pattern(`(?i)(?:skala|scale)\D{0,12}(\d{1,3})\s*(?:\([^()\d]{1,40}\)\s*)?(?:[-–—]|til|to)\s*(\d{1,3})`)
	scaleInHeading = pattern(`(?i)[(\[]\s*(?:(?:på )?(?:skala|scale)(?:en)?\s*:?\s*(?:frå|fra|from)?)?\s*([01])\s*(?:[-–—]|til|to)\s*([3-9]|10|100)\s*[)\]]`)
)

// withoutScale is the heading of a factor without the scale in it: "Trivsel (1-7)".
func withoutScale(heading string) string {
	return oneLine(scaleInHeading().ReplaceAllString(heading, " "))
}

// scaleSaid returns the scale that somebody says: the publisher, the instrument or the
// table. It asks where they say different things. The instrument's own scale is the one
// that the site has, so nobody can say another beside it.
func scaleSaid(deliveries []*delivery, instrument *raw.Instrument, a Answers, n notes) scale {
	at := a.at(placeOfScale, problem.Place{File: deliveries[0].source})
	known := scale{}
	if i := instrument; i != nil {
		known = scale{from: i.Scale.From, to: i.Scale.To, decimals: i.Scale.Decimals, percent: i.Scale.Percent, said: true}
	}
	byFlag := a.Scale != "" && !a.last.scale
	if a.Scale != "" {
		said, ok := readScale(a.Scale)
		switch {
		case !ok:
			n.Problem(at, "scale_unreadable", "text", problem.Shorten(a.Scale))
			return scale{from: 1, to: 5, decimals: 1, said: true}
		case known.said && !said.isLike(known):
			n.Problem(at, "scale_instrument", "said", said.String(), "instrument", instrumentName(instrument, n), "known", known.String())
			return known
		case !known.said:
			known = said
		}
	}
	return besideWritten(deliveries, instrument, known, byFlag, at, n)
}

// besideWritten returns the scale, given what is known of it and what the tables say.
func besideWritten(deliveries []*delivery, instrument *raw.Instrument, known scale, byFlag bool, at problem.Place, n notes) scale {
	written := scalesWritten(deliveries)
	isOther := slices.ContainsFunc(written, func(other scale) bool { return !other.isLike(known) })
	switch {
	case byFlag && isOther:
		n.Advice(at, "scale_said", "written", written[0].String(), "known", known.String())
	case byFlag:
	case len(written) > 1:
		n.Problem(at, "scales_differ", "first", written[0].String(), "second", written[1].String())
		return written[0]
	case known.said && isOther && instrument != nil:
		n.Problem(at, "scale_not_instruments", "written", written[0].String(), "instrument", instrumentName(instrument, n), "known", known.String())
	case known.said && isOther:
		n.Problem(at, "scale_other", "written", written[0].String(), "known", known.String())
	case isOther:
		return written[0]
	}
	return known
}

// readScale reads a scale as the publisher writes it, such as 1-5.
func readScale(text string) (scale, bool) {
	parts := scalePattern().FindStringSubmatch(strings.TrimSpace(text))
	if parts == nil {
		return scale{}, false
	}
	found := scaleOf(parts)
	return found, found.from < found.to
}

// isLike reports whether two scales begin and end alike.
func (s scale) isLike(other scale) bool { return s.from == other.from && s.to == other.to }

// String is the scale as the publisher says it.
func (s scale) String() string { return strconv.Itoa(s.from) + "-" + strconv.Itoa(s.to) }

func scaleOf(parts []string) scale {
	from, _ := strconv.Atoi(parts[1])
	to, _ := strconv.Atoi(parts[2])
	found := scale{from: from, to: to, decimals: 1, said: true}
	if to >= 100 {
		found.decimals = 0
	}
	return found
}

// scalesWritten returns the scales that the tables say, in the headings of factors and in
// what is written above and below the rows.
func scalesWritten(deliveries []*delivery) []scale {
	var found []scale
	add := func(parts []string) {
		if parts != nil && !slices.Contains(found, scaleOf(parts)) {
			found = append(found, scaleOf(parts))
		}
	}
	for _, d := range deliveries {
		for _, text := range append(textsAbove(d.table), notesIn(d.table.rows)...) {
			add(scaleInText().FindStringSubmatch(text))
		}
		for _, c := range d.table.columns {
			if c.factor != "" {
				add(scaleInHeading().FindStringSubmatch(c.heading))
			}
		}
	}
	return found
}

// textsAbove returns what is written above the rows.
func textsAbove(t *table) []string {
	var texts []string
	for _, c := range t.columns {
		texts = append(texts, c.heading, c.over)
	}
	for _, row := range t.above {
		for _, c := range row {
			texts = append(texts, c.Text)
		}
	}
	return texts
}

// notesIn returns what is written about a scale among the rows and below them.
func notesIn(rows [][]sheet.Cell) []string {
	var texts []string
	for _, row := range rows {
		for _, c := range row {
			if small := strings.ToLower(c.Text); strings.Contains(small, "skala") || strings.Contains(small, "scale") {
				texts = append(texts, c.Text)
			}
		}
	}
	return texts
}
