package programme_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// page is a text with links.
const page = "---\nkind: page\ntitle: Side\n---\n\n"

func TestOnlyKindsOfFileThatDoNoHarmArePublished(t *testing.T) {
	for file, published := range map[string]bool{
		"ark.pdf": true, "ARK.PDF": true, "ark.docx": true, "ark.v2.xlsx": true, "ark.csv": true, "film.mp4": true, "dag.ics": true, "alt.zip": true, "teikning.svg": true,
		"skjema.HTML": false, "web.config": false, "notat.aspx": false, "skript.hta": false, "kjor.bat": false, "program.exe": false, "snarveg.lnk": false,
		"teikning.svgz": false, "makro.docm": false, "side.php": false, "side.php.pdf": false, "skript.js": false, "utan-ending": false, "ark.pdf.exe": false, "ark.pdf.": false,
	} {
		var problems problem.List
		read := programme.Read(fstest.MapFS{
			"programme/side.md": {Data: []byte(page + "Sjå [fila](" + file + ").\n")},
			"programme/" + file: {Data: []byte("x")},
		}, []i18n.Lang{"nn"}, &problems)
		if (len(read.Files) == 1) != published {
			t.Errorf("%s: published is %v", file, read.Files)
		}
		told := problems.Sorted()
		if published && len(told) > 0 || !published && (len(told) != 1 || told[0].Advice ||
			!strings.HasPrefix(told[0].String(), "programme/side.md:6:5: "+file+" is of a kind that can run or change the server, so it is not published; what may be published is documents (.pdf")) {
			t.Errorf("%s: %v", file, told)
		}
	}
}

func TestEachLinkToAFileThatIsNotPublishedIsNoted(t *testing.T) {
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

func TestALinkFindsAFileWhoseLettersAreInTwo(t *testing.T) {
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
