package finding

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// What was said
//
// One answer at a press conference reaches three papers as “We will rebuild the pier, and we will do it by May,” as “we will do it by May” and as
// the mayor said that the pier would be rebuilt by spring. A saying is one of these: a stretch in quotation marks, or the content that a cue gives in
// the reporter's words. What stands in quotation marks is compared as words first: the same, or cut from the other, whoever says it. Else likeness of
// words and of meaning decides, and it may be the lower the surer it is that one speaker says both. Reported speech, which is a reporter's
// choice of words, is compared with what the same speaker said only; two reports of what "police" said must be nearly alike. Half quoted content is
// both: its marked part as a quotation, and the whole as reported; where both find partners, the marked part stands, unless an article only reports.
//
// Cost: the square of the number of sayings, most pairs ending at the speaker or at the shared words. What it gets wrong: two things one speaker
// said of one matter.

// saying is one stretch of what somebody said.
type saying struct {
	ref    align.Ref
	quote  fact.Quote
	direct bool      // it stands in quotation marks
	voice  int       // number of the speaker's name, -1 where nobody is named
	span   text.Span // from the first word to the last
	whole  text.Span // of the quotation that it is cut from where words were left out; else the span
	words  []string
	bag    []int
	gist   *align.Gist // made when first asked for
}

// Two quotations are taken for one statement from sayingAlike on, or from sayingSpeaker on where one speaker says both; reported speech from
// sayingReported on. A quotation of fewer than three words is a phrase: it must be the same phrase.
const (
	sayingAlike    = 0.5
	sayingSpeaker  = 0.4
	sayingReported = 0.45
	sayingNameless = 0.7 // reported speech of "police" or "officials", who may be two
	sayingFloor    = 0.2 // of shared words, below which the meaning is not looked at
	sayingRun      = 6   // so many words in one run are a quotation of the same words
)

// voices are the names of those who speak, each with a number, and which of them are spellings of one.
type voices struct {
	names   []string
	spelled []fact.Spelling // the names, taken apart
	same    map[[2]int]bool
}

func (v *voices) number(name string) int {
	if name == "" {
		return -1
	}
	for i, n := range v.names {
		if n == name {
			return i
		}
	}
	v.names, v.spelled = append(v.names, name), append(v.spelled, fact.Spell(name))
	return len(v.names) - 1
}

// one reports whether two numbers stand for one speaker.
func (v *voices) one(i, j int) bool {
	if i < 0 || j < 0 {
		return false
	}
	if i == j {
		return true
	}
	key := [2]int{min(i, j), max(i, j)}
	same, ok := v.same[key]
	if !ok {
		same = strings.EqualFold(v.names[i], v.names[j]) || v.spelled[i].Similarity(v.spelled[j]) >= fact.NameThreshold
		v.same[key] = same
	}
	return same
}

// named reports whether the number stands for a name, and not for "police" or "he".
func (v *voices) named(i int) bool { return i >= 0 && strings.ToLower(v.names[i]) != v.names[i] }

// detectQuotes finds statements quoted in other words or at other length, and what all quote alike.
func detectQuotes(w *workspace) {
	var all []saying
	v := voices{same: map[[2]int]bool{}}
	titles := fact.Titles(w.Set.Facts...) // "the prime minister" is whom another article names
	for a := range w.Set.Facts {
		for f := range w.Set.Facts[a] {
			if q, ok := w.Set.Facts[a][f].Value.(fact.Quote); ok && len(q.Content) > 0 {
				all = w.sayingsIn(all, align.Ref{Article: a, Fact: f}, q, v.number(cmp.Or(titles[q.Speaker], q.Speaker)))
			}
		}
	}
	var edges []align.Edge
	for i := range all {
		for j := i + 1; j < len(all); j++ {
			if all[i].ref.Article == all[j].ref.Article {
				continue
			}
			if like, ok := w.sameSaying(&all[i], &all[j], &v); ok {
				edges = append(edges, align.Edge{I: i, J: j, Score: like})
			}
		}
	}
	groups, _ := align.Cluster(len(all), edges, align.MostPairs, nil)
	for _, members := range groups {
		if members = apart(all, members); len(members) > 1 {
			w.sayings(all, members)
		}
	}
}

