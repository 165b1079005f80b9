package importer

import (
	"slices"
	"testing"
	"time"

	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

func TestWhatOnlyAPersonWritesOfARoundIsNotReplaced(t *testing.T) {
	day := yamlfile.Value[yamlfile.Date]{V: yamlfile.Date{Time: time.Date(2025, 5, 2, 0, 0, 0, 0, time.UTC)}}
	day.Place.Line = 3
	group := yamlfile.Value[int]{V: 10}
	group.Place.Line = 4
	for _, c := range []struct {
		round *raw.Round
		want  []string
	}{
		{nil, nil}, {&raw.Round{Synthetic: true}, nil}, {&raw.Round{Group: group}, []string{"smallest_group"}},
		{&raw.Round{Group: group, Corrected: day, Published: day}, []string{"smallest_group", "corrected", "published"}},
	} {
		if got := ownKeys(c.round); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v", c.round, got)
		}
	}
}
