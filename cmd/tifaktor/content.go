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

// defaultContent and defaultOut are the folders when no flag names others.
const (
	defaultContent = "content"
	defaultOut     = "public"
)

// contentFlag is the flag --content with what it stands for, and the flag --all.
type contentFlag struct {
	dir string
	all bool // each problem of the content is shown on a line of its own
}

// add gives the command the flag, and the one for what is wrong there.
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
	person  bool          // what is wrong is shown to a person at a terminal
	folders []fs.FS       // what may change while a preview runs: nothing when all is built in

	fingerprint string // of all this before anything was read; "" if there is none
}

// isHere makes the current folder the content when the flag names none, there is no folder
// content, and a site is right here. It reports whether that is so.
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

// onlyBelow makes the only site in a folder of the current one the content, and says which,
// where the sample would be shown otherwise: nobody writes a flag with a double click.
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

// open gives the content that the flag names. When it names none and there is no folder
// content, it is the current folder if a site is there, or else the sample that is built in,
// and a note says so; [source.remind] says it again.
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
	if err := undoBrokenOff(cmd, f.dir); err != nil {
		return source{}, err
	}
	absolute, err := filepath.Abs(f.dir)
	if err != nil {
		return source{}, failed{err}
	}
	content, own := ordinary{os.DirFS(f.dir)}, ordinary{os.DirFS(filepath.Join(filepath.Dir(absolute), "themes"))}
	return source{content: content, themes: themes.With(own), dir: f.dir, words: i18n.For(generator.Language(content)), all: f.all, person: isPerson(cmd.ErrOrStderr()), folders: []fs.FS{content, own}}, nil
}

// readable says what is wrong with a folder that cannot be listed, or not entered: otherwise
// all that is looked for in it would be told to be missing.
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

// remind says at the end that what was made is the sample, so that nobody takes it
// for a site of their own.
func (s source) remind(cmd *cobra.Command) {
	if s.sample {
		cmd.Printf("This is the sample inside tifaktor, with invented numbers of Seljord kommune, and nothing of yours; name your own folder with --content\n")
	}
}

// view is how what is wrong with the content is shown.
func (s source) view() view {
	v := view{words: s.words, file: s.file, all: s.all}
	if s.person {
		v.content = s.content
	}
	return v
}

// file gives the name of a content file as the user sees it.
func (s source) file(name string) string { return path.Join(filepath.ToSlash(s.dir), name) }

// refuseMixing refuses to write the site to where the content is, or the other
// way round.
func refuseMixing(content, out string) error {
	inner, outer := realPath(content), realPath(out)
	switch {
	case inner == outer:
		return fmt.Errorf("%q is the content itself; name another folder for the site with --out", out)
	case isBelow(inner, outer):
		return fmt.Errorf("the content lies in %q; name another folder for the site with --out", out)
	case isBelow(outer, inner):
		return fmt.Errorf("%q lies in the content; name another folder for the site with --out", out)
	}
	return nil
}

func isBelow(inner, outer string) bool {
	relative, err := filepath.Rel(outer, inner)
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}

// realPath gives the absolute path with the symbolic links followed, also when
// the last folders do not exist yet.
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
