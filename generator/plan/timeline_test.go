package plan

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/texts"
)

const stagedPlan = `---
kind: programme
title: Programmet
phases:
  - {from: 2023-01-23, to: 2023-01-27, title: Oppstart, stage: preparation}
  - {from: 2023-02-06, to: 2023-03-03, title: Forankring, stage: preparation}
  - {from: 2023-03-01, to: 2023-03-19, title: Open, stage: survey}
  - {from: 2023-12-20, to: 2024-01-10, title: Jul}
  - {from: 2024-02-01, title: Slutt, stage: development}
---
`

// staged is a programme with stages, and a session in a phase, one in two phases,
// one in none, and one cancelled.
func staged(t *testing.T) Content {
	return written(t, map[string]string{
		"program.md":     stagedPlan,
		"samlingar/a.md": sessionText("Start", 1, "2023-01-23"),
		"samlingar/b.md": sessionText("Midt", 2, "2023-03-02"),
		"samlingar/c.md": sessionText("Sommar", 3, "2023-07-01"),
		"samlingar/d.md": sessionText("Avlyst samling", 4, "2024-02-01", "cancelled: true"),
	})
}

func TestThePlanIsInStagesWithTheSessionsInTheirPhases(t *testing.T) {
	var got []string
	for _, stage := range bodyOf[*texts.ProgrammeBody](t, staged(t), "nb/program.html").Timeline.Stages {
		got = append(got, "# "+stage.Name)
		for _, phase := range stage.Phases {
			line := fmt.Sprintf("%d %s, %s:", phase.Number, phase.Title, phase.When)
			for _, session := range phase.Sessions {
				line += " " + session.Title
			}
			got = append(got, strings.ReplaceAll(line, "\u00a0", " "))
		}
	}
	want := []string{
		"# Forberedelse", "1 Oppstart, 23.–27. januar 2023: Start", "2 Forankring, 6. februar–3. mars 2023:",
		"# Undersøkelse", "3 Open, 1.–19. mars 2023: Midt",
		"# ", "4 Jul, 20. desember 2023–10. januar 2024:",
		"# Utvikling", "5 Slutt, 1. februar 2024: Avlyst samling",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTheDrawingHasTheListWithoutCancelledSessions(t *testing.T) {
	picture := strings.ReplaceAll(string(bodyOf[*texts.ProgrammeBody](t, staged(t), "nn/program.html").Timeline.Picture), "\u00a0", " ")
	want := `aria-label="Tidslinje for programmet: Førebuing 23. januar–3. mars 2023, Undersøking 1.–19. mars 2023, ` +
		`Jul 20. desember 2023–10. januar 2024 og Utvikling 1. februar 2024. ` +
		`Samlingar: Samling 1 23. januar 2023, Samling 2 2. mars 2023 og Samling 3 1. juli 2023."`
	if !strings.Contains(picture, want) {
		t.Errorf("%s is not in %s", want, picture)
	}
	if strings.Contains(picture, "Samling 4") {
		t.Error("a cancelled session is drawn")
	}
}

func TestAPlanWithoutPhasesHasNoTimeline(t *testing.T) {
	content := written(t, map[string]string{"program.md": "---\nkind: programme\ntitle: Programmet\n---\n"})
	if timeline := bodyOf[*texts.ProgrammeBody](t, content, "nn/program.html").Timeline; timeline != nil {
		t.Errorf("got %+v", timeline)
	}
}
