package hosting

import "net/http"

// Header is a header of an answer.
type Header struct{ Name, Value string }

// Headers are those of every answer, whatever it holds. What scripts and connections a
// page may have is said in the page itself, so that it holds from a disk as well; these
// say what a page cannot.
//
// Only pages of the same host may show the site in a frame, so that nobody can lead a
// signed-in reader to press something; older browsers know X-Frame-Options. A file is what
// its type says, and never a script because it looks like one. The address of a page is told to no
// other site, and no page of another one may fetch anything.
var Headers = []Header{
	{"Content-Security-Policy", "frame-ancestors 'self'"},
	{"X-Frame-Options", "SAMEORIGIN"},
	{"X-Content-Type-Options", "nosniff"},
	{"Referrer-Policy", "no-referrer"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
}

// SetHeaders sets the headers on an answer.
func SetHeaders(answer http.Header) {
	for _, header := range Headers {
		answer.Set(header.Name, header.Value)
	}
}