// sayingsIn adds the sayings of one quote: its whole content, and the marked parts of content that is half quoted.
func (w *workspace) sayingsIn(all []saying, ref align.Ref, q fact.Quote, voice int) []saying {
	add := func(parts []text.Span, direct bool) {
		s := saying{ref: ref, quote: q, direct: direct, voice: voice}
		for _, p := range parts {
			s.span = s.span.Cover(w.worded(ref.Article, p))
			s.words = append(s.words, w.wordsIn(ref.Article, p)...)
		}
		if len(s.words) < 2 || s.span.Len() >= 1000 {
			return
		}
		s.whole = s.span
		s.bag = w.Set.Bag(ref.Article, s.span)
		all = append(all, s)
	}
	inside := 0
	for _, m := range q.Marked {
		inside += len(w.wordsIn(ref.Article, m))
	}
	whole := 0
	for _, c := range q.Content {
		whole += len(w.wordsIn(ref.Article, c))
	}
	if inside == whole || q.Direct && inside == 0 {
		first, whole := len(all), text.Span{}
		for _, parts := range w.elided(ref.Article, q.Content) {
			add(parts, true)
		}
		for i := first; i < len(all); i++ {
			whole = whole.Cover(all[i].span)
		}
		for i := first; i < len(all); i++ {
			all[i].whole = whole
		}
		return all
	}
	for _, m := range q.Marked {
		for _, parts := range w.elided(ref.Article, []text.Span{m}) {
			add(parts, true)
		}
	}
	if q.Speaker != "" && q.Firm != fact.Rejected && w.says(ref.Article, q.Cue) {
		add(q.Content, false)
	}
	return all
}

// worded is the span from its first word to its last, with the quotation marks right before and the marks right behind.
func (w *workspace) worded(a int, s text.Span) text.Span {
	from, to := w.Set.TokenRange(a, s)
	tokens := w.Set.Articles[a].Tokens
	skip := func(i int) bool {
		return tokens[i].Kind == article.Mark && tokens[i].Norm != `"` && tokens[i].Norm != "'" && tokens[i].Norm != "$"
	}
	for from < to && skip(from) {
		from++
	}
	for from < to && tokens[to-1].Norm == "(" {
		to--
	}
	if from == to {
		return s
	}
	return text.Span{Start: max(s.Start, tokens[from].Span.Start), End: min(s.End, tokens[to-1].Span.End)}
}

// elided cuts content where three dots say that words were left out.
func (w *workspace) elided(article int, content []text.Span) [][]text.Span {
	out := [][]text.Span{nil}
	src := w.Set.Articles[article].Body.String()
	for _, c := range content {
		for {
			at, end := ellipsis(src[c.Start:c.End])
			if at < 0 {
				break
			}
			if at > 0 {
				out[len(out)-1] = append(out[len(out)-1], text.Span{Start: c.Start, End: c.Start + at})
			}
			out = append(out, nil)
			c.Start += end
		}
		if c.Start < c.End {
			out[len(out)-1] = append(out[len(out)-1], c)
		}
	}
	return out
}

// ellipsis is where the first three dots stand in s, with what is around them: "…", "...", ". . .", and a full stop before; at is -1 where there are
// none.
func ellipsis(s string) (at, end int) {
	dots := 0
	for i, r := range s {
		switch {
		case r == '.' || r == '…':
			if dots == 0 {
				at = i
			}
			dots++
			if end = i + 1; r == '…' {
				dots, end = 3, i+len("…")
			}
		case r == ' ' && dots > 0:
		default:
			if dots >= 3 {
				return at, end
			}
			dots = 0
		}
	}
	if dots >= 3 {
		return at, end
	}
	return -1, 0
}

