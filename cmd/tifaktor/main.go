// The command tifaktor turns survey results and programme texts into a static
// intranet site.
//
// This package holds flags, disk and preview only; the site is made by package
// generator. Each subcommand has a file of its own. To add one, write its file
// and list it in subcommands.
package main

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"
)

// garbage is how much may be thrown away before it is collected, in per cent of
// what is kept (Go's own value is 100). A build keeps little and throws much
// away, so this saves a sixth of its time for some 50 MiB.
const garbage = 200

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	args, clicked := os.Args[1:], doubleClicked()
	if clicked && len(args) == 0 {
		args = []string{"serve", "--open"}
	}
	code := run(context.Background(), args, os.Stdout, os.Stderr)
	if clicked && code != exitWell {
		fmt.Fprintln(os.Stderr, "Enter closes this window.")
		_, _ = fmt.Scanln() // else nobody could read what is wrong
	}
	os.Exit(code)
}
