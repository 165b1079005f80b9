package main

import (
	"bytes"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestServersReadTheLinesOfTheirGuides checks that a server accepts every line that a guide
// has for it, with the modules that the guide loads besides those of Debian.
func TestServersReadTheLinesOfTheirGuides(t *testing.T) {
	for _, lang := range []string{"nn", "nb"} {
		t.Run("nginx "+lang, func(t *testing.T) {
			file, own, guide := program(t, "nginx"), t.TempDir(), recipe(t, "nginx."+lang+".md")
			lines := linesFor(t, "nginx", own, guide, `(?s)       server \{\n.*?\n       \}\n`)
			conf := filepath.Join(own, "nginx.conf")
			writeFile(t, conf, fmt.Sprintf("pid %s/pid;\nerror_log stderr;\nevents {}\nhttp {\n%s}\n", own, lines))
			mustRead(t, exec.Command(file, "-t", "-p", own, "-e", "stderr", "-c", conf), lines)
		})
		t.Run("apache "+lang, func(t *testing.T) {
			file, own, guide := program(t, "apache2"), t.TempDir(), recipe(t, "apache."+lang+".md")
			lines := linesFor(t, "apache", own, guide, `(?s)       <VirtualHost .*?</VirtualHost>\n`)
			modules := "mpm_event authz_core authz_host mime dir alias autoindex"
			if more := regexp.MustCompile(`a2enmod ([a-z ]+?) *&&`).FindStringSubmatch(guide); more != nil {
				modules += " " + more[1]
			}
			var text strings.Builder
			for _, module := range strings.Fields(modules) {
				fmt.Fprintf(&text, "LoadModule %s_module /usr/lib/apache2/modules/mod_%[1]s.so\n", module)
			}
			fmt.Fprintf(&text, "ServerName localhost\nDefaultRuntimeDir %s\nPidFile %[1]s/pid\nErrorLog /dev/stderr\n%s", own, lines)
			conf := filepath.Join(own, "apache2.conf")
			writeFile(t, conf, text.String())
			mustRead(t, exec.Command(file, "-t", "-d", own, "-f", conf), lines)
		})
	}
}

// linesFor returns the lines of a guide with values of this machine: a port, a certificate,
// the site and what is included.
func linesFor(t *testing.T, server, own, guide, block string) string {
	t.Helper()
	lines := regexp.MustCompile(block).FindString(guide)
	secure := httptest.NewTLSServer(http.NotFoundHandler())
	secure.Close() // its port is free now
	key, err := x509.MarshalPKCS8PrivateKey(secure.TLS.Certificates[0].PrivateKey)
	if err != nil {
		t.Fatal(err)
	}
	var both bytes.Buffer
	for _, part := range []pem.Block{{Type: "CERTIFICATE", Bytes: secure.Certificate().Raw}, {Type: "PRIVATE KEY", Bytes: key}} {
		if err := pem.Encode(&both, &part); err != nil {
			t.Fatal(err)
		}
	}
	pair := filepath.Join(own, "pair.pem")
	writeFile(t, pair, both.String())
	site := publishSample(t, server, "/")
	_, port, _ := strings.Cut(strings.TrimPrefix(secure.URL, "https://"), ":")
	for _, name := range []struct{ pattern, there string }{
		{`(listen |\*:)443`, "${1}" + port},
		{`/etc/ssl/\S+\.(pem|key)`, pair},
		{`(snippets|/etc/apache2)/\S+\.conf`, site.snippet(server)},
		{`/srv/www/[a-z]+`, site.folder},
	} {
		found := regexp.MustCompile(name.pattern)
		if !found.MatchString(lines) {
			t.Fatalf("%s is not in %q", name.pattern, lines)
		}
		lines = found.ReplaceAllString(lines, name.there)
	}
	return lines
}

func mustRead(t *testing.T, command *exec.Cmd, lines string) {
	t.Helper()
	if said, err := command.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s\n%s", err, said, lines)
	}
}
