//go:build js && wasm && crashtest

package main

import (
	"net/http"
	"time"
)

// wrap adds two paths: on /crash the whole program dies, as it would of exhausted memory, and no recover of ours can catch it; on /wait it
// is busy for ten seconds. The tests build with the tag crashtest; nothing else does.
func wrap(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/crash":
			go func() { panic("forced by the test") }()
			time.Sleep(10 * time.Second)
		case "/wait":
			time.Sleep(10 * time.Second)
		}
		h.ServeHTTP(w, r)
	})
}
