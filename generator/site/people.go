package site

import (
	"net/mail"
	"net/url"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/yamlfile"
)

// smallestGroup returns how many answers are needed before a mean is shown.
func (r reader) smallestGroup(w yamlfile.Value[int]) int {
	if !w.Known() {
		return DefaultGroup
	}
	if w.V < LowestGroup {
		r.problem(w.Place, "smallest_group must be %d or more, not %d: the answers of fewer people can be told apart, and KS releases no report below %d answers",
			LowestGroup, w.V, LowestGroup)
		return DefaultGroup
	}
	return w.V
}

// rounding returns what rounding may be relied on for. A value that is not understood is
// Strict.
func (r reader) rounding(w yamlfile.Value[string]) Rounding {
	switch {
	case !w.Known() || w.V == "cover":
		return Cover
	case w.V != "strict":
		r.problem(w.Place, "rounding can be cover or strict, not %q", w.V)
	}
	return Strict
}

// participation returns whether participation is protected. A value that is not understood
// is Protected.
func (r reader) participation(w yamlfile.Value[string]) Participation {
	switch {
	case w.V == "open":
		return Open
	case w.Known() && w.V != "protected":
		r.problem(w.Place, "participation can be protected or open, not %q", w.V)
	}
	return Protected
}

// insider returns from how many answers on a leader holds the report of a unit.
func (r reader) insider(w yamlfile.Value[int]) int {
	if w.Known() && w.V < LowestGroup {
		r.problem(w.Place, "insider must be the number of answers from which leaders get a report of their own unit, %d or more, not %d", LowestGroup, w.V)
		return LowestGroup
	}
	return w.V
}

// accessibilityStatement returns the address of the statement, which the site must
// link to (forskrift om universell utforming av IKT-løysingar § 4 b, which is also
// for intranets); "" if there is none yet. A statement is about pages that can be
// tried, so the site is made before it.
func (r reader) accessibilityStatement(w written, words *i18n.Printer) string {
	address := w.AccessibilityStatement
	if !address.Known() {
		if r.readable {
			r.problems.Advise(w.Place, rule, "%s", words.Text("advice.no_statement"))
		}
		return ""
	}
	parsed, err := url.Parse(address.V)
	if err != nil || parsed.Scheme != "https" && parsed.Scheme != "http" || parsed.Host == "" || strings.ContainsAny(address.V, " <>\"") {
		r.problem(address.Place, "accessibility_statement must be a whole address, such as https://uustatus.no/nn/erklaringer/publisert/..., not %q", address.V)
		return ""
	}
	return address.V
}

func (r reader) email(w yamlfile.Value[string]) string {
	if !w.Known() {
		return ""
	}
	address, err := mail.ParseAddress(w.V)
	if err != nil || address.Address != w.V {
		r.problem(w.Place, "email must be one e-mail address, such as hr@kommunen.example, not %q", w.V)
		return ""
	}
	return w.V
}

// phone returns the telephone number. It accepts only digits in groups, since a link is made
// of them.
func (r reader) phone(w yamlfile.Value[string]) string {
	if !w.Known() {
		return ""
	}
	digits := strings.TrimPrefix(strings.ReplaceAll(w.V, " ", ""), "+")
	if strings.Trim(digits, "0123456789") != "" || len(digits) < 3 {
		r.problem(w.Place, "phone must be digits, with spaces between groups and + in front if needed, such as 35 06 51 00, not %q", w.V)
		return ""
	}
	return w.V
}
