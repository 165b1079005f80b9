package export

import (
	"testing"

	"tifaktor/generator/page"
)

func TestAScriptAddsItsValuesUnderItsName(t *testing.T) {
	values := []any{"</script>", "«å»", "\u2028", 43}
	got, err := Script(page.Script{Path: "nn/resultat/utforsk-1.js", Values: func() any { return values }})
	if err != nil {
		t.Fatal(err)
	}
	if want := `tifaktor.data["utforsk-1"] = ["\u003c/script\u003e","«å»","\u2028",43];` + "\n"; string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
