package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestChangesAreNoticed waits for what the system reports, in folders that were there and in
// a new one.
func TestChangesAreNoticed(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	content := filepath.Join(dir, "content")
	writeFile(t, filepath.Join(content, "programme", "a.md"), "a")
	noticed := notice(content, filepath.Join(dir, "themes")) // there are no themes
	defer noticed.stop()
	if noticed.system == nil {
		t.Skip("this system reports nothing")
	}
	for _, name := range []string{"programme/a.md", "site.yaml", "programme/new/b.md", "programme/new/b.md"} {
		writeFile(t, filepath.Join(content, filepath.FromSlash(name)), name+time.Now().String())
		select {
		case event := <-noticed.C:
			noticed.seen(event)
		case <-time.After(10 * time.Second):
			t.Fatalf("%s is not noticed", name)
		}
		for settled := false; !settled; {
			select {
			case event := <-noticed.C:
				noticed.seen(event)
			case <-time.After(200 * time.Millisecond):
				settled = true
			}
		}
	}
	if err := os.RemoveAll(filepath.Join(content, "programme", "new")); err != nil {
		t.Fatal(err)
	}
	select {
	case <-noticed.C:
	case <-time.After(10 * time.Second):
		t.Error("a folder that is gone is not noticed")
	}
}
