package engine

import (
	"fmt"
	"sort"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/finding"
	"storydiff/internal/report"
	"storydiff/internal/text"
)

// pairing is the reader's pairs in an order of their own, and which of them were found in the articles.
type pairing struct {
	pairs []report.Pair
	found []bool
}

func sortedPairs(given []report.Pair) *pairing {
	keys := map[string]report.Pair{}
	var order []string
	for _, p := range given {
		if len(p.Sentences) == 2 && selectorKey(p.Sentences[1]) < selectorKey(p.Sentences[0]) {
			p.Sentences = []report.Selector{p.Sentences[1], p.Sentences[0]}
		}
		key := p.Relation
		for _, s := range p.Sentences {
			key += selectorKey(s)
		}
		if _, twice := keys[key]; !twice {
			keys[key] = p
			order = append(order, key)
		}
	}
	sort.Strings(order)
	p := &pairing{found: make([]bool, len(order))}
	for _, key := range order {
		p.pairs = append(p.pairs, keys[key])
	}
	return p
}

// selectorKey orders selectors.
func selectorKey(s report.Selector) string {
	return fmt.Sprintf("\x00%s\x00%09d\x00%09d\x00%s\x00%s\x00%s", s.Source, s.Start, s.End, s.Exact, s.Prefix, s.Suffix)
}

// in gives the pairs whose sentences stand in a set.
func (p *pairing) in(set *align.Set) (out []finding.Pair) {
	for i, pair := range p.pairs {
		if len(pair.Sentences) != 2 || pair.Relation != "apart" && pair.Relation != "together" {
			continue
		}
		a, ok := placeOf(set, pair.Sentences[0])
		b, ok2 := placeOf(set, pair.Sentences[1])
		if ok && ok2 && a.Article != b.Article {
			out = append(out, finding.Pair{A: a, B: b, Apart: pair.Relation == "apart"})
			p.found[i] = true
		}
	}
	return out
}

// report writes the pairs into the report, and says of each what it did.
func (p *pairing) report(r *report.Report) {
	for i, pair := range p.pairs {
		code, message := "engine.together", "Put together by the reader: "
		switch {
		case !p.found[i]:
			code, message = "engine.pair-lost", "Not found any more, of what the reader put together or took apart: "
		case pair.Relation == "apart":
			code, message = "engine.apart", "Taken apart by the reader: "
		}
		for k, s := range pair.Sentences {
			if k > 0 {
				message += " and "
			}
			message += "“" + text.OneLine(s.Exact) + "”"
		}
		r.Pairs = append(r.Pairs, pair)
		r.Diagnose(code, "info", "", "", message+".")
	}
}

// placeOf finds the sentence that a selector names: at its position where its words stand there, else where they stand with the likeliest words around
// them, which is how W3C Web Annotation anchors a quotation in a text that has changed. False where they stand nowhere.
func placeOf(set *align.Set, s report.Selector) (align.Place, bool) {
	for i, a := range set.Articles {
		if a.Name != s.Source || s.Exact == "" {
			continue
		}
		body := a.Body.String()
		best, at := -1, -1
		before, after := s.Prefix[max(0, len(s.Prefix)-maxContext):], s.Suffix[:min(maxContext, len(s.Suffix))]
		for from := 0; ; {
			k := strings.Index(body[from:], s.Exact)
			if k < 0 {
				break
			}
			from += k
			score := common(body[:from], before, true) + common(body[from+len(s.Exact):], after, false)
			if a.Body.CodePoints(from) == s.Start {
				score = len(body)
			}
			if score > best {
				best, at = score, from
			}
			from++
		}
		if at < 0 {
			continue
		}
		if n := sentenceAt(a, at); n >= 0 {
			return align.Place{Article: i, Sentence: n}, true
		}
	}
	return align.Place{}, false
}

// maxContext is how many bytes around a quotation tell one place from another; what reports carry is shorter.
const maxContext = 128

// common counts the bytes in which text ends as before ends, or begins as after begins.
func common(body, around string, backwards bool) int {
	n := 0
	for n < len(body) && n < len(around) {
		if backwards && body[len(body)-1-n] != around[len(around)-1-n] || !backwards && body[n] != around[n] {
			break
		}
		n++
	}
	return n
}

func sentenceAt(a *article.Article, at int) int {
	for i, s := range a.Sentences {
		if s.Span.Start <= at && at < s.Span.End {
			return i
		}
	}
	return -1
}
