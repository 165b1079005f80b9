package main

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tifaktor/content"
	"tifaktor/generator/problem"
)

// edited is a folder in which somebody saves a text right after it was opened.
type edited struct {
	fs.FS
	name string
	save func()
}

func (e edited) Open(name string) (fs.File, error) {
	file, err := e.FS.Open(name)
	if name == e.name {
		e.save()
	}
	return file, err
}

// sampleIn copies the sample to a folder, and returns that folder and one for the site.
func sampleIn(b *testing.B) (dir, out string) {
	b.Helper()
	dir = filepath.Join(b.TempDir(), "content")
	if err := os.CopyFS(dir, content.Files); err != nil {
		b.Fatal(err)
	}
	return dir, filepath.Join(filepath.Dir(dir), "public")
}

// save writes a file as editors do: under another name, which is then renamed.
func save(t testing.TB, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name+"~", data, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(name+"~", name); err != nil {
		t.Fatal(err)
	}
}

func TestATextThatIsSavedWhileTheSiteIsMadeIsInTheNextOne(t *testing.T) {
	dir, out := publishable(t)
	flags := siteFlags{content: contentFlag{dir: dir}, out: out}
	const text, before = "programme/a.md", "---\nkind: page\ntitle: A\n---\nOne.\n"
	name := filepath.Join(dir, filepath.FromSlash(text))
	writeFile(t, name, before)
	d := doing{start: time.Now()}
	for _, saved := range []bool{true, false} {
		from, err := flags.open(quiet())
		if err != nil {
			t.Fatal(err)
		}
		if _, same := flags.unchanged(from, d); same {
			t.Fatal("nothing changed, it says")
		}
		if saved {
			from.content = edited{from.content, text, func() { save(t, name, []byte(before+"\nMore.\n")) }}
		}
		site, notes, err := makeSite(quiet(), from, new(problem.List))
		if err != nil {
			t.Fatal(err)
		}
		if err := flags.write(quiet(), from, site, "", notes, d); err != nil {
			t.Fatal(err)
		}
	}
	from, err := flags.open(quiet())
	if err != nil {
		t.Fatal(err)
	}
	if _, same := flags.unchanged(from, d); !same {
		t.Error("something changed, it says")
	}
}

func TestWhatChangesWhileTheSiteIsMadeIsNotPublished(t *testing.T) {
	dir, out := publishable(t)
	flags := siteFlags{content: contentFlag{dir: dir}, out: out}
	from, err := flags.open(quiet())
	if err != nil {
		t.Fatal(err)
	}
	save(t, filepath.Join(dir, ".tifaktor-built"), []byte("{}")) // the program's own
	save(t, filepath.Join(dir, "ledger.csv"), nil)               // compared by itself
	if err := flags.stillSame(from); err != nil {
		t.Error(err)
	}
	save(t, filepath.Join(dir, "survey", "round-2025.yaml"), []byte(aRound(2024)))
	if err := flags.stillSame(from); err == nil || !strings.Contains(err.Error(), "half old and half new") {
		t.Error(err)
	}
}

// commanded runs a command that must succeed, and returns the time it took.
func commanded(b *testing.B, args ...string) time.Duration {
	b.Helper()
	var stderr bytes.Buffer
	start := time.Now()
	if code := run(context.Background(), args, io.Discard, &stderr); code != exitOK {
		b.Fatal(code, stderr.String())
	}
	return time.Since(start)
}

// BenchmarkAgain measures a build after nothing, or one text, has changed, as a part of a
// whole build of the same site in the same run. If nothing changed, it must be a tenth at
// most.
func BenchmarkAgain(b *testing.B) {
	for name, change := range map[string]bool{"NothingChanged": false, "OneTextChanged": true} {
		b.Run(name, func(b *testing.B) {
			dir, out := sampleIn(b)
			args := []string{"build", "--content", dir, "--out", out}
			text := filepath.Join(dir, "programme", "ordliste.md")
			var whole, again time.Duration
			for b.Loop() {
				if err := os.RemoveAll(out); err != nil {
					b.Fatal(err)
				}
				whole += commanded(b, args...)
				if change {
					data, err := os.ReadFile(text)
					if err != nil {
						b.Fatal(err)
					}
					save(b, text, append(data, "\nMeir.\n"...))
				}
				again += commanded(b, args...)
			}
			b.ReportMetric(float64(again)/float64(whole), "of-a-whole-build")
			b.ReportMetric(float64(again.Milliseconds())/float64(b.N), "ms-again")
		})
	}
}
