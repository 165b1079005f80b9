package ledger_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"testing"
	"testing/fstest"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

// read returns a ledger and what is wrong with it.
func read(data []byte) (*ledger.Ledger, string) {
	var problems problem.List
	l := ledger.Read(fstest.MapFS{ledger.FileName: &fstest.MapFile{Data: data}}, &problems)
	text := ""
	for _, p := range problems.Sorted() {
		text += p.String() + "\n"
	}
	return l, text
}

// reread returns a ledger that must have no problem.
func reread(t *testing.T, data []byte) *ledger.Ledger {
	t.Helper()
	l, wrong := read(data)
	if wrong != "" {
		t.Fatalf("%s\n%s", wrong, data)
	}
	return l
}

// nothing returns the ledger of a folder that has none.
func nothing(t testing.TB) *ledger.Ledger {
	t.Helper()
	var problems problem.List
	l := ledger.Read(fstest.MapFS{}, &problems)
	if problems.Failed() {
		t.Fatal(problems.Sorted())
	}
	return l
}

// withFingerprint returns lines with their fingerprint as the last one.
func withFingerprint(lines string) []byte {
	sum := sha256.Sum256([]byte(lines))
	return []byte(lines + "sha256," + hex.EncodeToString(sum[:]) + "\n")
}

var scales = []survey.Scale{{From: 1, To: 5, Decimals: 1}, {From: 1, To: 5, Decimals: 2}, {From: 0, To: 100}, {From: -3, To: 3, Decimals: 2}, {From: -1, To: 1, Decimals: 1}}

// random returns a dataset with some of everything that can be shown, and ids that a table
// must quote.
func random(rng *rand.Rand) *survey.Dataset {
	d := &survey.Dataset{Instrument: survey.Instrument{Scale: scales[rng.IntN(len(scales))]}}
	for f := range 1 + rng.IntN(3) {
		d.Instrument.Factors = append(d.Instrument.Factors, survey.Factor{ID: fmt.Sprintf("factor %d, \"f\"", f)})
	}
	units := 1 + rng.IntN(6)
	for u := range units {
		d.Units = append(d.Units, survey.Unit{ID: fmt.Sprintf("%d, the \"unit\" of æ", u), Parent: u - 1 - rng.IntN(u+1)/2})
	}
	d.Units[0].Parent = survey.NoUnit
	for u := range units {
		d.Units[u].Parent = max(d.Units[u].Parent, min(u, 1)-1)
	}
	d.Groupings = []survey.Grouping{{Of: rng.IntN(units), Groups: []survey.Group{{ID: "leaders"}, {ID: " staff\""}}}}
	for range 1 + rng.IntN(2) {
		d.Rounds = append(d.Rounds, round(rng, d))
	}
	return d
}

// round returns one round of a random dataset.
func round(rng *rand.Rand, d *survey.Dataset) survey.Round {
	r := survey.Round{ID: fmt.Sprintf("20%d, \"spring\"", 20+len(d.Rounds)), Synthetic: rng.IntN(4) == 0}
	spread := rng.IntN(2) == 0
	for range d.Units {
		response := answered(rng)
		means := make([]survey.Mean, len(d.Instrument.Factors))
		distributions := make([]survey.Distribution, len(means))
		for f := range means {
			means[f] = mean(rng, d.Instrument.Scale, response)
			if means[f].State == survey.Shown && rng.IntN(2) == 0 {
				distributions[f] = survey.Distribution{State: survey.Shown, Parts: parts(rng, d.Instrument.Scale)}
			}
		}
		r.Responses, r.Means = append(r.Responses, response), append(r.Means, means)
		if spread {
			r.Distributions = append(r.Distributions, distributions)
		}
	}
	var groups []survey.GroupResult
	for range d.Groupings[0].Groups {
		group := survey.GroupResult{Response: answered(rng)}
		for range d.Instrument.Factors {
			group.Means = append(group.Means, mean(rng, d.Instrument.Scale, group.Response))
		}
		groups = append(groups, group)
	}
	r.Groups = [][]survey.GroupResult{groups}
	return r
}

func answered(rng *rand.Rand) survey.Response {
	response := survey.Response{State: survey.State(rng.IntN(3))}
	if response.State == survey.Shown {
		response.Respondents = 3 + rng.IntN(200)
		if rng.IntN(2) == 0 {
			response.Invited = response.Respondents + rng.IntN(9)
		}
	}
	return response
}

// mean returns a cell of a unit; it is shown only if the unit is.
func mean(rng *rand.Rand, scale survey.Scale, response survey.Response) survey.Mean {
	m := survey.Mean{State: min(response.State, survey.State(rng.IntN(6)/2))}
	if m.State != survey.Shown {
		return m
	}
	from, to := scale.Digits(scale.From), scale.Digits(scale.To)
	m.Digits, m.Bound = from+rng.IntN(to-from+1), survey.Bound(rng.IntN(3))
	if rng.IntN(3) == 0 {
		m.Answers = response.Respondents - rng.IntN(3)
	}
	return m
}

func parts(rng *rand.Rand, scale survey.Scale) []survey.Part {
	var parts []survey.Part
	for step := scale.From; step <= scale.To; step++ {
		to := min(scale.To, step+rng.IntN(8)/6)
		parts = append(parts, survey.Part{From: step, To: to, Share: rng.IntN(101)})
		step = to
	}
	return parts
}

// seeded returns random numbers that are the same every time.
func seeded(seed int) *rand.Rand { return rand.New(rand.NewPCG(uint64(seed), 5)) }
