package main

import (
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/content"
	"tifaktor/generator/i18n"
	"tifaktor/generator/importer"
	"tifaktor/generator/problem"
)

// importFlags are the flags of import: the folder, and what the publisher says about the
// tables.
type importFlags struct {
	into    string
	dryRun  bool
	replace bool
	accept  bool
	answers importer.Answers
	columns []string
	rows    []string
	same    []string
	all     bool
	quiet   bool // nothing but problems and advice is printed
}

func importCommand() *cobra.Command {
	var flags importFlags
	cmd := &cobra.Command{
		Use:   "import FILE... --into DIR",
		Short: "Turn tables of results into content",
		Long: `Turn tables of results, workbooks (XLSX) or text (CSV, TSV), into content that you
can read and edit: the units and one file per round, in DIR/survey.

A table has one row per unit and one column per factor, or one row per number. The
form of a table is found from the table itself and shown as a Reading. What decides who
is protected is never guessed: it is proved by the numbers in the table, or asked, and
the question says what to write. The answers and the Reading are kept in
DIR/survey/import.yaml, so that next year's table is read the same way.

In a folder that has units already, their names and places there count, and only the
new rounds are written. For units that are new, or seem to have new names, the import
asks, and shows the lines to write in DIR/survey/units.yaml; --accept writes them. What a
person wrote in DIR stays as it is, byte for byte; only --replace writes a round's file
again, without the comments in it.`,
		Example: `  tifaktor import resultat-2025.xlsx --into minkommune --dry-run
  tifaktor import resultat-2025.xlsx --into minkommune
  tifaktor import tabell.csv --round 2025 --into minkommune --column "Besvart=answers"`,
		Args: oneOrMoreArguments("name the file with the results, such as tifaktor import resultat-2025.xlsx --into minkommune"),
		RunE: func(cmd *cobra.Command, files []string) error {
			return flags.run(cmd, files)
		},
	}
	flags.add(cmd)
	return cmd
}

func (f *importFlags) add(cmd *cobra.Command) {
	set := cmd.Flags()
	set.StringVar(&f.into, "into", "", "write the content to this `folder`")
	set.BoolVar(&f.dryRun, "dry-run", false, "show how the tables are read, and write nothing")
	set.BoolVar(&f.replace, "replace", false, "write a round again if it is not published")
	set.BoolVar(&f.accept, "accept", false, "write the units and the new names that are proposed in survey/units.yaml")
	set.StringVar(&f.answers.Round, "round", "", "the `name` of the round, for a file without a year in its name")
	set.StringVar(&f.answers.Organisation, "organisation", "", "the `name` of the whole organisation")
	set.StringVar(&f.answers.Instrument, "instrument", "", "the `id` of the instrument whose factors are read, such as 10-faktor")
	set.StringVar(&f.answers.Scale, "scale", "", "the `scale` of the means, such as 1-5")
	set.StringArrayVar(&f.answers.Sheets, "sheet", nil, "read the sheet of this `name`")
	set.IntVar(&f.answers.Headings, "headings", 0, "the `number` of the row of headings")
	set.StringVar(&f.answers.Tree, "tree", "", "`how` the tree is given: parents, levels, codes, indentation, depths, headings, sums, units (as survey/units.yaml has it) or flat")
	set.StringArrayVar(&f.columns, "column", nil, "what a column holds, as `HEADING=WHAT`: unit, parent, level, depth, code, answers, invited, rate, factor, left-out, or the id of a factor")
	set.StringArrayVar(&f.rows, "row", nil, "what a row is, as `NAME=WHAT`: unit, sum, whole, reference, left-out")
	set.StringArrayVar(&f.same, "same", nil, "another name that the table has for what units belong to, as `NAME=ROW`")
	set.BoolVar(&f.answers.CarryDown, "carry-down", false, "an empty parent is that of the row above")
	set.BoolVar(&f.answers.Turned, "turn", false, "turn rows and columns")
	set.BoolVar(&f.answers.ProtectedBySource, "protected-by-source", false, "the source has hidden all small groups itself")
	set.BoolVar(&f.quiet, "quiet", false, "print problems and advice only")
	markFolder(cmd, "into")
	allFlag(cmd, &f.all)
}

