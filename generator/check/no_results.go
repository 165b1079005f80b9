package check

import (
	"io/fs"

	"tifaktor/generator/problem"
)

// surveyFolder is where the results are.
const surveyFolder = "survey"

// noResults says that the site shows no results, where there is a folder for them.
func noResults(content Content, r report) {
	if content.Results != nil {
		return
	}
	if _, err := fs.ReadDir(content.Files, surveyFolder); err == nil {
		r.tell(problem.Place{File: surveyFolder}, "no_results")
	}
}
