package finding

import (
	"math"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Whose age
//
// "The driver, a man of 38" and "the driver, named locally as Colin Meeks, 41" are told of one man, "a woman, 38" and "a woman, 41" of two. Who it is
// stands beside the age: a name, or what somebody is in the story. A story has one driver as long as neither article speaks of drivers, of another one or
// of two sorts of them; it may have many women. Else each article's first boy of seven is the boy that the story is about.
//
// Cost: a look at the words before an age, and one through both articles for a plural. What it gets wrong: two drivers of whom each article tells one.

// ofPerson reports whether a slot tells of one person: an age, or how many children somebody has.
func ofPerson(s *align.Slot) bool { return s.Class == "a" || s.Role == fact.Children }

// sameAged asks whether two ages are of one person.
func (w *workspace) sameAged(a, b *align.Slot) answer {
	p, q := w.namedAt(a.Ref), w.namedAt(b.Ref)
	switch {
	case w.thenAged(a.Ref) != w.thenAged(b.Ref):
		return no // "16-year-old Maki", "the then 15-year-old"
	case a.Article == b.Article && p == "" && q == "" && !w.headed(w.reading(a.Ref)) && !w.headed(w.reading(b.Ref)):
		return no // "its driver, 38", and of an earlier accident, "the driver, 71"
	case p != "" && q != "" && sameName(p, q):
		return yes
	case p != "" && q != "" && (a.Head != b.Head || strings.Contains(p, " ") && strings.Contains(q, " ")):
		return no
	case kinship(a.Head) && p == "" && q == "" && !(w.ownedBefore(a.Ref) && w.ownedBefore(b.Ref)):
		return no // "Elmer's sister, 13", and of that girl "whose 18-year-old sister"
	case w.oneOfKind(a.Ref, b.Ref):
		return yes
	case a.Head == "" || a.Head != b.Head:
		return unknown
	case w.surname(a.Ref) && w.surname(b.Ref):
		return yes // "Ann Berg, 46", "Berg, 47"
	case lexicon.In(a.Head, "man person woman") && !w.nearAges(a.Ref, b.Ref):
		return no // a story may have many men
	case w.firstAged(a) && w.firstAged(b) && a.Article != b.Article:
		return yes
	}
	return unknown
}

// gateOlder: the man of 66 who was arrested in 2018 is 69 when he is convicted in 2021.
func gateOlder(w *workspace, f *Finding) verdict {
	later := w.lastReport(f)
	if later < 0 || !w.yearsOlder(f, later) {
		return passed
	}
	return f.overtakenIn(w, later)
}

// yearsOlder reports whether a later report has ages that lie as many years above those of the others as it came out behind them.
func (w *workspace) yearsOlder(f *Finding, later int) bool {
	old, _, ok := f.lastAndLeast(later, func(q fact.Quantity) bool { return q.Unit == "a" })
	if !ok {
		return false
	}
	for _, p := range f.Positions {
		q := p.Fact.(fact.Quantity)
		for _, r := range p.Readings {
			years := float64(w.appeared[later]-w.appeared[r.Article]) / year
			if r.Article != later && (years < 0.5 || math.Abs(old-q.Value-years) > 1) {
				return false
			}
		}
	}
	return true
}

// year is one in minutes.
const year = 365.25 * day

// ownedBefore reports whether it stands right before an age whose relative is of that age: "her | 13-year-old | sister".
func (w *workspace) ownedBefore(r align.Ref) bool {
	t, _ := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	return t > 0 && lexicon.In(w.Set.Articles[r.Article].Tokens[t-1].Norm, "her his their")
}

// thenAged reports whether an age is that of an earlier day: "the | then | 15-year-old".
func (w *workspace) thenAged(r align.Ref) bool {
	t, _ := w.Set.TokenRange(r.Article, w.Set.Fact(r).Span)
	tokens := w.Set.Articles[r.Article].Tokens
	for n := 0; n < 2 && t > 0; n++ {
		if t--; tokens[t].Norm == "then" || tokens[t].Norm == "then-" {
			return true
		}
	}
	return false
}

// surname reports whether an age is told of a name.
func (w *workspace) surname(r align.Ref) bool {
	q := w.Set.Fact(r).Value.(fact.Quantity)
	from, to := w.Set.TokenRange(r.Article, q.Counted)
	return from < to && w.Set.Articles[r.Article].Tokens[to-1].Tag == lexicon.PROPN
}

// nearAges reports whether two ages lie no further apart than a reporter errs.
func (w *workspace) nearAges(p, q align.Ref) bool {
	x, y := w.Set.Fact(p).Value.(fact.Quantity).Value, w.Set.Fact(q).Value.(fact.Quantity).Value
	return max(x-y, y-x) <= 2
}

// namedAt is the person's name inside or right beside a fact.
func (w *workspace) namedAt(r align.Ref) string {
	f := w.Set.Fact(r)
	for _, o := range w.Set.Sentences[r.Article][f.Sentence].Facts {
		n, ok := w.Set.Facts[r.Article][o].Value.(fact.Name)
		span := w.Set.Facts[r.Article][o].Span
		if ok && n.Type == fact.Person && (span.Start <= f.Span.End+2 && f.Span.Start <= span.End+2 || span.End <= f.Span.Start && w.apposed(r.Article, span.End, f.Span.Start)) {
			return n.Canonical
		}
	}
	return w.spokenOf(r)
}

// apposed reports whether what stands between two places puts the second beside the first: "Ann Berg | , a | 46-year-old", "Ann Berg | , who is | 46".
func (w *workspace) apposed(article, from, to int) bool {
	a := w.Set.Articles[article]
	first, last := w.Set.TokenRange(article, text.Span{Start: from, End: to})
	for t := first; t < last; t++ {
		if !lexicon.In(a.Tokens[t].Norm, ", a aged an is the was who") {
			return false
		}
	}
	return first < last && last-first <= 3 && a.Tokens[first].Norm == ","
}

// spokenOf is the person of whom "the 46-year-old" is said: the subject of the sentence before, if that is a name that is given no other age there; "" otherwise.
func (w *workspace) spokenOf(r align.Ref) string {
	f := w.Set.Fact(r)
	q, ok := f.Value.(fact.Quantity)
	t, _ := w.Set.TokenRange(r.Article, f.Span)
	if !ok || q.Unit != "a" || q.Head != "" || t == 0 || f.Sentence == 0 || w.Set.Articles[r.Article].Tokens[t-1].Norm != "the" {
		return ""
	}
	person := ""
	frames := w.Set.Frames[r.Article]
	for i := range frames {
		if frames[i].Sentence != f.Sentence-1 {
			continue
		}
		person = ""
		if e := w.whoIs(r.Article, w.subjectOf(&frames[i])).entity; e >= 0 && w.namedEntities()[e].Type == fact.Person {
			person = w.namedEntities()[e].Canonical
		}
	}
	for _, o := range w.Set.Sentences[r.Article][f.Sentence-1].Facts {
		if age, ok := w.Set.Facts[r.Article][o].Value.(fact.Quantity); ok && age.Unit == "a" && age.Value != q.Value {
			return "" // "as Falk, 16, goes to trial. The 10-year-old was shot in May"
		}
	}
	return person
}

// firstAged reports whether the slot is the first of its article whose noun is the same, in the article's first half.
func (w *workspace) firstAged(s *align.Slot) bool {
	if w.depth(w.Set.Place(s.Ref)) > mainEvent {
		return false
	}
	own := w.Set.Fact(s.Ref).Value.(fact.Quantity)
	for f := 0; f < s.Fact; f++ {
		if q, ok := w.Set.Facts[s.Article][f].Value.(fact.Quantity); ok && q.Unit == own.Unit && q.Role == own.Role && q.Head == own.Head {
			return q.Value == own.Value
		}
	}
	return true
}

// oneOfKind reports whether two ages are told of somebody who is one thing in both articles, and the only one there.
func (w *workspace) oneOfKind(p, q align.Ref) bool {
	if p.Article == q.Article {
		return false
	}
	t, u := w.agedAs(p), w.agedAs(q)
	if t < 0 || u < 0 {
		return false
	}
	x, y := w.Set.Articles[p.Article].Tokens, w.Set.Articles[q.Article].Tokens
	noun := x[t].Lemma()
	if noun != y[u].Lemma() || w.others(p.Article, t) || w.others(q.Article, u) {
		return false
	}
	if !orUnsaid(sortOf(x, t), sortOf(y, u)) || w.agedOtherwise(p, noun) || w.agedOtherwise(q, noun) {
		return false // "the bus driver", "the van driver"
	}
	several := func(k *article.Token) bool { return k.Tag == lexicon.NOUN && k.Norm != noun && k.Lemma() == noun }
	return !anyToken(x, several) && !anyToken(y, several)
}

// sortOf says which one a noun at token t is: "the | bus | driver", "the driver of a | bus"; "" where nothing does.
func sortOf(tokens []article.Token, t int) string {
	if t > 0 && tokens[t-1].Tag != lexicon.DET && tokens[t-1].Kind == article.Word {
		return tokens[t-1].Lemma()
	}
	if t+2 < len(tokens) && tokens[t+1].Norm == "of" {
		k := t + 2
		for k+1 < len(tokens) && (tokens[k].Tag == lexicon.DET || tokens[k].Tag == lexicon.ADJ) {
			k++
		}
		return tokens[k].Lemma()
	}
	return ""
}

// agedOtherwise reports whether the article of an age gives another age for somebody who is called by the same noun.
func (w *workspace) agedOtherwise(r align.Ref, noun string) bool {
	tokens := w.Set.Articles[r.Article].Tokens
	age := w.Set.Fact(r).Value.(fact.Quantity).Value
	for f := range w.Set.Facts[r.Article] {
		q, ok := w.Set.Facts[r.Article][f].Value.(fact.Quantity)
		if !ok || q.Unit != "a" || q.Value == age {
			continue
		}
		if t := w.agedAs(align.Ref{Article: r.Article, Fact: f}); t >= 0 && tokens[t].Lemma() == noun {
			return true
		}
	}
	return false
}

// agedAs is the token of the noun for what somebody is whose age it is: "the | driver | , a 38-year-old man", "the 38-year-old | driver", "the | driver | , named
// as Colin Meeks, 41", "the | driver | , who was 38"; -1 for none, and for nouns that many may go by.
func (w *workspace) agedAs(r align.Ref) int {
	a := w.Set.Articles[r.Article]
	f := w.Set.Fact(r)
	first := a.Sentences[f.Sentence].First
	from, to := w.Set.TokenRange(r.Article, f.Span)
	fits := func(t int) bool {
		k := &a.Tokens[t]
		return k.Tag == lexicon.NOUN && k.Norm == k.Lemma() && lexicon.PersonNoun(k.Lemma()) && !lexicon.In(k.Lemma(), "adult baby boy child citizen father girl infant man mother official patient people person resident student teenager "+
			"toddler tourist victim visitor woman worker youth")
	}
	for t := to - 1; t >= from; t-- {
		if fits(t) {
			return t
		}
	}
	t := from - 1
	for t > first && (a.Tokens[t].Tag == lexicon.DET || a.Tokens[t].Tag == lexicon.ADV || lexicon.In(a.Tokens[t].Lemma(), "as be identify name who")) {
		t--
	}
	if t > first && a.Tokens[t].Norm == "," {
		t--
	}
	if t >= first && fits(t) {
		return t
	}
	for n := 0; n < 3 && t > first+1 && a.Tokens[t].Norm != "of" && nominal(a.Tokens[t].Tag); n++ {
		t--
	}
	if t > first && a.Tokens[t].Norm == "of" && fits(t-1) { // "the driver | of the van, a 38-year-old man"
		return t - 1
	}
	return -1
}
