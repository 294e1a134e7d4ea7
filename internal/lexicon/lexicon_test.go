package lexicon

import "testing"

func TestLemma(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"children", "child"}, {"women", "woman"}, {"wives", "wife"}, {"buses", "bus"}, {"cities", "city"}, {"talks", "talks"}, {"strikes", "strike"}, {"news", "news"},
		{"killed", "kill"}, {"said", "say"}, {"found", "find"}, {"left", "leave"}, {"fell", "fall"}, {"was", "be"}, {"dying", "die"},
		{"planned", "plan"}, {"rated", "rate"}, {"controlled", "control"}, {"added", "add"}, {"visited", "visit"}, {"agreed", "agree"},
		{"meeting", "meeting"}, {"building", "building"}, {"better", "good"}, {"zorblaxes", "zorblaxe"}, {"zorblax", "zorblax"}, {"", ""},
	} {
		if got := Lemma(c.word); got != c.want {
			t.Errorf("Lemma(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestLemmaAs(t *testing.T) {
	for _, c := range []struct {
		word string
		tag  Tag
		want string
	}{
		{"shot", VERB, "shoot"}, {"shot", NOUN, "shot"}, {"meeting", VERB, "meet"}, {"building", VERB, "build"}, {"rose", VERB, "rise"},
		{"rose", NOUN, "rose"}, {"being", AUX, "be"}, {"closer", ADJ, "close"}, {"the", DET, "the"}, {"wounded", VERB, "wound"},
	} {
		if got := LemmaAs(c.word, c.tag); got != c.want {
			t.Errorf("LemmaAs(%q, %v) = %q, want %q", c.word, c.tag, got, c.want)
		}
	}
}

func TestTags(t *testing.T) {
	for _, c := range []struct {
		word string
		want Tag
	}{{"minister", NOUN}, {"announce", VERB}, {"nuclear", ADJ}, {"quickly", ADV}, {"iranian", ADJ}, {"killed", VERB}} {
		if got, ok := Tags(c.word); !ok || got[0] != c.want {
			t.Errorf("Tags(%q) = %v, %v, want %v first", c.word, got, ok, c.want)
		}
	}
	if got, ok := Tags("zorblax"); ok {
		t.Errorf("Tags knows a word that is none: %v", got)
	}
}

func TestWeight(t *testing.T) {
	order := []string{"the", "said", "minister", "tunnel", "zorblax"} // ever rarer
	for i := 1; i < len(order); i++ {
		if Weight(order[i-1]) >= Weight(order[i]) {
			t.Errorf("%q weighs %.2f, %q %.2f", order[i-1], Weight(order[i-1]), order[i], Weight(order[i]))
		}
	}
}

func TestSimilarity(t *testing.T) {
	near := [][2]string{{"car", "truck"}, {"arrest", "detain"}, {"blast", "explosion"}, {"lawyer", "attorney"}, {"river", "lake"}, {"doctor", "nurse"}}
	far := [][2]string{{"car", "parliament"}, {"arrest", "goal"}, {"blast", "poet"}, {"lawyer", "glacier"}, {"river", "salary"}, {"doctor", "ceasefire"}}
	for _, p := range near {
		for _, q := range far {
			if similarity(p[0], p[1]) <= similarity(q[0], q[1]) {
				t.Errorf("%v %.2f, %v %.2f", p, similarity(p[0], p[1]), q, similarity(q[0], q[1]))
			}
		}
	}
	if got := similarity("car", "zorblax"); got != 0 {
		t.Errorf("a word that is not known has similarity %v", got)
	}
	bridge := Of("bridge")
	if got := bridge.Cosine(bridge); got < 0.9999 {
		t.Errorf("a vector has cosine %v with itself", got)
	}
}

// How two lemmas stand to each other, at most one of the four.
func TestRelations(t *testing.T) {
	const (
		none = iota
		same
		opposite
		wider // the first is the wider
		sisters
	)
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"lawyer", "attorney", same}, {"buy", "purchase", same}, {"lorry", "truck", same}, {"explosion", "blast", same}, {"detain", "arrest", same},
		{"rise", "fall", opposite}, {"accept", "reject", opposite}, {"confirm", "deny", opposite}, {"open", "close", opposite}, {"north", "south", opposite},
		{"before", "after", opposite}, {"more", "fewer", opposite}, {"direct", "indirect", opposite}, {"hurt", "unhurt", opposite}, {"guilty", "innocent", opposite},
		{"legal", "illegal", opposite}, {"above", "below", opposite}, {"win", "lose", opposite},
		{"vehicle", "car", wider}, {"weapon", "gun", wider}, {"road", "highway", wider}, {"hurt", "bruise", wider},
		{"car", "truck", sisters}, {"pistol", "rifle", sisters}, {"slap", "punch", sisters}, {"tunnel", "bridge", sisters}, {"plane", "helicopter", sisters},
		{"gun", "knife", sisters}, {"river", "lake", sisters}, {"brother", "cousin", sisters}, {"hand", "foot", sisters}, {"van", "bus", sisters},
		{"driver", "officer", none}, {"form", "inform", none}, {"talk", "table", none}, {"zorblax", "car", none},
		{"minister", "official", none}, {"monday", "tuesday", none}, {"say", "run", none},
	} {
		got := []bool{same: Of(c.a).Synonym(Of(c.b)) >= 0.8, opposite: Antonym(c.a, c.b), wider: Of(c.a).Wider(Of(c.b)), sisters: Of(c.a).Sisters(Of(c.b))}
		for k := same; k <= sisters; k++ {
			if (k == c.want) != got[k] && !(k == wider && c.want == same) {
				t.Errorf("%s, %s: relation %d is %v, want relation %d", c.a, c.b, k, got[k], c.want)
			}
		}
		if Antonym(c.b, c.a) != got[opposite] || Of(c.b).Sisters(Of(c.a)) != got[sisters] || Of(c.a).Synonym(Of(c.b)) != Of(c.b).Synonym(Of(c.a)) {
			t.Errorf("%s, %s: the order of the two matters", c.a, c.b)
		}
	}
}

