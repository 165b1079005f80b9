package check

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/programme"
)

// rolesPage checks that the site has one page at most that gathers the roles.
func rolesPage(content Content, r report) {
	taken := map[i18n.Lang]*programme.Document{}
	for _, d := range content.Programme.Documents {
		if d.Kind != programme.RolesKind {
			continue
		}
		if before := taken[d.Lang]; before != nil {
			r.problem(d.Place, "%s already gathers the roles; write kind: page here, or there", before.File)
			continue
		}
		taken[d.Lang] = d
	}
}
