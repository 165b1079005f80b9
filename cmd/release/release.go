package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// release makes a release in the folder out, and returns the names of its files.
func release(ctx context.Context, out string, targets []target) ([]string, error) {
	work, err := os.MkdirTemp("", "tifaktor-release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	licences, err := licenceTexts(ctx)
	if err != nil {
		return nil, err
	}
	var files []file
	for _, t := range targets {
		b, err := build(ctx, t, work)
		if err != nil {
			return nil, err
		}
		when, err := b.commit()
		if err != nil {
			return nil, err
		}
		made, err := b.files(when, licences)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", t, err)
		}
		files = append(files, made...)
	}
	note, err := note()
	if err != nil {
		return nil, err
	}
	files = append(files, file{"RELEASE.md", note})
	return write(out, append(files, file{"SHA256SUMS", sums(files)}))
}

// file is a file of a release, or in an archive of it.
type file struct {
	name string
	data []byte
}

// files returns the archive of a program and what it is made of.
func (b *built) files(when time.Time, licences []byte) ([]file, error) {
	name := "tifaktor-" + b.version() + "-" + b.target.String()
	inside := []file{{b.program(), b.data}}
	texts, err := texts()
	if err != nil {
		return nil, err
	}
	inside = append(inside, texts...)
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		return nil, err
	}
	inside = append(inside, file{"NOTICE", append(notice, licences...)})
	if b.os == "darwin" {
		inside = append(inside, file{"tifaktor.command", []byte(command)})
	}
	parts, err := b.parts(when)
	if err != nil {
		return nil, err
	}
	pack, ending := tarball, ".tar.gz"
	if b.os == "windows" {
		pack, ending = zipped, ".zip"
	}
	archive, err := pack(name, inside, when)
	if err != nil {
		return nil, err
	}
	return []file{{name + ending, archive}, {name + ".cdx.json", parts}}, nil
}

// texts returns the texts of an archive: README.md, and what it points to. The guides in content
// and themes are in docs there, since folders of those names beside the program would be read
// as those of a site.
func texts() ([]file, error) {
	names := []string{"README.md", "CHANGELOG.md", "SECURITY.md", "LICENSE", "ARCHITECTURE.md", "CONTRIBUTING.md", "content/README.md", "themes/README.md"}
	err := fs.WalkDir(os.DirFS("."), "docs", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && path.Ext(name) != ".go" {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	var files []file
	for _, name := range names {
		data, err := os.ReadFile(filepath.FromSlash(name))
		if err != nil {
			return nil, err
		}
		for _, folder := range []string{"content/", "themes/"} {
			data = bytes.ReplaceAll(data, []byte("]("+folder), []byte("](docs/"+folder))
			if strings.HasPrefix(name, folder) {
				name = "docs/" + name
			}
		}
		files = append(files, file{name, data})
	}
	return files, nil
}

// command is the script that a double click in the Finder runs, in its own folder.
const command = "#!/bin/sh\ncd \"$(dirname \"$0\")\" && exec ./tifaktor serve --open\n"

// note returns what is new: the first chapter of the changelog.
func note() ([]byte, error) {
	text, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		return nil, err
	}
	_, chapter, found := strings.Cut(string(text), "\n## ")
	if !found {
		return nil, fmt.Errorf("CHANGELOG.md has no chapter")
	}
	chapter, _, _ = strings.Cut(chapter, "\n## ")
	return []byte("## " + strings.TrimSpace(chapter) + "\n"), nil
}

// sums returns the checksums of files, as sha256sum -c reads them.
func sums(files []file) []byte {
	var b bytes.Buffer
	for _, f := range files {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(f.data), f.name)
	}
	return b.Bytes()
}

// write makes the folder again and returns the paths of the files in it.
func write(out string, files []file) ([]string, error) {
	if err := os.RemoveAll(out); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return nil, err
	}
	var names []string
	for _, f := range files {
		name := filepath.Join(out, f.name)
		if err := os.WriteFile(name, f.data, 0o644); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, nil
}
