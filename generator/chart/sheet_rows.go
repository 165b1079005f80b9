package chart

import (
	"slices"
	"strconv"
)

// rows draws a table: names, pictures and values side by side.
func (p *sheetPage) rows(s Sheet) {
	left := sheetMargin + sheetNames
	width := sheetInner - sheetNames - sheetValues*len(s.Heads)
	right := func(column int) int { return sheetWidth - sheetMargin - sheetValues*(len(s.Heads)-1-column) }
	heads, tallest := make([][]string, len(s.Heads)), 0
	for i, head := range s.Heads {
		heads[i] = wrapped(head, (sheetValues-14)*px)
		tallest = max(tallest, len(heads[i]))
	}
	p.at += max(size(s.Axis, "height"), tallest*lineHeight)
	p.picture(left, p.at-size(s.Axis, "height"), width, s.Axis)
	for i, lines := range heads {
		p.lines(right(i), p.at-lineHeight*len(lines)/2, `class="quiet" text-anchor="end"`, lines)
	}
	p.at += 6
	for _, row := range s.Rows {
		lines := wrapped(row.Name, (sheetNames-12)*px*20/23)
		height := size(row.Picture, "height")
		tall := max(height, len(lines)*lineHeight) + 10
		p.rule()
		p.lines(sheetMargin, p.at+tall/2, `font-weight="700"`, lines)
		p.picture(left, p.at+(tall-height)/2, width, row.Picture)
		for i, value := range row.Values {
			p.lines(right(i), p.at+tall/2, `text-anchor="end"`, wrapped(value, (sheetValues-12)*px))
		}
		p.at += tall
	}
	p.rule()
}

// lines writes lines centred on a height.
func (p *sheetPage) lines(x, middle int, attributes string, lines []string) {
	for i, line := range lines {
		if line != "" {
			p.text(x, middle-lineHeight*len(lines)/2+lineHeight*i+14, 14, attributes, line)
		}
	}
}

// panels draws pictures under their names, side by side, and a list beside the
// only one.
func (p *sheetPage) panels(panels []SheetPanel, list []string) {
	top := p.at
	columns := min(len(panels), sheetColumns)
	width := (sheetInner - (columns-1)*sheetGap) / columns
	for row := range slices.Chunk(panels, columns) {
		names := make([][]string, len(row))
		tallest, height := 0, 0
		for i, panel := range row {
			names[i] = wrapped(panel.Name, pixels(width)*px*20/23)
			tallest, height = max(tallest, len(names[i])), max(height, size(panel.Picture, "height"))
		}
		for i, panel := range row {
			x := sheetMargin + i*(width+sheetGap)
			for n, line := range names[i] {
				p.text(x, p.at+lineHeight*(tallest-len(names[i])+n)+14, 13, `font-weight="700"`, line)
			}
			p.picture(x, p.at+tallest*lineHeight+6, width, panel.Picture)
		}
		p.at += tallest*lineHeight + height + 24
	}
	for i, line := range list {
		p.text(sheetMargin+sheetInner/2, top+lineHeight*(i+2), 14, "", fit(line, sheetInner/2*px))
	}
	p.at = max(p.at, top+lineHeight*(len(list)+3))
}

// heatmap draws the cells of all rows under the heads of their columns.
func (p *sheetPage) heatmap(s Sheet) {
	const height = 26
	column := (sheetInner - sheetNames) / len(s.Columns)
	heads, tallest := make([][]string, len(s.Columns)), 0
	for i, head := range s.Columns {
		heads[i] = wrapped(head, pixels(column-4)*px*13/11)
		tallest = max(tallest, len(heads[i]))
	}
	left := func(i int) int { return sheetMargin + sheetNames + i*column }
	for i, lines := range heads {
		for n, line := range lines {
			p.text(left(i)+column/2, p.at+14*(tallest-len(lines)+n)+12, 11, `text-anchor="middle" class="quiet"`, line)
		}
	}
	p.at += 14*tallest + 8
	for _, row := range s.Rows {
		p.text(sheetMargin, p.at+18, 13, "", fit(row.Name, (sheetNames-8)*px))
		if len(row.Cells) == 0 {
			p.text(left(0), p.at+18, 13, `class="quiet"`, fit(row.Text, pixels(column*len(s.Columns))*px))
		}
		for i, cell := range row.Cells {
			p.cell(left(i), column, height, cell)
		}
		p.at += height
	}
}

// cell draws one cell of a heatmap, a hidden or missing one without colour.
func (p *sheetPage) cell(x, width, height int, cell SheetCell) {
	attributes := `text-anchor="middle"`
	if cell.Step > 0 {
		step := strconv.Itoa(cell.Step)
		p.WriteString(`<rect class="h` + step + `" x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(p.at) +
			`" width="` + strconv.Itoa(width-2) + `" height="` + strconv.Itoa(height-2) + `"/>`)
		attributes += ` class="h` + step + `t"`
	}
	p.text(x+width/2-1, p.at+17, 12, attributes, fit(cell.Text, pixels(width)*px))
}
