package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestARemoteIsNamedByItsHostAndPath(t *testing.T) {
	for written, want := range map[string]string{
		"https://github.com/a/b.git":           "github.com/a/b",
		"https://www.github.com/a/b/":          "github.com/a/b",
		"https://user:secret@GitLab.com/a/b":   "gitlab.com/a/b",
		"ssh://git@bitbucket.org:7999/a/b.git": "bitbucket.org/a/b",
		"git@codeberg.org:a/b.git":             "codeberg.org/a/b",
		"codeberg.org:a/b":                     "codeberg.org/a/b",
		"git://git.kommunen.example/b":         "git.kommunen.example/b",
		"http://git.kommunen.example:8080/b":   "git.kommunen.example/b",
		"git@ssh.dev.azure.com:v3/a/b/c":       "ssh.dev.azure.com/v3/a/b/c",
		"https://a@dev.azure.com/a/b/_git/c":   "dev.azure.com/a/b/_git/c",
		"https://[::1]/a":                      "::1/a",
		"/srv/git/b.git":                       "",
		"../b.git":                             "",
		"./a:b":                                "",
		`C:\git\b`:                             "",
		"C:/git/b":                             "",
		`\\server\git\b`:                       "",
		"//server/git/b":                       "",
		"file:///srv/git/b":                    "",
		"file://server/git/b":                  "",
		"":                                     "",
	} {
		if got := nameOf(written); got != want {
			t.Errorf("%q is named %q, want %q", written, got, want)
		}
	}
}

func TestRemotesAreReadAsGitReadsThem(t *testing.T) {
	for config, want := range map[string]string{
		"[remote \"a]\"]\n\turl = https://h.example/a\n":                                                         "h.example/a",
		"[Remote \"a\"] URL=https://h.example/a\n":                                                               "h.example/a",
		"[remote.a]\nurl = https://h.example/a # b\n":                                                            "h.example/a",
		"[remote \"a\"]\nurl = \"https://h.example/a#b\"\n":                                                      "h.example/a",
		"[remote \"a\"]\nurl = https://h.ex\\\nample/a\n":                                                        "h.example/a",
		"[remote \"a\"]\r\nurl = https://h.example/a\r\n":                                                        "h.example/a",
		"[remote \"a\"]\n# url = https://h.example/a\n;url = https://h.example/b":                                "",
		"[remote \"a\"]\nfetch = +refs/heads/*:refs/remotes/a/*\nproxy = h.example:1":                            "",
		"[remote]\npushDefault = https://h.example/a\n":                                                          "h.example/a",
		"[branch \"a\"]\nremote = origin\n":                                                                      "",
		"[branch \"a\"]\nremote = .\npushRemote = h.example:a\n":                                                 "h.example/a",
		"[remote \"a\"]\nurl = k/a\n[url \"https://h.example/\"]\ninsteadOf = k/\n":                              "h.example/a",
		"[remote \"a\"]\nurl = kk:a\n[url \"/x/\"]\ninsteadOf = kk:\n":                                           "",
		"[remote \"a\"]\nurl = kk:a\n[url \"/x/\"]\ninsteadOf = k\n[url \"hh.example:\"]\npushInsteadOf = kk:\n": "hh.example/a",
		"[include]\npath = ../more\n":                                                                            "h.example/more",
		"[includeIf \"gitdir:/x/\"]\npath = ~/more\n":                                                            "h.example/home",
		"[include]\npath = config\n":                                                                             "",
	} {
		root, home := t.TempDir(), t.TempDir()
		t.Setenv("HOME", home)
		t.Setenv("USERPROFILE", home)
		if err := os.Mkdir(filepath.Join(root, ".git"), 0o777); err != nil {
			t.Fatal(err)
		}
		for file, text := range map[string]string{
			filepath.Join(root, ".git", "config"): config,
			filepath.Join(root, "more"):           "[remote \"m\"]\nurl = https://h.example/more\n",
			filepath.Join(home, "more"):           "[remote \"m\"]\nurl = https://h.example/home\n",
		} {
			if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if got := strings.Join(remotesOf(root), " "); got != want {
			t.Errorf("%q: %q, want %q", config, got, want)
		}
	}
}
