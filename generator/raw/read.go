package raw

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// The files of a survey. There is one round file for each time it was held.
const (
	folder         = "survey"
	instrumentFile = "instrument.yaml"
	unitsFile      = "units.yaml"
	importFile     = "import.yaml" // how the tables were read; only the importer uses it
	roundPattern   = "round-*.yaml"
)

// rule is the rule of problems with missing and foreign files.
const rule = "survey-files"

// Read reads the folder survey/ of the content. It returns nil if there is no such folder,
// or no round in it yet: then the site shows no survey. What cannot be read is a problem and
// left out. If there is too much, all of it is left out.
func Read(files fs.FS, problems *problem.List) *Results {
	entries, err := fs.ReadDir(files, folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		problems.Add(problem.Place{File: folder}, rule, "the folder cannot be read: %s", problem.Cause(err))
		return nil
	}
	rounds := roundNames(entries, problems)
	needed := func(name string) bool { return len(rounds) > 0 && !isMisnamed(entries, name) || holds(entries, name) }
	results := &Results{}
	if needed(instrumentFile) {
		if data, ok := readFile(files, instrumentFile, problems); ok {
			results.Instrument = ReadInstrument(path.Join(folder, instrumentFile), data, problems)
		}
	}
	if needed(unitsFile) {
		if data, ok := readFile(files, unitsFile, problems); ok {
			results.Units, results.Groupings = ReadUnits(path.Join(folder, unitsFile), data, problems)
		}
	}
	if len(rounds) == 0 || tooMany(folder, len(rounds), mostRounds, "rounds", "take the oldest away", problems) {
		return nil
	}
	results.Rounds = readRounds(files, rounds, problems)
	if results.isTooLarge(problems) {
		return nil
	}
	return results
}

// holds reports whether there is a file or folder with a name.
func holds(entries []fs.DirEntry, name string) bool {
	return slices.ContainsFunc(entries, func(entry fs.DirEntry) bool { return entry.Name() == name })
}

// roundNames returns the names of the round files, and adds a problem for files that nothing
// reads.
func roundNames(entries []fs.DirEntry, problems *problem.List) []string {
	var rounds []string
	for _, entry := range entries {
		name := entry.Name()
		isRound, _ := path.Match(roundPattern, name) // the pattern is well formed
		switch {
		case strings.HasPrefix(name, "."), name == instrumentFile, name == unitsFile, name == importFile:
		case isRound && !entry.IsDir():
			rounds = append(rounds, name)
		case isOfTheSystem(name):
		case !entry.IsDir() && isMeant(entries, name):
			problems.Add(problem.Place{File: path.Join(folder, name)}, rule, "nothing reads this under that name; call the file %s", yamlfile.NameMeant(name))
		case isTable(name):
			problems.Add(problem.Place{File: path.Join(folder, name)}, rule, "nothing reads a table here; bring it in with tifaktor import, and keep it in another folder")
		default:
			problems.Add(problem.Place{File: path.Join(folder, name)}, rule,
				"nothing reads this; only %s, %s and %s (such as round-2023.yaml) are read here", instrumentFile, unitsFile, roundPattern)
		}
	}
	return rounds
}

// sideBySide is how many rounds are read at once. A file takes ten times its
// size in memory while it is read, so more would cost more than they gain.
const sideBySide = 2

// readRounds reads the rounds, several at a time, and returns the oldest first.
func readRounds(files fs.FS, names []string, problems *problem.List) []Round {
	rounds := make([]Round, len(names))
	noted := make([]problem.List, len(names))
	var group sync.WaitGroup
	free := make(chan struct{}, sideBySide)
	for i, name := range names {
		free <- struct{}{}
		group.Go(func() {
			defer func() { <-free }()
			rounds[i].File = path.Join(folder, name)
			data, ok := readFile(files, name, &noted[i])
			if !ok {
				return
			}
			round := &rounds[i]
			if round.Texts, ok = yamlfile.DecodeBeside("results", round.File, data, round, &noted[i]); ok {
				round.bothDays(&noted[i])
			}
			for _, row := range round.Rows {
				if why := row.ShownAgain; why.Known() {
					round.Texts = append(round.Texts, yamlfile.Part{Text: why.V, Line: why.Place.Line, Col: why.Place.Col})
				}
			}
		})
	}
	group.Wait()
	for i := range noted {
		problems.Join(&noted[i])
	}
	ordered := make([]Round, 0, len(rounds))
	for _, i := range OldestFirst(rounds) {
		ordered = append(ordered, rounds[i])
	}
	return ordered
}

// bothDays adds a problem if there is a first day without a last one, or a last without a
// first.
func (r *Round) bothDays(problems *problem.List) {
	const half = "%s is written and %s is not; write both, or neither when the days are not known"
	switch {
	case r.From.Known() && !r.To.Known():
		problems.Add(r.From.Place, rule, half, "from", "to")
	case r.To.Known() && !r.From.Known():
		problems.Add(r.To.Place, rule, half, "to", "from")
	}
}

// readFile reads a file of the folder survey/.
func readFile(files fs.FS, name string, problems *problem.List) ([]byte, bool) {
	file := path.Join(folder, name)
	data, err := fs.ReadFile(files, file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		problems.Add(problem.Place{File: file}, rule, "the file is missing; a survey needs %s, %s and a file for each round", instrumentFile, unitsFile)
	case err != nil:
		problems.Add(problem.Place{File: file}, rule, "the file cannot be read: %s", problem.Cause(err))
	}
	return data, err == nil
}
