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

// measures are both ways to say how alike two gists are.
var measures = [...]func(*Likeness) float64{(*Likeness).Sameness, (*Likeness).Similarity}

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
		{"The yard lost 2.5 bn crowns.", "The yard lost 2.5bn crowns.", "The yard lost 2.5m crowns."},
		{"Norway bans the trawler.", "Norwegian trawler banned.", "Danish trawler banned."},
		{"The ILU will strike.", "The International Labour Union will strike.", "The International Labour Office will strike."},
		{"The tractor-trailer overturned.", "A tractor with its trailer overturned.", "A tram with its driver overturned."},
		{"Nearly 900 were flown out.", "890 were flown out.", "980 were flown out."},
		{"More than 900 were flown out.", "912 were flown out.", "2,912 were flown out."},
		{"Fifty-two were flown out.", "52 were flown out.", "50 were flown out."},
		{"Mayor Hernandez spoke in Oulu.", "Mayor Hernández spoke in Oulu.", "Mayor Henriksen spoke in Oulu."},
		{"Coach Petersson quits.", "Coach Peterson quits.", "Coach Patterson quits."},
		{"Firefighters put out the blaze.", "Fire crews extinguished the fire.", "Crews rowed across the river."},
	} {
		one, other := gist(c[0]).Compare(gist(c[1])), gist(c[0]).Compare(gist(c[2]))
		for _, measure := range measures {
			if near, far := measure(&one), measure(&other); near <= far {
				t.Errorf("%q: %.2f to %q, %.2f to %q", c[0], near, c[1], far, c[2])
			}
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

// The second sentence says less than the first, so that it follows and the first does not.
func TestFollows(t *testing.T) {
	for _, c := range [][2]string{
		{"The ferry Aurora, built in Turku in 1988, ran aground off Visby on Monday with 140 passengers aboard.", "The ferry Aurora ran aground on Monday, officials say."},
		{"Voters in Graubuenden rejected the airport plan by 61 percent to 39 after a long campaign.", "Voters rejected the airport plan."},
	} {
		l := gist(c[0]).Compare(gist(c[1]))
		back := gist(c[1]).Compare(gist(c[0]))
		if l.Follows() < Agrees || back.Follows() >= Agrees || l.Agreement() != back.Agreement() {
			t.Errorf("%q: %.2f, back %.2f; either way %.2f, %.2f", c[0], l.Follows(), back.Follows(), l.Agreement(), back.Agreement())
		}
	}
}

// Two reports of one event in other words are more alike than two events told in the same words.
func TestSimilarityEvent(t *testing.T) {
	a := gist("A strong earthquake shook the island of Flores on Tuesday, injuring at least nine villagers and damaging a school.")
	one := gist("Nine villagers were hurt on Flores when a tremor damaged their school.")
	two := gist("A strong earthquake shook the coast of Oaxaca on Sunday, killing two and damaging a hotel.")
	near, far := a.Compare(one), a.Compare(two)
	for _, measure := range measures {
		if x, y := measure(&near), measure(&far); x <= y {
			t.Errorf("one event %.2f, two events %.2f", x, y)
		}
	}
}

// Of two events told in much the same words nothing is made by their words, where sameness makes something of it.
func TestSimilarityOfTwoEvents(t *testing.T) {
	one := gist("A jury in Graz convicted the ferry captain of fraud on Monday.").Compare(gist("The ferry captain was found guilty of fraud by jurors in Graz."))
	two := gist("A jury in Graz convicted the ferry captain of fraud on Monday.").Compare(gist("A jury in Graz heard the ferry captain on Tuesday."))
	if one.Similarity()/two.Similarity() <= one.Sameness()/two.Sameness() {
		t.Errorf("similarity %.2f and %.2f, sameness %.2f and %.2f", one.Similarity(), two.Similarity(), one.Sameness(), two.Sameness())
	}
}

func TestSimilarityBounds(t *testing.T) {
	texts := []string{"", "...", "The bridge reopened after six hours.", "Bridge", "12 12 12", "\u00e9\u00e9 \u00fc\u00fc"}
	for _, a := range texts {
		for _, b := range texts {
			one, other := gist(a).Compare(gist(b)), gist(b).Compare(gist(a))
			for _, measure := range measures {
				x, y := measure(&one), measure(&other)
				if math.Abs(x-y) > 1e-12 || x < 0 || x > 1 {
					t.Errorf("%q, %q: %v one way, %v the other", a, b, x, y)
				}
				if a == b && gist(a).weight > 0 && math.Abs(x-1) > 1e-12 {
					t.Errorf("%q is %v like itself", a, x)
				}
			}
		}
	}
}

func BenchmarkSimilarity(b *testing.B) {
	x := gist("Rescuers searched the collapsed apartment block for a third night while engineers shored up what was left of its western wall.")
	y := gist("A third night of searching brought no news of the missing as crews worked under floodlights beside the ruined residential building.")
	for b.Loop() {
		x.Sameness(y)
	}
}
