package sheet

import "encoding/xml"

// content is what is in a cell.
type content struct {
	value             string
	hasValue, formula bool
}

// content reads a cell to its end and returns what is in it.
func (r *layoutReader) content() (content, error) {
	var found content
	for {
		token, err := r.decoder.Token()
		if err != nil {
			return found, err
		}
		switch element := token.(type) {
		case xml.EndElement:
			return found, nil
		case xml.StartElement:
			switch element.Name.Local {
			case "v":
				found.hasValue = true
				err = r.decoder.DecodeElement(&found.value, &element)
			case "f":
				found.formula = true
				err = r.decoder.Skip()
			case "is":
				var inline richText
				err = r.decoder.DecodeElement(&inline, &element)
				found.value = inline.text()
			default:
				err = r.decoder.Skip()
			}
			if err != nil {
				return found, err
			}
		}
	}
}

// attribute returns an attribute without a namespace, or "" if it is missing.
func attribute(start xml.StartElement, name string) string {
	for _, attribute := range start.Attr {
		if attribute.Name.Local == name && attribute.Name.Space == "" {
			return attribute.Value
		}
	}
	return ""
}

func isTrue(text string) bool {
	return text == "1" || text == "true" || text == "on"
}
