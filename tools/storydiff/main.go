// Command storydiff compares news articles on the command line: compare, inspect, serve.
package main

import (
	"fmt"
	"os"
)

const usage = `storydiff compares news articles on one event.

  storydiff compare [--format json|html|markdown|csv|text] [--ours FILE] [--meta FILE] [--output FILE] FILE...
  storydiff inspect sentences|facts|names|pairs|read      JSON Lines in, JSON Lines out
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
	case "help", "-h", "--help":
		fmt.Print(usage)
	default:
		fmt.Fprintf(os.Stderr, "storydiff: there is no command %q\n\n%s", os.Args[1], usage)
		os.Exit(exitUsage)
	}
}

// fail prints one line why and gives the exit status.
func fail(status int, format string, args ...any) int {
	fmt.Fprintf(os.Stderr, "storydiff: "+format+"\n", args...)
	return status
}
