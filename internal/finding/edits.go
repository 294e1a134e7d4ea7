package finding

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// detectEdits looks at what was changed in sentences that are otherwise copies. "met in Halden in May" against "met in
// Hamden in May" is a conflict whatever the two names mean; "12" against "twelve" is none.
func detectEdits(w *workspace) {
	for _, c := range w.Copies {
		if w.twoThings(c) {
			continue
		}
		for _, h := range c.Hunks {
			w.edit(c, h)
		}
		for _, h := range shifted(c.Hunks) {
			w.edit(c, h)
		}
	}
}

// twoThings reports whether two like sentences speak of two things: a name and something else differ, as in what two banks say of their quarter.
func (w *workspace) twoThings(c align.Copy) bool {
	if len(c.Hunks) < 2 {
		return false
	}
	for _, h := range c.Hunks {
		if s, t := w.nameIn(c.A, h.A0, h.A1), w.nameIn(c.B, h.B0, h.B1); s != "" && t != "" && !sameName(s, t) && !w.oneThing(c, h) {
			return true
		}
		if w.opens(c.A, h.A0) && w.opens(c.B, h.B0) && h.A1 > h.A0 && h.B1 > h.B0 && w.namesAre(c, h, fact.NamesDifferent) {
			return true
		}
	}
	return false
}

// shifted pairs what one of two copies has more with what the other has more at another place: "the court on Monday fined the owner", "the court fined the
// owner on Friday".
func shifted(hunks []align.Hunk) []align.Hunk {
	var more, other []align.Hunk
	for _, h := range hunks {
		switch {
		case h.B0 == h.B1:
			more = append(more, h)
		case h.A0 == h.A1:
			other = append(other, h)
		}
	}
	if len(more) != 1 || len(other) != 1 {
		return nil // "Vela shares", "shares | of Vela | for each | Orbis | share": which goes with which?
	}
	return []align.Hunk{{A0: more[0].A0, A1: more[0].A1, B0: other[0].B0, B1: other[0].B1}}
}

// edit judges one hunk.
func (w *workspace) edit(c align.Copy, h align.Hunk) {
	a, b := w.Set.Articles[c.A.Article], w.Set.Articles[c.B.Article]
	x, y := content(a, h.A0, h.A1), content(b, h.B0, h.B1)
	if len(x) > maxEdit || len(y) > maxEdit {
		return
	}
	s, he := w.meant(c.A, min(h.A0, a.Sentences[c.A.Sentence].Last-1))
	o, she := w.meant(c.B, min(h.B0, b.Sentences[c.B.Sentence].Last-1))
	if s != o && s >= 0 && o >= 0 && he && she {
		return // "he had pleaded guilty", each of another man
	}
	one, other, turned := opposite(x, y)
	if p, q := denial(a, h.A0, h.A1), denial(b, h.B0, h.B1); p != q && turns(x) && turns(y) && w.formerly(c.A) == w.formerly(c.B) {
		if turned {
			return // "not safe", "dangerous"
		}
		w.editFinding(c, h, Polarity, Topic{ID: TopicStatement, Words: []string{w.gist(c.A)}}, Reason{ReasonNegated, nil}, 0.85)
		return
	}
	if len(x) == 0 || len(y) == 0 {
		return
	}
	p, q, figured := figures(x, y)
	if figured && p == q {
		return
	}
	// values: facts that the hunk touches, one on each side
	for _, f := range w.factsIn(c.A, a, h.A0, h.A1) {
		for _, g := range w.factsIn(c.B, b, h.B0, h.B1) {
			ff, gg := w.Set.Fact(f), w.Set.Fact(g)
			if ff.Value.Kind() != gg.Value.Kind() {
				continue
			}
			rel, why := relate(ff.Value, gg.Value)
			if ff.Value.Kind() == fact.KindQuantity && (rel == unrelated && !(figured && len(c.Hunks) == 1) || w.sameSubject(f, g) == no || w.otherAmount(f, g)) {
				return // "nine were killed", "twenty were injured"; one bank's charge and another's, or its earnings
			}
			if figured || turned {
				rel = excludes // "about 10 minutes" and "about 13 minutes" go together, but not as the same sentence; nor "more than" and "fewer than"
			}
			switch rel {
			case excludes:
				w.conflict(Finding{Aspect: aspectOf(ff.Value), Topic: w.topicOf(f), Severity: w.severityOf(f), Confidence: 0.9,
					Reason:    Reason{ReasonCopyEdited, []string{hunkText(a, h.A0, h.A1), hunkText(b, h.B0, h.B1)}},
					Positions: []Position{w.position(f), w.position(g)}})
				return
			case compatible:
				w.add(Finding{Kind: Precision, Aspect: aspectOf(ff.Value), Topic: w.topicOf(f), Severity: w.severityOf(f) / 2, Confidence: 0.8,
					Reason: why, Positions: []Position{w.position(f), w.position(g)}})
				return
			case same:
				return
			}
		}
	}
	if figured {
		w.editFinding(c, h, Quantity, Topic{ID: TopicStatement, Words: []string{w.gist(c.A)}}, Reason{ReasonCopyEdited, []string{hunkText(a, h.A0, h.A1), hunkText(b, h.B0, h.B1)}}, 0.85)
		return
	}
	if day, next := w.appeared[c.A.Article], w.appeared[c.B.Article]; !turned && len(c.Hunks) == 1 && (day == next || day == 0 || next == 0) {
		one, other, turned = begunEnded(x, y)
	}
	if turned {
		if hasNot(a, h.A0, h.A1) != hasNot(b, h.B0, h.B1) || had(a, h.A0, h.A1) != had(b, h.B0, h.B1) {
			return // "does not oppose", "had opposed" and "supports"
		}
		w.editFinding(c, h, Polarity, Topic{ID: TopicStatement, Words: []string{w.gist(c.A)}}, Reason{ReasonOpposite, []string{one, other}}, 0.85)
		return
	}
	if s, t := w.nameIn(c.A, h.A0, h.A1), w.nameIn(c.B, h.B0, h.B1); s != "" && t != "" && !sameName(s, t) && !w.oneThing(c, h) {
		w.editFinding(c, h, Participant, Topic{ID: TopicStatement, Words: []string{w.gist(c.A)}}, Reason{ReasonCopyEdited, []string{s, t}}, 0.8)
	}
}

