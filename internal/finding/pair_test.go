package finding

import (
	"testing"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/text"
)

// Two headlines that are given as a pair, and whether both can be so.
func TestExcludes(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Varel ferry line to close in May", "No, the Varel ferry line isn't closing", true},
		{"Nobel laureate Aino Berg to open Lund book fair", "Aino Berg pulls out of Lund book fair", true},
		{"Zoo in Ulm sells its last bear", "Report that Ulm zoo sold its bear is a hoax", true},
		{"Mayor of Skive will not stand again", "Mayor of Skive to stand a third time", true},
		{"Skive denies plan for toll bridge", "Toll bridge planned in Skive", true},
		{"Union and port of Brake reach deal on pay", "Brake port: no deal on pay, union denies reports", true},

		{"The harbour board of Brake complained on Monday that finding berths for its tugs in Varel has not been easy since the lock was shut in March.",
			"Tugs of the Brake board easily find berths in Varel.", true},
		{"Guests may enter the Lund archive without a permit as long as they leave their bags with the porter at the gate.", "A permit is compulsory to enter the Lund archive.", false}, // a noun
		{"Skippers did not at first use the new Varel lock, but most of them have begun to use the lock since tolls were halved in the spring.",
			"Skippers use the new Varel lock.", false}, // both ways in one text
		{"Not counting the lock at Brake, closed since the storm, traffic on the canal has so far been brisk this spring.", "The lock at Brake is closed.", false},

		// a rival word
		{"After a long night the harbour council of Brake came out against a toll on the Varel bridge.", "The harbour council of Brake supports a toll on the Varel bridge.", true},
		{"Salt can provoke rust in the cables of the Varel bridge, engineers found.", "Salt prevents rust in the cables of the Varel bridge.", true},
		{"Lena Borg, the former wife and now a colleague of Aino Berg, took the helm.", "Lena Borg is a relative of Aino Berg.", true},
		{"Last year a toll on the Varel bridge met with protest, but by now most in the harbour council of Brake approve.", "The harbour council of Brake supports a toll on the Varel bridge.", false}, // both sides
		{"Its chair told shippers on Monday that the harbour council of Brake would never oppose a toll of some kind on the Varel bridge.", "The harbour council of Brake supports a toll on the Varel bridge.", false},
		{"The harbour council of Brake does not oppose a toll on the Varel bridge.", "The harbour council of Brake supports a toll on the Varel bridge.", false},
		{"Fishermen in Skive oppose a toll on their bridge.", "The harbour council of Brake supports a toll on the Varel bridge.", false}, // other names
		{"The Brake yard bought the tug Wilma from a Lund bank.", "A Lund bank sold the tug Wilma to the Brake yard.", false},             // one deed from two sides

		// two names brought together
		{"Aino Berg told reporters in Lund that the shipyard would close before lawyers met the creditors of the Varel Line.", "Aino Berg owns the Varel Line.", true},
		{"Aino Berg, owner of the Varel Line, told reporters in Lund that the shipyard would close before lawyers met its creditors.", "Aino Berg owns the Varel Line.", false},
		{"Aino Berg told reporters in Lund that the shipyard would close before lawyers met the creditors of the Varel Line.", "Aino Berg owns 3 ships of the Varel Line.", false},
		{"Aino Berg told reporters that the yard would close before lawyers met the Varel Line.", "The Varel Line was sued by Aino Berg.", false},

		{"Varel ferry line will not close", "No, the Varel ferry line isn't closing", false},
		{"Aino Berg quits book fair", "Aino Berg pulls out of Lund book fair", false},
		{"Aino Berg opens Lund book fair", "Aino Berg quits Lund book fair after row", false}, // first the one, then the other
		{"Aino Berg to leave Lund book fair", "Aino Berg quits Lund book fair", false},
		{"Old Varel lock is not safe, engineers find", "Old Varel lock is dangerous, engineers find", false},
		{"Is Ulm zoo selling its bear?", "Report that Ulm zoo sold its bear is a hoax", false}, // a question asserts nothing
		{"Skive fails to get toll bridge", "Skive will not get a toll bridge", false},          // denied in other words
		{"Clerk sacked after not turning up for a decade", "Clerk in Brake sacked, absent for a decade", false},
		{"Don't forget the ferry: Varel line sells last tickets", "Varel ferry line sells last tickets", false},
		{"Skive mayor opens toll bridge", "Brake port does not expect snow before Monday", false}, // two things
	} {
		if sure, ok := Excludes(NewInput(pairOf(c.a, c.b))); ok != c.want || ok && (sure < pairSure || sure > 1) {
			t.Errorf("%q, %q: %v, %.2f", c.a, c.b, ok, sure)
		}
	}
}

func TestSeveralIsTheRegularPlural(t *testing.T) {
	for noun, want := range map[string]string{"company": "companies", "day": "days", "box": "boxes", "church": "churches", "bus": "buses", "flat": "flats"} {
		if got := several(noun); got != want {
			t.Errorf("several(%q) = %q, want %q", noun, got, want)
		}
	}
}

// A figure that both texts give, and whether it may be a toll in the first as it is in the second.
func TestTollsFollow(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"The gale left 4,000 people in Varel without power.", "The gale killed 4,000 people in Varel.", false},
		{"The gale took 12 lives in Varel.", "The gale killed 12 people in Varel.", true},
		{"Twelve people died in Varel when the gale came.", "The gale killed 12 people in Varel.", true},
		{"The gale left 4,000 people in Varel without power.", "The gale killed 12 people in Varel.", true}, // another figure
	} {
		if got := TollsFollow(pairOf(c.a, c.b)); got != c.want {
			t.Errorf("%q, %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

// pairOf is the set of two texts.
func pairOf(texts ...string) *align.Set {
	var articles []*article.Article
	var contents []fact.Content
	for _, s := range texts {
		a := article.New("", article.Meta{InLanguage: "en"}, text.New(s, nil), []article.Paragraph{{Span: text.Span{End: len(s)}}})
		articles, contents = append(articles, a), append(contents, fact.Read(a))
	}
	return align.Prepare(articles, contents)
}
