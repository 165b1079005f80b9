package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"tifaktor/generator/ledger"
	"tifaktor/generator/output"
)

// The changes of the disk before which publish is killed. Package output tries all of them,
// one by one; here it is the order of the ledger and the site that counts.
var killedBefore = []string{"renameat", "renameat2", "syncfs"}

// publishable returns a small site that was published, and has one more round since.
func publishable(t *testing.T) (dir, out string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "content")
	out = filepath.Join(filepath.Dir(dir), "public")
	for name, text := range map[string]string{
		"site.yaml":              "title: Survey\norganisation: Sør kommune\nlanguages: [en]\naccessibility_statement: https://uustatus.no/nn/erklaringer/publisert/1\n",
		"survey/instrument.yaml": "id: short\nname: Short\nscale: {from: 1, to: 5}\nfactors:\n  - {id: autonomi, name: Autonomy, statements: 4}\n",
		"survey/units.yaml":      "units:\n  - {id: sor, name: Sør kommune}\n  - {id: skulen, name: Skulen, parent: sor}\n",
		"survey/round-2023.yaml": aRound(2023),
	} {
		writeFile(t, filepath.Join(dir, filepath.FromSlash(name)), text)
	}
	mustPublish(t, dir, out)
	writeFile(t, filepath.Join(dir, "survey", "round-2025.yaml"), aRound(2025))
	return dir, out
}

func aRound(year int) string {
	return fmt.Sprintf("round: %d\nsynthetic: true\nfrom: %[1]d-03-06\nto: %[1]d-03-17\nresults:\n"+
		"  - {unit: sor, invited: 90, respondents: 74, means: {autonomi: 4.0}}\n  - {unit: skulen, invited: 50, respondents: 40, means: {autonomi: 4.1}}\n", year)
}

func mustPublish(t *testing.T, dir, out string) {
	t.Helper()
	var stderr bytes.Buffer
	if code := run(context.Background(), []string{"publish", "--content", dir, "--out", out}, io.Discard, &stderr); code != exitOK {
		t.Error(code, stderr.String())
	}
}

// agrees reports whether the ledger has everything that a site shows, and the site is whole,
// apart from what is left beside it.
func agrees(t *testing.T, dir, out string) bool {
	t.Helper()
	list, err := output.ReadList(out)
	remembered, failed := readLedger(filepath.Join(dir, ledger.FileName))
	if err != nil || failed != nil || list == nil {
		t.Fatal(err, failed)
	}
	return list.Memory != "" && ledger.Holds(remembered, list.Memory)
}

// If publish is killed at any moment, no site has a figure that the ledger does not have, and
// the next publish succeeds.
func TestPublishMayBeKilledAndTheLedgerHasWhatIsShown(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long")
	}
	strace, err := exec.LookPath("strace")
	if err != nil || exec.Command(strace, "-V").Run() != nil {
		t.Skip("there is no strace here")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	madeDir, madeOut := publishable(t)
	kills, after := 0, map[string]int{}
	for _, call := range killedBefore {
		for at := 1; ; at++ {
			both := t.TempDir()
			dir, out := filepath.Join(both, "content"), filepath.Join(both, "public")
			if err := errors.Join(os.CopyFS(dir, os.DirFS(madeDir)), os.CopyFS(out, os.DirFS(madeOut))); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(filepath.Join(dir, ledger.FileName))
			child := exec.Command(strace, "-f", "-qq", "-o", os.DevNull, "-e", "trace="+call, "-e", fmt.Sprintf("inject=%s:signal=KILL:when=%d", call, at), self)
			child.Env = append(os.Environ(), publishing+"="+dir+string(os.PathListSeparator)+out)
			err := child.Run()
			if err == nil {
				break // no thread makes so many
			}
			if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() > 0 {
				t.Fatal(call, at, err)
			}
			kills++
			if !agrees(t, dir, out) {
				t.Errorf("killed at %s %d: the site shows what the ledger does not have", call, at)
			}
			now, _ := os.ReadFile(filepath.Join(dir, ledger.FileName))
			after[fmt.Sprintf("ledger new %v", !bytes.Equal(before, now))]++
			mustPublish(t, dir, out)
			if _, whole := output.Whole(out); !whole || !agrees(t, dir, out) {
				t.Errorf("killed at %s %d: then not whole", call, at)
			}
			onlyThese(t, dir, ledger.FileName, madeFile, "site.yaml", "survey")
			onlyThese(t, filepath.Dir(dir), "content", "public")
		}
	}
	if kills < 3 || len(after) < 2 { // how many depends on which threads make the calls
		t.Errorf("%d kills, %v", kills, after)
	}
	t.Log(kills, "kills:", after)
}

func onlyThese(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != len(names) {
		t.Errorf("%s holds %v, want %v: %v", dir, entries, names, err)
	}
}
