package ledger_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

const (
	columns = "kind,round,unit,factor,answers,value\n"
	begun   = columns + "round,2023,2023-03-06..2023-03-19,1..5,1,\n"
)

func TestADamagedLedgerIsRefused(t *testing.T) {
	data := nothing(t).With(one(20, 41))
	text := string(data)
	for _, test := range []struct{ name, data, want string }{
		{"a changed digit", strings.Replace(text, ",4.1", ",4.2", 1), "ledger.csv:5: the file is damaged or was changed by hand"},
		{"a removed line", strings.Replace(text, "mean,2023,k,f,20,4.1\n", "", 1), "ledger.csv:4: the file is damaged or was changed by hand"},
		{"an added line", strings.Replace(text, "mean,", "unit,2023,a,k,8,\nmean,", 1), "ledger.csv:6: the file is damaged or was changed by hand"},
		{"a line after the last", text + "\n", "ledger.csv:5: the file is damaged or was changed by hand"},
		{"the last line cut", text[:len(text)-9], "ledger.csv:5: the file is damaged or was changed by hand"},
		{"the last line gone", text[:strings.Index(text, "sha256")], "ledger.csv:4: the file is cut short"},
		{"cut in the middle", text[:len(text)/3], "the file is cut short"},
		{"empty", "", "ledger.csv:1: the file is empty"},
		{"an empty line", "\n", "ledger.csv:1: the file is empty"},
		{"no lines but the fingerprint", string(withFingerprint("\n")), "ledger.csv:1: the columns must be kind,round,unit,factor,answers,value"},
		{"other columns", string(withFingerprint("a,b,c,d,e,f\n")), "ledger.csv:1: the columns must be kind,round,unit,factor,answers,value"},
		{"no table", string(withFingerprint(begun + "mean,2023\n")), "ledger.csv:3: the file is not a table: wrong number of fields"},
		{"an unknown kind", string(withFingerprint(begun + "unit,2023,k,,20,\nmedian,2023,k,f,20,4.1\n")), `ledger.csv:4: "median" is not a kind of line`},
		{"an unknown round", string(withFingerprint(columns + "unit,2023,k,,20,\n")), `ledger.csv:2: round "2023" has no line of its own before this`},
		{"an unknown unit", string(withFingerprint(begun + "mean,2023,k,f,20,4.1\n")), `ledger.csv:3: unit "k" has no line of its own before this`},
		{"a distribution without a mean", string(withFingerprint(begun + "unit,2023,k,,20,\nshares,2023,k,f,20,1:100\n")), `ledger.csv:4: "f" has no mean before this`},
		{"a round twice", string(withFingerprint(begun + "round,2023,2023-03-06..2023-03-19,1..5,1,\n")), `ledger.csv:3: round "2023" has a line of its own before this`},
		{"real numbers that are called invented", string(withFingerprint(begun + "round,2023,2023-03-06..2023-03-19,1..5,1,synthetic\n")), `ledger.csv:3: round "2023" has a line of its own before this`},
		{"a round with too many decimals", string(withFingerprint(columns + "round,2023,2023-03-06..2023-03-19,1..5,3,\n")), `ledger.csv:2: the line of round "2023" cannot be understood`},
		{"a round without days", string(withFingerprint(columns + "round,2023,,1..5,1,\n")), `ledger.csv:2: the line of round "2023" cannot be understood`},
		{"a round without a scale", string(withFingerprint(columns + "round,2023,2023-03-06..2023-03-19,,1,\n")), `ledger.csv:2: the line of round "2023" cannot be understood`},
		{"a mean with more decimals", string(withFingerprint(begun + "unit,2023,k,,20,\nmean,2023,k,f,20,4.11\n")), `ledger.csv:4: "4.11" is not a mean with 1 decimals`},
		{"a mean outside the scale", string(withFingerprint(begun + "unit,2023,k,,20,\nmean,2023,k,f,20,5.1\n")), `ledger.csv:4: "5.1" is not a mean on the scale 1..5`},
		{"a mean of nobody", string(withFingerprint(begun + "unit,2023,k,,20,\nmean,2023,k,f,,4.1\n")), `ledger.csv:4: "f" has a mean of nobody`},
		{"a unit of nobody", string(withFingerprint(begun + "unit,2023,k,,0,\n")), `ledger.csv:3: "0" is not a number of people`},
		{"a negative number", string(withFingerprint(begun + "unit,2023,k,,-1,\n")), `ledger.csv:3: "-1" is not a number of people`},
		{"a distribution in words", string(withFingerprint(begun + "unit,2023,k,,20,\nmean,2023,k,f,20,4.1\nshares,2023,k,f,20,most\n")), `ledger.csv:5: "most" is not a distribution`},
	} {
		_, wrong := read([]byte(test.data))
		if !strings.Contains(wrong, test.want) || !strings.Contains(wrong, "put back the copy from before it was changed") || strings.Count(wrong, "\n") != 1 {
			t.Errorf("%s: %q, not %q", test.name, wrong, test.want)
		}
	}
}

func TestOtherLineEndsAreNoDamage(t *testing.T) {
	data := nothing(t).With(one(20, 41))
	l := reread(t, bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")))
	if again := l.With(one(20, 41)); !bytes.Equal(again, data) {
		t.Errorf("%q became %q", data, again)
	}
}

func TestALedgerThatCannotBeReadIsNotEmpty(t *testing.T) {
	var problems problem.List
	ledger.Read(fstest.MapFS{ledger.FileName + "/in-the-way": &fstest.MapFile{}}, &problems)
	if !problems.Failed() {
		t.Error("a folder of that name is taken for no ledger")
	}
}

// FuzzRead reads strange lines with a right fingerprint: they are refused, or can be
// written again as they are.
func FuzzRead(f *testing.F) {
	for seed := range 5 {
		data := nothing(f).With(random(seeded(seed)))
		f.Add(data[:bytes.LastIndex(data, []byte("sha256,"))])
	}
	f.Add([]byte("\n"))
	f.Add([]byte(begun + "\n\"unit\",2023,k,,20,\n"))
	f.Fuzz(func(t *testing.T, lines []byte) {
		for _, data := range [][]byte{lines, withFingerprint(string(lines))} {
			l, wrong := read(data)
			if wrong != "" {
				continue
			}
			straight := bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
			none := l.With(&survey.Dataset{}) // rounds that are not there are taken down
			if !bytes.HasPrefix(none, straight[:bytes.LastIndex(straight, []byte("sha256,"))]) {
				t.Errorf("%q became %q", data, none)
			}
			if again := reread(t, none).With(&survey.Dataset{}); !bytes.Equal(again, none) {
				t.Errorf("%q became %q", none, again)
			}
		}
	})
}
