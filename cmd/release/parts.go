package main

import (
	"bytes"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

// parts lists what a program is made of, in the format of CycloneDX: Go itself and every
// module, with its version and its sum, as Go recorded them in the program.
func (b *built) parts(when time.Time) ([]byte, error) {
	program := cdx.Component{
		BOMRef: "tifaktor", Type: cdx.ComponentTypeApplication, Name: "tifaktor", Version: b.version(),
		Properties: &[]cdx.Property{{Name: "goos", Value: b.os}, {Name: "goarch", Value: b.arch}, {Name: "commit", Value: b.setting("vcs.revision")}},
	}
	components := []cdx.Component{part("std", b.info.GoVersion, "")}
	below := []string{components[0].BOMRef}
	for _, m := range b.info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		one := part(m.Path, m.Version, m.Sum)
		components, below = append(components, one), append(below, one.BOMRef)
	}
	bom := cdx.NewBOM()
	bom.Metadata = &cdx.Metadata{Timestamp: when.Format(time.RFC3339), Component: &program}
	bom.Components = &components
	bom.Dependencies = &[]cdx.Dependency{{Ref: program.BOMRef, Dependencies: &below}}
	var text bytes.Buffer
	encoder := cdx.NewBOMEncoder(&text, cdx.BOMFileFormatJSON)
	encoder.SetPretty(true)
	err := encoder.Encode(bom)
	return text.Bytes(), err
}

// part returns a module. Its sum is that of go.sum, which is not the hash of one file.
func part(path, version, sum string) cdx.Component {
	address := "pkg:golang/" + path + "@" + version
	one := cdx.Component{BOMRef: address, Type: cdx.ComponentTypeLibrary, Name: path, Version: version, PackageURL: address}
	if sum != "" {
		one.Properties = &[]cdx.Property{{Name: "go.sum", Value: sum}}
	}
	return one
}
