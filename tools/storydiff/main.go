// Command storydiff compares news articles on the command line: compare, inspect, serve.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
)

const usage = `storydiff compares news articles on one event.

  storydiff compare [--format json|html|fragment|markdown|csv|xlsx|text] [--ours FILE] [--meta FILE] [--granularity fine|coarse] [--pairs FILE] [--output FILE] FILE...
  storydiff inspect sentences|facts|frames|names|pairs|read      JSON Lines in, JSON Lines out
  storydiff serve [--addr 127.0.0.1:8080]                 the page and the HTTP API
`

// exit statuses
const (
	exitFailed = 1
	exitUsage  = 2
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprint(os.Stderr, usage)
		os.Exit(exitUsage)
	}
	switch args := os.Args[2:]; os.Args[1] {
	case "compare":
		os.Exit(compare(args))
	case "inspect":
		os.Exit(inspect(args))
	case "serve":
		os.Exit(serve(args))
	case "help", "-h", "--help":
		fmt.Print(usage)
	default:
		os.Exit(fail(exitUsage, "there is no command %q; storydiff help shows how it is used", os.Args[1]))
	}
}

// parse reads flags and names in any order, as people type them; after "--" all is names. ok is false where the command is done with,
// by help or by a mistake, and status says which.
func parse(flags *flag.FlagSet, args []string) (names []string, status int, ok bool) {
	var said strings.Builder
	flags.SetOutput(&said)
	for {
		switch err := flags.Parse(args); {
		case errors.Is(err, flag.ErrHelp):
			fmt.Print(usage, "\n", said.String())
			return nil, 0, false
		case err != nil:
			return nil, fail(exitUsage, "%v; storydiff help shows how it is used", err), false
		}
		rest := flags.Args()
		if len(rest) == 0 {
			return names, 0, true
		}
		if i := len(args) - len(rest); i > 0 && args[i-1] == "--" {
			return append(names, rest...), 0, true
		}
		names, args = append(names, rest[0]), rest[1:]
	}
}

// fail prints one line why and gives the exit status.
func fail(status int, format string, args ...any) int {
	fmt.Fprintf(os.Stderr, "storydiff: "+format+"\n", args...)
	return status
}
