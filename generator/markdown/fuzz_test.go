package markdown_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
)

// FuzzParse checks that no text makes the parser panic, that what is printed is
// well-formed and has nothing that runs, that each block is one part of it, and that
// places are in the file.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		front + "## A\n\n> - 1. [b](c.md)[^1]\n>   | d | e |\n>   |--|--:|\n>   | `f|` | ![g](h.png) |\n\n[^1]: > i\n",
		front + "[a <https://b.example> [c](d.md)](e.md) ~~**_f_**~~ ![a![b](c)](d)\n",
		front + "Ord\n: - [x] a\n\n  : b[^a]\n\n[^a]: c[^a]\n\n[^a]: d\n",
		front + "<b onclick=x>a</b><!-- b --> <javascript:alert(1)> [x](java&Tab;script:y)\n\n<!-- c\n",
		"---\r\n# \r\n---\r\n\t# a\n=\n\x00&#0;\xff[]: <b\\>\n[]\n",
		front + "[![a](b)[^c]](d \"e\")\n\n#### \n\n[^c]:\n    ```go\n    x\n",
		front + "a\n```chart\nkind: b\n```\n~~~~  chart c\n\n```\n~~~~\n  ```chart\n d\n\te\n\n",
		front + "## A {#b .page}\n::: slide\n- ::: notes\n[^1]\n:::\n```\n:::\n## C {#b}\n::: notes\n|a|\n|-|\n\n[^1]: d\n",
		front + "[a *b](c) d* [e `]` [f](g)]{lang=en}]{lang=no} [h <i]{lang=x}> ![j [k]{lang=l}](m)\n[n]{lang= }\n",
		front + "[a [b <i c=\"]\"> d]{lang=en} [e <https://f]{lang=en}> ![g [h](i]{lang=en})](j) *[k*]{lang=l}\n",
		front + "::: note \"a\" <b>\n- [ ] open\n  dør's --- c...\n:::\n::: lang nb\n\"IGP 'a'\" 27\"\n\n![viddevakta](b 'c')\n:::\n",
		front + "Open\ndør [open](a \"b\") IGP\n\n![*c*](d \"<e>\")\n\n|viddevakt|\n|-|\n|IGP-x IGP|\n",
		front + "a\u202ab\u2003c\u2028d\u000be\ufefff\n\n::: slide \"a\"\n:::\n\n## A {a=1}\n\n1. januar\nb\n",
		front + "- ```chart\n  a\n> ```chart\n\n```Chart\n```\n[^b]\n\n[^b]: c\n\n    ```chart\n",
	} {
		f.Add(seed)
	}
	archives := examples(f)
	for _, path := range slices.Sorted(maps.Keys(archives)) {
		f.Add(string(archives[path].Files[0].Data))
	}
	for _, c := range meant {
		f.Add(front + c.text)
	}
	for _, text := range slices.Concat(numbered, plainSigns) {
		f.Add(front + text)
	}
	for _, destination := range refused {
		f.Add(front + "Sjå [her](<" + destination + ">).")
	}
	for _, texts := range []map[string]string{days, addresses, indented} {
		for _, text := range slices.Sorted(maps.Keys(texts)) {
			f.Add(front + text)
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		var problems problem.List
		d := markdown.Parse("a.md", []byte(source), "nn", &problems)
		page := printed(t, d)
		if wrong := malformed(page); wrong != "" {
			t.Errorf("%s in\n%s", wrong, page)
		}
		eachBlockIsOnePart(t, d, source)
		lines := strings.Count(source, "\n") + 1
		for _, p := range problems.Sorted() {
			if p.Place.Line < 1 || p.Place.Line > lines {
				t.Errorf("%v is outside the text", p)
			}
		}
		for _, link := range d.Links {
			if link.Place.Line < 1 || link.Place.Line > lines || link.Place.Col < 1 {
				t.Errorf("%v is outside the text", link)
			}
		}
		d.Text()
		d.Printed()
		if wrong := malformed(slides(t, d)); wrong != "" {
			t.Errorf("%s in the slides\n%s", wrong, slides(t, d))
		}
	})
}

