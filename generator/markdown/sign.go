package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"tifaktor/generator/i18n"
)

// Keyboards have only straight quotes and short dashes. What authors write with them
// is printed as is usual in the language of the passage: "slik" as «slik» in Norwegian
// and “slik” in English, -- as –, --- as — and ... as …. Code stays as it is, and so
// does a sign with a backslash before it.

// sign is the meaning of a signNode.
type sign int

const (
	openDouble sign = iota
	closeDouble
	openSingle
	closeSingle // an apostrophe too
	enDash
	emDash
	ellipsis
)

// signs are the signs by their order above. The double quotes are those of the language.
var signs = []string{openSingle: "‘", closeSingle: "’", enDash: "–", emDash: "—", ellipsis: "…"}

// signNode is a sign that is not printed as it was typed.
type signNode struct {
	ast.BaseInline
	sign  sign
	typed string
}

var kindSign = ast.NewNodeKind("Sign")

// Kind makes a signNode a node of the tree.
func (*signNode) Kind() ast.NodeKind { return kindSign }

// Dump prints the node, for debugging.
func (n *signNode) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Typed": n.typed}, nil)
}

// signText returns a sign as it is printed in the language around it.
func (w written) signText(node *signNode) string {
	if node.sign <= closeDouble {
		return i18n.QuotesOf(i18n.Lang(w.languageOf(node)))[node.sign]
	}
	return signs[node.sign]
}

func printSign(p *page, node ast.Node, entering bool) ast.WalkStatus {
	if entering {
		p.WriteString(p.document.signText(node.(*signNode)))
	}
	return ast.WalkContinue
}

// signParser finds signs that are not printed as they were typed.
type signParser struct{}

// openQuotes is the key of the number of double quotes not yet closed. If there is
// none, a closing quote is the sign for inches.
var openQuotes = parser.NewContextKey()

// Trigger returns the letters that such signs begin with.
func (signParser) Trigger() []byte { return []byte{'"', '\'', '-', '.'} }

// Parse reads a sign.
func (signParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	run := 1
	for run < len(line) && line[run] == line[0] {
		run++
	}
	made := func(meant sign, length int) ast.Node {
		block.Advance(length)
		return &signNode{sign: meant, typed: string(line[:length])}
	}
	before := block.PrecendingCharacter()
	after, size := utf8.DecodeRune(line[1:])
	if size == 0 {
		after = '\n'
	}
	switch {
	case line[0] == '-' && before != '-' && run == 2:
		return made(enDash, 2)
	case line[0] == '-' && before != '-' && run == 3:
		return made(emDash, 3)
	case line[0] == '.' && run >= 3:
		return made(ellipsis, 3)
	case line[0] == '"':
		open, _ := pc.Get(openQuotes).(int)
		if opens(before, after) {
			pc.Set(openQuotes, open+1)
			return made(openDouble, 1)
		}
		if open > 0 {
			pc.Set(openQuotes, open-1)
			return made(closeDouble, 1)
		}
	case line[0] == '\'' && opens(before, after) && !unicode.IsDigit(after):
		return made(openSingle, 1)
	case line[0] == '\'':
		return made(closeSingle, 1)
	}
	return nil
}

// CloseBlock forgets quotes that the block did not close.
func (signParser) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) {
	pc.Set(openQuotes, 0)
}

// opens reports whether a quote between two letters opens what it quotes.
func opens(before, after rune) bool {
	switch {
	case unicode.IsSpace(after):
		return false
	case unicode.IsSpace(before):
		return true
	case unicode.In(before, unicode.Ps, unicode.Pi, unicode.Pd):
		return true
	}
	word := func(letter rune) bool { return unicode.IsLetter(letter) || unicode.IsNumber(letter) }
	return !word(before) && word(after)
}
