package importer

import "testing"

func TestNothingIsLaidWithinItself(t *testing.T) {
	f := forest{nodes: []node{{name: "whole", parent: noNode}, {name: "sector", parent: 0}, {name: "unit", parent: 1}, {name: "other", parent: 0}}}
	for _, c := range []struct {
		at, below int
		laid      bool
	}{{0, 2, false}, {1, 1, false}, {1, 2, false}, {3, 2, true}, {2, noNode, true}} {
		before := f.nodes[c.at].parent
		if f.lay(c.at, c.below); (f.nodes[c.at].parent == c.below) != c.laid || !c.laid && f.nodes[c.at].parent != before {
			t.Errorf("%s below %d: now below %d", f.nodes[c.at].name, c.below, f.nodes[c.at].parent)
		}
	}
}
