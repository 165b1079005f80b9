package page

import (
	"html/template"
	"path"
	"strconv"
	"strings"

	"tifaktor/generator/chart"
)

// Figure is what every figure has besides its picture.
type Figure struct {
	Kind    string      // as package chart calls it
	ID      string      // on its page
	Title   string      // what it shows, of whom and when; a saved picture has it too
	Caption string      // what there is to see in it, in words
	Source  string      // where the numbers come from; a saved picture has it too
	JSON    template.JS // the definition, for the live version; empty if there is none
	Image   string      // the link to its picture as a file; may be empty
	Compare string      // the link to a comparison with other units; may be empty

	Decimals int    // of the means in it
	Unit     string // after each mean: " %", or nothing

	Sheet chart.Sheet
}

// Illustration is a figure in a text, or why there is none.
type Illustration struct {
	Partial string  // of the theme, which draws it; "" if there is no figure
	Data    any     // for the partial
	Figure  *Figure // nil if there is none
	Nothing string  // why there is none
}

// Image is a figure as a file of its own.
type Image struct {
	Path  string // from the site's folder
	Sheet chart.Sheet
}

// Album is the figures of a page that are also files.
type Album struct{ images []Image }

// Illustrated is a body with figures.
type Illustrated interface{ Images() []Image }

// Images returns the figures in the order they have on the page.
func (a Album) Images() []Image { return a.images }

// Album gives each figure of a page its id and its file, named after the page and the kind:
// "heimetenesta-utvikling.svg", and with "-2" if there is a second one. Figures may be nil.
func (e *Edition) Album(page string, figures ...*Figure) Album {
	var album Album
	count := map[string]int{}
	for _, figure := range figures {
		if figure == nil {
			continue
		}
		count[figure.Kind]++
		number := ""
		if n := count[figure.Kind]; n > 1 {
			number = "-" + strconv.Itoa(n)
		}
		figure.ID = "fig_" + figure.Kind + number
		file := strings.TrimSuffix(page, ".html") + "-" + e.Printer.Text("figure.file_"+figure.Kind) + number + ".svg"
		figure.Image = path.Base(file)
		album.images = append(album.images, Image{file, figure.Sheet})
	}
	return album
}

// KeyItem explains one mark of a figure.
type KeyItem struct {
	Picture template.HTML
	Text    string
}
