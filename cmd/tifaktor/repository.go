package main

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/generator"
)

// warnOfRepository notes, once, that results which are not invented lie in a git
// repository with a remote that nobody has said is closed. It cannot know who may read
// that, or whether the results are committed; what .gitignore keeps out is left alone.
func warnOfRepository(cmd *cobra.Command, from source) {
	survey := filepath.Join(realPath(from.dir), "survey")
	if remotes := from.openRemotes(survey); len(remotes) > 0 {
		cmd.PrintErrln(from.words.Text("command.note", "text", from.words.Text("command.repository",
			"folder", from.file("survey"), "remotes", strings.Join(remotes, ", "), "line", ignoreLine(repositoryOf(survey), survey))))
	}
}

// refuseRepository refuses to publish what lies in such a repository.
func refuseRepository(cmd *cobra.Command, from source) error {
	remotes := from.openRemotes(filepath.Join(realPath(from.dir), "survey"))
	if len(remotes) == 0 {
		return nil
	}
	cmd.PrintErrln(from.words.Text("publish.repository") + "\n\nclosed_repositories:")
	for _, remote := range remotes {
		cmd.PrintErrln("  - " + inYAML(remote))
	}
	return errProblems
}

// warnOfSite notes that the site is written into a repository with a remote, where the
// content is not. Nothing hidden is in the site, but whoever can read that can read it.
func (f *siteFlags) warnOfSite(cmd *cobra.Command, from source) {
	out := realPath(f.out)
	if root := repositoryOf(out); root == "" || root == repositoryOf(realPath(from.dir)) {
		return
	}
	if remotes := from.openRemotes(out); len(remotes) > 0 {
		cmd.PrintErrln(from.words.Text("command.note", "text", from.words.Text("command.repository_site",
			"folder", f.out, "remotes", strings.Join(remotes, ", "))))
	}
}

// openRemotes gives the remotes of the repository that a folder lies in, without those
// that site.yaml says are closed; nothing where no results could be read in it.
func (s source) openRemotes(folder string) []string {
	if len(s.folders) == 0 || !hasRealResults(s.content) {
		return nil
	}
	root := repositoryOf(folder)
	if root == "" || isIgnored(root, folder) && !isTracked(root, folder) {
		return nil
	}
	closed := generator.ClosedRepositories(s.content)
	return slices.DeleteFunc(remotesOf(root), func(remote string) bool { return slices.Contains(closed, remote) })
}

// synthetic is the line of a round whose numbers are invented.
var synthetic = regexp.MustCompile(`(?m)^synthetic:\s*true\b`)

// hasRealResults tells that a round file does not say that its numbers are
// invented.
func hasRealResults(content fs.FS) bool {
	rounds, err := fs.Glob(content, "survey/round-*.yaml")
	return err == nil && slices.ContainsFunc(rounds, func(name string) bool {
		data, err := fs.ReadFile(content, name)
		return err == nil && !synthetic.Match(data)
	})
}

// ignoreLine is what keeps a folder out of git.
func ignoreLine(root, folder string) string {
	relative, err := filepath.Rel(root, folder)
	if err != nil {
		relative = filepath.Base(folder)
	}
	return "/" + filepath.ToSlash(relative) + "/"
}

// isTracked reports whether files of a folder are in the index of the repository: they
// stay there when .gitignore names them afterwards.
func isTracked(root, folder string) bool {
	index, _ := os.ReadFile(filepath.Join(ownGitFolder(root), "index")) // there need not be one
	return bytes.Contains(index, []byte(strings.TrimPrefix(ignoreLine(root, folder), "/")))
}

// isIgnored tells that .gitignore at the top of the repository, or
// .git/info/exclude, names a folder or one above it in so many letters.
func isIgnored(root, folder string) bool {
	var ignored []string
	for _, file := range []string{filepath.Join(root, ".gitignore"), filepath.Join(gitFolder(root), "info", "exclude")} {
		text, _ := os.ReadFile(file) // there need not be one
		for line := range strings.Lines(string(text)) {
			ignored = append(ignored, strings.Trim(strings.TrimSpace(line), "/"))
		}
	}
	for name := strings.Trim(ignoreLine(root, folder), "/"); name != "."; name = path.Dir(name) {
		if slices.Contains(ignored, name) || slices.Contains(ignored, path.Base(name)) {
			return true
		}
	}
	return false
}