// apart leaves out sayings that overlap another one of the group: reported content of which a marked part is there too, unless somebody's is
// reported only, which is then to be compared with all that is said; else the second.
func apart(all []saying, members []int) []int {
	overlap := func(i, j int) bool {
		x, y := &all[i], &all[j]
		return i != j && x.ref.Article == y.ref.Article && x.span.Overlaps(y.span)
	}
	reported := false
	for _, i := range members {
		reported = reported || !all[i].direct && !slices.ContainsFunc(members, func(j int) bool { return all[j].direct && overlap(i, j) })
	}
	var kept []int
	for _, i := range members {
		if !slices.ContainsFunc(members, func(j int) bool {
			return overlap(i, j) && (all[i].direct == reported && all[j].direct != reported || all[i].direct == all[j].direct && j < i)
		}) {
			kept = append(kept, i)
		}
	}
	return kept
}

func (w *workspace) gistOf(s *saying) *align.Gist {
	if s.gist == nil {
		from, to := w.Set.TokenRange(s.ref.Article, s.span)
		s.gist = align.NewGist(w.Set.Articles[s.ref.Article], from, to)
	}
	return s.gist
}

// sameSaying reports whether two sayings render one statement, and how alike they are.
func (w *workspace) sameSaying(x, y *saying, v *voices) (float64, bool) {
	same, like := slices.Equal(x.words, y.words), 0.0
	if !same { // most pairs, and cheaper to see than who speaks
		if len(x.bag) < 2 || len(y.bag) < 2 {
			return 0, false
		}
		if like = w.Set.Alike(x.bag, y.bag); like < sayingFloor {
			return 0, false
		}
	}
	quoted := x.direct && y.direct
	one := v.one(x.voice, y.voice)
	if !quoted && !one {
		return 0, false
	}
	if same {
		return 1, true
	}
	laid := w.gistOf(x).Compare(w.gistOf(y))
	like = (like + max(laid.Agreement(), laid.Sameness())) / 2
	if part(x.words, y.words) || part(y.words, x.words) {
		return max(like, 0.9), min(len(x.words), len(y.words)) >= 3 || one
	}
	if run(x.words, y.words) >= sayingRun {
		return max(like, 0.8), true
	}
	switch {
	case !x.direct && !y.direct && !(v.named(x.voice) && v.named(y.voice)):
		return like, like >= sayingNameless
	case !quoted:
		return like, like >= sayingReported
	case one:
		return like, like >= sayingSpeaker
	}
	return like, like >= sayingAlike
}

// part reports whether the words of x stand in y in one run.
func part(x, y []string) bool {
	for i := 0; i+len(x) <= len(y); i++ {
		k := 0
		for k < len(x) && x[k] == y[i+k] {
			k++
		}
		if k == len(x) {
			return true
		}
	}
	return false
}

// run is the length of the longest run of words that both have.
func run(x, y []string) int {
	longest := 0
	above := make([]int, len(y)+1) // of the runs that end at the word before in x, by where they end in y
	for i := range x {
		before := 0
		for j := range y {
			was := above[j+1]
			above[j+1] = 0
			if x[i] == y[j] {
				above[j+1] = before + 1
				longest = max(longest, above[j+1])
			}
			before = was
		}
	}
	return longest
}

