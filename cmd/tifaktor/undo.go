package main

import (
	"github.com/spf13/cobra"

	"tifaktor/generator/output"
)

// undoBrokenOff makes a content folder as it was before an import or a new that was broken
// off, and says so.
func undoBrokenOff(cmd *cobra.Command, dir string) error {
	undone, err := output.Undo(dir)
	if err != nil {
		return failed{err}
	}
	if undone {
		words := wordsOf(dir)
		cmd.PrintErrln(words.Text("command.note", "text", words.Text("command.undone", "folder", dir)))
	}
	return nil
}
