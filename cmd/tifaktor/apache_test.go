package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"testing"
)

// apacheConf is a configuration with the modules that Debian loads by itself, and headers, of
// a server that writes nothing outside of its own folder.
const apacheConf = `ServerName 127.0.0.1
Listen 127.0.0.1:%[2]d
PidFile %[1]s/pid
DefaultRuntimeDir %[1]s
ErrorLog /dev/stderr
User www-data
Group www-data
LoadModule mpm_event_module %[5]s/mod_mpm_event.so
LoadModule authz_core_module %[5]s/mod_authz_core.so
LoadModule authz_host_module %[5]s/mod_authz_host.so
LoadModule mime_module %[5]s/mod_mime.so
LoadModule dir_module %[5]s/mod_dir.so
LoadModule alias_module %[5]s/mod_alias.so
LoadModule autoindex_module %[5]s/mod_autoindex.so
LoadModule negotiation_module %[5]s/mod_negotiation.so
LoadModule filter_module %[5]s/mod_filter.so
LoadModule deflate_module %[5]s/mod_deflate.so
LoadModule headers_module %[5]s/mod_headers.so
Include /etc/apache2/mods-available/mime.conf
Include /etc/apache2/mods-available/dir.conf
Include /etc/apache2/mods-available/alias.conf
Include /etc/apache2/mods-available/autoindex.conf
Include /etc/apache2/mods-available/negotiation.conf
Include /etc/apache2/mods-available/deflate.conf
<Directory />
    Options FollowSymLinks
    AllowOverride None
    Require all denied
</Directory>
<Directory %[3]s>
    Options Indexes FollowSymLinks
    Require %[6]s
</Directory>
<VirtualHost 127.0.0.1:%[2]d>
    DocumentRoot %[3]s
    Include %[4]s
</VirtualHost>
`

// apache starts Apache with a directive that says who may read.
func (p *published) apache(t *testing.T, program, readers string) {
	own := t.TempDir()
	p.start(t, func(port int) *exec.Cmd {
		conf := filepath.Join(own, "apache2.conf")
		writeFile(t, conf, fmt.Sprintf(apacheConf, own, port, p.root, p.snippet("apache"), "/usr/lib/apache2/modules", readers))
		return exec.Command(program, "-d", own, "-f", conf, "-DFOREGROUND")
	})
}