// namesAre reports whether some name on one side of a hunk stands in one of the relations to some name on the other: same, different, one within
// the other.
func (w *workspace) namesAre(c align.Copy, h align.Hunk, any ...fact.NameRelation) bool {
	for _, f := range w.factsIn(c.A, w.Set.Articles[c.A.Article], h.A0, h.A1) {
		for _, g := range w.factsIn(c.B, w.Set.Articles[c.B.Article], h.B0, h.B1) {
			x, ok := w.Set.Fact(f).Value.(fact.Name)
			y, ok2 := w.Set.Fact(g).Value.(fact.Name)
			if ok && ok2 && slices.Contains(any, fact.CompareNames(x, y)) {
				return true
			}
		}
	}
	return false
}

// oneThing reports whether the names at a hunk stand for one thing, or one within the other: "the Tyrol hut", "the Innsbruck hut".
func (w *workspace) oneThing(c align.Copy, h align.Hunk) bool {
	return w.namesAre(c, h, fact.NamesSame, fact.NamesWithin)
}

// figures reads two hunks as one figure each; ok is false where either is none.
func figures(x, y []string) (p, q float64, ok bool) {
	if len(x) != 1 || len(y) != 1 {
		return 0, 0, false
	}
	p, ok = figure(x[0])
	if !ok {
		return 0, 0, false
	}
	q, ok = figure(y[0])
	return p, q, ok
}

func figure(word string) (float64, bool) {
	if n, ok := lexicon.NumberWord(word, "en"); ok {
		return float64(n), true
	}
	if n, plural := lexicon.OrdinalNumber(word); n > 0 && !plural {
		return n, true
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(word, ",", ""), 64)
	return n, err == nil
}

// nameIn gives the hunk where it is a name and nothing else. The first word of a sentence has its capital from there, so a name there must
// have two words; a pronoun or "The bank" in its place is the same somebody said otherwise.
func (w *workspace) nameIn(p align.Place, from, to int) string {
	a := w.Set.Articles[p.Article]
	capitals, title := 0, w.titled(p)
	for _, f := range w.factsIn(p, a, from, to) {
		if w.Set.Fact(f).Value.Kind() == fact.KindName {
			title = false // a sentence full of names
		}
	}
	for t := from; t < to; t++ {
		tok := &a.Tokens[t]
		r, _ := utf8.DecodeRuneInString(a.Text(tok.Span))
		switch {
		case tok.Kind == article.Word && unicode.IsUpper(r) && (tok.Tag == lexicon.PROPN || !title && !w.opens(p, t)):
			capitals++
		case tok.Kind == article.Word && lexicon.Particle(tok.Norm):
		default:
			return ""
		}
	}
	if capitals == 0 || capitals < 2 && w.opens(p, from) {
		return ""
	}
	return hunkText(a, from, to)
}

// titled reports whether a sentence is a headline in title case, where a capital says nothing.
func (w *workspace) titled(p align.Place) bool {
	a := w.Set.Articles[p.Article]
	capitals, words := 0, 0
	tokens := a.TokensOf(p.Sentence)
	for i := range tokens {
		t := &tokens[i]
		if t.Kind == article.Word && len(t.Norm) > 3 {
			words++
			if r, _ := utf8.DecodeRuneInString(a.Text(t.Span)); unicode.IsUpper(r) {
				capitals++
			}
		}
	}
	return 3*capitals > 2*words
}

// opens reports whether the token is the first word of its sentence or of a quotation in it.
func (w *workspace) opens(p align.Place, t int) bool {
	a := w.Set.Articles[p.Article]
	for t--; t >= a.Sentences[p.Sentence].First; t-- {
		if a.Tokens[t].Kind != article.Mark {
			return false
		}
		if a.Tokens[t].Norm == `"` || a.Tokens[t].Norm == ":" {
			return true
		}
	}
	return true
}

