package markdown_test

import (
	"strings"
	"testing"
	"time"

	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
)

// denseTexts returns texts of about n letters that are slow to parse for a parser that
// goes back over what it has read.
func denseTexts(n int) map[string]string {
	return map[string]string{
		"brackets that open":    strings.Repeat("[", n),
		"brackets that close":   strings.Repeat("]", n),
		"brackets in pairs":     strings.Repeat("[", n/2) + strings.Repeat("]", n/2),
		"images":                strings.Repeat("![", n/2),
		"links":                 strings.Repeat("[a](", n/4),
		"links in angles":       strings.Repeat("[a](<b", n/6),
		"stars":                 strings.Repeat("*", n),
		"stars and words":       strings.Repeat("*a **a ", n/7),
		"stars that close":      strings.Repeat("a**", n/3) + "b" + strings.Repeat("*_", n/2),
		"lines below":           strings.Repeat("_a", n/2),
		"quotes":                strings.Repeat(">", n),
		"quotes on lines":       strings.Repeat("> > > a\n", n/8),
		"points in points":      strings.Repeat("- ", n/2),
		"points of all kinds":   strings.Repeat("- 1. + * 2) > ", n/14) + "a",
		"points and a word":     strings.Repeat("- ", n/2) + "a",
		"notes and a word":      strings.Repeat("> ", n/2) + "a",
		"points further in":     pointsFurtherIn(440),
		"marks of code":         strings.Repeat("`", n),
		"marks of code, longer": marksOfCode(440),
		"angles":                strings.Repeat("<", n),
		"comments":              strings.Repeat("<!--", n/4),
		"tags":                  strings.Repeat("<a ", n/3),
		"addresses":             strings.Repeat("www.a.b ", n/8),
		"one address":           "https://a" + strings.Repeat("/a", n/2),
		"quotation marks":       strings.Repeat("\"a' ", n/20),
		"marks of feet":         strings.Repeat("'", n/10),
		"cells":                 "|a|\n|-|\n" + strings.Repeat("|", n),
		"tables":                strings.Repeat("|a|\n|-|\n", n/8),
		"footnotes":             strings.Repeat("[^a]", n/4) + "\n\n[^a]: b\n",
		"notes of footnotes":    strings.Repeat("[^a]: ", n/6),
		"definitions of links":  strings.Repeat("[a]: b\n", n/7),
		"passages":              strings.Repeat("[a]{lang=", n/9),
		"passages in passages":  strings.Repeat("[", n/10) + strings.Repeat("]{lang=en}", n/10),
		"containers":            strings.Repeat("::: note\n", n/9),
		"headings":              strings.Repeat("# a\n", n/4),
		"headings alike":        strings.Repeat("## a {#b}\n", n/10),
		"entities":              strings.Repeat("&", n),
		"backslashes":           strings.Repeat("\\", n),
		"terms":                 strings.Repeat("a\n: b\n", n/6),
		"fences":                strings.Repeat("```chart\n", n/9),
		"tildes":                strings.Repeat("~~a", n/3),
		"one word":              strings.Repeat("a", n),
		"blank lines":           strings.Repeat("\n", n),
		"blanks":                strings.Repeat(" ", n) + "a",
		"tabs":                  strings.Repeat("\t", n) + "a",
	}
}

func readDense(tb testing.TB, text string) {
	tb.Helper()
	var problems problem.List
	d := markdown.Parse("a.md", []byte(front+text+"\n"), "nn", &problems)
	if _, err := d.Parts(asWritten); err != nil {
		tb.Fatal(err)
	}
	d.Text()
	d.Printed()
}

func TestDenseTextsAreRead(t *testing.T) {
	for name, text := range denseTexts(100_000) {
		t.Run(name, func(t *testing.T) { readDense(t, text) })
	}
}

// BenchmarkDenseText reports how many times longer a text takes than one of half its
// letters: 2 if the time is proportional to the length, 4 if to its square.
func BenchmarkDenseText(b *testing.B) {
	halves := denseTexts(45_000)
	for name, whole := range denseTexts(90_000) {
		b.Run(name, func(b *testing.B) {
			var long, short time.Duration
			for b.Loop() {
				start := time.Now()
				readDense(b, halves[name])
				middle := time.Now()
				readDense(b, whole)
				short += middle.Sub(start)
				long += time.Since(middle)
			}
			b.ReportMetric(float64(long)/float64(short), "times-half")
		})
	}
}

// pointsFurtherIn returns a list in which each item is inside the one before.
func pointsFurtherIn(depth int) string {
	var text strings.Builder
	for i := range depth {
		text.WriteString(strings.Repeat(" ", i) + "- a\n")
	}
	return text.String()
}

// marksOfCode returns a text that opens code with one mark, then two, and so on.
func marksOfCode(most int) string {
	var text strings.Builder
	for i := range most {
		text.WriteString(strings.Repeat("`", i) + " ")
	}
	return text.String()
}

func TestSignsThatAreSlowToParseHaveALimit(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		most int // how often it may occur
		sign string
		want string
	}{
		"letters":  {"%", 100_000 - len("\n"), "a", "a.md:4: the paragraph that begins here has more than 100000 letters without an empty line; divide it [too-dense]"},
		"brackets": {"%", 2_000, "[", "a.md:4: the paragraph that begins here has more than 2000 opening brackets; divide it, or write \\[ only where one is to be seen [too-dense]"},
		"emphasis": {"%", 10_000, "a*", "a.md:4: the paragraph that begins here has more than 10000 signs of emphasis, * and _; divide it [too-dense]"},
		"quotes":   {"%", 10_000, "'", "a.md:4: the paragraph that begins here has more than 10000 quotation marks, \" and '; divide it, or write « and » [too-dense]"},
		"depth":    {"%a", 500, "> ", "a.md:4: the line begins with more than 500 signs of quotes and lists inside each other; take some away [too-dense]"},
		"parts":    {"%", 1_000, ":::\n", "a.md:1004: the text has more than 1000 lines of :::; divide it [too-dense]"},
	} {
		for _, count := range []int{c.most, c.most + 1} {
			var problems problem.List
			markdown.Parse("a.md", []byte(front+strings.Replace(c.text, "%", strings.Repeat(c.sign, count), 1)+"\n"), "nn", &problems)
			var dense []string
			for _, p := range problems.Sorted() {
				if p.Rule == "too-dense" {
					dense = append(dense, p.String())
				}
			}
			if got := strings.Join(dense, "\n"); count == c.most && got != "" || count > c.most && got != c.want {
				t.Errorf("%s, %d: %q", name, count, got)
			}
		}
	}
}
