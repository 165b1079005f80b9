package main

import (
	"strings"
	"testing"
)

const printed = `goos: linux
pkg: tifaktor/generator
BenchmarkOther/kind=7-2    	     100	   5 ns/op
BenchmarkRead/units=50/rounds=3/languages=1/texts=40-2 	 10	 1000000 ns/op	 2000000 B/op	 5 allocs/op
BenchmarkRead/units=500/rounds=3/languages=1/texts=40-2 	 10	 10000000 ns/op	 2000000 B/op	 5 allocs/op
BenchmarkRead/units=5000/rounds=3/languages=1/texts=40-2 	 10	 150000000 ns/op	 90000000 B/op	 5 allocs/op
BenchmarkRead/units=500/rounds=10/languages=1/texts=40-2 	 10	 35000000 ns/op	 90000000 B/op	 5 allocs/op
BenchmarkBuild/units=5000/rounds=3/languages=1/texts=40-2 	 1	 600000000 ns/op	 9700 files	 271000000 site-bytes	 1 B/op	 1 allocs/op
PASS
`

func TestBenchmarksBecomeTables(t *testing.T) {
	var out strings.Builder
	if err := run(strings.NewReader(printed), &out); err != nil {
		t.Fatal(err)
	}
	lines := map[string][]string{}
	for line := range strings.Lines(out.String()) {
		fields := strings.Fields(line)
		if len(fields) > 0 {
			lines[fields[0]] = append(lines[fields[0]], strings.Join(fields, " "))
		}
	}
	want := "Read 1.0 ms 10.0 ms 150.0 ms 30 1.00 1.50 90 0.25"
	if len(lines["Read"]) != 2 || lines["Read"][0] != want {
		t.Errorf("by size: %q, want %q", lines["Read"], want)
	} else if want := "Read 10.0 ms 3.50 – –"; lines["Read"][1] != want {
		t.Errorf("by content: %q, want %q", lines["Read"][1], want)
	}
	if !strings.Contains(out.String(), "9700 files and 271 MB") || strings.Contains(out.String(), "Other") {
		t.Errorf("%s", out.String())
	}
}

func TestOutputWithoutSitesIsAnError(t *testing.T) {
	err := run(strings.NewReader("BenchmarkOther-2 100 5 ns/op\n"), new(strings.Builder))
	if err == nil || !strings.Contains(err.Error(), "BenchmarkBuild/units=50") {
		t.Errorf("%v", err)
	}
}
