package generator

import (
	"fmt"
	"iter"
	"path"
	"runtime"
	"strconv"
	"strings"

	"tifaktor/generator/export"
	"tifaktor/generator/output"
	"tifaktor/generator/page"
	"tifaktor/generator/theme"
)

// rendered is one page turned into files, or why it could not be.
type rendered struct {
	files []output.File
	err   error
}

// job is one page on its way through a worker.
type job struct {
	page   page.Page
	result chan rendered // with room for one, so that no worker waits for the reader
}

// render turns pages into files with a number of workers; 0 is one on each core. The files
// come in the order of the pages, and only a few more than there are workers are in memory at
// a time.
func render(pages []page.Page, look *theme.Theme, workers int) iter.Seq2[output.File, error] {
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(output.File, error) bool) {
		jobs := make(chan job)
		inOrder := make(chan job, 2*workers)
		stop := make(chan struct{})
		defer close(stop)
		go handOut(pages, jobs, inOrder, stop)
		for range workers {
			go func() {
				for j := range jobs {
					files, err := renderPage(j.page, look)
					j.result <- rendered{files, err}
				}
			}()
		}
		for j := range inOrder {
			r := <-j.result
			if r.err != nil {
				yield(output.File{}, r.err)
				return
			}
			for _, file := range r.files {
				if !yield(file, nil) {
					return
				}
			}
		}
	}
}

// handOut hands every page to the queue of pages in order and to the workers,
// until all are handed out or nobody reads any more.
func handOut(pages []page.Page, jobs, inOrder chan<- job, stop <-chan struct{}) {
	defer close(jobs)
	defer close(inOrder)
	for _, page := range pages {
		j := job{page, make(chan rendered, 1)}
		select {
		case inOrder <- j:
		case <-stop:
			return
		}
		select {
		case jobs <- j:
		case <-stop:
			return
		}
	}
}

// renderPage returns the page and what it offers as files: its table for
// spreadsheets, its sessions for calendars, and values for its scripts.
func renderPage(pg page.Page, look *theme.Theme) (files []output.File, err error) {
	defer report(pg, &err)
	data, err := renderHTML(pg, look)
	if err != nil {
		return nil, err
	}
	files = []output.File{{Path: pg.Path, Data: data}}
	for file, err := range made(offered(pg)) {
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

// report makes a mistake in the program an error that names the page, so that the
// publisher can report where it was. It is deferred.
func report(pg page.Page, err *error) {
	if mistake := recover(); mistake != nil {
		*err = fmt.Errorf("%s: a mistake in tifaktor, please report it: %v (%s)", pg.Path, mistake, where())
	}
}

// renderHTML returns the page as HTML.
func renderHTML(pg page.Page, look *theme.Theme) ([]byte, error) {
	body, err := bodyOf(pg)
	if err != nil {
		return nil, err
	}
	return look.Render(pg, body)
}

// offered returns the table and the calendar of a page, and the values for its scripts.
func offered(pg page.Page) []single {
	var files []single
	if table := pg.Download; table != nil {
		files = append(files, single{table.Path, func() ([]byte, error) { return export.UnitCSV(table.Table()), nil }})
	}
	if calendar := pg.Calendar; calendar != nil {
		files = append(files, single{calendar.Path, func() ([]byte, error) { return export.Calendar(calendar), nil }})
	}
	for _, script := range pg.Scripts {
		files = append(files, single{script.Path, func() ([]byte, error) { return export.Script(script) }})
	}
	return files
}

// bodyOf makes the part that is the page's own, nil when it has none.
func bodyOf(page page.Page) (any, error) {
	if page.Body == nil {
		return nil, nil
	}
	body, err := page.Body()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", page.Path, err)
	}
	return body, nil
}

// where returns the places in tifaktor's own code that a panic came through, the innermost
// first: "messages.go:156 search.go:70".
func where() string {
	const most = 3
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(1, callers)])
	var places []string
	panicked := false
	for more := true; more && len(places) < most; {
		var frame runtime.Frame
		frame, more = frames.Next()
		switch {
		case frame.Function == "runtime.gopanic":
			panicked = true
		case panicked && strings.HasPrefix(frame.Function, "tifaktor/"):
			places = append(places, path.Base(frame.File)+":"+strconv.Itoa(frame.Line))
		}
	}
	return strings.Join(places, " ")
}
