//go:build js && wasm

// Command edge is the HTTP API as a Cloudflare worker, over github.com/syumai/workers. Unlike that library's own worker.mjs, ours starts
// the program once per isolate and hands it many requests: keeper.mjs says how.
package main

import (
	"runtime/debug"

	"github.com/syumai/workers"

	"storydiff/internal/httpapi"
)

// memoryLimit is what the collector tries to stay below, in bytes: keeper.mjs lets a program go whose memory has grown past 80 MB.
const memoryLimit = 40 << 20

func main() {
	debug.SetMemoryLimit(memoryLimit)
	workers.ServeNonBlock(wrap(httpapi.Handler(httpapi.EdgeMaxBytes)))
	workers.Ready()
	select {}
}
