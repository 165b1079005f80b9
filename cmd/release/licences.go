package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// module is a module that the program is made of, and its folder.
type module struct{ Path, Version, Dir string }

// modules returns those that the program is made of on any of the targets, sorted.
func modules(ctx context.Context) ([]module, error) {
	found := map[string]module{}
	for _, t := range targets {
		cmd := exec.CommandContext(ctx, "go", "list", "-deps", "-json=Module", "tifaktor/cmd/tifaktor")
		cmd.Env = append(os.Environ(), "GOOS="+t.os, "GOARCH="+t.arch, "CGO_ENABLED=0", "GOFLAGS=")
		listed, err := cmd.Output()
		if err != nil {
			return nil, fmt.Errorf("go list for %s: %w", t, err)
		}
		for list := json.NewDecoder(bytes.NewReader(listed)); ; {
			var pkg struct{ Module *module }
			if err := list.Decode(&pkg); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, err
			}
			if m := pkg.Module; m != nil && m.Version != "" {
				found[m.Path] = *m
			}
		}
	}
	var all []module
	for _, m := range found {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return all, nil
}

// licenceTexts returns the whole licences of Go and of all modules, as these require.
func licenceTexts(ctx context.Context) ([]byte, error) {
	all, err := modules(ctx)
	if err != nil {
		return nil, err
	}
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	all = append([]module{{"Go", runtime.Version(), strings.TrimSpace(string(root))}}, all...)
	var b bytes.Buffer
	b.WriteString("\nThe texts of these licences:\n")
	for _, m := range all {
		names, err := licenceFiles(m.Dir)
		if err != nil {
			return nil, err
		}
		if len(names) == 0 {
			return nil, fmt.Errorf("%s has no file with its licence in %s", m.Path, m.Dir)
		}
		for _, name := range names {
			text, err := os.ReadFile(filepath.Join(m.Dir, name))
			if err != nil {
				return nil, err
			}
			fmt.Fprintf(&b, "\n%s\n%s %s: %s\n\n%s\n", strings.Repeat("-", 72), m.Path, m.Version, name, bytes.TrimSpace(text))
		}
	}
	return b.Bytes(), nil
}

// licenceFiles returns the names of the files of a folder that hold a licence or a notice.
func licenceFiles(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		name := strings.ToUpper(entry.Name())
		for _, kind := range []string{"LICENSE", "LICENCE", "COPYING", "NOTICE", "PATENTS"} {
			if strings.HasPrefix(name, kind) && !entry.IsDir() && !strings.HasSuffix(name, ".GO") {
				names = append(names, entry.Name())
				break
			}
		}
	}
	return names, nil
}
