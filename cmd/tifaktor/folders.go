package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// siteFolder is one of the sites in a folder.
type siteFolder struct {
	name    string // of the folder
	content string // the content folder
	results int64  // how many bytes its results are
}

// folderOfSites is what a folder holds.
type folderOfSites struct {
	sites   []siteFolder // by name
	leftOut []string     // folders that have YAML, and no site.yaml
}

// inFolder returns what a folder holds; nothing if it cannot be read.
func inFolder(folder string) (found folderOfSites) {
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		name := entry.Name()
		inside := filepath.Join(folder, name)
		if strings.HasPrefix(name, ".") {
			continue
		}
		switch content := filepath.Join(inside, defaultContent); {
		case isSite(inside):
			found.sites = append(found.sites, siteFolder{name, inside, sizeOfResults(inside)})
		case isSite(content):
			found.sites = append(found.sites, siteFolder{name, content, sizeOfResults(content)})
		case hasYAML(inside) || hasYAML(content):
			found.leftOut = append(found.leftOut, name)
		}
	}
	return found
}

// hasYAML reports whether a folder has a file that may be misspelled settings.
func hasYAML(folder string) bool {
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		if end := strings.ToLower(filepath.Ext(entry.Name())); end == ".yaml" || end == ".yml" {
			return true
		}
	}
	return false
}

// partOf returns every Nth site, from site I, for a part that is written I/N; all if it is "".
func partOf(sites []siteFolder, part string) ([]siteFolder, error) {
	if part == "" {
		return sites, nil
	}
	first, number, _ := strings.Cut(part, "/")
	i, err := strconv.ParseUint(first, 10, 31)
	n, errOf := strconv.ParseUint(number, 10, 31)
	if err != nil || errOf != nil || i >= n {
		return nil, fmt.Errorf("--part is a number and how many parts there are, from 0/20 to 19/20, not %q", part)
	}
	var of []siteFolder
	for at := int(i); at < len(sites); at += int(n) {
		of = append(of, sites[at])
	}
	return of, nil
}
