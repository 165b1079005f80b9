package wayin

// countCases are about how many answered.
var countCases = []tableCase{
	{
		name: "a heading of its own words", file: "counts-heading-2024.csv",
		tree: `top -
		  Nordlia 24
		  Heimetenesta 30
		  Vakta 3`,
		factors: "Meistring, Støtte", hidden: "Vakta",
	},
	{
		name: "nobody says how many answered", file: "no-counts-2024.csv",
		asks: []string{"--protected-by-source"},
	},
	{
		name: "the publisher says that its source protects it", file: "no-counts-2024.csv",
		say: answers{ProtectedBySource: true},
		tree: `top -
		  Nordlia ?
		  Heimetenesta ?
		  Vakta ?`,
		factors: "Meistring, Støtte", protected: true,
	},
	{
		name: "means beside a hidden number", file: "below-five-with-means-2024.csv",
		tree: `top -
		  Nordlia 24
		  Heimetenesta 30
		  Vakta 0-4`,
		factors: "Meistring, Støtte", hidden: "Vakta",
	},
	{
		name: "words for hidden", file: "hidden-words-2024.csv",
		tree: `top -
		  Nordlia 24
		  Heimetenesta 30
		  Lager 40
		  Vakta 0-4
		  Drift 0-4`,
		factors: "Meistring, Støtte", hidden: "Vakta, Drift",
	},
	{
		name: "as many hidden as shown", file: "mostly-hidden-2024.csv",
		tree: `top -
		  Nordlia 24
		  Heimetenesta 30
		  Vakta 4
		  Drift 3`,
		factors: "Meistring, Støtte", hidden: "Vakta, Drift",
	},
	{
		name: "marks after numbers", file: "marks-after-numbers-2024.csv",
		tree: `top -
		  A-skulen 24
		  B-skulen 0-4
		  C-skulen 30
		  D-skulen 4
		  E-skulen 12
		  F-skulen 11
		  G-skulen 1-4`,
		factors: "Meistring, Støtte, Rolle", hidden: "B-skulen, D-skulen, G-skulen",
		means: []string{"E-skulen: 4.1 3.8 3.9", "F-skulen: 4 - -"}, advice: []string{"4,1*"},
	},
	{
		name: "thousands, and a whole smaller than its parts", file: "thousands-2024.csv",
		asks: []string{"Heile kommunen"},
	},
	{
		name: "thousands with a comma", file: "thousands-comma-2024.csv",
		tree: `top -
		  Health 1012
		  Schools 700`,
		factors: "Mastery, Support",
	},
	{
		name: "numbers as text", file: "numbers-as-text-2024.csv",
		tree: `top -
		  Nordlia 24
		  Heimetenesta 30`,
		factors: "Meistring, Støtte", means: []string{"Nordlia: 4.2 4.1"},
	},
}

// factorCases are about what is measured, and on what scale.
var factorCases = []tableCase{
	{
		name: "averages that nobody rounded", file: "long-decimals-2024.csv",
		tree: threeUnits, factors: "Meistring, Støtte", means: []string{"Nordlia: 4.2 4.2", "Heimetenesta: 4 3.9"},
	},
	{
		name: "one slip does not change the scale", file: "one-slip-changes-scale-2024.csv",
		asks: []string{"42"}, at: "4:10",
	},
	{
		name: "columns of other numbers", file: "other-number-columns-2024.csv",
		tree: threeUnits, factors: "Meistring, Støtte", advice: []string{"Rang", "Tal leiarar", "Standardavvik"},
	},
	{
		name: "a column of changes", file: "change-column-2024.csv",
		tree: threeUnits, factors: "Meistring, Støtte", advice: []string{"Endring sidan 2022"},
	},
	{
		name: "factors as rows", file: "factors-as-rows-2024.csv",
		asks: []string{"--turn"},
	},
	{
		name: "one row per number", file: "tidy-norwegian-headings.csv",
		tree: `top -
		  nordlia 24
		  heimetenesta 30`,
		factors: "Mestring",
	},
}

const threeUnits = `top -
	  Nordlia 24
	  Heimetenesta 30
	  Drift 22`
