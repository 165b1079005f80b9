package check

import "time"

// pollExpired checks that the poll of a task still works on the day of its
// session, the day it is on now when it was moved. What is past when somebody
// reads the page is a matter of the page: the build knows no clock.
func pollExpired(content Content, r report) {
	for _, d := range sessions(content) {
		s := d.Session
		if s.Cancelled || s.Places.Date.Line == 0 {
			continue
		}
		for _, task := range s.Tasks {
			if poll := task.Poll; poll != nil && poll.Places.Expires.Line > 0 && poll.Expires.Before(s.Date) {
				r.problem(poll.Places.Expires, "the poll works until %s, but the session is on %s; make a new one, and write its last day here, or take poll out",
					poll.Expires.Format(time.DateOnly), s.Date.Format(time.DateOnly))
			}
		}
	}
}
