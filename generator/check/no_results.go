package check

import (
	"io/fs"
	"slices"

	"tifaktor/generator/problem"
)

// surveyFolder is where the results are.
const surveyFolder = "survey"

// noResults adds advice that the site shows no results, if there is a folder for them and
// they are not missing because they were refused.
func noResults(content Content, r report) {
	refused := func(p problem.Problem) bool { return p.Rule == r.rule && !p.Advice }
	if content.Results != nil || slices.ContainsFunc(r.problems.Sorted(), refused) {
		return
	}
	if _, err := fs.ReadDir(content.Files, surveyFolder); err == nil {
		r.advise(problem.Place{File: surveyFolder}, "no_results")
	}
}
