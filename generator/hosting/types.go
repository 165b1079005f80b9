package hosting

// Type is the media type of files with an ending.
type Type struct {
	Ending string // ".css"
	Name   string // "text/css"; without the encoding, which is UTF-8 for all text
	Text   bool
}

// Full returns the type with its encoding.
func (t Type) Full() string {
	if t.Text {
		return t.Name + "; charset=utf-8"
	}
	return t.Name
}

// Types are the types of all files that a site may have, by ending. The table of the system or
// the server is not used: on Windows any program may change it, and IIS does not serve a type
// that it does not know. A test checks that each kind of file that may be published is here.
var Types = []Type{
	{".avif", "image/avif", false},
	{".css", "text/css", true},
	{".csv", "text/csv", true},
	{".doc", "application/msword", false},
	{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false},
	{".dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template", false},
	{".epub", "application/epub+zip", false},
	{".gif", "image/gif", false},
	{".html", "text/html", true},
	{".ics", "text/calendar", true},
	{".jpeg", "image/jpeg", false},
	{".jpg", "image/jpeg", false},
	{".js", "text/javascript", true},
	{".json", "application/json", false},
	{".m4a", "audio/mp4", false},
	{".mov", "video/quicktime", false},
	{".mp3", "audio/mpeg", false},
	{".mp4", "video/mp4", false},
	{".odp", "application/vnd.oasis.opendocument.presentation", false},
	{".ods", "application/vnd.oasis.opendocument.spreadsheet", false},
	{".odt", "application/vnd.oasis.opendocument.text", false},
	{".ogg", "audio/ogg", false},
	{".pdf", "application/pdf", false},
	{".png", "image/png", false},
	{".potx", "application/vnd.openxmlformats-officedocument.presentationml.template", false},
	{".ppt", "application/vnd.ms-powerpoint", false},
	{".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", false},
	{".rtf", "application/rtf", false},
	{".srt", "application/x-subrip", false},
	{".svg", "image/svg+xml", false},
	{".tsv", "text/tab-separated-values", true},
	{".txt", "text/plain", true},
	{".vcf", "text/vcard", true},
	{".vtt", "text/vtt", true},
	{".wav", "audio/wav", false},
	{".webm", "video/webm", false},
	{".webp", "image/webp", false},
	{".woff2", "font/woff2", false},
	{".xls", "application/vnd.ms-excel", false},
	{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false},
	{".xltx", "application/vnd.openxmlformats-officedocument.spreadsheetml.template", false},
	{".zip", "application/zip", false},
}

// unknown is the type of files that are not in the table: browsers save them and do not show
// them.
const unknown = "application/octet-stream"

// TypeOf returns the type of a file by its ending, in small letters.
func TypeOf(ending string) string {
	for _, known := range Types {
		if known.Ending == ending {
			return known.Full()
		}
	}
	return unknown
}
