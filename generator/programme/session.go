package programme

import (
	"time"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// Session is a gathering (samling) of the programme (kind: session).
type Session struct {
	Number     int         // place in the programme, from 1
	Label      string      // its name in lists, "Oppstart", in place of "Samling 2"; may be empty
	Date       time.Time   // the day; zero while it is not decided
	Moved      []time.Time // the days it was announced for before, the earliest first
	Changed    time.Time   // the last day that something in its calendar entry changed; zero if not written
	Cancelled  bool        // it is not held; it stays in the lists so that readers see that
	Start, End Clock
	Where      string
	Who        string
	Bring      []string
	Goals      []string
	Agenda     []Item
	Groups     string // how groups are made, printed once above the tasks
	Tasks      []Task
	Material   []Material
	Worksheet  string // the path of the tool whose worksheet is filled in here: "verktoy/min-plan"; may be empty
	Evaluation string // the path of the tool whose worksheet the session is evaluated with; may be empty
	Places     SessionPlaces
}

// SessionPlaces is where the keys of a session are written. A place without line belongs to
// a key that was not written or could not be read.
type SessionPlaces struct {
	Number, Date, Changed, Cancelled, Start, End, Worksheet, Evaluation problem.Place
	Moved                                                               []problem.Place // one for each of Session.Moved
}

// FirstDate returns the earliest day the session was announced for.
func (s *Session) FirstDate() time.Time {
	first := s.Date
	for _, day := range s.Moved {
		if day.Before(first) {
			first = day
		}
	}
	return first
}

// Item is one line of the agenda. Its clock time follows from the lengths of
// those before it.
type Item struct {
	Start     Clock // worked out
	Minutes   int
	What      string
	Form      Form
	How       string // printed under the line: "For deg sjølv", "Gå og snakk, to og to"; may be empty
	Task      string // the id of a task of this session; may be empty
	TaskPlace problem.Place
	Part      string // the id of the heading in the text whose slides belong here; may be empty
	PartPlace problem.Place
	Notes     []string // notes for the speaker, by paragraph; never on the page
	Place     problem.Place
}

// Form is how people work during an item.
type Form string

// The forms of an agenda item, as written in front matter.
const (
	Input Form = "input" // someone presents
	Own   Form = "own"   // each for themselves
	Pair  Form = "pair"  // two and two
	Group Form = "group"
	Break Form = "break"
)

// Forms lists them.
var Forms = []Form{Input, Own, Pair, Group, Break}

// Task is a group task.
type Task struct {
	ID           string // what the agenda calls it: "oppgave-1"
	Title        string
	Group        string // how large the groups are; empty uses the method's own
	Questions    []string
	Method       string // the path of a tool: "verktoy/igp"; the usual one if not written, empty if the site has neither
	MethodPlace  problem.Place
	Minutes      []int // per step of the method, in its order; empty uses the method's own
	MinutesPlace problem.Place
	Report       string // how the groups report; may be empty
	Poll         *Poll  // answers that a service collects on the screen; nil if there is none
	Place        problem.Place
}

// Material is something to read or take along: a page of the site or a file.
type Material struct {
	Title string
	Link  string // a Markdown file or a file beside the document, relative to the document
	Note  string // "tekst, 1 kB"; may be empty
}

// Task returns the task with an id, or nil.
func (s *Session) Task(id string) *Task {
	for i := range s.Tasks {
		if s.Tasks[i].ID == id {
			return &s.Tasks[i]
		}
	}
	return nil
}

// Finish returns when the last item of the agenda ends.
func (s *Session) Finish() Clock {
	if len(s.Agenda) == 0 {
		return s.Start
	}
	last := s.Agenda[len(s.Agenda)-1]
	return last.Start + Clock(last.Minutes)
}

type sessionKeys struct {
	Common     common                          `yaml:",inline"`
	Number     yamlfile.Value[int]             `yaml:"number,required"`
	Label      string                          `yaml:"label"`
	Date       yamlfile.Value[yamlfile.Date]   `yaml:"date"`
	Moved      []yamlfile.Value[yamlfile.Date] `yaml:"moved"`
	Changed    yamlfile.Value[yamlfile.Date]   `yaml:"changed"`
	Cancelled  yamlfile.Value[bool]            `yaml:"cancelled"`
	Start      yamlfile.Value[string]          `yaml:"start,required"`
	End        yamlfile.Value[string]          `yaml:"end,required"`
	Where      string                          `yaml:"where"`
	Who        string                          `yaml:"who"`
	Bring      []string                        `yaml:"bring"`
	Goals      []string                        `yaml:"goals"`
	Agenda     []itemKeys                      `yaml:"agenda"`
	Groups     string                          `yaml:"groups"`
	Tasks      []taskKeys                      `yaml:"tasks"`
	Material   []materialKeys                  `yaml:"material"`
	Worksheet  yamlfile.Value[string]          `yaml:"worksheet"`
	Evaluation yamlfile.Value[string]          `yaml:"evaluation"`
}

type itemKeys struct {
	Place   problem.Place          `yaml:",place"`
	Minutes yamlfile.Value[int]    `yaml:"minutes,required"`
	What    string                 `yaml:"what,required"`
	Form    yamlfile.Value[string] `yaml:"form,required"`
	How     string                 `yaml:"how"`
	Task    yamlfile.Value[string] `yaml:"task"`
	Part    yamlfile.Value[string] `yaml:"part"`
	Notes   string                 `yaml:"notes"`
}

type taskKeys struct {
	Place     problem.Place          `yaml:",place"`
	ID        yamlfile.Value[string] `yaml:"id,required"`
	Title     string                 `yaml:"title,required"`
	Questions []string               `yaml:"questions"`
	Method    yamlfile.Value[string] `yaml:"method"`
	Minutes   []yamlfile.Value[int]  `yaml:"minutes"`
	Report    string                 `yaml:"report"`
	Group     string                 `yaml:"group"`
	Poll      pollKeys               `yaml:"poll"`
}

type materialKeys struct {
	Title string                 `yaml:"title,required"`
	Link  yamlfile.Value[string] `yaml:"link,required"`
	Note  string                 `yaml:"note"`
}
