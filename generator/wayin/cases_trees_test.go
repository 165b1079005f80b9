package wayin

// treeCases are about sums, and where a unit belongs.
var treeCases = []tableCase{
	{
		name: "all levels as rows", file: "parent-column-2024.csv",
		tree: `Seljord kommune 57
		  Oppvekst 27
		    Nordlia skule 24
		    Lia SFO 3
		  Helse 30`,
		factors: "Mestring, Støtte", hidden: "Lia SFO, Nordlia skule",
	},
	{
		name: "two units without a parent", file: "parent-column-2023.csv",
		asks: []string{"seljord", "administrasjon", "--organisation"},
	},
	{
		name: "the whole is named", file: "parent-column-2023.csv", say: answers{Organisation: "seljord"},
		tree: `seljord 437
		  administrasjon 27
		    okonomi-og-lon 14
		    organisasjon-og-ikt 10
		    servicetorget 3
		  oppvekst 156
		    sentrum-barneskule 42
		    sentrum-ungdomsskule 35
		    nordbygda-skule 21
		    bekkefaret-barnehage 24
		    solbakken-barnehage 27
		    ppt-og-spesialpedagogisk-stotte 7
		  helse 179
		    sjukeheimen 54
		    heimetenesta-nord 34
		    heimetenesta-sor 30
		    bu-og-miljotenesta 40
		    natteamet 4
		    helsestasjonen 12
		  teknisk 39
		    veg-vatn-og-avlop 12
		    bygg-og-reinhald 27
		  kultur-og-inkludering 28
		    kulturskule-og-bibliotek 15
		    nav 13`,
		factors: "indre-motivasjon, mestringstro, autonomi, bruk-av-kompetanse, mestringsorientert-ledelse, rolleklarhet, relevant-kompetanseutvikling, fleksibilitetsvilje, mestringsklima, prososial-motivasjon",
		hidden:  "servicetorget, organisasjon-og-ikt, natteamet",
	},
	{
		name: "a sum beside its parts", file: "subtotals-2024.csv",
		asks: []string{"Sum Oppvekst", "Nordlia skule", "Lia SFO"}, at: "4",
	},
	{
		name: "it is said to be a sum", file: "subtotals-2024.csv", say: answers{Rows: []string{"Sum Oppvekst=sum"}},
		tree: `top -
		  Oppvekst 27
		    Nordlia skule 24
		    Lia SFO 3
		  Helse -
		    Heimetenesta 30`,
		factors: "Meistring, Støtte", hidden: "Lia SFO, Nordlia skule",
	},
	{
		name: "the municipality beside its schools", file: "total-beside-its-parts-2026.csv",
		asks: []string{"Testkommune", "Skole A", "Skole B", "--organisation"},
	},
	{
		name: "the whole is named", file: "total-beside-its-parts-2026.csv", say: answers{Organisation: "Testkommune"},
		tree: `Testkommune 16
		  Skole A 12
		  Skole B 4`,
		factors: "indre-motivasjon, mestringstro, autonomi", hidden: "Skole A, Skole B",
	},
	{
		name: "a mean of its own", file: "own-mean-as-reference-2024.csv",
		asks: []string{"Gjennomsnitt kommunen"}, at: "2",
	},
	{
		name: "it is said to be the whole", file: "own-mean-as-reference-2024.csv", say: answers{Rows: []string{"Gjennomsnitt kommunen=whole"}},
		tree: `top 57
		  Nordlia 24
		  Heimetenesta 30
		  Lia SFO 3`,
		factors: "Meistring, Støtte", hidden: "Lia SFO, Nordlia",
	},
	{
		name: "a parent in its first row only", file: "merged-parent-2024.csv",
		asks: []string{"--carry-down"},
	},
	{
		name: "it is said to be carried down", file: "merged-parent-2024.csv", say: answers{CarryDown: true},
		tree: `top -
		  Oppvekst -
		    Nordlia skule 24
		    Øvre Åsen 12
		    Lia SFO 9
		  Helse -
		    Heimetenesta 30
		    Sjukeheimen 41`,
		factors: "Meistring, Støtte",
	},
	{
		name: "unit, group and subgroup", file: "three-levels-2026.csv",
		tree: `top -
		  Faculty North -
		    Faculty Office -
		      Lab Services 24
		      Dean's Office 4
		    School of Nature -
		      Physics 60
		  Faculty South -
		    Faculty Office -
		      Studies Office 18
		    School of Arts -
		      History 41`,
		factors: "Support, Workload", hidden: "Dean's Office",
	},
	{
		name: "a column for each level", file: "level-columns-2024.csv",
		tree: `Seljord kommune 66
		  Oppvekst 36
		    Nordlia skule 24
		    Øvre Åsen 12
		  Helse 30`,
		factors: "Meistring, Støtte",
	},
	{
		name: "one name in three sectors", file: "same-name-2024.csv",
		tree: `top -
		  Oppvekst -
		    Administrasjon 8
		  Helse -
		    Administrasjon 9
		  Teknisk -
		    Administrasjon 7`,
		factors: "Meistring, Støtte",
	},
	{
		name: "codes that begin with zeros", file: "leading-zeros.csv",
		tree: `Seljord 66
		  Nordlia skule 24
		  Heimetenesta 30
		  Drift 12`,
		factors: "mastery", ids: "0828 0012 012 12",
	},
}
