package main

import (
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// recipes is the folder with the guides to publishing and the files for automatic runs.
const recipes = "../../docs/publisering"

// recipe returns the text of a file there.
func recipe(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(recipes, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// guides are the names of the guides in both languages.
var guides = []string{"iis", "nginx", "apache", "azure", "container", "share", "sharepoint-teams", "drift", "mange"}

// ours matches a command of a recipe that runs tifaktor, in a line or a piece of code.
var ours = regexp.MustCompile("(?m)(?:^ {4,}(?:- )?|`|- run: |^ExecStart=/usr/local/bin/|^ExecStartPre=/usr/local/bin/)tifaktor ([a-z]+(?: [^`\n>]*)?)|(?m)^tifaktor\\.exe ([a-z]+(?: [^`\n>]*)?)")

func TestRecipesUseCommandsAndFlagsThatExist(t *testing.T) {
	files, err := os.ReadDir(recipes)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range files {
		for _, match := range ours.FindAllStringSubmatch(recipe(t, file.Name()), -1) {
			found++
			words := strings.Fields(strings.ReplaceAll(match[1]+match[2], `"`, ""))
			command, rest, err := rootCommand().Find(words)
			if err != nil || command.Name() != words[0] {
				t.Errorf("%s: there is no %q: %v", file.Name(), match[0], err)
				continue
			}
			if err := command.ParseFlags(rest); err != nil {
				t.Errorf("%s: %q: %v", file.Name(), match[0], err)
			}
			if len(rest) == 0 {
				continue // it is only named
			}
			if err := command.Args(command, command.Flags().Args()); err != nil {
				t.Errorf("%s: %q: %v", file.Name(), match[0], err)
			}
		}
	}
	if found < 30 {
		t.Errorf("only %d commands found: the test reads the wrong place", found)
	}
}

// inBokmal are words that the two languages have for the same thing in a command.
var inBokmal = strings.NewReplacer("nettstader", "nettsteder", "kommunar", "kommuner", "nettstad", "nettsted", "finst-ikkje", "finnes-ikke", "ADRESSA", "ADRESSEN", "bilete", "bilde", "nn/", "nb/")

// code matches the lines of a guide that are to be copied as they are.
var code = regexp.MustCompile(`(?m)^(?: {4}| {7}).*$`)

func TestTheGuidesSayTheSameInBothLanguages(t *testing.T) {
	heading := regexp.MustCompile(`(?m)^##? `)
	for _, guide := range guides {
		nn, nb := recipe(t, guide+".nn.md"), recipe(t, guide+".nb.md")
		in, other := code.FindAllString(nn, -1), code.FindAllString(nb, -1)
		for i := range in {
			in[i] = inBokmal.Replace(in[i])
		}
		if !slices.Equal(in, other) {
			t.Errorf("%s: the commands differ:\n%s\n\n%s", guide, strings.Join(in, "\n"), strings.Join(other, "\n"))
		}
		if len(heading.FindAllString(nn, -1)) != len(heading.FindAllString(nb, -1)) {
			t.Errorf("%s: the headings differ", guide)
		}
		if lines := strings.Count(nn, "\n"); lines > 75 {
			t.Errorf("%s has %d lines, which is more than a page", guide, lines)
		}
	}
}

func TestLinksOfTheGuidesLeadSomewhere(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#]+)(#[^)]+)?\)`)
	for _, name := range append(inBoth(guides), "README.md") {
		for _, match := range link.FindAllStringSubmatch(recipe(t, name), -1) {
			text := recipe(t, match[1])
			heading := strings.ReplaceAll(strings.TrimPrefix(match[2], "#"), "-", " ")
			if !strings.Contains(strings.ToLower(text), heading) {
				t.Errorf("%s: %s has no heading %q", name, match[1], heading)
			}
		}
	}
}

func inBoth(names []string) (files []string) {
	for _, name := range names {
		files = append(files, name+".nn.md", name+".nb.md")
	}
	return files
}

func TestTheTemplatesOfPipelinesCheckRememberAndThenShow(t *testing.T) {
	for name, steps := range map[string][]string{
		"github.yml": {"sha256sum --check", "tifaktor check", "needs: check", "sha256sum --check", "tifaktor publish", "git add minkommune/ledger.csv", "git push", "deploy"},
		"gitlab.yml": {"sha256sum --check", "tifaktor check", "resource_group", "tifaktor publish", "git add minkommune/ledger.csv", "git push", "nettstad.nginx.conf", "rsync -rlp --checksum --delete"},
	} {
		text := recipe(t, name)
		var parsed map[string]any
		if err := yaml.Unmarshal([]byte(text), &parsed); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, step := range steps {
			_, rest, found := strings.Cut(text, step)
			if !found {
				t.Errorf("%s: %q is missing, or comes too early", name, step)
			}
			text = rest
		}
	}
}

// TestThePartsOfTheJobAreAllSites runs the arguments of the manifest for Kubernetes, each index
// in its place. Package docs/publisering holds the rest of it against the API.
func TestThePartsOfTheJobAreAllSites(t *testing.T) {
	var job struct {
		Spec struct {
			Completions int
			Template    struct {
				Spec struct{ Containers []struct{ Args []string } }
			}
		}
	}
	if err := yaml.Unmarshal([]byte(recipe(t, "kubernetes.yml")), &job); err != nil {
		t.Fatal(err)
	}
	sites := make([]siteFolder, 357)
	for i := range sites {
		sites[i].name = strconv.Itoa(i)
	}
	built := map[string]int{}
	for index := range job.Spec.Completions {
		line := strings.Join(job.Spec.Template.Spec.Containers[0].Args, " ")
		words := strings.Fields(strings.ReplaceAll(line, "$(JOB_COMPLETION_INDEX)", strconv.Itoa(index)))
		command, rest, err := rootCommand().Find(words)
		if err == nil {
			err = command.ParseFlags(rest)
		}
		if err == nil {
			err = command.Args(command, command.Flags().Args())
		}
		if err != nil {
			t.Fatal(line, err)
		}
		part, err := partOf(sites, command.Flags().Lookup("part").Value.String())
		if err != nil {
			t.Fatal(err)
		}
		for _, site := range part {
			built[site.name]++
		}
	}
	for _, site := range sites {
		if built[site.name] != 1 {
			t.Errorf("site %s is built %d times", site.name, built[site.name])
		}
	}
}

func TestSystemdKnowsTheUnits(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("systemd-analyze is not installed")
	}
	folder := t.TempDir()
	units := []string{"verify", "--man=no"}
	for _, name := range []string{"tifaktor.service", "tifaktor.timer"} {
		file := filepath.Join(folder, name)
		writeFile(t, file, strings.ReplaceAll(recipe(t, name), "/usr/local/bin/tifaktor", "/bin/true"))
		units = append(units, file)
	}
	said, err := exec.Command(analyze, units...).CombinedOutput()
	if err != nil || strings.Contains(string(said), folder) {
		t.Errorf("%v\n%s", err, said)
	}
}

func TestTheTaskOfWindowsIsWholeAndRunsTheFileBesideIt(t *testing.T) {
	var task struct {
		XMLName xml.Name `xml:"http://schemas.microsoft.com/windows/2004/02/mit/task Task"`
		Days    int      `xml:"Triggers>CalendarTrigger>ScheduleByDay>DaysInterval"`
		Twice   string   `xml:"Settings>MultipleInstancesPolicy"`
		Rights  string   `xml:"Principals>Principal>RunLevel"`
		Command string   `xml:"Actions>Exec>Command"`
	}
	text := recipe(t, "tifaktor.xml")
	if err := xml.Unmarshal([]byte(text), &task); err != nil && err != io.EOF {
		t.Fatal(err)
	}
	if task.Days != 1 || task.Twice != "IgnoreNew" || task.Rights != "LeastPrivilege" || !strings.HasSuffix(task.Command, `\tifaktor.cmd`) {
		t.Errorf("%+v", task)
	}
	for _, file := range []string{text, recipe(t, "tifaktor.cmd")} {
		if strings.ContainsFunc(file, func(letter rune) bool { return letter > '~' }) {
			t.Error("Windows may read its letters otherwise")
		}
	}
}
