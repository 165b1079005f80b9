package importer

// Step is a part of an import that may take long.
type Step int

// The steps, in their order, and what is counted in each.
const (
	Opening Step = iota // files
	Reading             // rows
	Proving             // rounds
	Writing             // rounds
)

// tell says how much of a step is done, to who listens.
func (in Input) tell(step Step, done, of int) {
	if in.Progress != nil {
		in.Progress(step, done, of)
	}
}

// countRows lets each table tell when one of its rows is read. A row of no round is read for
// each of them, and counts once.
func countRows(tables []*table, in Input) {
	done, all := 0, 0
	for _, t := range tables {
		all += len(t.rows)
	}
	for _, t := range tables {
		before, most := done, len(t.rows)
		done += most
		read := 0
		t.rowRead = func() {
			read = min(read+1, most)
			in.tell(Reading, before+read, all)
		}
	}
	in.tell(Reading, 0, all)
}
