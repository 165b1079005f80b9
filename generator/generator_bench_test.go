package generator

import (
	"fmt"
	"io/fs"
	"iter"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/content"
	"tifaktor/generator/output"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// forMunicipalities measures a step on made-up municipalities of three sizes:
// ten factors, three rounds, one language.
func forMunicipalities(b *testing.B, step func(b *testing.B, folder fs.FS)) {
	for _, units := range []int{50, 500, 5000} {
		b.Run(fmt.Sprintf("units=%d", units), func(b *testing.B) {
			folder := municipality(units, 3)
			b.ReportAllocs()
			step(b, folder)
		})
	}
}

func must(b *testing.B, err error, problems *problem.List) {
	b.Helper()
	if err != nil || problems.Failed() {
		b.Fatal(err, problems.Sorted())
	}
}

// BenchmarkRead reads and checks the content.
func BenchmarkRead(b *testing.B) {
	forMunicipalities(b, func(b *testing.B, folder fs.FS) {
		for b.Loop() {
			var problems problem.List
			NewMaker(folder, nil).read(&problems)
			must(b, nil, &problems)
		}
	})
}

// BenchmarkProtect decides what may be shown, and audits it.
func BenchmarkProtect(b *testing.B) {
	forMunicipalities(b, func(b *testing.B, folder fs.FS) {
		var problems problem.List
		delivered := NewMaker(folder, nil).read(&problems)
		for b.Loop() {
			_, _, err := protect(delivered, nil, &problems)
			must(b, err, &problems)
		}
	})
}

// BenchmarkRender plans and renders every page and file, and keeps none.
func BenchmarkRender(b *testing.B) {
	forMunicipalities(b, func(b *testing.B, folder fs.FS) {
		for b.Loop() {
			for _, err := range filesOf(b, folder) {
				must(b, err, &problem.List{})
			}
		}
	})
}

// BenchmarkWrite writes a finished site to disk.
func BenchmarkWrite(b *testing.B) {
	forMunicipalities(b, func(b *testing.B, folder fs.FS) {
		var files []output.File
		for file, err := range filesOf(b, folder) {
			must(b, err, &problem.List{})
			files = append(files, file)
		}
		for b.Loop() {
			_, err := output.Write(output.Folder{Path: b.TempDir() + "/public"}, output.About{}, func(yield func(output.File, error) bool) {
				for _, file := range files {
					if !yield(file, nil) {
						return
					}
				}
			})
			must(b, err, &problem.List{})
		}
	})
}

// BenchmarkBuild makes the whole site, from YAML to files on disk.
func BenchmarkBuild(b *testing.B) {
	forMunicipalities(b, func(b *testing.B, folder fs.FS) {
		for b.Loop() {
			summary, err := output.Write(output.Folder{Path: b.TempDir() + "/public"}, output.About{}, filesOf(b, folder))
			must(b, err, &problem.List{})
			b.ReportMetric(float64(summary.Files), "files")
			b.ReportMetric(float64(summary.Bytes)/1e6, "MB")
		}
	})
}

// BenchmarkEdit makes the page of a text again after it has changed, as a preview does.
func BenchmarkEdit(b *testing.B) {
	forMunicipalities(b, func(b *testing.B, folder fs.FS) {
		for i := range 40 {
			folder.(fstest.MapFS)[fmt.Sprintf("programme/side-%d.md", i)] = &fstest.MapFile{Data: []byte("---\nkind: page\nsection: about\ntitle: Side\n---\n\nEi setning om noko.\n")}
		}
		maker := NewMaker(folder, themes.Files)
		_, err := maker.Build(&problem.List{})
		must(b, err, &problem.List{})
		for b.Loop() {
			var problems problem.List
			site, err := maker.Build(&problems)
			must(b, err, &problems)
			_, err = site.File("nn/side-1.html")
			must(b, err, &problems)
		}
	})
}

func filesOf(b *testing.B, folder fs.FS) iter.Seq2[output.File, error] {
	b.Helper()
	var problems problem.List
	made, err := Build(folder, themes.Files, &problems)
	must(b, err, &problems)
	return made.Files
}

// BenchmarkPlans makes the whole site with and without a sheet for every unit, the
// sample's plan.
func BenchmarkPlans(b *testing.B) {
	whole, err := fs.ReadFile(content.Files, "programme/verktoy/min-plan.md")
	if err != nil {
		b.Fatal(err)
	}
	front, _, _ := strings.Cut(string(whole), "\n---\n")
	for _, sheets := range []bool{false, true} {
		b.Run(fmt.Sprintf("sheets=%t", sheets), func(b *testing.B) {
			folder := municipality(5000, 3)
			if sheets {
				folder["programme/min-plan.md"] = &fstest.MapFile{Data: []byte(front + "\n---\n")}
			}
			b.ReportAllocs()
			for b.Loop() {
				summary, err := output.Write(output.Folder{Path: b.TempDir() + "/public"}, output.About{}, filesOf(b, folder))
				must(b, err, &problem.List{})
				b.ReportMetric(float64(summary.Files), "files")
				b.ReportMetric(float64(summary.Bytes)/1e6, "MB")
			}
		})
	}
}
