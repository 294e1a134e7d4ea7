package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"os"
	"sort"
	"strings"

	"storydiff/internal/align"
	"storydiff/internal/article"
	"storydiff/internal/text"
)

// Weights of sentence pairs
//
// What two sentences have in common is weighed by logistic regressions over the traits of align.Likeness. Each set of pairs has an intercept of its own, since
// each was drawn and judged in its own way, and a say of its own, whatever its size; graded similarity counts as a probability. The
// intercept that is kept is the mean of theirs. Newton's method, with a ridge that holds the weights of traits that tell the same; a dozen steps
// are more than it takes. To see what they are worth on pairs that they were not learned from, a fifth of the pairs is left out at a time, all pairs of one
// story or question together.

const (
	weightsFile = "internal/align/weights.go"
	ridge       = 3.0 // of weights; rows weigh 1000 a set
	folds       = 5   // left out in turn
	newtonSteps = 12
)

// lesson is what one regression is learned from: sets of pairs by the start of their source's name, each with its say.
type lesson struct {
	name, doc string
	follow    bool    // over the traits of the second sentence in the first, not over those of both
	enough    float64 // graded similarity that counts as yes
	say       []say
}

type say struct {
	source string
	weight float64
}

// lessons are the regressions. Similar headlines, from "of one topic" on, are of one event; paraphrases weigh most in what says the same.
func lessons() []lesson {
	return []lesson{
		{"eventWeights", "say whether two sentences tell of one event.", false, 3, []say{{"ecb2", 5}, {"sts2013/headlines", 1.5}, {"sts2014/headlines", 1.5}}},
		{"statementWeights", "say whether they say the same: paraphrases and graded similarity.", false, 5, []say{{"mrpc", 9}, {"sts2013/headlines", 2}, {"sts2014/headlines", 2},
			{"sts2012/MSRpar", 0.7}, {"sts2014/tweet-news", 0.4}, {"sts2014/deft-news", 0.4}, {"sts2012/SMTnews", 0.2}}},
		{"followWeights", "say whether the second follows from the first: premises and what follows from them, and paraphrases.", true, 5,
			[]say{{"equate/newsnli", 2}, {"equate/redditnli", 0.3}, {"equate/rtequant", 0.3}, {"rte3-3way", 1}, {"mrpc", 0.7}}},
	}
}

// pair is one row of a set.
type pair struct {
	traits []float64
	set    int // of the lesson
	truth  float64
	weight float64
	fold   int
	guess  float64 // by weights learned without its fold
}

// train learns the weights anew and writes them into weightsFile.
func train() error {
	var out strings.Builder
	names, follow := align.TraitNames(), align.FollowNames()
	fmt.Fprintf(&out, "package align\n\n// Made by \"go run ./tools/eval -train\" from the pairs of ../shared/eval/data. A weight a trait, in the order of TraitNames:\n// %s;\n// of FollowNames: %s; the intercept last.\n",
		strings.Join(names[:], ", "), strings.Join(follow[:], ", "))
	for _, l := range lessons() {
		pairs, err := l.read()
		if err != nil {
			return err
		}
		if len(pairs) == 0 {
			return fmt.Errorf("no pairs for %s in %s/data", l.name, scorers)
		}
		for fold := range folds {
			w := learn(pairs, len(l.say), fold)
			for i := range pairs {
				if pairs[i].fold == fold {
					pairs[i].guess = w.guess(pairs[i].traits)
				}
			}
		}
		fmt.Println(l.name)
		for k, s := range l.say {
			fmt.Println("   ", s.source, held(pairs, k))
		}
		w := learn(pairs, len(l.say), folds)
		fmt.Fprintf(&out, "\n// %s %s\nvar %s = [...]float64{", l.name, l.doc, l.name)
		for i, x := range w {
			if i > 0 {
				out.WriteString(", ")
			}
			fmt.Fprintf(&out, "%.3g", x)
		}
		out.WriteString("}\n")
	}
	return os.WriteFile(weightsFile, []byte(out.String()), 0o644)
}

// read gives the lesson's pairs, those of each set weighing together 1000 times its say.
func (l *lesson) read() ([]pair, error) {
	files, err := os.ReadDir(scorers + "/data")
	if err != nil {
		return nil, err
	}
	var out []pair
	size := make([]float64, len(l.say))
	for _, f := range files {
		if !strings.HasPrefix(f.Name(), "pairs_") {
			continue
		}
		if err := eachRow(scorers+"/data/"+f.Name(), func(r *pairRow) {
			for k, s := range l.say {
				if r.Source == s.source {
					size[k]++
					out = append(out, pair{traits: r.traits(l.follow), set: k, truth: r.truth(l.enough), fold: r.fold()})
				}
			}
		}); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
	}
	for i := range out {
		k := out[i].set
		out[i].weight = 1000 * l.say[k].weight / size[k]
	}
	return out, nil
}

// pairRow is a row as it stands in the file.
type pairRow struct {
	ID, A, B, Source, Cluster, QID string
	Label                          any
	Score                          *float64
}

