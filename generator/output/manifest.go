package output

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
)

// manifestName is the file in the site that lists the files that tifaktor wrote
// there; every other file was put there by somebody else.
const manifestName = ".tifaktor"

// ListName is the name of that file, for messages about it.
const ListName = manifestName

const manifestHead = "# Files that tifaktor wrote in this folder, one a line. It leaves all others alone.\n"

// The beginnings of the lines about the site. Lists of the first versions have none of them.
const (
	ownerHead  = "# The site of: "
	firstHead  = "# First called: "
	memoryHead = "# Remembered: "
	roundHead  = "# Round "
)

// List is the list of files of a site: its own files with the SHA-256 of each, and what is
// known about the site. Nothing in it is made from what is not published. The hash is "" in
// lists of the first versions. A line with a hash is as sha256sum writes it, so anyone can
// check a site.
type List struct {
	About
	Files map[string]string
}

// About is what the list of a site says besides its files, each on one line; "" if there
// is nothing to say.
type About struct {
	Owner  string   // the organisation
	First  string   // its first name, which is part of the UIDs of events
	Memory string   // the mark of the ledger when the site was made
	Rounds []string // the limits that protect each round of results
}

func (a About) lines() string {
	text := ""
	for _, line := range []struct{ head, what string }{{ownerHead, a.Owner}, {firstHead, a.First}, {memoryHead, a.Memory}} {
		if what := strings.Join(strings.Fields(line.what), " "); what != "" {
			text += line.head + what + "\n"
		}
	}
	for _, round := range a.Rounds {
		text += roundHead + round + "\n"
	}
	return text
}

// manifest returns the text of the list of files.
func manifest(about About, names *names) string {
	var text strings.Builder
	text.WriteString(manifestHead + about.lines())
	for _, name := range names.sorted() {
		sum := names.sums[name]
		text.WriteString(hex.EncodeToString(sum[:]) + "  " + name + "\n")
	}
	return text.String()
}

// readManifest returns the files in dir that are tifaktor's, including the
// manifest; none in a folder without a manifest.
func readManifest(dir string) (map[string]bool, error) {
	list, err := ReadList(dir)
	if list == nil || err != nil {
		return nil, err
	}
	return list.own(), nil
}

// own returns the files of the list, and the list itself.
func (l *List) own() map[string]bool {
	own := map[string]bool{manifestName: true}
	for name := range l.Files {
		own[name] = true
	}
	return own
}

// ReadList reads the list of the site in a folder; nil if there is none.
func ReadList(dir string) (*List, error) {
	file := filepath.Join(dir, manifestName)
	data, err := ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return parseList(file, data)
}

// parseList reads a list of files.
func parseList(file string, data []byte) (*List, error) {
	lines, ok := strings.CutPrefix(string(data), manifestHead)
	if !ok {
		return nil, fmt.Errorf("%s is not the list of files that tifaktor left there; remove it, "+
			"and the files in the folder count as yours", file)
	}
	list := &List{Files: map[string]string{}}
	lines = cutLine(lines, ownerHead, &list.Owner)
	lines = cutLine(lines, firstHead, &list.First)
	lines = cutLine(lines, memoryHead, &list.Memory)
	for strings.HasPrefix(lines, roundHead) {
		var round string
		lines = cutLine(lines, roundHead, &round)
		list.Rounds = append(list.Rounds, round)
	}
	for line := range strings.Lines(lines) {
		name, sum := strings.TrimSuffix(line, "\n"), ""
		if first, rest, found := strings.Cut(name, "  "); found && isSum(first) {
			name, sum = rest, first
		}
		if err := checkPath(name); err != nil {
			return nil, fmt.Errorf("%s has been changed: %w", file, err)
		}
		list.Files[name] = sum
	}
	return list, nil
}

// cutLine returns the lines without the first one, if that begins with head; it sets into to
// the rest of that line.
func cutLine(lines, head string, into *string) string {
	after, found := strings.CutPrefix(lines, head)
	if !found {
		return lines
	}
	value, rest, _ := strings.Cut(after, "\n")
	*into = strings.TrimSpace(value)
	return rest
}

func isSum(text string) bool {
	_, err := hex.DecodeString(text)
	return err == nil && len(text) == 64
}
