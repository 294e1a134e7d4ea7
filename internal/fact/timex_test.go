package fact

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// timesIn runs the extractor alone, each line a paragraph.
func timesIn(s, reference, lang string) []Fact {
	body := text.New(s, nil)
	var ps []article.Paragraph
	at := 0
	for _, line := range strings.SplitAfter(s, "\n") {
		if line != "" {
			ps = append(ps, article.Paragraph{Span: text.Span{Start: at, End: at + len(line)}})
		}
		at += len(line)
	}
	a := article.New("", article.Meta{InLanguage: lang}, body, ps)
	d := newDoc(a, new(room))
	d.reference = reference
	extractTimes(d)
	return d.facts
}

func TestTimesSpec(t *testing.T) {
	type expectation struct {
		Text       string
		Start, End int
		Type       string
		Value      string
		Mod        string
	}
	type row struct {
		Input, Reference, Lang, Why string
		Expected                    []expectation
	}
	files, _ := filepath.Glob("testdata/spec/times/*.json")
	if len(files) == 0 {
		t.Fatal("no spec files")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var rows []row
		if err := json.Unmarshal(data, &rows); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, r := range rows {
			t.Run(filepath.Base(file)+"/"+r.Input, func(t *testing.T) {
				var got []expectation
				for _, f := range timesIn(r.Input, r.Reference, r.Lang) {
					x := f.Value.(Timex)
					start := utf8.RuneCountInString(r.Input[:f.Span.Start])
					words := r.Input[f.Span.Start:f.Span.End]
					got = append(got, expectation{words, start, start + utf8.RuneCountInString(words), x.Type.String(), x.Value, x.Mod})
				}
				if len(got) != len(r.Expected) {
					t.Fatalf("got %v, want %v", got, r.Expected)
				}
				for i := range got {
					if got[i] != r.Expected[i] {
						t.Errorf("got %v, want %v", got[i], r.Expected[i])
					}
				}
			})
		}
	}
}

// TestTimesKnown holds what is said apart from what the date line fills in.
func TestTimesKnown(t *testing.T) {
	const date = KnownYear | KnownMonth | KnownDay
	for _, c := range []struct {
		text string
		want Known
	}{
		{"It broke on Friday.", KnownWeekday},
		{"It broke yesterday.", 0},
		{"It broke last week.", 0},
		{"It broke on 3 May.", KnownMonth | KnownDay},
		{"It broke on 3 May 2024.", date},
		{"It broke on Friday, May 10, 2024.", date | KnownWeekday},
		{"It broke in May.", KnownMonth},
		{"It broke in 2019.", KnownYear},
		{"It broke at 9 a.m. on Friday.", KnownWeekday | KnownHour},
		{"It broke at 9:05 a.m. yesterday.", KnownHour | KnownMinute},
		{"It broke on Friday night.", KnownWeekday | KnownPartOfDay},
		{"It broke last summer.", KnownSeason},
	} {
		fs := timesIn(c.text, "2024-05-16", "en")
		if len(fs) != 1 {
			t.Errorf("%s: %d times", c.text, len(fs))
			continue
		}
		if got := fs[0].Value.(Timex).Known; got != c.want {
			t.Errorf("%s: known %b, want %b", c.text, got, c.want)
		}
	}
}

func TestTimesInterval(t *testing.T) {
	at := func(s string) int64 {
		x, err := time.Parse("2006-01-02T15:04", s)
		if err != nil {
			t.Fatal(err)
		}
		return x.Unix() / 60
	}
	for _, c := range []struct{ value, from, to string }{
		{"2026-02-06", "2026-02-06T00:00", "2026-02-07T00:00"},
		{"2026-02", "2026-02-01T00:00", "2026-03-01T00:00"},
		{"2026", "2026-01-01T00:00", "2027-01-01T00:00"},
		{"202", "2020-01-01T00:00", "2030-01-01T00:00"},
		{"19", "1900-01-01T00:00", "2000-01-01T00:00"},
		{"2026-W01", "2025-12-29T00:00", "2026-01-05T00:00"},
		{"2026-W06-WE", "2026-02-07T00:00", "2026-02-09T00:00"},
		{"2026-Q4", "2026-10-01T00:00", "2027-01-01T00:00"},
		{"2026-H2", "2026-07-01T00:00", "2027-01-01T00:00"},
		{"2026-SU", "2026-06-01T00:00", "2026-09-01T00:00"},
		{"2026-02-06T21:30", "2026-02-06T21:30", "2026-02-06T21:31"},
		{"2026-02-06TNI", "2026-02-06T18:00", "2026-02-07T06:00"},
	} {
		from, to := interval(c.value)
		if from != at(c.from) || to != at(c.to) {
			t.Errorf("%s: %v to %v", c.value, time.Unix(from*60, 0).UTC(), time.Unix(to*60, 0).UTC())
		}
	}
	for _, open := range []string{"XXXX-WXX-5", "XXXX-02-06", "PAST_REF", "PXD", ""} {
		if from, to := interval(open); from != 0 || to != 0 {
			t.Errorf("%s: %d to %d", open, from, to)
		}
	}
}

