package wayin

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/importer"
	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// sheetOf is a table with rows written as in a text file.
func sheetOf(name string, rows ...string) table {
	t := table{name: name}
	for _, row := range rows {
		var l line
		for _, text := range strings.Split(row, ";") {
			l.cells = append(l.cells, cell{text: strings.Replace(text, ",", ".", 1), number: strings.Trim(text, "0123456789,") == "" && text != ""})
		}
		t.rows = append(t.rows, l)
	}
	return t
}

func TestSheetsCalledAfterSectorsAreTheTreeWhereTheirTotalsFit(t *testing.T) {
	s := &style{rng: rand.New(rand.NewPCG(1, 1))}
	for _, words := range [][]string{{"Eining;Svar;Ro;Mot", "Totalt", "Oversyn"}, {"Enhet;Antall svar;Ro;Mot", "Sum", "Oversikt"}, {"Unit;Respondents;Ro;Mot", "Total", "All"}, {"Enhet;Svar;Ro;Mot", "", "Totalt"}} {
		named := func(sector string) string {
			if words[1] == "" {
				return sector
			}
			return words[1]
		}
		all := sheetOf(words[2], words[0], "Oppvekst;54;4,05;3,86", "Helse;67;3,58;4,08", "Totalt;121;3,79;3,98")
		first := func(total string) table {
			return sheetOf("Oppvekst", words[0], "Skule;33;4,12;3,91", "Barnehage;21;3,95;3,77", named("Oppvekst")+";"+total+";4,05;3,86")
		}
		second := sheetOf("Helse", words[0], named("Helse")+";67;3,58;4,08", "Heimen;44;3,52;4,11", "Tenesta;19;3,71;4,02", "Stab;<5;*;*")
		for _, c := range []struct {
			tables []table
			sheet  string
			right  bool
		}{
			{[]table{all, first("54"), second}, "", true},
			{[]table{first("54"), second}, "", true},
			{[]table{first("60"), second}, "", false}, // six of its own, or another whole
			{[]table{sheetOf("Oppvekst", words[0], "Skule;33;4,12;3,91", "Barnehage;21;3,95;3,77"), second}, "", false},
			{[]table{sheetOf("Oppvekst", words[0], "Skule;33;4,12;3,91", "Barnehage;21;3,95;3,77"), second}, "*", true},
			{[]table{sheetOf("Kvinner", words[0], "Skule;33;4,12;3,91", "Barnehage;21;3,95;3,77", "Totalt;54;4,05;3,86"), second}, "", false},
		} {
			files, problems := importTable([]source{s.workbookFile("resultat-2025", c.tables...)}, answers{Sheet: c.sheet})
			units := string(files["survey/units.yaml"])
			isTree := strings.Contains(units, "name: Skule, parent: oppvekst}") && strings.Contains(units, "name: Stab, parent: helse}") && !strings.Contains(units, "Totalt, parent")
			if isTree != c.right || !c.right && (len(stops(problems)) != 1 || !strings.Contains(lines(stops(problems))[0], `--sheet "*"`)) {
				t.Errorf("%v with %q: %s\n%s", words, c.sheet, units, strings.Join(lines(problems), "\n"))
			}
		}
	}
}

