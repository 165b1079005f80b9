package markdown_test

import (
	"strings"
	"testing"
)

// days are lines that begin with a day, and how they are printed.
var days = map[string]string{
	"17. mai er fridag.":                 "<p>17. mai er fridag.</p>\n",
	"17. Mai er fridag.":                 "<p>17. Mai er fridag.</p>\n",
	"1. januar 2026":                     "<p>1. januar 2026</p>\n",
	"24. desember er stengt":             "<p>24. desember er stengt</p>\n",
	"3. jan. opnar vi":                   "<p>3. jan. opnar vi</p>\n",
	"5. okt":                             "<p>5. okt</p>\n",
	"4. March":                           "<p>4. March</p>\n",
	"12. December 2026 is the day":       "<p>12. December 2026 is the day</p>\n",
	"31. mars":                           "<p>31. mars</p>\n",
	"17. mai-toget går":                  "<p>17. mai-toget går</p>\n",
	"17. mai, 1. juni":                   "<p>17. mai, 1. juni</p>\n",
	"24. og 25. desember er stengt":      "<p>24. og 25. desember er stengt</p>\n",
	"24. til 26. desember er stengt":     "<p>24. til 26. desember er stengt</p>\n",
	"2. juledag er fri":                  "<p>2. juledag er fri</p>\n",
	"1. søndag i advent":                 "<p>1. søndag i advent</p>\n",
	"  17. mai er fridag":                "<p>17. mai er fridag</p>\n",
	"Møtet er\n1. mai i år":              "<p>Møtet er\n1. mai i år</p>\n",
	"17. mai\n24. desember\n1. januar":   "<p>17. mai\n24. desember\n1. januar</p>\n",
	"17. mai\n18. mai":                   "<p>17. mai\n18. mai</p>\n",
	"1. mai er fri.\n\n2. mai er vi her": "<p>1. mai er fri.</p>\n<p>2. mai er vi her</p>\n",
	"1. mai\n17. mai":                    "<p>1. mai\n17. mai</p>\n",
	"- 17. mai er fridag":                "<ul>\n<li>17. mai er fridag</li>\n</ul>\n",
	"- Møtet er\n1. mai":                 "<ul>\n<li>Møtet er\n1. mai</li>\n</ul>\n",
	"> 17. mai er fridag":                "<blockquote>\n<p>17. mai er fridag</p>\n</blockquote>\n",
	"1. Først\n2. Så\n\n17. mai er fri":  "<ol>\n<li>Først</li>\n<li>Så</li>\n</ol>\n<p>17. mai er fri</p>\n",
	"1. 17. mai er fri\n2. Så":           "<ol>\n<li>17. mai er fri</li>\n<li>Så</li>\n</ol>\n",
	"- a\n\n17. mai er fri":              "<ul>\n<li>a</li>\n</ul>\n<p>17. mai er fri</p>\n",
	"17. mai er fri\n\n- a\n- b":         "<p>17. mai er fri</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n",
	"1. mai er fri.\n\n1. Først\n2. Så":  "<p>1. mai er fri.</p>\n<ol>\n<li>Først</li>\n<li>Så</li>\n</ol>\n",
}

func TestADayAtTheBeginningOfALineIsText(t *testing.T) {
	for written, want := range days {
		d, problems := parse(front + written + "\n")
		if got := printed(t, d); got != want || len(problems) > 0 {
			t.Errorf("%q is printed\n%sand not\n%s%v", written, got, want, problems)
		}
	}
}

// numbered are lists with something like a day in them.
var numbered = []string{
	"1. Les planen", "1. Maidagane er lange", "1. Mai-Britt seier", "32. mai", "0. mai", "17) mai er fridag",
	"1. januar: førebuing\n2. februar: måling\n3. mars: analyse",
	"1. Januar\n2. Februar",
	"1. Mai er travel\n2. Ta det med ro",
	"1. Send ut\n2. mai er frist",
	"1. Først\n2. Så\n   1. Under\n3. april kjem resultata\n   - eit punkt",
	"1. Januarmøtet", "17. maidagen", "1. Marsj", "1. Julebord",
}

func TestAListStaysAList(t *testing.T) {
	for _, written := range numbered {
		d, _ := parse(front + written + "\n")
		items := strings.Count(written, "\n") + 1
		if got := printed(t, d); !strings.HasPrefix(got, "<ol") || strings.Count(got, "<li>") != items {
			t.Errorf("%q is printed\n%s", written, got)
		}
	}
}

func TestADayIsTheTextOfASlide(t *testing.T) {
	d, _ := parse(front + "## Datoar\n\n17. mai er fridag hos oss.\n\n24. desember er kontoret stengt.\n")
	sections, err := d.Sections(asWritten)
	if err != nil || len(sections) != 1 {
		t.Fatal(sections, err)
	}
	if got := joined(sections[0].Slides[0].Parts); got != "<p>17. mai er fridag hos oss.</p>\n" {
		t.Errorf("the slide is %s", got)
	}
}
