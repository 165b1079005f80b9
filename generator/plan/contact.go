package plan

import "tifaktor/generator/i18n"

// Contact is where to ask: a role or a department, never a person.
type Contact struct {
	Name, Email, Phone string
	Lang               i18n.Lang // of Name, when not that of the page
}

// contact tells where to ask; nil when the site does not say.
func (p *planner) contact() *Contact {
	contact := p.Site.Contact
	if contact.Email == "" && contact.Phone == "" {
		return nil
	}
	name := p.inLanguage(contact.Name)
	return &Contact{Name: name.Text, Lang: name.Lang, Email: contact.Email, Phone: contact.Phone}
}
