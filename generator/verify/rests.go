package verify

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
)

// restsHead are the columns of the table of rests.
var restsHead = []string{"round", "unit", "respondents", "factor", "mean", "n", "status"}

// readRests adds the printed rests to the rounds. The findings are what cannot be understood.
func readRests(file string, data []byte, rounds []*round, words *i18n.Printer) (found []Finding) {
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord = len(restsHead)
	if columns, err := in.Read(); err != nil || !slices.Equal(columns, restsHead) {
		return []Finding{{file, 1, words.Text("verify.rests_columns", "columns", strings.Join(restsHead, ", "))}}
	}
	for {
		row, err := in.Read()
		switch {
		case errors.Is(err, io.EOF):
			return found
		case err != nil:
			return append(found, Finding{File: file, Text: err.Error()})
		}
		line, _ := in.FieldPos(0)
		if text := takeRest(row, line, rounds, words); text != "" {
			found = append(found, Finding{file, line, text})
		}
	}
}

// takeRest adds a row, and returns what is wrong with it, or "".
func takeRest(row []string, line int, rounds []*round, words *i18n.Printer) string {
	at := slices.IndexFunc(rounds, func(r *round) bool { return r.id == row[0] })
	if at < 0 {
		return words.Text("verify.rest_round", "round", words.Quote(row[0]))
	}
	r := rounds[at]
	unit := slices.Index(r.units, row[1])
	n, wrong := number(row[5])
	switch shown := slices.Contains([]string{"shown", "coarse", "about"}, row[6]); {
	case unit < 0:
		return words.Text("verify.rest_unit", "unit", words.Quote(row[1]))
	case wrong:
		return words.Text("verify.people")
	case shown != (row[4] != "" && n > 0):
		return words.Text("verify.rest_number", "status", row[6])
	case shown:
		r.rests[cellAt{unit, row[3]}] = cell{row[4], n, line}
	}
	return ""
}
