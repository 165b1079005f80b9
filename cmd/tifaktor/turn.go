package main

import (
	"cmp"
	"math"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sync"
)

// How much memory sites take, in bytes. A benchmark of a whole country measures it.
const (
	memoryOfAll   = 512 << 20 // unless GOMEMLIMIT has another bound
	memoryOfOne   = 176 << 20 // a site that is built alone, so that 5,000 units take less than 200 MiB
	outsideMemory = 64 << 20  // of it, for the program itself and what all sites share
	memoryOfEach  = 12 << 20  // for a site, and besides
	memoryPerByte = 20        // for each byte of its results
)

// memoryForSites returns how much memory all sites together may take.
func memoryForSites() int64 {
	all := int64(memoryOfAll)
	if set := debug.SetMemoryLimit(-1); set < math.MaxInt64 {
		all = set
	}
	return max(all/2, all-outsideMemory)
}

// memoryForOne returns how much memory a site may take that is built alone: enough for what it
// keeps and as much again, or a little more where it is small.
func memoryForOne(content string) int64 {
	needed := memoryOfEach + memoryPerByte*sizeOfResults(content)
	return max(memoryOfOne, needed+needed*3/4)
}

// useMemoryOfOne lets the program take as much memory as a site built alone may, unless the
// environment says how garbage is collected.
func useMemoryOfOne(content string) (undo func()) {
	bound := memoryForOne(content)
	if os.Getenv("GOGC") != "" || debug.SetMemoryLimit(-1) < bound {
		return func() {}
	}
	return useMemory(bound)
}

// useMemory lets the program take as much memory as the bound, and collect garbage only when
// it is near it: that saves a fifth of the time. What it returns undoes that.
func useMemory(bound int64) (undo func()) {
	before := debug.SetMemoryLimit(bound)
	percent := debug.SetGCPercent(-1)
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(before)
	}
}

// needs returns how much memory each site takes when it is built.
func needs(sites []siteFolder) []int64 {
	all := make([]int64, len(sites))
	for i, site := range sites {
		all[i] = memoryOfEach + memoryPerByte*site.results
	}
	return all
}

// largestFirst sorts sites so that the last ones are built in a moment, and no core is left
// alone with a large one.
func largestFirst(sites []siteFolder) {
	slices.SortStableFunc(sites, func(a, b siteFolder) int { return cmp.Compare(b.results, a.results) })
}

// sizeOfResults returns how many bytes the results of a site are.
func sizeOfResults(content string) (bytes int64) {
	files, _ := os.ReadDir(filepath.Join(content, "survey")) // what cannot be read is reported when it is built
	for _, file := range files {
		if info, err := file.Info(); err == nil && info.Mode().IsRegular() {
			bytes += info.Size()
		}
	}
	return bytes
}

// inTurn does tasks in their order, several side by side: at most as many as there are cores,
// and no more than take the bound of memory together. One that takes more is done alone.
func inTurn(needs []int64, cores int, bound int64, do func(task int)) {
	var group sync.WaitGroup
	var lock sync.Mutex
	over := sync.NewCond(&lock)
	running, taken := 0, int64(0)
	for task, need := range needs {
		lock.Lock()
		for running == cores || running > 0 && taken+need > bound {
			over.Wait()
		}
		running, taken = running+1, taken+need
		lock.Unlock()
		group.Go(func() {
			do(task)
			lock.Lock()
			running, taken = running-1, taken-need
			lock.Unlock()
			over.Signal()
		})
	}
	group.Wait()
}
