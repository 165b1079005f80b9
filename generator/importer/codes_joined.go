package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
)

// codeRun is a run of letters or of digits in a code.
var codeRun = pattern(`\pL+|\d+`)

// joinedCode is a code of letters and digits in turn: A1a.
var joinedCode = pattern(`^(?:\pL+|\d+)+$`)

// otherTrees returns the trees that codes without a sign between their levels may say, and
// that only the numbers can tell from other codes: zeros at the end of numbers of one length
// (1000, 1100, 1110), and letters and digits in turn (A, A1, A1a).
func otherTrees(rows []row) []codeTree {
	var codes []string
	for _, r := range rows {
		if code := strings.TrimSuffix(r.code, "."); code != "" {
			codes = append(codes, code)
		}
	}
	if len(codes) < 3 || len(slices.Compact(slices.Sorted(slices.Values(codes)))) < len(codes) || slices.ContainsFunc(codes, func(code string) bool { return !joinedCode().MatchString(code) }) {
		return nil
	}
	var found []codeTree
	add := func(levels func(code string) []string) {
		tree := codeTree{paths: map[string]string{}, doubtful: true}
		for _, r := range rows {
			if code := strings.TrimSuffix(r.code, "."); code != "" {
				tree.paths[r.code] = strings.Join(levels(code), ".")
			}
		}
		isIn := func(other codeTree) bool { return other.holds(tree) && tree.holds(other) }
		if tree.isTree = tree.isWhole(); tree.isTree && !slices.ContainsFunc(found, isIn) {
			found = append(found, tree)
		}
	}
	length := len(codes[0])
	isOther := func(code string) bool { return len(code) != length || strings.Trim(code, "0123456789") != "" }
	if slices.ContainsFunc(codes, isOther) {
		add(func(code string) []string { return codeRun().FindAllString(code, -1) })
		return found
	}
	for cuts := range 1 << min(length-1, mostCuts) { // each digit is the last of its level or not
		add(func(code string) []string { return withoutZeros(code, cuts) })
	}
	return found
}

// mostCuts is after how many digits a number may be cut into levels.
const mostCuts = 7

// withoutZeros cuts a number into levels after the digits whose bits are set, and leaves out
// those at the end that are nought.
func withoutZeros(code string, cuts int) []string {
	var levels []string
	from := 0
	for at := range len(code) {
		if cuts>>at&1 == 1 || at == len(code)-1 {
			levels, from = append(levels, code[from:at+1]), at+1
		}
	}
	for len(levels) > 1 && strings.Trim(levels[len(levels)-1], "0") == "" {
		levels = levels[:len(levels)-1]
	}
	return levels
}

// isWhole reports whether the code above each code is there as well, and some are below
// another.
func (t codeTree) isWhole() bool {
	seen, deep := map[string]bool{}, false
	for _, path := range t.paths {
		seen[path] = true
	}
	for path := range seen {
		above := aboveCode(path)
		if above != "" && !seen[above] {
			return false
		}
		deep = deep || above != ""
	}
	return deep && len(seen) == len(t.paths)
}

// takeCodes takes the codes of a table for its tree where the numbers allow it, which they then
// have to prove. Of several trees it is the one that has the others in it, and as few at the top
// as any.
func (d *delivery) takeCodes(a Answers, m measure, n notes) {
	said := a.Tree == byCodes && !a.last.tree
	if d.tree != byCodes && (d.tree != flat || a.Tree == flat && !a.last.tree) || areTree(d.rows) {
		return
	}
	var possible []codeTree
	trees := otherTrees(d.rows)
	for _, tree := range trees {
		isHigher := func(other codeTree) bool { return other.tops() < tree.tops() }
		if isPossible(d.plantBy(tree, n), m) && !slices.ContainsFunc(trees, isHigher) {
			possible = append(possible, tree)
		}
	}
	for _, tree := range possible {
		if tree.holds(possible...) {
			d.codes, d.tree, d.doubtful = tree, byCodes, !said
			return
		}
	}
}

// plantBy returns the forest that codes say, with the only row without a code above all.
func (d *delivery) plantBy(codes codeTree, n notes) *forest {
	other := *d
	other.tree, other.codes = byCodes, codes
	f := plant([]*delivery{&other}, newNotes(&problem.List{}, n.Words))
	top := noNode
	for at, n := range f.nodes {
		if n.row.code == "" && top != noNode {
			return f
		} else if n.row.code == "" {
			top = at
		}
	}
	for at := range f.nodes {
		if at != top && f.nodes[at].parent == noNode {
			f.nodes[at].parent = top
		}
	}
	return f
}

// tops counts the codes that lie below no other.
func (t codeTree) tops() int {
	tops := 0
	for _, path := range t.paths {
		if aboveCode(path) == "" {
			tops++
		}
	}
	return tops
}

// holds reports whether what lies right below another in any of the trees lies somewhere below
// it in this one.
func (t codeTree) holds(others ...codeTree) bool {
	return !slices.ContainsFunc(others, func(other codeTree) bool {
		codes := map[string]string{} // of each path in the other tree
		for code, path := range other.paths {
			codes[path] = code
		}
		for code, path := range other.paths {
			if above := aboveCode(path); above != "" && !strings.HasPrefix(t.paths[code], t.paths[codes[above]]+".") {
				return true
			}
		}
		return false
	})
}

// isPossible reports whether no whole has fewer people than its parts, or a mean that it cannot
// have.
func isPossible(f *forest, m measure) bool {
	t := tree{forest: f, measure: m, children: f.childLists()}
	for at, n := range f.nodes {
		if n.row != nil && n.row.answers.exact() && len(t.children[at]) > 0 && !t.fits(at, t.children[at]) {
			return false
		}
	}
	return true
}
