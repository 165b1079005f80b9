package check

import (
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// fileNames checks that the names of texts and folders can be part of an
// address on every server.
func fileNames(content Content, r report) {
	seen := map[string]bool{}
	for _, d := range content.Programme.Documents {
		for i, part := range strings.Split(d.Path, "/") {
			upTo := strings.Join(strings.Split(d.Path, "/")[:i+1], "/")
			if !isSlug(part) && !seen[upTo] {
				seen[upTo] = true
				r.problem(problem.Place{File: d.File}, "the name %q becomes part of an address and must be written with a-z, 0-9 and hyphens only%s",
					part, slugHint(part))
			}
		}
	}
	attachmentNames(content.Programme, r)
}

// attachmentNames does the same for files that are published beside the texts,
// where a point and an underscore do no harm.
func attachmentNames(p *programme.Programme, r report) {
	harmless := strings.NewReplacer(".", "", "_", "", "/", "", "-", "")
	for _, file := range p.Files {
		if bare := harmless.Replace(file.Path); !isSlug(bare) {
			r.problem(file.Place, "the name becomes part of an address and must be written with a-z, 0-9, hyphens and points only")
		}
	}
}
