package verify_test

import (
	"os"
	"path/filepath"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
	"tifaktor/generator/verify"
)

// FuzzSite reads a strange list of files and strange tables: there must be
// findings rather than a crash, or the site is as its list says.
func FuzzSite(f *testing.F) {
	good := table("k top 40 4.1", "a k 20 4.2", "b k 20 4.0")
	folder, list := site(map[string]string{results: good})
	head := "# Files that tifaktor wrote in this folder, one a line. It leaves all others alone.\n"
	head += "# Round " + list.Rounds[0] + "\n"
	for _, c := range planted {
		f.Add(head, table(c.rows...), "")
	}
	for _, c := range bandRows {
		f.Add(head, table("k top 70 3.8", "a k 36 3.9")+c.row, "")
	}
	for _, c := range restRows {
		f.Add(head, table("k top 30 4.0", "a k 16 4.1", "b k -"), restsHead+c.rests)
	}
	f.Add(head, table("k top 66 3.9", "a k 36 3.9", "b k 28 3.4..4.9"), "")
	f.Add(string(folder[output.ListName].Data), table("k top 4 ~4.1", "a k -"), "")
	f.Add(head+`# Round "2025": scale 1 to 999999999999, decimals 99999999, smallest group -1, cover 0`+"\n", good, "")
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, written, numbers, others string) {
		if err := os.WriteFile(filepath.Join(dir, output.ListName), []byte(written), 0o666); err != nil {
			t.Fatal(err)
		}
		strange, known := site(map[string]string{results: numbers, rests: others})
		read, err := output.ReadList(dir)
		if err == nil && read != nil {
			known.Rounds = append(known.Rounds, read.Rounds...)
		}
		report, err := verify.Site(strange, known, results, rests, i18n.For("nn"))
		if err != nil || report == nil {
			t.Fatal(err)
		}
		for _, found := range report.Findings {
			if found.File == "" || found.Text == "" || found.Line < 0 {
				t.Errorf("%+v", found)
			}
		}
	})
}
