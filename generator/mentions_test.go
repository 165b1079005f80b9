package generator

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"tifaktor/content"
	"tifaktor/generator/mention"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// mentionsIn builds the sample with files in the assets of its theme, and gives what must
// be looked at.
func mentionsIn(t *testing.T, files map[string][]byte) []mention.Mention {
	t.Helper()
	own := fstest.MapFS{}
	for name, data := range files {
		own["default/assets/"+name] = &fstest.MapFile{Data: data, ModTime: time.Unix(1, 0)}
	}
	var problems problem.List
	site, err := Build(content.Files, themes.With(own), &problems)
	if err != nil || problems.Failed() {
		t.Fatal(err, problems.Sorted())
	}
	for _, p := range problems.Sorted() {
		if p.Rule == mention.UnreadRule {
			t.Error(p)
		}
	}
	return site.Mentions
}

func TestTheSampleMentionsNobodyHidden(t *testing.T) {
	if found := mentionsIn(t, nil); len(found) > 0 {
		t.Errorf("found in the sample: %v", found)
	}
}

func TestTheResultsAsDeliveredAreFound(t *testing.T) {
	data, err := fs.ReadFile(content.Files, "survey/round-2023.yaml")
	if err != nil {
		t.Fatal(err)
	}
	found := mentionsIn(t, map[string][]byte{"tal.yaml": data})
	if len(found) != 1 || !strings.Contains(strings.Join(found[0].Names, " "), "natteamet") {
		t.Errorf("found in the results as delivered: %v", found)
	}
}