// What is written of sheets that are the tree is read again, by check and next year, when a
// sheet may have been added.
func TestSheetsThatAreTheTreeAreReadAgainNextYear(t *testing.T) {
	const head = "Eining;Svar;Ro;Mot"
	s := &style{rng: rand.New(rand.NewPCG(1, 1))}
	sectors := []table{
		sheetOf("Oppvekst", head, "Skule;33;4,12;3,91", "Barnehage;21;3,95;3,77", "Totalt;54;4,05;3,86"),
		sheetOf("Helse", head, "Totalt;63;3,58;4,08", "Heimen;44;3,52;4,11", "Tenesta;19;3,71;4,02"),
	}
	added := sheetOf("Teknisk", head, "Veg;16;4,08;4,05", "Bygg;19;4,19;4,49", "Totalt;35;4,14;4,29")
	for _, said := range []string{"", "*"} {
		files, problems := importTable([]source{s.workbookFile("resultat-2025", sectors...)}, answers{Sheet: said})
		if files == nil {
			t.Fatal(lines(problems))
		}
		site := fstest.MapFS{}
		for name, data := range files {
			site[name] = &fstest.MapFile{Data: data}
		}
		var found problem.List
		if importer.CheckAnswers(site, []importer.Instrument{shipped()}, &found); found.Failed() {
			t.Error(lines(found.Sorted()))
		}
		next := s.workbookFile("resultat-2027", append(sectors, added)...)
		out := importer.Import(importer.Input{
			Sources: []sheet.Source{{Name: next.name, Data: next.data}}, Site: importer.ReadSite(site, &found), Instruments: []importer.Instrument{shipped()}, Accept: true,
		}, &found)
		at := slices.IndexFunc(out.Files, func(f importer.File) bool { return f.Path == "survey/round-2027.yaml" })
		if at < 0 || strings.Count(string(out.Files[at].Data), "respondents") != 9 {
			t.Errorf("with %q: %s", said, strings.Join(lines(found.Sorted()), "\n"))
		}
	}
}

func TestUnitsOfOneNameOnTwoSheetsAreTwo(t *testing.T) {
	s := &style{rng: rand.New(rand.NewPCG(1, 1))}
	book := s.workbookFile("resultat-2025",
		sheetOf("Oppvekst", "Enhet;Svar;Ro", "Skule;33;4,12", "Stab;<5;*", "Totalt;36;4,1"), sheetOf("Helse", "Enhet;Svar;Ro", "Heimen;44;3,52", "Stab;<5;*", "Totalt;47;3,6"))
	files, problems := importTable([]source{book}, answers{})
	units := string(files["survey/units.yaml"])
	if strings.Count(units, "name: Stab, parent: ") != 2 {
		t.Errorf("%s\n%s", units, strings.Join(lines(problems), "\n"))
	}
}

// The rows of a sheet may be wholes of others there, and its total by another name.
func TestTheRowsOfASheetMayBeWholesOfOthersThere(t *testing.T) {
	const head = "Eining;Svar;Ro;Mot;Tru;Lyst"
	s := &style{rng: rand.New(rand.NewPCG(1, 1))}
	all := sheetOf("Kommunen", head, "Fjordmo kommune;119;3,80;3,98;4,08;3,95")
	health := sheetOf("Helse", head, "Helse;63;3,58;4,08;3,88;3,80", "Heimen;44;3,52;4,11;3,90;3,75", "Tenesta;19;3,71;4,02;3,85;3,91")
	school := func(hidden, total string) table {
		return sheetOf("Oppvekst", head, "Totalt;"+total+";4,05;3,86;4,32;4,13", "Skular;37;4,12;3,91;4,40;4,01", "Nes skule;20;4,22;4,01;4,50;3,91", "Vik skule;14;4,00;3,80;4,30;4,15", "Lia skule;"+hidden+";*;*;*;*", "Barnehage;19;3,92;3,77;4,17;4,36")
	}
	for _, c := range []struct {
		hidden, total string
		said          answers
		asked         string // "" where it is read
	}{
		{"<5", "56", answers{}, `--row "Skular=sum"`}, {"*", "56", answers{}, `--row "Skular=sum"`}, {"*", "56", answers{Rows: []string{"Skular=sum"}}, ""}, {"<5", "56", answers{Tree: "sums"}, ""}, {"*", "56", answers{Tree: "sums"}, ""}, {"<5", "55", answers{}, `--sheet "*"`},
	} {
		files, problems := importTable([]source{s.workbookFile("resultat-2025", all, school(c.hidden, c.total), health)}, c.said)
		units := string(files["survey/units.yaml"])
		switch stopped := lines(stops(problems)); {
		case c.asked != "" && (len(stopped) != 1 || !strings.Contains(stopped[0], c.asked)):
			t.Errorf("%v: %s", c, strings.Join(stopped, "\n"))
		case c.asked == "" && (!strings.Contains(units, "name: Lia skule, parent: skular}") || !strings.Contains(units, "name: Skular, parent: oppvekst") || !strings.Contains(units, "name: Barnehage, parent: oppvekst")):
			t.Errorf("%v: %s\n%s", c, units, strings.Join(stopped, "\n"))
		}
	}
}
