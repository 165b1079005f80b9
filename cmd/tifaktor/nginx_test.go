package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// nginxConf is a configuration like that of Debian, of a server that writes nothing outside of
// its own folder.
const nginxConf = `daemon off;
pid %[1]s/pid;
error_log stderr;
%[5]s
events {}
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    gzip on;
    client_body_temp_path %[1]s/body;
    proxy_temp_path %[1]s/proxy;
    fastcgi_temp_path %[1]s/fastcgi;
    uwsgi_temp_path %[1]s/uwsgi;
    scgi_temp_path %[1]s/scgi;
    server {
        listen 127.0.0.1:%[2]d;
        root %[3]s;
        location ~ \.(css|js|html)$ { return 500; }
        %[6]s
        include %[4]s;
    }
}
`

// nginx starts nginx with a line of the server block that says who may read.
func (p *published) nginx(t *testing.T, program, readers string) {
	own := t.TempDir()
	p.start(t, func(port int) *exec.Cmd {
		user := ""
		if os.Getuid() == 0 {
			user = "user root;"
		}
		conf := filepath.Join(own, "nginx.conf")
		writeFile(t, conf, fmt.Sprintf(nginxConf, own, port, p.root, p.snippet("nginx"), user, readers))
		return exec.Command(program, "-p", own, "-e", "stderr", "-c", conf)
	})
}
