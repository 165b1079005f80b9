package main

import (
	"github.com/spf13/cobra"

	"tifaktor/generator/output"
)

// undoInterrupted restores a content folder to what it was before an import or a new that was
// interrupted, and prints a note if it did.
func undoInterrupted(cmd *cobra.Command, dir string) error {
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
