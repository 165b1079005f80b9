package hosting

import (
	"net/http"
	"regexp"
	"strings"
)

// Header is a header of an answer.
type Header struct{ Name, Value string }

// Headers are those of every answer, whatever it holds. What scripts and connections a
// page may have is said in the page itself, so that it holds from a disk as well; these
// say what a page cannot.
//
// Only pages of the same host, and of those that the publisher names, may show the site in
// a frame, so that nobody can lead a signed-in reader to press something. Older browsers
// know X-Frame-Options, which can name no other host. A file is what its type says, and
// never a script because it looks like one. The address of a page is told to no other site,
// and no page of another one may fetch anything.
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

// headers are those of an answer that may not be kept.
func (s Site) headers() []Header {
	return append(Headers(s.EmbeddedIn), Header{"Cache-Control", Fresh})
}

// plainPath is a path that is written the same in every configuration.
var plainPath = regexp.MustCompile(`^/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*$`)

// IsPath reports whether every server can be told that a site lies at this path.
func IsPath(base string) bool { return plainPath.MatchString(base) }

// origin is a host with https, and its port if it has one of its own. One that stands for
// many hosts would let in those of others: every tenant of SharePoint is *.sharepoint.com.
var origin = regexp.MustCompile(`^https://[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]+)?$`)

// IsOrigin reports whether a text is the address of one host, as headers write it.
func IsOrigin(text string) bool { return origin.MatchString(text) }
