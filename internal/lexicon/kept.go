//go:build !js

package lexicon

import "sync/atomic"

// What is kept of words is asked and filled in by any number of goroutines at once.
type (
	pointer[T any] = atomic.Pointer[T]
	number32       = atomic.Uint32
)
