//go:build linux

package main

import (
	"debug/elf"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"tifaktor/generator/hosting"
)

// TestTheContainerRunsWithWhatItsDockerfileCopies builds the image by hand, without a container
// engine: what is copied is in a folder, and the entry point runs with that as its root, as the
// user that the Dockerfile names.
func TestTheContainerRunsWithWhatItsDockerfileCopies(t *testing.T) {
	if os.Getenv("TIFAKTOR_SERVERS") != "required" {
		t.Skip("TIFAKTOR_SERVERS=required asks for it")
	}
	if os.Getuid() != 0 {
		t.Skip("only root may give a process another root")
	}
	p := publishSample(t, "container", "/", sharepoint)
	p.own = true
	around := filepath.Dir(p.folder)
	build := exec.CommandContext(t.Context(), "go", "build", "-o", filepath.Join(around, "tifaktor"), ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	holdStatic(t, filepath.Join(around, "tifaktor"))
	image := filepath.Join(around, "image")
	dockerfile, err := os.ReadFile(p.folder + ".Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	var entry []string
	for line := range strings.Lines(string(dockerfile)) {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch word {
		case "COPY":
			copyInto(t, around, image, words(t, rest))
		case "ENTRYPOINT":
			entry = words(t, rest)
		}
	}
	if !regexp.MustCompile(`(?m)^FROM scratch$[\s\S]*^USER 65532:65532$`).Match(dockerfile) {
		t.Errorf("another user, or another image:\n%s", dockerfile)
	}
	p.start(t, func(port int) *exec.Cmd {
		args := append(entry[1:len(entry)-1:len(entry)-1], fmt.Sprintf("127.0.0.1:%d", port)) // for :8080
		command := exec.Command(entry[0], args...)
		command.Dir, command.Env = "/", []string{}
		command.SysProcAttr = &syscall.SysProcAttr{Chroot: image, Credential: &syscall.Credential{Uid: 65532, Gid: 65532}}
		return command
	})
	p.hold(t)
}

// words returns the words of a line that is a list in JSON.
func words(t *testing.T, text string) (all []string) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), &all); err != nil || len(all) < 2 {
		t.Fatal(text, err)
	}
	return all
}

// copyInto copies a file or a folder as COPY does.
func copyInto(t *testing.T, from, image string, names []string) {
	t.Helper()
	source, target := filepath.Join(from, names[0]), filepath.Join(image, names[1])
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("cp", "-r", "--preserve=mode", source, target).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
}

// holdStatic checks that a program needs no other file.
func holdStatic(t *testing.T, name string) {
	t.Helper()
	program, err := elf.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer program.Close()
	for _, part := range program.Progs {
		if part.Type == elf.PT_INTERP {
			t.Errorf("%s needs a loader", name)
		}
	}
}

// TestTheDockerfilePassesALinter runs a linter on it. It needs npm and the network, and is
// skipped unless TIFAKTOR_BUNDLE=required.
func TestTheDockerfilePassesALinter(t *testing.T) {
	if os.Getenv("TIFAKTOR_BUNDLE") != "required" {
		t.Skip("TIFAKTOR_BUNDLE=required asks for it")
	}
	server, _ := hosting.Named("container")
	folder := t.TempDir()
	lint := func(text string) (string, error) {
		writeFile(t, filepath.Join(folder, "Dockerfile"), text)
		command := exec.CommandContext(t.Context(), "npx", "dockerfile-utils", "lint", "Dockerfile")
		command.Dir = folder
		said, err := command.CombinedOutput()
		return string(said), err
	}
	install := exec.CommandContext(t.Context(), "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "dockerfile-utils@0.16.3")
	install.Dir = folder
	if said, err := install.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	text := string(server.Snippet(hosting.Site{Base: "/", Folder: "nettstad"}))
	if said, err := lint(text); err != nil || strings.TrimSpace(said) != "" {
		t.Errorf("%v\n%s", err, said)
	}
	if said, err := lint(text + "ENTRYPOINT\n"); err == nil && strings.TrimSpace(said) == "" {
		t.Error("the linter finds nothing wrong with what is wrong")
	}
}
