package generator

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/check"
	"tifaktor/generator/mention"
	"tifaktor/generator/programme"
)

func projectFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash("../" + name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestTheAuthorsGuideHasEveryKey(t *testing.T) {
	guide := projectFile(t, "content/README.md")
	keys := 0
	for _, folder := range []string{"site", "raw", "programme", "importer"} {
		for _, key := range yamlKeys(t, folder) {
			keys++
			if !strings.Contains(guide, "`"+key+"`") && !strings.Contains(guide, key+":") {
				t.Errorf("content/README.md does not tell the key %s (generator/%s)", key, folder)
			}
		}
	}
	if keys < 40 {
		t.Errorf("only %d keys found: the test reads the wrong place", keys)
	}
}

func TestTheAuthorsGuideHasEveryKeyAndKindOfFigure(t *testing.T) {
	_, section, found := strings.Cut(projectFile(t, "content/README.md"), "\n### Figurar i teksten\n")
	section, _, _ = strings.Cut(section, "\n## ")
	if !found {
		t.Fatal("content/README.md has no section about figures")
	}
	rows := []string{"kind", "unit", "factor", "round"}
	for _, rule := range programme.FigureKinds {
		rows = append(rows, string(rule.Kind))
	}
	for _, row := range rows {
		if !strings.Contains(section, "\n| `"+row+"` |") {
			t.Errorf("the section about figures has no row for %s", row)
		}
	}
}

func TestTheAuthorsGuideNamesEveryAnswerToImport(t *testing.T) {
	_, section, found := strings.Cut(projectFile(t, "content/README.md"), "\n## Frå rekneark til intranett på ti minutt\n")
	section, _, _ = strings.Cut(section, "\n## ")
	if !found {
		t.Fatal("content/README.md has no section about import")
	}
	for list, file := range map[string]string{"roleNames": "headings.go", "rowKinds": "answers.go", "trees": "answers.go"} {
		words := wordsOf(t, "importer/"+file, list)
		if len(words) < 5 {
			t.Errorf("only %d words found in %s: the test reads the wrong place", len(words), list)
		}
		for _, word := range words {
			if !strings.Contains(section, "`"+word+"`") {
				t.Errorf("the section about import does not name %s (%s)", word, list)
			}
		}
	}
}

// wordsOf returns the words that a list or a table in a file of code has: the keys of a
// table, and the constants of a list.
func wordsOf(t *testing.T, file, name string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	values := map[string][]ast.Expr{}
	ast.Inspect(parsed, func(node ast.Node) bool {
		if spec, ok := node.(*ast.ValueSpec); ok {
			values[spec.Names[0].Name] = spec.Values
		}
		return true
	})
	var words []string
	for _, value := range values[name] {
		for _, element := range value.(*ast.CompositeLit).Elts {
			if pair, ok := element.(*ast.KeyValueExpr); ok {
				element = pair.Key
			}
			if constant, ok := element.(*ast.Ident); ok {
				element = values[constant.Name][0]
			}
			word, err := strconv.Unquote(element.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			words = append(words, word)
		}
	}
	return words
}

// yamlKeys returns the keys in the struct tags of a package.
func yamlKeys(t *testing.T, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(folder + "/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(node ast.Node) bool {
			if field, ok := node.(*ast.Field); ok && field.Tag != nil {
				tag, _ := strconv.Unquote(field.Tag.Value)
				if key, _, _ := strings.Cut(reflect.StructTag(tag).Get("yaml"), ","); key != "" {
					keys = append(keys, key)
				}
			}
			return true
		})
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func TestTheAuthorsGuideHasEveryRule(t *testing.T) {
	guide := projectFile(t, "content/README.md")
	rules := []string{mention.Rule, mention.UnreadRule}
	for _, rule := range check.Rules {
		rules = append(rules, rule.Name)
	}
	for _, rule := range rules {
		if !strings.Contains(guide, "`"+rule+"`") {
			t.Errorf("content/README.md does not tell the rule %s", rule)
		}
	}
}

func TestEveryRuleHasAnExample(t *testing.T) {
	for _, rule := range check.Rules {
		if _, err := os.Stat("check/testdata/" + rule.Name + ".txtar"); err != nil {
			t.Errorf("%s has no example: %v", rule.Name, err)
		}
	}
}

func TestTheThemeGuideHasEveryChartKind(t *testing.T) {
	guide := projectFile(t, "themes/README.md")
	for _, kind := range programme.FigureKinds {
		if !strings.Contains(guide, "`"+string(kind.Kind)+"`") {
			t.Errorf("themes/README.md does not tell the chart kind %s", kind.Kind)
		}
	}
}

func TestTheReadmeHasEveryCommand(t *testing.T) {
	readme := projectFile(t, "README.md")
	for _, command := range []string{"build", "publish", "check", "explain", "verify", "serve", "host", "new", "import", "version", "completion"} {
		if !strings.Contains(readme, "tifaktor "+command) {
			t.Errorf("README.md does not tell the command %s", command)
		}
	}
}

func TestTheAuthorsGuideHasEveryCommandOfAuthorsInItsTable(t *testing.T) {
	_, table, found := strings.Cut(projectFile(t, "content/README.md"), "\n## Åtte kommandoar\n")
	table, _, _ = strings.Cut(table, "\n## ")
	if !found {
		t.Fatal("content/README.md has no section with the commands")
	}
	for _, command := range []string{"new", "import", "serve", "check", "explain", "build", "publish", "verify"} {
		if !strings.Contains(table, "\n| `tifaktor "+command+"` |") {
			t.Errorf("the table of commands has no row for %s", command)
		}
	}
}

// own is how a command of other systems than Windows begins in a document.
var own = regexp.MustCompile(`(?m)^( {4,}|.*` + "`" + `)(cp|rm|mkdir|mv|\./tifaktor) `)

func TestTheCommandsOfAFirstSiteWorkOnWindowsToo(t *testing.T) {
	for name, heading := range map[string]string{"README.md": "## Your first own site", "content/README.md": "## Frå rekneark til intranett på ti minutt"} {
		_, section, found := strings.Cut(projectFile(t, name), "\n"+heading+"\n")
		section, _, _ = strings.Cut(section, "\n## ")
		if !found {
			t.Fatalf("%s has no section %q", name, heading)
		}
		for _, command := range []string{"new", "import", "serve", "check", "publish"} {
			if !strings.Contains(section, "tifaktor "+command+" ") {
				t.Errorf("%s: %q does not use %s", name, heading, command)
			}
		}
		if foreign := own.FindString(section); foreign != "" {
			t.Errorf("%s: Windows has no %q", name, foreign)
		}
	}
}

func TestTheArchitectureNamesEveryPackage(t *testing.T) {
	text := projectFile(t, "ARCHITECTURE.md")
	for folder := range mayImport {
		if name := filepath.Base(folder); !strings.Contains(text, name+"/") {
			t.Errorf("ARCHITECTURE.md does not name %s", folder)
		}
	}
}
