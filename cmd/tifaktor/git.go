package main

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// repositoryOf returns the nearest git work tree that a folder is in, or "".
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

// remotesOf returns the remotes of a repository that are on another machine, sorted.
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

// instead returns the address that git uses for a remote: the longest beginning that
// insteadOf or pushInsteadOf names is replaced.
func instead(address string, settings []gitSetting) string {
	longest, full := "", address
	for _, s := range settings {
		if s.section == "url" && (s.key == "insteadof" || s.key == "pushinsteadof") && len(s.value) > len(longest) && strings.HasPrefix(address, s.value) {
			longest, full = s.value, s.name+address[len(s.value):]
		}
	}
	return full
}

// gitFolder returns the folder that holds a repository's config. In a linked work tree,
// the file commondir names it.
func gitFolder(root string) string {
	folder := ownGitFolder(root)
	if text, err := os.ReadFile(filepath.Join(folder, "commondir")); err == nil {
		folder = below(folder, string(text))
	}
	return folder
}

// ownGitFolder returns the folder that holds the index of a work tree. In a submodule,
// .git is a file that names it.
func ownGitFolder(root string) string {
	folder := filepath.Join(root, ".git")
	if text, err := os.ReadFile(folder); err == nil {
		folder = below(root, strings.TrimPrefix(strings.TrimSpace(string(text)), "gitdir:"))
	}
	return folder
}

// below returns a path that is written relative to a folder.
func below(folder, written string) string {
	written = filepath.FromSlash(strings.TrimSpace(written))
	if filepath.IsAbs(written) {
		return written
	}
	return filepath.Join(folder, written)
}

// nameOf returns the host and the path of a remote without the user: host/a/b for
// https://host/a/b.git, ssh://git@host:22/a/b or git@host:a/b. It is "" for a folder.
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
