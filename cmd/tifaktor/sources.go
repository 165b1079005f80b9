package main

import (
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// readSources reads the files with the results. If one does not exist, the error names the
// file with the nearest name.
func readSources(names []string, words *i18n.Printer) ([]sheet.Source, error) {
	var sources []sheet.Source
	for _, name := range names {
		info, err := os.Stat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist) && nearFile(name) != "":
			return nil, errors.New(words.Text("command.no_file_near", "file", name, "near", nearFile(name)))
		case errors.Is(err, fs.ErrNotExist):
			return nil, errors.New(words.Text("command.no_file", "file", name))
		case err == nil && info.IsDir():
			return nil, errors.New(words.Text("command.file_is_folder", "file", name))
		}
		data, err := readAtMost(name, sheet.MostBytes+1) // and a file larger than that is refused
		if err != nil {
			return nil, failed{err}
		}
		sources = append(sources, sheet.Source{Name: name, Data: data})
	}
	return sources, nil
}

// readAtMost reads the beginning of a file.
func readAtMost(name string, bytes int64) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, bytes))
}

// nearFile returns the file in the same folder whose name is nearest to that of a missing
// file; "" if none is near.
func nearFile(name string) string {
	folder, base := filepath.Split(name)
	entries, _ := os.ReadDir(filepath.Join(folder, ".")) // no folder has nothing near
	known := map[string]string{}
	for _, entry := range entries {
		if !entry.IsDir() && !strings.HasPrefix(entry.Name(), ".") && !strings.HasPrefix(entry.Name(), "~$") {
			known[strings.ToLower(entry.Name())] = entry.Name()
		}
	}
	names := slices.Sorted(maps.Keys(known))
	near := problem.Nearest(strings.ToLower(base), names)
	for _, small := range names {
		if strings.TrimSuffix(small, filepath.Ext(small)) == strings.ToLower(base) {
			near = small // the ending is left out
		}
	}
	if near == "" {
		return ""
	}
	return folder + known[near]
}
