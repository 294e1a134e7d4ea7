// Package align brings together what several articles say of one thing: sentences that tell the same, facts that answer the same question,
// names that stand for the same somebody, and articles that share an origin. Sentences that may belong together come from an index over all articles at
// once, facts and names are compared within their class, and nothing depends on the order of the articles.
package align

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"storydiff/internal/article"
	"storydiff/internal/fact"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Set is the articles of one comparison, prepared: every sentence with its content words and their weights.
type Set struct {
	Articles  []*article.Article
	Facts     [][]fact.Fact    // of each article, in the order of their spans
	Frames    [][]fact.Frame   // of each article, its clauses
	Mentions  [][]fact.Mention // of each article, the things that they mention
	Sentences [][]Sentence     // of each article, in step with Article.Sentences

	entries   []*lexicon.Word // of each word
	ids       map[string]int  // key of a content word -> its number
	keys      []string
	df        []int       // sentences that hold the word
	weight    []float64   // inverse document frequency
	index     [][]Place   // sentences that hold the word
	used      [][]bool    // of each article, by word: whether it holds it
	words     [][]int     // of each article, in step with its tokens: the word's number, -1 for function words and marks
	starts    [][]int32   // see TokenRange
	datelines []text.Span // of each article; empty where it has none
	total     int         // sentences in all
	heaviest  float64     // what a word weighs that English at large hardly has and one sentence of the set has
}

// Place is one sentence of one article.
type Place struct{ Article, Sentence int }

// Sentence is a sentence as the aligner sees it.
type Sentence struct {
	Bag   []int // distinct content words, sorted
	Norm  float64
	Facts []int // indexes into Set.Facts of its article
}

// Prepare builds the index over all articles.
//
// A word weighs its inverse document frequency over the sentences of the set, times how much it tells in English at large: in five reports on
// one event "talks" says little and "enrichment" a lot, and "time" says little anywhere. Cost: linear in the number of words.
func Prepare(articles []*article.Article, contents []fact.Content) *Set {
	s := &Set{Articles: articles, ids: map[string]int{}}
	for _, c := range contents {
		s.Facts, s.Frames, s.Mentions = append(s.Facts, c.Facts), append(s.Frames, c.Frames), append(s.Mentions, c.Mentions)
	}
	s.Sentences = make([][]Sentence, len(articles))
	s.words = make([][]int, len(articles))
	for a, art := range articles {
		s.Sentences[a] = make([]Sentence, len(art.Sentences))
		s.words[a] = make([]int, len(art.Tokens))
		s.starts = append(s.starts, tokenStarts(art))
		s.datelines = append(s.datelines, dateline(art))
		s.numberWords(a)
		for i := range art.Sentences {
			sen := &s.Sentences[a][i]
			sen.Bag = distinct(s.words[a][art.Sentences[i].First:art.Sentences[i].Last])
			for _, w := range sen.Bag {
				s.df[w]++
			}
			s.total++
		}
		for f := range s.Facts[a] {
			if k := s.Facts[a][f].Sentence; k < len(s.Sentences[a]) {
				s.Sentences[a][k].Facts = append(s.Sentences[a][k].Facts, f)
			}
		}
	}
	s.fillIndex()
	s.entries, s.weight = make([]*lexicon.Word, len(s.df)), make([]float64, len(s.df))
	for w, n := range s.df {
		s.entries[w] = lexicon.Of(s.keys[w])
		s.weight[w] = math.Log(1+float64(s.total)/float64(1+n)) * s.entries[w].Weight()
	}
	s.heaviest = math.Log(1 + float64(s.total)/2)
	for a := range s.Sentences {
		for i := range s.Sentences[a] {
			s.Sentences[a][i].Norm = s.norm(s.Sentences[a][i].Bag)
		}
	}
	return s
}

// fillIndex notes where each word stands, in one stretch of memory for all.
func (s *Set) fillIndex() {
	all := 0
	for _, n := range s.df {
		all += n
	}
	places := make([]Place, all)
	s.index = make([][]Place, len(s.df))
	for w, n := range s.df {
		s.index[w], places = places[:0:n], places[n:]
	}
	s.used = make([][]bool, len(s.Articles))
	for a := range s.Sentences {
		s.used[a] = make([]bool, len(s.df))
		for i := range s.Sentences[a] {
			for _, w := range s.Sentences[a][i].Bag {
				s.index[w] = append(s.index[w], Place{a, i})
				s.used[a][w] = true
			}
		}
	}
}

