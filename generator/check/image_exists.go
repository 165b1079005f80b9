package check

import (
	"path"
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// imageEndings are the kinds of image that every browser shows.
var imageEndings = []string{".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"}

// images checks that every image that a text shows is a file beside the texts.
func images(content Content, r report) {
	for _, d := range content.Programme.Documents {
		for _, reference := range d.References {
			if reference.Use == programme.ForImage {
				image(content.Programme, d, reference, r)
			}
		}
	}
}

func image(p *programme.Programme, d *programme.Document, reference programme.Reference, r report) {
	file, ok := d.Attached(reference.Destination)
	switch {
	case !ok:
		r.problem(reference.Place, "%s is no image; to link to a text, leave out the ! before [", reference.Destination)
	case !slices.Contains(imageEndings, strings.ToLower(path.Ext(file))):
		r.problem(reference.Place, "%s cannot be shown by every browser; save it as one of %s",
			reference.Destination, strings.Join(imageEndings, " "))
	case !slices.Contains(p.AllFiles(), file):
		var known []string
		for _, other := range p.AllFiles() {
			known = append(known, relative(d, other))
		}
		r.problem(reference.Place, "%s does not exist%s", written(reference), problem.Suggest(written(reference), known))
	}
}
