package importer

import (
	"maps"
	"slices"
	"testing"
	"testing/fstest"

	"tifaktor/generator/problem"
)

// ways are all ways in which the tree of a table can have been found.
var ways = append([]string{bySheets}, trees...)

// readAgain writes survey/import.yaml, checks it as check does, and reads it.
func readAgain(t *testing.T, s *survey, said Answers) Answers {
	t.Helper()
	var problems problem.List
	n := newNotes(&problems, ReadSite(nil, &problems).Printer())
	files := fstest.MapFS{answersPath: {Data: s.answersFile(said, n)}}
	if CheckAnswers(files, []Instrument{shipped()}, &problems); len(problems.Sorted()) > 0 {
		t.Errorf("%s\n%s", files[answersPath].Data, told(&problems))
	}
	return readAnswers(files, &problems)
}

// surveyFound is a survey of tables whose tree was found in some way.
func surveyFound(way string, sheets ...string) *survey {
	s := &survey{scale: scale{from: 1, to: 5, said: true}}
	for _, name := range sheets {
		s.deliveries = append(s.deliveries, &delivery{tree: way, table: &table{sheet: name, line: 3}})
	}
	return s
}

func TestWhatImportWritesIsReadAgain(t *testing.T) {
	for _, way := range ways {
		read := readAgain(t, surveyFound(way, "Resultat"), Answers{})
		if read.Tree != way && way != bySheets || read.Headings != 3 || read.Scale != "1-5" || !slices.Equal(read.Sheets, []string{"Resultat"}) {
			t.Errorf("%s is read as %+v", way, read)
		}
	}
	for _, name := range []string{"Ark 1", "2025", "*", "a: b", "[x]", "'", `"`, "#", "yes", "null", "- a", "Æ, ø", "{}", "a\\b", "&a", "!x", "%", "@", "`"} {
		said := Answers{
			Sheets: []string{name, "Oppvekst"}, Organisation: name, CarryDown: true, Turned: true,
			Rows: map[string]string{}, Columns: map[string]string{},
		}
		for word := range rowKinds {
			said.Rows[name+" "+word] = word
		}
		s := surveyFound(byParents, "Oppvekst")
		s.protected = true
		for word, kind := range roleNames {
			factor := map[bool]string{true: word}[kind == unknownRole]
			s.factors = append(s.factors, factorOf(factor)...)
			s.deliveries[0].table.columns = append(s.deliveries[0].table.columns, column{heading: name + " " + word, role: kind, factor: factor})
			said.Columns[name+" "+word] = word
		}
		read := readAgain(t, s, said)
		if !slices.Equal(read.Sheets, said.Sheets) || read.Organisation != name || !read.CarryDown || !read.Turned || !read.ProtectedBySource {
			t.Errorf("%s is read as %+v", name, read)
		}
		if !maps.Equal(read.Rows, said.Rows) || !maps.Equal(read.Columns, said.Columns) {
			t.Errorf("%s is read as %v and %v", name, read.Rows, read.Columns)
		}
	}
}

// factorOf is a factor by its key, none where there is no key.
func factorOf(key string) []factor {
	if key == "" {
		return nil
	}
	return []factor{{key: key, name: key}}
}

func TestSheetsThatBelongTogetherAreNotOneOfThem(t *testing.T) {
	for name, c := range map[string]struct {
		sheets, said, want []string
	}{
		"one":                        {[]string{"Resultat"}, nil, []string{"Resultat"}},
		"one for each sector":        {[]string{"Oppvekst", "Helse"}, nil, nil},
		"all, as the publisher says": {[]string{"Oppvekst", "Helse"}, []string{everySheet}, []string{everySheet}},
		"two, as the publisher says": {[]string{"Oppvekst", "Helse"}, []string{"Helse", "Oppvekst"}, []string{"Helse", "Oppvekst"}},
		"a text file":                {[]string{""}, nil, nil},
	} {
		if read := readAgain(t, surveyFound(bySheets, c.sheets...), Answers{Sheets: c.said}); !slices.Equal(read.Sheets, c.want) {
			t.Errorf("%s: %q", name, read.Sheets)
		}
	}
	s := surveyFound(flat, "Snitt")
	s.deliveries[0].table.joined = true

	if read := readAgain(t, s, Answers{}); read.Sheets != nil {
		t.Errorf("the answers are on another sheet: %q", read.Sheets)
	}
}

func TestOfTwoAnswersAboutAColumnTheOneWrittenExactlyHolds(t *testing.T) {
	for range 50 {
		a := Answers{Columns: map[string]string{"Enhet": "unit", "ENHET": "autonomi", "enhet": "left-out"}}
		if found, said := a.column("Enhet"); found != unitRole || !said || a.factorOf("Enhet") != "" {
			t.Fatalf("%v, %t, factor %q", found, said, a.factorOf("Enhet"))
		}
		if found, _ := a.column("eNhet"); found != unknownRole || a.factorOf("eNhet") != "autonomi" {
			t.Fatalf("none is exact: %v, factor %q", found, a.factorOf("eNhet"))
		}
	}
}
