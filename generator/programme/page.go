package programme

// pageKeys is the front matter of a page.
type pageKeys struct {
	Common common `yaml:",inline"`
}

// readPage reads a page, which has nothing but its text.
func readPage(r *reader) {
	var keys pageKeys
	r.decode(&keys, &keys.Common)
}
