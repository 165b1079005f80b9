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

// startNginx starts nginx with a line of the server block that says who may read.
func (p *published) startNginx(t *testing.T, nginx, readers string) {
	own := t.TempDir()
	p.start(t, func(port int) *exec.Cmd {
		user := ""
		if os.Getuid() == 0 {
			user = "user root;"
		}
		conf := filepath.Join(own, "nginx.conf")
		writeFile(t, conf, fmt.Sprintf(nginxConf, own, port, p.root, p.snippet("nginx"), user, readers))
		return exec.Command(nginx, "-p", own, "-e", "stderr", "-c", conf)
	})
}

func TestNginxServesTheSite(t *testing.T) {
	nginx := program(t, "nginx")
	for _, place := range places {
		t.Run(place.base, func(t *testing.T) {
			p := publishSample(t, "nginx", place.base, place.embeddedIn...)
			p.startNginx(t, nginx, "")
			p.hold(t)
		})
	}
}

func TestNginxShowsNothingToThoseWhoMayNotRead(t *testing.T) {
	nginx := program(t, "nginx")
	p := publishSample(t, "nginx", "/")
	p.startNginx(t, nginx, "allow 10.0.0.0/8; deny all;")
	p.holdClosed(t)
}
