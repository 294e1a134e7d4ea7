package lexicon

// In WebAssembly one thread runs all goroutines and none is interrupted, so what is kept of words needs no atomic operations, each of which is a call there.

type pointer[T any] struct{ to *T }

func (p *pointer[T]) Load() *T    { return p.to }
func (p *pointer[T]) Store(to *T) { p.to = to }

type (
	number32 = cell[uint32]
	number64 = cell[uint64]
)

type cell[T uint32 | uint64] struct{ is T }

func (n *cell[T]) Load() T    { return n.is }
func (n *cell[T]) Store(to T) { n.is = to }
