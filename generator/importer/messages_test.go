package importer

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
)

// spoken is a place in the code where a message is asked for.
type spoken struct {
	place string
	key   string
	names []string // of what fills the message in
}

// speaker finds the messages that a package asks for: the arguments of notes and of
// Printer.Text. A key that is a variable is any of the texts that the function gives
// it, or that a function returns which it calls.
type speaker struct {
	files     *token.FileSet
	functions []*ast.FuncDecl
	group     string // "import."
	found     []spoken
	begun     []string // the first part of keys that are put together
}

// listen reads the code of a package.
func listen(t *testing.T, folder, group string) *speaker {
	t.Helper()
	s := &speaker{files: token.NewFileSet(), group: group}
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(s.files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, declared := range file.Decls {
			if f, ok := declared.(*ast.FuncDecl); ok {
				s.functions = append(s.functions, f)
			}
		}
	}
	for _, f := range s.functions {
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				s.call(f, call)
			}
			return true
		})
	}
	return s
}

// call takes the key of a call that asks for a message.
func (s *speaker) call(in *ast.FuncDecl, call *ast.CallExpr) {
	at, group := 0, s.group
	switch called := call.Fun.(type) {
	case *ast.Ident:
		if called.Name != "add" {
			return
		}
	case *ast.SelectorExpr:
		switch called.Sel.Name {
		case "Problem", "Advice":
			at = 1
		case "Text":
			group = ""
		default:
			return
		}
	default:
		return
	}
	if len(call.Args) <= at {
		return
	}
	var names []string
	for i := at + 1; i < len(call.Args); i += 2 {
		names = append(names, textOf(call.Args[i]))
	}
	for _, key := range s.keysOf(in, call.Args[at]) {
		s.found = append(s.found, spoken{s.files.Position(call.Pos()).String(), group + key, names})
	}
}

// keysOf returns the keys that an expression in a function may be.
func (s *speaker) keysOf(in *ast.FuncDecl, e ast.Expr) []string {
	var keys []string
	switch e := e.(type) {
	case *ast.BasicLit:
		if text := textOf(e); text != "" {
			keys = append(keys, text)
		}
	case *ast.BinaryExpr:
		if begun := textOf(e.X); begun != "" && begun != s.group {
			s.begun = append(s.begun, begun)
		}
	case *ast.Ident:
		ast.Inspect(in, func(n ast.Node) bool {
			if set, ok := n.(*ast.AssignStmt); ok && len(set.Lhs) == len(set.Rhs) {
				for i, to := range set.Lhs {
					if name, ok := to.(*ast.Ident); ok && name.Name == e.Name {
						keys = append(keys, s.keysOf(in, set.Rhs[i])...)
					}
				}
			}
			return true
		})
	case *ast.CallExpr:
		called, ok := e.Fun.(*ast.Ident)
		for _, f := range s.functions {
			if ok && f.Recv == nil && f.Name.Name == called.Name {
				keys = append(keys, s.returnedBy(f)...)
			}
		}
	}
	return keys
}

// returnedBy returns the keys that a function may return.
func (s *speaker) returnedBy(f *ast.FuncDecl) []string {
	var keys []string
	ast.Inspect(f, func(n ast.Node) bool {
		if back, ok := n.(*ast.ReturnStmt); ok && len(back.Results) == 1 {
			keys = append(keys, s.keysOf(f, back.Results[0])...)
		}
		return true
	})
	return keys
}

// textOf is the text of a literal, "" for anything else.
func textOf(e ast.Expr) string {
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return ""
	}
	text, err := strconv.Unquote(literal.Value)
	if err != nil {
		return ""
	}
	return text
}

func TestEachMessageThatIsAskedForExistsAndIsFilledIn(t *testing.T) {
	for folder, group := range map[string]string{".": "import.", "../sheet": "open."} {
		heard := listen(t, folder, group)
		if len(heard.found) < 10 {
			t.Fatalf("%s asks for %d messages", folder, len(heard.found))
		}
		for _, said := range heard.found {
			for _, lang := range i18n.Languages() {
				words := i18n.For(lang)
				if !words.Has(said.key) {
					t.Errorf("%s: there is no message %s in %s", said.place, said.key, lang)
					continue
				}
				for _, part := range slices.Concat(words.Parts(said.key, "n", 1), words.Parts(said.key, "n", 2)) {
					if part.Name != "" && !slices.Contains(said.names, part.Name) {
						t.Errorf("%s: %s in %s needs %q", said.place, said.key, lang, part.Name)
					}
				}
				if hasTwoForms(words, said.key) && !slices.Contains(said.names, "n") {
					t.Errorf("%s: %s in %s needs \"n\" to choose between its forms", said.place, said.key, lang)
				}
			}
		}
	}
}

// hasTwoForms reports whether a message is another for one than for several.
func hasTwoForms(words *i18n.Printer, key string) bool {
	return !slices.Equal(words.Parts(key, "n", 1), words.Parts(key, "n", 2))
}

func TestEachMessageOfAnImportIsUsed(t *testing.T) {
	for folder, group := range map[string]string{".": "import.", "../sheet": "open."} {
		heard := listen(t, folder, group)
		for _, key := range i18n.For("nn").Keys() {
			isSaid := func(said spoken) bool { return said.key == key }
			isBegun := func(begun string) bool { return strings.HasPrefix(key, begun) }
			if strings.HasPrefix(key, group) && !slices.ContainsFunc(heard.found, isSaid) && !slices.ContainsFunc(heard.begun, isBegun) {
				t.Errorf("nothing uses the message %s", key)
			}
		}
	}
}

func TestEachWayToGiveATreeHasAName(t *testing.T) {
	for _, way := range trees {
		for _, lang := range i18n.Languages() {
			if !i18n.For(lang).Has("import.tree_" + way) {
				t.Errorf("%s has no import.tree_%s", lang, way)
			}
		}
	}
}
