package importer

import (
	"strings"
	"testing"
)

func TestNamesThatCannotBeKeysAreNotKept(t *testing.T) {
	longest, tooLong := strings.Repeat("x", longestKey), strings.Repeat("x", longestKey+1)
	kept := keepable(map[string]string{"Trivsel": "factor", longest: "left-out", tooLong: "left-out"})
	if len(kept) != 2 || kept["Trivsel"] != "factor" || kept[longest] != "left-out" {
		t.Errorf("%d are kept", len(kept))
	}
}
