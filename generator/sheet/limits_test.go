package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// openedWithin opens a file that may have so many rows and cells.
func openedWithin(cells budget, data []byte) (sheets []Sheet, noted string) {
	var problems problem.List
	sheets = open(Source{"a", data}, cells, i18n.Notes{List: &problems, Words: i18n.For("en"), Group: "open.", Rule: "import"})
	for _, p := range problems.Sorted() {
		noted += p.String() + "\n"
	}
	return sheets, noted
}

func TestRowsAndCellsAreCounted(t *testing.T) {
	tooMany := "a: " + said("too_many", "most", "2,000,000") + " [import]\n"
	merged := worksheet(t, `<row><c><v>1</v></c></row><row r="3"><c/><c><v>2</v></c></row>`, `<mergeCell ref="A1:A3"/>`)
	for name, c := range map[string]struct {
		data  []byte
		cells budget
	}{
		"text":                       {[]byte("x;y\nz\n"), 5},
		"text with blank rows":       {[]byte("x\n\n\nz\n"), 6},
		"workbook":                   {worksheet(t, `<row><c><v>1</v></c></row><row><c><v>2</v></c></row>`, ""), 4},
		"a far cell":                 {worksheet(t, `<row><c r="D1"><v>1</v></c></row>`, ""), 5},
		"a far row":                  {worksheet(t, `<row r="5"><c r="A5"><v>1</v></c></row>`, ""), 6},
		"merged cells and their row": {merged, 10},
	} {
		if sheets, noted := openedWithin(c.cells, c.data); sheets == nil || noted != "" {
			t.Errorf("%s, just enough: %s", name, noted)
		}
		if sheets, noted := openedWithin(c.cells-1, c.data); sheets != nil || noted != tooMany {
			t.Errorf("%s, one too few: %s", name, noted)
		}
	}
}

func TestAFileAtALimitIsReadAndOneAboveItIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"columns, just enough":  {[]byte("a\n" + strings.Repeat("1;", maxColumns-1) + "1\n"), ""},
		"columns, one too many": {[]byte("a\n" + strings.Repeat("1;", maxColumns) + "1\n"), "a:2: " + said("too_wide", "most", "16,384") + " [import]\n"},
		"letters, just enough":  {[]byte("a;" + strings.Repeat("ø", maxLetters) + ";b\n"), ""},
		"letters, one too many": {[]byte("a;" + strings.Repeat("ø", maxLetters+1) + ";b\n"), "a:1: " + said("too_long", "most", "32,767") + " [import]\n"},
		"in a workbook":         {worksheet(t, `<row><c t="str"><v>`+strings.Repeat("x", maxLetters)+`</v></c></row>`, ""), ""},
		"too long in it":        {worksheet(t, `<row><c t="str"><v>`+strings.Repeat("x", maxLetters+1)+`</v></c></row>`, ""), "a: " + said("too_long", "most", "32,767") + " [import]\n"},
		"bytes, just enough":    {make([]byte, MostBytes), "a: " + said("binary") + " [import]\n"},
		"bytes, one too many":   {make([]byte, MostBytes+1), "a: " + said("too_large", "megabytes", MostBytes>>20) + " [import]\n"},
		"parts, just enough":    {withParts(t, maxParts), "a: " + said("damaged") + " [import]\n"},
		"parts, one too many":   {withParts(t, maxParts+1), "a: " + said("unpacks_too_far") + " [import]\n"},
		"a zip bomb":            {worksheet(t, strings.Repeat(" ", 20<<20), ""), "a: " + said("unpacks_too_far") + " [import]\n"},
	} {
		if sheets, noted := opened("a", c.data); noted != c.want || (sheets == nil) != (c.want != "") {
			t.Errorf("%s: %d sheets, and: %s", name, len(sheets), noted)
		}
	}
}

func TestAWorkbookMayNotUnpackToMuch(t *testing.T) {
	for name, c := range map[string]struct {
		sizes  []uint64
		packed int
		far    bool
	}{
		"all of it, just enough":      {[]uint64{maxUnzipped - 1, 1}, MostBytes, false},
		"all of it, one too many":     {[]uint64{maxUnzipped, 1}, MostBytes, true},
		"more than there are numbers": {[]uint64{1 << 63, 1 << 63}, MostBytes, true},
		"packed a lot, just enough":   {[]uint64{100_000 * maxRatio}, 100_000, false},
		"packed more than that":       {[]uint64{100_001 * maxRatio}, 100_000, true},
		"small, however packed":       {[]uint64{16 << 20}, 1, false},
	} {
		var archive zip.Reader
		for _, size := range c.sizes {
			archive.File = append(archive.File, &zip.File{FileHeader: zip.FileHeader{Name: "xl/media/image.png", UncompressedSize64: size}})
		}
		if got := sizeRefusal(&archive, c.packed); (got != "") != c.far {
			t.Errorf("%s: %q", name, got)
		}
	}
	data := zipped(t, "xl/styles.xml=<a><b/></a>", "xl/worksheets/sheet1.xml=<a><b/></a>")
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if hasMoreTags(archive, 3) || !hasMoreTags(archive, 2) {
		t.Error("a styles part of three tags has another number of tags")
	}
}

// withParts makes a zip file of so many parts, one of a workbook among them.
func withParts(t *testing.T, count int) []byte {
	files := make([]string, 0, count)
	for i := range count - 1 {
		files = append(files, fmt.Sprintf("xl/%d.xml=", i))
	}
	return zipped(t, append(files, "xl/workbook.xml=")...)
}

// millionRows returns a file of a million rows with nine fields, as long as a file may
// be.
func millionRows() []byte {
	line := "2024;a;Nordlia;;31;24;Meistring;4,2;24\n"
	return []byte(strings.Repeat(line, 1_000_000))
}

func BenchmarkOpen(b *testing.B) {
	million := []byte(strings.Repeat("Nordlia;4,2\n", maxCells/3))
	for name, data := range map[string][]byte{
		"text, a million rows of nine, refused": millionRows(),
		"text, as many cells as are read":       million,
		"workbook, as many cells as are read":   worksheet(b, strings.Repeat(`<row><c t="s"><v>0</v></c><c><v>4.2</v></c></row>`, maxCells/3), ""),
		"workbook of Fjordvik":                  read(b, "10-faktor-fjordvik-2025.xlsx"),
		"text of Fjordvik":                      read(b, "fra-excel-2025.csv"),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				opened("a", data)
			}
			b.ReportMetric(float64(peak(func() { opened("a", data) }))/(1<<20), "MB-live")
		})
	}
}

// peak returns the most memory that is in use at any collection while f runs.
func peak(f func()) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(20))
	runtime.GC()
	done := make(chan struct{})
	go func() { f(); close(done) }()
	most := uint64(0)
	var now runtime.MemStats
	for {
		runtime.ReadMemStats(&now)
		most = max(most, now.HeapInuse)
		select {
		case <-done:
			return most
		default:
			runtime.Gosched()
		}
	}
}
