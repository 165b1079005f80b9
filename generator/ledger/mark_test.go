package ledger_test

import (
	"bytes"
	"strings"
	"testing"

	"tifaktor/generator/ledger"
)

func TestALostOrOlderLedgerDoesNotHoldTheMarkOfASite(t *testing.T) {
	first := withFingerprint("kind,round,unit,factor,answers,value\nround,2023,a..b,1..5,1,\n")
	later := withFingerprint("kind,round,unit,factor,answers,value\nround,2023,a..b,1..5,1,\nunit,2023,k,,9,10\n")
	other := withFingerprint("kind,round,unit,factor,answers,value\nround,2024,a..b,1..5,1,\nunit,2023,k,,9,10\n")
	for _, test := range []struct {
		name  string
		file  []byte
		mark  string
		holds bool
	}{
		{"the same", first, ledger.Mark(first), true},
		{"more has been published", later, ledger.Mark(first), true},
		{"with the line ends of Windows", bytes.ReplaceAll(later, []byte("\n"), []byte("\r\n")), ledger.Mark(first), true},
		{"an older one", first, ledger.Mark(later), false},
		{"another", other, ledger.Mark(first), false},
		{"none", nil, ledger.Mark(first), false},
		{"a mark of nothing", first, "0 lines, sha256 " + strings.Repeat("0", 64), false},
		{"no mark", first, "something", false},
	} {
		if got := ledger.Holds(test.file, test.mark); got != test.holds {
			t.Errorf("%s: %v", test.name, got)
		}
	}
	if ledger.Mark([]byte("no ledger\n")) != "" || ledger.Mark(nil) != "" {
		t.Error("what is no ledger has a mark")
	}
}
