package importer

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// codePattern is a code that shows where a unit belongs: 1.4.10.
var codePattern = pattern(`^\d+(?:[.\-/ ]\d+)*[.]?$`)

// letteredCode is a code with letters on its levels: A.1, H1-2, 1.a, OPP1-02.
var letteredCode = pattern(`^(?:\pL{1,4}\d{0,3}|\d+)(?:[.\-/ ](?:\pL{1,2}\d{0,3}|\d+))*[.]?$`)

// codeLevels splits a code into its levels.
func codeLevels(code string) []string {
	return strings.FieldsFunc(code, func(letter rune) bool { return strings.ContainsRune(".-/ ", letter) })
}

// codeTree is what the codes of rows say of a tree.
type codeTree struct {
	paths    map[string]string // each code as its levels with points between them
	isTree   bool              // some stand below another that is there as well
	doubtful bool              // they look so, and may be other numbers
}

// codePaths finds out what the codes of rows say: levels with something between them
// (1.4.1, A.2.b), or the code of the whole before the rest (01, 0104), in digits alone.
func codePaths(rows []row) codeTree {
	found := codeTree{paths: map[string]string{}}
	plain, lettered := true, false
	for _, r := range rows {
		if r.code == "" {
			continue
		}
		if !codePattern().MatchString(r.code) {
			if lettered = true; !letteredCode().MatchString(r.code) {
				return codeTree{}
			}
		}
		levels := codeLevels(r.code)
		plain = plain && len(levels) == 1
		found.paths[r.code] = strings.Join(levels, ".")
	}
	if plain && lettered {
		return codeTree{}
	}
	if plain {
		found.cutPrefixes()
	} else {
		found.dropZeros()
	}
	all := slices.Collect(maps.Values(found.paths))
	found.isTree = slices.ContainsFunc(all, func(code string) bool { return slices.Contains(all, aboveCode(code)) && aboveCode(code) != "" })
	return found
}

// aboveCode is the code of the level above, "" at the top.
func aboveCode(code string) string { return code[:max(strings.LastIndex(code, "."), 0)] }

// dropZeros takes 1.0 for the code of what 1.1 and 1.2 belong to, where nothing has that
// code itself.
func (t *codeTree) dropZeros() {
	all := slices.Collect(maps.Values(t.paths))
	for code, path := range t.paths {
		short := zerosAtEnd().ReplaceAllString(path, "")
		isAbove := func(other string) bool { return other != path && strings.HasPrefix(other, short+".") }
		if short != path && !slices.Contains(all, short) && slices.ContainsFunc(all, isAbove) {
			t.paths[code], t.doubtful = short, true
		}
	}
}

var zerosAtEnd = pattern(`(?:\.0+)+$`)

// cutPrefixes cuts codes without points into levels, where each that is longer than the
// shortest begins with one of the next length. One digit a level may as well be numbers
// in a list.
func (t *codeTree) cutPrefixes() {
	var lengths []int
	for code := range t.paths {
		lengths = append(lengths, len(strings.TrimSuffix(code, ".")))
	}
	slices.Sort(lengths)
	lengths = slices.Compact(lengths)
	cut := map[string]string{}
	for code := range t.paths {
		plain, from := strings.TrimSuffix(code, "."), 0
		var levels []string
		for _, length := range lengths {
			if length > len(plain) {
				break
			}
			if _, there := t.paths[plain[:length]]; !there && length < len(plain) {
				return
			}
			levels, from = append(levels, plain[from:length]), length
		}
		cut[code] = strings.Join(levels, ".")
	}
	step := 2
	for i := 1; i < len(lengths); i++ {
		step = min(step, lengths[i]-lengths[i-1])
	}
	if len(lengths) > 1 && (step > 1 || !t.isList()) {
		t.paths, t.doubtful = cut, step == 1
	}
}

// isList reports whether the codes are numbers one after the other.
func (t *codeTree) isList() bool {
	least, most := math.MaxInt, 0
	for code := range t.paths {
		number, _ := strconv.Atoi(strings.TrimSuffix(code, "."))
		least, most = min(least, number), max(most, number)
	}
	return most-least < 2*len(t.paths)
}

// areTree reports whether the codes of rows show a tree.
func areTree(rows []row) bool { return codePaths(rows).isTree }
