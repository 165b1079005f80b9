package importer

import (
	"strconv"
	"strings"
)

// A footnote such as "* Vises ikke, færre enn 5 svar" says what a mark is written for.
var (
	footnotePattern = pattern(`^\s*([*:.x–-]{1,3})\s*[=:]?\s+(\S.*)$`)
	fewerPattern    = pattern(`(?i)(?:færre enn|mindre enn|lågare enn|lavere enn|under|fewer than|less than|below|<)\s*(\d{1,2})(?:\D|$)`)
)

// explainMarks reads in the notes of a table how few people its marks are written
// for, and gives the rows that have such a mark what is then known of them.
func explainMarks(rows []row, notes []string) {
	fewer := map[string]int{}
	for _, text := range notes {
		note := footnotePattern().FindStringSubmatch(text)
		if note == nil {
			continue
		}
		if limit := fewerPattern().FindStringSubmatch(note[2]); limit != nil {
			if people, _ := strconv.Atoi(limit[1]); people > 1 && people <= few {
				fewer[strings.ToLower(note[1])] = people
			}
		}
	}
	for i := range rows {
		answers := &rows[i].answers
		if limit := fewer[answers.mark]; answers.kind == hidden && limit > 0 && answers.mark != "" {
			answers.most = limit - 1
		}
	}
}
