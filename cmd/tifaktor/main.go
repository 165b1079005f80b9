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

// garbage is the GOGC of the program (Go's own value is 100): how much garbage there may be
// before it is collected, in per cent of live memory. What is made is kept a moment only, so this
// saves a tenth of the time. A build has a bound instead (turn.go).
const garbage = 150

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	args, clicked := os.Args[1:], doubleClicked()
	if clicked && len(args) == 0 {
		args = []string{"serve", "--open"}
	}
	code := run(context.Background(), args, os.Stdout, os.Stderr)
	if clicked && code != exitOK {
		fmt.Fprintln(os.Stderr, "Enter closes this window.")
		_, _ = fmt.Scanln() // otherwise the window closes before anyone can read it
	}
	os.Exit(code)
}
