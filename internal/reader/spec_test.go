package reader

import (
	"os"
	"strings"
	"testing"

	"storydiff/internal/article"
)

const (
	lead = "The ferry Aurora ran onto rocks north of the harbour on Tuesday, the coast guard said in a statement."
	last = "An inquiry by the ministry is under way and will report before the summer, a spokesman said."
)

func TestLinesGetTheirRoles(t *testing.T) {
	data, err := os.ReadFile("testdata/spec/lines.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for n, l := range strings.Split(string(data), "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		want, s, ok := strings.Cut(l, "\t")
		if !ok {
			t.Fatalf("line %d has no tab", n+1)
		}
		d := mustRead(t, "Ferry with forty aboard runs aground\n\n"+lead+"\n\n"+s+"\n\n"+last+"\n")
		found := false
		for _, p := range d.Paragraphs {
			if d.Body.Slice(p.Span) == s {
				found = true
				if p.Role.String() != want {
					t.Errorf("%q is %v, want %s", s, p.Role, want)
				}
			}
		}
		if !found {
			t.Errorf("%q is no paragraph", s)
		}
	}
}

func TestWhatATextSaysOfItself(t *testing.T) {
	for _, c := range []struct {
		text string
		want article.Meta
	}{
		{"fredag 6 februari 2026\n\nFerry runs aground off the coast - all safe\n\nUpdated 11.58 | Published 09.06\n\n" + lead,
			article.Meta{Headline: "Ferry runs aground off the coast - all safe", DatePublished: "2026-02-06T09:06", DateModified: "2026-02-06T11:58", InLanguage: "en"}},
		{"The Example Logo\n\nFerry runs aground, all aboard are safe\n\nFebruary 07, 2026 00:00:00\n\nTURKU, Finland, Feb 06 (Agencies): " + lead,
			article.Meta{Headline: "Ferry runs aground, all aboard are safe", DatePublished: "2026-02-07", Publisher: "The Example", Dateline: "TURKU, Finland, Feb 06 (Agencies)", Credit: "Agencies", InLanguage: "en"}},
		{"Sunday, 8 February 2026\n\nHow the Aurora found the rocks\n\nnotes from the pier\n\n" + lead,
			article.Meta{Headline: "How the Aurora found the rocks", DatePublished: "2026-02-08", Publisher: "notes from the pier", InLanguage: "en"}},
		{" date 2026-02-06 The ferry on the rocks. (symbolic image) dpa\n\n" + lead + "\n" + last,
			article.Meta{DatePublished: "2026-02-06", InLanguage: "en"}},
		{"Ferry Runs Aground Off Turku\n\nBy Nick Example and Staff\n\nTURKU (AP) - " + lead,
			article.Meta{Headline: "Ferry Runs Aground Off Turku", Author: "Nick Example and Staff", Dateline: "TURKU (AP)", Credit: "AP", InLanguage: "en"}},
		{"Ferry Runs Aground Off Turku\n\nBy our correspondents\n\nTURKU, Feb. 6, 2026 (AP) - " + lead,
			article.Meta{Headline: "Ferry Runs Aground Off Turku", Author: "our correspondents", DatePublished: "2026-02-06", Dateline: "TURKU, Feb. 6, 2026 (AP)", Credit: "AP", InLanguage: "en"}},
		{"Ferry Runs Aground Off Turku\n\n(Reuters) - " + lead + "\n" + last,
			article.Meta{Headline: "Ferry Runs Aground Off Turku", Credit: "Reuters", InLanguage: "en"}},
		{"TURKU, Finland (AP) _\n\n" + lead + "\n" + last,
			article.Meta{Dateline: "TURKU, Finland (AP)", Credit: "AP", InLanguage: "en"}},
		{"Ferry hits rocks off Turku coast Updated: 2023-04-18 07:26 (Agencies)\n" + lead + "\n" + last,
			article.Meta{Headline: "Ferry hits rocks off Turku coast", DatePublished: "2023-04-18T07:26", DateModified: "2023-04-18T07:26", Credit: "Agencies", InLanguage: "en"}},
		{"Ferry hits rocks off Turku coast\n" + lead + "\n" + last + "\nab/cd (AFP, dpa)\n",
			article.Meta{Headline: "Ferry hits rocks off Turku coast", Credit: "AFP, dpa", InLanguage: "en"}},
		{"Fähre läuft vor der Insel auf Grund\n\nVon Eva Beispiel\n\n06.02.2026, 14:30 Uhr\n\nDie Fähre ist am Dienstag vor dem Hafen auf Grund gelaufen, und niemand wurde dabei verletzt, wie die Polizei mitteilte.\n",
			article.Meta{Headline: "Fähre läuft vor der Insel auf Grund", Author: "Eva Beispiel", DatePublished: "2026-02-06T14:30", InLanguage: "de"}},
		{"Färja på grund utanför Åbo i natt\n\nFärjan gick på grund på tisdagen och det är ännu oklart varför, säger polisen som har inlett en utredning om olyckan.\n",
			article.Meta{Headline: "Färja på grund utanför Åbo i natt", InLanguage: "sv"}},
		{"https://www.news.example/2026/ferry\n\nFerry Runs Aground Off Turku Coast\n\n" + lead,
			article.Meta{Headline: "Ferry Runs Aground Off Turku Coast", Publisher: "news.example", URL: "https://www.news.example/2026/ferry", InLanguage: "en"}},
		{"---\ntitle: \"Ferry aground\"\ndate: 2026-02-06\nauthor: N. Example\n---\n\n# Ferry aground\n\n**TURKU** - " + lead,
			article.Meta{Headline: "Ferry aground", DatePublished: "2026-02-06", Author: "N. Example", Dateline: "TURKU", InLanguage: "en"}},
	} {
		d := mustRead(t, c.text)
		if d.Meta != c.want {
			t.Errorf("%.60q\n got %+v\nwant %+v", c.text, d.Meta, c.want)
		}
	}
}

