package sheet

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// richText is a text in a workbook: plain, or in runs of different looks. Phonetic
// text is left out.
type richText struct {
	Plain string `xml:"t"`
	Runs  []struct {
		Text string `xml:"t"`
	} `xml:"r"`
}

// text returns the whole text.
func (r richText) text() string {
	var whole strings.Builder
	whole.WriteString(r.Plain)
	for _, run := range r.Runs {
		whole.WriteString(run.Text)
	}
	return unescape(whole.String())
}

// escaped matches a sign that XML does not allow, written as its number in UTF-16.
var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescape returns a text with the signs that Excel has escaped put back (ECMA-376,
// 22.9.2.19): _x000D_ is a carriage return.
func unescape(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return escaped.ReplaceAllStringFunc(text, func(sign string) string {
		number, _ := strconv.ParseUint(sign[2:6], 16, 16)
		return string(rune(number))
	})
}

// readStrings returns the texts that cells refer to by number.
func readStrings(file *excelize.File) ([]string, error) {
	content := contentOf(file, "xl/sharedStrings.xml")
	if content == nil {
		return nil, nil
	}
	var texts []string
	decoder := newDecoder(file, content)
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return texts, nil
		}
		if err != nil {
			return nil, err
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "si" {
			var found richText
			if err := decoder.DecodeElement(&found, &start); err != nil {
				return nil, err
			}
			texts = append(texts, found.text())
		}
	}
}
