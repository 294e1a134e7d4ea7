// Command eval runs the scorers of ../shared/eval on this build and writes what they say into the committed score sheet, docs/SCORES.txt:
// a line a story and a line a stage, so that a change shows its cost in its diff. With -check it writes nothing, and fails where the scores
// are worse than the sheet in what readers forgive least: a conflict that is none. With -train it learns how to weigh what two sentences have in common.
//
// The scorers are Python 3 and stand outside the project. Where they or Python are missing, eval says so and does nothing.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

const (
	scorers = "../shared/eval"
	sheet   = "docs/SCORES.txt"
	header  = `# Scores of this build by the scorers of the evaluation set, written by "make eval". P is precision, R recall.
# A change that lowers conflict precision, or reports a trap as a conflict, must say in its message why that is right.
`
)

func main() {
	check := flag.Bool("check", false, "compare with "+sheet+" instead of writing it")
	learn := flag.Bool("train", false, "learn the weights of "+weightsFile+" anew from the sentence pairs, and say what they are worth on pairs left out")
	flag.Parse()
	do := func() error { return run(*check) }
	if *learn {
		do = train
	}
	if err := do(); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(check bool) error {
	if _, err := os.Stat(scorers); err != nil {
		fmt.Println("eval: " + scorers + " is not there, so nothing is scored")
		return nil
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		fmt.Println("eval: python3 is missing (apt-get install python3), so nothing is scored")
		return nil
	}
	dir, err := os.MkdirTemp("", "storydiff-eval")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	binary := filepath.Join(dir, "storydiff")
	build := exec.Command("go", "build", "-o", binary, "./tools/storydiff")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("go build: %w", err)
	}
	now, err := score(python, binary)
	if err != nil {
		return err
	}
	if !check {
		fmt.Print(now)
		return os.WriteFile(sheet, []byte(now), 0o644)
	}
	then, err := os.ReadFile(sheet)
	if err != nil {
		return fmt.Errorf("%w; make eval writes it", err)
	}
	for _, line := range changed(string(then), now) {
		fmt.Println(line)
	}
	if worse := regressions(string(then), now); len(worse) > 0 {
		return fmt.Errorf("worse than %s:\n  %s\nMend it; or, where it is right, run make eval and say why in the commit", sheet, strings.Join(worse, "\n  "))
	}
	fmt.Println("eval: conflict precision, traps and harmless copies are no worse than in " + sheet)
	return nil
}

// score is the sheet's text: what the three scorers print, in a fixed order, and then what the stories of this folder come to.
func score(python, binary string) (string, error) {
	stories, err := filepath.Glob(scorers + "/stories/*")
	if err != nil {
		return "", err
	}
	sort.Strings(stories)
	out := bytes.NewBufferString(header)
	for _, task := range []struct {
		title, script, command string
		args                   []string
	}{
		{"Whole reports against hand-made findings", "stories.py", " compare --format json", stories},
		{"One value changed in a real article", "planted.py", " compare --format json", stories},
		{"Single stages", "stages.py", " inspect", []string{"all"}},
	} {
		cmd := exec.Command(python, append([]string{filepath.Join(scorers, task.script), "--cmd", binary + task.command}, task.args...)...)
		cmd.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1")
		cmd.Stderr = os.Stderr
		said, err := cmd.Output()
		if err != nil {
			return "", fmt.Errorf("%s: %w", task.script, err)
		}
		fmt.Fprintf(out, "\n## %s\n", task.title)
		for line := range strings.Lines(string(said)) {
			fmt.Fprintln(out, strings.TrimRight(line, " \n"))
		}
	}
	made, err := readStories()
	if err != nil {
		return "", err
	}
	line, err := judge(made)
	if err != nil {
		return "", err
	}
	fmt.Fprintf(out, "\n## Made-up stories after real reports\n%s", line)
	return out.String(), nil
}
