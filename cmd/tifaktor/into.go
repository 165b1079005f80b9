package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tifaktor/generator"
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// openInto returns the content folder that results are imported into; nil if a new one is to
// be made. It refuses a folder that holds something else. A folder that does not exist may
// be misspelled, so the error names the site with the nearest name.
func openInto(dir string) (fs.FS, error) {
	info, err := os.Stat(dir)
	near := nearSite(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist) && near == "":
		return nil, nil
	case errors.Is(err, fs.ErrNotExist):
		first := wordsOf(near).Text("command.new_first", "folder", inShell(dir))
		return nil, fmt.Errorf("%w %s", refuseNear(dir, near), first)
	case err != nil:
		return nil, failed{err}
	case !info.IsDir():
		return nil, fmt.Errorf("%q is a file; name the folder that holds site.yaml", dir)
	}
	if err := readable(dir); err != nil {
		return nil, err
	}
	if isSite(dir) {
		return regularFiles{os.DirFS(dir)}, nil
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, failed{err}
	}
	if len(entries) == 0 {
		return nil, nil
	}
	sites := sitesIn(dir)
	if len(sites) == 0 && near != "" {
		sites = []string{near}
	}
	if len(sites) == 0 {
		return nil, errors.New(wordsOf("").Text("command.no_site", "folder", dir))
	}
	return nil, errors.New(wordsOf(sites[0]).Text("command.no_site_near", "folder", dir, "near", strings.Join(sites, ", ")))
}

// sitesIn returns the folders in a folder that hold content.
func sitesIn(dir string) (sites []string) {
	entries, _ := os.ReadDir(dir) // one that cannot be read has none
	for _, entry := range entries {
		if inside := filepath.Join(dir, entry.Name()); isSite(inside) {
			sites = append(sites, inside)
		}
	}
	return sites
}

// isSite reports whether a folder holds content.
func isSite(dir string) bool {
	for _, name := range []string{"site.yaml", "survey"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			return true
		}
	}
	return false
}

// nearSite returns the site beside a folder whose name is nearest to that of the folder;
// "" if none is near.
func nearSite(dir string) string {
	parent, name := filepath.Split(filepath.Clean(dir))
	entries, _ := os.ReadDir(filepath.Join(parent, ".")) // no folder has nothing near
	var sites []string
	for _, entry := range entries {
		if beside := entry.Name(); beside != name && isSite(filepath.Join(parent, beside)) {
			sites = append(sites, beside)
		}
	}
	near := problem.Nearest(name, sites)
	for _, site := range sites {
		if strings.HasPrefix(site, name) || strings.HasPrefix(name, site) || strings.EqualFold(site, name) {
			near = site
		}
	}
	if near == "" {
		return ""
	}
	return filepath.Join(parent, near)
}

// refuseNear returns the error that there is no such folder, with the site whose name is near.
func refuseNear(dir, near string) error {
	return errors.New(wordsOf(near).Text("command.no_folder", "folder", dir, "near", near))
}

// wordsOf returns the messages in a site's first language; in English if it has none.
func wordsOf(dir string) *i18n.Printer {
	if dir == "" {
		return i18n.For("en")
	}
	return i18n.For(generator.Language(regularFiles{os.DirFS(dir)}))
}
