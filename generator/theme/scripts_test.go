package theme

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tifaktor/themes"
)

// What a script offers to others, in its last line; what it takes of theirs; and how
// both are listed in themes/README.md.
var (
	offered = regexp.MustCompile(`(?m)^  window\.tifaktor = \{ \.\.\.window\.tifaktor, (.*) \};\n\}\)\(\);\n\z`)
	nested  = regexp.MustCompile(`: \{[^}]*\}`)
	taken   = regexp.MustCompile(`(?:^|[^.\w])tifaktor\.(\w+)`)
	unpacks = regexp.MustCompile(`const \{ ([^}]*) \} = tifaktor;`)
	listed  = regexp.MustCompile("(?m)^\\| `(\\w+)` \\| `(\\w+\\.js)` \\|")
)

// scripts returns the scripts of the default theme that are written, not made, by name.
func scripts(t *testing.T) map[string]string {
	t.Helper()
	files, err := fs.Glob(themes.Files, "default/assets/*.js")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, file := range files {
		data, err := fs.ReadFile(themes.Files, file)
		if err != nil {
			t.Fatal(err)
		}
		if name := path.Base(file); bundles[strings.TrimSuffix(name, ".js")] == nil {
			all[name] = string(data)
		}
	}
	return all
}

func TestWhatHangsOnTheGlobalOfTheScriptsIsListedAndUsed(t *testing.T) {
	guide, err := os.ReadFile("../../themes/README.md")
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]string{}
	for _, row := range listed.FindAllStringSubmatch(string(guide), -1) {
		list[row[1]] = row[2]
	}
	made, used := map[string]string{}, map[string]bool{"data": true} // which scripts of a site add to: package export
	for name, text := range scripts(t) {
		own := map[string]bool{}
		if found := offered.FindStringSubmatch(text); found != nil {
			for offer := range strings.SplitSeq(nested.ReplaceAllString(found[1], ""), ", ") {
				made[offer], own[offer] = name, true
			}
		}
		if n := strings.Count(text, "window.tifaktor ="); n > 1 || n == 1 && len(own) == 0 {
			t.Errorf("%s offers something to other scripts elsewhere than in its last line", name)
		}
		for _, use := range uses(text) {
			used[use] = used[use] || !own[use]
			if list[use] == "" {
				t.Errorf("%s uses tifaktor.%s, which themes/README.md does not list", name, use)
			}
		}
	}
	if !maps.Equal(made, list) {
		t.Errorf("the scripts make\n%v\nand themes/README.md lists\n%v", made, list)
	}
	for name := range list {
		if !used[name] {
			t.Errorf("no other script uses tifaktor.%s", name)
		}
	}
}

// uses returns what a script uses of the global.
func uses(text string) []string {
	var all []string
	for _, use := range taken.FindAllStringSubmatch(text, -1) {
		all = append(all, use[1])
	}
	for _, use := range unpacks.FindAllStringSubmatch(text, -1) {
		all = append(all, strings.Split(use[1], ", ")...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// script matches a whole script: a comment that says what a page is without it, and one
// function.
var script = regexp.MustCompile(`\A(// .*\n|//\n)+\(\(\) => \{\n  "use strict";\n(?s:.*)\n\}\)\(\);\n\z`)

func TestAScriptIsOneFunctionSoThatNamesNeverMeet(t *testing.T) {
	for name, text := range scripts(t) {
		if !script.MatchString(text) || strings.Contains(text, "\n})();\n\n") {
			t.Errorf("%s is not a comment and one strict function", name)
		}
	}
}

func TestEveryScriptIsSentCompacted(t *testing.T) {
	for name, text := range scripts(t) {
		for line := range strings.Lines(compactScript(text)) {
			if strings.HasPrefix(line, "//") || strings.TrimSpace(line)+"\n" != line {
				t.Errorf("%s is sent with %q", name, line)
				break
			}
		}
	}
}

func TestTheLinterIsPinnedAndNamesNoRegistry(t *testing.T) {
	for _, file := range []string{".npmrc", "package.json", "package-lock.json"} {
		data, err := os.ReadFile("lint/" + file)
		if err != nil {
			t.Fatal(err)
		}
		if text := string(data); strings.Contains(text, `"resolved"`) || strings.Contains(text, "registry.") || strings.ContainsAny(text, "^~") {
			t.Errorf("%s names a host, or more than one version", file)
		}
	}
}
