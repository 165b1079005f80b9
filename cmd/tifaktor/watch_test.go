package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

func TestTheFingerprintSeesEveryChange(t *testing.T) {
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	folder := func() fstest.MapFS {
		return fstest.MapFS{"site.yaml": {Data: []byte("a"), ModTime: now}, "programme/a.md": {Data: []byte("a"), ModTime: now}}
	}
	before := fingerprintOf([]fs.FS{folder()})
	if fingerprintOf([]fs.FS{folder()}) != before {
		t.Error("the same folder has another fingerprint")
	}
	for name, change := range map[string]func(fstest.MapFS){
		"size":     func(f fstest.MapFS) { f["site.yaml"].Data = []byte("ab") },
		"time":     func(f fstest.MapFS) { f["programme/a.md"].ModTime = now.Add(time.Millisecond) },
		"new file": func(f fstest.MapFS) { f["programme/b.md"] = &fstest.MapFile{ModTime: now} },
		"removed":  func(f fstest.MapFS) { delete(f, "programme/a.md") },
		"renamed":  func(f fstest.MapFS) { f["programme/b.md"] = f["programme/a.md"]; delete(f, "programme/a.md") },
	} {
		changed := folder()
		change(changed)
		if fingerprintOf([]fs.FS{changed}) == before {
			t.Errorf("%s: not seen", name)
		}
	}
}

func TestAPreviewUndoesAnInterruptedImportAndReportsWhatItCannot(t *testing.T) {
	content, w, server := previewOf(t, goodSite)
	list := filepath.Join(content, ".tifaktor-writing", "list")
	page := filepath.Join(content, "programme", "half.md")
	half := func(now string) {
		sum := sha256.Sum256([]byte("half"))
		writeFile(t, page, now)
		writeFile(t, list, fmt.Sprintf(`{"files": [{"path": "programme/half.md", "before": "", "after": "%s"}]}`, hex.EncodeToString(sum[:])))
		w.look()
	}
	half("changed since")
	if _, text, _ := get(t, server.URL+"/nn/"); !strings.Contains(text, "was changed after a run") {
		t.Error(text)
	}
	half("half")
	code, text, _ := get(t, server.URL+"/nn/")
	if _, err := os.Stat(page); err == nil || code != http.StatusOK || strings.Contains(text, "was changed after a run") {
		t.Error(err, code, text)
	}
	if _, err := os.Stat(list); err == nil {
		t.Error("the list is left")
	}
}
