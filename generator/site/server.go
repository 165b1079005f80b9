package site

import (
	"io/fs"
	"net/url"
	"path"
	"strings"

	"tifaktor/generator/hosting"
	"tifaktor/generator/i18n"
	"tifaktor/generator/yamlfile"
)

// base returns the path of the site on its server, with slashes at both ends. A path that
// cannot be in the configuration of every server is advised against, before the site is
// published for one of them.
func (r reader) base(w yamlfile.Value[string], words *i18n.Printer) string {
	if !w.Known() {
		return ""
	}
	right := strings.TrimSuffix(path.Clean("/"+w.V), "/") + "/"
	inside := strings.Trim(w.V, "/")
	address, err := url.Parse(w.V)
	switch {
	case err != nil || address.Host != "" || address.Scheme != "" || strings.ContainsAny(w.V, "?#\\ ") || inside != "" && !fs.ValidPath(inside):
		r.problem(w.Place, "base must be only the path of the site on its server, such as /intranett/10-faktor/, not %q", w.V)
		return ""
	case w.V != right:
		r.problem(w.Place, "base must have a slash at both ends; write %s, not %s", right, w.V)
	case !hosting.IsPath(right):
		r.problems.Advise(w.Place, rule, "%s", words.Text("advice.strange_base", "base", right))
	}
	return right
}

// embeddedIn returns the hosts that may show the site in a frame.
func (r reader) embeddedIn(written []yamlfile.Value[string]) []string {
	var origins []string
	for _, w := range written {
		switch {
		case !w.Known(): // noted already
		case !hosting.IsOrigin(w.V):
			r.problem(w.Place, "embedded_in must be the addresses of hosts, without a path and without *, such as https://fjordvik.sharepoint.com, not %q", w.V)
		default:
			origins = append(origins, w.V)
		}
	}
	return origins
}