// turns reports whether a hunk is so short that a denial in it is all that was changed: "met", "did not meet". What "has not" come about yet may come.
func turns(x []string) bool {
	return len(x) <= 2 || len(x) == 3 && x[0] == "did"
}

// maxEdit is how many words a hunk may hold and still count as one changed value.
const maxEdit = 4

func (w *workspace) editFinding(c align.Copy, h align.Hunk, aspect Aspect, topic Topic, why Reason, confidence float64) {
	f := Finding{Aspect: aspect, Topic: topic, Severity: weightDeed, Confidence: confidence, Reason: why,
		Positions: []Position{w.hunkPosition(c.A, h.A0, h.A1, aspect), w.hunkPosition(c.B, h.B0, h.B1, aspect)}}
	if aspect == Polarity {
		w.conflict(f) // what one affirms and another denies may be their dispute
		return
	}
	w.certain(f)
}

// hunkPosition is the hunk with a neighbouring word or two, so that an empty side has a place too, and with what a denial is of.
func (w *workspace) hunkPosition(p align.Place, from, to int, aspect Aspect) Position {
	a := w.Set.Articles[p.Article]
	s := a.Sentences[p.Sentence]
	from, to = max(s.First, from-2), min(s.Last, to+1)
	if from >= to {
		from, to = s.First, s.Last
	}
	if aspect == Polarity {
		to = w.throughNoun(p, to)
	}
	span := text.Span{Start: a.Tokens[from].Span.Start, End: a.Tokens[to-1].Span.End}
	r := Reading{Article: p.Article, Span: span, Sentence: p.Sentence}
	w.attribute(&r)
	return Position{Value: text.OneLine(a.Text(span)), Readings: []Reading{r}}
}

// content are the words of tokens [from, to) without marks.
func content(a *article.Article, from, to int) []string {
	out := make([]string, 0, to-from)
	for t := from; t < to; t++ {
		if a.Tokens[t].Kind != article.Mark {
			out = append(out, a.Tokens[t].Norm)
		}
	}
	return out
}

func hunkText(a *article.Article, from, to int) string {
	if from >= to {
		return ""
	}
	return text.OneLine(a.Text(text.Span{Start: a.Tokens[from].Span.Start, End: a.Tokens[to-1].Span.End}))
}

// denial reports whether the tokens [from, to) hold a "not" that turns the verb beside it round: "was not", "didn't", "never". A "no" that
// answers somebody does not.
func denial(a *article.Article, from, to int) bool {
	for t := from; t < to; t++ {
		n := a.Tokens[t].Norm
		if untilThen(a, t, len(a.Tokens)) {
			continue
		}
		if strings.HasSuffix(n, "n't") || n == "cannot" {
			return true
		}
		if t+1 < len(a.Tokens) && withholds(&a.Tokens[t]) && (a.Tokens[t+1].Tag == lexicon.VERB || a.Tokens[t+1].Norm == "to") {
			return true
		}
		if n == "not" && t+1 < len(a.Tokens) && a.Tokens[t+1].Norm == "guilty" {
			return true
		}
		if n == "never" && t+1 < len(a.Tokens) && a.Tokens[t+1].Tag == lexicon.VERB || (n == "not" || n == "never") && t > 0 && lexicon.Auxiliary(a.Tokens[t-1].Norm) {
			return true
		}
	}
	return false
}

// hasNot reports whether a word among tokens [from, to) turns round the next.
func hasNot(a *article.Article, from, to int) bool {
	return anyToken(a.Tokens[from:to], func(t *article.Token) bool { return t.Word.In(lexicon.Negation) })
}

// had reports whether tokens [from, to) tell of what had been by then.
func had(a *article.Article, from, to int) bool {
	for t := max(0, from-1); t < to; t++ {
		if a.Tokens[t].Norm == "had" && t+1 < len(a.Tokens) && a.Tokens[t+1].Tag == lexicon.VERB {
			return true
		}
	}
	return false
}

// untilThen reports whether "until" follows close behind a token: what was not so "until Friday" was so then.
func untilThen(a *article.Article, t, end int) bool {
	for k := t + 1; k < min(end, t+8) && !breaks(&a.Tokens[k]); k++ {
		if a.Tokens[k].Norm == "until" {
			return true
		}
	}
	return false
}

// factsIn are the facts of the sentence that the tokens [from, to) touch.
func (w *workspace) factsIn(p align.Place, a *article.Article, from, to int) []align.Ref {
	if from >= to {
		return nil
	}
	span := text.Span{Start: a.Tokens[from].Span.Start, End: a.Tokens[to-1].Span.End}
	var out []align.Ref
	for _, f := range w.Set.Sentences[p.Article][p.Sentence].Facts {
		ff := &w.Set.Facts[p.Article][f]
		at := w.figureSpan(align.Ref{Article: p.Article, Fact: f})
		if ff.Value.Kind() != fact.KindQuote && at.Overlaps(span) {
			out = append(out, align.Ref{Article: p.Article, Fact: f})
		}
	}
	return out
}
