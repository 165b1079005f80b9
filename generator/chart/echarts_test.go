package chart

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const (
	recipeFolder = "echarts"
	assetsFolder = "../../themes/default/assets"
	sumsFile     = "echarts.sha256"
	makeAnew     = "go generate ./generator/chart"
)

func TestTheBundleIsWhatItsRecipeMade(t *testing.T) {
	sums := recordedSums(t)
	for file, want := range sums {
		sum := sha256.Sum256([]byte(read(t, filepath.Join(recipeFolder, file))))
		if got := hex.EncodeToString(sum[:]); got != want {
			t.Errorf("%s is not what %s was made with; run: %s", file, sumsFile, makeAnew)
		}
	}
	for _, file := range append(recipe(t), "../"+assetsFolder+"/echarts.js", "../"+assetsFolder+"/echarts-license.txt") {
		if sums[file] == "" {
			t.Errorf("%s does not hold %s: list it in %s/build.mjs and run: %s", sumsFile, file, recipeFolder, makeAnew)
		}
	}
}

// TestTheRecipeMakesTheSameBundle follows the recipe in a folder of its own. It
// needs npm and the network, and is left out unless TIFAKTOR_BUNDLE=required.
func TestTheRecipeMakesTheSameBundle(t *testing.T) {
	if os.Getenv("TIFAKTOR_BUNDLE") != "required" {
		t.Skip("TIFAKTOR_BUNDLE=required asks for it")
	}
	root := t.TempDir()
	folder, assets := filepath.Join(root, "generator", "chart"), filepath.Join(root, "themes", "default", "assets")
	copyFile(t, "../../go.mod", root)
	copyFile(t, "echarts.go", folder)
	for _, file := range recipe(t) {
		copyFile(t, filepath.Join(recipeFolder, file), filepath.Join(folder, recipeFolder))
	}
	if err := os.MkdirAll(assets, 0o755); err != nil {
		t.Fatal(err)
	}
	generate := exec.CommandContext(t.Context(), "go", "generate", "./generator/chart")
	generate.Dir = root
	if output, err := generate.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	for made, committed := range map[string]string{
		filepath.Join(assets, "echarts.js"):           assetsFolder + "/echarts.js",
		filepath.Join(assets, "echarts-license.txt"):  assetsFolder + "/echarts-license.txt",
		filepath.Join(folder, recipeFolder, sumsFile): recipeFolder + "/" + sumsFile,
	} {
		if read(t, made) != read(t, committed) {
			t.Errorf("the recipe makes another %s; run: %s", path.Base(committed), makeAnew)
		}
	}
}

func TestTheBundleRunsUnderTheStrictPolicy(t *testing.T) {
	bundle := read(t, assetsFolder+"/echarts.js")
	for _, forbidden := range []string{`\beval\(`, `\bFunction\(`, `createElement\("style"\)`, `setAttribute\("style"`, `\bimport\(`, `\bexport\{`} {
		if found := regexp.MustCompile(forbidden).FindString(bundle); found != "" {
			t.Errorf("it has %s", found)
		}
	}
	for _, address := range regexp.MustCompile(`https?://[^"'\x60 )]*`).FindAllString(bundle, -1) {
		if !strings.HasPrefix(address, "http://www.w3.org/") {
			t.Errorf("it names %s", address)
		}
	}
}

func TestTheRecipeNamesNoRegistry(t *testing.T) {
	for _, file := range recipe(t) {
		if text := read(t, filepath.Join(recipeFolder, file)); strings.Contains(text, "://") || strings.Contains(text, `"resolved"`) {
			t.Errorf("%s names a host", file)
		}
	}
}

func TestTheLicencesOfTheBundleAreAllThere(t *testing.T) {
	text := read(t, assetsFolder+"/echarts-license.txt")
	for _, part := range []string{
		"Apache License", "Copyright 2017-2026 The Apache Software Foundation", "Mike Bostock",
		"Copyright (c) 2017, Baidu Inc.", "Copyright (c) Microsoft Corporation.",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing", part)
		}
	}
}

// recordedSums reads the SHA-256 of each file that the recipe made or was.
func recordedSums(t *testing.T) map[string]string {
	t.Helper()
	sums := map[string]string{}
	for line := range strings.Lines(read(t, filepath.Join(recipeFolder, sumsFile))) {
		sum, file, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		sums[file] = sum
	}
	return sums
}

// recipe lists the files of the recipe.
func recipe(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir(recipeFolder)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, entry := range entries {
		if name := entry.Name(); !slices.Contains([]string{sumsFile, "node_modules"}, name) {
			files = append(files, name)
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
