package output

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestAFileIsReplacedWholeOrNotAtAll(t *testing.T) {
	for at := 1; ; at++ {
		dir := t.TempDir()
		name := filepath.Join(dir, "ledger.csv")
		put(t, name, "old")
		put(t, filepath.Join(dir, ".ledger.csv-12345"), "left by a run that was killed")
		put(t, filepath.Join(dir, ".ledger.csv-mine"), "somebody's")
		steps := 0
		restore := breakAt(at, true, func() error { steps++; return syscall.EIO })
		err := Replace(name, []byte("new"), 0o644)
		restore()
		text, _ := os.ReadFile(name)
		entries, _ := os.ReadDir(dir)
		if len(entries) != 2 {
			t.Errorf("refused at %d: %v", at, entries)
		}
		switch {
		case steps == 0:
			if err != nil || string(text) != "new" || at < 4 {
				t.Errorf("after %d changes: %q, %v", at-1, text, err)
			}
			return
		case err == nil, string(text) != "old" && string(text) != "new":
			t.Errorf("refused at %d: %q, %v", at, text, err)
		}
	}
}
