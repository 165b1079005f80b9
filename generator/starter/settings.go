package starter

import (
	"fmt"
	"strings"

	"tifaktor/generator/i18n"
)

// settings returns site.yaml, with its comments in the first language.
func settings(w Wishes) string {
	say := func(message string) string { return i18n.For(w.Languages[0]).Text("new." + message) }
	var file strings.Builder
	fmt.Fprintf(&file, "# %s\n\n", say("settings"))
	file.WriteString(inEach(w.Languages, "title", "new.title") + inEach(w.Languages, "lead", "new.lead"))
	fmt.Fprintf(&file, "organisation: \"%s\"\n", w.Organisation)
	file.WriteString(inEach(w.Languages, "about", "new.about"))
	fmt.Fprintf(&file, "\nlanguages: [%s]\nsmallest_group: 5\n", listed(w.Languages))
	fmt.Fprintf(&file, "\n# %s\n# accessibility_statement: https://\n", say("statement"))
	file.WriteString("\ncontact:\n  name: HR\n")
	if w.Email == "" {
		fmt.Fprintf(&file, "  # %s\n  # email:\n", say("email"))
	} else {
		fmt.Fprintf(&file, "  email: %s\n", w.Email)
	}
	return file.String()
}

// inEach writes a key with a message as its text in each language.
func inEach(languages []i18n.Lang, key, message string) string {
	lines := key + ":\n"
	for _, lang := range languages {
		lines += fmt.Sprintf("  %s: %s\n", lang, i18n.For(lang).Text(message))
	}
	return lines
}
