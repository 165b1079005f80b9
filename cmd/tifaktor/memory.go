package main

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/ledger"
	"tifaktor/generator/output"
)

// ledger is the file in which what was published is remembered.
func (s source) ledger() string { return filepath.Join(s.dir, ledger.FileName) }

// memory is what the site that lies in the folder remembers; "" if it says nothing.
func (f *siteFlags) memory() string {
	list, err := output.ReadList(f.out)
	if list == nil || err != nil {
		return "" // writing the site says what is wrong with it
	}
	return list.Memory
}

// forgotten compares what is remembered beside the content with the site that lies in
// the folder, and says what was forgotten and what to do; "" if nothing was. What was
// published is known for ever, and a site made without that memory would let what came
// between be computed.
func (f *siteFlags) forgotten(from source, remembered []byte) string {
	if from.sample {
		return ""
	}
	list, err := output.ReadList(f.out)
	if list == nil || err != nil {
		return ""
	}
	sum, hasResults := list.Files[generator.ResultsFile]
	key := ""
	switch {
	case list.Memory != "" && len(remembered) == 0:
		key = "command.ledger_missing"
	case list.Memory != "" && !ledger.Holds(remembered, list.Memory):
		key = "command.ledger_older"
	case list.Memory == "" && hasResults && sum == "" && len(remembered) == 0:
		key = "command.ledger_unknown" // a list of the first versions does not say whether it was published
	default:
		return ""
	}
	return from.words.Text(key, "folder", f.out, "file", from.ledger())
}

// sayListSum prints the SHA-256 of the list of files. Kept somewhere else, it shows
// whether anyone has changed the site and its list.
func (f *siteFlags) sayListSum(cmd *cobra.Command, from source) error {
	file := filepath.Join(f.out, output.ListName)
	data, err := output.ReadFile(file)
	if err != nil {
		return failed{err}
	}
	sum := sha256.Sum256(data)
	cmd.Println(from.words.Text("command.list_sum", "file", file, "sum", hex.EncodeToString(sum[:])))
	return nil
}
