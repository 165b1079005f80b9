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
)

// publicHosts are hosts of git repositories where anybody may read what is not
// set to private.
var publicHosts = []string{"github.com", "gitlab.com", "codeberg.org", "bitbucket.org"}

// warnOfRepository notes, once, that results which are not invented lie in a git
// repository with a remote at a public host. It cannot know whether that
// repository is private, or whether the results are committed; what .gitignore
// keeps out is left alone.
func warnOfRepository(cmd *cobra.Command, from source) {
	if len(from.folders) == 0 || !hasRealResults(from.content) {
		return
	}
	survey := filepath.Join(realPath(from.dir), "survey")
	root := repositoryOf(survey)
	if root == "" || isIgnored(root, survey) {
		return
	}
	if remote := publicRemote(root); remote != "" {
		cmd.PrintErrln(from.words.Text("command.note", "text", from.words.Text("command.repository",
			"folder", from.file("survey"), "host", remote, "line", ignoreLine(root, survey))))
	}
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

// publicRemote gives the public host of a remote of a repository, or "".
func publicRemote(root string) string {
	config, err := os.Open(filepath.Join(gitFolder(root), "config"))
	if err != nil {
		return ""
	}
	defer config.Close()
	inRemote := false
	lines := bufio.NewScanner(config)
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if strings.HasPrefix(line, "[") {
			inRemote = strings.HasPrefix(line, "[remote ")
			continue
		}
		key, value, _ := strings.Cut(line, "=")
		if key = strings.ToLower(strings.TrimSpace(key)); !inRemote || key != "url" && key != "pushurl" {
			continue
		}
		if host := hostOf(strings.Trim(strings.TrimSpace(value), `"`)); slices.Contains(publicHosts, host) {
			return host
		}
	}
	return ""
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

// hostOf gives the host of a remote: https://host/a/b, ssh://git@host:22/a/b or
// git@host:a/b.
func hostOf(remote string) string {
	if parsed, err := url.Parse(remote); err == nil && parsed.Host != "" {
		return strings.ToLower(strings.TrimPrefix(parsed.Hostname(), "www."))
	}
	host, _, short := strings.Cut(remote, ":")
	if !short {
		return "" // a folder
	}
	return strings.ToLower(host[strings.LastIndex(host, "@")+1:])
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
