package generator

import (
	"compress/gzip"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/content"
	"tifaktor/generator/hosting"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// BenchmarkVisit visits pages as Lighthouse does on a phone: the time until the largest part of a page is
// painted, which is to be 1,000 ms at most, and how long scripts keep a reader waiting, which is to be
// none. Each is the median of three visits. TIFAKTOR_LIGHTHOUSE is the program; without it
// the benchmark is left out.
func BenchmarkVisit(b *testing.B) {
	program := os.Getenv("TIFAKTOR_LIGHTHOUSE")
	if program == "" {
		b.Skip("TIFAKTOR_LIGHTHOUSE is not set; make bench sets it")
	}
	for _, site := range []struct {
		name   string
		folder fstest.MapFS
		unit   string
	}{
		{"sample", copied(b, content.Files), "bekkefaret-barnehage"},
		{"units=5000", sampleWithUnits(b, largestUnits), "u100"},
	} {
		var problems problem.List
		made, err := Build(site.folder, themes.Files, &problems)
		must(b, err, &problems)
		server := httptest.NewServer(packing(made))
		for _, page := range []struct{ name, path string }{
			{"home", "nn/index.html"},
			{"unit", "nn/resultat/eining/" + site.unit + ".html"},
			{"session", "nn/samlingar/opplaering.html"},
			{"heatmap", "nn/resultat/einingar.html"},
			{"search", "nn/sok.html"},
		} {
			b.Run(site.name+"/"+page.name, func(b *testing.B) {
				for b.Loop() {
					painted, blocked := visits(b, program, server.URL+"/"+page.path)
					b.ReportMetric(painted, "LCP-ms")
					b.ReportMetric(blocked, "TBT-ms")
				}
			})
		}
		server.Close()
	}
}

// packing serves a site as a web server does that packs what it sends.
func packing(site *Site) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		data, err := site.File(strings.TrimPrefix(r.URL.Path, "/"))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		ending := path.Ext(r.URL.Path)
		w.Header().Set("Content-Type", hosting.TypeOf(ending))
		if ending == ".woff2" {
			w.Write(data)
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		packer := gzip.NewWriter(w)
		packer.Write(data)
		packer.Close()
	})
}

// visits returns the medians of three visits, in milliseconds.
func visits(b *testing.B, program, address string) (painted, blocked float64) {
	b.Helper()
	var all, waits []float64
	for range 3 {
		var report struct {
			Audits map[string]struct {
				NumericValue float64 `json:"numericValue"`
			} `json:"audits"`
		}
		file := filepath.Join(b.TempDir(), "report.json")
		output, err := exec.Command(program, address, "--only-categories=performance", "--quiet", "--output=json",
			"--output-path="+file, "--chrome-flags=--headless=new --no-sandbox --disable-gpu").CombinedOutput()
		if err != nil {
			b.Fatalf("%v: %s", err, output)
		}
		data, err := os.ReadFile(file)
		if err == nil {
			err = json.Unmarshal(data, &report)
		}
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, report.Audits["largest-contentful-paint"].NumericValue)
		waits = append(waits, report.Audits["total-blocking-time"].NumericValue)
	}
	slices.Sort(all)
	slices.Sort(waits)
	if all[1] == 0 {
		b.Fatalf("%s: nothing was painted", address)
	}
	return all[1], waits[1]
}
