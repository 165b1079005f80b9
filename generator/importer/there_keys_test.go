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
	known := func(id string) yamlfile.Value[string] {
		return yamlfile.Value[string]{V: id, Place: day.Place}
	}
	groupings := []raw.Grouping{{Groups: []raw.Group{{ID: known("leiarar")}, {ID: known("andre")}}}}
	for _, c := range []struct {
		round *raw.Round
		want  []string
	}{
		{nil, nil}, {&raw.Round{Synthetic: true}, nil}, {&raw.Round{Group: group}, []string{"smallest_group"}},
		{&raw.Round{Rows: []raw.Row{{Unit: known("skule")}, {Unit: known("andre")}}}, []string{"unit: andre"}},
		{&raw.Round{Rows: []raw.Row{{Unit: known("skule"), Distributions: make([]raw.Distribution, 1)}}}, []string{"distribution"}},
		{&raw.Round{References: []raw.Reference{{}, {Date: day}}}, []string{"date"}},
		{&raw.Round{Group: group, Corrected: day, Published: day}, []string{"smallest_group", "corrected", "published"}},
	} {
		if got := ownKeys(c.round, groupings); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v", c.round, got)
		}
	}
}
