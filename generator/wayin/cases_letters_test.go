package wayin

const (
	nordlia = `top -
	  Nordlia 24
	  Heimetenesta 30`
	nordliaSkule = `top -
	  Nordlia skule 24
	  Heimetenesta 30`
	titleLines = `top -
	  Oppvekst -
	    Nordlia skule 24
	    Øvre Åsen barnehage 12
	  Helse -
	    Heimetenesta 30`
)

// letterCases are about what is around a table, and how it is saved.
var letterCases = []tableCase{
	{
		name: "lines above the headings", file: "title-lines-2024.csv",
		tree: titleLines, factors: "Meistring – arbeid, Støtte",
	},
	{
		name: "footnotes with separators", file: "footnotes-padded-2024.csv",
		tree: nordliaSkule, factors: "Meistring, Støtte", advice: []string{"Kjelde: HR"},
	},
	{
		name: "a footnote without", file: "footnote-unpadded-2024.csv",
		tree: nordliaSkule, factors: "Meistring, Støtte", advice: []string{"Kjelde: HR"},
	},
	{
		name: "two years in the name", file: "resultat-2023-2024.csv",
		asks: []string{"--round"},
	},
	{
		name: "the round is named", file: "resultat-2023-2024.csv", say: answers{Round: "2024"},
		tree: nordlia, factors: "Meistring, Støtte",
	},
	{
		name: "decoded twice", file: "decoded-twice-2024.csv",
		tree: `top -
		  Øvre Åsen 24
		  Heimetenesta 30`,
		factors: "Meistring, Støtte",
	},
	{name: "UTF-16 without a mark", file: "utf16-no-mark-2024.csv", tree: titleLines, factors: "Meistring – arbeid, Støtte"},
	{name: "Unicode text", file: "unicode-text-2024.txt", tree: titleLines, factors: "Meistring – arbeid, Støtte"},
	{name: "Windows-1252", file: "windows1252-2024.csv", tree: titleLines, factors: "Meistring – arbeid, Støtte"},
	{name: "lines that end with CR", file: "cr-only-2024.csv", tree: nordlia, factors: "Meistring, Støtte"},
	{name: "0x1A last", file: "ctrl-z-2024.csv", tree: nordlia, factors: "Meistring"},
	{
		name: "loose quotation marks", file: "loose-quotes-2024.tsv",
		tree: `top -
		  Nordlia "nye" skule 24
		  Heimetenesta 30`,
		factors: "Meistring, Støtte",
	},
	{name: "blank columns and rows", file: "trailing-blank-2024.csv", tree: nordlia, factors: "Meistring, Støtte"},
	{name: "a decimal comma among commas", file: "comma-in-commas-2024.csv", asks: []string{";"}},
	{
		name: "a decimal comma in quotation marks", file: "quoted-comma-2024.csv",
		tree: nordlia, factors: "Meistring, Støtte", means: []string{"Nordlia: 4.2 4.1", "Heimetenesta: 4 3.8"},
	},
	{name: "two marks first", file: "two-marks-2024.csv", tree: nordlia, factors: "Meistring, Støtte"},
}
