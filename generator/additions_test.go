package generator

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestWhatTheArchitectureSaysOfAdditionsIsAllTheyTake adds a kind of text, a chart kind, a
// rule, a theme and a language in a copy of the repository, and builds a site that uses them.
func TestWhatTheArchitectureSaysOfAdditionsIsAllTheyTake(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles the whole program again")
	}
	testscript.Run(t, testscript.Params{
		Files: []string{"testdata/additions.txtar"},
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOFLAGS"} {
				value, err := exec.CommandContext(t.Context(), "go", "env", name).Output()
				if err != nil {
					return err
				}
				env.Setenv(name, strings.TrimSpace(string(value)))
			}
			env.Setenv("GOPROXY", "off")
			env.Cd = filepath.Join(env.WorkDir, "project")
			return copyProject(env.Cd)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"add": addition, "without": withoutLines},
	})
}

// copyProject copies what the command and its tests are made of, and a small survey.
func copyProject(folder string) error {
	if err := os.Mkdir(folder, 0o777); err != nil {
		return err
	}
	for _, part := range []string{"go.mod", "go.sum", "README.md", "ARCHITECTURE.md"} {
		data, err := os.ReadFile(filepath.Join("..", part))
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, part), data, 0o666)
		}
		if err != nil {
			return err
		}
	}
	for from, to := range map[string]string{
		"../cmd": "cmd", "../content": "content", "../generator": "generator", "../themes": "themes",
		"testdata/small/content/survey": "../site/survey",
	} {
		if err := os.CopyFS(filepath.Join(folder, to), os.DirFS(from)); err != nil {
			return err
		}
	}
	return nil
}

// addition takes over the files of a folder of the script: those of ".insert" are lines to
// put into a file that is there, and each line of ".quoted" has a sign before it.
func addition(script *testscript.TestScript, _ bool, args []string) {
	root := filepath.Join(script.Getenv("WORK"), args[0])
	script.Check(filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		inside, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		file, how := script.MkAbs(inside), filepath.Ext(inside)
		text := script.ReadFile(name)
		switch how {
		case ".insert":
			file = strings.TrimSuffix(file, how)
			text = inserted(script, script.ReadFile(file), text)
		case ".quoted":
			file, text = strings.TrimSuffix(file, how), strings.ReplaceAll("\n"+text, "\n>", "\n")[1:]
		}
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			return err
		}
		return os.WriteFile(file, []byte(text), 0o666)
	}))
}

// inserted puts lines into a text, each after the one line that begins as said above them.
func inserted(script *testscript.TestScript, text, lines string) string {
	for _, part := range strings.Split(lines, "after: ")[1:] {
		after, added, _ := strings.Cut(part, "\n")
		if strings.Count("\n"+text, "\n"+after) != 1 {
			script.Fatalf("not one line begins with %q", after)
		}
		before, rest, _ := strings.Cut("\n"+text, "\n"+after)
		line, below, _ := strings.Cut(rest, "\n")
		text = (before + "\n" + after + line + "\n" + added + below)[1:]
	}
	return text
}

// withoutLines takes lines out of a file: those that begin with one of the words.
func withoutLines(script *testscript.TestScript, _ bool, args []string) {
	var kept strings.Builder
	for line := range strings.Lines(script.ReadFile(args[0])) {
		gone := false
		for _, beginning := range args[1:] {
			gone = gone || strings.HasPrefix(line, beginning)
		}
		if !gone {
			kept.WriteString(line)
		}
	}
	script.Check(os.WriteFile(script.MkAbs(args[0]), []byte(kept.String()), 0o666))
}
