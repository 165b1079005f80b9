package i18n

// Text is a text in one or more languages, as written in the content. A text that is the
// same in all languages has the key [Any].
type Text map[Lang]string

// Any is the key of a text that is the same in every language.
const Any Lang = ""

// Same returns a text that is the same in every language.
func Same(text string) Text { return Text{Any: text} }

// In returns the text in the language want, else in the first language of order that
// has it, and that language. A text under [Any] counts as being in want. The text is ""
// if there is none.
func (t Text) In(want Lang, order []Lang) (text string, in Lang) {
	if s, ok := t[want]; ok {
		return s, want
	}
	if s, ok := t[Any]; ok {
		return s, want
	}
	for _, lang := range order {
		if s, ok := t[lang]; ok {
			return s, lang
		}
	}
	return "", want
}
