package hosting

import (
	"encoding/json"
	"strings"
)

// container returns a Dockerfile for an image with the program and the site and nothing else:
// no shell, no other program, and a user who may only read.
func container(site Site) string {
	quoted := func(words ...string) string {
		text, err := json.Marshal(words)
		if err != nil {
			panic(err) // it is text throughout
		}
		return strings.ReplaceAll(string(text), `","`, `", "`)
	}
	entry := []string{"/tifaktor", "host", "/site"}
	for _, origin := range site.EmbeddedIn {
		entry = append(entry, "--embedded-in", origin)
	}
	lines := []string{
		"FROM scratch",
		"COPY " + quoted("tifaktor", "/tifaktor"),
		"COPY " + quoted(site.Folder, "/site"),
		"USER 65532:65532",
		"EXPOSE 8080",
		"ENTRYPOINT " + quoted(append(entry, "--listen", ":8080")...),
	}
	return site.head(
		"Build it in a folder that holds this file, the site and the program for Linux, and nothing else:",
		"all that is there is sent to whatever builds the image.",
	) + strings.Join(lines, "\n") + "\n"
}
