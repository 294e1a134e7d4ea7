package article

import "storydiff/internal/lexicon"

// terms numbers the distinct words of an article, in the order in which they first stand there, so that what is counted by word is counted in a slice.
// A hash table with open places, mostly less than half full and never more than four fifths.
type terms struct {
	slots []int32 // number + 1; 0 where nothing is
	words []*lexicon.Word
}

// number fills in Term of the article's tokens.
func (a *Article) number() {
	size := 16
	for 4*size < 5*len(a.Tokens) {
		size *= 2
	}
	a.terms = terms{slots: make([]int32, size), words: make([]*lexicon.Word, 0, len(a.Tokens)/2)}
	for i := range a.Tokens {
		w := a.Tokens[i].Word
		slot := a.terms.slot(w.Text(), w.Hash(), w)
		if *slot == 0 {
			a.terms.words = append(a.terms.words, w)
			*slot = int32(len(a.terms.words))
		}
		a.Tokens[i].Term = *slot - 1
	}
}

// slot is where the word's number stands, or would. known is what the lexicon keeps of it, nil where that is not at hand: the same words are mostly kept
// in one place.
func (t *terms) slot(text string, hash uint32, known *lexicon.Word) *int32 {
	mask := uint32(len(t.slots) - 1)
	for at := hash & mask; ; at = (at + 1) & mask {
		if n := t.slots[at]; n == 0 || t.words[n-1] == known || t.words[n-1].Text() == text {
			return &t.slots[at]
		}
	}
}

// Terms is how many distinct words the article has: Term of its tokens is less.
func (a *Article) Terms() int { return len(a.terms.words) }

// Term is the number of a word in lower case, as Token.Norm has it; -1 where the article does not have it.
func (a *Article) Term(w string) int {
	if len(a.terms.slots) == 0 {
		return -1
	}
	return int(*a.terms.slot(w, lexicon.Hash(w), nil)) - 1
}