// Every table must fit the others, whatever the generator made.
func TestTables(t *testing.T) {
	x := indexOnce()
	words := len(x.starts) - 1
	if words != len(rankPlane) || words != len(tagPlane) {
		t.Fatalf("%d words, %d ranks, %d lists of tags", words, len(rankPlane), len(tagPlane))
	}
	if n := len(senseCounts); len(vectorPlanes) != n*Dims/2 || len(senseList) != 2*int(x.senses[n]) {
		t.Fatalf("%d lemmas, %d bytes of vectors, %d bytes of senses", n, len(vectorPlanes), len(senseList))
	}
	for i := range words {
		w := x.word(i)
		if i > 0 && x.word(i-1) >= w {
			t.Fatalf("%q stands after %q", w, x.word(i-1))
		}
		if MaxTags*int(tagPlane[i]) >= len(tagLists) {
			t.Fatalf("%q has list of tags %d", w, tagPlane[i])
		}
	}
	for i := 0; i < len(senseList)/2; i++ {
		if synset(i) >= len(x.sizes) || synset(i) >= len(kindClasses) {
			t.Fatalf("sense %d is synset %d of %d", i, synset(i), len(x.sizes))
		}
	}
	for i := range len(antonymList) / 4 {
		p := antonymPair(i)
		if a, b := int(p>>16), int(p&0xffff); a >= b || b >= len(senseCounts) || i > 0 && antonymPair(i-1) >= p {
			t.Fatalf("antonyms %d: %d and %d", i, a, b)
		}
	}
}

func BenchmarkLemma(b *testing.B) {
	for b.Loop() {
		Lemma("announced")
	}
}

// similarity is the cosine of two lemmas' vectors, 1 for equal words and 0 where either has none.
func similarity(a, b string) float32 {
	if a == b {
		return 1
	}
	v, w := Of(a), Of(b)
	if !v.Known() || !w.Known() {
		return 0
	}
	return v.Cosine(w)
}
