package chart

import (
	"slices"
	"strconv"
)

// rows draws a table: names, pictures and values side by side.
func (p *sheetPage) rows(s Sheet) {
	value := sheetValues
	if len(s.Heads) > 0 {
		value = min(value, (sheetInner-sheetNames-sheetPicture)/len(s.Heads))
	}
	left, width := sheetMargin+sheetNames, sheetInner-sheetNames-value*len(s.Heads)
	right := func(column int) int { return sheetWidth - sheetMargin - value*(len(s.Heads)-1-column) }
	inColumns := func(texts []string) (lines [][]string, most int) {
		for _, text := range texts {
			lines = append(lines, wrapped(text, room(value-12, textSize, "")))
			most = max(most, len(lines[len(lines)-1]))
		}
		return lines, most
	}
	heads, most := inColumns(s.Heads)
	axis := size(s.Axis, "height")
	p.at += max(axis, most*lineHeight)
	p.picture(left, p.at-axis, width, s.Axis)
	for i, lines := range heads {
		p.lines(right(i), p.at-lineHeight*len(lines)/2, quiet+" "+fromEnd, lines)
	}
	p.at += 6
	for _, row := range s.Rows {
		name := wrapped(row.Name, room(sheetNames-12, textSize, bold))
		values, most := inColumns(row.Values)
		height := size(row.Picture, "height")
		tall := max(height, lineHeight*max(len(name), most)) + 10
		p.rule()
		p.lines(sheetMargin, p.at+tall/2, bold, name)
		p.picture(left, p.at+(tall-height)/2, width, row.Picture)
		for i, lines := range values {
			p.lines(right(i), p.at+tall/2, fromEnd, lines)
		}
		p.at += tall
	}
	p.rule()
}

// panels draws pictures under their names, side by side.
func (p *sheetPage) panels(panels []SheetPanel) {
	columns := min(len(panels), sheetColumns)
	width := (sheetInner - (columns-1)*sheetGap) / columns
	for row := range slices.Chunk(panels, columns) {
		names := make([][]string, len(row))
		tallest, height := 0, 0
		for i, panel := range row {
			names[i] = wrapped(panel.Name, room(width, smallSize, bold))
			tallest, height = max(tallest, len(names[i])), max(height, size(panel.Picture, "height"))
		}
		for i, panel := range row {
			x := sheetMargin + i*(width+sheetGap)
			for n, line := range names[i] {
				p.text(x, p.at+lineHeight*(tallest-len(names[i])+n)+14, smallSize, bold, line)
			}
			p.picture(x, p.at+tallest*lineHeight+6, width, panel.Picture)
		}
		p.at += tallest*lineHeight + height + 24
	}
}

// heatmap draws the cells of all rows under the heads of their columns.
func (p *sheetPage) heatmap(s Sheet) {
	column := (sheetInner - sheetNames) / len(s.Columns)
	heads, tallest := make([][]string, len(s.Columns)), 0
	for i, head := range s.Columns {
		heads[i] = wrapped(head, room(column-4, 11, ""))
		tallest = max(tallest, len(heads[i]))
	}
	left := func(i int) int { return sheetMargin + sheetNames + i*column }
	for i, lines := range heads {
		for n, line := range lines {
			p.text(left(i)+column/2, p.at+14*(tallest-len(lines)+n)+12, 11, centred+" "+quiet, line)
		}
	}
	p.at += 14*tallest + 8
	for _, row := range s.Rows {
		name := indented(row.Name, room(sheetNames-8, textSize, ""))
		var text []string
		if len(row.Cells) == 0 {
			text = wrapped(row.Text, room(column*len(s.Columns), textSize, ""))
		}
		height := 8 + lineHeight*max(1, len(name), len(text))
		p.lines(sheetMargin, p.at+height/2, "", name)
		p.lines(left(0), p.at+height/2, quiet, text)
		for i, cell := range row.Cells {
			p.cell(left(i), column, height, cell)
		}
		p.at += height
	}
}

// cell draws one cell of a heatmap, a hidden or missing one without colour.
func (p *sheetPage) cell(x, width, height int, cell SheetCell) {
	attributes := centred
	if cell.Step > 0 {
		step := strconv.Itoa(cell.Step)
		p.WriteString(`<rect class="step` + step + `" x="` + strconv.Itoa(x) + `" y="` + strconv.Itoa(p.at) +
			`" width="` + strconv.Itoa(width-2) + `" height="` + strconv.Itoa(height-2) + `"/>`)
		attributes += ` class="step` + step + `-text"`
	}
	p.text(x+width/2-1, p.at+height/2+4, 12, attributes, fit(cell.Text, room(width-4, 12, "")))
}
