//go:build js && wasm && !crashtest

package main

import "net/http"

func wrap(h http.Handler) http.Handler { return h }