// dateline is the place of an article's dateline.
func dateline(a *article.Article) text.Span {
	if a.Dateline == "" {
		return text.Span{}
	}
	at := strings.Index(a.Body.String(), a.Dateline)
	if at < 0 {
		return text.Span{}
	}
	return text.Span{Start: at, End: at + len(a.Dateline)}
}

// numberWords gives the words of an article's tokens their numbers; -1 for function words, marks and the dateline.
func (s *Set) numberWords(a int) {
	art := s.Articles[a]
	before := make([]int, art.Terms()) // of each term, one more than the last token that had a number
	for t := range art.Tokens {
		tok := &art.Tokens[t]
		switch {
		case tok.Kind == article.Mark, tok.Kind == article.Word && (len(tok.Norm) < 2 || tok.Word.In(lexicon.FunctionWord) && art.Text(tok.Span) != "US"), s.datelines[a].Contains(tok.Span):
			s.words[a][t] = -1
			continue
		}
		last := &before[tok.Term]
		if *last > 0 && art.Tokens[*last-1].Lemma() == tok.Lemma() && art.Tokens[*last-1].Kind == tok.Kind {
			s.words[a][t] = s.words[a][*last-1] // most words come again
		} else {
			s.words[a][t] = s.number(key(tok))
		}
		*last = t + 1
	}
}

// number is that of a key, a new one where there is none.
func (s *Set) number(k string) int {
	n, ok := s.ids[k]
	if !ok {
		n = len(s.keys)
		s.ids[k] = n
		s.keys = append(s.keys, k)
		s.df = append(s.df, 0)
	}
	return n
}

// key folds inflection, the spellings of one word, and what news uses for one another: "hurt", "injured" and "wounded".
func key(tok *article.Token) string {
	w := tok.Norm
	if tok.Kind == article.Number {
		return strings.ReplaceAll(w, ",", "")
	}
	switch w {
	case "u.s.", "us", "u.s", "usa", "u.s.a.", "american", "americans":
		return "america"
	case "u.k.", "uk", "british", "britain":
		return "britain"
	}
	w = tok.Lemma()
	if g := lexicon.Group(w); g != "" {
		return g
	}
	return w
}

// distinct gives the words' numbers once each, sorted, without -1.
func distinct(words []int) []int {
	out := make([]int, 0, len(words))
	for _, w := range words {
		if w >= 0 {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (s *Set) norm(bag []int) float64 {
	sum := 0.0
	for _, w := range bag {
		sum += s.weight[w] * s.weight[w]
	}
	return math.Sqrt(sum)
}

// dot is the product of two bags.
func (s *Set) dot(a, b []int) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			sum += s.weight[a[i]] * s.weight[a[i]]
			i++
			j++
		}
	}
	return sum
}

// Cosine is the similarity of two sentences by their weighted content words, 0 to 1.
func (s *Set) Cosine(a, b Place) float64 {
	x, y := s.at(a), s.at(b)
	if x.Norm == 0 || y.Norm == 0 {
		return 0
	}
	return s.dot(x.Bag, y.Bag) / (x.Norm * y.Norm)
}

func (s *Set) at(p Place) *Sentence { return &s.Sentences[p.Article][p.Sentence] }

// Link says that two sentences of different articles tell much the same.
type Link struct {
	A, B  Place // A.Article < B.Article
	Score float64
}

// rare is the share of the set's sentences above which a word proposes no candidates: it would propose nearly everything.
const rare = 0.25

// linksEach is how many links a sentence may have with articles after its own; more has only a text that says the same over and over.
const linksEach = 100