// sayings makes the finding of one statement.
func (w *workspace) sayings(all []saying, members []int) {
	var ps []Position
	var direct []bool // of each position: somebody has it in quotation marks
	var first []string
	cut := true
	speaker := ""
	depth := 1.0
	at := map[string]int{}
	for _, k := range members {
		s := &all[k]
		key := strings.Join(s.words, " ")
		p, ok := at[key]
		if !ok {
			p = len(ps)
			at[key] = p
			direct = append(direct, false)
			ps = append(ps, Position{Value: text.OneLine(w.Set.Articles[s.ref.Article].Text(s.span)), Fact: s.quote})
			if first == nil {
				first = s.words
			} else if !part(first, s.words) && !part(s.words, first) {
				cut = false
			}
		}
		direct[p] = direct[p] || s.direct
		ps[p].Readings = append(ps[p].Readings, w.evidence(s, s.span))
		if speaker == "" {
			speaker = w.speaker(s)
		}
		depth = min(depth, w.depth(w.Set.Place(s.ref)))
	}
	topic := Topic{ID: TopicQuote, Words: []string{speaker, text.Shorten(ps[0].Value, 50)}}
	for i, p := range ps {
		if direct[i] && len(articlesOf([]Position{p})) > 1 { // what is reported alike is an agreed statement, not a quotation
			w.add(Finding{Kind: Agreement, Aspect: Quotation, Topic: topic, Positions: []Position{p}, Confidence: 0.95, Severity: 0.5 - 0.2*depth, Reason: Reason{ID: ReasonSame}})
		}
	}
	if len(ps) == 1 {
		ps = w.continued(all, members)
		cut = true
	}
	if len(articlesOf(ps)) < 2 || len(ps) < 2 {
		return
	}
	f := Finding{Kind: Wording, Aspect: Quotation, Topic: topic, Positions: ps, Confidence: 0.8, Severity: 0.45 - 0.2*depth, Reason: Reason{ID: ReasonOtherWords}}
	if cut {
		f.Reason, f.Severity = Reason{ID: ReasonCut}, 0.35-0.15*depth
	}
	w.add(f)
}

// continued are the quotations that one saying is cut from, where they go on differently behind words left out.
func (w *workspace) continued(all []saying, members []int) []Position {
	var ps []Position
	at := map[string]int{}
	for _, k := range members {
		s := &all[k]
		key := strings.Join(w.wordsIn(s.ref.Article, s.whole), " ")
		p, ok := at[key]
		if !ok {
			p = len(ps)
			at[key] = p
			ps = append(ps, Position{Value: text.OneLine(w.Set.Articles[s.ref.Article].Text(s.whole)), Fact: s.quote})
		}
		ps[p].Readings = append(ps[p].Readings, w.evidence(s, s.whole))
	}
	return ps
}

// evidence is a stretch of a saying as evidence, with who says it.
func (w *workspace) evidence(s *saying, span text.Span) Reading {
	return Reading{Article: s.ref.Article, Span: span, Sentence: w.Set.Fact(s.ref).Sentence, Firm: s.quote.Firm, Source: s.quote.Source,
		Hedged: !s.quote.Source.Empty()}
}

// says reports whether a cue hands on words and not an intent: "said", not "agreed to".
func (w *workspace) says(a int, cue text.Span) bool {
	from, to := w.Set.TokenRange(a, cue)
	for t := from; t < to; t++ {
		if _, class := w.Set.Articles[a].Tokens[t].Word.CueIn(w.Set.Articles[a].InLanguage); class == lexicon.Intent {
			return false
		}
	}
	return from < to
}

// longestSpeaker is how many words of a source stand in a question; the name alone stands for a longer one.
const longestSpeaker = 8

// speaker is who is quoted, as the article names them, without what describes them behind a comma; a pronoun gives way to whom it stands for.
func (w *workspace) speaker(s *saying) string {
	who := text.OneLine(w.Set.Articles[s.ref.Article].Text(s.quote.Source))
	who, _, _ = strings.Cut(who, ",")
	who = strings.TrimLeft(who, "-–— ")
	if who == "" || lexicon.Function(strings.ToLower(who)) || len(strings.Fields(who)) > longestSpeaker {
		return s.quote.Speaker
	}
	return who
}

// wordsIn are the words of a stretch, folded.
func (w *workspace) wordsIn(article int, span text.Span) []string {
	a := w.Set.Articles[article]
	from, to := w.Set.TokenRange(article, span)
	return content(a, from, to)
}
