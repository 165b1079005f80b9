package plan

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"tifaktor/generator/page"
	"tifaktor/generator/texts"
)

func TestTheAgendaShowsTheSharesOfTheDay(t *testing.T) {
	content := written(t, map[string]string{"samlingar/analyse.md": analysis, "verktoy/igp.md": igpTool})
	day := bodyOf[*texts.SessionBody](t, content, "nn/samlingar/analyse.html").Day
	var shares []texts.DayShare
	for _, share := range day.Shares {
		shares = append(shares, texts.DayShare{Group: share.Group, Minutes: share.Minutes})
	}
	want := []texts.DayShare{{Group: texts.DayWork, Minutes: 50}, {Group: texts.DayTalk, Minutes: 20}, {Group: texts.DayPause, Minutes: 20}}
	if !reflect.DeepEqual(shares, want) || !day.Mostly || day.End != 10*60+30 {
		t.Errorf("got %v, %v, %d", shares, day.Mostly, day.End)
	}
	first, second := day.Items[0], day.Items[1]
	if first.How != "Innleiing" || !first.Ours || second.How != "IGP" || second.Ours || second.Href != "#task_sja" || second.Start != 9*60+20 {
		t.Errorf("got %+v and %+v", first, second)
	}
}

func TestStepsAreListedOnceForTasksWithTheSameMethod(t *testing.T) {
	content := written(t, map[string]string{"samlingar/analyse.md": analysis, "verktoy/igp.md": igpTool})
	tasks := bodyOf[*texts.SessionBody](t, content, "nn/samlingar/analyse.html").Tasks
	if tasks[0].SameAs != 0 || tasks[1].SameAs != 1 {
		t.Errorf("same as %d and %d", tasks[0].SameAs, tasks[1].SameAs)
	}
	if tasks[0].Steps[0].Minutes != 10 || tasks[1].Steps[0].Minutes != 5 {
		t.Errorf("minutes %d and %d", tasks[0].Steps[0].Minutes, tasks[1].Steps[0].Minutes)
	}
	if !tasks[0].Timed || tasks[0].Start != 9*60+20 || tasks[1].Timed {
		t.Errorf("times %+v, %+v", tasks[0], tasks[1])
	}
	if tasks[0].Method.Href != "../verktoy/igp.html" || tasks[0].Roles[0].Name != "Ordstyrar" {
		t.Errorf("method %+v, roles %v", tasks[0].Method, tasks[0].Roles)
	}
}

func TestAToolLinksToTheSessionsThatUseIt(t *testing.T) {
	content := written(t, map[string]string{
		"samlingar/analyse.md": strings.Replace(analysis, "worksheet: ../verktoy/igp.md", "worksheet: ../verktoy/ark.md", 1),
		"verktoy/igp.md":       igpTool, "verktoy/ark.md": igpTool, "verktoy/annan.md": igpTool,
	})
	for tool, times := range map[string]int{"igp": 1, "ark": 1, "annan": 0} {
		used := bodyOf[*texts.ToolBody](t, content, "nn/verktoy/"+tool+".html").UsedIn
		if len(used) != times {
			t.Errorf("%s: got %+v", tool, used)
		}
		for _, session := range used {
			if session.Name != "Samling 2" || session.Href != "../samlingar/analyse.html" {
				t.Errorf("%s: got %+v", tool, session)
			}
		}
	}
}

func TestSessionsLinkToTheOneBeforeAndTheOneAfter(t *testing.T) {
	session := func(number, date string) string {
		text := strings.Replace(strings.Replace(analysis, "number: 2", "number: "+number, 1), "2023-03-23", date, 1)
		return text
	}
	content := written(t, map[string]string{
		"verktoy/igp.md": igpTool,
		"samlingar/a.md": session("3", "2023-01-26"), "samlingar/b.md": session("1", "2023-05-01"), "samlingar/c.md": session("2", "2023-03-23"),
	})
	body := bodyOf[*texts.SessionBody](t, content, "nn/samlingar/c.html")
	if body.Previous.Href != "b.html" || body.Next.Href != "a.html" || len(body.Line) != 3 || !body.Line[1].Current {
		t.Errorf("got %+v, %+v, %+v", body.Previous, body.Next, body.Line)
	}
	if first := bodyOf[*texts.SessionBody](t, content, "nn/samlingar/b.html"); first.Previous != nil {
		t.Errorf("before the first comes %+v", first.Previous)
	}
}

func TestThePlanHasTheWeeksOfTheYear(t *testing.T) {
	content := written(t, map[string]string{"program.md": `---
kind: programme
title: Programmet
phases:
  - {from: 2020-12-28, to: 2021-01-10, title: Nyttår}
  - {from: 2023-02-06, to: 2023-02-10, title: Samling, link: om/svara.md}
---
`, "om/svara.md": aboutText})
	var phases []texts.Phase
	for _, stage := range bodyOf[*texts.ProgrammeBody](t, content, "nn/program.html").Timeline.Stages {
		phases = append(phases, stage.Phases...)
	}
	if phases[0].First != 53 || phases[0].Last != 1 || phases[1].First != 6 || phases[1].Last != 6 || phases[1].Href != "om/svara.html" {
		t.Errorf("got %+v", phases)
	}
}

