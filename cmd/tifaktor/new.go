package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/content"
	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
	"tifaktor/generator/starter"
)

func newCommand() *cobra.Command {
	var wishes starter.Wishes
	var languages []string
	cmd := &cobra.Command{
		Use:   "new DIR",
		Short: "Make a new site to change",
		Long: `Make a new site to change in a folder that does not exist or is empty: settings,
the instrument 10-FAKTOR, a leadership programme with your organisation's name in
it, and the authors' guide. What only you can decide is left out: the days of the
sessions, addresses, and results. With --sample it has the sample's invented
results.

The first language is the most important one. Texts are written in those of the
languages that the sample has: all in nn and nb, those about the survey in en. A site in
en alone has no programme to begin with.`,
		Example: `  tifaktor new minkommune --organisation "Fjordvik kommune"
  tifaktor new minkommune --organisation "Fjordvik kommune" --languages nb,nn,en --email hr@fjordvik.example`,
		Args: oneArgument("name the folder of the new site, such as tifaktor new minkommune --organisation \"Fjordvik kommune\""),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, lang := range languages {
				wishes.Languages = append(wishes.Languages, i18n.Lang(strings.TrimSpace(lang)))
			}
			return newSite(cmd, args[0], wishes)
		},
	}
	cmd.Flags().StringVar(&wishes.Organisation, "organisation", "", "the `name` of the organisation")
	cmd.Flags().StringSliceVar(&languages, "languages", []string{"nn", "nb", "en"}, "the `languages` of the site, the most important first")
	cmd.Flags().StringVar(&wishes.Email, "email", "", "the `address` that readers can write to")
	cmd.Flags().BoolVar(&wishes.Results, "sample", false, "with the sample's invented results")
	return cmd
}

func newSite(cmd *cobra.Command, dir string, wishes starter.Wishes) error {
	wishes.Organisation, wishes.Email = strings.Join(strings.Fields(wishes.Organisation), " "), strings.TrimSpace(wishes.Email)
	if err := wishes.Check(); err != nil {
		return err
	}
	files, err := starter.Files(content.Files, wishes)
	if err != nil {
		return failed{err}
	}
	guide, err := guideFiles()
	if err != nil {
		return failed{err}
	}
	files = append(files, guide...)
	if err := writeNew(cmd, dir, files); err != nil {
		return err
	}
	printNext(cmd, dir, wishes)
	return nil
}

// guideFiles returns the files of the authors' guide.
func guideFiles() ([]output.File, error) {
	var files []output.File
	err := fs.WalkDir(content.Guide, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(content.Guide, name)
		files = append(files, output.File{Path: name, Data: data})
		return err
	})
	return files, err
}

// writeNew writes files into a folder that does not exist or is empty, all or none.
func writeNew(cmd *cobra.Command, dir string, files []output.File) error {
	if err := undoInterrupted(cmd, dir); err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	switch {
	case len(entries) > 0:
		return fmt.Errorf("the folder %q is not empty, and no file is ever overwritten; name one that does not exist", dir)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%q cannot become a folder of content: %w", dir, err)
	}
	var changes []output.Change
	for _, file := range files {
		changes = append(changes, output.Change{Path: file.Path, Data: file.Data})
	}
	if err := output.WriteTogether(dir, changes); err != nil {
		return failed{err}
	}
	return nil
}

// printNext prints where the new site is and which commands come next, in its first
// language.
func printNext(cmd *cobra.Command, dir string, wishes starter.Wishes) {
	say := i18n.For(wishes.Languages[0]).Text
	if wishes.HasProgramme() {
		cmd.Println(say("new.made", "folder", dir))
	} else {
		cmd.Println(say("new.made_texts", "folder", dir))
	}
	if wishes.Results {
		cmd.Println(say("new.sample"))
	}
	cmd.Println("\n" + say("new.next"))
	folder := dir
	if strings.ContainsAny(folder, " &();") {
		folder = `"` + folder + `"`
	}
	out := say("new.out")
	if filepath.Clean(dir) == here {
		out = "../" + out // the site never lies in the content
	}
	type step struct{ message, command string }
	var steps []step
	if !wishes.Results {
		steps = append(steps, step{"new.import", "import 10-faktor-2025.xlsx --into " + folder})
	}
	steps = append(steps,
		step{"new.check", "check --content " + folder},
		step{"new.serve", "serve --content " + folder},
		step{"new.publish", "publish --content " + folder + " --out " + out},
	)
	for _, step := range steps {
		cmd.Printf("  %s:\n      tifaktor %s\n", say(step.message), step.command)
	}
}