func TestDatelines(t *testing.T) {
	const rest = " The ferry Aurora ran onto rocks."
	for s, want := range map[string]string{
		"TURKU —":                           "TURKU",
		"TURKU, Finland --":                 "TURKU, Finland",
		"ST. JOHN'S, Newfoundland (CP) —":   "ST. JOHN'S, Newfoundland (CP)",
		"TURKU, Finland, Feb 06 (Reuters):": "TURKU, Finland, Feb 06 (Reuters)",
		"ISLAMABAD:":                        "ISLAMABAD",
		"(CNN)":                             "(CNN)",
		"WEB DESK:":                         "",
		"UPDATE:":                           "",
		"Police:":                           "",
		"The ferry - built in 1970 -":       "",
	} {
		if got := datelineOf(s + rest); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestPhrasesAreSorted(t *testing.T) {
	for i := 1; i < len(phrases); i++ {
		if phrases[i-1] >= phrases[i] {
			t.Errorf("%q stands before %q", phrases[i-1], phrases[i])
		}
	}
	for _, p := range phrases {
		if n := len(splitWords(p)); n > longestPhrase || n == 0 {
			t.Errorf("%q has %d words", p, n)
		}
	}
}

func TestStamps(t *testing.T) {
	for s, want := range map[string]string{
		"March 08, 2025 00:00:00":            "2025-03-08",
		"Published 6 February 2026 at 14:30": "2026-02-06T14:30",
		"Sat Apr 14 08:21:50 PDT 2018":       "2018-04-14T08:21-07:00",
		"2026-02-06T09:06:00+01:00":          "2026-02-06T09:06+01:00",
		"2026-02-06T09:06:00.000Z":           "2026-02-06T09:06Z",
		"6. Februar 2026, 18.05 Uhr":         "2026-02-06T18:05",
		"den 6 februari 2026":                "2026-02-06",
		"Feb. 6, 2026, 9:06 p.m. EST":        "2026-02-06T21:06-05:00",
		"the 12th of May 2024":               "2024-05-12",
		"on February 31":                     "",
		"in February 2026":                   "",
		"Feb 06":                             "",
		"between 10 and 12 people":           "",
		"a 2026-02-06 deadline":              "2026-02-06",
		"2026-13-40":                         "",
	} {
		if got := normalDate(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestMenusAroundAText(t *testing.T) {
	const menu = "Home\nWorld\nPolitics\nSports\nCulture\nWeather\nTravel\n"
	d := mustRead(t, menu+"Ferry with forty aboard runs aground\n\n"+lead+"\n"+last+"\n"+"Privacy policy\nJobs\nAbout\nHelp\nPress\nShop\n")
	if got := roles(d, article.Furniture); len(got) != 13 {
		t.Errorf("furniture: %q", got)
	}
	if d.Meta.Publisher != "" || d.Meta.Headline != "Ferry with forty aboard runs aground" {
		t.Errorf("got %q by %q", d.Meta.Headline, d.Meta.Publisher)
	}
	names := mustRead(t, "Ferry with forty aboard runs aground\n\n"+lead+"\nThe crew were:\nJan Berg\nEva Lind\nOla Dahl\nIda Falk\nNils Ek\nMaja Alm\n")
	if got := roles(names, article.Furniture); len(got) != 0 {
		t.Errorf("a list of names is %q", got)
	}
}
