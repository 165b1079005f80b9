package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what was found into the scripts")

// publishing is the environment variable with the folders of the content and of the site
// that a child process of a test publishes.
const publishing = "TIFAKTOR_TEST_PUBLISHES"

func TestMain(m *testing.M) {
	if folders := filepath.SplitList(os.Getenv(publishing)); len(folders) == 2 {
		os.Exit(run(context.Background(), []string{"publish", "--content", folders[0], "--out", folders[1]}, io.Discard, os.Stderr))
	}
	testscript.Main(m, map[string]func(){"tifaktor": main})
}

// Each file in testdata/script is a test of the command: the commands first, then the
// files that they use.
func TestTheCommandDoesWhatTheScriptsShow(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a command that must end with the exit code in the first argument.
func exits(script *testscript.TestScript, _ bool, args []string) {
	code := 0
	var ended *exec.ExitError
	if err := script.Exec(args[1], args[2:]...); errors.As(err, &ended) {
		code = ended.ExitCode()
	} else {
		script.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		script.Fatalf("exit code %d, want %s", code, args[0])
	}
}
