package programme_test

import (
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

func TestALinkedFileThatCanRunScriptsIsAProblemAndNotPublished(t *testing.T) {
	text := "---\nkind: page\ntitle: Side\n---\n\n[skjema](skjema.HTML), [ark](ark.pdf)\n"
	var problems problem.List
	read := programme.Read(fstest.MapFS{
		"programme/side.md":     {Data: []byte(text)},
		"programme/skjema.HTML": {Data: []byte("<script>1</script>")},
		"programme/ark.pdf":     {Data: []byte("x")},
	}, []i18n.Lang{"nn"}, &problems)
	want := "programme/skjema.HTML: a file of this kind can run scripts outside the site's policy; write it as a text, or link to a PDF or a picture [attachment]"
	if got := problems.Sorted(); len(got) != 1 || got[0].String() != want || got[0].Advice {
		t.Errorf("got %v, want %s", got, want)
	}
	if len(read.Files) != 1 || read.Files[0].Path != "ark.pdf" {
		t.Errorf("published: %v", read.Files)
	}
}
