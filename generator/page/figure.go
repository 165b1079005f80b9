package page

import (
	"html/template"
	"strconv"
)

// Figure is what every figure has besides its picture.
type Figure struct {
	Kind    string      // as package chart calls it
	ID      string      // on its page
	Title   string      // what it shows, of whom and when; a saved picture has it too
	Caption string      // what there is to see in it, in words
	Notice  string      // what must be known before the numbers, "Oppdikta tal"; a saved picture has it too
	Source  string      // where the numbers come from; a saved picture has it too
	JSON    template.JS // the definition, for the live version; empty if there is none
	Compare string      // the link to a comparison with other units; may be empty
	CanSave bool        // its picture is offered as a file, which the reader's browser makes

	Decimals int    // of the means in it
	Unit     string // after each mean: " %", or nothing
}

// Illustration is a figure in a text, or why there is none.
type Illustration struct {
	Partial string  // of the theme, which draws it; "" if there is no figure
	Data    any     // for the partial
	Figure  *Figure // nil if there is none
	Nothing string  // why there is none
}

// Identify gives each figure of a page its id, named after the kind, with "-2" if it is the
// second one of it. Figures may be nil.
func Identify(figures ...*Figure) {
	count := map[string]int{}
	for _, figure := range figures {
		if figure == nil {
			continue
		}
		count[figure.Kind]++
		figure.ID = "fig_" + figure.Kind
		if n := count[figure.Kind]; n > 1 {
			figure.ID += "-" + strconv.Itoa(n)
		}
	}
}

// KeyItem explains one mark of a figure.
type KeyItem struct {
	Picture template.HTML
	Text    string
}
