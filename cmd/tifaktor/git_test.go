package main

import "testing"

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
