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

// ledger returns the name of the file that holds what was published.
func (s source) ledger() string { return filepath.Join(s.dir, ledger.FileName) }

// memory returns the mark of the ledger that the site in the folder was published with; ""
// if it has none.
func (f *siteFlags) memory() string {
	list, err := output.ReadList(f.out)
	if list == nil || err != nil {
		return "" // writing the site says what is wrong with it
	}
	return list.Memory
}

// forgotten compares the ledger with the site in the folder. It returns what the ledger has
// lost and what to do; "" if nothing. What was published is known for ever, and a site made
// without that memory would let readers compute the answers that came in between.
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

// sayListSum prints the SHA-256 of the list of files. Anyone who has kept it can see
// whether the site and its list were changed.
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
