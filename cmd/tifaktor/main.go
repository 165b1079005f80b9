// The command tifaktor turns survey results and programme texts into a static
// intranet site.
//
// This package holds flags, disk and preview only; the site is made by package
// generator. Each subcommand has a file of its own. To add one, write its file
// and list it in subcommands.
package main

import (
	"context"
	"os"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdout, os.Stderr))
}
