package chart

import (
	"fmt"
	"html/template"

	goqr "github.com/piglig/go-qr"
)

// QR draws an address as a QR code for cameras: dark on white in every colour
// scheme, since a camera needs that, with the quiet zone of four modules that
// ISO/IEC 18004 asks for around it, and error correction M (15 per cent of it may
// be unreadable) or better where that makes it no larger. A module is 5 pixels
// wide until a style sheet says otherwise. label is the accessible name. It is an
// error when the address is too long for a code.
func QR(address, label string) (template.HTML, error) {
	const quiet, module = 4, 5
	code, err := goqr.EncodeText(address, goqr.Medium)
	if err != nil {
		return "", fmt.Errorf("a QR code for %s: %w", address, err)
	}
	side := code.Size() + 2*quiet
	var d drawing
	d.tag("svg", "qr")
	d.raw(fmt.Sprintf(` width="%d" height="%d" viewBox="0 0 %d %d" shape-rendering="crispEdges" role="img"`, module*side, module*side, side, side))
	d.attribute("aria-label", template.HTMLEscapeString(label))
	d.raw(`><rect width="100%" height="100%" fill="#fff"/><path fill="#000" d="`)
	for y := range code.Size() {
		for x := 0; x < code.Size(); x++ {
			from := x
			for code.Module(x, y) { // white outside the code
				x++
			}
			if x > from {
				d.raw(fmt.Sprintf("M%d %dh%dv1H%dz", from+quiet, y+quiet, x-from, from+quiet))
			}
		}
	}
	d.raw(`"/></svg>`)
	return d.html(), nil
}
