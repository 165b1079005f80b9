package generator

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

func parseAll(t *testing.T, files []string) (parsed []*ast.File) {
	t.Helper()
	for _, name := range files {
		source, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, 0)
		if err != nil {
			t.Fatal(err)
		}
		parsed = append(parsed, file)
	}
	return parsed
}

// composedIn returns the keys of messages that a file puts together. Those of which the middle
// is a parameter have the function it is given to.
func composedIn(file *ast.File) (found []givenWord) {
	var around []ast.Node // functions, the innermost last
	names := map[*ast.FuncLit]string{}
	ast.PreorderStack(file, nil, func(node ast.Node, stack []ast.Node) bool {
		if assigned, ok := node.(*ast.AssignStmt); ok && len(assigned.Lhs) == 1 {
			name, named := assigned.Lhs[0].(*ast.Ident)
			if function, ok := assigned.Rhs[0].(*ast.FuncLit); ok && named {
				names[function] = name.Name
			}
		}
		call, ok := node.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 || !asksForMessage(call) {
			return true
		}
		pattern, middle := composed(call.Args[0])
		if pattern == "" || pattern[0] == '*' {
			return true
		}
		around = around[:0]
		for _, outer := range stack {
			switch outer.(type) {
			case *ast.FuncDecl, *ast.FuncLit:
				around = append(around, outer)
			}
		}
		found = append(found, givenTo(around, names, pattern, middle))
		return true
	})
	return found
}

func asksForMessage(call *ast.CallExpr) bool {
	function, ok := call.Fun.(*ast.SelectorExpr)
	return ok && slices.Contains([]string{"Text", "Parts", "Sentence", "Fixed"}, function.Sel.Name)
}

// composed returns a key with "*" for its middle, and the name of that when it is a variable;
// "" for a key that is written out, or quite unknown.
func composed(key ast.Expr) (pattern, middle string) {
	sum, ok := key.(*ast.BinaryExpr)
	if !ok {
		return "", ""
	}
	before, after := sum.X, ""
	rest := sum.Y
	if inner, ok := sum.X.(*ast.BinaryExpr); ok {
		before, rest, after = inner.X, inner.Y, literal(sum.Y)
	}
	if variable, ok := rest.(*ast.Ident); ok {
		middle = variable.Name
	}
	return literal(before) + "*" + after, middle
}

// literal returns the text of a constant, "" for anything else.
func literal(e ast.Expr) string {
	if constant, ok := e.(*ast.BasicLit); ok && constant.Kind == token.STRING {
		text, _ := strconv.Unquote(constant.Value)
		return text
	}
	return ""
}

// givenTo finds the function, of those around, whose parameter the middle is.
func givenTo(around []ast.Node, names map[*ast.FuncLit]string, pattern, middle string) givenWord {
	for _, function := range slices.Backward(around) {
		var parameters *ast.FieldList
		name := ""
		switch f := function.(type) {
		case *ast.FuncDecl:
			name, parameters = f.Name.Name, f.Type.Params
		case *ast.FuncLit:
			name, parameters = names[f], f.Type.Params
		}
		place := 0
		for _, field := range parameters.List {
			for _, parameter := range field.Names {
				if parameter.Name == middle && name != "" {
					scope := around[0]
					if _, inside := function.(*ast.FuncLit); !inside {
						scope = nil
					}
					return givenWord{name, pattern, place, scope}
				}
				place++
			}
		}
	}
	return givenWord{pattern: pattern}
}

// wordsGiven returns the constants that a file gives to a function.
func wordsGiven(file *ast.File, to givenWord) (words []string) {
	var where ast.Node = file
	if to.scope != nil {
		where = to.scope
	}
	ast.Inspect(where, func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if !ok || len(call.Args) <= to.parameter {
			return true
		}
		name := ""
		switch function := call.Fun.(type) {
		case *ast.Ident:
			name = function.Name
		case *ast.SelectorExpr:
			name = function.Sel.Name
		}
		if word := literal(call.Args[to.parameter]); name == to.function && word != "" {
			words = append(words, word)
		}
		return true
	})
	return words
}
