// Command trace does what needs the table of functions: it lets stacks grow, has garbage collected while they hold pointers, asks for its caller, and
// at last panics.
package main

import (
	"os"
	"runtime"
	"strings"
)

//go:noinline
func descend(depth int, kept *[]string) int {
	var local [64]byte
	word := strings.Repeat("x", depth%7+1)
	if depth%100 == 0 {
		runtime.GC()
	}
	if depth > 0 {
		local[depth%64] = byte(descend(depth-1, kept))
	}
	*kept = append(*kept, word)
	return len(word) + int(local[depth%64])%2
}

//go:noinline
func caller() string {
	pc, _, _, _ := runtime.Caller(1)
	return runtime.FuncForPC(pc).Name()
}

func main() {
	var kept []string
	done := make(chan int)
	go func() { done <- descend(2000, &kept) }()
	<-done
	println(len(kept), len(strings.Join(kept, "")), caller())
	var none []string
	println(none[len(os.Args)])
}
