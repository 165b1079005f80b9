package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/output"
	"tifaktor/generator/verify"
)

func verifyCommand() *cobra.Command {
	var sum string
	cmd := &cobra.Command{
		Use:   "verify FOLDER",
		Short: "Check a published site from its folder alone",
		Long: `Check a published site as somebody would who does not trust whoever publishes it.
It reads nothing but the folder:

  - the files are those of the site's own list, .tifaktor, byte for byte;
  - no mean is printed of fewer than the site promises, and from the printed means
    nobody can work out what a few people answered.

How many answered in a hidden unit is not in the folder, so what depends on that is
not checked here. Whoever changes the site and rewrites the list as well is found out
only by the list's own SHA-256, which publish prints: keep it somewhere else, and give
it with --list.`,
		Example: `  tifaktor verify public
  tifaktor verify public --list 3dd4fb9b…`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, folders []string) error {
			return verifySite(cmd, folders[0], sum)
		},
	}
	cmd.Flags().StringVar(&sum, "list", "", "the `SHA-256` of the list, as publish printed it")
	return cmd
}

func verifySite(cmd *cobra.Command, folder, sum string) error {
	list, err := output.ReadList(folder)
	switch {
	case err != nil:
		return failed{err}
	case list == nil:
		return fmt.Errorf("%s has no list of files (%s), so it is not a site that tifaktor made", folder, output.ListName)
	}
	data, err := os.ReadFile(filepath.Join(folder, output.ListName))
	if err != nil {
		return failed{err}
	}
	own := sha256.Sum256(data)
	if sum != "" && sum != hex.EncodeToString(own[:]) {
		return failed{errors.New("the list is not the one that was published: its SHA-256 is another, so anything in the site may be changed")}
	}
	report, err := verify.Site(os.DirFS(folder), list, generator.ResultsFile, generator.RestsFile)
	if err != nil {
		return failed{err}
	}
	for _, found := range report.Findings {
		fmt.Fprintln(cmd.ErrOrStderr(), found)
	}
	if len(report.Findings) > 0 {
		return errProblems
	}
	cmd.Printf("%d files are as the list says, and the means of %d rounds tell no more than they may.\n", report.Files, report.Rounds)
	if sum == "" {
		cmd.Printf("The list itself has the SHA-256 %x. Compare it with the one that was written down when the site was published: whoever rewrites the list is found out by that alone.\n", own)
	}
	return nil
}
