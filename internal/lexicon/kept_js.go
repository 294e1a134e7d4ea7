package lexicon

// In WebAssembly one thread runs all goroutines and none is interrupted, so what is kept of words needs no atomic operations, each of which is a call there.

type pointer[T any] struct{ to *T }

func (p *pointer[T]) Load() *T    { return p.to }
func (p *pointer[T]) Store(to *T) { p.to = to }

type number32 struct{ is uint32 }

func (n *number32) Load() uint32    { return n.is }
func (n *number32) Store(to uint32) { n.is = to }
