package wayin

import "strings"

const tenIDs = "indre-motivasjon, mestringstro, autonomi, bruk-av-kompetanse, mestringsorientert-ledelse, rolleklarhet, relevant-kompetanseutvikling, fleksibilitetsvilje, mestringsklima, prososial-motivasjon"

// fjordvik2025 is the tree of one round; in its tables three numbers of answers
// are hidden.
const fjordvik2025 = `Fjordvik kommune 575
	  Oppvekst og kultur 183
	    Fjordvik barneskole 36
	    Fjordvik ungdomsskole 28
	    Nes skole 20
	    Strand skole 11
	    Solsikken barnehage 20
	    Trollskogen barnehage 20
	    Nes barnehage 20
	    PPT 0-4
	    Kulturskolen 13
	    Bibliotek 5
	  Helse og omsorg 213
	    Hjemmetjenesten nord 38
	    Hjemmetjenesten sør 33
	    Fjordvik sykehjem 61
	    Bofellesskapet Lia 10
	    Bofellesskapet Åsen 12
	    Legekontoret 14
	    Helsestasjonen 8
	    NAV Fjordvik 9
	    Barnevern 18
	    Natteamet 0-4
	  Teknisk drift 101
	    Vei og park 19
	    Vann og avløp 22
	    Bygg og eiendom 19
	    Renhold 17
	    Brann og redning 18
	  Administrasjon 71
	    Økonomi 21
	    HR og lønn 7
	    Servicetorget 18
	    IKT 16
	    Politisk sekretariat 0-4`

// fjordvikStars is the same where the hidden numbers are stars, and the row of
// the whole is "Kommunen totalt".
var fjordvikStars = strings.NewReplacer("Fjordvik kommune ", "top ").Replace(fjordvik2025)

const (
	fjordvikHidden  = "PPT, Natteamet, Politisk sekretariat"
	fjordvikMayHide = "Bibliotek, Helsestasjonen, HR og lønn"
)

// fjordvikCases are one organisation in many shapes.
var fjordvikCases = []tableCase{
	{
		name: "codes", file: "flat-2025.csv",
		tree: `Fjordvik kommune 537
		  Oppvekst og kultur 155
		    Fjordvik barneskole 36
		    Fjordvik ungdomsskole 28
		    Nes skole 13
		    Strand skole 20
		    Solsikken barnehage 13
		    Trollskogen barnehage 21
		    Nes barnehage 8
		    PPT 4
		    Kulturskolen 7
		    Bibliotek 5
		  Helse og omsorg 244
		    Hjemmetjenesten nord 38
		    Hjemmetjenesten sør 33
		    Fjordvik sykehjem 61
		    Bofellesskapet Lia 15
		    Bofellesskapet Åsen 22
		    Legekontoret 17
		    Helsestasjonen 20
		    NAV Fjordvik 15
		    Barnevern 19
		    Natteamet 4
		  Teknisk drift 84
		    Vei og park 11
		    Vann og avløp 17
		    Bygg og eiendom 20
		    Renhold 17
		    Brann og redning 19
		  Administrasjon 54
		    Økonomi 22
		    HR og lønn 13
		    Servicetorget 8
		    IKT 8
		    Politisk sekretariat 3`,
		factors: tenIDs, hidden: "PPT, Bibliotek, Natteamet, NAV Fjordvik, Politisk sekretariat, IKT",
	},
	{
		name: "codes, hidden rows, the country last", file: "resultat-2025.csv",
		tree: fjordvik2025, factors: tenIDs, hidden: fjordvikHidden, mayHide: fjordvikMayHide, references: "Landet",
	},
	{
		name: "a column that names the row above", file: "sektor-2025.csv",
		tree: fjordvik2025, factors: tenIDs, hidden: fjordvikHidden, mayHide: fjordvikMayHide, references: "Landet",
	},
	{
		name: "the whole is named too", file: "sektor-2025.csv", say: answers{Organisation: "Fjordvik kommune"},
		tree: fjordvik2025, factors: tenIDs, hidden: fjordvikHidden, mayHide: fjordvikMayHide, references: "Landet",
	},
	{
		name: "indented names, the whole last", file: "rensa-2025.csv",
		tree: fjordvikStars, factors: tenIDs, hidden: fjordvikHidden, mayHide: fjordvikMayHide, references: "Landet (alle kommuner)",
		advice: []string{"Kilde: 10-FAKTOR"},
	},
	{
		name: "a workbook saved as text", file: "fra-excel-2025.csv",
		tree: fjordvikStars, factors: tenIDs, hidden: fjordvikHidden, mayHide: fjordvikMayHide, references: "Landet (alle kommuner)",
		period: "2025-03-03 2025-03-21",
	},
	{
		name: "the workbook", file: "10-faktor-fjordvik-2025.xlsx",
		tree: fjordvikStars, factors: tenIDs, hidden: fjordvikHidden, mayHide: fjordvikMayHide, references: "Landet (alle kommuner)",
		period: "2025-03-03 2025-03-21",
	},
	{
		name: "one row per number", file: "tidy-head.csv",
		tree: `Fjordvik kommune 561
		  Oppvekst og kultur 158
		    Fjordvik barneskole 36
		    Fjordvik ungdomsskole 28`,
		factors: tenIDs,
	},
	{
		name: "one row per number, in Norwegian", file: "tidy-norsk-head.csv",
		tree: `Fjordvik kommune 561
		  Oppvekst og kultur 158
		    Fjordvik barneskole 36
		    Fjordvik ungdomsskole 28
		    Nes skole 9
		    Strand skole 21`,
		factors: tenIDs, advice: []string{"strand-skole"},
	},
}
