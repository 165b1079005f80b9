package wayin

import (
	"math/rand/v2"
	"strconv"
)

func pick[T any](rng *rand.Rand, of []T) T { return of[rng.IntN(len(of))] }

func itoa(n int) string { return strconv.Itoa(n) }

// Headings as people write them.
var (
	unitHeadings    = []string{"Enhet", "Eining", "Enhetsnavn", "Avdeling", "Virksomhet", "Unit", "Navn", "ENHET", "Enhet/avdeling", "Organisasjonsenhet", "Namn på eining"}
	parentHeadings  = []string{"Overordnet enhet", "Overordna eining", "Overordnet", "Parent", "Parent unit", "Hører til", "Overordnet enhet (navn)"}
	sectorHeadings  = []string{"Sektor", "Tjenesteområde", "Tenesteområde", "Kommunalområde", "Gruppe", "Sector", "Hovedområde"}
	levelHeadings   = []string{"Nivå %d", "Nivå%d", "Level %d", "Org.nivå %d", "NIVÅ %d"}
	codeHeadings    = []string{"Kode", "Enhetskode", "Code", "Nr", "Org.kode", "Organisasjonskode"}
	idHeadings      = []string{"Id", "Enhets-ID", "Enhetsnr", "Org.nr", "Unit id"}
	parentIDs       = []string{"Overordnet id", "Overordnet enhets-ID", "Parent id", "Overordnet nr"}
	invitedHeadings = []string{"Inviterte", "Antall inviterte", "Tal inviterte", "Invited", "Utsendt", "Antall utsendt", "Inviterte 2024", "Antall inviterte (n)"}
	answersHeadings = []string{
		"Svar", "Tal svar", "Antal svar", "Antall svar", "Respondenter", "Respondents", "Responses", "n", "N",
		"Antall som svarte", "Antall besvarte", "Antall besvarelser", "Svar (n)", "Ant. svar", "Antall deltakere",
		"Antall svar 2024", "Tal på svar", "Responses (n)", "Base", "Har svart", "Antall respondenter", "Antall svar i alt",
		"Svar i alt", "Number of responses", "ANTALL SVAR", "Antall svar (N)", "Besvart", "Tal som svara", "Antall",
	}
	rateHeadings = []string{"Svarprosent", "Svarprosent (%)", "Response rate", "Svarandel", "Deltakelse"}
)

// wholeNames are the names of a row for all that say nothing else.
var wholeNames = []string{
	"Totalt", "Total", "Totalsum", "Samlet", "Kommunen totalt", "Alle ansatte", "Grand Total", "Hele virksomheten", "Hele kommunen",
	"Heile kommunen", "Kommunen samlet", "I alt", "Sum", "Alle enheter", "Alle tilsette", "TOTALT", "Heile verksemda", "Total kommune",
}

// referenceNames are the names of rows to compare with.
var referenceNames = []string{"Landet", "Landet (alle kommuner)", "Kommunegruppe 3", "Kommunegruppe", "Norge", "Alle kommuner", "Noreg", "Landsgjennomsnitt", "Benchmark"}

// extra is a column that is neither a factor nor about who answered.
type extra struct {
	heading string
	cell    func(rng *rand.Rand, row int) cell
	asks    bool // its heading does not say what it is
}

var extras = []extra{
	{"Rang", func(_ *rand.Rand, row int) cell { return whole(row + 1) }, false},
	{"Rangering", func(_ *rand.Rand, row int) cell { return whole(row + 1) }, false},
	{"Standardavvik", func(rng *rand.Rand, _ int) cell { return decimal(0.7+0.6*rng.Float64(), 2) }, false},
	{"Std.avvik", func(rng *rand.Rand, _ int) cell { return decimal(0.7+0.6*rng.Float64(), 2) }, false},
	{"Endring sidan 2022", change, false},
	{"Endring fra forrige måling", change, false},
	{"Tal leiarar", func(rng *rand.Rand, _ int) cell { return whole(1 + rng.IntN(6)) }, false},
	{"Antall ledere", func(rng *rand.Rand, _ int) cell { return whole(1 + rng.IntN(6)) }, false},
	{"Merknad", func(rng *rand.Rand, _ int) cell { return plain(pick(rng, []string{"", "", "", "se note", "ny leder"})) }, false},
	{"Leder", func(rng *rand.Rand, _ int) cell {
		return plain(pick(rng, []string{"virksomhetsleder", "rektor", "styrer"}))
	}, false},
	{"Sykefravær", func(rng *rand.Rand, _ int) cell { return decimal(2+8*rng.Float64(), 1) }, true},
	{"Indeks", func(rng *rand.Rand, _ int) cell { return decimal(3+1.8*rng.Float64(), 1) }, true},
}

func change(rng *rand.Rand, _ int) cell {
	tenths := rng.IntN(11) - 5
	c := decimal(float64(tenths)/10, 1)
	if tenths > 0 {
		c.sign = true
	}
	return c
}
