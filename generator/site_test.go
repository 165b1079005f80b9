package generator

import (
	"bytes"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"tifaktor/content"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// build makes a whole site in memory and fails the test on any problem.
func build(t testing.TB, folder fs.FS) map[string][]byte {
	t.Helper()
	var problems problem.List
	made, err := Build(folder, themes.Files, &problems)
	if err != nil {
		t.Fatal(err)
	}
	if problems.Failed() {
		t.Fatalf("problems: %v", problems.Sorted())
	}
	files := map[string][]byte{}
	for file, err := range made.Files {
		if err != nil {
			t.Fatal(err)
		}
		if files[file.Path] != nil {
			t.Errorf("%s comes twice", file.Path)
		}
		files[file.Path] = bytes.Clone(file.Data)
	}
	return files
}

// once returns a function that makes a site when a test first asks for it. The tests share
// it, so none of them changes it.
func once(site func(testing.TB) map[string][]byte) func(testing.TB) map[string][]byte {
	var start sync.Once
	var files map[string][]byte
	return func(t testing.TB) map[string][]byte {
		t.Helper()
		start.Do(func() { files = site(t) })
		if files == nil {
			t.Fatal("the site could not be built")
		}
		return files
	}
}

// sample is the site of the sample content.
var sample = once(func(t testing.TB) map[string][]byte { return build(t, content.Files) })

// document is a page, parsed.
type document struct {
	path  string
	root  *html.Node
	ids   map[string]bool
	nodes []*html.Node // every element, in document order
}

func parse(t *testing.T, name string, data []byte) document {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	d := document{path: name, root: root, ids: map[string]bool{}}
	for node := range root.Descendants() {
		if node.Type != html.ElementNode {
			continue
		}
		d.nodes = append(d.nodes, node)
		if id := attribute(node, "id"); id != "" {
			if d.ids[id] {
				t.Errorf("%s: id %q occurs twice", name, id)
			}
			d.ids[id] = true
		}
	}
	return d
}

func attribute(node *html.Node, name string) string {
	for _, a := range node.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func text(node *html.Node) string {
	var b strings.Builder
	for n := range node.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// documents parses every page of a site, in order of their paths.
func documents(t *testing.T, files map[string][]byte) []document {
	t.Helper()
	var all []document
	for _, name := range names(files) {
		if strings.HasSuffix(name, ".html") {
			all = append(all, parse(t, name, files[name]))
		}
	}
	return all
}

func names(files map[string][]byte) []string {
	var all []string
	for name := range files {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

func TestBuildingTwiceGivesTheSameBytes(t *testing.T) {
	first, second := sample(t), build(t, content.Files)
	if !slices.Equal(names(first), names(second)) {
		t.Fatalf("files differ: %v and %v", names(first), names(second))
	}
	for name, data := range first {
		if !bytes.Equal(data, second[name]) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestEveryLinkLeadsSomewhere(t *testing.T) { linksLead(t, sample(t)) }

// linksLead fails for every link of a site that leads nowhere.
func linksLead(t *testing.T, files map[string][]byte) {
	t.Helper()
	pages := map[string]document{}
	for _, d := range documents(t, files) {
		pages[d.path] = d
	}
	for _, d := range pages {
		for _, node := range d.nodes {
			for _, name := range []string{"href", "src"} {
				if target := attribute(node, name); target != "" {
					followLink(t, files, pages, d.path, target)
				}
			}
		}
	}
}

// inLanguage is the word for units in the names of files.
var inLanguage = map[string]string{"nn": "einingar", "nb": "enheter", "en": "units"}

func followLink(t *testing.T, files map[string][]byte, pages map[string]document, from, target string) {
	t.Helper()
	if strings.HasPrefix(target, "mailto:") || strings.HasPrefix(target, "tel:") || strings.HasPrefix(target, "https://") {
		return
	}
	if strings.HasPrefix(target, "/") || strings.Contains(target, ":") {
		t.Errorf("%s: %s is not a relative link", from, target)
		return
	}
	target, choice, chosen := strings.Cut(target, "?")
	file, fragment, _ := strings.Cut(target, "#")
	to := from
	if file != "" {
		to = path.Join(path.Dir(from), file)
	}
	if files[to] == nil {
		t.Errorf("%s: %s does not exist", from, target)
		return
	}
	fragment, err := url.PathUnescape(fragment)
	if err != nil {
		t.Errorf("%s: %s: %v", from, target, err)
	}
	if _, unit, _ := strings.Cut(choice, "="); chosen && !strings.Contains(string(files[strings.TrimSuffix(to, ".html")+"-"+inLanguage[to[:2]]+".js"]), `{"id":"`+unit+`",`) {
		t.Errorf("%s: %s does not know %s", from, to, choice)
	}
	if fragment != "" && !pages[to].ids[fragment] {
		t.Errorf("%s: %s has no place #%s", from, to, fragment)
	}
}

func TestEveryPageIsWellMade(t *testing.T) {
	titles := map[string]string{}
	for _, d := range documents(t, sample(t)) {
		level, h1 := 0, 0
		for _, node := range d.nodes {
			switch node.DataAtom {
			case atom.Html:
				if lang := attribute(node, "lang"); !slices.Contains([]string{"nn", "nb", "en"}, lang) {
					t.Errorf("%s: lang %q", d.path, lang)
				}
			case atom.Title:
				title := strings.Split(d.path, "/")[0] + ": " + text(node)
				if other, taken := titles[title]; taken {
					t.Errorf("%s and %s have the same title %q", d.path, other, title)
				}
				titles[title] = d.path
			case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
				next := int(node.Data[1] - '0')
				if next == 1 {
					h1++
				}
				if next > level+1 && level > 0 {
					t.Errorf("%s: %s %q follows a heading of level %d", d.path, node.Data, text(node), level)
				}
				level = next
			}
			obeysPolicy(t, d.path, node)
		}
		if h1 != 1 {
			t.Errorf("%s has %d h1", d.path, h1)
		}
	}
}

// obeysPolicy checks what the content security policy would block: inline
// scripts, handlers and styles, and anything from another host.
func obeysPolicy(t *testing.T, page string, node *html.Node) {
	t.Helper()
	if node.DataAtom == atom.Style || node.DataAtom == atom.Script && attribute(node, "src") == "" && attribute(node, "type") != "application/json" {
		t.Errorf("%s: inline %s", page, node.Data)
	}
	for _, a := range node.Attr {
		if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
			t.Errorf("%s: %s has the attribute %s", page, node.Data, a.Key)
		}
		if a.Key == "src" && strings.Contains(a.Val, ":") {
			t.Errorf("%s: %s asks another place: %s", page, node.Data, a.Val)
		}
	}
}

func TestEveryPageHasAStrictContentSecurityPolicy(t *testing.T) {
	for _, d := range documents(t, sample(t)) {
		found := false
		for _, node := range d.nodes {
			if node.DataAtom == atom.Meta && attribute(node, "http-equiv") == "Content-Security-Policy" {
				policy := attribute(node, "content")
				found = strings.HasPrefix(policy, "default-src 'none'") && !strings.Contains(policy, "unsafe") && !strings.Contains(policy, "http")
			}
		}
		if !found {
			t.Errorf("%s has no strict policy", d.path)
		}
	}
}