// Links finds the sentence pairs across articles whose similarity is at least threshold, best first. Candidates are the sentences that share
// a word that is not too common; the cost grows with how often rare words are shared, not with the square of the text.
func (s *Set) Links(threshold float64) []Link {
	limit := max(8, int(rare*float64(s.total)))
	var out []Link
	tried := make([][]int, len(s.Articles)) // of each sentence, the number of the last that it was held against
	for a := range tried {
		tried[a] = make([]int, len(s.Sentences[a]))
	}
	number := 0
	for a := range s.Sentences {
		for i := range s.Sentences[a] {
			at := Place{a, i}
			number++
			from := len(out)
			for _, w := range s.at(at).Bag {
				if len(s.index[w]) > limit {
					continue
				}
				for _, p := range s.index[w] {
					if p.Article <= a || tried[p.Article][p.Sentence] == number {
						continue
					}
					tried[p.Article][p.Sentence] = number
					if score := s.Cosine(at, p); score >= threshold {
						out = append(out, Link{at, p, score})
					}
				}
			}
			if own := out[from:]; len(own) > linksEach {
				sortLinks(own)
				out = out[:from+linksEach]
			}
		}
	}
	sortLinks(out)
	return out
}

// sortLinks puts the most alike first, and equals in the order of the text.
func sortLinks(links []Link) {
	sort.Slice(links, func(i, j int) bool {
		x, y := &links[i], &links[j]
		switch {
		case x.Score != y.Score:
			return x.Score > y.Score
		case x.A != y.A:
			return x.A.compare(y.A) < 0
		}
		return x.B.compare(y.B) < 0
	})
}

func (p Place) compare(o Place) int {
	return cmp.Or(cmp.Compare(p.Article, o.Article), cmp.Compare(p.Sentence, o.Sentence))
}

// Bag gives the distinct content words of a stretch of an article, for Alike.
func (s *Set) Bag(article int, span text.Span) []int {
	from, to := s.TokenRange(article, span)
	return distinct(s.words[article][from:to])
}

// tokenBlock is how many bytes of an article share an entry of what TokenRange begins from.
const tokenBlock = 32

// tokenStarts gives for each block of an article's text the first token that ends behind the block's beginning.
func tokenStarts(a *article.Article) []int32 {
	starts := make([]int32, a.Body.Len()/tokenBlock+1)
	t := 0
	for k := range starts {
		for t < len(a.Tokens) && a.Tokens[t].Span.End <= k*tokenBlock {
			t++
		}
		starts[k] = int32(t)
	}
	return starts
}

// TokenRange gives the tokens [from, to) that the span touches. It is asked more often than anything else, so it neither searches the article nor calls anything;
// written out at each of its places it would add 30 kB to the edge's program.
//
//go:noinline
func (s *Set) TokenRange(article int, span text.Span) (from, to int) {
	tokens := s.Articles[article].Tokens
	for from = int(s.starts[article][span.Start/tokenBlock]); from < len(tokens) && tokens[from].Span.End <= span.Start; from++ {
	}
	for to = from; to < len(tokens) && tokens[to].Span.Start < span.End; to++ {
	}
	return from, to
}

// Alike is the cosine of two bags by their weighted words, 0 to 1.
func (s *Set) Alike(a, b []int) float64 {
	shared := s.dot(a, b)
	if shared == 0 {
		return 0 // most pairs
	}
	return shared / (s.norm(a) * s.norm(b))
}

// Topics are the words that most articles use and that are no names, as sorted numbers: what the story is about.
func (s *Set) Topics() []int {
	n := len(s.Articles)
	var out []int
	for w, places := range s.index {
		articles, last := 0, -1
		for _, p := range places {
			if p.Article != last {
				articles++
				last = p.Article
			}
		}
		if articles >= 2 && 2*articles >= n && s.keys[w][0] >= 'a' {
			out = append(out, w)
		}
	}
	return out
}

// Entry is what the lexicon knows of a word.
func (s *Set) Entry(number int) *lexicon.Word { return s.entries[number] }

// Word is a word's key.
//
//go:noinline
func (s *Set) Word(number int) string { return s.keys[number] }

// WordAt is the number of an article's token, -1 for function words and marks. Inlined at its sixty places it would be 9 kB of the edge's module.
//
//go:noinline
func (s *Set) WordAt(article, token int) int { return s.words[article][token] }

// Uses reports whether an article uses a word anywhere.
func (s *Set) Uses(article, word int) bool {
	return s.used[article][word]
}
