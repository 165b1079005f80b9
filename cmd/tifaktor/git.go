package main

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

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
	settings := gitSettings(root)
	var remotes []string
	for _, s := range settings {
		switch s.section + "." + s.key {
		case "remote.url", "remote.pushurl", "remote.pushdefault", "branch.remote", "branch.pushremote":
			if remote := nameOf(instead(s.value, settings)); remote != "" {
				remotes = append(remotes, remote)
			}
		}
	}
	slices.Sort(remotes)
	return slices.Compact(remotes)
}

// instead gives what git uses in the place of an address: the longest beginning that
// something stands for counts.
func instead(address string, settings []gitSetting) string {
	longest, full := "", address
	for _, s := range settings {
		if s.section == "url" && (s.key == "insteadof" || s.key == "pushinsteadof") && len(s.value) > len(longest) && strings.HasPrefix(address, s.value) {
			longest, full = s.value, s.name+address[len(s.value):]
		}
	}
	return full
}

// gitFolder gives the folder that holds a repository's config. For a work tree beside
// the first one, its own folder has a file commondir that leads on.
func gitFolder(root string) string {
	folder := ownGitFolder(root)
	if text, err := os.ReadFile(filepath.Join(folder, "commondir")); err == nil {
		folder = below(folder, string(text))
	}
	return folder
}

// ownGitFolder gives the folder that holds the index of a work tree. In a submodule .git
// is a file that leads to it.
func ownGitFolder(root string) string {
	folder := filepath.Join(root, ".git")
	if text, err := os.ReadFile(folder); err == nil {
		folder = below(root, strings.TrimPrefix(strings.TrimSpace(string(text)), "gitdir:"))
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
