package main

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/spf13/cobra"
)

func TestADoubleClickShowsTheOnlySite(t *testing.T) {
	for name, try := range map[string]struct {
		files []string
		flag  string
		dir   string
		says  bool
	}{
		"one below":        {files: []string{"min/site.yaml", "nettstad/index.html"}, dir: "min", says: true},
		"two below":        {files: []string{"min/site.yaml", "din/site.yaml"}, dir: "content"},
		"none":             {files: []string{"brev/brev.txt"}, dir: "content"},
		"one here as well": {files: []string{"site.yaml", "min/site.yaml"}, dir: "."},
		"content as well":  {files: []string{"content/site.yaml", "min/site.yaml"}, dir: "content"},
		"another is named": {files: []string{"min/site.yaml"}, flag: "din", dir: "din"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for _, file := range try.files {
				writeFile(t, filepath.FromSlash(file), "languages: [nn]\n")
			}
			var flag contentFlag
			var said bytes.Buffer
			cmd := &cobra.Command{}
			cmd.SetErr(&said)
			flag.add(cmd)
			if try.flag != "" {
				if err := cmd.Flags().Set("content", try.flag); err != nil {
					t.Fatal(err)
				}
			}
			flag.onlyBelow(cmd)
			if flag.dir != try.dir || (said.String() == "Viser nettstaden i min, den einaste her. Skal det vere ein annan, skriv du --content\n") != try.says {
				t.Errorf("%s, %q", flag.dir, said.String())
			}
		})
	}
}
