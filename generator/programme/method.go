package programme

import "path"

// usualMethod is the name of the tool that a task is worked with when it does not
// say which: IGP, individually, in the group and in plenary.
const usualMethod = "igp"

// useUsualMethod gives tasks that name no method the usual one. A site without that
// tool leaves them as they are.
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
