package i18n

// Text is a text in one or more languages, as written in the content. Under
// [Any] lies a text that is the same in all languages.
type Text map[Lang]string

// Any is the key of a text that is the same in every language.
const Any Lang = ""

// Same is a text that is the same in every language.
func Same(text string) Text { return Text{Any: text} }

// In gives the text in the language wanted, and the language it really is in:
// the one wanted, else the first of order that has it. A text without language
// counts as being in the language wanted. The text is "" when there is none.
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
