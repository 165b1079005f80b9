package wayin

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestDbg2(t *testing.T) {
	a := try(*only, chosen(*only))
	files, _ := importTable(a.sources, answers{})
	for n, d := range files {
		os.MkdirAll(filepath.Dir("/tmp/d2/imp/"+n), 0o777)
		os.WriteFile("/tmp/d2/imp/"+n, d, 0o666)
	}
	c, _ := readContent(files)
	tr := a.truth.truth(min(c.decimals, a.truth.decimals))
	for n, d := range tr {
		os.MkdirAll(filepath.Dir("/tmp/d2/truth/"+n), 0o777)
		os.WriteFile("/tmp/d2/truth/"+n, d, 0o666)
	}
	for _, f := range []map[string][]byte{files, tr} {
		d, _ := protect(f)
		for _, r := range d.Rounds {
			for u, un := range d.Units {
				s := ""
				for fi := range d.Instrument.Factors {
					s += fmt.Sprint(r.Means[u][fi].State) + " "
				}
				fmt.Println(un.Name, r.Responses[u], s)
			}
		}
	}
}
