package programme

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"tifaktor/generator/problem"
)

// A drawing (SVG) that a link opens has all rights of the site's own pages. So it may hold
// only a drawing: the elements of SVG that draw, describe and move, and addresses that a
// reader follows or that are in the drawing itself. Browsers ignore elements in the
// namespaces of other programs, so these may stay.

// The namespaces whose elements a browser shows. Elements of pages and formulas are refused
// in a drawing.
const (
	drawings = "http://www.w3.org/2000/svg"
	pages    = "http://www.w3.org/1999/xhtml"
	formulas = "http://www.w3.org/1998/Math/MathML"
)

// drawingElements are the elements of SVG 1.1 and 2 except those that run code or show a
// page: script, foreignObject, and those of HTML.
var drawingElements = strings.Fields(`a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion
	animateTransform circle clipPath color-profile cursor defs desc discard ellipse feBlend feColorMatrix
	feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
	feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
	feSpecularLighting feSpotLight feTile feTurbulence filter font font-face font-face-format font-face-name
	font-face-src font-face-uri g glyph glyphRef hatch hatchpath hkern image line linearGradient marker mask mesh
	meshgradient meshpatch meshrow metadata missing-glyph mpath path pattern polygon polyline radialGradient rect set
	solidcolor stop style svg switch symbol text textPath title tref tspan unknown use view vkern`)

// isHarmlessDrawing reports whether a drawing holds only a drawing, and adds the first thing
// that it may not hold as a problem.
func isHarmlessDrawing(data []byte, at problem.Place, problems *problem.List) bool {
	reader, depth, style := xml.NewDecoder(bytes.NewReader(data)), 0, false
	for {
		token, err := reader.Token()
		switch {
		case errors.Is(err, io.EOF):
			return true
		case err != nil:
			problems.Add(at, attachmentRule, "the drawing cannot be read to its end; save it again as plain SVG, or as PNG")
			return false
		}
		foreign, address := "", ""
		switch part := token.(type) {
		case xml.StartElement:
			style = part.Name.Local == "style"
			foreign, address = foreignPart(part, depth == 0), fetched(part)
			depth++
		case xml.EndElement:
			style = false
			depth--
		case xml.CharData:
			if style {
				address = fetchedByStyle(string(part))
			}
		case xml.ProcInst: // a style sheet may make a page of it
			if part.Target != "xml" {
				foreign = "?" + part.Target
			}
		}
		switch {
		case foreign != "":
			problems.Add(at, attachmentRule, "the drawing has a script or a page in it (<%s>); save it again as plain SVG, or as PNG", foreign)
			return false
		case address != "":
			problems.Add(at, attachmentRule, "the drawing fetches something from elsewhere (%s); put it into the drawing, or save it as PNG", problem.OnOneLine(address))
			return false
		}
	}
}

// foreignPart returns the name of an element that is not part of a drawing; "" for one that
// is.
func foreignPart(start xml.StartElement, first bool) string {
	name := start.Name.Local
	switch start.Name.Space {
	case drawings, "":
		if !slices.Contains(drawingElements, name) || first && name != "svg" {
			return name
		}
	case pages, formulas:
		return name
	default:
		if first {
			return name
		}
	}
	for _, attribute := range start.Attr {
		key, value := strings.ToLower(attribute.Name.Local), compact(attribute.Value)
		switch {
		case strings.HasPrefix(key, "on"), key == "base",
			key == "attributename" && strings.HasSuffix(value, "href"),
			key == "href" && runsCode(value):
			return name
		}
	}
	return ""
}

// compact returns an address as browsers read it: without spaces, in small letters.
func compact(address string) string {
	return strings.ToLower(strings.Map(func(letter rune) rune {
		if letter <= ' ' {
			return -1
		}
		return letter
	}, address))
}

// runsCode reports whether an address may run code: it has a scheme other than those of
// links and pictures.
func runsCode(address string) bool {
	scheme, _, found := strings.Cut(address, ":")
	if !found || strings.ContainsAny(scheme, "/?#") {
		return false
	}
	return !slices.Contains([]string{"http", "https", "mailto", "tel"}, scheme) && !isPicture(address)
}

// isPicture reports whether an address is itself a picture (data:image/...) of a kind that
// runs no code.
func isPicture(address string) bool {
	return slices.ContainsFunc([]string{"png", "jpeg", "jpg", "gif", "webp", "avif"}, func(kind string) bool {
		return strings.HasPrefix(address, "data:image/"+kind)
	})
}

// fetched returns the address on another host that an element loads without being clicked;
// "" if there is none.
func fetched(start xml.StartElement) string {
	for _, attribute := range start.Attr {
		value := compact(attribute.Value)
		if attribute.Name.Local == "href" && start.Name.Local != "a" && isElsewhere(value) {
			return attribute.Value
		}
		if attribute.Name.Local == "style" || strings.Contains(value, "url(") {
			if address := fetchedByStyle(attribute.Value); address != "" {
				return address
			}
		}
	}
	return ""
}

// isElsewhere reports whether an address is on another host.
func isElsewhere(address string) bool {
	address = strings.ReplaceAll(address, "\\", "/")
	return strings.HasPrefix(address, "//") || strings.Contains(address, "://") || strings.HasPrefix(address, "http:") || strings.HasPrefix(address, "https:")
}

// fetchedByStyle returns what a style loads from another host, or may load in a way that is
// not examined: an import, or escaped letters; "" if there is none.
func fetchedByStyle(style string) string {
	text := compact(style)
	if strings.Contains(text, "@import") {
		return "@import"
	}
	if strings.Contains(text, "\\") {
		return "\\"
	}
	for _, part := range strings.Split(text, "url(")[1:] {
		address, _, _ := strings.Cut(part, ")")
		if address = strings.Trim(address, `"'`); !strings.HasPrefix(address, "#") && !isPicture(address) && (isElsewhere(address) || runsCode(address)) && !strings.HasPrefix(address, "data:font/") && !strings.HasPrefix(address, "data:application/") {
			return address
		}
	}
	return ""
}
