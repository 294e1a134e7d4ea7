package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"storydiff/internal/httpapi"
)

// serve is the subcommand: the page and the HTTP API on one address, until interrupted.
func serve(args []string) int {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	addr := flags.String("addr", "127.0.0.1:8080", "host:port to listen on")
	dist := flags.String("dist", "dist", "the folder of the built page")
	files, status, ok := parse(flags, args)
	if !ok {
		return status
	}
	if len(files) > 0 {
		return fail(exitUsage, "serve takes no files; the articles are dropped on the page")
	}
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return fail(exitFailed, "%v; choose another address with --addr", err)
	}
	handler, err := site(os.DirFS(*dist))
	if err != nil {
		return fail(exitFailed, "%s/%v", *dist, err)
	}
	at := listener.Addr().String()
	if _, err := fs.Stat(os.DirFS(*dist), "index.html"); err != nil {
		fmt.Printf("storydiff: the page is not in %s/ (make serve builds it); the HTTP API alone is at http://%s/v1/compare\n", *dist, at)
	} else {
		fmt.Printf("storydiff: the page is at http://%s/ and the HTTP API at /v1/compare; Ctrl-C ends both\n", at)
	}
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	stop, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer release()
	go func() {
		<-stop.Done()
		server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fail(exitFailed, "%v", err)
	}
	return 0
}

// site answers the HTTP API's paths by the API and all others from the files of the built page.
func site(dist fs.FS) (http.Handler, error) {
	files, err := newStatic(dist)
	if err != nil {
		return nil, err
	}
	api := httpapi.Handler(httpapi.MaxBytes)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/healthz" || strings.HasPrefix(r.URL.Path, "/v1/") {
			api.ServeHTTP(w, r)
			return
		}
		files.ServeHTTP(w, r)
	}), nil
}
