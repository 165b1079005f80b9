package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tifaktor/generator/output"
)

func TestSitesBuiltSideBySideAreThoseBuiltAlone(t *testing.T) {
	folder, together, alone := filepath.Join(t.TempDir(), "kommunar"), t.TempDir(), t.TempDir()
	writeSites(t, folder, sizesOf(4, 60), 1)
	built := func(want string, args ...string) {
		t.Helper()
		var stdout, stderr bytes.Buffer
		if code := run(context.Background(), append([]string{"build"}, args...), &stdout, &stderr); code != exitOK || !strings.HasPrefix(stdout.String(), want) {
			t.Fatalf("exit code %d, %s%s", code, stdout.String(), stderr.String())
		}
	}
	built("Laga 4 nettstader, 0 står som dei var, 0 blei ikkje laga", "--all", folder, "--out", together)
	sites := inFolder(folder).sites
	for _, site := range sites {
		built("Laga ", "--content", site.content, "--out", filepath.Join(alone, site.name))
		want, err := os.ReadFile(filepath.Join(alone, site.name, output.ListName))
		got, missing := os.ReadFile(filepath.Join(together, site.name, output.ListName))
		if err != nil || missing != nil || !bytes.Equal(want, got) {
			t.Errorf("%s differs: %v, %v", site.name, err, missing)
		}
	}
	built("Laga 0 nettstader, 4 står", "--all", folder, "--out", together) // made once more, since the notes are of those built alone
	save(t, filepath.Join(sites[2].content, "survey", "round-2025.yaml"), []byte(treeOf(8).round(2025)))
	save(t, filepath.Join(sites[2].content, "survey", "units.yaml"), []byte(treeOf(8).yaml()))
	built("Laga 1 nettstad, 3 står som dei var", "--all", folder, "--out", together)
}

func TestAMistakeInOneSiteStopsNoOther(t *testing.T) {
	flags := siteFlags{out: t.TempDir(), among: nil} // which is a mistake
	if o := flags.buildOne(siteFolder{name: "nord"}); o.key != "" || !strings.HasPrefix(o.said, "a mistake in tifaktor, please report it: ") {
		t.Errorf("%+v", o)
	}
}
