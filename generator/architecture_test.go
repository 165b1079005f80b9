package generator

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is the import rule: what each package may know of the others, and
// the outside libraries that it alone may know. A folder that is missing here
// fails the test. Above all, of the steps only check and disclosure know raw.
var mayImport = map[string]struct {
	ours    []string
	outside []string
}{
	// floor 0: tools, which know nothing of surveys
	"generator/invisible":          {nil, []string{"golang.org/x/text/unicode/norm"}},
	"generator/problem":            {[]string{"invisible"}, nil},
	"generator/output":             {nil, []string{"golang.org/x/sys"}},
	"generator/hosting":            {[]string{"output"}, nil},
	"generator/yamlfile":           {[]string{"invisible", "problem"}, []string{"gopkg.in/yaml.v3"}},
	"generator/markdown":           {[]string{"i18n", "invisible", "problem"}, []string{"github.com/yuin/goldmark"}},
	"generator/tabular":            {[]string{"yamlfile"}, nil},
	"generator/disclosure/limits":  {},
	"generator/disclosure/audit":   {[]string{"disclosure/limits"}, nil}, // trusts nothing that decides what is shown
	"generator/disclosure/pattern": {[]string{"disclosure/limits"}, nil}, // cannot see an answer, or what is printed
	"generator/disclosure/worlds":  {nil, nil},                           // whole numbers alone
	"generator/sums":               {},
	"generator/sheet":              {[]string{"i18n", "problem"}, []string{"github.com/xuri/excelize/v2", "golang.org/x/text/encoding/charmap"}},
	"generator/i18n":               {[]string{"problem", "yamlfile"}, []string{"golang.org/x/text"}},

	// floor 1: what we know, and what may not leave
	"generator/site":              {[]string{"hosting", "i18n", "problem", "yamlfile"}, nil},
	"generator/survey":            {[]string{"i18n"}, nil},
	"generator/survey/surveytest": {[]string{"i18n", "site", "survey"}, nil}, // for tests
	"generator/programme":         {[]string{"i18n", "invisible", "markdown", "problem", "yamlfile"}, nil},
	"generator/raw":               {[]string{"i18n", "problem", "survey", "yamlfile"}, nil},
	"generator/check":             {[]string{"i18n", "markdown", "problem", "programme", "raw", "site", "sums", "survey", "yamlfile"}, nil},
	"generator/ledger":            {[]string{"problem", "survey"}, nil},
	"generator/disclosure":        {[]string{"disclosure/audit", "disclosure/limits", "disclosure/pattern", "disclosure/worlds", "i18n", "ledger", "problem", "raw", "site", "survey", "yamlfile"}, nil},
	"generator/importer":          {[]string{"i18n", "invisible", "ledger", "output", "problem", "raw", "sheet", "site", "sums", "survey", "yamlfile"}, nil},
	"generator/starter":           {[]string{"i18n", "output"}, nil},

	// floor 2: what becomes of it; never sees raw
	"generator/chart":   {[]string{"i18n", "survey"}, []string{"github.com/go-echarts/go-echarts/v2", "github.com/piglig/go-qr"}},
	"generator/page":    {[]string{"i18n", "site"}, nil}, // knows nothing of results or texts
	"generator/results": {[]string{"chart", "page", "programme", "survey"}, nil},
	"generator/texts":   {[]string{"chart", "i18n", "markdown", "page", "programme"}, nil}, // is handed what it needs of results
	"generator/plan":    {[]string{"i18n", "page", "programme", "results", "site", "survey", "texts"}, nil},
	"generator/mention": {[]string{"i18n", "invisible", "problem", "programme", "site", "survey", "tabular", "yamlfile"}, []string{"golang.org/x/text/unicode/norm"}},
	"generator/theme":   {[]string{"i18n", "output", "page"}, nil},
	"generator/verify":  {[]string{"disclosure/audit", "disclosure/limits", "i18n", "output", "survey"}, nil},
	"generator/export":  {[]string{"page", "site", "survey"}, []string{"github.com/arran4/golang-ical"}},

	// floor 3: the steps, in order
	"generator": {[]string{"check", "disclosure", "export", "i18n", "ledger", "mention", "output", "page", "plan", "problem", "programme", "raw", "site", "survey", "texts", "theme", "verify"}, nil},

	// floor 4: flags, disk, preview
	"cmd/tifaktor":   {[]string{"", "check", "hosting", "i18n", "importer", "ledger", "mention", "output", "problem", "sheet", "starter", "verify"}, []string{"github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/cli/browser", "github.com/fsnotify/fsnotify", "github.com/inconshreveable/mousetrap", "golang.org/x/term"}},
	"cmd/benchtable": {nil, []string{"golang.org/x/perf"}},
	"cmd/release":    {nil, []string{"github.com/CycloneDX/cyclonedx-go"}},
	"content":        {},
	"themes":         {},
}

func TestPackagesImportOnlyWhatTheyMay(t *testing.T) {
	root := os.DirFS("..")
	for folder, files := range goFolders(t, root) {
		rule, known := mayImport[folder]
		if !known {
			t.Errorf("%s is not in mayImport: say there what it may know", folder)
			continue
		}
		for _, file := range files {
			for _, imported := range imports(t, root, file) {
				if !allowed(imported, rule.ours, rule.outside) {
					t.Errorf("%s imports %s, which %s may not know", file, imported, folder)
				}
			}
		}
	}
}

func TestNoPermissionToImportIsUnused(t *testing.T) {
	root := os.DirFS("..")
	folders := goFolders(t, root)
	for folder, rule := range mayImport {
		var imported []string
		for _, file := range folders[folder] {
			imported = append(imported, imports(t, root, file)...)
		}
		for _, own := range rule.ours {
			if !slices.ContainsFunc(imported, func(i string) bool { return allowed(i, []string{own}, nil) && strings.HasPrefix(i, "tifaktor/") }) {
				t.Errorf("%s may know %q, and does not use it", folder, own)
			}
		}
		for _, library := range rule.outside {
			if !slices.ContainsFunc(imported, func(i string) bool { return strings.HasPrefix(i, library) }) {
				t.Errorf("%s may know %s, and does not use it", folder, library)
			}
		}
	}
}

// goFolders returns the Go files of each folder, tests left out: a test may open
// any door.
func goFolders(t *testing.T, root fs.FS) map[string][]string {
	t.Helper()
	folders := map[string][]string{}
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "testdata" || entry.Name() != "." && strings.HasPrefix(entry.Name(), ".")) {
			return fs.SkipDir
		}
		if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			folders[path.Dir(name)] = append(folders[path.Dir(name)], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return folders
}

func imports(t *testing.T, root fs.FS, file string) []string {
	t.Helper()
	source, err := fs.ReadFile(root, file)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, imported)
	}
	return found
}

func allowed(imported string, ours, outside []string) bool {
	if own, ok := strings.CutPrefix(imported, "tifaktor/generator"); ok {
		return slices.Contains(ours, strings.TrimPrefix(own, "/"))
	}
	if imported == "tifaktor/content" || imported == "tifaktor/themes" {
		return slices.Contains(ours, "")
	}
	standard := !strings.Contains(strings.Split(imported, "/")[0], ".")
	return standard || slices.ContainsFunc(outside, func(library string) bool {
		return imported == library || strings.HasPrefix(imported, library+"/")
	})
}
