package main

import (
	"bytes"
	"errors"
	"io/fs"
	"iter"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/generator"
	"tifaktor/generator/hosting"
	"tifaktor/generator/output"
)

// serverFlags are the flags that say which web server the site is for.
type serverFlags struct {
	name   string
	tenant string
}

// add adds the flags to the command.
func (f *serverFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.name, "for", "", "write what this `server` needs too: "+strings.Join(hosting.Names(), ", "))
	cmd.Flags().StringVar(&f.tenant, "tenant", "", "let in accounts of this `tenant` of Entra ID, its id or domain (only for azure)")
	err := cmd.RegisterFlagCompletionFunc("for", cobra.FixedCompletions(hosting.Names(), cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // the flag was added just before
	}
}

// server returns the server that the site is for; share, which needs nothing, if no flag
// names one.
func (f *serverFlags) server() hosting.Server {
	server, found := hosting.Named(f.name)
	if !found {
		server, _ = hosting.Named("share")
	}
	return server
}

// tenantName matches the id or the domain of a tenant. It does not match the words of Entra
// ID for all accounts, such as common; the ids in everybody are no tenants either: that of
// private accounts, and zero.
var tenantName = regexp.MustCompile(`^[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)+$|^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$`)

var everybody = []string{"9188040d-6c67-4c5b-b112-36a304b66dad", "00000000-0000-0000-0000-000000000000"}

// synced matches the path of a folder that OneDrive or SharePoint copies, or that is on one
// of them. A browser downloads pages from there and does not show them.
var synced = regexp.MustCompile(`(?im)^https?:|onedrive|sharepoint|davwwwroot`)

// library matches the name that OneDrive gives to its copy of a library of SharePoint:
// "HR - Dokumenter".
var library = regexp.MustCompile(`(?i)^.+ [-–] ((delte |shared )?(documents|dokumenter|dokument))$`)

// libraryOn returns the folder in a path that is named like a copy of a library; "" if there
// is none.
func libraryOn(paths ...string) string {
	for _, path := range paths {
		for _, name := range strings.FieldsFunc(path, func(letter rune) bool { return letter == '/' || letter == '\\' }) {
			if library.MatchString(name) {
				return name
			}
		}
	}
	return ""
}

// check returns what is wrong with the flags.
func (f *serverFlags) check(from source, out string) error {
	say := func(key string, pairs ...any) error { return errors.New(from.words.Text("server."+key, pairs...)) }
	azure := f.name == "azure"
	switch _, found := hosting.Named(f.name); {
	case f.name != "" && !found:
		return say("unknown", "server", f.name, "servers", strings.Join(hosting.Names(), ", "))
	case azure && f.tenant == "":
		return say("no_tenant")
	case azure && (!tenantName.MatchString(f.tenant) || slices.Contains(everybody, strings.ToLower(f.tenant))):
		return say("wrong_tenant", "tenant", f.tenant)
	case !azure && f.tenant != "":
		return say("no_use_for_tenant")
	case f.name == "share" && synced.MatchString(realPath(out)+"\n"+out):
		return say("synced", "folder", out)
	case f.name == "share" && libraryOn(realPath(out), out) != "":
		return say("library", "folder", out, "name", libraryOn(realPath(out), out))
	}
	return nil
}

// refuseServer returns why no configuration can be written for the server. The configuration
// of another server is not removed without asking: that for azure says who may read the site.
func (f *siteFlags) refuseServer(from source, site *generator.Site) error {
	say := func(key string, pairs ...any) error {
		return errors.New(from.words.Text("server."+key, append(pairs, "file", from.file("site.yaml"), "server", f.server.name)...))
	}
	server := f.server.server()
	switch {
	case f.server.name == "":
		return f.refuseForgotten(site, say)
	case !server.NeedsBase():
		return nil
	case site.Base == "":
		return say("no_base")
	case server.AtTop && site.Base != "/":
		return say("base_at_top", "base", site.Base)
	case !hosting.IsPath(site.Base):
		return say("strange_base", "base", site.Base)
	}
	if server.Beside == "" {
		return nil
	}
	there, err := output.ReadFile(f.beside())
	if err == nil && !bytes.HasPrefix(there, []byte(hosting.SnippetHead)) {
		return say("foreign", "beside", f.beside())
	}
	return nil
}

// refuseForgotten refuses to remove the configuration that the last site had for a server, and
// to leave one beside the new site that no longer fits it.
func (f *siteFlags) refuseForgotten(site *generator.Site, say func(string, ...any) error) error {
	list, err := output.ReadList(f.out)
	if list == nil || err != nil {
		return nil // writing the site says what is wrong with it
	}
	for _, server := range hosting.Servers {
		if _, configured := list.Files[server.InSite]; configured {
			return say("forgotten", "folder", f.out, "name", server.InSite, "before", server.Name)
		}
		if server.Beside == "" {
			continue
		}
		beside := filepath.Clean(f.out) + server.Beside
		data, err := output.ReadFile(beside)
		if err == nil && bytes.HasPrefix(data, []byte(hosting.SnippetHead)) && !bytes.Equal(data, server.Snippet(f.hosted(site))) {
			return say("stale", "folder", f.out, "beside", beside, "before", server.Name)
		}
	}
	return nil
}

// beside returns the name of the file beside the site that a server includes.
func (f *siteFlags) beside() string { return filepath.Clean(f.out) + f.server.server().Beside }

// hasBeside reports whether the file beside the site exists, or the server needs none.
func (f *siteFlags) hasBeside() bool {
	if f.server.server().Beside == "" {
		return true
	}
	data, err := output.ReadFile(f.beside())
	return err == nil && bytes.HasPrefix(data, []byte(hosting.SnippetHead))
}

// withServer returns the files of the site with those that the server reads in it.
func (f *siteFlags) withServer(site *generator.Site) iter.Seq2[output.File, error] {
	return f.server.server().With(site.Files, f.hosted(site))
}

func (f *siteFlags) hosted(site *generator.Site) hosting.Site {
	return hosting.Site{Base: site.Base, EmbeddedIn: site.EmbeddedIn, Folder: filepath.Base(f.out), Tenant: f.server.tenant}
}

// writeBeside writes the file beside the site, if the server includes one.
func (f *siteFlags) writeBeside(site *generator.Site) error {
	server := f.server.server()
	if server.Beside == "" {
		return nil
	}
	file, snippet := f.beside(), server.Snippet(f.hosted(site))
	there, err := output.ReadFile(file)
	if err == nil && bytes.Equal(there, snippet) {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return failed{err}
	}
	if err := output.Replace(file, snippet, 0o644); err != nil {
		return failed{err}
	}
	return nil
}

// sayServer prints what is left to do with the server.
func (f *siteFlags) sayServer(cmd *cobra.Command, from source) {
	if f.server.name == "" {
		return
	}
	server := f.server.server()
	cmd.Println(from.words.Text("server.next_"+f.server.name, "site", f.out,
		"file", filepath.Join(f.out, server.InSite), "beside", f.beside(), "in_shell", inShell(f.beside()), "around", inShell(filepath.Dir(f.beside())), "index", filepath.Join(f.out, "index.html")))
}
