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
	"tifaktor/generator/theme"
	"tifaktor/themes"
)

// siteSize is what a made-up site consists of, besides ten factors.
type siteSize struct{ units, rounds, languages, texts int }

// forSites measures a step on made-up sites: of three sizes, and of the middle one with more
// rounds, languages and texts. Their names are read by cmd/benchtable.
func forSites(b *testing.B, step func(b *testing.B, folder fs.FS)) {
	for _, of := range []siteSize{
		{50, 3, 1, 40}, {500, 3, 1, 40}, {5000, 3, 1, 40},
		{500, 10, 1, 40}, {500, 3, 3, 40}, {500, 3, 1, 400},
	} {
		b.Run(fmt.Sprintf("units=%d/rounds=%d/languages=%d/texts=%d", of.units, of.rounds, of.languages, of.texts), func(b *testing.B) {
			folder := of.content()
			b.ReportAllocs()
			step(b, folder)
		})
	}
}

// content makes up the content of a site.
func (of siteSize) content() fstest.MapFS {
	folder := municipality(of.units, of.rounds)
	languages := strings.Join([]string{"nn", "nb", "en"}[:of.languages], ", ")
	folder["site.yaml"].Data = []byte(strings.Replace(madeUpSite, "[nn]", "["+languages+"]", 1))
	for i := range of.texts {
		text := "---\nkind: page\nsection: about\ntitle: Side\n---\n\n" + strings.Repeat("Ei setning om *noko* som vi gjer. ", 40)
		folder[fmt.Sprintf("programme/side-%d.md", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	return folder
}

func must(b *testing.B, err error, problems *problem.List) {
	b.Helper()
	if err != nil || problems.Failed() {
		b.Fatal(err, problems.Sorted())
	}
}

// BenchmarkRead reads and checks the content.
func BenchmarkRead(b *testing.B) {
	forSites(b, func(b *testing.B, folder fs.FS) {
		for b.Loop() {
			var problems problem.List
			NewMaker(folder, nil).read(&problems)
			must(b, nil, &problems)
		}
	})
}

// BenchmarkProtect decides what may be shown, and audits it.
func BenchmarkProtect(b *testing.B) {
	forSites(b, func(b *testing.B, folder fs.FS) {
		var problems problem.List
		delivered := NewMaker(folder, nil).read(&problems)
		for b.Loop() {
			_, _, err := protect(delivered, nil, &problems)
			must(b, err, &problems)
		}
	})
}

// BenchmarkTheme reads a theme and binds it to a language, as the first page does.
func BenchmarkTheme(b *testing.B) {
	forSites(b, func(b *testing.B, folder fs.FS) {
		var problems problem.List
		made, err := Build(folder, themes.Files, &problems)
		must(b, err, &problems)
		pages := made.parts.pages
		for b.Loop() {
			look, err := theme.Load(themes.Files, theme.Default)
			must(b, err, &problem.List{})
			_, err = renderHTML(pages[0], look)
			must(b, err, &problem.List{})
		}
	})
}

// BenchmarkRender plans and renders every page and file, and keeps none.
func BenchmarkRender(b *testing.B) {
	forSites(b, func(b *testing.B, folder fs.FS) {
		for b.Loop() {
			for _, err := range filesOf(b, folder) {
				must(b, err, &problem.List{})
			}
		}
	})
}

// BenchmarkWrite writes a finished site to disk: the limit of what a build can take.
func BenchmarkWrite(b *testing.B) {
	forSites(b, func(b *testing.B, folder fs.FS) {
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
	forSites(b, func(b *testing.B, folder fs.FS) {
		for b.Loop() {
			summary, err := output.Write(output.Folder{Path: b.TempDir() + "/public"}, output.About{}, filesOf(b, folder))
			must(b, err, &problem.List{})
			b.ReportMetric(float64(summary.Files), "files")
			b.ReportMetric(float64(summary.Bytes), "site-bytes")
		}
	})
}

// BenchmarkEdit makes the page of a text again after it has changed, as a preview does.
func BenchmarkEdit(b *testing.B) {
	forSites(b, func(b *testing.B, folder fs.FS) {
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

// BenchmarkEditRound makes the page of a unit again after the results have changed, as a preview
// does: all but the texts is read and protected anew.
func BenchmarkEditRound(b *testing.B) {
	forSites(b, func(b *testing.B, folder fs.FS) {
		for b.Loop() {
			var problems problem.List
			site, err := NewMaker(folder, themes.Files).Build(&problems)
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
				b.ReportMetric(float64(summary.Bytes), "site-bytes")
			}
		})
	}
}
