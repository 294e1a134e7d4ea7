// Package article holds one news article as the rest of storydiff sees it: its text, what is known of its making, and its paragraphs,
// sentences and words as places in that text. Names follow schema.org NewsArticle.
package article

import (
	"cmp"
	"storydiff/internal/lexicon"
	"storydiff/internal/text"
)

// Role says what a paragraph is for. Only Headline, Caption and Body paragraphs are segmented and compared.
type Role uint8

const (
	Body      Role = iota
	Headline       // the title, and subtitles directly below it
	Caption        // words that belong to a picture
	Byline         // author, dateline-only and "Updated 11.58" lines
	Furniture      // page furniture: share lines, comment counts, related links
)

// String is the role's name in reports.
func (r Role) String() string {
	return [...]string{"body", "headline", "caption", "byline", "furniture"}[r]
}

// Paragraph is a run of text that a reader sees as one block.
type Paragraph struct {
	Span text.Span
	Role Role

	// What a reader has found of its words already need not be looked up again; it may be nothing, or only of the beginning.
	Found   []Found
	FoundAt int // where the place of words counts from
}

// Found is a word or figure as a reader sees it.
type Found struct {
	Known      *lexicon.Word
	Start, End int32 // its place in the paragraph
}

// letters reports whether it is written in letters of ASCII alone.
func (f *Found) letters() bool {
	return f.Known.Letters() && len(f.Known.Text()) == int(f.End-f.Start) // the Kelvin sign becomes a k
}

// Low is the word in lower case with a straight apostrophe.
func (f *Found) Low() string { return f.Known.Text() }

// Sentence is a place in the text and its words, Tokens[First:Last] of the article.
type Sentence struct {
	Span        text.Span
	Paragraph   int // index into Paragraphs
	First, Last int
}

// TokenKind tells words from numbers and marks.
type TokenKind uint8

const (
	Word   TokenKind = iota // letters, with inner apostrophes, hyphens and the dots of "U.S."
	Number                  // starts with a digit: 12, 4,460, 1.2bn, 9/11, 6th
	Mark                    // punctuation and symbols, one character each, or a rule of many ("--------")
)

// Token is one word, number or mark.
type Token struct {
	Span    text.Span
	Word    *lexicon.Word // what is known of Norm, looked up once for all that ask
	Norm    string        // lower case, straight apostrophes, no possessive 's: what words are compared by
	Term    int32         // number of Norm among the article's distinct words, from 0
	Kind    TokenKind
	Tag     lexicon.Tag // part of speech; X in languages other than English
	Capital bool        // it begins with a capital letter
}

// Lemma is the dictionary form of Norm for the part of speech: "shot" as VERB is shoot. In languages other than English it is Norm.
//
//go:noinline
func (t *Token) Lemma() string { return t.Word.LemmaAs(t.Tag) }

// Article is one article. It is complete when New returns and is never changed afterwards.
type Article struct {
	ID   string // "A", "B" … given by the engine in the canonical order of the set
	Name string // the file's or upload's name

	Meta
	Body       *text.Text
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token
	terms      terms
}

// Meta is what is known of an article besides its text. Every field may be empty.
type Meta struct {
	Headline      string
	Author        string
	Publisher     string
	DatePublished string // ISO 8601, as precise as known: 2026-02-06 or 2026-02-06T09:06:00+01:00
	DateModified  string
	Dateline      string // "MUSCAT, Oman, Feb 06 (Agencies)"
	InLanguage    string // BCP 47
	URL           string
	Credit        string // the agency a text rests on, where it says so: AP, dpa, Reuters
}

// New segments body into sentences and tokens. The paragraphs must be in order and must not overlap.
func New(name string, meta Meta, body *text.Text, paragraphs []Paragraph) *Article {
	a := &Article{Name: name, Meta: meta, Body: body, Paragraphs: paragraphs}
	a.Sentences = make([]Sentence, 0, min(body.Len()/128+8, 1<<12))
	a.Tokens = make([]Token, 0, min(body.Len()/5+16, 1<<15))
	sp := newSplitter(body.String(), meta.InLanguage)
	for i, p := range paragraphs {
		if p.Role == Furniture || p.Role == Byline {
			continue
		}
		found := p.Found
		for _, s := range sp.sentences(p.Span) {
			first := len(a.Tokens)
			a.Tokens, found = appendTokens(a.Tokens, body.String(), s, found, p.FoundAt)
			a.Sentences = append(a.Sentences, Sentence{Span: s, Paragraph: i, First: first, Last: len(a.Tokens)})
		}
	}
	a.number()
	a.tag()
	return a
}

// Words is how many words and figures the article has.
func (a *Article) Words() int {
	n := 0
	for i := range a.Tokens {
		if a.Tokens[i].Kind != Mark {
			n++
		}
	}
	return n
}

// Outlet is how prose names the article: by its publisher, else by its name.
func (a *Article) Outlet() string { return cmp.Or(a.Publisher, a.Name) }

// Text is the article's text within the span.
//
//go:noinline
func (a *Article) Text(s text.Span) string { return a.Body.Slice(s) }

// TokensOf are the sentence's tokens.
func (a *Article) TokensOf(s int) []Token {
	return a.Tokens[a.Sentences[s].First:a.Sentences[s].Last]
}

// Role is the role of the paragraph that the sentence stands in.
//
//go:noinline
func (a *Article) Role(s int) Role { return a.Paragraphs[a.Sentences[s].Paragraph].Role }
