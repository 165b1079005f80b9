package theme

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"tifaktor/generator/output"
)

// styleSheet is the style sheet of all pages. It is joined from the files of assets/css/ in the
// order of their names. Those of a folder in it are joined to a sheet of the folder's name, which
// only some pages fetch: assets/css/figures/ to figures.css.
const styleSheet = "site.css"

// shellSheet is the sheet of the folder shell, with that of all pages before it: every page with a
// header and a footer fetches both, and one file comes sooner than two.
const shellSheet = "shell.css"

// makeAssets returns the files that the browser fetches, and for each name that a template may
// use, the path from the site's folder. The names of style sheets and scripts contain a
// checksum, so that a browser never mixes an old copy with new pages. Fonts and pictures keep
// their names, since style sheets refer to them.
func makeAssets(files themeFiles) ([]output.File, map[string]string, error) {
	contents := map[string][]byte{styleSheet: nil}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		name := sentAs(file)
		if name == "" {
			continue
		}
		data, err := compact(file, files[file])
		if err != nil {
			return nil, nil, err
		}
		contents[name] = append(contents[name], data...)
	}
	if shell, some := contents[shellSheet]; some {
		contents[shellSheet] = slices.Concat(contents[styleSheet], shell)
	}
	addresses := map[string]string{}
	var assets []output.File
	for name, data := range contents {
		addresses[name] = "assets/" + withChecksum(name, data)
		assets = append(assets, output.File{Path: addresses[name], Data: data})
	}
	slices.SortFunc(assets, func(a, b output.File) int { return strings.Compare(a.Path, b.Path) })
	return assets, addresses, nil
}

// sentAs returns the name of the asset that a file of a theme is, or is part of. It returns "" for
// files that the browser does not fetch.
func sentAs(file string) string {
	name, inside := strings.CutPrefix(file, "assets/")
	if !inside {
		return ""
	}
	part, inside := strings.CutPrefix(name, "css/")
	if !inside {
		return name
	}
	if path.Ext(part) != ".css" {
		return ""
	}
	folder, _, inside := strings.Cut(part, "/")
	if !inside {
		return styleSheet
	}
	return folder + ".css"
}

// compact returns what is sent of an asset: a style sheet or a script without what only people
// need.
func compact(file string, data []byte) ([]byte, error) {
	switch path.Ext(file) {
	case ".css":
		text, err := compactCSS(string(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		return []byte(text), nil
	case ".js":
		return []byte(compactScript(string(data))), nil
	}
	return data, nil
}

// withChecksum returns the name of an asset on the site: site.css becomes site.3f2a91c4.css,
// after the first four bytes of its SHA-256.
func withChecksum(name string, data []byte) string {
	ending := path.Ext(name)
	if ending != ".css" && ending != ".js" {
		return name
	}
	sum := sha256.Sum256(data)
	return strings.TrimSuffix(name, ending) + "." + hex.EncodeToString(sum[:4]) + ending
}
