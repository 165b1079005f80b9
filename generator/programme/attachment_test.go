package programme_test

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// page is a text with links.
const page = "---\nkind: page\ntitle: Side\n---\n\n"

func TestOnlyHarmlessKindsOfFileArePublished(t *testing.T) {
	for file, published := range map[string]bool{
		"ark.pdf": true, "ARK.PDF": true, "ark.docx": true, "ark.v2.xlsx": true, "ark.csv": true, "film.mp4": true, "dag.ics": true, "alt.zip": true, "teikning.svg": true,
		"skjema.HTML": false, "web.config": false, "notat.aspx": false, "skript.hta": false, "kjor.bat": false, "program.exe": false, "snarveg.lnk": false,
		"teikning.svgz": false, "makro.docm": false, "side.php": false, "side.php.pdf": false, "skript.js": false, "utan-ending": false, "ark.pdf.exe": false, "ark.pdf.": false,
	} {
		var problems problem.List
		read := programme.Read(fstest.MapFS{
			"programme/side.md": {Data: []byte(page + "Sjå [fila](" + file + ").\n")},
			"programme/" + file: {Data: contentOf(t, file)},
		}, []i18n.Lang{"nn"}, &problems)
		if (len(read.Files) == 1) != published {
			t.Errorf("%s: published is %v", file, read.Files)
		}
		reported := problems.Sorted()
		if published && len(reported) > 0 || !published && (len(reported) != 1 || reported[0].Advice ||
			!strings.HasPrefix(reported[0].String(), "programme/side.md:6:5: "+file+" is of a kind that can run or change the server, so it is not published; what may be published is documents (.pdf")) {
			t.Errorf("%s: %v", file, reported)
		}
	}
}

// contentOf returns valid content for a file, by its name.
func contentOf(t *testing.T, file string) []byte {
	switch path.Ext(file) {
	case ".zip":
		return archiveOf(t, "ark.pdf")
	case ".svg":
		return []byte("<svg/>")
	}
	return []byte("x")
}

// archiveIn returns an archive with an empty file, inside as many archives as around says.
func archiveIn(t *testing.T, around int, file string) []byte {
	t.Helper()
	data := archiveOf(t, file)
	for range around {
		var packed bytes.Buffer
		archive := zip.NewWriter(&packed)
		into, err := archive.Create("in.zip")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := into.Write(data); err != nil {
			t.Fatal(err)
		}
		if err := archive.Close(); err != nil {
			t.Fatal(err)
		}
		data = packed.Bytes()
	}
	return data
}

