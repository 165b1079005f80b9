package page

// Ways are the addresses of the texts that pages of results link to. They are "" for texts that
// the site does not have.
type Ways struct {
	IGP        string // the tool for a conversation
	MinPlan    string // the tool that is a plan
	Steps      string // the tool with the steps from results to change
	Protection string // how those who answered are protected
	Plans      bool   // every unit has a plan of its own
}
