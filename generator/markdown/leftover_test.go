package markdown_test

import (
	"fmt"
	"strings"
	"testing"
)

// leftovers returns what is left over in a text, without the line number if it is 1.
func leftovers(text string) string {
	d, problems := parse(front + text + "\n")
	var lines []string
	for _, l := range d.Leftovers {
		lines = append(lines, fmt.Sprintf("%d:%d: %s", l.Place.Line-3, l.Place.Col, l.Text))
	}
	for _, p := range problems {
		lines = append(lines, fmt.Sprintf("%d:%d: %s", p.Place.Line-3, p.Place.Col, p.Text))
	}
	return strings.Join(lines, "\n")
}

// meant are texts with signs that were meant as Markdown, and what is reported about each.
var meant = []struct{ text, want string }{
	{"Dette er **«viktig»**og", "1:10: ** is printed as it stands: the ** that should end it, in column 20, does not: a space is missing after it\n1:20: ** is printed as it stands: a space is missing after it"},
	{"og **viktig.**Meir her", "1:13: ** is printed as it stands: a space is missing after it"},
	{"og **(nei)**ja", "1:11: ** is printed as it stands: a space is missing after it"},
	{"ord**«viktig»** her", "1:4: ** is printed as it stands: a space is missing before it\n1:14: ** is printed as it stands: the ** that should begin it"},
	{"eit __«ord»__og", "1:12: __ is printed as it stands: a space is missing after it"},
	{"eit *«ord»*og", "1:11: * is printed as it stands: a space is missing after it"},
	{"eit _ord_bok", "1:9: _ is printed as it stands: a space is missing after it"},
	{"** viktig ** er", "1:1: ** is printed as it stands: a space is after it; write ** right before the words"},
	{"er **viktig ** no", "1:13: ** is printed as it stands: a space is before it; write ** right after the words"},
	{"er **viktig no", "1:4: ** is printed as it stands: nothing ends it; write ** where the words end, or \\*\\* to print it"},
	{"er viktig** no", "1:10: ** is printed as it stands: nothing begins it"},
	{"er *viktig no", "1:4: * is printed as it stands: nothing ends it"},
	{"*viktig no", "1:1: * is printed as it stands: nothing ends it"},
	{"er ~~feil no", "1:4: ~~ is printed as it stands: nothing ends it"},
	{"er **«ei\nlinje»**og", "1:4: ** is printed as it stands: the ** that should end it, in line 5, does not: a space is missing after it\n2:7: ** is"},
	{"## Er **«viktig»**og", "1:17: ** is printed as it stands: a space is missing after it"},
	{"| a | b |\n|---|---|\n| 1 | **«a»**b |", "3:12: ** is"},
	{"- **«a»**b", "1:8: ** is"},
	{"> **«a»**b", "1:8: ** is"},
	{"er **viktig[^1]\n\n[^1]: note", "1:4: ** is printed"},

	{"Sjå [rapporten](rapport 2024.txt).", "1:5: this is printed as signs and is no link: a name with a space must be in <...> or be written with %20: <rapport 2024.txt> or rapport%202024.txt; best is a file named without spaces: rapport-2024.txt"},
	{"![Skisse](mi skisse.gif)", "1:1: this is printed as signs and is no image: a name with a space must be in <...> or be written with %20: <mi skisse.gif> or mi%20skisse.gif; best is a file named without spaces: mi-skisse.gif"},
	{`![Skisse](mi skisse.gif "Teksten")`, "1:1: this is printed as signs and is no image: a name with a space must be in <...> or be written with %20: <mi skisse.gif> or"},
	{"[a](https://a.example/min fil.pdf)", "1:1: this is printed as signs and is no link: a name with a space must be in <...> or be written with %20: <https://a.example/min fil.pdf> or https://a.example/min%20fil.pdf"},
	{"Noko [sic](ei merknad her)", "1:6: this is no link, since the address cannot be read; write [text](file.md), or \\[ to print the sign"},
	{"Sjå [rapporten] (rapport.md)", "1:5: this is no link: a space is between ] and (; write [text](file.md)"},
	{"Sjå [KS] (https://www.ks.no)", "1:5: this is no link: a space is between ] and ("},
	{"![Skisse] (skisse.gif)", "1:1: this is no image: a space is between ] and ("},
	{"Sjå [rapporten](rapport.md og meir", "1:5: this is no link: the ) that ends the address is missing"},
	{"Sjå (rapporten)[rapport.md]", "1:16: this is no link: write the text in [ ] and the address after it in ( )"},
	{"Sjå [rapporten][r]", "1:5: this is no link: no line begins with [r]: and an address"},
	{"Talet[^1] er", "1:6: no footnote has the name [^1]; write a line that begins with [^1]: and the note"},
	{"![Skisse]", "1:1: this is no image: write ![what it shows](file.png)"},
	{"Tekst {#anker}", "1:7: what is in these braces is printed"},
	{"[ord] {lang=en}", "1:7: what is in these braces is printed"},

	{"Tekst\n\n:::", "3:1: ::: ends nothing here"},
	{"::: tip\nTekst\n:::\n\n:::", "5:1: ::: ends nothing here"},
	{"##Overskrift", "1:1: this is no heading: a space is missing after the signs #"},
	{"##\u00a0Overskrift", "1:3: a no-break space (U+00A0) is after ##; write a plain space"},
	{"-\u00a0eit punkt", "1:2: a no-break space (U+00A0) is after -; write a plain space"},
	{"[ ] Gjer dette", "1:1: a box must be in a list"},
	{"• Eit punkt\n• Eit til", "1:1: this is no list: begin each item with a hyphen and a space\n2:1: this is no list"},
	{"| a | b |\n| 1 | 2 |", "1:1: this is no table: the line | --- | --- | below the heads is missing"},
	{"er `kode no", "1:4: ` is printed as it stands: nothing ends the code"},
	{"2. etasje er stengd.", "1:1: this line begins with a number and a point, and so is a list of one item"},
	{"e-post:post@kommune.example", "1:8: post@kommune.example is no link here"},
	{"sjå/www.kommune.example", "1:5: www.kommune.example is no link here"},
	{"eit\u200b ord", "1:4: a zero-width space (U+200B) is after eit; remove it"},
}

