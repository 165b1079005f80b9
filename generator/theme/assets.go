package theme

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"

	"tifaktor/generator/output"
)

// styleSheet is the only style sheet of the pages. It is joined from the files of assets/css/
// in the order of their names.
const styleSheet = "site.css"

// makeAssets returns the files that the browser fetches, and for each name that a template may
// use, the path from the site's folder. The names of style sheets and scripts contain a
// checksum, so that a browser never mixes an old copy with new pages. Fonts and pictures keep
// their names, since style sheets refer to them.
func makeAssets(files themeFiles) ([]output.File, map[string]string, error) {
	contents := map[string][]byte{}
	var sheet strings.Builder
	for _, file := range files.in("assets/css", ".css") {
		compacted, err := compactCSS(string(files[file]))
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", file, err)
		}
		sheet.WriteString(compacted)
	}
	contents[styleSheet] = []byte(sheet.String())
	for file, data := range files {
		name, inside := strings.CutPrefix(file, "assets/")
		if inside && !strings.HasPrefix(name, "css/") {
			contents[name] = data
		}
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
