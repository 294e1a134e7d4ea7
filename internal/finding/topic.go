package finding

import (
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// topicOf says what question a fact answers.
func (w *workspace) topicOf(r align.Ref) Topic {
	f := w.Set.Fact(r)
	switch v := f.Value.(type) {
	case fact.Quantity:
		a := w.Set.Articles[r.Article]
		noun := ""
		if !v.Counted.Empty() {
			if noun = text.OneLine(a.Text(v.Counted)); a.Role(f.Sentence) == article.Headline || f.Span.Start == a.Sentences[f.Sentence].Span.Start {
				noun = strings.ToLower(noun) // not the Republicans of running text
			}
		}
		if one := strings.HasSuffix(noun, v.Head) && v.Head != ""; one && (v.Value == 1 || v.Counted.Start > 0 && a.Body.String()[v.Counted.Start-1] == '-') {
			noun = strings.TrimSuffix(noun, v.Head) + several(v.Head) // "a 40-|seat| bus", "one |ship|"
		}
		switch {
		case v.Role == fact.Children:
			return Topic{ID: TopicCount, Words: []string{v.Role}}
		case v.Role != "" && v.Unit == "person":
			return Topic{ID: TopicPeople, Words: []string{grade(v) + v.Role}}
		case v.Unit == "a":
			return Topic{ID: TopicAge, Words: []string{w.aged(r)}}
		case v.Unit == "%" || v.Unit == "pp":
			return Topic{ID: TopicShare, Words: []string{w.around(r)}}
		case v.Head == fact.Magnitude:
			return Topic{ID: TopicMeasure, Words: []string{v.Head}}
		case isMoney(v.Unit):
			return Topic{ID: TopicMoney, Words: []string{w.around(r)}}
		case v.Unit != "" && v.Unit != "person":
			return Topic{ID: TopicMeasure, Words: []string{w.around(r), w.unitWord(r, &v)}}
		case noun != "":
			return Topic{ID: TopicCount, Words: []string{noun}}
		case v.Head != "":
			return Topic{ID: TopicCount, Words: []string{several(v.Head)}}
		}
		return Topic{ID: TopicMeasure, Words: []string{w.around(r)}}
	case fact.Timex:
		if v.Type == fact.Duration {
			return Topic{ID: TopicDuration, Words: []string{w.event(r)}}
		}
		return Topic{ID: TopicTime, Words: []string{w.event(r)}}
	}
	return Topic{ID: TopicStatement, Words: []string{w.gist(w.Set.Place(r))}}
}

// unitWord is the unit of a measure as the text writes it out, "metres"; "" for symbols.
func (w *workspace) unitWord(r align.Ref, v *fact.Quantity) string {
	a := w.Set.Articles[r.Article]
	if v.Number.Empty() || v.Amount.End <= v.Number.End || !v.Counted.Empty() {
		return ""
	}
	if _, t := w.Set.TokenRange(r.Article, v.Amount); t < len(a.Tokens) && lexicon.In(a.Tokens[t].Norm, "above across ahead apart away behind below deep down east from high inside into long north of off out outside past round short south tall thick under up west wide") {
		return "" // it is not the verb that is measured
	}
	word := strings.TrimSpace(a.Text(text.Span{Start: v.Number.End, End: v.Amount.End}))
	if len(word) < shortestUnit || strings.ContainsAny(word, " -./°²³") {
		return ""
	}
	return word
}

// shortestUnit tells words from symbols: "tons", "km".
const shortestUnit = 4

// grade is the adverb for how badly those counted were hurt, with a space behind it; "" where it is not told.
func grade(q fact.Quantity) string {
	switch {
	case q.Role != "injured":
	case strings.HasSuffix(q.Scope, "critical"):
		return "critically "
	case strings.HasSuffix(q.Scope, "serious"):
		return "seriously "
	case strings.HasSuffix(q.Scope, "slight"):
		return "slightly "
	}
	return ""
}

// aged says whose age it is: the name beside it, else its noun, else the subject of its clause.
func (w *workspace) aged(r align.Ref) string {
	f := w.Set.Fact(r)
	q := f.Value.(fact.Quantity)
	if n := w.namedAt(r); n != "" {
		return n
	}
	if q.Head != "" {
		return "the " + q.Head
	}
	if fr := w.frameOf(Reading{Article: r.Article, Sentence: f.Sentence, Span: f.Span}, f.Span); fr != nil && nameable(fr.Actor) {
		return w.subjectText(r.Article, fr, fr.Actor)
	}
	return "this person"
}

// telling picks the reading whose words say best what the question is: those with the most words that the whole story is about.
func (w *workspace) telling(refs []align.Ref) align.Ref {
	best, most := refs[0], -1
	for _, r := range refs {
		from, to := w.Set.TokenRange(r.Article, w.figureSpan(r))
		sen := w.Set.Articles[r.Article].Sentences[w.Set.Fact(r).Sentence]
		n := 0
		for t := max(sen.First, from-7); t < min(sen.Last, to+5); t++ {
			if w.isTopic(w.Set.WordAt(r.Article, t)) {
				n++
			}
		}
		if n > most {
			best, most = r, n
		}
	}
	return best
}

// isMoney reports whether the unit is a currency: three capital letters, as in ISO 4217.
//
//go:noinline
func isMoney(unit string) bool {
	if len(unit) != 3 {
		return false
	}
	for i := 0; i < 3; i++ {
		if unit[i] < 'A' || unit[i] > 'Z' {
			return false
		}
	}
	return true
}

// around gives a few words on both sides of a fact, within its clause, with the fact left out: enough to tell what it is a figure of.
func (w *workspace) around(r align.Ref) string {
	left, right := w.sides(r, 5)
	switch {
	case left != "" && right != "":
		return left + " … " + right
	case left+right != "":
		return left + right
	}
	return w.gist(w.Set.Place(r))
}

// event says what a time is the time of: who did what in its clause, else the words that lead up to it, without the preposition, or those that follow.
func (w *workspace) event(r align.Ref) string {
	left, right := w.sides(r, 7)
	words := strings.Fields(left)
	a := w.Set.Articles[r.Article]
	if span := w.Set.Fact(r).Span; strings.Contains(a.Text(span), "-") { // "a twelve-day war"
		if _, to := w.Set.TokenRange(r.Article, span); to < len(a.Tokens) && a.Tokens[to].Tag == lexicon.NOUN && (to+1 == len(a.Tokens) || a.Tokens[to+1].Tag != lexicon.NOUN) {
			return a.Tokens[to].Norm
		}
	}
	if of, ok := strings.CutPrefix(right, "of "); ok { // "six hours of talks"
		noun := strings.Fields(of)[0]
		if strings.ToLower(noun) == noun && !lexicon.Function(noun) {
			return noun
		}
	}
	if !isDuration(w.Set.Fact(r).Value) {
		if deed := w.deedText(r); deed != "" {
			return deed
		}
	}
	for len(words) > 0 && lexicon.Function(strings.ToLower(words[len(words)-1])) {
		words = words[:len(words)-1]
	}
	switch {
	case len(words) >= 2 && !slices.ContainsFunc(words, func(s string) bool {
		return !lexicon.Function(strings.ToLower(s)) && !lexicon.In(s, "doing having serving spending taking")
	}):
	case len(words) >= 2:
		return strings.Join(words, " ")
	case len(strings.Fields(right)) >= 2:
		return right
	}
	return w.gist(w.Set.Place(r))
}

// longestDeed is how many bytes may say who did what.
const longestDeed = 80

// deedText is who did what in the clause that a time stands in: "the company | said", "two men | robbed | a bank"; "" where the clause names nobody or does not
// stand together.
func (w *workspace) deedText(r align.Ref) string {
	f := w.Set.Fact(r)
	fr := w.frameOf(Reading{Article: r.Article, Sentence: f.Sentence, Span: f.Span}, f.Span)
	if fr == nil || fr.Actor.Span.Overlaps(f.Span) || fr.Verb.Overlaps(f.Span) {
		return ""
	}
	a := w.Set.Articles[r.Article]
	switch t, _ := w.Set.TokenRange(r.Article, fr.Verb); {
	case a.Tokens[t].Norm == "to", lexicon.Forms(a.Tokens[t].Norm) == lexicon.IngForm, a.Tokens[t].Tag == lexicon.VERB && w.participle(r.Article, t, fr.Actor):
		return "" // "the gunman, thought | to have opened fire"
	}
	subject := w.subjectText(r.Article, fr, fr.Actor)
	if subject == "" {
		return ""
	}
	if first := a.Text(fr.Actor.Span)[:1]; strings.EqualFold(first, subject[:1]) {
		subject = first + subject[1:] // as it stands there, since it is shown as a quotation
	}
	deed := subject + " " + a.Text(fr.Verb)
	if o := fr.Patient.Span; fr.Patient.Head != "" && o.Start > fr.Verb.End && o.Start-fr.Verb.End <= 1 && !o.Overlaps(f.Span) {
		deed += " " + a.Text(o)
	} else if len(fr.Attached) > 0 {
		g := fr.Attached[0]
		_, next := w.Set.TokenRange(r.Article, g.Span)
		if g.Span.Start > fr.Verb.End && g.Span.Start-fr.Verb.End <= len(g.Preposition)+2 && !g.Span.Overlaps(f.Span) && !(next < len(a.Tokens) && nominal(a.Tokens[next].Tag)) {
			deed += a.Text(text.Span{Start: fr.Verb.End, End: g.Span.End})
		}
	}
	if len(deed) > longestDeed || strings.ContainsAny(deed, "\"“”") {
		return ""
	}
	return text.OneLine(deed)
}

// sides are up to n words before and after a fact, within its clause.
func (w *workspace) sides(r align.Ref, n int) (left, right string) {
	f := w.Set.Fact(r)
	a := w.Set.Articles[r.Article]
	sen := a.Sentences[f.Sentence]
	own := w.figureSpan(r)
	first, last := w.Set.TokenRange(r.Article, own)
	from, to := first, last
	for from > sen.First && first-from < n && !breaks(&a.Tokens[from-1]) {
		from--
	}
	for to < sen.Last && to-last < n && !breaks(&a.Tokens[to]) {
		to++
	}
	if from < first {
		left = text.OneLine(a.Text(text.Span{Start: a.Tokens[from].Span.Start, End: a.Tokens[first-1].Span.End}))
	}
	if last < to {
		right = text.OneLine(a.Text(text.Span{Start: a.Tokens[last].Span.Start, End: a.Tokens[to-1].Span.End}))
	}
	return left, right
}

// breaks reports whether a token ends the stretch of words that belong together.
//
//go:noinline
func breaks(t *article.Token) bool {
	switch t.Norm {
	case ",", ";", ":", "-", "(", ")", ".", "!", "?", `"`:
		return true
	}
	return false
}

// gist is the opening of a sentence; it says so where there is more.
func (w *workspace) gist(p align.Place) string {
	a := w.Set.Articles[p.Article]
	span, whole := w.opening(p)
	if !whole {
		return text.OneLine(a.Text(span)) + " …"
	}
	return text.OneLine(a.Text(span))
}

// An opening is at most 70 bytes of a sentence, and at least 30 where what it ends with may want another word.
const (
	longestOpening  = 70
	shortestOpening = 30
)

// opening is how a sentence begins, up to a mark, or else to where a clause may end.
func (w *workspace) opening(p align.Place) (span text.Span, whole bool) {
	a := w.Set.Articles[p.Article]
	sen := a.Sentences[p.Sentence]
	if sen.First >= sen.Last {
		return sen.Span, true
	}
	size := func(to int) int { return a.Tokens[to-1].Span.End - a.Tokens[sen.First].Span.Start }
	to := sen.First + 1
	for to < sen.Last && !whole && size(to+1) <= longestOpening {
		to++
		whole = to-sen.First >= 6 && w.marks(p.Article, to, sen.Last)
	}
	if whole = whole || to == sen.Last; !whole {
		for k := to; k > sen.First && size(k) >= shortestOpening; k-- {
			if w.ends(p.Article, k, sen.Last, text.Span{}) {
				to = k
				break
			}
		}
	}
	return text.Span{Start: a.Tokens[sen.First].Span.Start, End: a.Tokens[to-1].Span.End}, whole
}

// several is the regular plural of a noun: companies, boxes, churches, days.
func several(noun string) string {
	switch last := noun[len(noun)-1]; {
	case last == 'y' && len(noun) > 1 && !strings.ContainsRune("aeiou", rune(noun[len(noun)-2])):
		return noun[:len(noun)-1] + "ies"
	case last == 's', last == 'x', last == 'z', strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "sh"):
		return noun + "es"
	}
	return noun + "s"
}
