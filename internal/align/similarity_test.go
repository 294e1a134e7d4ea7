package align

import (
	"math"
	"testing"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

func gist(s string) *Gist {
	a := article.New("", article.Meta{InLanguage: "en"}, text.New(s, nil), []article.Paragraph{{Span: text.Span{Start: 0, End: len(s)}}})
	return NewGist(a, 0, len(a.Tokens))
}

// In each row the second sentence is nearer to the first than the third is.
func TestSimilarity(t *testing.T) {
	for _, c := range [][3]string{
		{"The minister resigned on Monday.", "The minister quit on Monday.", "The minister spoke on Monday."},
		{"Two ferries collided off the coast.", "2 ferries crashed near the shore.", "3 ferries crashed near the shore."},
		{"The lira rose against the dollar.", "The lira climbed against the dollar.", "The lira fell against the dollar."},
		{"Zambian miners strike.", "Miners in Zambia strike.", "Miners in Serbia strike."},
		{"U.S. envoy lands in Muscat.", "US envoy arrives in Muscat.", "UK envoy lands in Doha."},
		{"The court lifted the ban.", "The ban was lifted by the court.", "The court of the hotel was swept."},
		{"The town sold 2.5 million tickets.", "The town sold 2.5m tickets.", "The town sold 2.5 tonnes of tickets."},
		{"Firefighters put out the blaze.", "Fire crews extinguished the fire.", "Crews rowed across the river."},
	} {
		near, far := gist(c[0]).Similarity(gist(c[1])), gist(c[0]).Similarity(gist(c[2]))
		if near <= far {
			t.Errorf("%q: %.2f to %q, %.2f to %q", c[0], near, c[1], far, c[2])
		}
	}
}

// The second sentence follows from the first, the third does not.
func TestAgreement(t *testing.T) {
	for _, c := range [][3]string{
		{"The ferry Aurora, built in Turku in 1988, ran aground off Visby on Monday with 140 passengers, the coast guard said.",
			"The ferry Aurora ran aground off Visby on Monday.", "The ferry Aurora was towed to Kiel for repairs."},
		{"Some 300 workers walked out of the Linz tram depot on Friday after talks on pay broke down.",
			"300 workers walked out of the tram depot.", "90 workers walked out of the tram depot."},
	} {
		near, far := gist(c[0]).Compare(gist(c[1])), gist(c[0]).Compare(gist(c[2]))
		if near.Agreement() < Agrees || far.Agreement() >= Agrees {
			t.Errorf("%q: %.2f to %q, %.2f to %q", c[0], near.Agreement(), c[1], far.Agreement(), c[2])
		}
	}
}

func TestSimilarityBounds(t *testing.T) {
	texts := []string{"", "...", "The bridge reopened after six hours.", "Bridge", "12 12 12", "\u00e9\u00e9 \u00fc\u00fc"}
	for _, a := range texts {
		for _, b := range texts {
			x, y := gist(a).Similarity(gist(b)), gist(b).Similarity(gist(a))
			if math.Abs(x-y) > 1e-12 || x < 0 || x > 1 {
				t.Errorf("%q, %q: %v one way, %v the other", a, b, x, y)
			}
			if a == b && gist(a).weight > 0 && math.Abs(x-1) > 1e-12 {
				t.Errorf("%q is %v like itself", a, x)
			}
		}
	}
}

func BenchmarkSimilarity(b *testing.B) {
	x := gist("Rescuers searched the collapsed apartment block for a third night while engineers shored up what was left of its western wall.")
	y := gist("A third night of searching brought no news of the missing as crews worked under floodlights beside the ruined residential building.")
	for b.Loop() {
		x.Similarity(y)
	}
}
