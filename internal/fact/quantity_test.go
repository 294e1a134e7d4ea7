package fact

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// quantitiesIn runs the time and quantity extractors, each line a paragraph.
func quantitiesIn(s, lang string) []Fact {
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
	d.reference = "2024-05-16"
	extractTimes(d)
	n := len(d.facts)
	extractQuantities(d)
	return d.facts[n:]
}

// valueOf writes a value as the spec files do: "27", "4..6", "12.." for at least, "..50" for up to, "~" before approximate ones.
func valueOf(q Quantity) string {
	num := func(v float64) string { return strconv.FormatFloat(math.Round(v*1e4)/1e4, 'f', -1, 64) }
	s := ""
	switch {
	case q.Min == q.Max:
		s = num(q.Min)
	default:
		if !math.IsInf(q.Min, -1) {
			s = num(q.Min)
		}
		s += ".."
		if !math.IsInf(q.Max, 1) {
			s += num(q.Max)
		}
	}
	if q.Approximate {
		s = "~" + s
	}
	if q.Ordinal {
		s += "th"
	}
	return s
}

func TestQuantitiesSpec(t *testing.T) {
	type expectation struct {
		Text       string `json:"text"`
		Start, End int
		Value      string `json:"value"`
		Unit       string `json:"unit"`
		Head       string `json:"head"`
		Role       string `json:"role"`
		Scope      string `json:"scope"`
	}
	type row struct {
		Input, Lang, Why string
		Expected         []expectation
	}
	files, _ := filepath.Glob("testdata/spec/quantities/*.json")
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
				for _, f := range quantitiesIn(r.Input, r.Lang) {
					q := f.Value.(Quantity)
					start := utf8.RuneCountInString(r.Input[:f.Span.Start])
					words := r.Input[f.Span.Start:f.Span.End]
					got = append(got, expectation{words, start, start + utf8.RuneCountInString(words), valueOf(q), q.Unit, q.Head, q.Role, q.Scope})
				}
				if len(got) != len(r.Expected) {
					t.Fatalf("got %+v\nwant %+v", got, r.Expected)
				}
				for i := range got {
					if got[i] != r.Expected[i] {
						t.Errorf("\n got %+v\nwant %+v", got[i], r.Expected[i])
					}
				}
			})
		}
	}
}

func TestCompareQuantities(t *testing.T) {
	// one takes the only, or the numbered, quantity of a sentence.
	one := func(s string) Quantity {
		fs := quantitiesIn(s, "en")
		if len(fs) != 1 {
			t.Fatalf("%q has %d quantities", s, len(fs))
		}
		return fs[0].Value.(Quantity)
	}
	for _, c := range []struct {
		a, b string
		want QuantityRelation
		why  QuantityReason
	}{
		{"27 people were hurt", "twenty-seven people were hurt", QuantitiesAgree, QuantitySame},
		{"27 people were hurt", "25 people were hurt", QuantitiesExclude, QuantityDiffer},
		{"27 people were hurt", "27 people were killed", QuantitiesUnrelated, QuantityRole},
		{"at least 12 people died", "14 people died", QuantitiesCompatible, QuantityBound},
		{"at least 12 people died", "31 people died", QuantitiesCompatible, QuantityFar},
		{"at least 12 people died", "11 people died", QuantitiesExclude, QuantityDiffer},
		{"more than 80 guests came", "84 guests came", QuantitiesCompatible, QuantityBound},
		{"some 100 guests came", "97 guests came", QuantitiesCompatible, QuantityRounded},
		{"some 100 guests came", "60 guests came", QuantitiesExclude, QuantityDiffer},
		{"about 146 billion dollars", "$148.9 billion", QuantitiesExclude, QuantityDiffer},
		{"a fine of $4.2 billion", "a fine of $4.21 billion", QuantitiesCompatible, QuantityRounded},
		{"a fine of $103 billion", "a fine of $105 billion", QuantitiesExclude, QuantityDiffer},
		{"a fine of $5 million", "a fine of 5 million euros", QuantitiesUnrelated, QuantityUnit},
		{"dozens were injured", "43 were injured", QuantitiesCompatible, QuantityVaguer},
		{"dozens were injured", "seven were injured", QuantitiesExclude, QuantityDiffer},
		{"between four and six cars", "five cars", QuantitiesCompatible, QuantityBound},
		{"between four and six cars", "nine cars", QuantitiesExclude, QuantityDiffer},
		{"up to 50 firms", "32 firms", QuantitiesCompatible, QuantityBound},
		{"up to 50 firms", "62 firms", QuantitiesExclude, QuantityDiffer},
		{"a bridge of 101 metres", "a bridge of 330 feet", QuantitiesCompatible, QuantityRounded},
		{"a bridge of 101 metres", "a bridge of 390 feet", QuantitiesExclude, QuantityDiffer},
		{"a walk of 5 km", "a walk of 5,000 metres", QuantitiesAgree, QuantitySame},
		{"half the voters", "50 percent of the voters", QuantitiesAgree, QuantitySame},
		{"sales rose 17 percent", "sales rose 17.4 percent", QuantitiesCompatible, QuantityRounded},
		{"sales rose 17 percent", "sales rose 19 percent", QuantitiesExclude, QuantityDiffer},
		{"sales rose 17 percent", "sales rose 17 percentage points", QuantitiesUnrelated, QuantityUnit},
		{"a further 12 people were hurt", "30 people were hurt", QuantitiesUnrelated, QuantityScope},
		{"four people were seriously hurt", "30 people were hurt", QuantitiesUnrelated, QuantityScope},
		{"a total of 30 people were hurt", "30 people were hurt", QuantitiesAgree, QuantitySame},
		{"an 18-month-old girl", "a girl, aged 2", QuantitiesExclude, QuantityDiffer},
		{"a 10-year-old boy", "an 11-year-old boy", QuantitiesExclude, QuantityDiffer},
		{"the third suspect", "three suspects", QuantitiesUnrelated, QuantityUnit},
		{"no one was hurt", "two people were hurt", QuantitiesExclude, QuantityDiffer},
	} {
		a, b := one(c.a), one(c.b)
		if got, why := CompareQuantities(a, b); got != c.want || why != c.why {
			t.Errorf("%q and %q: %v, %s; want %v, %s", c.a, c.b, got, why, c.want, c.why)
		}
		x, _ := CompareQuantities(a, b)
		y, _ := CompareQuantities(b, a)
		if x != y {
			t.Errorf("%q and %q: the order matters", c.a, c.b)
		}
		if r, why := CompareQuantities(a, a); r != QuantitiesAgree {
			t.Errorf("%q does not agree with itself: %v, %s", c.a, r, why)
		}
	}
}

