package i18n

import "tifaktor/generator/problem"

// Notes collects problems and advice in the publisher's language. The texts are the
// messages of one group.
type Notes struct {
	List  *problem.List
	Words *Printer
	Group string // of the messages, such as "import."
	Rule  string // of the problems
}

// Problem adds a problem. Its text is the message of a key, with its placeholders filled
// from pairs of name and value.
func (n Notes) Problem(at problem.Place, key string, pairs ...any) {
	n.List.Add(at, n.Rule, "%s", n.Words.Text(n.Group+key, pairs...))
}

// Advice is like Problem, but adds advice, which does not stop the build.
func (n Notes) Advice(at problem.Place, key string, pairs ...any) {
	n.List.Advise(at, n.Rule, "%s", n.Words.Text(n.Group+key, pairs...))
}
