package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// bySize prints what each step takes for the usual site and for those with fewer and more units,
// and how the time per unit grows from one to the next: 1.00 is in proportion to the units.
func (m *measurements) bySize(to io.Writer) error {
	sizes := []size{usual.with(50), usual, usual.with(5000)}
	table := tabwriter.NewWriter(to, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(table, "step\t")
	for _, s := range sizes {
		fmt.Fprintf(table, "%d units\t", s.units)
	}
	fmt.Fprint(table, "µs a unit\tgrowth to 500\tto 5000\tMB allocated\tof the build\t\n")
	whole := m.took["Build"][sizes[2]].seconds
	for _, step := range m.steps {
		took := m.took[step]
		fmt.Fprintf(table, "%s\t", step)
		for _, s := range sizes {
			fmt.Fprintf(table, "%s\t", milliseconds(took[s]))
		}
		last := took[sizes[2]]
		fmt.Fprintf(table, "%.0f\t%s\t%s\t%.0f\t%s\t\n", 1e6*last.seconds/float64(sizes[2].units),
			ratio(took[sizes[1]].seconds/10, took[sizes[0]].seconds), ratio(last.seconds/10, took[sizes[1]].seconds),
			last.allocated/1e6, ratio(last.seconds, whole))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	build := m.took["Build"][sizes[2]]
	_, err := fmt.Fprintf(to, "\n%d units are %.0f files and %.0f MB. Write is the limit: it writes the same files, made before.\n",
		sizes[2].units, build.files, build.written/1e6)
	return err
}

// byContent prints what each step takes with more rounds, languages and texts, as ratios to the
// usual site.
func (m *measurements) byContent(to io.Writer) error {
	others := []struct {
		name string
		size
	}{
		{"10 rounds", size{usual.units, 10, usual.languages, usual.texts}},
		{"3 languages", size{usual.units, usual.rounds, 3, usual.texts}},
		{"400 texts", size{usual.units, usual.rounds, usual.languages, 400}},
	}
	table := tabwriter.NewWriter(to, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(table, "\nstep\t%d units, %d rounds, %d language, %d texts\t", usual.units, usual.rounds, usual.languages, usual.texts)
	for _, other := range others {
		fmt.Fprintf(table, "%s\t", other.name)
	}
	fmt.Fprintln(table)
	for _, step := range m.steps {
		fmt.Fprintf(table, "%s\t%s\t", step, milliseconds(m.took[step][usual]))
		for _, other := range others {
			fmt.Fprintf(table, "%s\t", ratio(m.took[step][other.size].seconds, m.took[step][usual].seconds))
		}
		fmt.Fprintln(table)
	}
	return table.Flush()
}

// with returns a size with another number of units.
func (s size) with(units int) size {
	s.units = units
	return s
}

func milliseconds(m measurement) string {
	if m.seconds == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f ms", 1e3*m.seconds)
}

// ratio returns one number as a multiple of another, or a dash if either was not measured.
func ratio(one, other float64) string {
	if one == 0 || other == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", one/other)
}