func FuzzQuantities(f *testing.F) {
	for _, s := range []string{"At least 27 people were hurt, four of them seriously.", "US$4.2bn (£3.1bn), up 2½%", "zwischen 1.200 und 1.500 Tote", "1,1,1,1 2/3 5'11\" ~7-9 lakh",
		"one one hundred and two and a half dozen", "0000000000,.0", "\xe2\x80", "12e99999^9^9", "between the ages of 20 and 29", "— 12 – 14 −3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		for _, lang := range []string{"en", "de"} {
			at := 0
			for _, x := range quantitiesIn(s, lang) {
				q := x.Value.(Quantity)
				for _, sp := range []text.Span{x.Span, q.Number, q.Counted} {
					if sp.Start < 0 || sp.End > len(s) || sp.Start > sp.End {
						t.Fatalf("%q: span %v out of range", s, sp)
					}
					if !boundary(s, sp.Start) || !boundary(s, sp.End) {
						t.Fatalf("%q: span %v within a rune", s, sp)
					}
				}
				if x.Span.Empty() || q.Number.Empty() {
					t.Fatalf("%q: nothing at %v", s, x.Span)
				}
				if q.Number.Start < at {
					t.Fatalf("%q: numbers out of order or on top of each other", s)
				}
				at = q.Number.End
				if math.IsNaN(q.Min) || math.IsNaN(q.Max) || q.Min > q.Max {
					t.Fatalf("%q: bounds %v..%v", s, q.Min, q.Max)
				}
				if r, _ := CompareQuantities(q, q); r != QuantitiesAgree {
					t.Fatalf("%q: %q does not agree with itself", s, s[x.Span.Start:x.Span.End])
				}
			}
		}
	})
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

func TestQuantitiesLinear(t *testing.T) {
	for _, unit := range []string{"1,", "one ", "1 ", "27 people, ", "and one ", "(((", "$", "1-", "thousand ", "of the ", "1/2", "half a ", "people who ", "no ", "a "} {
		measure := func(n int) time.Duration {
			s := strings.Repeat(unit, n/len(unit))
			start := time.Now()
			d := newDoc(&article.Article{Body: text.New(s, nil), Sentences: []article.Sentence{{Span: text.Span{Start: 0, End: len(s)}}}}, new(room))
			extractQuantities(d)
			return time.Since(start)
		}
		measure(1 << 12)
		linear(t, unit, func() (short, long time.Duration) { return measure(1 << 15), measure(10 << 15) })
	}
}

func BenchmarkQuantities(b *testing.B) {
	s := strings.Repeat("At least 27 people were injured, four of them seriously, when a ferry carrying 226 passengers hit a bridge on Tuesday, police said. "+
		"The operator, which paid $4.2 million in fines, said two-thirds of its 1,200 staff would be retrained. ", 20)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		quantitiesIn(s, "en")
	}
}
