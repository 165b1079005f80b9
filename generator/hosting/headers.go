package hosting

import (
	"net/http"
	"regexp"
	"strings"
)

// Header is a header of an answer.
type Header struct{ Name, Value string }

// Headers returns the headers of every answer. The policy for scripts and connections is in
// the page itself, so that it is also valid from a disk; the headers are for what a page
// cannot say.
//
// Only pages of the same host, and of those that the publisher names, may show the site in
// a frame, so that nobody can trick a signed-in reader into clicking something. Older browsers
// know only X-Frame-Options, which can name no other host. A file is what its type says, and
// never a script because it looks like one. No other site gets the address of a page, or may
// fetch anything.
func Headers(embeddedIn []string) []Header {
	frames := append([]string{"frame-ancestors 'self'"}, embeddedIn...)
	headers := []Header{{"Content-Security-Policy", strings.Join(frames, " ")}}
	if len(embeddedIn) == 0 {
		headers = append(headers, Header{"X-Frame-Options", "SAMEORIGIN"})
	}
	return append(headers,
		Header{"X-Content-Type-Options", "nosniff"},
		Header{"Referrer-Policy", "no-referrer"},
		Header{"Cross-Origin-Resource-Policy", "same-origin"},
	)
}

// SetHeaders sets the headers on an answer.
func SetHeaders(answer http.Header, embeddedIn []string) {
	for _, header := range Headers(embeddedIn) {
		answer.Set(header.Name, header.Value)
	}
}

// headers returns the headers of an answer that no cache may keep.
func (s Site) headers() []Header {
	return append(Headers(s.EmbeddedIn), Header{"Cache-Control", Fresh})
}

// plainPath matches a path that is written the same in every configuration.
var plainPath = regexp.MustCompile(`^/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*$`)

// IsPath reports whether the configuration of every server can have a site at this path.
func IsPath(base string) bool { return plainPath.MatchString(base) }

// origin matches a host with https, and perhaps a port. A pattern for many hosts is not
// allowed, since it would include those of others: every tenant of SharePoint is
// *.sharepoint.com.
var origin = regexp.MustCompile(`^https://[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]+)?$`)

// IsOrigin reports whether a text is the address of one host, as headers write it.
func IsOrigin(text string) bool { return origin.MatchString(text) }