func TestSignsThatWereMeantAsMarkdownAreFound(t *testing.T) {
	for _, c := range meant {
		got := leftovers(c.text)
		wanted := strings.Split(c.want, "\n")
		for _, want := range wanted {
			if !strings.Contains("\n"+got, "\n"+want) {
				t.Errorf("%q: found\n%s\nand not\n%s", c.text, got, want)
			}
		}
	}
}

func TestOneCauseIsReportedOnce(t *testing.T) {
	for text, lines := range map[string]int{
		"[rapporten](rapport 2024.txt)":             1,
		"![Skisse](mi skisse.gif)":                  1,
		"**«a»**b":                                  2,
		"er **viktig no":                            1,
		"| a | b |\n| 1 | 2 |\n| 1 | 2 |":           1,
		"[KS] (https://www.ks.no)":                  1,
		"[rapporten](rapport.md og [meir](meir.md)": 1,
	} {
		if got := leftovers(text); strings.Count(got, "\n")+1 != lines {
			t.Errorf("%q: %s", text, got)
		}
	}
}

// plainSigns are texts with signs that mean themselves.
var plainSigns = []string{
	"Tal* er skjulte.\n\n*Gjeld berre 2023", "Snitt*\n\n\\* Vekta", "| Snitt* | b |\n|---|---|\n| 1 | 2 |\n\n*Vekta",
	"2 * 3 = 6", "2 ** 3 er 8", "2**3 er 8", "2*3*4", "leiar*innen", "Rom 5 * 4 * 3", "3 ** 2 ** 1",
	"Namn: ______", "Svar: ___ av 5", "fil_namn_her.txt", "****", "* * *", "snake_case og _", "~ 5 prosent, ~5 prosent",
	"`**` er feit", "    **kode**«a»**b", "```\n**«a»**b\n[a](b c.md)\n```", `\*\*ikkje feit\*\*`, `\[a\](b c.md)`, "Pris: 5*",
	"[1] Sjå vedlegg (2023)", "[sic] (mi merknad)", "Han sa [...] (sjå under)", "[a](b.md)", "![A](b.png)", "[a](<b c.md>)", "[a](b%20c.md)",
	"Noko [^1].\n\n[^1]: note", "[ord]{lang=en}", "## Overskrift {#anker}", "#emneknagg", "a | b", "| strek", "Bill`s",
	"1. Les planen", "* 0.", "1. les\n2. skriv", "17. mai er fri", "**feit**, *kursiv* og ~~feil~~.", "«**feit**»", "**«feit»** og", "(**feit**)",
	"www.kommune.example", "<https://a.example>", "[www.a.example](https://a.example)", "10\u00a0000 svar", "Rolle\u00adklar", "9 :: 3", "kl. 9::",
}

func TestSignsThatMeanThemselvesAreLeftAlone(t *testing.T) {
	for _, text := range plainSigns {
		if got := leftovers(text); got != "" {
			t.Errorf("%q: %s", text, got)
		}
	}
}

// addresses are texts with an address in them, and how they are printed.
var addresses = map[string]string{
	"Sjå www.kommune.example.":             `<p>Sjå <a href="https://www.kommune.example">www.kommune.example</a>.</p>`,
	"Skriv til post@kommune.example, takk": `<p>Skriv til <a href="mailto:post@kommune.example">post@kommune.example</a>, takk</p>`,
	"https://a.example/b?c=d#e":            `<p><a href="https://a.example/b?c=d#e">https://a.example/b?c=d#e</a></p>`,
	"(http://a.example/b)":                 `<p>(<a href="http://a.example/b">http://a.example/b</a>)</p>`,
	"**https://a.example/b**":              `<p><strong><a href="https://a.example/b">https://a.example/b</a></strong></p>`,
	"«sjå www.a.example/b»":                `<p>«sjå <a href="https://www.a.example/b">www.a.example/b</a>»</p>`,
	"`www.a.example`":                      `<p><code>www.a.example</code></p>`,
	"[www.a.example](https://b.example)":   `<p><a href="https://b.example">www.a.example</a></p>`,
	"[sjå www.a.example]{lang=en}":         `<p><span lang="en">sjå <a href="https://www.a.example">www.a.example</a></span></p>`,
}

func TestBareAddressesAreLinks(t *testing.T) {
	for text, want := range addresses {
		d, problems := parse(front + text + "\n")
		if got := strings.TrimSpace(printed(t, d)); got != want || len(problems) > 0 {
			t.Errorf("%q is printed\n%s\nand not\n%s\n%v", text, got, want, problems)
		}
		for _, link := range d.Links {
			if link.Place.Line != 4 || link.Place.Col == 0 {
				t.Errorf("%q: a link at %v", text, link.Place)
			}
		}
	}
}
