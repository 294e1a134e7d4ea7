package lexicon

// Class is a set of what is asked about nearly every word.
type Class uint64

const (
	FunctionWord Class = 1 << iota // see Function
	TimeWord                       // an English time expression may begin with it
	AmountWord                     // an amount in English words may
)

// In reports whether the word is of one of the classes.
func (k *Word) In(c Class) bool { return k.class&c != 0 }

func (k *Word) classes() Class {
	c := Class(0)
	if functionWord(k.text) {
		c |= FunctionWord
	}
	if k.beginsTime() {
		c |= TimeWord
	}
	if k.numeral != NotNumeral || k.ordinal > 0 || In(k.text, "a an half many minus multi multibillion multimillion no nobody none noone point quarter scores several some tens") {
		c |= AmountWord
	}
	return c
}
