package page

import "tifaktor/generator/i18n"

// Contact is where to ask: a role or a department, never a person.
type Contact struct {
	Name, Email, Phone string
	Lang               i18n.Lang // of Name, if it is not that of the page
}

// Contact returns where to ask, or nil if the site does not say.
func (e *Edition) Contact() *Contact {
	contact := e.Site.Contact
	if contact.Email == "" && contact.Phone == "" {
		return nil
	}
	name := e.InLanguage(contact.Name)
	return &Contact{Name: name.Text, Lang: name.Lang, Email: contact.Email, Phone: contact.Phone}
}
