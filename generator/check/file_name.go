package check

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// fileNames checks that the names of texts and folders can be part of an
// address on every server.
func fileNames(content Content, r report) {
	seen := map[string]bool{}
	for _, d := range content.Programme.Documents {
		parts := strings.Split(d.Path, "/")
		for i, part := range parts {
			upTo := strings.Join(parts[:i+1], "/")
			if seen[upTo] {
				continue
			}
			seen[upTo] = true
			switch {
			case slices.Contains(deviceNames, part):
				r.problem(problem.Place{File: d.File}, "%q cannot be the name of a file on Windows; write a longer one", part)
			case !isSlug(part):
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
