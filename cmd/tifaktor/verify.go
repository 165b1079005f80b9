package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
	"tifaktor/generator/problem"
	"tifaktor/generator/verify"
)

func verifyCommand() *cobra.Command {
	var sum string
	cmd := &cobra.Command{
		Use:   "verify FOLDER",
		Short: "Check a published site from its folder alone",
		Long: `Check a published site without trusting the publisher. It reads nothing but the
folder:

  - the files are those of the site's own list, .tifaktor, byte for byte;
  - no mean is printed of fewer than the site promises, and from the printed means
    nobody can work out what a few people answered.

How many answered in a hidden unit is not in the folder, so what depends on that is
not checked here. If somebody changes the site and rewrites the list as well, only the
list's own SHA-256 shows it. Publish prints it: keep it somewhere else, and give it with
--list.`,
		Example: `  tifaktor verify public
  tifaktor verify public --list 3dd4fb9b…`,
		Args: oneArgument("name the folder of the site, such as tifaktor verify nettstad"),
		RunE: func(cmd *cobra.Command, folders []string) error {
			return verifySite(cmd, folders[0], sum)
		},
	}
	cmd.Flags().StringVar(&sum, "list", "", "the `SHA-256` of the list, as publish printed it")
	return cmd
}

func verifySite(cmd *cobra.Command, folder, sum string) error {
	words := i18n.For(languageOf(folder))
	list, err := listOf(folder, words)
	if err != nil {
		return err
	}
	data, err := output.ReadFile(filepath.Join(folder, output.ListName))
	if err != nil {
		return failed{err}
	}
	own := sha256.Sum256(data)
	if sum != "" && !strings.EqualFold(sum, hex.EncodeToString(own[:])) {
		return failed{errors.New(words.Text("verify.other_list"))}
	}
	report, err := verify.Site(regularFiles{os.DirFS(folder)}, list, generator.ResultsFile, generator.RestsFile, words)
	if err != nil {
		return failed{err}
	}
	for _, found := range report.Findings {
		fmt.Fprintln(cmd.ErrOrStderr(), problem.OnOneLine(found.String()))
	}
	if len(report.Findings) > 0 {
		return errProblems
	}
	cmd.Println(words.Text("verify.well", "n", report.Rounds, "files", report.Files))
	if sum == "" {
		cmd.Println(words.Text("verify.sum", "sum", hex.EncodeToString(own[:])))
	}
	return nil
}

// listOf reads the list of the files of a site. A folder without one is not a site.
func listOf(folder string, words *i18n.Printer) (*output.List, error) {
	list, err := output.ReadList(folder)
	switch {
	case err != nil:
		return nil, failed{err}
	case list == nil:
		return nil, errors.New(words.Text("verify.no_list", "folder", folder, "list", output.ListName))
	}
	return list, nil
}

// pageLanguage matches the language of a page.
var pageLanguage = regexp.MustCompile(`<html lang="(\w+)"`)

// languageOf returns the first language of a site, which is that of its index.html; English
// if that cannot be read.
func languageOf(folder string) i18n.Lang {
	data, _ := output.ReadFile(filepath.Join(folder, "index.html")) // what cannot be read says nothing
	if parts := pageLanguage.FindSubmatch(data); parts != nil && slices.Contains(i18n.Languages(), i18n.Lang(parts[1])) {
		return i18n.Lang(parts[1])
	}
	return "en"
}
