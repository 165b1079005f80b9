package main

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tifaktor/content"
)

func TestTheAuthorsGuideNamesEveryFlagOfNewAndImport(t *testing.T) {
	guide, err := fs.ReadFile(content.Guide, "README.md")
	if err != nil {
		t.Fatal(err)
	}
	usages := newCommand().Flags().FlagUsages() + importCommand().Flags().FlagUsages()
	flags := regexp.MustCompile(`(?m)^ +(--[a-z-]+)`).FindAllStringSubmatch(usages, -1)
	if len(flags) < 15 {
		t.Errorf("only %d flags found: the test reads the wrong place", len(flags))
	}
	named := regexp.MustCompile(`--[a-z-]+`).FindAllString(string(guide), -1)
	for _, flag := range flags {
		if !slices.Contains(named, strings.TrimSpace(flag[1])) {
			t.Errorf("content/README.md does not name %s", flag[1])
		}
	}
}
