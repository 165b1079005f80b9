package hosting

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

func TestAzureLetsInOnlyAccountsOfTheTenant(t *testing.T) {
	var config azureConfig
	if err := json.Unmarshal([]byte(fileOf(t, "azure", Site{Base: "/", Tenant: "fjordvik.kommune.no"})), &config); err != nil {
		t.Fatal(err)
	}
	var refused, open []string
	for i, route := range config.Routes {
		switch {
		case route.StatusCode == 404:
			refused = append(refused, route.Route)
		case !slices.Equal(route.AllowedRoles, []string{"authenticated"}):
			open = append(open, route.Route)
		case route.Route == "/*" && i != len(config.Routes)-1:
			t.Error("what follows /* is never looked at")
		}
	}
	if len(open) > 0 {
		t.Errorf("open to all: %q", open)
	}
	want := []string{"/.auth/login/github", "/.auth/login/twitter", "/.auth/login/google", "/.auth/login/facebook", "/.auth/login/apple", "/.tifaktor*"}
	if !slices.Equal(refused, want) || config.Routes[len(config.Routes)-1].Route != "/*" {
		t.Errorf("refused: %q, last %q", refused, config.Routes[len(config.Routes)-1].Route)
	}
	registration := config.Auth.IdentityProviders.AzureActiveDirectory.Registration
	if registration != (azureRegistration{"https://login.microsoftonline.com/fjordvik.kommune.no/v2.0", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"}) {
		t.Errorf("registered: %+v", registration)
	}
	if to := config.ResponseOverrides["401"]; to.StatusCode != 302 || to.Redirect != "/.auth/login/aad?post_login_redirect_uri=.referrer" {
		t.Errorf("who has not signed in: %+v", to)
	}
	if config.ResponseOverrides["404"].Rewrite != "/404.html" {
		t.Errorf("nothing there: %+v", config.ResponseOverrides["404"])
	}
	kept := config.Routes[slices.IndexFunc(config.Routes, func(r azureRoute) bool { return r.Headers != nil })]
	if kept.Route != "/assets/*.{css,js}" || kept.Headers["Cache-Control"] != Forever || config.GlobalHeaders["Cache-Control"] != Fresh {
		t.Errorf("kept: %+v", kept)
	}
	if len(config.MimeTypes) != len(Types) || config.MimeTypes[".ics"] != "text/calendar; charset=utf-8" {
		t.Errorf("types: %v", config.MimeTypes)
	}
}

// The packages with the schema of json.schemastore.org/staticwebapp.config.json and with the
// program that reads it.
const (
	schemaPackage = "@azure/static-web-apps-cli@2.0.10"
	schemaFile    = "package/schema/staticwebapp.config.json"
	validate      = `
const Ajv = require("ajv-draft-04");
const read = name => JSON.parse(require("fs").readFileSync(name));
const check = new Ajv({strict: false, allErrors: true}).compile(read("schema.json"));
if (!check(read("config.json"))) { console.error(check.errors); process.exit(1); }
if (check({...read("config.json"), unheard: 1})) { console.error("everything is well"); process.exit(1); }
`
)

// TestTheFileOfAzureFitsItsSchema validates the file with its published schema. It needs npm
// and the network, and is skipped unless TIFAKTOR_BUNDLE=required.
func TestTheFileOfAzureFitsItsSchema(t *testing.T) {
	if os.Getenv("TIFAKTOR_BUNDLE") != "required" {
		t.Skip("TIFAKTOR_BUNDLE=required asks for it")
	}
	folder := t.TempDir()
	do := func(name string, args ...string) {
		t.Helper()
		command := exec.CommandContext(t.Context(), name, args...)
		command.Dir = folder
		if said, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, said)
		}
	}
	do("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "ajv@8.17.1", "ajv-draft-04@1.0.0")
	do("npm", "pack", "--silent", schemaPackage)
	packages, _ := filepath.Glob(filepath.Join(folder, "*.tgz")) // the pattern is right
	if len(packages) != 1 {
		t.Fatal(packages)
	}
	for name, text := range map[string]string{
		"schema.json":  unpacked(t, packages[0], schemaFile),
		"config.json":  fileOf(t, "azure", Site{Base: "/", Tenant: "fjordvik.kommune.no"}),
		"validate.cjs": validate,
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	do("node", "validate.cjs")
}

// unpacked returns a file of a package.
func unpacked(t *testing.T, archive, name string) string {
	t.Helper()
	file, err := os.Open(archive)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	packed, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	for files := tar.NewReader(packed); ; {
		header, err := files.Next()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if header.Name == name {
			data, err := io.ReadAll(files)
			if err != nil {
				t.Fatal(err)
			}
			return string(data)
		}
	}
}
