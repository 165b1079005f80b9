package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// readBack reads a mapping with one text from YAML.
func readBack(t *testing.T, text string) string {
	t.Helper()
	var problems problem.List
	var read struct {
		List []struct {
			Name string `yaml:"name"`
			More int    `yaml:"more"`
		} `yaml:"list"`
	}
	yamlfile.Decode("a.yaml", []byte("list:\n  - {name: "+scalar(text)+", more: 1}\n"), &read, &problems)
	if told := told(&problems); told != "" || len(read.List) != 1 || read.List[0].More != 1 {
		t.Fatalf("%q is written %s: %s", text, scalar(text), told)
	}
	return read.List[0].Name
}

func TestEveryTextIsReadBackAsItWas(t *testing.T) {
	for _, text := range []string{
		"Sør-Fron", "a: b", "a #b", "#a", "- a", "a, b", "{a}", "[a]", "'a'", `"a"`, `back\slash`, "no", "Yes", "NULL", "~", "true",
		"12", "1.5", "2023-01-01", "0x10", "1e3", ".inf", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "a\tb", "a\nb", "é", "日本", "😀",
		"Attorney General's", "R&D (ny)", "a ", " a", "hidden", "a\u00adb", "=", "<<", "?", ":",
	} {
		if got := readBack(t, text); got != text {
			t.Errorf("%q is written %s and read as %q", text, scalar(text), got)
		}
	}
}

func TestWhatNobodySeesIsLeftOut(t *testing.T) {
	if got := readBack(t, "a\u0085b\u0001\u007f c\u2028\ufeff\r\n"); got != "ab c\n" {
		t.Errorf("read as %q", got)
	}
}

func TestOrdinaryNamesCarryNoQuotationMarks(t *testing.T) {
	for _, text := range []string{"Sjukeheimen", "Barnehage på Sør-øya", "Attorney General's Office", "R&D (ny)", "a-b_c"} {
		if scalar(text) != text {
			t.Errorf("%q is written %s", text, scalar(text))
		}
	}
}

func TestACommentIsBrokenBetweenWordsWhereTheLineIsFull(t *testing.T) {
	word := strings.Repeat("å", longestComment-len("# ab "))
	for text, want := range map[string]string{
		"ab " + word:              "# ab " + word + "\n",
		"abc " + word:             "# abc\n# " + word + "\n",
		" a\nb ":                  "# a b\n",
		word + word + " " + "abc": "# " + word + word + "\n# abc\n",
	} {
		var p page
		p.comment(text)
		if got := string(p.data()); got != want {
			t.Errorf("%q is written\n%s", text, got)
		}
	}
}
