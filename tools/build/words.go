package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// The page's words are catalogues, a file a language: a text by key, or one for each plural category. English is in the bundle; of any other
// language the page fetches one file, in which what the engine says (the keys that begin with "said.") stands beside its English, by which it is known.
// The widget, which asks for nothing, has them all in its bundle, but only the words that it says itself.

// said begins the keys of sentences that the engine writes into reports.
const said = "said."

// words is what the page says in a language, and what the engine says: its English and its translation.
type words struct {
	Words map[string]any `json:"words"`
	Said  [][2]string    `json:"said"`
}

// catalogues gives the words of each language and writes words.<language>.json for every one but English.
func catalogues(out, dir string) (map[string]words, error) {
	en, err := catalogue(filepath.Join(dir, "en.json"))
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	all := map[string]words{"en": {Words: pageWords(en)}}
	for _, f := range files {
		if filepath.Base(f) == "en.json" {
			continue
		}
		own, err := catalogue(f)
		if err != nil {
			return nil, err
		}
		if odd := compareCatalogues(en, own); len(odd) > 0 {
			return nil, fmt.Errorf("%s: %s", f, strings.Join(odd, "; "))
		}
		w := words{pageWords(own), sentences(en, own)}
		all[strings.TrimSuffix(filepath.Base(f), ".json")] = w
		data, err := json.Marshal(w)
		if err != nil {
			return nil, err
		}
		if err := os.WriteFile(filepath.Join(out, "words."+filepath.Base(f)), data, 0o644); err != nil {
			return nil, err
		}
	}
	return all, nil
}

var (
	literal = regexp.MustCompile("[\"'`]([a-z0-9-]+)[\"'`]")
	stem    = regexp.MustCompile("`([a-z-]+-)\\$\\{")
)

// only leaves of the words those whose key stands in the script, whole or as the beginning of a key that is put together.
func only(script string, all map[string]any) map[string]any {
	whole := map[string]bool{}
	for _, m := range literal.FindAllStringSubmatch(script, -1) {
		whole[m[1]] = true
	}
	stems := stem.FindAllStringSubmatch(script, -1)
	kept := map[string]any{}
	for key, text := range all {
		if whole[key] || slices.ContainsFunc(stems, func(m []string) bool { return strings.HasPrefix(key, m[1]) }) {
			kept[key] = text
		}
	}
	return kept
}

// catalogue reads one file: each key's texts by plural category, "" where there is but one.
func catalogue(path string) (map[string]map[string]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	texts := map[string]map[string]string{}
	for key, value := range raw {
		var one string
		if json.Unmarshal(value, &one) == nil {
			texts[key] = map[string]string{"": one}
			continue
		}
		var several map[string]string
		if err := json.Unmarshal(value, &several); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", path, key, err)
		}
		texts[key] = several
	}
	return texts, nil
}

var placeholder = regexp.MustCompile(`\{\w+\}`)

// placeholders gives the different {names} in a text, sorted.
func placeholders(text string) []string {
	found := placeholder.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// compareCatalogues says what one has and the other has not: keys, plural categories, placeholders.
func compareCatalogues(en, own map[string]map[string]string) (odd []string) {
	for key := range own {
		if en[key] == nil {
			odd = append(odd, key+" is not in English")
		}
	}
	for key, texts := range en {
		if own[key] == nil {
			odd = append(odd, key+" is missing")
		}
		for category, text := range texts {
			translated, ok := own[key][category]
			if own[key] != nil && (!ok || strings.TrimSpace(translated) == "") {
				odd = append(odd, fmt.Sprintf("%s has no text for %q", key, category))
			} else if ok && !slices.Equal(placeholders(text), placeholders(translated)) {
				odd = append(odd, fmt.Sprintf("%s has %v and English %v", key, placeholders(translated), placeholders(text)))
			}
		}
	}
	slices.Sort(odd)
	return odd
}

// pageWords is what the page says itself.
func pageWords(texts map[string]map[string]string) map[string]any {
	words := map[string]any{}
	for key, t := range texts {
		if strings.HasPrefix(key, said) {
			continue
		}
		words[key] = any(t)
		if one, ok := t[""]; ok {
			words[key] = one
		}
	}
	return words
}

// sentences pairs what the engine says with its translation, longer ones first: "Left out {n} lines, such as {line}" before what it begins with.
func sentences(en, own map[string]map[string]string) [][2]string {
	var pairs [][2]string
	for key, t := range en {
		if strings.HasPrefix(key, said) {
			pairs = append(pairs, [2]string{t[""], own[key][""]})
		}
	}
	slices.SortFunc(pairs, func(a, b [2]string) int {
		if len(a[0]) != len(b[0]) {
			return len(b[0]) - len(a[0])
		}
		return strings.Compare(a[0], b[0])
	})
	return pairs
}
