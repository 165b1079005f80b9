package importer

// headings are the headings known for each role, the first that fits. To let more
// be recognised, add their words here.
var headings = []heading{
	{role: rateRole,
		whole: []string{"%", "rate", "response rate", "deltaking", "deltakelse", "deltakelsesgrad", "deltakelsesprosent", "svar %", "% svar", "svar prosent", "prosent", "antall svar prosent", "antal svar prosent", "prosent svar", "prosent svart", "andel svar", "andel svart", "andel som svarte", "response percent", "percent responding"},
		any:   []string{"svarprosent", "svarprosenten", "svarandel", "svarrate", "svarfrekvens", "svarfrekvensen", "responsrate", "rate", "prosentandel", "deltakarprosent", "deltakerprosent", "svar%"}},
	{role: leftOutRole,
		whole: []string{
			"sd", "std", "stdav", "st dev", "std dev", "stand dev", "std av", "std avvik", "st avvik", "stand avvik", "standard deviation", "+", "indeks", "index", "snitt alle", "snitt alle faktorar", "snitt alle faktorer", "totalindeks", "totalskår", "totalscore", "totalsnitt", "gjennomsnitt alle",
			"tilsette", "ansatte", "årsverk", "headcount", "antall svaralternativer", "antal svaralternativ", "staff", "kvinner", "menn", "herav kvinner", "herav menn", "derav kvinner", "derav menn", "antall kvinner", "antall menn", "antal kvinner", "antal menn", "women", "men", "median", "minimum", "maksimum", "min", "maks", "max",
		},
		first: []string{
			"rang", "rangering", "rangeringa", "plassering", "rank", "ranking", "standardavvik", "standardavviket", "spreiing", "spredning", "varians", "variance", "stddev", "konfidensintervall",
			"forrige", "førre", "fjoråret", "fjorår", "previous", "kommunesnitt", "landssnitt", "landet", "norge", "noreg", "referanse", "benchmark", "svaralternativ", "svaralternativer", "svarskala", "endring", "endra", "endringa", "endringen", "change", "differanse", "difference", "diff", "avvik", "forskjell", "skilnad",
			"kommentar", "kommentarar", "kommentarer", "merknad", "merknader", "comment", "comments", "note", "notes",
		},
		counts: []string{"leiarar", "ledere", "leiar", "leder", "managers", "manager", "tilsette", "ansatte", "årsverk", "stillingar", "stillinger", "employees", "staff", "spørsmål", "questions", "barn", "elevar", "elever", "team", "teams", "grupper", "groups", "skular", "skoler", "barnehagar", "barnehager"},
		others: []string{"einingar", "enheter", "units", "avdelingar", "avdelinger", "seksjonar", "seksjoner", "verksemder", "virksomheter"}},
	{role: invitedRole,
		whole:  []string{"invited", "antall mulige svar", "antal moglege svar", "mulige svar", "moglege svar", "bemanning", "populasjon", "utval", "utvalg", "bruttoutval", "bruttoutvalg", "spurde", "spurte", "population", "sample", "sent", "sent out", "surveys sent", "number sent", "number sent out", "invitations sent"},
		begins: []string{"invit", "utsend", "tilsend", "oversend", "sendt", "mottak", "mottok", "fikk", "fekk", "spurd", "spurt", "utval", "distribu", "asked", "recipien"}},
	{role: eachRole,
		whole: []string{"n factor", "answers each", "svar faktor", "answers factor"}},
	{role: answersRole,
		whole: []string{"n", "base", "antall", "antal", "tal", "count", "number", "nettoutval", "nettoutvalg", "har svara", "har svart", "svara", "svart", "svarte", "levert", "leverte", "innlevert", "innleverte", "avgitt", "avgitte", "avgjevne", "resp", "antall resp", "antal resp", "ant resp", "submitted", "returned", "received"}},
	{role: depthRole,
		whole:  []string{"type", "enhetstype", "einingstype", "unit type"},
		begins: []string{"nivå", "niva", "level", "hierarkinivå", "organisasjonsnivå", "orgnivå", "einingsnivå", "enhetsnivå", "depth"},
		beside: []string{"hierarki", "hierarchy", "org", "organisasjon", "organisation", "organization", "organisational", "organizational", "eining", "enhet", "unit", "department", "nummer"}},
	{role: parentRole,
		begins: []string{"overordn", "overligg", "parent", "tilhør", "tilhøyr", "hører", "høyrer", "rapporterer", "belongs", "reports"}, beside: append([]string{"eininga", "enheten", "nivå", "level", "avdeling", "avdelinga", "avdelingen", "department", "group", "kode", "code", "id", "nummer", "to"}, nameWords...),
		first: []string{"overordnet", "overordna", "overliggende", "overliggjande", "parent"}},
	{role: codeRole,
		whole:  []string{"code", "id", "kode", "kodar", "koder", "nr", "nummer", "ansvar", "struktur", "strukturkode", "ansvarskode", "ansvarsnr", "orgnr", "orgkode", "organisasjonsnummer", "organisasjonsnr", "organisasjonskode", "einingskode", "enhetskode", "einingsnummer", "enhetsnummer", "enhetsnr", "einingsnr", "enhetsid", "einingsid", "enhetid", "einingid", "unitid", "orgid", "enhetnr", "einingnr", "avdelingskode", "avdelingsnummer", "avdelingsnr"},
		begins: []string{"enhet", "eining", "avdeling", "org", "unit", "resultat", "ansvar", "kode", "code", "id", "nr", "nummer", "no"},
		last:   []string{"id", "kode", "code", "nr", "nummer", "no"}},
	{role: parentRole,
		whole: []string{
			"departmental group", "department group", "department", "group", "sector", "division", "subgroup", "sub group", "reports to", "belongs to",
			"gruppe", "sektor", "kommunalområde", "tenesteområde", "tjenesteområde", "overordna eining", "overordnet enhet", "overordna", "overordnet", "område", "etat", "hovudeining", "hovedenhet",
			"høyrer", "hører", "kommune", "municipality", "organisasjon", "del", "overenhet", "overeining", "rapporterer", "rapporterer til", "ligger under", "linje", "kommunalsjefområde", "forelder", "forelder id", "overordnetid", "parentid", "mor", "tilhører", "tilhøyrer", "overordnet id", "overordna id", "overordnet nr", "overordna nr", "overordnet kode", "overordna kode", "overordnet enhet navn", "overordna eining namn", "overordnet enhet id", "overordna eining id", "overordnet enhetsnr", "parent id", "parent code", "parent name", "hovedområde", "hovudområde", "hovudeining id", "over", "nivå over", "undergruppe", "virksomhetsområde", "verksemdsområde", "oppvekstområde", "programområde", "overordnet avdeling", "overordna avdeling",
			"direktørområde", "rådmannsområde", "kommunedirektørområde", "kommunedirektørens område", "fagområde", "underområde", "ansvarsområde", "resultatområde", "forvaltningsområde", "sektorområde", "byrådsavdeling", "bydel", "forvaltning", "direktorat", "directorate", "service area", "area", "morselskap", "konsern", "region", "parent company", "nærmeste nivå over", "eining over", "enhet over", "eininga over", "enheten over", "avdeling over", "avdelinga over", "avdelingen over", "verksemd over", "virksomhet over", "nivået over", "leddet over", "ledd over", "over eining", "over enhet", "eining ovanfor", "enhet ovenfor", "ligg under", "høyrer under", "hører under", "sorterer under", "underlagt", "inngår", "inngår under", "unit above", "level above", "department above", "superior unit", "superior", "nærmaste nivå over", "høyrer inn under", "hører inn under", "sti", "path", "organisasjonssti", "organisasjonsveg", "organisasjonsvei", "hierarki", "hierarchy",
		}},
	{role: unitRole,
		begins: []string{"eining", "enhet", "avdeling", "verksemd", "virksomhet", "unit", "seksjon", "section", "underenhet", "undereining", "underavdeling", "tenesteeining", "tjenesteenhet", "tenestestad", "tjenestested", "arbeidsstad", "arbeidssted"},
		beside: nameWords,
		whole: []string{
			"organisation", "organization", "organisation name", "organization name", "unit", "unit name", "name", "team", "workplace", "seksjon", "gruppenamn",
			"eining", "einingar", "einingsnamn", "enhet", "enheter", "enhetsnavn", "avdeling", "avdelingar", "avdelinger", "verksemd", "virksomhet", "namn", "navn", "eining namn", "enhet navn",
			"tenestestad", "tjenestested", "arbeidsstad", "arbeidssted", "arbeidsplass", "resultateining", "resultatenhet", "skule", "skole", "barnehage", "selskap", "datterselskap", "company", "subsidiary", "kontor", "office", "rapporteining", "rapportenhet", "organisasjonseining", "organisasjonsenhet",
		}},
	{role: roundRole, whole: []string{"round", "year", "år", "måling", "målinga", "målingen", "runde", "årstal", "årstall", "undersøking", "undersøkelse", "tidspunkt", "periode", "perioden", "period", "måleperiode", "måletidspunkt", "survey", "survey year", "målingsår", "måleår"}},
	{role: factorRole, whole: []string{"factor", "faktor", "factors", "faktorar", "faktorer", "dimensjon", "dimension", "tema", "område faktor", "indeks faktor", "faktornamn", "faktornavn", "faktor namn", "faktor navn", "factor name", "måltal", "måltall", "indikator", "indicator", "measure", "metric", "variabel", "variable", "temaområde", "spørsmålsområde", "question", "spørsmål"}},
	{role: meanRole, whole: []string{"mean", "snitt", "gjennomsnitt", "snittskår", "skår", "score", "verdi", "value", "average", "resultat", "result", "middelverdi", "snittverdi", "gj snitt", "gjsnitt", "gjennomsnittsskår", "gjennomsnittskår", "gjennomsnittsverdi", "gjennomsnittlig skår", "gjennomsnittleg skår", "gjennomsnittscore", "gjennomsnittsscore", "snittscore", "mean score", "average score", "resultatverdi"}},
}

// nameWords are beside what a name is of: "Namn på eining", "Organisational unit".
var nameWords = []string{"namn", "navn", "name", "names", "eining", "enhet", "unit", "organisasjon", "organisational", "organizational", "organisation", "organization"}
