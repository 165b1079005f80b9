package programme

import "path"

// usualMethod is the name of the tool for tasks that name no method: IGP, which is
// individually, in the group and in plenary.
const usualMethod = "igp"

// useUsualMethod gives tasks that name no method the usual one, if the site has that tool.
func (p *Programme) useUsualMethod() {
	usual := ""
	for _, d := range p.Documents {
		if usual == "" && d.Tool != nil && path.Base(d.Path) == usualMethod {
			usual = d.Path
		}
	}
	for _, d := range p.Documents {
		if d.Session == nil {
			continue
		}
		for i := range d.Session.Tasks {
			if task := &d.Session.Tasks[i]; task.MethodPlace.Line == 0 {
				task.Method = usual
			}
		}
	}
}
