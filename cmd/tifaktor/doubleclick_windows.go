package main

import (
	"github.com/inconshreveable/mousetrap"
	"github.com/spf13/cobra"
)

// doubleClicked reports whether the program was started in the file explorer, with no
// command line. Cobra would refuse that.
func doubleClicked() bool {
	cobra.MousetrapHelpText = ""
	return mousetrap.StartedByExplorer()
}
