package starter

import (
	"regexp"
	"strings"
)

// The whole organisation in the sample's results.
var (
	wholeID   = regexp.MustCompile(`\bseljord\b`)
	wholeName = "name: Seljord kommune"
	wholeType = ", type: municipality"
)

// results returns a file of the sample's results as the new site has it.
func (w Wishes) results(text string) string {
	text = wholeID.ReplaceAllString(text, "kommunen")
	text = strings.ReplaceAll(text, wholeName, `name: "`+w.Organisation+`"`)
	if !strings.HasSuffix(w.Organisation, " kommune") {
		text = strings.ReplaceAll(text, wholeType, "")
	}
	return text
}
