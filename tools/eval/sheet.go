package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// counts are the figures of a sheet that must not get worse.
type counts struct {
	conflictRight, conflictSaid int
	madeRight, madeSaid         int            // of the made-up stories
	traps                       map[string]int // by story
	broken, loose               int            // evidence that does not stand in its article, or is too long to be any
	neutral                     int            // conflicts and updates on harmless copies
}

// read takes the figures out of a sheet's text.
func read(sheet string) counts {
	c := counts{traps: map[string]int{}}
	conflict := regexp.MustCompile(`conflict P (\d+)/(\d+)`)
	traps := regexp.MustCompile(`traps (\d+)/`)
	places := regexp.MustCompile(`broken (\d+) loose (\d+)`)
	neutral := regexp.MustCompile(`^neutral +(\d+)`)
	number := func(s string) int {
		n, _ := strconv.Atoi(s) // digits, by the expressions above
		return n
	}
	for line := range strings.Lines(sheet) {
		story, rest, _ := strings.Cut(line, " ")
		if m := traps.FindStringSubmatch(line); m != nil {
			c.traps[story] = number(m[1])
		}
		if m := conflict.FindStringSubmatch(line); m != nil && story == "ALL" {
			c.conflictRight, c.conflictSaid = number(m[1]), number(m[2])
		} else if m != nil && strings.HasPrefix(rest, "stories |") {
			c.madeRight, c.madeSaid = number(m[1]), number(m[2])
		}
		if m := places.FindStringSubmatch(line); m != nil && story == "ALL" {
			c.broken, c.loose = number(m[1]), number(m[2])
		}
		if m := neutral.FindStringSubmatch(line); m != nil {
			c.neutral = number(m[1])
		}
	}
	return c
}

// regressions says what of a sheet is worse than it was.
func regressions(then, now string) (worse []string) {
	a, b := read(then), read(now)
	for _, p := range []struct {
		of                           string
		before, outOf, now, outOfNow int
	}{{"conflict precision", a.conflictRight, a.conflictSaid, b.conflictRight, b.conflictSaid}, {"conflict precision on made-up stories", a.madeRight, a.madeSaid, b.madeRight, b.madeSaid}} {
		// a/b < c/d without division: nothing said counts as nothing wrong.
		if p.outOfNow > 0 && p.now*max(p.outOf, 1) < p.before*p.outOfNow {
			worse = append(worse, fmt.Sprintf("%s fell from %d/%d to %d/%d", p.of, p.before, p.outOf, p.now, p.outOfNow))
		}
	}
	var stories []string
	for story := range b.traps {
		stories = append(stories, story)
	}
	slices.Sort(stories)
	for _, story := range stories {
		if before := a.traps[story]; story != "ALL" && b.traps[story] > before {
			worse = append(worse, fmt.Sprintf("%s: %d traps reported as conflict, %d before", story, b.traps[story], before))
		}
	}
	if b.neutral > a.neutral {
		worse = append(worse, fmt.Sprintf("harmless copies: %d conflicts or updates, %d before", b.neutral, a.neutral))
	}
	if b.broken > a.broken || b.loose > a.loose {
		worse = append(worse, fmt.Sprintf("evidence: %d broken and %d loose, %d and %d before", b.broken, b.loose, a.broken, a.loose))
	}
	return worse
}

// changed are the lines that differ, as a diff shows them. Lines belong together by their place: the sheet's order is fixed.
func changed(then, now string) (out []string) {
	a, b := strings.Split(then, "\n"), strings.Split(now, "\n")
	for i := range max(len(a), len(b)) {
		was, is := "", ""
		if i < len(a) {
			was = a[i]
		}
		if i < len(b) {
			is = b[i]
		}
		if was != is {
			out = append(out, "- "+was, "+ "+is)
		}
	}
	return out
}
