package verify_test

import (
	"os"
	"path/filepath"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
	"tifaktor/generator/verify"
)

// FuzzSite reads a strange list of files and strange tables: whatever they are, something is
// found rather than a crash, or the site is as its list says.
func FuzzSite(f *testing.F) {
	good := table("k top 40 4.1", "a k 20 4.2", "b k 20 4.0")
	folder, list := site(map[string]string{results: good})
	head := "# Files that tifaktor wrote in this folder, one a line. It leaves all others alone.\n"
	for _, line := range list.Rounds {
		f.Add(head+"# Round "+line+"\n", good, "round,unit,respondents,factor,mean,n,status\n2025,k,5,a,4.1,5,shown\n")
	}
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