func eachRow(name string, do func(*pairRow)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	var in io.Reader = bufio.NewReader(f)
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(in); err != nil {
			return err
		}
	}
	for dec := json.NewDecoder(in); dec.More(); {
		var r pairRow
		if err := dec.Decode(&r); err != nil {
			return err
		}
		do(&r)
	}
	return nil
}

func (r *pairRow) traits(follow bool) []float64 {
	gist := func(s string) *align.Gist {
		a := article.New("", article.Meta{InLanguage: "en"}, text.New(s, nil), []article.Paragraph{{Span: text.Span{End: len(s)}}})
		return align.NewGist(a, 0, len(a.Tokens))
	}
	l := gist(r.A).Compare(gist(r.B))
	if follow {
		return l.Follow[1][:]
	}
	return l.Traits[:]
}

func (r *pairRow) truth(enough float64) float64 {
	switch {
	case r.Score != nil:
		return min(1, *r.Score/enough)
	case r.Label == "entailment", r.Label == 1.0:
		return 1
	}
	return 0
}

func (r *pairRow) fold() int {
	h := fnv.New32a()
	switch {
	case r.Cluster != "":
		io.WriteString(h, strings.TrimRight(r.Cluster, "abcdefghijklmnopqrstuvwxyz")) // the two halves of a topic tell of like events
	case r.QID != "":
		io.WriteString(h, r.QID)
	default:
		io.WriteString(h, r.ID)
	}
	return int(h.Sum32() % folds)
}

// weighted is a weight a trait and the intercept.
type weighted []float64

func (w weighted) guess(traits []float64) float64 {
	z := w[len(w)-1]
	for i, x := range traits {
		z += w[i] * x
	}
	return 1 / (1 + math.Exp(-z))
}

// learn fits the weights to all pairs but those of one fold.
func learn(pairs []pair, sets, without int) weighted {
	n := len(pairs[0].traits)
	b := make([]float64, n+sets)
	x := make([]float64, n+sets)
	for range newtonSteps {
		system := make([][]float64, len(b)) // of equations for the step: the Hessian, and the gradient behind it
		for i := range system {
			system[i] = make([]float64, len(b)+1)
			penalty := ridge
			if i >= n {
				penalty = ridge / 1000
			}
			system[i][i], system[i][len(b)] = penalty, -penalty*b[i]
		}
		for _, p := range pairs {
			if p.fold == without {
				continue
			}
			clear(x[n:])
			copy(x, p.traits)
			x[n+p.set] = 1
			z := 0.0
			for i := range x {
				z += b[i] * x[i]
			}
			q := 1 / (1 + math.Exp(-z))
			for i := range x {
				if x[i] == 0 {
					continue
				}
				system[i][len(b)] += p.weight * (p.truth - q) * x[i]
				for k := range x {
					system[i][k] += p.weight * q * (1 - q) * x[i] * x[k]
				}
			}
		}
		for i, step := range solve(system) {
			b[i] += step
		}
	}
	mean := 0.0
	for _, x := range b[n:] {
		mean += x / float64(sets)
	}
	return append(weighted(b[:n:n]), mean)
}

// solve is Gauss's elimination; the system is positive definite, so that no pivot need be looked for.
func solve(system [][]float64) []float64 {
	n := len(system)
	for i := range n {
		for k := i + 1; k < n; k++ {
			f := system[k][i] / system[i][i]
			for j := i; j <= n; j++ {
				system[k][j] -= f * system[i][j]
			}
		}
	}
	out := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = system[i][n]
		for k := i + 1; k < n; k++ {
			out[i] -= system[i][k] * out[k]
		}
		out[i] /= system[i][i]
	}
	return out
}

// held says how well pairs of one set are told by weights that were learned without them.
func held(pairs []pair, set int) string {
	var ps []pair
	graded := false
	for _, p := range pairs {
		if p.set == set {
			ps = append(ps, p)
			graded = graded || p.truth != 0 && p.truth != 1
		}
	}
	if graded {
		return fmt.Sprintf("Pearson %.3f", pearson(ps))
	}
	sort.SliceStable(ps, func(i, j int) bool { return ps[i].guess > ps[j].guess })
	positive, right := 0.0, 0.0
	for _, p := range ps {
		positive += p.truth
		if (p.guess >= 0.5) == (p.truth == 1) {
			right++
		}
	}
	found, area, best, n := 0.0, 0.0, 0.0, float64(len(ps))
	for i, p := range ps {
		found += p.truth
		area += found * (1 - p.truth)
		best = max(best, (found+n-positive-(float64(i+1)-found))/n)
	}
	return fmt.Sprintf("accuracy %.3f, at the best threshold %.3f; AUC %.3f", right/n, best, area/(positive*(n-positive)))
}

func pearson(ps []pair) float64 {
	var x, y, xx, yy, xy float64
	for _, p := range ps {
		x += p.guess
		y += p.truth
		xx += p.guess * p.guess
		yy += p.truth * p.truth
		xy += p.guess * p.truth
	}
	n := float64(len(ps))
	return (n*xy - x*y) / math.Sqrt((n*xx-x*x)*(n*yy-y*y))
}