func TestTimesZone(t *testing.T) {
	for text, want := range map[string]string{
		"It began at 9 a.m. GMT.":                   "GMT",
		"It began at 9 o'clock, Swedish time.":      "SWEDISH",
		"It began at 9:15 p.m. local time.":         "local",
		"It began at 9 p.m. Eastern Standard Time.": "ET",
		"It began at 9 p.m. on Friday.":             "",
		"It began at 0915 GMT on Friday.":           "GMT",
	} {
		fs := timesIn(text, "2024-05-16", "en")
		if len(fs) != 1 {
			t.Errorf("%s: %d times", text, len(fs))
			continue
		}
		if got := fs[0].Value.(Timex).Zone; got != want {
			t.Errorf("%s: zone %q, want %q", text, got, want)
		}
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{2000: "2000-04-23", 2008: "2008-03-23", 2024: "2024-03-31", 2025: "2025-04-20", 2026: "2026-04-05"} {
		if got := dayValue(easter(year)); got != want {
			t.Errorf("%d: %s, want %s", year, got, want)
		}
	}
}

func TestCompareTimes(t *testing.T) {
	for _, c := range []struct {
		a, b string // texts of one time each; "|" and a date before the text sets the reference
		want TimeRelation
	}{
		{"on Tuesday", "on Wednesday", TimesExclude},
		{"on Friday", "on 10 May 2024", TimesAgree},
		{"on Thursday", "on 10 May 2024", TimesExclude},
		{"on Thursday", "yesterday", TimesUnrelated},
		{"on Friday", "2024-05-13|on Friday", TimesAgree},
		{"on Friday", "|on Friday", TimesAgree}, // of an article without a date
		{"on Friday", "|on Thursday", TimesExclude},
		{"on Friday", "2024-05-22|on Friday", TimesCompatible},
		{"2024-05-16|yesterday", "2024-05-20|yesterday", TimesUnrelated},
		{"on May 3", "on May 4", TimesExclude},
		{"on May 3", "3 May 2024", TimesAgree},
		{"in May", "in June", TimesExclude},
		{"in May 2023", "in May 2024", TimesExclude},
		{"in 2019", "in May 2019", TimesCompatible},
		{"in the 1990s", "in 1994", TimesCompatible},
		{"in the 1990s", "in 2004", TimesExclude},
		{"at 9 a.m. on Friday", "at 11 a.m. on Friday", TimesExclude},
		{"at 9 a.m. on Friday", "at 9:20 a.m. on Friday", TimesCompatible},
		{"at 9:10 a.m.", "at 9:20 a.m.", TimesExclude},
		{"around 9:10 a.m.", "at 9:20 a.m.", TimesCompatible},
		{"at 9 a.m. GMT", "at 5 a.m. EDT", TimesCompatible},
		{"at 9 a.m. GMT", "at 11 a.m.", TimesCompatible},
		{"at 9 a.m. GMT", "at 9 a.m. EST", TimesExclude},
		{"on Friday morning", "on Friday evening", TimesExclude},
		{"on Friday night", "on Friday evening", TimesCompatible},
		{"on Friday night", "on Saturday morning", TimesCompatible},
		{"on Friday night", "at 9 a.m. on Friday", TimesExclude},
		{"around 10:40 p.m. Wednesday", "Thursday evening", TimesExclude},
		{"at 06:00", "at 6:10 a.m.", TimesCompatible},
		{"on New Year's Eve", "on Dec. 30", TimesExclude},
		{"around May 3", "on May 4", TimesCompatible},
		{"in early March", "in late March", TimesExclude},
		{"in early March", "in March", TimesCompatible},
		{"last summer", "last winter", TimesExclude},
		{"for six hours", "for six hours", TimesAgree},
		{"for six hours", "for seven hours", TimesExclude},
		{"for about six hours", "for seven hours", TimesCompatible},
		{"for more than six hours", "for seven hours", TimesCompatible},
		{"for less than six hours", "for seven hours", TimesExclude},
		{"for two weeks", "for 12 days", TimesCompatible},
		{"for twelve days", "for 13 days", TimesExclude},
		{"for 20 years", "for 22 years", TimesCompatible},
		{"for two to three weeks", "for 18 days", TimesCompatible},
		{"for several hours", "for six hours", TimesCompatible},
		{"for several months", "for six hours", TimesUnrelated},
		{"soon", "on Friday", TimesCompatible},
		{"soon", "recently", TimesUnrelated},
		{"every Monday", "every Tuesday", TimesExclude},
		{"for six hours", "on Friday", TimesUnrelated},
	} {
		read := func(s string) Timex {
			reference := "2024-05-16"
			if d, rest, ok := strings.Cut(s, "|"); ok {
				reference, s = d, rest
			}
			fs := timesIn("It held "+s+".", reference, "en")
			if len(fs) != 1 {
				t.Fatalf("%q holds %d times", s, len(fs))
			}
			return fs[0].Value.(Timex)
		}
		a, b := read(c.a), read(c.b)
		if got := CompareTimes(a, b); got != c.want {
			t.Errorf("%s / %s: %v, want %v (%+v %+v)", c.a, c.b, got, c.want, a, b)
		}
		if CompareTimes(a, b) != CompareTimes(b, a) {
			t.Errorf("%s / %s: the order decides", c.a, c.b)
		}
	}
}

func FuzzTimes(f *testing.F) {
	for _, s := range []string{
		"On Friday, Oct. 13, 2006, at 10 p.m. EST, more than two to three weeks ago",
		"the end of the early 1990s and 8-9 January, the nights of March 3 and 4",
		"twenty-four hours a day, 9/11, 12/31/1999, '80s, half-past, 2 1/2 years, mid-",
		"the first two quarters of 1990 last year's third-quarter year-ago",
		"-1111", "-/2024-", "1",
		"99999999 years ago, 9999 centuries ago, 31 February 0000, 30:99 p.m.",
	} {
		f.Add(s, "2024-02-29")
	}
	f.Fuzz(func(t *testing.T, s, reference string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		last := 0
		for _, x := range timesIn(s, reference, "en") {
			p := x.Span
			if p.Start < last || p.Empty() || p.End > len(s) {
				t.Fatalf("span %v after %d in %d bytes", p, last, len(s))
			}
			if !utf8.RuneStart(s[p.Start]) || p.End < len(s) && !utf8.RuneStart(s[p.End]) {
				t.Fatalf("span %v cuts a character", p)
			}
			v := x.Value.(Timex)
			if v.Value == "" || v.From > v.To || v.Seconds < 0 {
				t.Fatalf("%q: %+v", s[p.Start:p.End], v)
			}
			if CompareTimes(v, v) == TimesExclude {
				t.Fatalf("%q excludes itself: %+v", s[p.Start:p.End], v)
			}
			last = p.End
		}
	})
}

// TestTimesLinear reads much of what makes a careless reader look far around at every word.
func TestTimesLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 1.5 MB")
	}
	for _, unit := range []string{"(", "9", "9 ", "one ", "twenty-", "the ", "early ", "Monday, ", "Jan. 8 and 9 ", "a year ago ", "10:30 ", "said "} {
		s := strings.Repeat(unit, (1<<17)/len(unit))
		start := time.Now()
		timesIn(s, "2024-05-16", "en")
		if d := time.Since(start); d > 3*time.Second {
			t.Errorf("%q: 128 kB takes %v", unit, d)
		}
	}
}
