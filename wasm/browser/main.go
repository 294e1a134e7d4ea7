//go:build js && wasm

// The browser's face of the engine: one function over internal/api, bytes in and bytes out. It runs in a Web Worker, and is the only
// place of ours that sees JavaScript there.
package main

import (
	"runtime/debug"
	"syscall/js"

	"storydiff/internal/api"
)

// main puts storydiff(frame Uint8Array, emit (event string) => void) Uint8Array on the global object and then waits for ever: a Go
// program that returns can no longer be called.
func main() {
	// One comparison makes a few megabytes of garbage and the heap starts at four: collecting less often costs some memory and saves a
	// fifth of the time. The page ends the worker, and with it the memory, when it is idle.
	debug.SetGCPercent(400)
	var session api.Session
	js.Global().Set("storydiff", js.FuncOf(func(_ js.Value, args []js.Value) any {
		frame := make([]byte, args[0].Get("byteLength").Int())
		js.CopyBytesToGo(frame, args[0])
		answer := session.Handle(frame, func(event []byte) { args[1].Invoke(string(event)) })
		out := js.Global().Get("Uint8Array").New(len(answer))
		js.CopyBytesToJS(out, answer)
		return out
	}))
	select {}
}
