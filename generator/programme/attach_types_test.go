package programme

import (
	"testing"

	"tifaktor/generator/hosting"
)

func TestServersKnowTheTypeOfEachFileThatMayBePublished(t *testing.T) {
	for _, kind := range publishable {
		for _, ending := range kind.endings {
			if hosting.TypeOf(ending) == hosting.TypeOf("") {
				t.Errorf("generator/hosting has no type for %s", ending)
			}
		}
	}
}
