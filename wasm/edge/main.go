//go:build js && wasm

// Command edge is the HTTP API as a Cloudflare worker, over github.com/syumai/workers. Unlike that library's own worker.mjs, ours starts
// the program once per isolate and hands it many requests: keeper.mjs says how.
package main

import (
	"github.com/syumai/workers"

	"storydiff/internal/httpapi"
)

func main() {
	workers.ServeNonBlock(wrap(httpapi.Handler(httpapi.EdgeMaxBytes)))
	workers.Ready()
	select {}
}
