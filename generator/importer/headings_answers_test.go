package importer

import (
	"strings"
	"testing"
)

// counted is a small organisation whose numbers of people are below one heading, and of
// those invited below another when there is one.
func counted(heading, invited string) string {
	if invited == "" {
		return "Enhet;Overordnet;" + heading + ";Trivsel|Fjordmo kommune;;64;4,0|Skule;Fjordmo kommune;33;4,1|Heim;Fjordmo kommune;31;3,9"
	}
	return "Enhet;Overordnet;" + heading + ";" + invited + ";Trivsel|Fjordmo kommune;;64;80;4,0|Skule;Fjordmo kommune;33;40;4,1|Heim;Fjordmo kommune;31;40;3,9"
}

func TestAHeadingThatSaysOtherwiseIsNotThatOfTheAnswers(t *testing.T) {
	for _, heading := range []string{
		"Antall (inviterte)", "Antall [utsendt]", "n (inviterte)", "Svar (antall inviterte)", "Antall respondenter (utsendt)", "N (population)", "Respondents (sample)", "Tal svar (spurde)",
		"Antall svar (ikke besvart)", "Svar (mangler)", "Svar (manglar)", "Antall svar (forrige)", "Svar (førre måling)", "Antall svar (mål)", "No response", "Non-responses", "Responses (expected)", "Svar (ufullstendige)",
		"Svarfrist", "Svarmål", "Responstid", "Antall svar (kvinner)", "Svar (denne målinga)", "Ubesvart", "Antall som ikke har svart", "Utsendte svarskjema", "Frafall", "Did not respond",
	} {
		if tree, said := treeImported("a-2025.csv", counted(heading, ""), Answers{Instrument: "10-faktor"}); tree != "" {
			t.Errorf("%s: %s\n%s", heading, tree, said)
		}
		if found, _ := roleOf(heading); found == answersRole {
			t.Errorf("%s is read as the answers", heading)
		}
	}
}

func TestAHeadingOfAnswersIsKnownWhateverElseItSays(t *testing.T) {
	for _, heading := range []string{
		"Svar", "Tal svar", "Antall svar", "Respondenter", "Responses", "n", "Antall som svarte", "Antall besvarte", "Antall besvarelser", "Svar (n)", "Svar (2025)", "Svar (antall)", "Svar (totalt)", "Antall (svar)", "Antall (n)", "No. of responses", "Number of responses", "Antal deltakarar",
		"Besvart", "Har svart", "Innkomne svar", "Mottatte svar", "Completed", "Answered", "Fullførte svar", "Antall respondenter i alt",
	} {
		tree, said := treeImported("a-2025.csv", counted(heading, ""), Answers{})
		if tree == "" || !strings.Contains(said, "Answered: “"+heading+"”.") {
			t.Errorf("%s: %s\n%s", heading, tree, said)
		}
	}
}

func TestABareCountIsProvedOrAskedAbout(t *testing.T) {
	for _, heading := range []string{"Antall", "Antal", "Tal", "Count", "Base", "Number", "Antall 2025", "Antall (personer)", "N", "Deltakere", "Participants"} {
		tree, said := treeImported("a-2025.csv", counted(heading, ""), Answers{})
		if tree != "" || !strings.Contains(said, `--column "`+heading+`=answers"`) || !strings.Contains(said, `--column "`+heading+`=invited"`) {
			t.Errorf("%s: %s\n%s", heading, tree, said)
		}
		if tree, said = treeImported("a-2025.csv", counted(heading, ""), Answers{Columns: map[string]string{heading: "answers"}}); tree == "" {
			t.Errorf("%s=answers: %s", heading, said)
		}
		if tree, said = treeImported("a-2025.csv", counted(heading, "Inviterte"), Answers{}); tree == "" || !strings.Contains(said, "Answered: “"+heading+"”.\nAsked: “Inviterte”.") {
			t.Errorf("%s beside those invited: %s\n%s", heading, tree, said)
		}
		fewer := strings.Replace(counted(heading, "Inviterte"), "33;40", "33;32", 1)
		if tree, said = treeImported("a-2025.csv", fewer, Answers{}); tree != "" || !strings.Contains(said, `--column "`+heading+`=answers"`) {
			t.Errorf("%s with fewer invited: %s\n%s", heading, tree, said)
		}
	}
}

func TestNumbersOfOthersAreLeftOutBesideThoseWhoAnswered(t *testing.T) {
	for _, heading := range []string{"Ikke svart", "Svar (forrige)", "Ubesvart", "Svarmål"} {
		tree, said := treeImported("a-2025.csv", counted("Antall svar", heading), Answers{})
		if tree == "" || !strings.Contains(said, "Left out: "+heading+".") || !strings.Contains(said, "Answered: “Antall svar”.") {
			t.Errorf("%s: %s\n%s", heading, tree, said)
		}
	}
}

func TestWithoutAnswersTheQuestionOffersWhatAColumnMayBe(t *testing.T) {
	factors := strings.NewReplacer("Trivsel", "Autonomi")
	for heading, offered := range map[string]string{"Utsendte svarskjema": "invited", "Ubesvart": "invited", "Antall svar forrige måling": "invited", "Antall personer": "answers", "Grunnlag": "answers", "Svar (kvinner)": "answers"} {
		_, said := treeImported("a-2025.csv", factors.Replace(counted(heading, "")), Answers{})
		if !strings.Contains(said, `--column "`+heading+"="+offered+`"`) || offered == "invited" && strings.Contains(said, "=answers") || strings.Count(said, "[import]") != 1 {
			t.Errorf("%s: %s", heading, said)
		}
	}
	rates := strings.NewReplacer("64", "78 % (64)", "33", "80 % (33)", "31", "79 % (31)").Replace(counted("Svar", ""))
	if tree, said := treeImported("a-2025.csv", rates, Answers{}); tree != "" || !strings.Contains(said, `--column "Svar=answers"`) || strings.Contains(said, "(33)") {
		t.Errorf("rates with numbers: %s\n%s", tree, said)
	}
	pairs := strings.NewReplacer("64", "64/80", "33", "33/40", "31", "31/40").Replace(counted("Svar/inviterte", ""))
	if tree, said := treeImported("a-2025.csv", pairs, Answers{}); tree == "" || !strings.Contains(said, "Answered: “Svar/inviterte”.") {
		t.Errorf("pairs: %s\n%s", tree, said)
	}
}