// eachBlockIsOnePart checks that the blocks are parts in their order, that HTML is
// whole between them, and that a block has the text of its lines in the file.
func eachBlockIsOnePart(t *testing.T, d *markdown.Document, source string) {
	t.Helper()
	blocks := 0
	for _, part := range parts(t, d) {
		switch {
		case part.Block != markdown.NoBlock:
			if part.Block != blocks || part.HTML != "" {
				t.Errorf("%+v is block %d", part, blocks)
			}
			blocks++
		case part.HTML == "":
			t.Error("a part without anything")
		default:
			if wrong := malformed(string(part.HTML)); wrong != "" {
				t.Errorf("%s in the part\n%s", wrong, part.HTML)
			}
		}
	}
	if blocks != len(d.Blocks) {
		t.Errorf("%d parts for %d blocks", blocks, len(d.Blocks))
	}
	lines := strings.SplitAfter(strings.ReplaceAll(source, "\r\n", "\n"), "\n")
	for _, block := range d.Blocks {
		if block.Line != block.Place.Line+1 || block.Line > len(lines)+1 {
			t.Errorf("%+v is outside the text", block)
		}
		rest := strings.ToValidUTF8(strings.Join(lines[block.Line-1:], ""), "\ufffd")
		if !strings.HasPrefix(rest, string(block.Source)) {
			t.Errorf("%q does not stand on line %d", block.Source, block.Line)
		}
	}
}

var (
	void   = []string{"br", "hr", "img"}
	inline = []string{"a", "code", "del", "em", "img", "br", "span", "strong", "sup"}
	unsafe = []string{"script", "style", "iframe", "object", "embed", "form", "input", "svg", "math", "base", "meta", "link"}
)

// malformed returns what is wrong with a piece of HTML; "" if each element is closed
// in turn, none is where a browser would move it, no id is used twice and nothing
// runs.
func malformed(page string) string {
	var open []string
	ids := map[string]bool{}
	reader := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := reader.Next()
		token := reader.Token()
		switch kind {
		case html.ErrorToken:
			if len(open) > 0 {
				return fmt.Sprintf("%v never closed", open)
			}
			return ""
		case html.CommentToken, html.DoctypeToken, html.SelfClosingTagToken:
			return token.String()
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				return fmt.Sprintf("</%s> inside %v", token.Data, open)
			}
			open = open[:len(open)-1]
		case html.StartTagToken:
			if wrong := misplaced(token, open, ids); wrong != "" {
				return wrong
			}
			if !slices.Contains(void, token.Data) {
				open = append(open, token.Data)
			}
		}
	}
}

func misplaced(token html.Token, open []string, ids map[string]bool) string {
	switch {
	case slices.Contains(unsafe, token.Data):
		return token.String()
	case token.Data == "a" && slices.Contains(open, "a"):
		return "a link in a link"
	case slices.Contains(open, "p") && !slices.Contains(inline, token.Data):
		return fmt.Sprintf("%s in a paragraph", token)
	}
	for _, attribute := range token.Attr {
		value := strings.ToLower(attribute.Val)
		switch {
		case strings.HasPrefix(attribute.Key, "on") || attribute.Key == "style":
			return token.String()
		case attribute.Key == "href" || attribute.Key == "src":
			if !harmless(value) {
				return token.String()
			}
		case attribute.Key == "id" && ids[attribute.Val]:
			return "the id " + attribute.Val + " twice"
		case attribute.Key == "id":
			ids[attribute.Val] = true
		}
	}
	return ""
}

// harmless reports whether an address stays on the site or begins as one of the
// schemes that may be linked to.
func harmless(address string) bool {
	end := strings.IndexAny(address, ":/?#")
	if address == "" || strings.HasPrefix(address, "/") {
		return false
	}
	return end < 0 || address[end] != ':' || slices.Contains([]string{"http", "https", "mailto", "tel"}, address[:end])
}
