package main

import (
	"fmt"
	"io"

	"tifaktor/generator/problem"
)

// report shows what is worth knowing and then what is wrong, each on a line and
// sorted, and counts what is wrong. It gives errProblems when that is anything.
func report(stderr io.Writer, problems *problem.List, file func(string) string) error {
	wrong := 0
	for _, p := range problems.Sorted() {
		if p.Advice {
			fmt.Fprintf(stderr, "note: %s\n", placed(p, file))
		}
	}
	for _, p := range problems.Sorted() {
		if !p.Advice {
			fmt.Fprintln(stderr, placed(p, file))
			wrong++
		}
	}
	if wrong == 0 {
		return nil
	}
	fmt.Fprintln(stderr, count(wrong, "problem"))
	return errProblems
}

// placed gives the problem with its file named as the user sees it.
func placed(p problem.Problem, file func(string) string) problem.Problem {
	if p.Place.File != "" {
		p.Place.File = file(p.Place.File)
	}
	return p
}

func count(number int, thing string) string {
	if number != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", number, thing)
}
