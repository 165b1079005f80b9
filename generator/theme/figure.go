package theme

import (
	"fmt"
	"regexp"
	"strings"
)

// The parts that the style of a figure file is made of: the tokens, the marks
// that it shares with the pages, and what only it needs.
const (
	tokensFile = "assets/css/20-tokens.css"
	marksFile  = "assets/css/figures/55-marks.css"
	figureFile = "figure.css"
)

var (
	rootBlock = regexp.MustCompile(`:root\{([^}]*)\}`)
	reference = regexp.MustCompile(`var\((--[\w-]+)\)`)
	outside   = regexp.MustCompile(`(?i)url\(|@import`)
)

// figureStyle returns the style sheet inside a figure that is saved as a file. Programs that
// open such files know no custom properties, so every token is replaced by its value on paper.
// It returns "" for a theme without these files.
func figureStyle(files themeFiles) (string, error) {
	texts := map[string]string{}
	for _, name := range []string{tokensFile, marksFile, figureFile} {
		text, err := compactCSS(string(files[name]))
		if err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
		texts[name] = text
	}
	tokens := map[string]string{}
	if block := rootBlock.FindStringSubmatch(texts[tokensFile]); block != nil {
		for declaration := range strings.SplitSeq(block[1], ";") {
			name, value, _ := strings.Cut(declaration, ":")
			tokens[strings.TrimSpace(name)] = value
		}
	}
	var unknown error
	style := reference.ReplaceAllStringFunc(texts[marksFile]+texts[figureFile], func(found string) string {
		name := reference.FindStringSubmatch(found)[1]
		value, known := tokens[name]
		if !known || strings.Contains(value, "var(") {
			unknown = fmt.Errorf("%s or %s uses %s, which has no value of its own in the first :root of %s",
				marksFile, figureFile, name, tokensFile)
		}
		return value
	})
	if strings.ContainsAny(style, "<&") {
		return "", fmt.Errorf("%s or %s has < or &, which a drawing cannot have", marksFile, figureFile)
	}
	if outside := outside.FindString(style); outside != "" {
		return "", fmt.Errorf("%s, %s or a token has %s: a figure file cannot fetch anything", marksFile, figureFile, outside)
	}
	return style, unknown
}
