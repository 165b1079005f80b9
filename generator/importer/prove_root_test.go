package importer

import (
	"strings"
	"testing"
)

// sectorRoots is a table in which neither the row for all nor those of the sectors belong to
// anything.
const sectorRoots = "Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro;Autonomi;Bruk av kompetanse;Rolleklarhet;Fleksibilitetsvilje;Mestringsklima|" +
	"Fjordmo kommune;;98;3,77;3,93;3,90;3,90;3,71;3,68;3,86|" +
	"Oppvekst;;54;3,81;3,72;3,70;3,69;3,54;3,69;3,93|" +
	"Skule;Oppvekst;33;3,61;3,48;3,76;3,55;3,45;3,76;4,21|" +
	"Barnehage;Oppvekst;21;4,14;4,10;3,62;3,90;3,67;3,57;3,48|" +
	"Heimar;;44;3,70;4,18;4,14;4,16;3,93;3,68;3,77|" +
	"Nes heim;Heimar;30;3,60;4,23;4,13;4,13;4,13;3,57;3,67|" +
	"Vik heim;Heimar;14;3,93;4,07;4,14;4,21;3,50;3,93;4,00"

// sectorRootsRoom is the row for all with two people more.
const sectorRootsRoom = "Fjordmo kommune;;100;3,77;3,93;3,90;3,90;3,72;3,69;3,86"

const sectorRootsTree = "oppvekst<fjordmo-kommune skule<oppvekst barnehage<oppvekst heimar<fjordmo-kommune nes-heim<heimar vik-heim<heimar"

func TestTheRowOfTheOrganisationIsTheWholeWhereTheNumbersProveIt(t *testing.T) {
	const asks = `only the whole organisation can be without`
	reading{name: "sectors without a parent", table: sectorRoots, tree: sectorRootsTree}.try(t)
	reading{name: "called the place in all", table: strings.Replace(sectorRoots, "Fjordmo kommune", "Fjordmo totalt", 1), tree: strings.ReplaceAll(sectorRootsTree, "fjordmo-kommune", "fjordmo-totalt")}.try(t)
	for name, other := range map[string]string{
		"another mean":    strings.Replace(sectorRoots, "98;3,", "98;4,", 1),
		"too few answers": strings.Replace(sectorRoots, "kommune;;98", "kommune;;97", 1),
	} {
		if tree, said := treeImported("r-2025.csv", other, Answers{}); tree == sectorRootsTree {
			t.Errorf("%s\n%s", name, said)
		}
	}
	reading{name: "no such name", table: strings.Replace(sectorRoots, "Fjordmo kommune", "Rådhuset", 1), says: asks}.try(t)
	reading{name: "two such names", table: strings.Replace(sectorRoots, "Heimar;;", "Vik kommune;;", 1), says: "[import]"}.try(t)
	few := "|Stab;;<5;*;*;*;*;*;*;*"
	reading{name: "one hidden, and nobody is left for it", table: sectorRoots + few, says: asks}.try(t)
	room := strings.Replace(sectorRoots, "Fjordmo kommune;;98;3,77;3,93;3,90;3,90;3,71;3,68;3,86", sectorRootsRoom, 1)
	reading{name: "one hidden, and two are left", table: room + few, tree: sectorRootsTree + " stab<fjordmo-kommune"}.try(t)
	reading{name: "... but a sector has room for it too", table: strings.Replace(room, "Barnehage;Oppvekst;21", "Barnehage;Oppvekst;20", 1) + few, says: asks}.try(t)
}

func TestTheWholeIsReadOnceWhereItIsWrittenFirstAndLast(t *testing.T) {
	again := "|Totalt;;98;4,02;3,91"
	named := strings.ReplaceAll(fjordmo, "Fjordmo", "Fjordmo kommune")
	const heads = "Enhet;Overordnet;Svar;Indre motivasjon;Mestringstro|"
	reading{name: "the same numbers", table: heads + named + again, tree: strings.ReplaceAll(fjordmoTree, "fjordmo", "fjordmo-kommune"), says: "“Totalt”"}.try(t)
	if tree, said := treeImported("r-2025.csv", heads+named+strings.Replace(again, "4,02", "4,03", 1), Answers{}); strings.HasPrefix(tree, "oppvekst<fjordmo-kommune skule<oppvekst barnehage<oppvekst heim<fjordmo-kommune") && !strings.Contains(tree, "totalt") {
		t.Errorf("other numbers: %s\n%s", tree, said)
	}
}
