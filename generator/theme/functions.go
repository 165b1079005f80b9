package theme

import (
	"fmt"
	"html/template"

	"tifaktor/generator/i18n"
)

// resources is what templates may ask for by name, besides messages.
type resources struct {
	assets map[string]string // name as written in a template -> path from the site's folder
	icons  map[string]template.HTML
}

// functions returns the functions of templates in one language, in addition to those of
// html/template. A wrong key, icon or asset is an error of the template, not a panic:
// html/template catches both.
func (r *resources) functions(printer *i18n.Printer) template.FuncMap {
	return template.FuncMap{
		"t":            printer.Text,
		"date":         printer.Date,
		"dayMonth":     printer.DayMonth,
		"weekday":      printer.Weekday,
		"clock":        printer.Clock,
		"duration":     printer.Duration,
		"decimal":      printer.Decimal,
		"percent":      printer.Percent,
		"count":        printer.Count,
		"list":         printer.List,
		"quote":        printer.Quote,
		"languageName": languageName,
		"asset":        r.asset,
		"icon":         r.icon,
	}
}

// languageName returns a language's name in the language itself: "Nynorsk".
func languageName(lang i18n.Lang) (string, error) {
	printer := i18n.For(lang)
	if printer == nil {
		return "", fmt.Errorf("tifaktor does not have the language %q", lang)
	}
	return printer.Name(), nil
}

// asset returns the path of a file under assets/ from the site's folder.
func (r *resources) asset(name string) (string, error) {
	address, ok := r.assets[name]
	if !ok {
		return "", fmt.Errorf("there is no assets/%s", name)
	}
	return address, nil
}

func (r *resources) icon(name string) (template.HTML, error) {
	drawing, ok := r.icons[name]
	if !ok {
		return "", fmt.Errorf("there is no icons/%s.svg", name)
	}
	return drawing, nil
}

// iconsOf returns the theme's drawings by name.
func iconsOf(files themeFiles) map[string]template.HTML {
	icons := map[string]template.HTML{}
	for _, file := range files.in("icons", ".svg") {
		icons[stem(file)] = template.HTML(trimLines(string(files[file])))
	}
	return icons
}
