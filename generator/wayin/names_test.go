package wayin

import (
	"math/rand/v2"
	"slices"
	"strings"
)

var (
	municipalities = []string{"Fjordvik kommune", "Nordlia kommune", "Øvre Åsdal kommune", "Sandøy kommune", "Granheim kommune"}
	sectors        = []string{"Oppvekst og kultur", "Helse og omsorg", "Teknisk drift", "Stab og støtte", "Samfunnsutvikling", "Økonomi og HR", "Næring og plan", "Velferd"}
	divisions      = []string{"Grunnskole", "Barnehage", "Hjemmetjenester", "Sykehjem", "Barn og familie", "Eiendom", "Vei og vann", "Habilitering", "Psykisk helse", "Kulturtjenester", "Byggesak"}
	places         = []string{"Nes", "Strand", "Solbakken", "Øvre Bø", "Åsen", "Haugen", "Sentrum", "Bekkefaret", "Lia", "Myra", "Vågen", "Fjellheim", "Sjøsida", "Elvebakken", "Moen", "Skogly"}
	kinds          = []string{"skole", "barnehage", "SFO", "sykehjem", "bofellesskap", "bibliotek", "legekontor", "renhold", "helsestasjon", "verksted", "dagsenter", "kjøkken"}
	shared         = []string{"Administrasjon", "Ledelse", "Merkantil"}
	odd            = []string{"Landåsen skole", "Snittfjellet barnehage", "Norgesgata bofellesskap", "Totalrenhold", "Alle helgens kirke", "Avdeling 2", "NAV", "Drift & vedlikehold", "Plan, miljø og landbruk", "PPT", "Sumstad skole"}
)

// nameAll names every unit. A name is there twice only where it is that of a lowest
// unit below different wholes, such as Administrasjon in every sector.
func nameAll(rng *rand.Rand, o *organisation) {
	taken := map[string]bool{}
	o.name = pick(rng, municipalities)
	for i := range o.units {
		u := &o.units[i]
		switch {
		case i == 0:
			u.name = o.name
		case !o.isLeaf(i) && u.depth == 1:
			u.name = free(rng, taken, sectors, places)
		case !o.isLeaf(i):
			u.name = free(rng, taken, divisions, places)
		case rng.IntN(12) == 0 && o.namesOnce(i, shared[i%len(shared)]):
			u.name = shared[i%len(shared)]
		case rng.IntN(12) == 0:
			u.name = free(rng, taken, odd, places)
		default:
			u.name = free(rng, taken, places, kinds)
		}
		taken[u.name] = true
	}
}

// namesOnce reports whether no sister of a unit has the name.
func (o *organisation) namesOnce(u int, name string) bool {
	return !slices.ContainsFunc(o.children(o.units[u].parent), func(sister int) bool { return o.units[sister].name == name })
}

// free makes a name that nobody has: a first word alone where it is a list of
// whole names, otherwise two together, with a number when all else is taken.
func free(rng *rand.Rand, taken map[string]bool, first, second []string) string {
	alone := &first[0] != &places[0]
	for try := 0; ; try++ {
		name := pick(rng, first)
		if !alone || try > 5 {
			name += " " + pick(rng, second)
		}
		if try > 30 {
			name += " " + string(rune('A'+rng.IntN(26)))
		}
		if !taken[name] {
			return name
		}
	}
}

// factor is one column of means, with every name that stands for it.
type factor struct {
	id    string // in the 10-FAKTOR that the program ships; "" when not known
	names []string
	title string // the heading of its column
}

// tenFactors are the factors of 10-FAKTOR: nynorsk, bokmål, English, and the
// words that KS has used before and since.
var tenFactors = []factor{
	{id: "indre-motivasjon", names: []string{"Indre motivasjon", "Indre motivasjon", "Intrinsic motivation", "Oppgavemotivasjon (indre motivasjon)", "Oppgavemotivasjon"}},
	{id: "mestringstro", names: []string{"Meistringstru", "Mestringstro", "Self-efficacy", "Mestringstro", "Subjektiv mestringsevne"}},
	{id: "autonomi", names: []string{"Autonomi", "Autonomi", "Autonomy", "Selvstendighet (autonomi)", "Opplevd selvstendighet"}},
	{id: "bruk-av-kompetanse", names: []string{"Bruk av kompetanse", "Bruk av kompetanse", "Skill utilisation", "Bruk av kompetanse", "Kompetansemobilisering"}},
	{id: "mestringsorientert-ledelse", names: []string{"Meistringsorientert leiing", "Mestringsorientert ledelse", "Mastery-oriented leadership", "Mestringsorientert ledelse", "Mestringsledelse"}},
	{id: "rolleklarhet", names: []string{"Rolleklarleik", "Rolleklarhet", "Role clarity", "Rolleklarhet", "Rolleklarheit"}},
	{id: "relevant-kompetanseutvikling", names: []string{"Relevant kompetanseutvikling", "Relevant kompetanseutvikling", "Relevant competence development", "Relevant kompetanseutvikling", "Relevant kompetanseheving"}},
	{id: "fleksibilitetsvilje", names: []string{"Fleksibilitetsvilje", "Fleksibilitetsvilje", "Willingness to be flexible", "Fleksibilitetsvilje", "Fleksibilitetsvilje"}},
	{id: "mestringsklima", names: []string{"Meistringsklima", "Mestringsklima", "Mastery climate", "Mestringsklima", "Mestringsklima"}},
	{id: "prososial-motivasjon", names: []string{"Prososial motivasjon", "Prososial motivasjon", "Prosocial motivation", "Nyttemotivasjon (prososial motivasjon)", "Nyttemotivasjon"}},
}

var otherFactors = []string{"Arbeidsmiljø", "Trivsel", "Støtte", "Fellesskap", "Samarbeid", "Medvirkning", "Læring", "Arbeidsmengde", "Tillit", "Utvikling", "Stolthet", "Kommunikasjon", "Nærmeste leder", "Fysisk arbeidsmiljø"}

// randomFactors returns all or some of 10-FAKTOR, or factors that nobody knows.
func randomFactors(rng *rand.Rand) ([]factor, bool) {
	if rng.IntN(4) == 0 {
		var factors []factor
		for _, i := range rng.Perm(len(otherFactors))[:2+rng.IntN(11)] {
			factors = append(factors, factor{names: []string{otherFactors[i]}, title: otherFactors[i]})
		}
		return factors, false
	}
	factors := append([]factor(nil), tenFactors...)
	if rng.IntN(4) == 0 {
		factors = factors[:2+rng.IntN(8)]
	}
	language := rng.IntN(5)
	number := pick(rng, []string{"", "", "", "%d. ", "%d. ", "%d) ", "Faktor %d: "})
	for i := range factors {
		factors[i].title = strings.ReplaceAll(number, "%d", itoa(i+1)) + factors[i].names[language]
	}
	return factors, true
}