// archiveOf returns an archive with empty files in it.
func archiveOf(t *testing.T, files ...string) []byte {
	t.Helper()
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	for _, file := range files {
		if _, err := archive.Create(file); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

func TestWhatIsInADrawingOrAnArchiveIsLookedAt(t *testing.T) {
	const root = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">`
	svg := func(inner string) []byte { return []byte(root + inner + "</svg>") }
	const script = "programme/a.svg: the drawing has a script or a page in it (<"
	const inArchive = " in the archive is of a kind that can run or change a machine"
	for name, c := range map[string]struct {
		file string
		data []byte
		want string // how the problem begins, "" if there is none
	}{
		"plain":               {"a.svg", svg(`<style>a{fill:red}</style><a href="https://kommune.example"><path d="M0 0"/></a><image href="data:image/png;base64,AA"/>`), ""},
		"script":              {"a.svg", svg(`<g><script>1</script></g>`), script + "script>"},
		"script in capitals":  {"A.SVG", svg(`<x:SCRIPT xmlns:x="http://www.w3.org/2000/svg"/>`), "programme/A.SVG: the drawing has a script"},
		"what is done":        {"a.svg", svg(`<path onclick="1"/>`), script + "path>"},
		"when it is opened":   {"a.svg", []byte(`<svg onload="1"/>`), script + "svg>"},
		"a page":              {"a.svg", svg(`<foreignObject/>`), script + "foreignObject>"},
		"an address":          {"a.svg", svg("<a xlink:href=' java\tscript:1'/>"), script + "a>"},
		"an address set late": {"a.svg", svg(`<a><set attributeName="href" to="javascript:1"/></a>`), script + "set>"},
		"a frame":             {"a.svg", svg(`<h:frameset xmlns:h="http://www.w3.org/1999/xhtml"><h:frame src="javascript:1"/></h:frameset>`), script + "frameset>"},
		"a page by itself":    {"a.svg", []byte(`<html xmlns="http://www.w3.org/1999/xhtml"/>`), script + "html>"},
		"a sound of a page":   {"a.svg", svg(`<audio src="a.mp3"/>`), script + "audio>"},
		"a formula":           {"a.svg", svg(`<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"/>`), script + "math>"},
		"another base":        {"a.svg", svg(`<g xml:base="http://a.example"/>`), script + "g>"},
		"another scheme":      {"a.svg", svg(`<a href="vbscript:1"/>`), script + "a>"},
		"notes of a program":  {"a.svg", svg(`<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" zoom="1"/><metadata/>`), ""},
		"its own parts":       {"a.svg", svg(`<use href="#a"/><rect style="fill:url(#b)" filter="url('#c')"/><image href="foto.png"/>`), ""},
		"a picture elsewhere": {"a.svg", svg(`<image href="https://a.example/b.png"/>`), "programme/a.svg: the drawing fetches something from elsewhere (https://a.example/b.png)"},
		"a part elsewhere":    {"a.svg", svg(`<use xlink:href="//a.example/b.svg#c"/>`), "programme/a.svg: the drawing fetches"},
		"a style elsewhere":   {"a.svg", svg(`<style>@import url(//a.example);</style>`), "programme/a.svg: the drawing fetches something from elsewhere (@import)"},
		"a colour elsewhere":  {"a.svg", svg(`<path fill="url(http://a.example#b)"/>`), "programme/a.svg: the drawing fetches"},
		"a style in codes":    {"a.svg", svg(`<path style="fill:\75rl(//a.example)"/>`), "programme/a.svg: the drawing fetches"},
		"moved":               {"a.svg", svg(`<path><animate attributeName="x" to="1"/></path>`), ""},
		"a style sheet":       {"a.svg", []byte(`<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><svg/>`), script + "?xml-stylesheet>"},
		"a drawing in it":     {"a.svg", svg(`<use href="data:image/svg+xml,x"/>`), script + "use>"},
		"an entity":           {"a.svg", []byte(`<!DOCTYPE svg [<!ENTITY x "<script>1</script>">]>` + root + "&x;</svg>"), "programme/a.svg: the drawing cannot be read to its end"},
		"cut short":           {"a.svg", []byte(root), "programme/a.svg: the drawing cannot be read to its end"},
		"papers":              {"a.zip", archiveOf(t, "ark/", "ark/ark.pdf", "tal.csv", "tal.YAML", "__MACOSX/._ark.pdf", ".DS_Store"), ""},
		"papers in papers":    {"a.zip", archiveIn(t, 3, "ark.pdf"), ""},
		"a program in it":     {"a.zip", archiveIn(t, 3, "a.exe"), `programme/a.zip: "a.exe"` + inArchive},
		"too many in another": {"a.zip", archiveIn(t, 4, "ark.pdf"), `programme/a.zip: the archive "in.zip" in it cannot be looked into`},
		"damaged in another":  {"a.zip", archiveOf(t, "in.zip"), "programme/a.zip: the archive is cut short or damaged"},
		"a program":           {"a.zip", archiveOf(t, "ark.pdf", "ark/installer.exe"), `programme/a.zip: "ark/installer.exe"` + inArchive},
		"a page of a server":  {"a.zip", archiveOf(t, "ark\\web.config"), `programme/a.zip: "ark/web.config"` + inArchive},
		"a page in it":        {"a.zip", archiveOf(t, "tal.html"), `programme/a.zip: "tal.html"` + inArchive},
		"no archive":          {"a.zip", []byte("x"), "programme/a.zip: the archive is cut short or damaged"},
	} {
		var problems problem.List
		read := programme.Read(fstest.MapFS{
			"programme/side.md":   {Data: []byte(page + "[a](" + c.file + ")\n")},
			"programme/" + c.file: {Data: c.data},
		}, []i18n.Lang{"nn"}, &problems)
		reported := problems.Sorted()
		if c.want == "" && (len(reported) > 0 || len(read.Files) != 1) || c.want != "" && (len(reported) != 1 || reported[0].Advice || !strings.HasPrefix(reported[0].String(), c.want) || len(read.Files) > 0) {
			t.Errorf("%s: %v, published: %v", name, reported, read.Files)
		}
	}
}

func TestEachLinkToAFileThatIsNotPublishedIsReported(t *testing.T) {
	var problems problem.List
	programme.Read(fstest.MapFS{
		"programme/side.md":     {Data: []byte(page + "[a](program.exe) [b](program.exe)\n[c](.htaccess)\n")},
		"programme/program.exe": {Data: []byte("x")},
		"programme/.htaccess":   {Data: []byte("x")},
	}, []i18n.Lang{"nn"}, &problems)
	var places []string
	for _, p := range problems.Sorted() {
		places = append(places, p.Place.String())
	}
	if got := strings.Join(places, " "); got != "programme/side.md:6:1 programme/side.md:6:18 programme/side.md:7:1" {
		t.Errorf("noted at %s", got)
	}
}

func TestALinkFindsAFileWithDecomposedLetters(t *testing.T) {
	for _, link := range []string{"a\u030arsplan.pdf", "årsplan.pdf", "%C3%A5rsplan.pdf"} {
		for _, file := range []string{"a\u030arsplan.pdf", "årsplan.pdf"} {
			var problems problem.List
			read := programme.Read(fstest.MapFS{
				"programme/side.md": {Data: []byte(page + "[a](" + link + ")\n")},
				"programme/" + file: {Data: []byte("x")},
			}, []i18n.Lang{"nn"}, &problems)
			if len(read.Files) != 1 || read.Files[0].Path != "årsplan.pdf" || read.Files[0].Place.File != "programme/"+file || len(problems.Sorted()) > 0 {
				t.Errorf("%q to %q: published: %v, %v", link, file, read.Files, problems.Sorted())
			}
		}
	}
}
