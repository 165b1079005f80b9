package importer

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"regexp"
	"strings"
	"testing"
)

// A pattern is compiled when it is first used, so this compiles all that are written.
func TestEveryPatternCompiles(t *testing.T) {
	fset := token.NewFileSet()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, entry := range entries {
		if name := entry.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			file, err := parser.ParseFile(fset, name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
		}
	}
	info := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	packages := types.Config{Error: func(error) {}} // the imports are not read: constants need none
	packages.Check("importer", fset, files, &info)
	found := 0
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if of, ok := call.Fun.(*ast.Ident); !ok || of.Name != "pattern" {
				return true
			}
			value := info.Types[call.Args[0]].Value
			if value == nil {
				t.Errorf("%s: the pattern is no constant", fset.Position(call.Pos()))
				return true
			}
			if _, err := regexp.Compile(constant.StringVal(value)); err != nil {
				t.Errorf("%s: %v", fset.Position(call.Pos()), err)
			}
			found++
			return true
		})
	}
	if found == 0 {
		t.Fatal("no pattern was found")
	}
}
