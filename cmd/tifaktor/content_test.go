package main

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A pipe would be waited for until somebody writes to it.
func TestAPipeInTheContentIsNotWaitedFor(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "site.yaml")
	if err := exec.Command("mkfifo", pipe).Run(); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(pipe, filepath.Join(folder, "link.yaml")); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"site.yaml", "link.yaml"} {
		data, err := fs.ReadFile(ordinary{os.DirFS(folder)}, name)
		if err == nil || !strings.Contains(err.Error(), name+": it is neither a file nor a folder") {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
}
