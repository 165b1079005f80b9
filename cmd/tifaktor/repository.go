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

// warnOfRepository prints a note if results that are not invented are in a git repository
// with a remote that site.yaml does not name as closed. It cannot know who may read the
// remote, or whether the results are committed; it ignores what .gitignore keeps out.
func warnOfRepository(cmd *cobra.Command, from source) {
	survey := filepath.Join(realPath(from.dir), "survey")
	if remotes := from.openRemotes(survey); len(remotes) > 0 {
		cmd.PrintErrln(from.words.Text("command.note", "text", from.words.Text("command.repository",
			"folder", from.file("survey"), "remotes", strings.Join(remotes, ", "), "line", ignoreLine(repositoryOf(survey), survey))))
	}
}

// refuseRepository refuses to publish from such a repository.
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

// warnOfSite prints a note if the site is written into a repository with a remote, other
// than that of the content. Nothing hidden is in the site, but anyone who can read the
// remote can read it.
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

// openRemotes returns the remotes of the repository that a folder is in, except those that
// site.yaml says are closed; none if nobody could read results there.
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

// synthetic matches the line that says that the numbers of a round are invented.
var synthetic = regexp.MustCompile(`(?m)^synthetic:\s*true\b`)

// hasRealResults reports whether any file of a round does not say that its numbers are
// invented.
func hasRealResults(content fs.FS) bool {
	rounds, err := fs.Glob(content, "survey/round-*.yaml")
	return err == nil && slices.ContainsFunc(rounds, func(name string) bool {
		data, err := fs.ReadFile(content, name)
		return err == nil && !synthetic.Match(data)
	})
}

// ignoreLine returns the line of .gitignore that keeps a folder out of git.
func ignoreLine(root, folder string) string {
	relative, err := filepath.Rel(root, folder)
	if err != nil {
		relative = filepath.Base(folder)
	}
	return "/" + filepath.ToSlash(relative) + "/"
}

// isTracked reports whether files of a folder are in the index of the repository, where
// they stay even if .gitignore names them later.
func isTracked(root, folder string) bool {
	index, _ := os.ReadFile(filepath.Join(ownGitFolder(root), "index")) // the file is optional
	return bytes.Contains(index, []byte(strings.TrimPrefix(ignoreLine(root, folder), "/")))
}

// isIgnored reports whether .gitignore at the top of the repository, or
// .git/info/exclude, has a line with exactly the name of a folder or of one above it.
func isIgnored(root, folder string) bool {
	var ignored []string
	for _, file := range []string{filepath.Join(root, ".gitignore"), filepath.Join(gitFolder(root), "info", "exclude")} {
		text, _ := os.ReadFile(file) // the file is optional
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
