package hosting

import (
	"encoding/json"
	"strings"
)

// container is a Dockerfile for an image with the program and the site, and nothing else: no
// shell, no other program, and no user with more rights than to read.
func container(site Site) string {
	folder, err := json.Marshal(site.Folder)
	if err != nil {
		panic(err) // it is a text
	}
	lines := []string{
		"FROM scratch",
		`COPY ["tifaktor", "/tifaktor"]`,
		"COPY [" + string(folder) + `, "/site"]`,
		"USER 65532:65532",
		"EXPOSE 8080",
		`ENTRYPOINT ["/tifaktor", "host", "/site", "--listen", ":8080"]`,
	}
	return site.head(
		"Build it in a folder that holds this file, the site and the program for Linux, and nothing else:",
		"all that is there is sent to whatever builds the image.",
	) + strings.Join(lines, "\n") + "\n"
}
