package hosting

import "regexp"

// How long a browser may keep a file. A file with a hash of its content in its name never
// changes, so it may be kept for a year, the longest that caches agree on (RFC 9111, 5.2.2
// and RFC 8246). For all others the browser asks each time, and gets them only if they have
// changed: a page that was removed is gone at once.
const (
	Forever = "max-age=31536000, immutable"
	Fresh   = "no-cache"
)

// hashedPattern matches the name of such a file, below the path of the site, as package theme
// makes it. It is a regular expression that Go, nginx and Apache read in the same way.
const hashedPattern = `assets/([^/]+/)*[^/]+\.[0-9a-f]{8}\.(css|js)$`

var hashed = regexp.MustCompile("^" + hashedPattern)

// IsHashed reports whether a file of the site has a hash of its content in its name.
func IsHashed(file string) bool { return hashed.MatchString(file) }
