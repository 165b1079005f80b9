package programme

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"tifaktor/generator/problem"
)

// attachmentRule is the rule under which problems of files beside the texts are reported.
const attachmentRule = "attachment"

// publishable are the kinds of file that may be published beside the texts. A file of
// another kind may run on the reader's machine or on the server, or change how the
// server works, and no list of such kinds would ever be complete.
var publishable = []struct {
	what    string
	endings []string
}{
	{"documents", []string{".pdf", ".docx", ".doc", ".odt", ".rtf", ".txt", ".pptx", ".ppt", ".odp", ".dotx", ".potx", ".epub"}},
	{"tables", []string{".xlsx", ".xls", ".ods", ".xltx", ".csv", ".tsv", ".json"}},
	{"images", []string{".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"}},
	{"sound and video", []string{".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".webm", ".mov", ".vtt", ".srt"}},
	{"calendars and cards", []string{".ics", ".vcf"}},
	{"archives", []string{".zip"}},
}

// runsOnServer are endings that some servers act on anywhere in a name, as in
// rapport.php.pdf (httpd.apache.org, mod_mime, "Files with Multiple Extensions").
var runsOnServer = []string{".php", ".php3", ".php4", ".php5", ".phtml", ".phar", ".cgi", ".pl", ".py", ".rb", ".sh", ".shtml", ".asp", ".aspx", ".asa", ".ashx", ".jsp"}

// mayBePublished reports whether a file may be published, by its name.
func mayBePublished(file string) bool {
	name := strings.ToLower(path.Base(file))
	parts := strings.Split(name, ".")
	for _, inner := range parts[1:max(1, len(parts)-1)] {
		if slices.Contains(runsOnServer, "."+inner) {
			return false
		}
	}
	for _, kind := range publishable {
		if slices.Contains(kind.endings, path.Ext(name)) {
			return !IsHidden(name)
		}
	}
	return false
}

// IsHidden reports whether a file is one that servers and programs keep for
// themselves, such as .htaccess. It is never read or published.
func IsHidden(file string) bool {
	name := path.Base(file)
	return strings.HasPrefix(name, ".") && strings.Trim(name, ".") != ""
}

// kindsPublished returns publishable in words.
func kindsPublished() string {
	var kinds []string
	for _, kind := range publishable {
		kinds = append(kinds, kind.what+" ("+strings.Join(kind.endings, " ")+")")
	}
	return strings.Join(kinds, ", ")
}

// attach decides which of the files beside the texts are published, and reads the size of
// the images that are shown.
func (p *Programme) attach(fsys fs.FS, problems *problem.List) {
	wanted, shown := map[string]bool{}, map[string]bool{}
	for _, d := range p.Documents {
		for _, reference := range d.References {
			file, ok := d.Attached(reference.Destination)
			if !ok {
				continue
			}
			wanted[file] = true
			shown[file] = shown[file] || reference.Use == ForImage && IsImage(file)
			if p.onDisk[file] != "" && !mayBePublished(file) || IsHidden(file) {
				problems.Add(reference.Place, attachmentRule, "%s is of a kind that can run or change the server, so it is not published; what may be published is %s",
					path.Base(file), kindsPublished())
			}
		}
	}
	for _, file := range p.files {
		at := problem.Place{File: p.onDisk[file]}
		switch {
		case !wanted[file]:
			problems.Advise(at, attachmentRule, "no text shows this file or links to it, so it is not published")
		case mayBePublished(file):
			if !isHarmless(fsys, at, problems) {
				continue
			}
			attached := Attachment{Path: file, Place: at}
			if shown[file] {
				attached.Size = sizeOf(fsys, p.onDisk[file])
			}
			p.Files = append(p.Files, attached)
		}
	}
}
