package main

import (
	"os"
	"path/filepath"
	"strings"
)

// gitSetting is a line of git's configuration, as in
//
//	[section "name"]
//		key = value
//
// with section and key in small letters.
type gitSetting struct{ section, name, key, value string }

// gitSettings reads the configuration of a repository and of the user. Files that are
// included under a condition are read as if it were true. It does not need git.
func gitSettings(root string) []gitSetting {
	var all []gitSetting
	seen := map[string]bool{}
	for _, file := range []string{
		atHome("~/.config/git/config"), atHome("~/.gitconfig"),
		filepath.Join(gitFolder(root), "config"), filepath.Join(ownGitFolder(root), "config.worktree"),
	} {
		all = append(all, settingsIn(file, seen)...)
	}
	return all
}

// settingsIn reads a file of configuration and those that it includes, each once.
func settingsIn(file string, seen map[string]bool) []gitSetting {
	data, err := os.ReadFile(file)
	if err != nil || seen[file] {
		return nil // the file is optional
	}
	seen[file] = true
	var all []gitSetting
	section, name := "", ""
	text := strings.ReplaceAll(string(data), "\r\n", "\n")
	for line := range strings.Lines(strings.ReplaceAll(text, "\\\n", "")) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			section, name, line = gitSection(line)
		}
		key, value, _ := strings.Cut(line, "=")
		s := gitSetting{section, name, strings.ToLower(strings.TrimSpace(key)), gitValue(value)}
		if s.key == "" || strings.ContainsAny(s.key[:1], "#;") {
			continue
		}
		all = append(all, s)
		if (section == "include" || section == "includeif") && s.key == "path" {
			all = append(all, settingsIn(below(filepath.Dir(file), atHome(s.value)), seen)...)
		}
	}
	return all
}

// gitSection reads [section "name"], or the older form [section.name], and returns the rest
// of the line.
func gitSection(line string) (section, name, rest string) {
	end, quoted := len(line), false
	for i, letter := range line {
		if letter == '"' {
			quoted = !quoted
		}
		if letter == ']' && !quoted {
			end = i
			break
		}
	}
	section, name, _ = strings.Cut(line[1:end], " ")
	if old, after, ok := strings.Cut(section, "."); ok && name == "" {
		section, name = old, after
	}
	return strings.ToLower(section), gitValue(name), strings.TrimSpace(strings.TrimPrefix(line[end:], "]"))
}

// gitValue returns a value without its quotation marks, backslashes and the comment after it.
func gitValue(written string) string {
	var value strings.Builder
	quoted, escaped := false, false
	for _, letter := range strings.TrimSpace(written) {
		switch {
		case escaped:
			value.WriteRune(letter)
			escaped = false
		case letter == '\\':
			escaped = true
		case letter == '"':
			quoted = !quoted
		case !quoted && (letter == '#' || letter == ';'):
			return strings.TrimSpace(value.String())
		default:
			value.WriteRune(letter)
		}
	}
	return strings.TrimSpace(value.String())
}

// atHome returns a path with ~ replaced by the user's home folder.
func atHome(path string) string {
	rest, ok := strings.CutPrefix(path, "~/")
	home, err := os.UserHomeDir()
	if !ok || err != nil {
		return path
	}
	return filepath.Join(home, rest)
}
