package finding

import (
	"strconv"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Rivals in one slot
//
// "An officer hit him in the leg" and "the man was hit in the shoulder" share little but the verb, and "the fire broke out on the second floor" not even
// that with "the blaze started on the ground floor". What they share is the slot: one deed, and behind it one preposition with two things of a sort that
// exclude each other, rivals of our own list or two floors. So the nouns that hang on clauses by a preposition and have rivals, of which an article has a
// handful, are held against each other where their clauses may tell of one deed, and where neither article ever has the other's.
//
// Cost: the square of those nouns. What it gets wrong: a deed that was done twice, of which each article tells one.

// slotted is a noun that hangs on a clause by a preposition.
type slotted struct {
	at          align.Place
	frame       *fact.Frame
	preposition string
	token, word int
	lemma       *lexicon.Word
	storey      string // which floor: "ground", "2"; "" for what is no floor
	cause       bool   // of a death: "died of | a stroke"
	occasion    *occasion
}

// detectSlots finds one deed with rivals in one slot.
func detectSlots(w *workspace) {
	var all []slotted
	for a, art := range w.Set.Articles {
		n := 0
		for i := range w.Set.Frames[a] {
			f := &w.Set.Frames[a][i]
			if f.State || f.Polarity != fact.Affirmed || art.Role(f.Sentence) == article.Caption {
				continue
			}
			for _, g := range f.Attached {
				if s, ok := w.slotted(a, f, g.Preposition, g.At); ok && n < maxMentions {
					all, n = append(all, s), n+1
				}
			}
		}
	}
	told := map[[2]int]bool{}
	for i := range all {
		for j := range all[:i] {
			x, y := &all[j], &all[i]
			if told[[2]int{x.word, y.word}] || !w.rivalSlots(x, y) || !w.inOneDeed(x, y) {
				continue
			}
			told[[2]int{x.word, y.word}], told[[2]int{y.word, x.word}] = true, true
			aspect := Other
			if x.storey != "" || lexicon.Enclosed(x.lemma.Text()) {
				aspect = Location
			}
			w.conflict(w.differing(aspect, x.at, weightThing, 0.55, ReasonExclude, w.slotPosition(x), w.slotPosition(y)))
		}
	}
}

// slotted reads a noun that hangs on a clause; ok is false where it has no rivals, or the clause tells of what is no deed of the story.
func (w *workspace) slotted(a int, f *fact.Frame, preposition string, at text.Span) (s slotted, ok bool) {
	art := w.Set.Articles[a]
	t, _ := w.Set.TokenRange(a, at)
	s = slotted{at: align.Place{Article: a, Sentence: f.Sentence}, frame: f, preposition: preposition, token: t, word: w.Set.WordAt(a, t), lemma: lexicon.Of(art.Tokens[t].Lemma())}
	if s.lemma.Text() == "floor" && t > art.Sentences[f.Sentence].First {
		s.storey = storey(&art.Tokens[t-1])
	}
	if f.Predicate == "die" && art.Tokens[t].Tag == lexicon.NOUN && lexicon.In(preposition, "from of") && !lexicon.In(s.lemma.Text(), "age burn cause complication disease illness injury poverty wound") {
		s.preposition, s.cause = "of", true
	}
	if s.word < 0 || w.capital(a, t) || s.storey == "" && !s.cause && !s.lemma.HasRivals() || w.standing(a, f) != reached || w.formerly(s.at) || w.year(Reading{Article: a, Sentence: f.Sentence, Span: at}) != 0 {
		return s, false
	}
	s.occasion = w.occasionAt(Reading{Article: a, Sentence: f.Sentence, Span: at})
	return s, true
}

// storey is which floor a word before "floor" says; "" for none.
func storey(t *article.Token) string {
	if lexicon.In(t.Norm, "bottom ground lower top upper") {
		return t.Norm
	}
	if n := t.Word.Ordinal(); n > 0 {
		return strconv.Itoa(int(n))
	}
	return ""
}

// rivalSlots reports whether two nouns exclude each other in one slot, and neither article has the other's.
func (w *workspace) rivalSlots(x, y *slotted) bool {
	a, b := x.at.Article, y.at.Article
	switch {
	case a == b || x.preposition != y.preposition:
		return false
	case x.storey != "" && y.storey != "":
		return x.storey != y.storey && !w.hasStorey(a, y.storey) && !w.hasStorey(b, x.storey)
	}
	return (x.lemma.Rivals(y.lemma) || x.cause && w.Set.WordLikeness(x.word, y.word) < deedAkin) && !w.Set.Uses(a, y.word) && !w.Set.Uses(b, x.word)
}

// hasStorey reports whether an article speaks of a floor.
func (w *workspace) hasStorey(article int, name string) bool {
	tokens := w.Set.Articles[article].Tokens
	for t := 1; t < len(tokens); t++ {
		if tokens[t].Lemma() == "floor" && storey(&tokens[t-1]) == name {
			return true
		}
	}
	return false
}

// inOneDeed reports whether the clauses of two nouns tell of one deed: of what the story is about as it came about, or by one verb that says what is done.
func (w *workspace) inOneDeed(x, y *slotted) bool {
	if w.oneOnset(x.occasion, y.occasion) {
		return true
	}
	if x.cause && y.cause {
		e := w.whoIs(x.at.Article, w.subjectOf(x.frame)).entity
		return e >= 0 && e == w.whoIs(y.at.Article, w.subjectOf(y.frame)).entity
	}
	d, e := deed{at: x.at, frame: x.frame}, deed{at: y.at, frame: y.frame}
	return x.frame.Predicate == y.frame.Predicate && !emptyVerb(x.frame.Predicate) && !lexicon.LightVerb(x.frame.Predicate) && !lexicon.SpeechVerb(x.frame.Predicate) && w.sameDeed(&d, &e)
}

// slotPosition is a clause from its verb on to the noun in its slot.
func (w *workspace) slotPosition(s *slotted) Position {
	a := w.Set.Articles[s.at.Article]
	return w.stretch(s.at, clip(a, s.frame.Verb.Cover(a.Tokens[s.token].Span)))
}
