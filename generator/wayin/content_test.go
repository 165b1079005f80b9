package wayin

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// content is what import has written, read by code that is not the program's.
type content struct {
	scaleTo, decimals int
	delivered         *int // with how many decimals means are said to be delivered
	factors           []readFactor
	units             []readUnit
	references        []readReference
	protected         string
	period            string // from and to
}

type readFactor struct {
	id    string
	names []string
}

type readUnit struct {
	id, name, parent     string
	hasRow               bool
	respondents, invited string
	means                map[string]string // per factor's id
}

type readReference struct {
	label string
	means map[string]string
}

// words are a text, in one language or several.
type words []string

func (w *words) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*w = append(*w, n.Value)
	}
	for i := 1; i < len(n.Content); i += 2 {
		*w = append(*w, n.Content[i].Value)
	}
	return nil
}

// exactly is a value as it is written.
type exactly string

func (e *exactly) UnmarshalYAML(n *yaml.Node) error {
	*e = exactly(n.Value)
	return nil
}

type instrumentFile struct {
	Scale struct {
		To       int
		Decimals *int
	}
	Factors []struct {
		ID      string
		Name    words
		Aliases []words
	}
}

type unitsFile struct {
	Units []struct {
		ID, Parent exactly
		Name       words
	}
}

type roundFile struct {
	From, To   string
	Protected  string
	Decimals   *int
	References []struct {
		Label words
		Means map[string]exactly
	}
	Results []struct {
		Unit, Invited, Respondents exactly
		Means                      map[string]exactly
	}
}

// readContent reads the three files of a survey.
func readContent(files map[string][]byte) (*content, error) {
	var instrument instrumentFile
	var units unitsFile
	var round roundFile
	rounds := 0
	for name, data := range files {
		var into any
		switch {
		case name == "survey/instrument.yaml":
			into = &instrument
		case name == "survey/units.yaml":
			into = &units
		case strings.HasPrefix(name, "survey/round-"):
			rounds++
			into = &round
		default:
			continue
		}
		if err := yaml.Unmarshal(data, into); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	if rounds != 1 {
		return nil, fmt.Errorf("there are %d rounds, not 1", rounds)
	}
	return assemble(instrument, units, round), nil
}

func assemble(instrument instrumentFile, units unitsFile, round roundFile) *content {
	c := &content{scaleTo: instrument.Scale.To, decimals: 1, delivered: round.Decimals, protected: round.Protected, period: round.From + " " + round.To}
	if instrument.Scale.Decimals != nil {
		c.decimals = *instrument.Scale.Decimals
	}
	for _, f := range instrument.Factors {
		c.factors = append(c.factors, readFactor{f.ID, slices.Concat(append(f.Aliases, f.Name)...)})
	}
	at := map[string]int{}
	for i, u := range units.Units {
		at[string(u.ID)] = i
		c.units = append(c.units, readUnit{id: string(u.ID), name: strings.Join(u.Name[:min(1, len(u.Name))], ""), parent: string(u.Parent)})
	}
	for _, r := range round.Results {
		i, known := at[string(r.Unit)]
		if !known {
			continue // the program's own reading notes it
		}
		u := &c.units[i]
		u.hasRow, u.respondents, u.invited, u.means = true, string(r.Respondents), string(r.Invited), texts(r.Means)
	}
	for _, r := range round.References {
		c.references = append(c.references, readReference{strings.Join(r.Label[:min(1, len(r.Label))], ""), texts(r.Means)})
	}
	return c
}

func texts(means map[string]exactly) map[string]string {
	plain := map[string]string{}
	for factor, mean := range means {
		plain[factor] = string(mean)
	}
	return plain
}

// path names a unit by its name and those above it, the top left out.
func (c *content) path(u readUnit) string {
	path := ""
	for range c.units {
		if u.parent == "" {
			return path
		}
		path = " > " + u.name + path
		for _, above := range c.units {
			if above.id == u.parent {
				u = above
				break
			}
		}
	}
	return path
}
