package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// TestAsManyAreDoneAtATimeAsThereIsRoomFor does tasks that take as many seconds as their place
// in the list, and notes which are under way each time one begins.
func TestAsManyAreDoneAtATimeAsThereIsRoomFor(t *testing.T) {
	for _, test := range []struct {
		name  string
		needs []int64
		cores int
		bound int64
		want  string
	}{
		{"two, just within the bound", []int64{6, 4}, 2, 10, "[[0] [0 1]]"},
		{"two, just over it", []int64{6, 5}, 2, 10, "[[0] [1]]"},
		{"one alone, as large as the bound", []int64{10, 1, 1}, 2, 10, "[[0] [1] [1 2]]"},
		{"one alone, larger than the bound", []int64{11, 1, 1}, 2, 10, "[[0] [1] [1 2]]"},
		{"no more than there are cores", []int64{1, 1, 1, 1}, 3, 10, "[[0] [0 1] [0 1 2] [1 2 3]]"},
		{"on one core", []int64{1, 1}, 1, 10, "[[0] [1]]"},
		{"a small one does not overtake a large one", []int64{6, 6, 1}, 2, 10, "[[0] [1] [1 2]]"},
		{"none", nil, 2, 10, "[]"},
	} {
		synctest.Test(t, func(t *testing.T) {
			var underWay []int
			var seen [][]int
			begins, ends := make(chan int), make(chan int)
			done := make(chan bool)
			go func() {
				for {
					select {
					case task := <-begins:
						underWay = append(underWay, task)
						slices.Sort(underWay)
						seen = append(seen, slices.Clone(underWay))
					case task := <-ends:
						underWay = slices.DeleteFunc(underWay, func(other int) bool { return other == task })
					case <-done:
						return
					}
				}
			}()
			inTurn(test.needs, test.cores, test.bound, func(task int) {
				time.Sleep(time.Duration(task) * time.Millisecond) // so that they begin in order
				begins <- task
				time.Sleep(time.Duration(task+1) * time.Second)
				ends <- task
			})
			close(done)
			if got := fmt.Sprint(seen); got != test.want {
				t.Errorf("%s: %s, not %s", test.name, got, test.want)
			}
		})
	}
}

func TestTheLargestSiteIsBuiltFirstAndTakesTheMost(t *testing.T) {
	sites := []siteFolder{{name: "a", results: 10}, {name: "b", results: 3 << 20}, {name: "c", results: 10}}
	largestFirst(sites)
	if sites[0].name != "b" || sites[1].name != "a" || sites[2].name != "c" {
		t.Error(sites)
	}
	if all := needs(sites); all[0] != memoryOfEach+memoryPerByte*3<<20 || all[1] != memoryOfEach+memoryPerByte*10 {
		t.Error(all)
	}
}

func TestSitesTakeWhatTheProgramLeavesOfTheMemory(t *testing.T) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(-1))
	for limit, want := range map[int64]int64{
		math.MaxInt64: memoryOfAll - outsideMemory,
		2 << 30:       2<<30 - outsideMemory,
		127 << 20:     127 << 19,
		128 << 20:     64 << 20,
		129 << 20:     65 << 20,
	} {
		debug.SetMemoryLimit(limit)
		if got := memoryForSites(); got != want {
			t.Errorf("of %d: %d, not %d", limit, got, want)
		}
	}
}

func TestASiteAloneTakesAsMuchMemoryAsItsResultsNeed(t *testing.T) {
	for results, want := range map[int]int64{
		0:       memoryOfOne,
		4500000: memoryOfOne,
		5000000: (memoryOfEach + memoryPerByte*5000000) * 7 / 4,
	} {
		content := t.TempDir()
		if err := os.MkdirAll(filepath.Join(content, "survey"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(content, "survey", "round-2025.yaml"), make([]byte, results), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := memoryForOne(content); got != want {
			t.Errorf("for %d bytes: %d, not %d", results, got, want)
		}
	}
	t.Setenv("GOGC", "100")
	before := debug.SetMemoryLimit(-1)
	undo := useMemoryOfOne(t.TempDir())
	if debug.SetMemoryLimit(-1) != before {
		t.Error("GOGC of the environment is not kept")
	}
	undo()
}
