package importer

import "testing"

func TestANumberIsReadHoweverItIsWritten(t *testing.T) {
	for text, want := range map[string]number{
		"4.2":         {kind: known, text: "4.2"},
		"4,25":        {kind: known, text: "4.25"},
		"62%":         {kind: known, text: "62", percent: true},
		"62 %":        {kind: known, text: "62", percent: true},
		"62,5\u00a0%": {kind: known, text: "62.5", percent: true},
		"007":         {kind: known, text: "7"},
		"0":           {kind: known, text: "0"},
		"0,50":        {kind: known, text: "0.50"},
		"-3":          {kind: known, text: "-3"},
		"−3":          {kind: known, text: "-3"},
		"":            {kind: missing},
		"n/a":         {kind: missing},
		"[x]":         {kind: missing},
		"n<10":        {kind: hidden},
		"N < 10":      {kind: hidden},
		"<5":          {kind: hidden},
		"≤ 4":         {kind: hidden},
		"..":          {kind: hidden},
		"*":           {kind: hidden},
		"-":           {kind: hidden},
		"–":           {kind: hidden},
		"[c]":         {kind: hidden},
		"Skjult":      {kind: hidden},
		"4.2.1":       {kind: wrong},
		"4,2,1":       {kind: wrong},
		"1e3":         {kind: wrong},
		"NaN":         {kind: wrong},
		"0x10":        {kind: wrong},
		"4.":          {kind: wrong},
		"% 62":        {kind: wrong},
		"62%%":        {kind: wrong},
		"1234567890":  {kind: wrong},
	} {
		if got := readNumber(text); got != want {
			t.Errorf("%q is read as %+v, want %+v", text, got, want)
		}
	}
}
