package chart

import (
	"html/template"
	"strconv"
)

// percent is an x coordinate in hundredths of a per cent of the width.
type percent int

// pixels is a length in hundredths of a pixel.
type pixels int

const (
	full percent = 100_00
	px   pixels  = 100
)

// drawing is SVG that is being written. Attributes that are 0 are left out, since 0 is
// their default.
type drawing []byte

// open begins a picture as wide as its column.
func (d *drawing) open(class string, height pixels) {
	d.tag("svg", class)
	d.x("width", full)
	d.y("height", height)
}

func (d *drawing) raw(text string) { *d = append(*d, text...) }

func (d *drawing) tag(name, class string) {
	*d = append(append(*d, '<'), name...)
	if class != "" {
		d.attribute("class", class)
	}
}

// attribute writes a value that needs no escaping.
func (d *drawing) attribute(name, value string) {
	d.name(name)
	*d = append(append(*d, value...), '"')
}

func (d *drawing) name(name string) {
	*d = append(append(append(*d, ' '), name...), '=', '"')
}

func (d *drawing) x(name string, value percent) {
	if value != 0 {
		d.name(name)
		*d = append(appendHundredths(*d, int(value)), '%', '"')
	}
}

func (d *drawing) y(name string, value pixels) {
	if value != 0 {
		d.name(name)
		*d = append(appendHundredths(*d, int(value)), '"')
	}
}

func (d *drawing) line(class string, x1 percent, y1 pixels, x2 percent, y2 pixels) {
	d.tag("line", class)
	d.x("x1", x1)
	d.y("y1", y1)
	d.x("x2", x2)
	d.y("y2", y2)
	d.raw("/>")
}

func (d *drawing) vertical(class string, x percent, from, to pixels) { d.line(class, x, from, x, to) }

func (d *drawing) circle(class string, x percent, y, radius pixels) {
	d.tag("circle", class)
	d.x("cx", x)
	d.y("cy", y)
	d.y("r", radius)
	d.raw("/>")
}

func (d *drawing) rect(class string, x percent, y pixels, width percent, height pixels) {
	d.tag("rect", class)
	d.x("x", x)
	d.y("y", y)
	d.x("width", width)
	d.y("height", height)
	d.raw("/>")
}

// path draws a shape given in pixels around a point.
func (d *drawing) path(class, shape string, x percent, y pixels) {
	d.tag("svg", "")
	d.x("x", x)
	d.y("y", y)
	d.raw(` overflow="visible"`)
	d.raw(">")
	d.tag("path", class)
	d.attribute("d", shape)
	d.raw("/></svg>")
}

// text writes escaped text. The anchor is "" for start, "middle" or "end".
func (d *drawing) text(class string, x percent, y pixels, anchor, content string) {
	d.tag("text", class)
	d.x("x", x)
	d.y("y", y)
	if anchor != "" {
		d.attribute("text-anchor", anchor)
	}
	d.raw(">")
	d.raw(template.HTMLEscapeString(content))
	d.raw("</text>")
}

// shifted is text moved along by whole pixels.
func (d *drawing) shifted(x percent, y pixels, anchor string, by int, content string) {
	d.tag("text", "")
	d.x("x", x)
	d.y("y", y)
	d.y("dx", pixels(by)*px)
	if anchor != "" {
		d.attribute("text-anchor", anchor)
	}
	d.raw(">")
	d.raw(template.HTMLEscapeString(content))
	d.raw("</text>")
}

// hatch fills a field with the pattern of what is hidden. The stripes are the dashes
// of one thick line, slanted and cut off at the edges of the field.
func (d *drawing) hatch(x percent, y pixels, width percent, height pixels) {
	d.tag("svg", "")
	d.x("x", x)
	d.y("y", y)
	d.x("width", width)
	d.y("height", height)
	d.raw(`><rect class="hidden-field" width="100%" height="100%"/><line class="stripes" x2="`)
	if width > full/2 {
		d.raw("150%")
	} else {
		d.raw("999")
	}
	d.raw(`"`)
	d.y("y1", height/2)
	d.y("y2", height/2)
	d.y("stroke-width", height)
	d.raw(` transform="skewX(-45)"/></svg>`)
}

func (d *drawing) html() template.HTML { return template.HTML(*d) }

// pieces cuts a drawing of several pictures where each of them ends.
func (d *drawing) pieces(ends []int) []template.HTML {
	all, start := d.html(), 0
	pictures := make([]template.HTML, len(ends))
	for i, end := range ends {
		pictures[i], start = all[start:end], end
	}
	return pictures
}

// appendHundredths writes a number of hundredths as short as it can be: 1250 is
// "12.5".
func appendHundredths(b []byte, n int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, int64(n/100), 10)
	tenth, hundredth := byte(n/10%10), byte(n%10)
	switch {
	case hundredth != 0:
		b = append(b, '.', '0'+tenth, '0'+hundredth)
	case tenth != 0:
		b = append(b, '.', '0'+tenth)
	}
	return b
}
