package sheet

import (
	"bytes"
	"errors"
	"slices"

	"github.com/xuri/excelize/v2"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// Errors for which a workbook is refused, besides those of excelize.
var (
	errDamaged = errors.New("damaged workbook")
	errTooMany = errors.New("too many cells")
	errTooLong = errors.New("cell too long")
	errOverlap = errors.New("merged ranges overlap")
)

// book reads a workbook.
type book struct {
	file     *excelize.File
	name     string
	looks    map[int]look // by number of style
	from1904 bool         // days are counted from 1904, as Excel for Mac did
	left     budget
	repairs  repairs
	pending  tally // formulas without a value
}

// openWorkbook returns the worksheets of a workbook.
func openWorkbook(source Source, left budget, n i18n.Notes) []Sheet {
	whole := problem.Place{File: source.Name}
	b := &book{name: source.Name, looks: map[int]look{}, left: left}
	sheets, err := guarded(func() ([]Sheet, error) {
		file, err := excelize.OpenReader(bytes.NewReader(source.Data), excelize.Options{
			UnzipSizeLimit:    maxUnzipped,
			UnzipXMLSizeLimit: maxUnzipped, // so that nothing is written to the disk
		})
		if err != nil {
			return nil, err
		}
		b.file = file
		return b.sheets()
	})
	switch {
	case errors.Is(err, errTooMany):
		n.Problem(whole, "too_many", "most", n.Words.Count(maxCells))
	case errors.Is(err, errTooLong):
		n.Problem(whole, "too_long", "most", n.Words.Count(maxLetters))
	case errors.Is(err, errOverlap):
		n.Problem(whole, "overlap")
	case err != nil:
		n.Problem(whole, "damaged")
	case len(sheets) == 0:
		n.Problem(whole, "no_worksheet")
	case b.pending.times > 0:
		n.Problem(b.pending.first, "no_values", "n", b.pending.times)
	case !slices.ContainsFunc(sheets, func(s Sheet) bool { return len(s.Rows) > 0 }):
		n.Problem(whole, "empty")
	case b.repairs.note(n):
		return sheets
	}
	return nil
}

// guarded calls f and returns errDamaged if it panics: excelize trusts much of what it
// reads.
func guarded(f func() ([]Sheet, error)) (sheets []Sheet, err error) {
	defer func() {
		if recover() != nil {
			sheets, err = nil, errDamaged
		}
	}()
	return f()
}

// sheets returns the worksheets in the order of the workbook. A sheet that is only a
// chart is left out.
func (b *book) sheets() ([]Sheet, error) {
	properties, err := b.file.GetWorkbookProps()
	if err != nil {
		return nil, err
	}
	b.from1904 = properties.Date1904 != nil && *properties.Date1904
	parts, err := partsOf(b.file)
	if err != nil {
		return nil, err
	}
	texts, err := readStrings(b.file)
	if err != nil {
		return nil, err
	}
	var sheets []Sheet
	for _, part := range parts {
		found, err := readLayout(newDecoder(b.file, part.content), texts, b.left)
		if errors.Is(err, errNoWorksheet) {
			continue
		}
		if err != nil {
			return nil, err
		}
		sheet, err := b.worksheet(part, found)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, sheet)
	}
	return sheets, nil
}

// look returns the look that the style of a number gives a cell.
func (b *book) look(style int) (look, error) {
	if known, found := b.looks[style]; found {
		return known, nil
	}
	found, err := b.file.GetStyle(style)
	if err != nil && style != 0 { // a workbook without styles has no style 0 either
		return look{}, err
	}
	b.looks[style] = lookOf(found)
	return b.looks[style], nil
}
