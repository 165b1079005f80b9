package plan

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/texts"
)

const taughtDay = `---
kind: session
title: Samling 1
lead: Vi begynner.
number: 1
date: 2023-04-27
start: "09:00"
end: "11:30"
goals: [Du veit kvifor, Du veit korleis]
agenda:
  - {minutes: 20, what: Modellen, form: input, part: modell, notes: "Vis modellen.\n\nSpør kva dei ser."}
  - {minutes: 30, what: Mål, form: input, how: Ved HR, part: mal}
  - {minutes: 50, what: Oppgåve, form: group, task: viktig}
  - {minutes: 10, what: Pause, form: break}
  - {minutes: 20, what: Prat, form: pair}
  - {minutes: 20, what: Meir, form: group, how: IGP, task: meir}
tasks:
  - {id: viktig, title: "Kva er viktig?", questions: ["Kva?", "Kvifor?"], method: ../verktoy/igp.md, report: Éi setning}
  - {id: meir, title: "Kva meir?", method: ../verktoy/igp.md, minutes: [5, 15]}
---

## Før samlinga {#foer .page}

- Berre på sida

## Til slutt

- Rydd

## Modellen {#modell}

::: slide
Tre hjørne
:::

::: slide
Og ein midte
:::

::: notes
Teikn sjølv.
:::

## Måla våre {#mal}

- Eitt mål
`

// outline writes the slides of a session, one on each line: kind, title, minutes that can be
// timed, and the speaker's notes.
func outline(slides []texts.Slide) string {
	var b strings.Builder
	for _, slide := range slides {
		fmt.Fprintf(&b, "%s %q", slide.Kind, slide.Title)
		for _, clock := range slide.Clocks {
			fmt.Fprintf(&b, " %s=%d", clock.Name, clock.Minutes)
		}
		if slide.Start > 0 {
			fmt.Fprintf(&b, " at %d+%d", slide.Start, slide.Length)
		}
		if len(slide.Notes.Lines) > 0 || slide.Notes.HTML != "" {
			fmt.Fprintf(&b, " notes %q %q", slide.Notes.Lines, slide.Notes.HTML)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestTheSlidesFollowTheAgendaAndTheText(t *testing.T) {
	content := written(t, map[string]string{"samlingar/dag.md": taughtDay, "verktoy/igp.md": igpTool})
	deck := bodyOf[*texts.DeckBody](t, content, "nn/samlingar/dag-lysbilete.html")
	want := `title "Samling 1"
goals "Når dagen er over"
agenda "Program"
part "Modellen" at 540+20 notes ["Vis modellen." "Spør kva dei ser."] "<p>Teikn sjølv.</p>\n"
part "Modellen"
item "Mål" at 560+30
part "Måla våre"
method "Slik arbeider vi: IGP"
task "Kva er viktig?" Individuelt=5 Gruppe=20 at 590+50
break "Pause" Pause=10 at 640+10
item "Prat" Prat=20 at 650+20
task "Kva meir?" Individuelt=5 Gruppe=15 at 670+20
part "Til slutt"
`
	if got := outline(deck.Slides); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if pause := deck.Slides[9]; pause.Until != 650 || pause.Back != "#slide_9" || pause.On != "#slide_11" || deck.Slides[0].Back != "" || deck.Slides[12].On != "" {
		t.Errorf("got %+v", pause)
	}
	if pair, group := deck.Slides[10], deck.Slides[11]; pair.Form != "To og to" || pair.How != "" || group.Form != "" || group.How != "IGP" {
		t.Errorf("got %+v and %+v", pair, group)
	}
}

func TestAPartOfTheTextDoesNotReplaceItsItemOrTask(t *testing.T) {
	day := strings.Replace(taughtDay, "{minutes: 20, what: Modellen, form: input,", "{minutes: 20, what: Modellen, form: input, how: Ved tavla,", 1)
	day = strings.Replace(day, "form: group, task: viktig}", "form: group, task: viktig, part: viktig}", 1) + "\n## Kva er viktig? {#viktig}\n\n- Eit punkt\n"
	content := written(t, map[string]string{"samlingar/dag.md": day})
	slides := bodyOf[*texts.DeckBody](t, content, "nn/samlingar/dag-lysbilete.html").Slides
	if first := slides[3]; first.Kind != texts.PartSlide || first.How != "Ved tavla" || len(first.Parts) == 0 {
		t.Errorf("got %+v", first)
	}
	got := outline(slides)
	if !strings.Contains(got, "task \"Kva er viktig?\" Oppgåve=50 at 590+50\npart \"Kva er viktig?\"\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestTheScriptHasTheSameSlidesAndLinks(t *testing.T) {
	content := written(t, map[string]string{"samlingar/dag.md": taughtDay, "verktoy/igp.md": igpTool})
	slides := bodyOf[*texts.DeckBody](t, content, "nn/samlingar/dag-lysbilete.html")
	script := bodyOf[*texts.DeckBody](t, content, "nn/samlingar/dag-manus.html")
	if outline(slides.Slides) != outline(script.Slides) {
		t.Errorf("got\n%s\nand\n%s", outline(slides.Slides), outline(script.Slides))
	}
	if script.Room != "dag-lysbilete.html" || slides.Script != "dag-manus.html" || script.Back != "dag.html" {
		t.Errorf("got %q, %q, %q", script.Room, slides.Script, script.Back)
	}
	pg := bodyOf[*texts.SessionBody](t, content, "nn/samlingar/dag.html")
	if pg.Room != "dag-lysbilete.html" || pg.Script != "dag-manus.html" {
		t.Errorf("got %q, %q", pg.Room, pg.Script)
	}
	if strings.Contains(fmt.Sprintf("%+v", pg), "Teikn sjølv") || strings.Contains(fmt.Sprintf("%+v", pg), "Vis modellen") {
		t.Error("the page has the notes of the speaker")
	}
}

func TestAnyTextCanHaveSlides(t *testing.T) {
	content := written(t, map[string]string{
		"verktoy/igp.md":  strings.Replace(igpTool, "kind: tool\n", "kind: tool\nslides: true\n", 1) + "## Når passar det?\n\n- Ofte\n",
		"verktoy/anna.md": igpTool,
	})
	deck := bodyOf[*texts.DeckBody](t, content, "nn/verktoy/igp-lysbilete.html")
	want := `title "Individuelt, gruppe, plenum"
method "Slik gjer de" Individuelt=5 Gruppe=20
part "Når passar det?"
`
	if got := outline(deck.Slides); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if tool := bodyOf[*texts.ToolBody](t, content, "nn/verktoy/igp.html"); tool.Room != "igp-lysbilete.html" || tool.Script != "igp-manus.html" {
		t.Errorf("got %q and %q", tool.Room, tool.Script)
	}
	if tool := bodyOf[*texts.ToolBody](t, content, "nn/verktoy/anna.html"); tool.Room != "" {
		t.Errorf("a text without slides leads to %q", tool.Room)
	}
}
