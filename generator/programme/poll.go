package programme

import (
	"net/url"
	"strings"
	"time"
	"unicode"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// Poll is where the answers to a group task are collected on the screen, by a
// service outside the site. Such addresses and codes are valid for some days.
type Poll struct {
	Address string    // https, ASCII, at most longestPoll characters
	Code    string    // what those who answer type; may be empty
	Expires time.Time // the last day it works
	Places  PollPlaces
}

// PollPlaces is where the poll and its keys are written. A place without line belongs to a
// key that was not written or could not be read.
type PollPlaces struct {
	Poll, Address, Code, Expires problem.Place
}

type pollKeys struct {
	Place   problem.Place                 `yaml:",place"`
	Address yamlfile.Value[string]        `yaml:"address,required"`
	Code    yamlfile.Value[string]        `yaml:"code"`
	Expires yamlfile.Value[yamlfile.Date] `yaml:"expires,required"`
}

// longestPoll is the most characters of the address of a poll. A longer one makes a QR code
// with modules too small for a camera across a room.
const longestPoll = 200

// poll reads the poll of a task; nil if there is none.
func (r *reader) poll(written pollKeys) *Poll {
	if written.Place.Line == 0 {
		return nil
	}
	if written.Address.Known() {
		if wrong := wrongAddress(written.Address.V); wrong != "" {
			r.problem(written.Address.Place, "the address of the poll %s", wrong)
		}
	}
	code := strings.TrimSpace(written.Code.V)
	if written.Code.Known() && code == "" {
		r.problem(written.Code.Place, "the code is empty; write what those who answer type, or leave code out")
	}
	return &Poll{
		Address: written.Address.V, Code: code, Expires: written.Expires.V.Time,
		Places: PollPlaces{written.Place, written.Address.Place, written.Code.Place, written.Expires.Place},
	}
}

// wrongAddress returns what is wrong with the address of a poll and what would be right, or
// "". The address is printed, read aloud and made into a QR code, so it must be short and
// hold nothing that belongs to one person.
func wrongAddress(address string) string {
	const example = "write for instance https://svar.example/1234"
	parsed, err := url.Parse(address)
	switch {
	case strings.TrimSpace(address) == "":
		return "is empty; " + example
	case strings.ContainsFunc(address, unicode.IsSpace):
		return "has a space in it; " + example
	case strings.ContainsFunc(address, func(letter rune) bool { return letter < '!' || letter > '~' }):
		return "has a letter that addresses are not written with; open it in a browser and copy the address from there"
	case err != nil || !strings.EqualFold(parsed.Scheme, "https") || parsed.Hostname() == "":
		return "must be whole and begin with https://; " + example + ", not " + address
	case parsed.User != nil:
		return "has a user name before @, which everybody would see; write it without"
	case strings.Contains(address, "#"):
		return "has a part after #, where services put keys that are for one person; write the address for those who answer, without it"
	case len(address) > longestPoll:
		return "is too long for a QR code that can be read across a room; ask the service for a short one, of 200 characters at most"
	}
	return ""
}
