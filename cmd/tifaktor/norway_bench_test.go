//go:build linux

package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A tenth of Norway by default: all of it is 357 sites with 77,000 units, which take 6 GB of
// disk and some minutes.
var (
	siteCount = flag.Int("sites", 36, "how many municipalities are built")
	unitCount = flag.Int("units", 7700, "how many units they have together")
	rounds    = flag.Int("rounds", 3, "how many rounds each has")
)

// BenchmarkNorway builds the sites of municipalities with the program itself: all of them, then
// again when nothing has changed, and when one of middling size has.
func BenchmarkNorway(b *testing.B) {
	around := b.TempDir()
	program, folder, out := filepath.Join(around, "tifaktor"), filepath.Join(around, "kommunar"), filepath.Join(around, "nettstader")
	if said, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, said)
	}
	sizes := sizesOf(*siteCount, *unitCount)
	writeSites(b, folder, sizes, *rounds)
	measure := func(name string, change func()) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				change()
				b.StartTimer()
				command := exec.Command(program, "build", "--quiet", "--all", folder, "--out", out)
				start := time.Now()
				if said, err := command.CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, said)
				}
				state := command.ProcessState
				b.ReportMetric(time.Since(start).Seconds(), "s")
				b.ReportMetric((state.UserTime() + state.SystemTime()).Seconds(), "cpu-s")
				b.ReportMetric(float64(state.SysUsage().(*syscall.Rusage).Maxrss)/1024, "MiB")
			}
		})
	}
	measure("Cold", func() {
		for _, site := range inFolder(folder).sites {
			os.Remove(filepath.Join(site.content, madeFile))
		}
		if err := os.RemoveAll(out); err != nil {
			b.Fatal(err)
		}
	})
	measure("NothingChanged", func() {})
	middling := len(sizes) / 2
	measure("OneChanged", func() {
		name := filepath.Join(inFolder(folder).sites[middling].content, "survey", "units.yaml")
		units, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		writeFile(b, name, strings.Replace(string(units), "name: Heile", "name: Heile heile", 1))
	})
}
