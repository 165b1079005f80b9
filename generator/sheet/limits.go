package sheet

import "unicode/utf8"

// The limits are far above the results of a municipality: 2,000 units with 10
// factors in 10 rounds, one row per number, are 200,000 rows and under 2 million
// cells. They keep memory below about one gigabyte whatever the file is.
const (
	MostBytes   = 64 << 20  // of the file as it is
	maxUnzipped = 192 << 20 // bytes in a workbook altogether, unpacked
	maxTags     = 4 << 20   // of XML in a workbook, the worksheets not counted
	maxRatio    = 400       // of unpacked to packed bytes, above 16 MB unpacked
	maxParts    = 10_000    // files in a workbook
	maxCells    = 2_000_000 // rows and cells of a file together
	maxColumns  = 16_384    // of a row, as in Excel
	maxLetters  = 32_767    // of a cell, as in Excel
)

// budget is how many rows and cells may still be read.
type budget int

// spend takes some of the budget and reports whether there was enough.
func (b *budget) spend(cells int) bool {
	*b -= budget(cells)
	return *b >= 0
}

// isTooLong reports whether a text is longer than a cell may be.
func isTooLong(text string) bool {
	return len(text) > maxLetters && utf8.RuneCountInString(text) > maxLetters
}
