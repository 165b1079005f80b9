package main

import (
	"bufio"
	"io/fs"
	"net/url"
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
	if root == "" || isIgnored(root, folder) {
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

// repositoryOf gives the nearest folder above that is a work tree of git, or "".
func repositoryOf(folder string) string {
	for {
		if _, err := os.Stat(filepath.Join(folder, ".git")); err == nil {
			return folder
		}
		above := filepath.Dir(folder)
		if above == folder {
			return ""
		}
		folder = above
	}
}

// remotesOf gives the remotes of a repository that are on another machine, sorted.
func remotesOf(root string) []string {
	config, err := os.Open(filepath.Join(gitFolder(root), "config"))
	if err != nil {
		return nil
	}
	defer config.Close()
	var remotes []string
	inRemote := false
	lines := bufio.NewScanner(config)
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if strings.HasPrefix(line, "[") {
			inRemote = strings.HasPrefix(strings.ToLower(line), "[remote ")
			_, line, _ = strings.Cut(line, "]")
		}
		key, value, _ := strings.Cut(line, "=")
		if key = strings.ToLower(strings.TrimSpace(key)); !inRemote || key != "url" && key != "pushurl" {
			continue
		}
		if remote := nameOf(strings.Trim(strings.TrimSpace(value), `"`)); remote != "" {
			remotes = append(remotes, remote)
		}
	}
	slices.Sort(remotes)
	return slices.Compact(remotes)
}

// gitFolder gives the folder that holds a repository's config. In a submodule
// .git is a file that leads to it; in a work tree beside the first one it leads
// to a folder whose file commondir leads on.
func gitFolder(root string) string {
	folder := filepath.Join(root, ".git")
	if text, err := os.ReadFile(folder); err == nil {
		folder = below(root, strings.TrimPrefix(strings.TrimSpace(string(text)), "gitdir:"))
	}
	if text, err := os.ReadFile(filepath.Join(folder, "commondir")); err == nil {
		folder = below(folder, string(text))
	}
	return folder
}

// below gives a path that is written as seen from a folder.
func below(folder, written string) string {
	written = filepath.FromSlash(strings.TrimSpace(written))
	if filepath.IsAbs(written) {
		return written
	}
	return filepath.Join(folder, written)
}

// nameOf gives the host and the path of a remote, host/a/b, without who is logged in:
// of https://host/a/b.git, ssh://git@host:22/a/b or git@host:a/b. It is "" for a folder.
func nameOf(remote string) string {
	host, path := "", ""
	if parsed, err := url.Parse(remote); err == nil && parsed.Scheme != "" && parsed.Host != "" {
		if parsed.Scheme == "file" {
			return ""
		}
		host, path = strings.TrimPrefix(parsed.Hostname(), "www."), parsed.Path
	} else {
		before, after, short := strings.Cut(remote, ":")
		host, path = before[strings.LastIndex(before, "@")+1:], after
		if !short || strings.ContainsAny(before, `/\`) || len(host) < 2 || strings.HasPrefix(after, "//") {
			return "" // a folder, C: too
		}
	}
	return strings.ToLower(host) + "/" + strings.TrimSuffix(strings.Trim(path, "/"), ".git")
}

// ignoreLine is what keeps a folder out of git.
func ignoreLine(root, folder string) string {
	relative, err := filepath.Rel(root, folder)
	if err != nil {
		relative = filepath.Base(folder)
	}
	return "/" + filepath.ToSlash(relative) + "/"
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
