package sheet

import (
	"bytes"
	"encoding/xml"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// part is the file of one worksheet in a workbook.
type part struct {
	name    string // of the worksheet
	hidden  bool
	content []byte
}

// relationships are the names that a part of a workbook has for other parts.
type relationships struct {
	Relationship []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
	}
}

// partsOf returns the parts of the sheets in the order of the workbook.
func partsOf(file *excelize.File) ([]part, error) {
	workbook := "xl/workbook.xml"
	var root, beside relationships
	if err := decodePart(file, "_rels/.rels", &root); err != nil {
		return nil, err
	}
	for _, relationship := range root.Relationship {
		if strings.HasSuffix(relationship.Type, "/officeDocument") {
			workbook = target("", relationship.Target)
		}
	}
	folder, base := path.Split(workbook)
	if err := decodePart(file, folder+"_rels/"+base+".rels", &beside); err != nil {
		return nil, err
	}
	contents := map[string][]byte{}
	for _, relationship := range beside.Relationship {
		contents[relationship.ID] = contentOf(file, target(folder, relationship.Target))
	}
	var parts []part
	names := map[string]bool{}
	file.GetSheetList() // so that WorkBook is read
	for _, sheet := range file.WorkBook.Sheets.Sheet {
		visible, err := file.GetSheetVisible(sheet.Name)
		if err != nil {
			return nil, err
		}
		folded := strings.ToLower(sheet.Name)
		if contents[sheet.ID] == nil || names[folded] {
			return nil, errDamaged
		}
		names[folded] = true
		parts = append(parts, part{sheet.Name, !visible, contents[sheet.ID]})
	}
	return parts, nil
}

// target returns the name of a part that a relationship names.
func target(folder, name string) string {
	name = strings.ReplaceAll(name, "\\", "/")
	if strings.HasPrefix(name, "/") {
		return strings.TrimPrefix(path.Clean(name), "/")
	}
	return path.Join(folder, name)
}

// contentOf returns the content of a part, or nil if the part is missing.
func contentOf(file *excelize.File, name string) []byte {
	content, _ := file.Pkg.Load(name)
	data, _ := content.([]byte)
	return data
}

// newDecoder returns a decoder of a part, in any encoding that excelize knows.
func newDecoder(file *excelize.File, content []byte) *xml.Decoder {
	decoder := xml.NewDecoder(bytes.NewReader(content))
	decoder.CharsetReader = file.CharsetReader
	return decoder
}

func decodePart(file *excelize.File, name string, into any) error {
	return newDecoder(file, contentOf(file, name)).Decode(into)
}
