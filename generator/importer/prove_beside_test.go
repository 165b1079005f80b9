package importer

import (
	"strings"
	"testing"
)

// beside is a table without a row for all, in which the schools lie beside their whole: of
// them only Lia is shown.
func beside(whole, hidden string) string {
	rows := []string{"Skulane;Oppvekst;" + whole}
	for _, school := range []string{"Nordlia", "Bekken"} {
		rows = append(rows, school+";Oppvekst;"+hidden)
	}
	rows = append(rows, "Lia;Oppvekst;17;4,10;3,80", "PPT;Oppvekst;90;3,10;2,80", "Heimen;Helse;44;2,15;4,60", "Tenesta;Helse;19;4,70;2,02")
	return "Eining;Overordna;Svar;Ro;Trivsel|" + strings.Join(rows, "|")
}

const rightSchools = "oppvekst<whole skulane<oppvekst nordlia<skulane bekken<skulane lia<skulane ppt<oppvekst helse<whole heimen<helse tenesta<helse"

func TestAWholeBesideOneShownPartAndHiddenOnesIsAsked(t *testing.T) {
	for name, c := range map[string]struct {
		table string
		asked bool
	}{
		"three people are hidden":            {beside("20;4,0;3,7", "<5;*;*"), true},
		"six, which do not follow":           {beside("23;4,0;3,7", "<5;*;*"), true},
		"their number is not said":           {beside("20;4,0;3,7", "*;*;*"), true},
		"twelve, of whom four are its own":   {beside("29;4,0;3,7", "<5;*;*"), true},
		"thirteen, of whom five are its own": {beside("30;4,0;3,7", "<5;*;*"), false},
		"its means cannot be theirs":         {beside("20;2,0;3,7", "<5;*;*"), false},
	} {
		_, problems := importOne(t, "r-2025.csv", strings.ReplaceAll(c.table, "|", "\n")+"\n", Answers{})
		if asked := questions(problems) == 1 && strings.Contains(problems, `--row "Skulane=unit"`); asked != c.asked {
			t.Errorf("%s: %s", name, problems)
		}
		if _, problems = importOne(t, "r-2025.csv", strings.ReplaceAll(c.table, "|", "\n")+"\n", Answers{Rows: map[string]string{"Skulane": "unit"}}); questions(problems) > 0 {
			t.Errorf("%s, said to be a unit: %s", name, problems)
		}
	}
}

func TestASumThatHiddenNumbersAllowIsTakenAtItsWord(t *testing.T) {
	said := Answers{Rows: map[string]string{"Skulane": "sum"}}
	for name, c := range map[string]struct {
		table  string
		answer string // "" when it is read
	}{
		"three people are hidden":       {beside("20;4,0;3,7", "<5;*;*"), ""},
		"six, which do not follow":      {beside("23;4,0;3,7", "<5;*;*"), ""},
		"one, in two units":             {beside("18;4,1;3,8", "<5;*;*"), "of which rows"},
		"nobody is hidden":              {beside("17;4,1;3,8", "<5;*;*"), "of which rows"},
		"thirteen":                      {beside("30;4,0;3,7", "<5;*;*"), "of which rows"},
		"another may be a part as well": {strings.Replace(beside("23;4,0;3,7", "<5;*;*"), "|PPT", "|Vik;Oppvekst;<5;*;*|PPT", 1), "of which rows"},
		"fewer than the shown part":     {beside("16;4,1;3,8", "<5;*;*"), "do not fit any"},
		"its means cannot be theirs":    {beside("20;2,0;3,7", "<5;*;*"), "do not fit any"},
	} {
		tree, problems := treeImported("r-2025.csv", c.table, said)
		if c.answer == "" && tree != rightSchools || !strings.Contains(problems, c.answer) {
			t.Errorf("%s: %s\n%s", name, tree, problems)
		}
	}
}
