// Package raw has results as they were delivered, before anything is
// protected, each value with its place in the content files.
//
// Only the steps check and disclosure may import it. What may be shown is in
// package survey.
package raw

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// Results is everything in the folder survey/. Anything may still be wrong with it: units
// and factors are names here, and package check reports which of them do not exist.
type Results struct {
	Instrument Instrument
	Units      []Unit  // in the author's order
	Rounds     []Round // oldest first
	Groupings  []Grouping
}

// Instrument is the survey's instrument with the place of each factor.
type Instrument struct {
	survey.Instrument
	FactorPlaces []problem.Place // of each factor's id
}

// Unit is a unit as written in units.yaml.
type Unit struct {
	ID         yamlfile.Value[string] `yaml:"id,required"`
	Name       i18n.Text              `yaml:"name,required"`
	Aliases    []string               `yaml:"aliases"` // what people call it when they look for it
	Type       yamlfile.Value[string] `yaml:"type"`
	Parent     yamlfile.Value[string] `yaml:"parent"` // not known for the top
	MergedInto yamlfile.Value[string] `yaml:"merged_into"`
	MergedFrom yamlfile.Value[string] `yaml:"merged_from"` // a round's id
	SplitOf    yamlfile.Value[string] `yaml:"split_of"`
	SplitFrom  yamlfile.Value[string] `yaml:"split_from"` // a round's id

	NotSum      bool                   `yaml:"not_a_sum"`    // its answers are not the sum of its sisters', however well they fit
	Formerly    i18n.Text              `yaml:"formerly"`     // the name before
	RenamedFrom yamlfile.Value[string] `yaml:"renamed_from"` // a round's id
}

// Grouping is a second way to divide the people of a unit, as written in
// units.yaml.
type Grouping struct {
	Name   i18n.Text              `yaml:"name,required"`
	Of     yamlfile.Value[string] `yaml:"of,required"`
	Groups []Group                `yaml:"groups,required"`
}

// Group is a group of a grouping. A row of results names it as it would a unit.
type Group struct {
	ID      yamlfile.Value[string] `yaml:"id,required"`
	Name    i18n.Text              `yaml:"name,required"`
	NotUnit bool                   `yaml:"not_a_unit"` // its people are not nearly those of a unit, however well its numbers fit
}

// Round is one round file.
type Round struct {
	File       string
	ID         yamlfile.Value[string]        `yaml:"round,required"`
	From       yamlfile.Value[yamlfile.Date] `yaml:"from"` // not known if the source does not say
	To         yamlfile.Value[yamlfile.Date] `yaml:"to"`
	Published  yamlfile.Value[yamlfile.Date] `yaml:"published"`
	Corrected  yamlfile.Value[yamlfile.Date] `yaml:"corrected"`   // the day its published figures, or their tree, were found to be wrong
	WrongTree  i18n.Text                     `yaml:"wrong_tree"`  // why the tree that it was published with was wrong
	ShownAgain yamlfile.Value[string]        `yaml:"shown_again"` // why it is shown again, if the round was taken down after it was published
	Synthetic  bool                          `yaml:"synthetic"`
	Protected  yamlfile.Value[string]        `yaml:"protected"`      // "source" or not known
	Decimals   yamlfile.Value[int]           `yaml:"decimals"`       // how many decimals the means are delivered with, zeros at the end counted
	Group      yamlfile.Value[int]           `yaml:"smallest_group"` // not known if it is that of the site
	References []Reference                   `yaml:"references"`
	Rows       []Row                         `yaml:"results,required"`

	Texts []yamlfile.Part // what is written beside the results, and what is written in a row for people to read
}

// Reference is a mean from outside the organisation.
type Reference struct {
	Label i18n.Text                     `yaml:"label,required"`
	Kind  yamlfile.Value[string]        `yaml:"kind,required"`
	Date  yamlfile.Value[yamlfile.Date] `yaml:"date"`
	Means Means                         `yaml:"means,required"`
}

// Row is the results of one unit in one round. Known is false for numbers that were not given.
type Row struct {
	Unit          yamlfile.Value[string]
	Invited       yamlfile.Value[int]
	Respondents   yamlfile.Value[int]
	Within        yamlfile.Value[Range]  // the range of the respondents, if the source has hidden their number
	ShownAgain    yamlfile.Value[string] // why it is shown again, if it was taken down after it was published
	Cells         Means                  // as written, in the author's order
	Distributions []Distribution         // as written
	Refused       []Refused              // statement-level rows and background variables found in the row
}

// Means are the means of a row or a reference, in the author's order.
type Means []Cell

// Cell is the mean of one factor. Hidden is true if the source itself hid it.
type Cell struct {
	Factor  yamlfile.Value[string]
	Mean    yamlfile.Value[yamlfile.Decimal]
	Hidden  bool
	Answers yamlfile.Value[int] // not known if all respondents of the row answered the factor
}

// Distribution is the share of answers per step of the scale, in per cent.
type Distribution struct {
	Factor yamlfile.Value[string]
	Shares []yamlfile.Value[yamlfile.Decimal]
}
