package main

import (
	"bytes"
	"context"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
)

// noise returns bytes without meaning.
func noise(count int, from, to byte) string {
	rng := rand.New(rand.NewPCG(3, 4))
	data := make([]byte, count)
	for i := range data {
		data[i] = from + byte(rng.IntN(int(to-from)+1))
	}
	return string(data)
}

func TestManyProblemsOfOneCauseAreAFewLines(t *testing.T) {
	heads := "Enhet;Antall svar;Rolle\n"
	round := "round: 2025\nfrom: 2025-03-03\nto: 2025-03-14\nsynthetic: true\nresults:\n"
	for name, c := range map[string]struct {
		file, text string
		most       int // lines
	}{
		"a stray quotation mark on each line": {"res-2025.csv", heads + strings.Repeat("a\"b;c\n", 30_000), 2},
		"a mark that is never closed":         {"res-2025.csv", heads + `"` + strings.Repeat("Nordlia;9;4,1\n", 1000), 2},
		"bytes that mean nothing":             {"res-2025.csv", noise(200_000, 1, 255), 2},
		"signs that mean nothing":             {"res-2025.csv", noise(200_000, ' ', '~'), 2},
		"no number of people on each line":    {"res-2025.csv", heads + strings.Repeat("Nordlia;mange;4,1\nSørlia;9;4,1\n", 4_000), 4},
		"rows of units that are not known":    {"survey/round-2025.yaml", round + strings.Repeat("  - {unit: a, means: {b: 4,1}}\n", 5_000), 6},
		"YAML that means nothing":             {"survey/units.yaml", noise(200_000, ' ', '~'), 4},
		"links that lead nowhere":             {"programme/a.md", "---\nkind: page\ntitle: A\n---\n" + strings.Repeat("[a](b.md)\n\n", 10_000), 3},
		"a text that means nothing":           {"programme/a.md", "---\nkind: page\ntitle: A\n---\n" + noise(200_000, ' ', '~'), 50},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			content := filepath.Join(folder, "content")
			writeFile(t, filepath.Join(content, "site.yaml"), goodSite)
			args := []string{"check", "--content", content}
			if strings.HasSuffix(c.file, ".csv") {
				args = []string{"import", filepath.Join(folder, c.file), "--into", content}
				writeFile(t, filepath.Join(folder, c.file), c.text)
			} else {
				writeFile(t, filepath.Join(content, filepath.FromSlash(c.file)), c.text)
			}
			var stdout, stderr bytes.Buffer
			code := run(context.Background(), args, &stdout, &stderr)
			if lines := strings.Count(stderr.String(), "\n"); code != exitProblems || lines > c.most || stderr.Len() > 20_000 {
				t.Errorf("exit %d, %d lines, %d bytes:\n%.2000s", code, lines, stderr.Len(), stderr.String())
			}
		})
	}
}
