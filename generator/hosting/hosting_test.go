package hosting

import (
	"errors"
	"html"
	"iter"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/output"
)

// siteOf returns a site with files of these names.
func siteOf(names ...string) iter.Seq2[output.File, error] {
	return func(yield func(output.File, error) bool) {
		for _, name := range names {
			if !yield(output.File{Path: name}, nil) {
				return
			}
		}
	}
}

// fileOf returns the file in the site for a server.
func fileOf(t *testing.T, name string, site Site) string {
	t.Helper()
	server, found := Named(name)
	if !found {
		t.Fatal(name)
	}
	var last output.File
	for file, err := range server.With(siteOf("assets/site.0123abcd.css", "assets/icon.svg", "nn/index.html", "assets/search.89abcdef.js"), site) {
		if err != nil {
			t.Fatal(err)
		}
		last = file
	}
	if last.Path != server.InSite {
		t.Fatalf("%s is the last file for %s", last.Path, name)
	}
	return string(last.Data)
}

func TestOnlyHashedStyleSheetsAndScriptsAreKeptForAYear(t *testing.T) {
	for name, want := range map[string]bool{
		"assets/site.0123abcd.css":    true,
		"assets/a/b.c.0123abcd.js":    true,
		"assets/site.css":             false,
		"assets/site.0123abc.css":     false,
		"assets/site.0123abcde.css":   false,
		"assets/site.0123ABCD.css":    false,
		"assets/site.0123abcd.svg":    false,
		"assets/site.0123abcd.css.js": false,
		"assets/.0123abcd.css":        false,
		"filer/assets/x.0123abcd.css": false,
		"nn/site.0123abcd.js":         false,
	} {
		if got := IsHashed(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestTypesAreListedOnceInOrder(t *testing.T) {
	var endings []string
	for _, known := range Types {
		endings = append(endings, known.Ending)
		if !strings.HasPrefix(known.Ending, ".") || known.Ending != strings.ToLower(known.Ending) || known.Text != strings.HasPrefix(known.Name, "text/") {
			t.Errorf("%+v", known)
		}
	}
	if !slices.IsSorted(endings) || len(slices.Compact(endings)) != len(Types) {
		t.Error(endings)
	}
	for ending, want := range map[string]string{".ics": "text/calendar; charset=utf-8", ".woff2": "font/woff2", ".exe": "application/octet-stream", "": "application/octet-stream"} {
		if got := TypeOf(ending); got != want {
			t.Errorf("%q: %s", ending, got)
		}
	}
}

func TestEveryServerHasOneConfigurationThatIsTheSameEachTime(t *testing.T) {
	site := Site{Base: "/a/", Tenant: "fjordvik.kommune.no"}
	for _, server := range Servers {
		switch {
		case server.Name == "share":
			if server.InSite != "" || server.Beside != "" || server.NeedsBase() {
				t.Error("a share has a configuration")
			}
		case (server.InSite == "") == (server.Beside == ""):
			t.Errorf("%s has %q in the site and %q beside it", server.Name, server.InSite, server.Beside)
		default:
			if first := server.write(site); first != server.write(site) || len(first) < 200 {
				t.Errorf("%s: %s", server.Name, first)
			}
		}
		for _, header := range Headers(nil) {
			if server.NeedsBase() && server.Name != "container" && !strings.Contains(server.write(site), header.Name) {
				t.Errorf("%s does not set %s", server.Name, header.Name)
			}
		}
		if server.Beside != "" && !strings.HasPrefix(string(server.Snippet(site)), SnippetHead) {
			t.Errorf("%s: the file beside the site is not recognised", server.Name)
		}
	}
	if _, found := Named("caddy"); found {
		t.Error("found a server that does not exist")
	}
}

func TestAHostThatIsNamedMayShowTheSiteInAFrame(t *testing.T) {
	const policy = "frame-ancestors 'self' https://fjordvik.sharepoint.com https://intranett.fjordvik.example:8443"
	embeddedIn := []string{"https://fjordvik.sharepoint.com", "https://intranett.fjordvik.example:8443"}
	if got := Headers(embeddedIn); got[0] != (Header{"Content-Security-Policy", policy}) || len(got) != len(Headers(nil))-1 {
		t.Error(got)
	}
	for _, server := range Servers {
		if !server.NeedsBase() {
			continue
		}
		text := html.UnescapeString(server.write(Site{Base: "/", Tenant: "fjordvik.kommune.no", EmbeddedIn: embeddedIn}))
		want := policy
		if server.Name == "container" {
			want = `"--embedded-in", "https://fjordvik.sharepoint.com", "--embedded-in", "https://intranett.fjordvik.example:8443", "--listen"`
		}
		if !strings.Contains(text, want) || strings.Contains(strings.ReplaceAll(text, `<remove name="X-Frame-Options" />`, ""), "X-Frame-Options") {
			t.Errorf("%s: %s", server.Name, text)
		}
	}
	for text, want := range map[string]bool{
		"https://fjordvik.sharepoint.com":         true,
		"https://intranett.fjordvik.example:8443": true,
		"https://fjordvik.sharepoint.com/":        false,
		"https://fjordvik.sharepoint.com/sites/a": false,
		"http://fjordvik.sharepoint.com":          false,
		"https://*.sharepoint.com":                false,
		"https://a@fjordvik.sharepoint.com":       false,
		"https://intranett":                       true,
		"https://a.no https://b.no":               false,
		"https://a.no; script-src *":              false,
		"https://a.no\n":                          false,
		"*":                                       false,
		"":                                        false,
	} {
		if got := IsOrigin(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestAnErrorIsPassedOnAndNothingIsAdded(t *testing.T) {
	broken := errors.New("broken")
	files := func(yield func(output.File, error) bool) {
		if yield(output.File{Path: "a"}, nil) {
			yield(output.File{}, broken)
		}
	}
	server, _ := Named("iis")
	var got []string
	for file, err := range server.With(files, Site{}) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, file.Path)
	}
	if !slices.Equal(got, []string{"a", "broken"}) {
		t.Error(got)
	}
	for range server.With(siteOf("a", "b"), Site{}) {
		break // and no file is yielded after that
	}
}
