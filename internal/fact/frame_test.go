package fact

import (
	"strings"
	"testing"
	"time"

	"storydiff/internal/article"
	"storydiff/internal/text"
)

// show writes a frame in short: actor predicate patient; preposition group. A leading ! is a negated one, ? a possible, > a planned or
// conditional one, = a state; [...] is the tense where it is not the past.
func show(f Frame) string {
	var b strings.Builder
	if f.Polarity == Negated {
		b.WriteString("!")
	}
	switch f.Modality {
	case Possible:
		b.WriteString("?")
	case Planned, Conditional:
		b.WriteString(">")
	}
	if f.State {
		b.WriteString("=")
	}
	part := func(s string) {
		if s == "" {
			s = "-"
		}
		b.WriteString(s + " ")
	}
	part(f.Actor.Head)
	part(f.Predicate)
	part(f.Patient.Head)
	for _, a := range f.Attached {
		part(a.Preposition + ":" + a.Head)
	}
	return strings.TrimSpace(b.String())
}

func TestFrames(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{"The tram hit a truck near the bridge.", []string{"tram hit truck near:bridge"}},
		{"A car was struck by the tram on Monday.", []string{"tram strike car on:monday"}},
		{"The second meeting of envoys between Norway and Sweden in Narvik, Norway, has begun.", []string{"meeting begin -"}},
		{"The crew, led by Captain Holm and his mate, boarded a tug.", []string{"holm lead crew", "crew board tug"}},
		{"A fire broke out in the attic and the tenants left the house.", []string{"fire break - in:attic", "tenant leave house"}},
		{"Talks about Oslo's long central square collapsed.", []string{"talks collapse -"}},
		{"Six hikers trapped under a hut near Lom.", []string{"- trap hiker under:hut near:lom"}},
		{"Police did not arrest the driver of the van.", []string{"!police arrest driver of:van"}},
		{"The alarm never sounded.", []string{"!alarm sound -"}},
		{"Two anglers were pulled out by patrolling cutters and then taken to a clinic.", []string{"cutter pull angler", "- take angler to:clinic"}},
		{"The owner wrote that repairs were made in May.", []string{"owner write -", "- make repair in:may"}},
		{"No one was injured.", []string{"!- injure one"}},
		{"Nobody was hurt in the fire.", []string{"!- hurt nobody in:fire"}},
		{"The bridge is safe.", []string{"=bridge safe -"}},
		{"The talks were not direct.", []string{"!=talks direct -"}},
		{"Kerr is a soldier from Perth.", []string{"=kerr soldier - from:perth"}},
		{"The two sides will meet in Geneva next week.", []string{">side meet - in:geneva"}},
		{"The ship may have sunk.", []string{"?ship sink -"}},
		{"The ministers agreed to resume the talks.", []string{"minister agree -", ">minister resume talks"}},
		{"Officers told residents to leave their homes.", []string{"officer tell resident", ">resident leave home"}},
		{"The boat that sank carried migrants.", []string{"boat sink -", "boat carry migrant"}},
		{"The man arrested on Friday was released.", []string{"- arrest man on:friday", "- release man"}},
		{"The truck left the road and hit a wall.", []string{"truck leave road", "truck hit wall"}},
		{"The roof collapsed, killing two workers.", []string{"roof collapse -", "roof kill worker"}},
		{"Gale, the mayor, denied the report.", []string{"gale deny report"}},
		{"The pilot, 42, from Leeds, was fined.", []string{"- fine pilot"}},
		{"On Monday, Gale, the mayor, resigned.", []string{"gale resign -"}},
		{"Police said they were searching the lake.", []string{"police say -", "they search lake"}},
		{"At least seven people lost their homes.", []string{"people lose home"}},
		{"It entered a sharp, steep bend too fast, according to investigators.", []string{"it enter bend"}},
		{"Two killed in crash", []string{"- kill two in:crash"}},
		{"Crews freed two people trapped in a lift.", []string{"crew free people", "- trap people in:lift"}},
		{"A photo issued by the museum shows the wreck.", []string{"museum issue photo", "photo show wreck"}},
		{"Ward, a passenger, said the train swayed.", []string{"ward say -", "train sway -"}},
		{"The brigade, which has 70 engines, sent two.", []string{"brigade have engine", "brigade send two"}},
		{"The head of the ministry resigned.", []string{"head resign -"}},
		{"Smoke filled the hall after a bomb exploded.", []string{"smoke fill hall", "bomb explode -"}},
		{"\"We are ready,\" said the envoy.", []string{"=we ready -", "envoy say -"}},
		{"The drill ended early, with two divers climbing out.", []string{"drill end -", "diver climb -"}},
		{"He was fined for leaving the scene.", []string{"- fine he", "he leave scene"}},
		{"The guests - about 90 people - were led outside.", []string{"- lead guest"}},
		{"The crews, a doctor and two divers left the pier.", []string{"crew leave pier"}},
		{"Services including the coastguard, a doctor and two divers arrived.", []string{"services arrive -"}},
		{"The dog bit his hand, arm and neck.", []string{"dog bite hand"}},
		{"It struck a van and a bus stopped.", []string{"it strike van", "bus stop -"}},
		{"The town council's safety officer threw it away.", []string{"officer throw it"}},
		{"Die Polizei sucht zwei Zeugen.", nil},
	} {
		lang := "en"
		if c.want == nil {
			lang = "de"
		}
		a := article.New("", article.Meta{InLanguage: lang}, text.New(c.sentence, nil), []article.Paragraph{{Span: text.Span{Start: 0, End: len(c.sentence)}}})
		var got []string
		for _, f := range Read(a).Frames {
			got = append(got, show(f))
			if f.Span.Start > f.Verb.Start || f.Span.End < f.Verb.End {
				t.Errorf("%q: %v does not hold its verb %v", c.sentence, f.Span, f.Verb)
			}
		}
		if strings.Join(got, "; ") != strings.Join(c.want, "; ") {
			t.Errorf("%q\n got %s\nwant %s", c.sentence, strings.Join(got, "; "), strings.Join(c.want, "; "))
		}
	}
}