func TestATaskHasItsOwnSizeOfGroupsElseThatOfItsMethod(t *testing.T) {
	session := strings.Replace(analysis, `{id: velje, `, `{id: velje, group: Fem leiarar, `, 1)
	content := written(t, map[string]string{
		"samlingar/analyse.md": session,
		"verktoy/igp.md":       strings.Replace(igpTool, "steps:", "group: 3–8 personar\nsteps:", 1),
	})
	for pg, lang := range map[string]string{"nn/samlingar/analyse.html": "", "nb/samlingar/analyse.html": "nn"} {
		tasks := bodyOf[*texts.SessionBody](t, content, pg).Tasks
		if tasks[0].Group != "3–8 personar" || tasks[1].Group != "Fem leiarar" || string(tasks[0].GroupLang) != lang || string(tasks[1].GroupLang) != lang {
			t.Errorf("%s: got %q in %q and %q in %q", pg, tasks[0].Group, tasks[0].GroupLang, tasks[1].Group, tasks[1].GroupLang)
		}
	}
}

func TestAPollHasItsAddressForReadersAndForCameras(t *testing.T) {
	session := strings.Replace(analysis, `{id: velje, `, `{id: velje, poll: {address: "https://svar.example/1?a=b", code: 12 34, expires: 2023-03-24}, `, 1)
	body := bodyOf[*texts.SessionBody](t, written(t, map[string]string{"samlingar/analyse.md": session, "verktoy/igp.md": igpTool}), "nn/samlingar/analyse.html")
	if body.Tasks[0].Poll != nil || !body.Polled() {
		t.Errorf("got %+v, %v", body.Tasks[0].Poll, body.Polled())
	}
	poll := *body.Tasks[1].Poll
	if code := string(poll.QR); !strings.Contains(code, `aria-label="QR-kode som opnar svar.example/1?a=b"`) {
		t.Errorf("got %.300s", code)
	}
	poll.QR = ""
	want := texts.Poll{Address: "https://svar.example/1?a=b", Shown: "svar.example/1?a=b", Code: "12 34", Until: time.Date(2023, 3, 24, 0, 0, 0, 0, time.UTC)}
	if poll != want {
		t.Errorf("got %+v", poll)
	}
	if bodyOf[*texts.SessionBody](t, written(t, map[string]string{"samlingar/analyse.md": analysis, "verktoy/igp.md": igpTool}), "nn/samlingar/analyse.html").Polled() {
		t.Error("a session without polls has one")
	}
}

func TestASessionLeadsToTheSheetItIsEvaluatedWith(t *testing.T) {
	content := written(t, map[string]string{
		"samlingar/analyse.md":  strings.Replace(analysis, "worksheet:", "evaluation: ../verktoy/evaluering.md\nworksheet:", 1),
		"verktoy/igp.md":        igpTool,
		"verktoy/evaluering.md": strings.Replace(igpTool, "title: Individuelt, gruppe, plenum", "title: Kva lærte vi?", 1),
	})
	body := bodyOf[*texts.SessionBody](t, content, "nn/samlingar/analyse.html")
	if want := (page.Action{Text: "Kva lærte vi?", Href: "../verktoy/evaluering.html#part_worksheet"}); body.Evaluation == nil || *body.Evaluation != want {
		t.Errorf("got %+v", body.Evaluation)
	}
	if last := body.Contents[len(body.Contents)-1]; last.Href != "#part_evaluation" || last.Text != "Evaluering" {
		t.Errorf("the contents end with %+v", last)
	}
	if used := bodyOf[*texts.ToolBody](t, content, "nn/verktoy/evaluering.html").UsedIn; len(used) != 1 {
		t.Errorf("the sheet is used in %+v", used)
	}
	if foreign := bodyOf[*texts.SessionBody](t, content, "nb/samlingar/analyse.html").Evaluation; foreign.Lang != "nn" {
		t.Errorf("on a page in bokmål its language is %q", foreign.Lang)
	}
}

func TestPreparationsForASessionComeFirst(t *testing.T) {
	content := written(t, map[string]string{
		"samlingar/analyse.md": strings.TrimSpace(analysis) + "\n\n## Før samlinga\n\nLes.\n\n## Etterpå\n\nSkriv.\n",
		"verktoy/igp.md":       igpTool,
	})
	body := bodyOf[*texts.SessionBody](t, content, "nn/samlingar/analyse.html")
	if len(body.Before.Prose) != 1 || !strings.Contains(string(body.Before.Prose[0].HTML), "Les.") {
		t.Errorf("before: %+v", body.Before.Prose)
	}
	if len(body.Prose) != 1 || !strings.Contains(string(body.Prose[0].HTML), "Skriv.") {
		t.Errorf("the rest: %+v", body.Prose)
	}
	at := func(text string) int {
		return slices.IndexFunc(body.Contents, func(link page.Link) bool { return link.Text == text })
	}
	if before, tasks, after := at("Før samlinga"), at("Gruppeoppgåver"), at("Etterpå"); before < 0 || before > tasks || tasks > after {
		t.Errorf("the contents: %+v", body.Contents)
	}
	if foreign := bodyOf[*texts.SessionBody](t, content, "nb/samlingar/analyse.html").Before; foreign.Lang != "nn" {
		t.Errorf("on a page in bokmål its language is %q", foreign.Lang)
	}
}
