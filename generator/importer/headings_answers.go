package importer

import (
	"slices"
	"strings"
)

// answerWord is a word for those who answered, or for an answer: no other word that only
// begins so, as "svarfrist" and "svarmål" do.
var answerWord = pattern(`^(?:svar(?:a|ar|te?|ande|ende|et|ene|are|arar|arane|ere|erne|skjema|skjemaer|antall?|tall?)?|besvar(?:a|ar|te?|elsen?|elser|elsar|elsene|elsane|ing|ingar|inger)?|respond(?:ent|entar|enter|entane|entene|ents|ed|ing|ert|erte)|respons(?:ar|er|ane|ene|antall?|es?)?|delta(?:tt|tte|r|kar|karar|karane|ker|kere|kerne|king|kelse|kande|kende|kerantall|kartal)?|gjennomført[ea]?|answer(?:s|ed|ing)?|complet(?:e|ed|es|ions?)|fullførte?|utfylt[ea]?|innkom(?:ne|met|men|en)|participa(?:nts?|ting|ted|tion)|ferdige?|innsend(?:e|te?))$`)

// bareCounts head columns of people that may be those who answered as well as those asked.
// So does a capital N, which is how many there are of something in all.
var bareCounts = []string{"antall", "antal", "tal", "talet", "ant", "number", "numbers", "count", "base", "deltakere", "deltakarar", "deltagere", "participants"}

// reversingWords make a heading of answers say something else: who did not answer, how many
// were hoped for, or how many there were before. reversingStems begin such words.
var (
	reversingWords = []string{
		"ikke", "ikkje", "not", "non", "uten", "utan", "without", "forrige", "førre", "fjor", "fjoråret", "previous", "prior", "mål", "målet", "måltal", "måltall", "target", "goal",
		"frist", "fristen", "deadline", "minst", "minste", "minimum", "kan", "kunne", "can", "could", "delvis", "mulige", "mulig",
	}
	reversingStems = []string{
		"mangl", "missing", "avbrut", "avbrot", "aborted", "påbegyn", "ufullstend", "incomplete", "partial", "forvent", "expected", "mogleg", "possible", "eligible", "berettig", "svarberettig", "nødvendig", "naudsyn", "påkrev", "required",
	}
	unansweredStems = []string{"ubesvar", "usvar", "unanswer", "nonrespon", "frafall", "fråfall", "svarmål", "svarfrist"}
)

// answersIn returns what a column holds whose heading, without what is in brackets, is one of
// the numbers of answers. What is in brackets may say otherwise: "Antall (inviterte)".
func answersIn(heading string) role {
	if shareWord().MatchString(heading) {
		return rateRole
	}
	if isReversed(heading) {
		return otherCountRole
	}
	for _, inside := range bracketPattern().FindAllString(heading, -1) {
		counting := headingWords(strings.Trim(inside, "()[]"))
		switch {
		case slices.ContainsFunc(counting, isInvitedWord):
			if isBareCount(bracketPattern().ReplaceAllString(heading, " ")) || normal(bracketPattern().ReplaceAllString(heading, " ")) == "n" {
				return invitedRole
			}
			return otherCountRole
		case slices.ContainsFunc(counting, func(word string) bool { return !isIdle(word) && !isAnswerWord(word) }):
			return otherCountRole
		}
	}
	return answersRole
}

// isBareCount reports whether a heading says that a column counts people, and not which.
func isBareCount(heading string) bool {
	inside := bracketPattern().FindAllString(heading, -1)
	said := slices.ContainsFunc(inside, func(text string) bool {
		return slices.ContainsFunc(words(text), func(word string) bool { return word == "n" || isAnswerWord(word) })
	})
	if oneLine(heading) == "N" {
		return true
	}
	return !said && slices.Contains(bareCounts, strings.Join(headingWords(heading), " "))
}

func isAnswerWord(word string) bool { return answerWord().MatchString(word) }

// isInvitedWord reports whether a word is one for the people who were asked.
func isInvitedWord(word string) bool {
	return slices.ContainsFunc(headings, func(known heading) bool {
		return known.role == invitedRole && (slices.Contains(known.whole, word) || beginsWith(word, known.begins))
	})
}

// isRate reports whether a heading is about answers and a share, and nothing else: "Response %".
func isRate(heading string) bool {
	isOther := func(word string) bool {
		return !shareWord().MatchString(word) && !isAnswerWord(word) && word != "response" && !isIdle(word)
	}
	all := words(heading)
	isAnswer := func(word string) bool { return isAnswerWord(word) || word == "response" }
	return shareWord().MatchString(heading) && !isReversed(heading) && slices.ContainsFunc(all, isAnswer) && !slices.ContainsFunc(all, isOther)
}

// isRespondents reports whether a heading counts respondents, which some suppliers call those
// that were asked.
func isRespondents(heading string) bool {
	all := headingWords(heading)
	isOther := func(word string) bool {
		return !isIdle(word) && (!strings.HasPrefix(word, "respond") || word == "responded" || word == "responding")
	}
	return !slices.ContainsFunc(all, isOther) && slices.ContainsFunc(all, func(word string) bool { return strings.HasPrefix(word, "respond") })
}

// mayAnswerStems begin words for those who could have answered.
var mayAnswerStems = []string{"mulig", "mogleg", "possible", "eligible", "berettig", "svarberettig"}

// mayAnswer reports whether a heading is about those who could have answered: "Antall svar
// mulig", "Svarberettigede", "Deltakere i utvalget".
func mayAnswer(heading string) bool {
	some := false
	for _, word := range words(heading) {
		is := beginsWith(word, mayAnswerStems) || isInvitedWord(word)
		if !is && !isAnswerWord(word) && !isIdle(word) {
			return false
		}
		some = some || is
	}
	return some
}

// isIdle reports whether a word of a heading does not change what is counted.
func isIdle(word string) bool {
	return slices.Contains(numberWords, word) || slices.Contains(neutralWords, word) || slices.Contains(idleWords, word) || slices.Contains(surveyWords, word) ||
		yearWord().MatchString(word) || strings.Trim(word, "0123456789") == ""
}

// isReversed reports whether a heading has a word that makes those who answered something
// else: "Antall svar (ikke besvart)", "No response".
func isReversed(heading string) bool {
	all := words(heading)
	for i, word := range all {
		isNone := word == "no" && !strings.Contains(strings.ToLower(heading), "no.") && i+1 < len(all) && isAnswerWord(all[i+1])
		if isNone || slices.Contains(reversingWords, word) || beginsWith(word, reversingStems) || beginsWith(word, unansweredStems) {
			return true
		}
	}
	return false
}

// beginsWith reports whether a word begins with one of several stems.
func beginsWith(word string, stems []string) bool {
	return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(word, stem) })
}

// besideAnswers are words that say nothing else of those who answer.
var besideAnswers = []string{"did", "respond", "vart", "ble", "blei", "var", "not", "received", "mottatt", "motteke"}

// isOtherCount reports whether all words of a heading are about people who answer, and it
// is not those who did: "Ubesvart", "Utsendte svarskjema", "Antall som ikke har svart".
func isOtherCount(heading string) bool {
	about := false
	for _, word := range words(heading) {
		if !isReversed(word) && !isAnswerWord(word) && !isInvitedWord(word) && !isIdle(word) && !slices.Contains(besideAnswers, word) {
			return false
		}
		about = about || isAnswerWord(word) || word == "respond" || strings.HasPrefix(word, "svarberettig") || beginsWith(word, unansweredStems)
	}
	return about && (isReversed(heading) || slices.ContainsFunc(words(heading), isInvitedWord))
}
