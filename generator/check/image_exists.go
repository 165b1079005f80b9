package check

import (
	"slices"
	"strings"

	"tifaktor/generator/programme"
)

// images checks that every image that a text shows is a file beside the texts,
// of a kind that can be shown and measured.
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
	case !programme.IsImage(file):
		r.problem(reference.Place, "%s is of a kind that not every program can show or measure; save it as one of %s",
			reference.Destination, strings.Join(programme.ImageEndings, " "))
	case !slices.Contains(p.AllFiles(), file):
		var known []string
		for _, other := range p.AllFiles() {
			known = append(known, relative(d, other))
		}
		r.problem(reference.Place, "%s does not exist%s", written(reference), nearest(d, reference, known))
	case unmeasured(p, file):
		r.problem(reference.Place, "%s cannot be read as an image; save it anew, an .svg with width and height in pixels or a viewBox", written(reference))
	}
}

// unmeasured reports whether a published image has no size that can be read.
func unmeasured(p *programme.Programme, file string) bool {
	published, ok := p.File(file)
	return ok && published.Size == programme.Size{}
}