// linear asks that ten times the text takes no more than fifty times as long; a quadratic step would take a hundred times. A busy machine may
// slow one measurement down, not three in turn.
func linear(t *testing.T, what string, measure func() (short, long time.Duration)) {
	t.Helper()
	var short, long time.Duration
	for range 3 {
		if short, long = measure(); long <= 50*short+50*time.Millisecond {
			return
		}
	}
	t.Errorf("%q takes %v, ten times as much of it %v", what, short, long)
}

// Text made to be slow takes no more than its length asks for.
func TestFramesLinear(t *testing.T) {
	best := func(s string) time.Duration {
		a := article.New("", article.Meta{}, text.New(s, nil), []article.Paragraph{{Span: text.Span{Start: 0, End: len(s)}}})
		least := time.Hour
		for range 5 {
			start := time.Now()
			Parse(a)
			least = min(least, time.Since(start))
		}
		return least
	}
	const n = 1500
	for _, piece := range []string{"ran, ", "freed people trapped people ", "and ", "he said they said ", "to go ", "of the a, who ", "big, "} {
		linear(t, piece, func() (short, long time.Duration) {
			return best(strings.Repeat(piece, n)), best(strings.Repeat(piece, 10*n))
		})
	}
}

func TestMentions(t *testing.T) {
	for _, c := range []struct{ sentence, want string }{
		{"The van stood in a yard near the port of Varel.", "in a yard near the port of Varel"},
		{"The van stood at the quarry, near the town of Linz.", "at the quarry, near the town of Linz"},
		{"She runs the harbour police.", "the harbour police"},
	} {
		a := article.New("", article.Meta{InLanguage: "en"}, text.New(c.sentence, nil), []article.Paragraph{{Span: text.Span{Start: 0, End: len(c.sentence)}}})
		_, mentions := Parse(a)
		if got := a.Text(mentions[1].Span); len(mentions) < 2 || got != c.want {
			t.Errorf("%q: got %q, want %q", c.sentence, got, c.want)
		}
	}
}

// A verb whose past is its present is past where one thing or person does it.
func TestTenseByNumber(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     Tense
	}{
		{"The barge, which a tug had left, hit a pier in Varel.", Past},
		{"She shut the gate of the yard.", Past},
		{"The barges hit a pier in Varel.", Present},
		{"The barge and a tug hit a pier in Varel.", Present},
		{"They shut the gate of the yard.", Present},
	} {
		a := article.New("", article.Meta{InLanguage: "en"}, text.New(c.sentence, nil), []article.Paragraph{{Span: text.Span{Start: 0, End: len(c.sentence)}}})
		frames, _ := Parse(a)
		if f := frames[len(frames)-1]; f.Tense != c.want {
			t.Errorf("%q: %s has tense %d, want %d", c.sentence, f.Predicate, f.Tense, c.want)
		}
	}
}
