// Command check enforces what the compiler does not: the arrows between packages, what must not be used where, that nothing is computed
// at package init, that generated files are those of the generator, and the sizes of the built WebAssembly. ARCHITECTURE.md says why;
// each message says it again. Run it from the project's root; it exits with 1 where a rule is broken.
package main

import (
	"flag"
	"fmt"
	"os"
	"sort"
)

func main() {
	seal := flag.Bool("seal", false, "take the generated files as they stand for those of the generator as it stands (make gen does)")
	flag.Parse()
	if *seal {
		if err := writeSeal("."); err != nil {
			fmt.Fprintln(os.Stderr, "check:", err)
			os.Exit(1)
		}
		return
	}
	var broken []string
	for _, rule := range []func() ([]string, error){checkPackages, checkSources, checkGenerated, checkSizes} {
		found, err := rule()
		if err != nil {
			fmt.Fprintln(os.Stderr, "check:", err)
			os.Exit(1)
		}
		broken = append(broken, found...)
	}
	sort.Strings(broken)
	for _, b := range broken {
		fmt.Println(b)
	}
	if len(broken) > 0 {
		fmt.Printf("check: %d broken rules\n", len(broken))
		os.Exit(1)
	}
	fmt.Println("check: layers, bans, generated files and sizes are in order")
}
