package texts

import (
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// RoleBody is the body of the layout "role": what one role does before, during
// and after the survey.
type RoleBody struct {
	Text
	Checklists []Checklist // one for each of the three
	Others     []page.Link // the other roles
}

// RolesBody is the body of the layout "roles": every role, and what all of them
// do, in one list for each time.
type RolesBody struct {
	Text
	Roles      []ListItem
	Checklists []Checklist
}

// Checklist is what to do before, during or after the survey.
type Checklist struct {
	ID    string // the place on the page
	Title string
	Roles []RolePoints
}

// RolePoints is what one role does. On the role's own page its link has no Href.
type RolePoints struct {
	Role   page.Link
	Points []string
}

// times are the three times of the survey that roles have something to do, by
// the name of their messages.
var times = []struct {
	key    string
	points func(*programme.Duties) []string
}{
	{"before", func(d *programme.Duties) []string { return d.Before }},
	{"during", func(d *programme.Duties) []string { return d.During }},
	{"after", func(d *programme.Duties) []string { return d.After }},
}

func isRole(text *programme.Document) bool      { return text.Duties != nil }
func isRolesPage(text *programme.Document) bool { return text.Kind == programme.RolesKind }

// RolePages are the pages of the roles.
func RolePages(p *Texts) []page.Page {
	return DocumentPages(p, isRole, "role", roleBody)
}

// RolesPages are the pages that gather the roles. A site has one at most: package
// check sees to that.
func RolesPages(p *Texts) []page.Page {
	return DocumentPages(p, isRolesPage, "roles", rolesBody)
}

func roleBody(p *Texts, text *programme.Document, from string) (*RoleBody, error) {
	made, err := p.NewText(text, from)
	if err != nil {
		return nil, err
	}
	own := func(d *programme.Document) page.Link { return page.Link{Text: Short(d), Lang: p.Foreign(d)} }
	body := &RoleBody{Text: made, Checklists: checklists(p, []*programme.Document{text}, own)}
	for _, other := range p.Documents(isRole) {
		if other != text {
			body.Others = append(body.Others, p.DocumentLink(other, func(to string) string { return page.Relative(from, to) }))
		}
	}
	body.Contents = Contents(append(checklistLinks(body.Checklists), p.Headings(text)...))
	return body, nil
}

func rolesBody(p *Texts, text *programme.Document, from string) (*RolesBody, error) {
	made, err := p.NewText(text, from)
	if err != nil {
		return nil, err
	}
	roles := p.Documents(isRole)
	link := func(d *programme.Document) page.Link {
		return p.DocumentLink(d, func(to string) string { return page.Relative(from, to) })
	}
	body := &RolesBody{Text: made, Roles: listItems(p, from, isRole)}
	links := p.Headings(text)
	if len(roles) > 0 {
		body.Checklists = checklists(p, roles, link)
		links = append(links, page.Link{Text: p.Printer.Text("roles.list"), Href: "#" + rolesID})
	}
	body.Contents = Contents(append(links, checklistLinks(body.Checklists)...))
	return body, nil
}

// checklists gives what roles do, in one list for each time.
func checklists(p *Texts, roles []*programme.Document, link func(*programme.Document) page.Link) []Checklist {
	var lists []Checklist
	for _, time := range times {
		list := Checklist{ID: checklistPrefix + time.key, Title: p.Printer.Text("roles." + time.key)}
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
