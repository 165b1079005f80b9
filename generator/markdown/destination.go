package markdown

import (
	"slices"
	"strings"
)

// schemes lists the schemes that a link to another site may have. Anything else
// would run code, read the reader's own disk or be unknown to most browsers.
var schemes = []string{"http", "https", "mailto", "tel"}

// schemeOf returns the scheme of a destination ("https"), in small letters; ok is
// false if it has none, and so is no whole address.
func schemeOf(destination string) (scheme string, ok bool) {
	end := strings.IndexAny(destination, ":/?#")
	if end < 0 || destination[end] != ':' {
		return "", false
	}
	return strings.ToLower(destination[:end]), true
}

// whyRefused returns why a destination may not be printed, and what to write
// instead; it is "" for one that may. Browsers read more than one spelling as
// the same address (the URL Standard of WHATWG drops tabs and reads \ as /),
// so signs that take part in that are refused as well.
func whyRefused(destination string, image bool) string {
	scheme, whole := schemeOf(destination)
	switch {
	case strings.TrimSpace(destination) == "":
		return "leads nowhere; write an address or a file in the brackets"
	case strings.IndexFunc(destination, func(r rune) bool { return r < ' ' || r == 0x7f }) >= 0:
		return "has a sign in its address that cannot be seen; write the address again"
	case strings.TrimSpace(destination) != destination:
		return "has spaces around its address; take them away"
	case strings.Contains(destination, `\`):
		return `has a \ in its address; write / between folders`
	case strings.HasPrefix(destination, "//"):
		return "begins with //; write the whole address with https://"
	case strings.HasPrefix(destination, "/"):
		return "begins with /; write the way from this file, for instance ../verktoy/igp.md"
	case image && whole:
		return "is not a file beside the text; the site asks no other host for anything, so save the image here"
	case whole && !slices.Contains(schemes, scheme):
		return "begins with " + scheme + ":, which is refused; write https:, http:, mailto: or tel:, or a file beside the text"
	}
	return ""
}

// IsExternal reports whether a destination leads out of the site: another
// host, an e-mail address or a telephone.
func IsExternal(destination string) bool {
	_, whole := schemeOf(destination)
	return whole
}
