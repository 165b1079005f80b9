package programme

import (
	"fmt"
	"regexp"
	"strconv"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// Clock is a time of day in minutes since midnight.
type Clock int

// loose matches a time of day in the ways people write it.
var loose = regexp.MustCompile(`^([0-9]{1,2})[:.]?([0-9]{2})$`)

// clock reads a time of day written "09:00". The place has no line if no time could be
// read.
func (r *reader) clock(key string, written yamlfile.Value[string]) (Clock, problem.Place) {
	if !written.Known() {
		return 0, problem.Place{}
	}
	parts := loose.FindStringSubmatch(written.V)
	if parts == nil {
		r.problem(written.Place, `%s must be a time of day such as "09:00", not %s`, key, written.V)
		return 0, problem.Place{}
	}
	hour, _ := strconv.Atoi(parts[1])   // two digits, by the pattern above
	minute, _ := strconv.Atoi(parts[2]) // likewise
	right := fmt.Sprintf("%02d:%02d", hour, minute)
	switch {
	case hour > 23 || minute > 59:
		r.problem(written.Place, `%s must be a time of day from "00:00" to "23:59", not %s`, key, written.V)
		return 0, problem.Place{}
	case written.V != right:
		r.problem(written.Place, `%s must be written with two digits, a colon and two digits: write "%s", not %s`, key, right, written.V)
	}
	return Clock(60*hour + minute), written.Place
}

// minutes reads a length of time; 0 if none or an impossible one was written.
func (r *reader) minutes(written yamlfile.Value[int]) int {
	if written.Known() && written.V < 1 {
		r.problem(written.Place, "minutes must be 1 or more, not %d", written.V)
		return 0
	}
	return written.V
}
