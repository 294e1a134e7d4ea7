package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/andybalholm/brotli"
)

// Sizes that users pay for: the browser's module and all that a first visit downloads, the edge's module as it is loaded. Cloudflare takes 64 MB.
const (
	browserWASM, browserMax = "dist/storydiff.wasm", 2_000_000
	page, visitMax          = "dist", 2_200_000
	edgeWASM, edgeMax       = "build/edge/storydiff.wasm", 10_000_000
)

// checkSizes looks at what is built; what is not is said to be so.
func checkSizes() (broken []string, err error) {
	data, err := os.ReadFile(browserWASM)
	if errors.Is(err, fs.ErrNotExist) {
		fmt.Println("check: " + browserWASM + " is not built, so its size is not checked")
	} else if err != nil {
		return nil, err
	} else if n := atMost(browserMax, func(quality int) int { return compressed(data, quality) }); n > browserMax {
		broken = append(broken, fmt.Sprintf("%s is %d bytes after brotli, more than %d: readers download it on their first visit", browserWASM, n, browserMax))
	} else {
		fmt.Printf("check: %s is %.2f MB, at most %.2f after brotli (limit %.1f)\n", browserWASM, float64(len(data))/1e6, float64(n)/1e6, browserMax/1e6)
	}
	total := atMost(visitMax, func(quality int) (n int) {
		n, err = firstVisit(os.DirFS(page), quality)
		return n
	})
	if err != nil {
		return nil, err
	} else if total > visitMax {
		broken = append(broken, fmt.Sprintf("a first visit downloads %d bytes after brotli, more than %d", total, visitMax))
	} else if total > 0 {
		fmt.Printf("check: a first visit downloads at most %.2f MB after brotli (limit %.1f)\n", float64(total)/1e6, visitMax/1e6)
	}
	info, err := os.Stat(edgeWASM)
	if errors.Is(err, fs.ErrNotExist) {
		fmt.Println("check: " + edgeWASM + " is not built, so its size is not checked")
		return broken, nil
	} else if err != nil {
		return nil, err
	}
	if info.Size() > edgeMax {
		return append(broken, fmt.Sprintf("%s is %d bytes, more than %d: it is loaded at every cold start", edgeWASM, info.Size(), edgeMax)), nil
	}
	fmt.Printf("check: %s is %.2f MB (limit %.1f)\n", edgeWASM, float64(info.Size())/1e6, edgeMax/1e6)
	return broken, nil
}

// firstVisit is what the built page and the service worker that keeps it download, after brotli; every language's words are among it.
func firstVisit(dist fs.FS, quality int) (total int, err error) {
	entries, err := fs.ReadDir(dist, ".")
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	for _, e := range entries {
		switch name := e.Name(); {
		case e.IsDir(), name == "_headers", name == "custom-elements.json", name == "story-diff.js", strings.HasSuffix(name, ".br"), strings.HasSuffix(name, ".gz"):
			// not the page's, or the same file compressed
		default:
			data, err := fs.ReadFile(dist, name)
			if err != nil {
				return 0, err
			}
			total += compressed(data, quality)
		}
	}
	return total, err
}

// atMost is a size after brotli. A quick setting is an upper bound; only where that is too much is the best one asked, which takes ten times as long.
func atMost(limit int, size func(quality int) int) int {
	if n := size(6); n <= limit {
		return n
	}
	return size(brotli.BestCompression)
}

// compressed is the size after brotli.
func compressed(data []byte, quality int) int {
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: quality, LGWin: 24}) // the largest window that browsers take
	w.Write(data)                                                                         // a Buffer takes everything
	w.Close()
	return out.Len()
}
