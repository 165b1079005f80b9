package page

import "testing"

func TestALinkIsRelativeToTheFolderOfItsPage(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"nn/index.html", "nn/om.html", "om.html"},
		{"nn/index.html", "nn/resultat/index.html", "resultat/index.html"},
		{"nn/resultat/eining/nord.html", "nn/resultat/index.html", "../index.html"},
		{"nn/resultat/eining/nord.html", "en/results/unit/nord.html", "../../../en/results/unit/nord.html"},
		{"nn/resultat/eining/nord.html", "nn/resultat/eining/nord.html#svar", "nord.html#svar"},
		{"index.html", "nn/index.html", "nn/index.html"},
		{"nn/index.html", "data/results.csv", "../data/results.csv"},
		{"nn/index.html", "404.html", "../404.html"},
		// A file is no folder, whatever its name is.
		{"nn/resultat/index.html", "nn/resultat", "../resultat"},
	} {
		if got := Relative(c.from, c.to); got != c.want {
			t.Errorf("from %s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}