func (f *importFlags) run(cmd *cobra.Command, names []string) error {
	if f.into == "" {
		example := "minkommune"
		if isSite(here) {
			example = here
		}
		return fmt.Errorf("name the folder of the site with --into, such as --into %s", example)
	}
	if f.quiet {
		cmd.SetOut(io.Discard)
	}
	if err := undoInterrupted(cmd, f.into); err != nil {
		return err
	}
	files, err := openInto(f.into)
	if err != nil {
		return err
	}
	sources, err := readSources(names, wordsOf(f.into))
	if err != nil {
		return err
	}
	f.answers.Columns, f.answers.Rows, f.answers.Same = parseAnswers(f.columns), parseAnswers(f.rows), parseAnswers(f.same)
	var problems problem.List
	site := importer.ReadSite(files, &problems)
	out := f.understand(cmd, importer.Input{
		Sources: sources, Answers: f.answers, Site: site, Instruments: knownInstruments(), Accept: f.accept, Replace: f.replace,
	}, files == nil, &problems)
	words := site.Printer()
	if files == nil && len(out.Files) > 0 {
		cmd.Println(words.Text("command.new_site", "folder", f.into))
	}
	cmd.Print(out.Reading)
	var written []importer.Written
	if !f.dryRun && !problems.Failed() {
		written, err = importer.Write(f.into, out.Files, &problems)
	}
	if shown := report(cmd.ErrOrStderr(), &problems, view{words: words, file: f.place, all: f.all}); shown != nil {
		return shown
	}
	if err != nil {
		return failed{err}
	}
	switch {
	case len(out.Files) == 0:
		cmd.Println(words.Text("command.nothing_new", "folder", inShell(f.into)))
	case !f.dryRun:
		f.printWritten(cmd, written, words)
	}
	return nil
}

// understand reads the tables, and shows how much of that is done. A new site gets the language
// of the tables; until that is known, what is shown is in English.
func (f *importFlags) understand(cmd *cobra.Command, in importer.Input, isNew bool, problems *problem.List) *importer.Output {
	shown := progressOf(cmd, in.Site.Printer(), f.quiet)
	shown.start()
	defer shown.end()
	in.Progress = shown.importing
	if isNew {
		shown.words = wordsOf("")
		shown.importing(importer.Opening, 0, len(in.Sources))
		in.Site.Speak(importer.LanguageOf(in.Sources))
		shown.words = in.Site.Printer()
	}
	return importer.Import(in, problems)
}

// printWritten prints what was written, and what to do next.
func (f *importFlags) printWritten(cmd *cobra.Command, written []importer.Written, words *i18n.Printer) {
	for _, file := range written {
		key := "command.wrote"
		if file.Replaced {
			key = "command.replaced"
		}
		cmd.Println(words.Text(key, "file", file.Path))
	}
	cmd.Println(words.Text("command.read", "folder", inShell(f.into)))
}

// place returns the name of a file of the content as the user sees it, and of other files
// unchanged.
func (f *importFlags) place(file string) string {
	if strings.HasPrefix(file, "survey/") || file == "site.yaml" {
		return path.Join(filepath.ToSlash(f.into), file)
	}
	return file
}

// knownInstruments returns the instruments inside the program: that of the sample.
func knownInstruments() []importer.Instrument {
	instrument, err := importer.ReadInstrument(content.Files)
	if err != nil {
		panic(err) // it is part of the program
	}
	return []importer.Instrument{instrument}
}

// parseAnswers splits answers such as "Rang=left-out" at their last equals sign.
func parseAnswers(answers []string) map[string]string {
	all := map[string]string{}
	for _, answer := range answers {
		name, what := answer, ""
		if at := strings.LastIndex(answer, "="); at >= 0 {
			name, what = answer[:at], answer[at+1:]
		}
		all[strings.TrimSpace(name)] = strings.TrimSpace(what)
	}
	return all
}

// inShell returns the name of a folder as it can be pasted into a shell.
func inShell(name string) string {
	if strings.ContainsAny(name, " \t'&()") {
		return `"` + name + `"`
	}
	return name
}
