package texts

import (
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// RoleBody is the body of the layout "role": what one role does before, during
// and after the survey.
type RoleBody struct {
	Text
	Checklists []Checklist // one for each time
	Others     []page.Link // the other roles
}

// RolesBody is the body of the layout "roles": every role, and the duties of all of them in one
// list for each time.
type RolesBody struct {
	Text
	Roles      []ListItem
	Checklists []Checklist
}

// Checklist is what to do before, during or after the survey.
type Checklist struct {
	ID    string
	Title string
	Roles []RolePoints
}

// RolePoints is what one role does. On the role's own page its link has no Href.
type RolePoints struct {
	Role   page.Link
	Points []string
}

// checklistTimes are the times at which roles have duties, by the names of their messages.
var checklistTimes = []struct {
	key    string
	points func(*programme.Duties) []string
}{
	{"before", func(d *programme.Duties) []string { return d.Before }},
	{"during", func(d *programme.Duties) []string { return d.During }},
	{"after", func(d *programme.Duties) []string { return d.After }},
}

func isRole(text *programme.Document) bool      { return text.Duties != nil }
func isRolesPage(text *programme.Document) bool { return text.Kind == programme.RolesKind }

// RolePages returns the pages of the roles.
func RolePages(t *Texts) []page.Page {
	return DocumentPages(t, isRole, "role", roleBody)
}

// RolesPages returns the page that lists the roles. Package check makes sure that there is one
// at most.
func RolesPages(t *Texts) []page.Page {
	return DocumentPages(t, isRolesPage, "roles", rolesBody)
}

func roleBody(t *Texts, text *programme.Document, from string) (*RoleBody, error) {
	made, err := t.NewText(text, from)
	if err != nil {
		return nil, err
	}
	own := func(d *programme.Document) page.Link { return page.Link{Text: Short(d), Lang: t.Foreign(d)} }
	body := &RoleBody{Text: made, Checklists: checklists(t, []*programme.Document{text}, own)}
	for _, other := range t.Documents(isRole) {
		if other != text {
			body.Others = append(body.Others, t.DocumentLink(other, func(to string) string { return page.Relative(from, to) }))
		}
	}
	body.Contents = Contents(append(checklistLinks(body.Checklists), t.Headings(text)...))
	return body, nil
}

func rolesBody(t *Texts, text *programme.Document, from string) (*RolesBody, error) {
	made, err := t.NewText(text, from)
	if err != nil {
		return nil, err
	}
	roles := t.Documents(isRole)
	link := func(d *programme.Document) page.Link {
		return t.DocumentLink(d, func(to string) string { return page.Relative(from, to) })
	}
	body := &RolesBody{Text: made, Roles: listItems(t, from, isRole)}
	links := t.Headings(text)
	if len(roles) > 0 {
		body.Checklists = checklists(t, roles, link)
		links = append(links, page.Link{Text: t.Printer.Text("roles.list"), Href: "#" + rolesID})
	}
	body.Contents = Contents(append(links, checklistLinks(body.Checklists)...))
	return body, nil
}

// checklists returns the duties of the roles, in one list for each time.
func checklists(t *Texts, roles []*programme.Document, link func(*programme.Document) page.Link) []Checklist {
	var lists []Checklist
	for _, time := range checklistTimes {
		list := Checklist{ID: checklistPrefix + time.key, Title: t.Printer.Text("roles." + time.key)}
		for _, role := range roles {
			list.Roles = append(list.Roles, RolePoints{link(role), time.points(role.Duties)})
		}
		lists = append(lists, list)
	}
	return lists
}

func checklistLinks(lists []Checklist) []page.Link {
	var links []page.Link
	for _, list := range lists {
		links = append(links, page.Link{Text: list.Title, Href: "#" + list.ID})
	}
	return links
}
