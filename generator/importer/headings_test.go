package importer

import (
	"strings"
	"testing"
)

// withColumn is a table of a few units with one more column of means.
func withColumn(heading string) string {
	return "Enhet;Overordnet;Svar;Trivsel;" + heading + "|Fjordmo kommune;;64;4,0;3,5|Skule;Fjordmo kommune;33;4,1;3,6|Heim;Fjordmo kommune;31;3,9;3,4"
}

func TestAHeadingThatBeginsAsARankAndSaysMoreIsAskedAbout(t *testing.T) {
	for _, heading := range []string{
		"Plassering av ansvar", "Spredning av kunnskap", "Spreiing av kunnskap", "Rang og status", "Endring og omstilling", "Endringar i arbeidet utan grunn", "Change management", "Avvik og læring", "Forskjell på folk", "Variance in tasks", "Referanse til kollegaer", "Landet rundt",
	} {
		tree, said := treeImported("a-2025.csv", withColumn(heading), Answers{})
		known, _ := roleOf(heading)
		if known == leftOutRole || isLikeLeftOut(heading) && (tree != "" || !strings.Contains(said, `--column "`+heading+`=factor"`)) {
			t.Errorf("%s: %s\n%s", heading, tree, said)
		}
		if !isLikeLeftOut(heading) {
			continue
		}
		for what, factor := range map[string]bool{"factor": true, "left-out": false} {
			tree, said = treeImported("a-2025.csv", withColumn(heading), Answers{Columns: map[string]string{heading: what}})
			if tree == "" || strings.Contains(said, "2 factors: Trivsel, "+heading) != factor {
				t.Errorf("%s=%s: %s\n%s", heading, what, tree, said)
			}
		}
	}
}

func TestARankOrAChangeIsNoFactor(t *testing.T) {
	for _, heading := range []string{
		"Rang", "Rangering", "Plassering", "Plassering i kommunen", "Rank", "Endring", "Endring fra 2023", "Endring frå førre måling", "Endring Trivsel", "Endring siden sist", "Change since 2023", "Change Trivsel", "Standardavvik", "Standardavvik (SD)", "Standardavvik Trivsel", "Spredning", "Differanse 2023-2025", "Avvik fra snittet", "Avvik fra landet", "Forrige måling", "Landet", "Landet 2025", "Forskjell fra 2023",
	} {
		tree, said := treeImported("a-2025.csv", withColumn(heading), Answers{})
		if tree == "" || !strings.Contains(said, "1 factor: Trivsel.") || !strings.Contains(said, "Left out: "+heading+".") {
			t.Errorf("%s: %s\n%s", heading, tree, said)
		}
	}
}
