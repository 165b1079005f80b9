package hosting

import "regexp"

// How long a browser may keep a file. What has a mark of its content in its name is never
// changed, so it may be kept for a year, the longest that caches agree on (RFC 9111, 5.2.2
// and RFC 8246). Everything else is asked for each time, and comes only if it was changed:
// a page that was taken away is gone at once.
const (
	Forever = "max-age=31536000, immutable"
	Fresh   = "no-cache"
)

// hashedPattern is what follows the path of the site in the name of such a file, as package
// theme makes it. It is in the language that Go, nginx and Apache have in common.
const hashedPattern = `assets/([^/]+/)*[^/]+\.[0-9a-f]{8}\.(css|js)$`

var hashed = regexp.MustCompile("^" + hashedPattern)

// IsHashed reports whether a file of the site has a mark of its content in its name.
func IsHashed(file string) bool { return hashed.MatchString(file) }
