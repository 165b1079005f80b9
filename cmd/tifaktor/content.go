package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/content"
	"tifaktor/generator"
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// defaultContent and defaultOut are the folders if no flag names others.
const (
	defaultContent = "content"
	defaultOut     = "public"
)

// contentFlag is the value of the flag --content, and of the flag --all.
type contentFlag struct {
	dir string
	all bool // each problem of the content is shown on a line of its own
}

// add adds the flags --content and --all to the command.
func (f *contentFlag) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.dir, "content", defaultContent, "read the content from this `folder`")
	markFolder(cmd, "content")
	allFlag(cmd, &f.all)
}

// markFolder lets the shell complete the flag with folders.
func markFolder(cmd *cobra.Command, flag string) {
	if err := cmd.MarkFlagDirname(flag); err != nil {
		panic(err) // the flag was added just before
	}
}

// source is what a site is made from.
type source struct {
	content fs.FS
	themes  fs.FS
	dir     string        // the content folder as the user wrote it; it is put before the files in problems
	words   *i18n.Printer // of the site's first language
	all     bool          // each problem is shown on a line of its own
	sample  bool          // it is the sample inside the program
	person  bool          // problems are shown to a person at a terminal
	folders []fs.FS       // what may change while a preview runs; empty if everything is built in

	fingerprint string // of the content and themes before anything was read; "" if there is none

	looks   *generator.Looks // if the site shares the built-in themes with others
	workers int              // how many pages are made at a time if it is one of several sites; 0 if it is the only one
}

// isHere reports whether the content is the current folder. If the flag names no folder,
// there is no folder content, and the current folder holds a site, it makes it the content.
func (f *contentFlag) isHere(cmd *cobra.Command) bool {
	if _, err := os.Stat(f.dir); cmd.Flags().Changed("content") || !errors.Is(err, fs.ErrNotExist) {
		return f.dir == here
	}
	if info, err := os.Stat("site.yaml"); err != nil || info.IsDir() {
		return false
	}
	f.dir = here
	return true
}

// onlyBelow makes the only site in a subfolder the content, and prints which, if the sample
// would be shown otherwise: a double click cannot give a flag.
func (f *contentFlag) onlyBelow(cmd *cobra.Command) {
	if _, err := os.Stat(f.dir); cmd.Flags().Changed("content") || f.isHere(cmd) || !errors.Is(err, fs.ErrNotExist) {
		return
	}
	sites := sitesIn(here)
	if len(sites) != 1 {
		return
	}
	f.dir = sites[0]
	cmd.PrintErrln(wordsOf(f.dir).Text("command.only_below", "folder", f.dir))
}

// here is the current folder.
const here = "."

// open returns the content that the flag names. If the flag names no folder and there is no
// folder content, the content is the current folder if it holds a site, or else the built-in
// sample. A note then says that it is the sample, and [source.remind] repeats it at the end.
func (f *contentFlag) open(cmd *cobra.Command) (source, error) {
	f.isHere(cmd)
	info, err := os.Stat(f.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !cmd.Flags().Changed("content"):
		cmd.PrintErrf("note: there is no folder %q here, so this is not your content, but the sample inside tifaktor\n", f.dir)
		return source{content: content.Files, themes: themes.Files, dir: defaultContent, words: i18n.For("en"), all: f.all, sample: true, person: isPerson(cmd.ErrOrStderr())}, nil
	case errors.Is(err, fs.ErrNotExist) && nearSite(f.dir) != "":
		return source{}, refuseNear(f.dir, nearSite(f.dir))
	case errors.Is(err, fs.ErrNotExist):
		return source{}, fmt.Errorf("there is no folder %q; name the one that holds site.yaml", f.dir)
	case err != nil:
		return source{}, failed{err}
	case !info.IsDir():
		return source{}, fmt.Errorf("%q is a file; name the folder that holds site.yaml", f.dir)
	}
	if err := readable(f.dir); err != nil {
		return source{}, err
	}
	if err := undoInterrupted(cmd, f.dir); err != nil {
		return source{}, err
	}
	absolute, err := filepath.Abs(f.dir)
	if err != nil {
		return source{}, failed{err}
	}
	content, own := regularFiles{os.DirFS(f.dir)}, regularFiles{os.DirFS(filepath.Join(filepath.Dir(absolute), "themes"))}
	return source{content: content, themes: themes.With(own), dir: f.dir, words: i18n.For(generator.Language(content)), all: f.all, person: isPerson(cmd.ErrOrStderr()), folders: []fs.FS{content, own}}, nil
}

// watched returns the folders of the content and of the themes beside it; none for the sample.
func (s source) watched() []string {
	if len(s.folders) == 0 {
		return nil
	}
	return []string{s.dir, filepath.Join(s.dir, "..", "themes")}
}

// readable returns an error if a folder cannot be listed or entered. Otherwise every file in
// it would be reported as missing.
func readable(dir string) error {
	_, err := os.ReadDir(dir)
	if err == nil {
		_, err = os.Stat(dir + string(filepath.Separator) + ".")
	}
	if err != nil {
		return failed{fmt.Errorf("the folder %s cannot be read: %s", dir, problem.Cause(err))}
	}
	return nil
}

// remind prints at the end that the site is the sample, so that nobody believes it is
// their own.
func (s source) remind(cmd *cobra.Command) {
	if s.sample {
		cmd.Printf("This is the sample inside tifaktor, with invented numbers of Seljord kommune, and has nothing of yours; name your own folder with --content\n")
	}
}

// view returns how problems with the content are shown.
func (s source) view() view {
	v := view{words: s.words, file: s.file, all: s.all, brief: s.workers > 0}
	if s.person {
		v.content = s.content
	}
	return v
}

// file returns the name of a content file as the user sees it.
func (s source) file(name string) string { return path.Join(filepath.ToSlash(s.dir), name) }

// refuseMixing returns an error if the site would be written into the content, or the
// content is in the folder of the site.
func refuseMixing(content, out string) error {
	inner, outer := realPath(content), realPath(out)
	switch {
	case inner == outer:
		return fmt.Errorf("%q is the content itself; name another folder for the site with --out", out)
	case isBelow(inner, outer):
		return fmt.Errorf("the content is in %q; name another folder for the site with --out", out)
	case isBelow(outer, inner):
		return fmt.Errorf("%q is in the content; name another folder for the site with --out", out)
	}
	return nil
}

func isBelow(inner, outer string) bool {
	relative, err := filepath.Rel(outer, inner)
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}

// realPath returns the absolute path with symbolic links followed, even if the last
// folders do not exist yet.
func realPath(name string) string {
	absolute, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	if real, err := filepath.EvalSymlinks(absolute); err == nil {
		return real
	}
	if parent := filepath.Dir(absolute); parent != absolute {
		return filepath.Join(realPath(parent), filepath.Base(absolute))
	}
	return absolute
}
