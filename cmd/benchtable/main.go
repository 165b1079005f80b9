// Command benchtable reads what "go test -bench" prints, and prints it as tables: what each step of a
// build takes on sites of three sizes, how that grows per unit, and what more rounds, languages
// and texts cost. All figures are of one run, so their ratios hold on any machine.
package main

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/perf/benchfmt"
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(from io.Reader, to io.Writer) error {
	measured, err := read(from)
	if err != nil {
		return err
	}
	if len(measured.steps) == 0 {
		return fmt.Errorf("no benchmark of sites: want lines such as BenchmarkBuild/units=50/rounds=3/languages=1/texts=40")
	}
	if err := measured.bySize(to); err != nil {
		return err
	}
	return measured.byContent(to)
}

// size is what a site consists of.
type size struct{ units, rounds, languages, texts int }

// usual is the size that others are compared with.
var usual = size{units: 500, rounds: 3, languages: 1, texts: 40}

// measurement is what a step took for a site: seconds, bytes allocated, and what it wrote in files
// and bytes.
type measurement struct{ seconds, allocated, files, written float64 }

// measurements holds what the steps took, in the order they were measured.
type measurements struct {
	steps []string
	took  map[string]map[size]measurement
}

// read reads the benchmarks whose names say the size of a site, and passes over others.
func read(from io.Reader) (*measurements, error) {
	all := &measurements{took: map[string]map[size]measurement{}}
	reader := benchfmt.NewReader(from, "standard input")
	for reader.Scan() {
		switch record := reader.Result().(type) {
		case *benchfmt.SyntaxError:
			return nil, record
		case *benchfmt.Result:
			all.add(record)
		}
	}
	return all, reader.Err()
}

func (m *measurements) add(result *benchfmt.Result) {
	step, of, ok := sizeOf(result.Name.String())
	if !ok {
		return
	}
	if m.took[step] == nil {
		m.steps = append(m.steps, step)
		m.took[step] = map[size]measurement{}
	}
	value := func(unit string) float64 {
		v, _ := result.Value(unit)
		return v
	}
	m.took[step][of] = measurement{value("sec/op"), value("B/op"), value("files"), value("site-bytes")}
}

// sizeOf returns the step and the size of the site that a benchmark is of.
func sizeOf(name string) (step string, of size, ok bool) {
	base, parts := benchfmt.Name(name).Parts()
	for _, part := range parts {
		for key, into := range map[string]*int{"units": &of.units, "rounds": &of.rounds, "languages": &of.languages, "texts": &of.texts} {
			if _, err := fmt.Sscanf(string(part), "/"+key+"=%d", into); err == nil {
				ok = true
			}
		}
	}
	return string(base), of, ok && of.units > 0 && of.rounds > 0
}
