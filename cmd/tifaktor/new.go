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
it, and the authors' guide. What you have not decided is left out: the days of the
sessions, addresses, and results. With --sample it has the sample's invented
results.

The first language is the most important one. Texts are written in those of the
languages that the sample has: all in nn and nb, those about the survey in en. A site in
en alone has no programme to begin with.`,
		Example: `  tifaktor new minkommune --organisation "Fjordvik kommune"
  tifaktor new minkommune --organisation "Fjordvik kommune" --languages nb,nn,en --email hr@fjordvik.example`,
		Args: oneWord("name the folder of the new site, such as tifaktor new minkommune --organisation \"Fjordvik kommune\""),
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
	if err := writeNew(dir, files); err != nil {
		return err
	}
	printNext(cmd, dir, wishes)
	return nil
}

// guideFiles gives the authors' guide.
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

// writeNew writes files into a folder that does not exist or is empty, all or none:
// they are written into a folder of another name, and then get their places.
func writeNew(dir string, files []output.File) error {
	entries, err := os.ReadDir(dir)
	exists := err == nil
	parent := dir
	switch {
	case len(entries) > 0:
		return fmt.Errorf("the folder %q is not empty, and nothing is ever overwritten; name one that does not exist", dir)
	case errors.Is(err, fs.ErrNotExist):
		parent = filepath.Dir(filepath.Clean(dir))
	case err != nil:
		return fmt.Errorf("%q cannot become a folder of content: %w", dir, err)
	}
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return failed{err}
	}
	staging, err := os.MkdirTemp(parent, ".tifaktor-new-*")
	if err != nil {
		return failed{err}
	}
	defer os.RemoveAll(staging)
	err = writeFiles(staging, files)
	switch {
	case err == nil && exists:
		err = moveAll(staging, dir)
	case err == nil:
		err = os.Rename(staging, dir)
	}
	if err != nil {
		return failed{err}
	}
	return nil
}

func writeFiles(dir string, files []output.File) error {
	for _, file := range files {
		name := filepath.Join(dir, filepath.FromSlash(file.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, file.Data, 0o644); err != nil {
			return err
		}
	}
	return os.Chmod(dir, 0o755) // a temporary folder is its owner's alone
}

// moveAll moves everything in a folder to another, or nothing.
func moveAll(from, to string) error {
	entries, err := os.ReadDir(from)
	for i, entry := range entries {
		if err = os.Rename(filepath.Join(from, entry.Name()), filepath.Join(to, entry.Name())); err != nil {
			for _, moved := range entries[:i] {
				err = errors.Join(err, os.RemoveAll(filepath.Join(to, moved.Name())))
			}
			break
		}
	}
	return err
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
