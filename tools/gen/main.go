// Command gen makes every generated file of the project: run it from the root, by "make gen". What it writes is committed, so that
// building needs neither it nor the network.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
)

// step is one family of generated files.
type step struct {
	name string
	run  func(cache string) error
}

func steps() []step {
	return []step{
		{"lexicon", genLexicon},
		{"places", genPlaces},
	}
}

func main() {
	cache := flag.String("cache", "", "keep downloaded packages in this folder; by default they go to a temporary one")
	flag.Parse()
	dir := *cache
	if dir == "" {
		tmp, err := os.MkdirTemp("", "storydiff-gen")
		if err != nil {
			fatal(err)
		}
		defer os.RemoveAll(tmp)
		dir = tmp
	}
	for _, s := range steps() {
		if flag.NArg() > 0 && !slices.Contains(flag.Args(), s.name) {
			continue
		}
		if err := s.run(dir); err != nil {
			fatal(fmt.Errorf("%s: %w", s.name, err))
		}
	}
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "gen:", err)
	os.Exit(1)
}
