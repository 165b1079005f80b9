package check

import (
	"path"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// nearest suggests the known file that a reference to none was probably meant to lead
// to: one of the same name in another folder or of another kind, else one whose whole
// path, or whose name, is nearly what was written.
func nearest(d *programme.Document, reference programme.Reference, known []string) string {
	wanted, _ := d.Attached(reference.Destination)
	if target, _, local := d.Resolve(reference.Destination); local {
		wanted = target + ".md"
	}
	name := strings.ToLower(path.Base(wanted))
	var same, names []string
	for _, file := range known {
		other := strings.ToLower(path.Base(file))
		if other == name {
			same = append(same, file)
		}
		names = append(names, other)
	}
	if same == nil {
		for i, other := range names {
			if withoutExtension(other) == withoutExtension(name) && withoutExtension(name) != "" {
				same = append(same, known[i])
			}
		}
	}
	switch suggestion := problem.Suggest(relative(d, wanted), known); {
	case len(same) == 1:
		return "; did you mean \"" + same[0] + "\"?"
	case suggestion != "":
		return suggestion
	case len(same) > 1:
		const most = 3
		return "; did you mean " + strings.Join(same[:min(len(same), most)], " or ") + "?"
	}
	for i, other := range names {
		if problem.Suggest(name, []string{other}) != "" {
			return "; did you mean \"" + known[i] + "\"?"
		}
	}
	return ""
}

// withoutExtension returns the name of a file without its extension.
func withoutExtension(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }
