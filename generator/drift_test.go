package generator

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/themes"
)

// driftAxis is how long the axis of the scale is taken to be, and driftMost how
// far apart the same mark may then be in two pictures. In pixels.
const (
	driftAxis = 600.0
	driftMost = 0.5
)

// driftMark is a mark of a picture, from one end to another. A place is the pixels
// along the axis of the scale, and the row with how far down in it: 2.5 is the
// middle of the third row. A place in a trend is the round, the pixels up the axis,
// and the panel.
type driftMark struct {
	Series   int
	Sort     string // "point", "bar", "line", "hidden" or "missing"
	From, To []float64
	Sign     string // "≥" or "≤" when the mark says so
	Tone     int    // of a bar, from 1; 0 when it has none
}

// driftFigure is a figure made of random numbers: the definition and what the
// page says beside it, and what the still picture shows of it.
type driftFigure struct {
	Kind     string            `json:"kind"`
	Lang     i18n.Lang         `json:"lang"`
	Decimals int               `json:"decimals"`
	Unit     string            `json:"unit"`
	Words    map[string]string `json:"words"`
	Rows     int               `json:"rows"`
	Rounds   int               `json:"rounds"`
	Option   json.RawMessage   `json:"option"`

	shares  bool        // its numbers are in per cent, whatever the scale
	marks   []driftMark // of the still picture
	size    [3]float64  // pixels of one unit of each part of a place
	numbers []string    // all that are shown, as the live figure writes them
	right   []string    // the numbers of the table, by row; a word if there is none
	labels  [][]string  // what may be written beside the marks, by row or panel
	written [][]string  // what of that the still picture writes
}

// driftAnswer is what the browser says of a figure.
type driftAnswer struct {
	Bare, Live                    []driftMark
	Numbers, Labels, Ticks, Right []string
	Panels                        [][]string
}

// TestTheStillAndTheLivePictureOfEveryKindShowTheSame draws the definitions of
// many figures with ECharts, bare and as the live figure lays them out, and
// compares each mark and each printed number with the still picture.
func TestTheStillAndTheLivePictureOfEveryKindShowTheSame(t *testing.T) {
	ctx := browser(t)
	open(t, ctx, driftPage(t), "page.html")
	live := evaluate[[]string](t, ctx, "Object.keys(tifaktor.kinds).sort()")
	if compared := slices.Sorted(maps.Keys(driftKinds)); !slices.Equal(compared, live) {
		t.Errorf("draw.js draws the kinds %q, and driftKinds makes figures of %q", live, compared)
	}
	for kind, figureOf := range driftKinds {
		for _, sample := range driftSamples() {
			t.Run(kind+" "+sample.name, func(t *testing.T) {
				figure := figureOf(t, sample)
				compareDrift(t, ctx, figure)
			})
		}
	}
}

// driftPage is a page with the scripts of the live figures, and the folder it is in.
func driftPage(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	page := `<!doctype html><meta charset="utf-8">`
	for _, name := range []string{"echarts.js", "draw.js", "drift.js"} {
		data, err := themes.Files.ReadFile("default/assets/" + name)
		if name == "drift.js" {
			data, err = os.ReadFile("testdata/drift.js")
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, name), data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		page += `<script src="` + name + `"></script>`
	}
	if err := os.WriteFile(filepath.Join(folder, "page.html"), []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	return folder
}
