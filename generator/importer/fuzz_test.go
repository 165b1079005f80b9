package importer

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
	"tifaktor/generator/yamlfile"
)

// anything reads any YAML; only its syntax counts here.
type anything struct{}

func (*anything) DecodeYAML(yamlfile.Node) {}

// oneEnd ends every line in the same way; a file of an old Mac has \r alone.
var oneEnd = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func FuzzImport(f *testing.F) {
	for _, seed := range []string{
		"Indre motivasjon – ærleg;Enhet;Antall svar\r\n4,1;Barnehage på Sør-øya;12\r\n",
		"Unit,Autonomy,n\nA,4.1,9\n",
		"Group,Unit,My work,B01\nall,median,60%,1%\nG,\"A, b\",62%,3%\nG,A b,n<10,4%\n",
		"round,unit,name,parent,invited,respondents,factor,mean,n\n2023,a,A,,9,8,x,4.1,\n2023,b,\"#\",a,9,8,x,..,7\n",
		"sep=;\nEining;X\n\x01;4\n",
		"Unit,Unit\n\"a\n",
		"round,unit,factor,mean\n2023,a,,\n",
		"Område;Enhet;n;Trivsel\rHelse;Helse;6;3,17\rHelse;Kjøkken;8;3,53\rHelse;Vaskeri;20;3,86\r;;;\rTall vises ikke for små enheter;;;\r",
	} {
		f.Add([]byte(seed), "2023")
	}
	f.Fuzz(func(t *testing.T, data []byte, round string) {
		const file = "results-2023.csv"
		lines := strings.Count(oneEnd.Replace(string(data)), "\n") + 1
		var problems problem.List
		out := imported(newInput([]sheet.Source{{Name: file, Data: data}}, Answers{Round: round}), &problems)
		if (out == nil) != problems.Failed() {
			t.Fatalf("files: %t, and: %s", out != nil, told(&problems))
		}
		if out == nil {
			return
		}
		for _, p := range problems.Sorted() {
			if p.Place.File == file && p.Place.Line > lines { // a workbook has rows
				t.Errorf("a problem after the end of the file: %v", p)
			}
		}
		for _, file := range out.Files {
			var noted problem.List
			var read anything
			yamlfile.Decode(file.Path, file.Data, &read, &noted)
			if noted.Failed() {
				t.Errorf("%s\n%s", told(&noted), file.Data)
			}
		}
	})
}

// FuzzAnswers reads strange answers and imports a table with them: they are refused, or
// taken, and never half of either.
func FuzzAnswers(f *testing.F) {
	const table = "Enhet;Overordnet;Antall svar;Rolle\nSør;;60;4,1\nOppvekst;Sør;30;4,2\nHelse;Sør;30;4,0\n"
	for _, seed := range []string{
		"organisation: Sør\ninstrument: 10-faktor\nscale: 1-5\nsheets: [Ark 1]\nheadings: 1\ntree: parents\ncolumns:\n  Enhet: unit\n  Overordnet: parent\n  Antall svar: answers\n",
		"headings: 0\nprotected: source\ncarry_down: true\nturned: true\nrows:\n  Helse: sum\n  4: whole\n  \"\": left-out\n",
		"tree: flat\nscale: 0-100\ncolumns: {Rolle: left-out, Enhet: code, x: y}\n",
	} {
		f.Add([]byte(seed), "Rolle=factor")
	}
	f.Fuzz(func(t *testing.T, kept []byte, column string) {
		var problems problem.List
		heading, role, _ := strings.Cut(column, "=")
		in := newInput([]sheet.Source{{Name: "results-2023.csv", Data: []byte(table)}}, Answers{Columns: map[string]string{heading: role}})
		in.Site.answers = decodeAnswers(kept, &problems)
		if out := imported(in, &problems); (out == nil) != problems.Failed() {
			t.Fatalf("files: %t, and: %s", out != nil, told(&problems))
		}
	})
}
