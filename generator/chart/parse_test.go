package chart

import (
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parse reads a picture as a browser does.
func parse(t testing.TB, source string) *html.Node {
	t.Helper()
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(source), body)
	if err != nil {
		t.Fatal(err)
	}
	for _, node := range nodes {
		body.AppendChild(node)
	}
	return body
}

// find returns all elements of a name below a node.
func find(node *html.Node, name string) []*html.Node {
	var found []*html.Node
	for n := range node.Descendants() {
		if n.Type == html.ElementNode && (n.Data == name || name == "*") {
			found = append(found, n)
		}
	}
	return found
}

func attribute(node *html.Node, name string) string {
	for _, a := range node.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// number reads a coordinate in pixels, or in per cent of a width. None is 0.
func number(t testing.TB, node *html.Node, name string, width float64) float64 {
	t.Helper()
	text, percent := strings.CutSuffix(attribute(node, name), "%")
	if text == "" {
		return 0
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	if percent {
		return n / 100 * width
	}
	return n
}
