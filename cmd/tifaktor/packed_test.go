package main

import (
	"fmt"
	"net/http"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestWhatIsPackedIsUnpackedTheSameAndKeptWhenNothingChanged(t *testing.T) {
	p := newPacker()
	for _, text := range []string{"", "a", strings.Repeat("Fjellsund ", 10_000), noise(100_000, 0, 255)} {
		once := p.pack([]byte(text), nil)
		if string(once.unpack()) != text {
			t.Errorf("%.20q of %d is another", text, len(text))
		}
		if again := p.pack([]byte(text), once); len(text) > 0 && &again[0] != &once[0] {
			t.Errorf("%.20q is kept twice", text)
		}
	}
}

// held returns how much memory is in use, in bytes.
func held() int64 {
	var now runtime.MemStats
	runtime.GC()
	runtime.GC() // what pools held goes at the second
	runtime.ReadMemStats(&now)
	return int64(now.HeapAlloc)
}

func TestManyEditsTakeNoMoreMemoryThanAFew(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long")
	}
	content, w, server := previewOf(t, goodSite)
	edit := func(n int) {
		writeFile(t, filepath.Join(content, "site.yaml"), strings.Replace(goodSite, "Sør", fmt.Sprintf("Nummer%d", n), 1))
		w.look()
		if _, page, _ := get(t, server.URL+"/"); !strings.Contains(page, fmt.Sprintf("Nummer%d kommune", n)) {
			t.Fatalf("edit %d is not shown", n)
		}
	}
	for n := range 5 {
		edit(n)
	}
	before := held()
	for n := range 20 {
		edit(5 + n)
	}
	if more := held() - before; more > 1<<20 {
		t.Errorf("%d bytes more are held", more)
	}
	now, _ := w.shown.look()
	whole, kept := 0, 0
	for _, file := range now.files {
		whole += len(file.unpack())
		kept += len(file)
	}
	if kept > whole/2 {
		t.Errorf("%d of %d bytes are kept", kept, whole)
	}
	if status, _, _ := get(t, server.URL+"/nn/index.html"); status != http.StatusOK {
		t.Error(status)
	}
}
