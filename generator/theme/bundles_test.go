package theme

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The recipe, what it makes, and where it notes the SHA-256 of both.
const (
	recipeFolder = "bundles"
	bundlesTo    = "../../themes/default/assets/"
	sumsFile     = "bundles/bundles.sha256"
	makeAnew     = "go generate ./generator/theme"
)

// bundles are the scripts that the recipe makes, each with words of the licences in it.
var bundles = map[string][]string{
	"echarts": {
		"Apache License", "Copyright 2017-2026 The Apache Software Foundation", "Mike Bostock",
		"Copyright (c) 2017, Baidu Inc.", "Copyright (c) Microsoft Corporation.",
	},
	"minisearch": {"Luca Ongaro", "OramaSearch Inc.", "Apache License", "Dr Martin Porter"},
}

// bundleFiles lists what the recipe makes.
func bundleFiles() (files []string) {
	for _, name := range slices.Sorted(maps.Keys(bundles)) {
		files = append(files, bundlesTo+name+".js", bundlesTo+name+"-license.txt")
	}
	return files
}

func TestTheBundlesAreWhatTheirRecipeMade(t *testing.T) {
	sums := recordedSums(t)
	for _, file := range append(recipe(t), bundleFiles()...) {
		sum := sha256.Sum256([]byte(read(t, file)))
		switch recorded := sums[file]; recorded {
		case hex.EncodeToString(sum[:]):
		case "":
			t.Errorf("%s is not in %s: run: %s", file, sumsFile, makeAnew)
		default:
			t.Errorf("%s has changed since the bundles were made; run: %s", file, makeAnew)
		}
	}
}

// TestTheRecipeMakesTheSameBundles follows the recipe in a folder of its own. It
// needs npm and the network, and is left out unless TIFAKTOR_BUNDLE=required.
func TestTheRecipeMakesTheSameBundles(t *testing.T) {
	if os.Getenv("TIFAKTOR_BUNDLE") != "required" {
		t.Skip("TIFAKTOR_BUNDLE=required asks for it")
	}
	root := t.TempDir()
	folder := filepath.Join(root, "generator", "theme")
	assets := filepath.Join(folder, bundlesTo)
	copyFile(t, "../../go.mod", root)
	copyFile(t, "bundles.go", folder)
	for _, file := range recipe(t) {
		copyFile(t, file, filepath.Join(folder, recipeFolder))
	}
	if err := os.MkdirAll(assets, 0o755); err != nil {
		t.Fatal(err)
	}
	generate := exec.CommandContext(t.Context(), "go", "generate", "./generator/theme")
	generate.Dir = root
	if output, err := generate.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	for _, file := range append(bundleFiles(), sumsFile) {
		if read(t, filepath.Join(folder, file)) != read(t, file) {
			t.Errorf("the recipe makes another %s; run: %s", file, makeAnew)
		}
	}
}

func TestTheBundlesRunUnderTheStrictPolicy(t *testing.T) {
	for name := range bundles {
		bundle := read(t, bundlesTo+name+".js")
		for _, forbidden := range []string{`\beval\(`, `\bFunction\(`, `createElement\("style"\)`, `setAttribute\("style"`, `\bimport\(`, `\bexport\{`} {
			if found := regexp.MustCompile(forbidden).FindString(bundle); found != "" {
				t.Errorf("%s has %s", name, found)
			}
		}
		for _, address := range regexp.MustCompile(`https?://[^"'\x60 )]*`).FindAllString(bundle, -1) {
			if !strings.HasPrefix(address, "http://www.w3.org/") {
				t.Errorf("%s names %s", name, address)
			}
		}
	}
}

func TestTheRecipeNamesNoRegistry(t *testing.T) {
	for _, file := range recipe(t) {
		if text := read(t, file); strings.Contains(text, "://") || strings.Contains(text, `"resolved"`) {
			t.Errorf("%s names a host", file)
		}
	}
}

func TestTheLicencesOfTheBundlesAreAllThere(t *testing.T) {
	for name, parts := range bundles {
		text := read(t, bundlesTo+name+"-license.txt")
		for _, part := range parts {
			if !strings.Contains(text, part) {
				t.Errorf("%s: %q is missing", name, part)
			}
		}
	}
}

// recordedSums reads the SHA-256 of each file of the recipe, and of what it made.
func recordedSums(t *testing.T) map[string]string {
	t.Helper()
	sums := map[string]string{}
	for line := range strings.Lines(read(t, sumsFile)) {
		sum, file, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		sums[path.Join(recipeFolder, file)] = sum
	}
	return sums
}

// recipe lists the files of the recipe; node_modules is a folder, and not of it.
func recipe(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir(recipeFolder)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, entry := range entries {
		file := path.Join(recipeFolder, entry.Name())
		if file != sumsFile && !entry.IsDir() {
			files = append(files, file)
		}
	}
	return files
}

func copyFile(t *testing.T, file, folder string) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, filepath.Base(file)), []byte(read(t, file)), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
