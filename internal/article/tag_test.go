package article

import (
	"strings"
	"testing"

	"storydiff/internal/text"
)

func onePlain(s, lang string) *Article {
	return New("", Meta{InLanguage: lang}, text.New(s, nil), []Paragraph{{Span: text.Span{Start: 0, End: len(s)}}})
}

// Each sentence is written word/TAG; a word without a tag is not checked.
func TestTag(t *testing.T) {
	for _, line := range []string{
		"The/DET minister/NOUN resigned/VERB on/ADP Monday/PROPN .",
		"The/DET strike/NOUN ended/VERB after/ADP six/NUM hours/NOUN .",
		"They/PRON strike/VERB at/ADP dawn/NOUN .",
		"The/DET talks/NOUN will/AUX resume/VERB on/ADP Friday/PROPN .",
		"She/PRON talks/VERB to/ADP her/PRON lawyer/NOUN daily .",
		"He/PRON wants/VERB to/PART meet/VERB the/DET envoy/NOUN .",
		"He/PRON flew/VERB to/ADP Muscat/PROPN .",
		"The/DET driver/NOUN has/AUX been/AUX arrested/VERB .",
		"The/DET company/NOUN has/VERB a/DET plan/NOUN .",
		"He/PRON did/AUX not/PART serve/VERB abroad/ADV .",
		"Police/NOUN said/VERB that/SCONJ two/NUM men/NOUN fled/VERB .",
		"The/DET boat/NOUN that/PRON sank/VERB was/AUX old/ADJ .",
		"Nobody/PRON knows/VERB that/DET man/NOUN .",
		"The/DET law/NOUN ,/PUNCT which/PRON bans/VERB guns/NOUN , passed/VERB .",
		"He/PRON asked/VERB which/PRON costs/NOUN were/AUX paid/VERB .",
		"There/PRON is/AUX no/DET sign/NOUN of/ADP survivors/NOUN .",
		"It/PRON 's/AUX a/DET disaster/NOUN .",
		"Iran/PROPN 's/PART foreign/ADJ minister/NOUN left/VERB .",
		"More/ADJ people/NOUN came/VERB than/SCONJ expected .",
		"The/DET Iranian/ADJ delegation/NOUN arrived/VERB .",
		"About/ADV 20/NUM people/NOUN were/AUX hurt .",
		"At/ADP least/ADV four/NUM people/NOUN died/VERB .",
		"Thousands/NOUN protest/VERB in/ADP Athens/PROPN",
		"Ann Berg , the head of coast forces/NOUN in the north , took/VERB part .",
		"On Sunday , the fleet sails/VERB for home .",
		"The/DET injured/ADJ woman/NOUN walked/VERB home .",
		"Storm/NOUN hits/VERB coast/NOUN",
		"Car/NOUN bomb/NOUN strikes/VERB market/NOUN in/ADP Kabul/PROPN",
		"Residents/NOUN fled/VERB because/SCONJ the/DET dam/NOUN leaked/VERB .",
		"Traffic/NOUN stopped/VERB during/ADP the/DET morning/NOUN commute/NOUN .",
		"Krenz/PROPN said/VERB he/PRON would/AUX appeal/VERB .",
		"The/DET festival/NOUN runs/VERB from/ADP 3/NUM May/PROPN to/ADP 9/NUM June/PROPN .",
		"It/PRON may/AUX end/VERB in/ADP May/PROPN .",
		"The/DET wobbulous/ADJ zorblax/NOUN fled/VERB quickly/ADV .",
	} {
		var words, want []string
		for _, f := range strings.Fields(line) {
			w, tag, _ := strings.Cut(f, "/")
			words, want = append(words, w), append(want, tag)
		}
		s := strings.ReplaceAll(strings.Join(words, " "), " 's", "'s")
		a := onePlain(s, "")
		if len(a.Tokens) != len(words) {
			t.Fatalf("%q has %d tokens, not %d", s, len(a.Tokens), len(words))
		}
		for i := range a.Tokens {
			if want[i] != "" && a.Tokens[i].Tag.String() != want[i] {
				t.Errorf("%q: %q is %v, want %s", s, words[i], a.Tokens[i].Tag, want[i])
			}
		}
	}
}

// A name at the start of a sentence is known by its other mentions.
func TestTagNames(t *testing.T) {
	a := onePlain("The court heard that Rose Hill drove the van. Hill denied it. Hill said a man called Rose had the key. Rose did not appear.", "en")
	for _, k := range a.Tokens {
		if (k.Norm == "rose" || k.Norm == "hill") && (k.Tag.String() != "PROPN" || k.Lemma() != k.Norm) {
			t.Errorf("%q at %d is %v, lemma %q", a.Text(k.Span), k.Span.Start, k.Tag, k.Lemma())
		}
	}
}

func TestTagLemma(t *testing.T) {
	for _, c := range []struct{ sentence, word, lemma string }{
		{"The guards shot two men.", "shot", "shoot"},
		{"A single shot was heard.", "shot", "shot"},
		{"The leaders were meeting in Doha.", "meeting", "meet"},
		{"The meeting in Doha ended.", "meeting", "meeting"},
		{"Prices rose sharply.", "rose", "rise"},
	} {
		for _, k := range onePlain(c.sentence, "en-GB").Tokens {
			if k.Norm == c.word && k.Lemma() != c.lemma {
				t.Errorf("%q: %q has the lemma %q, want %q", c.sentence, c.word, k.Lemma(), c.lemma)
			}
		}
	}
}

// Other languages are left alone.
func TestTagLanguage(t *testing.T) {
	for _, k := range onePlain("Die Polizei nahm den Fahrer fest.", "de").Tokens {
		if k.Tag.String() != "X" || k.Lemma() != k.Norm {
			t.Errorf("%q is %v, lemma %q", k.Norm, k.Tag, k.Lemma())
		}
	}
}

func BenchmarkTag(b *testing.B) {
	s := strings.Repeat("Engineers inspected the damaged bridge on Tuesday and said that it could reopen before the weekend if no further cracks were found. ", 40)
	t := text.New(s, nil)
	p := []Paragraph{{Span: text.Span{Start: 0, End: len(s)}}}
	for b.Loop() {
		New("", Meta{}, t, p)
	}
}
