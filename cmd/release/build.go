package main

import (
	"context"
	"debug/buildinfo"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"
)

// target is an operating system and an architecture, by Go's names for them.
type target struct{ os, arch string }

func (t target) String() string { return t.os + "-" + t.arch }

// program returns the name of the command on the system.
func (t target) program() string {
	if t.os == "windows" {
		return "tifaktor.exe"
	}
	return "tifaktor"
}

// built is the program for one system, with the build information that Go recorded in it.
type built struct {
	target
	data []byte
	info *debug.BuildInfo
}

// build compiles the program for a system, without anything that depends on the machine or
// the folder.
func build(ctx context.Context, t target, into string) (*built, error) {
	file := filepath.Join(into, t.String(), t.program())
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-buildvcs=true", "-ldflags=-s -w -buildid=", "-o", file, "tifaktor/cmd/tifaktor")
	cmd.Env = append(os.Environ(), "GOOS="+t.os, "GOARCH="+t.arch, "CGO_ENABLED=0", "GOFLAGS=", "GOAMD64=v1", "GOARM64=v8.0")
	if said, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", t, err, said)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	info, err := buildinfo.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return &built{t, data, info}, nil
}

// setting returns a setting of the build information; "" if there is none.
func (b *built) setting(key string) string {
	for _, s := range b.info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

// commit returns the time of the commit that the program was built from. It fails if there
// were uncommitted changes, since the program could not be built again.
func (b *built) commit() (time.Time, error) {
	if b.setting("vcs.modified") == "true" {
		return time.Time{}, errors.New("there are changes that are not committed; commit them first")
	}
	when, err := time.Parse(time.RFC3339, b.setting("vcs.time"))
	if err != nil {
		return time.Time{}, errors.New("the commit was not noted in the program; a release is made in a clone of the repository, with git on the machine")
	}
	return when.UTC(), nil
}

// version returns the tag of the commit, or its time and the beginning of its hash.
func (b *built) version() string { return strings.TrimPrefix(b.info.Main.Version, "v") }
