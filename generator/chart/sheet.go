package chart

import (
	"html/template"
	"regexp"
	"strconv"
	"strings"
)

// Sheet is a figure as a file of its own: the pictures of the page with the
// words that are around them there, all in one drawing that needs nothing
// else. Everything in it has been printed on the page.
type Sheet struct {
	Title   string
	Caption string // what there is to see in the figure; may be empty
	Notice  string // what must be known before the numbers, "Oppdikta tal"; may be empty
	Source  string
	Key     []SheetKey
	Axis    template.HTML // above the rows; may be empty
	Heads   []string      // above the columns of values; may be empty
	Rows    []SheetRow
	Panels  []SheetPanel
	Columns []string // heads of the cells of the rows, for a heatmap
}

// SheetKey explains one mark.
type SheetKey struct {
	Picture template.HTML
	Text    string
}

// SheetRow is a row with its picture, or with coloured cells as a heatmap has
// them.
type SheetRow struct {
	Name    string
	Picture template.HTML
	Values  []string
	Cells   []SheetCell
	Text    string // instead of cells
}

// SheetCell is a cell of a heatmap: its step of the colour, 0 for none.
type SheetCell struct {
	Step int
	Text string
}

// SheetPanel is a small picture under its name.
type SheetPanel struct {
	Name    string
	Picture template.HTML
}

// Measures of a sheet, in pixels.
const (
	sheetWidth   = 880
	sheetMargin  = 24
	sheetInner   = sheetWidth - 2*sheetMargin
	sheetNames   = 220 // width of the names of rows
	sheetPicture = 288 // least width of the picture of a row: what it is drawn for
	sheetValues  = 110 // width of a column of values, less when there are many
	sheetColumns = 4   // of panels
	sheetGap     = 24  // between panels
	lineHeight   = 18
)

// SVG draws the sheet. The style is that of the theme, as plain CSS without < or
// &; the file refers to nothing else.
func (s Sheet) SVG(style string) []byte {
	var p sheetPage
	p.at = sheetMargin
	p.paragraph(s.Title, 19, bold)
	p.paragraph(s.Notice, 14, bold)
	p.paragraph(s.Caption, 14, "")
	p.key(s.Key)
	switch {
	case len(s.Columns) > 0:
		p.heatmap(s)
	case len(s.Panels) > 0:
		p.panels(s.Panels)
	default:
		p.rows(s)
	}
	p.at += 10
	p.paragraph(s.Source, 12, quiet)
	p.at += sheetMargin - 8

	height := strconv.Itoa(p.at)
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="880" height="` + height + `" viewBox="0 0 880 ` + height +
		`"><title>` + escaped(s.Title) + `</title><style>` + style + `</style><rect class="paper" width="880" height="` + height +
		`"/>` + p.String() + "</svg>\n")
}

// sheetPage is a sheet being drawn from the top down.
type sheetPage struct {
	strings.Builder
	at int // how far down it is
}

// picture sets a picture, if there is one, into a field of the sheet.
func (p *sheetPage) picture(x, y, width int, picture template.HTML) {
	if picture == "" {
		return
	}
	p.WriteString(`<svg x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(y) + `" width="` + strconv.Itoa(width) +
		`" height="` + strconv.Itoa(size(picture, "height")) + `" overflow="visible">` + printable(string(picture)) + "</svg>")
}

func (p *sheetPage) rule() {
	y := strconv.Itoa(p.at)
	p.WriteString(`<line class="rule" x1="24" x2="856" y1="` + y + `" y2="` + y + `"/>`)
}

// key writes the explanations one after the other, on as many lines as needed.
func (p *sheetPage) key(items []SheetKey) {
	if len(items) == 0 {
		return
	}
	x := sheetMargin
	p.at += 8
	for _, item := range items {
		mark := size(item.Picture, "width") + 6
		text := fit(item.Text, pixels(sheetInner-mark)*px)
		width := mark + int(textWidth(text)/px) + 20
		if x > sheetMargin && x+width-20 > sheetWidth-sheetMargin {
			x, p.at = sheetMargin, p.at+28
		}
		height := size(item.Picture, "height")
		p.picture(x, p.at+12-height/2, mark-6, item.Picture)
		p.text(x+mark, p.at+17, 13, "", text)
		x += width
	}
	p.at += 32
}

// dimension finds the first width or height of a picture.
var dimension = map[string]*regexp.Regexp{
	"width":  regexp.MustCompile(` width="(\d+)`),
	"height": regexp.MustCompile(` height="(\d+)`),
}

// size returns the width or height that a picture says it has, in whole pixels.
func size(picture template.HTML, name string) int {
	found := dimension[name].FindStringSubmatch(string(picture))
	if found == nil {
		return 0
	}
	n, _ := strconv.Atoi(found[1])
	return n
}
