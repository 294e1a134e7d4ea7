package lexicon

import "strings"

// Word lists are constants: words in the order of their bytes, one space between two. The compiler makes about 110 bytes of WebAssembly of each
// string in a switch; here a word costs its letters and a space, nothing is unpacked, and a word is found by halves. That takes some times as long as
// a switch, so what is asked about nearly every word is asked once a word and kept (word.go).

// In reports whether list, words in the order of their bytes with one space between two, has the word w.
func In(w, list string) bool {
	at := begins(w, list)
	return at < len(list) && strings.HasPrefix(list[at:], w) && (at+len(w) == len(list) || list[at+len(w)] == ' ')
}

// Value is what the table, "word=value" in the order of the words with one space between two, gives for the word w; "" where it is not there.
func Value(w, table string) string {
	at := begins(w, table)
	if !strings.HasPrefix(table[at:], w) || table[at+len(w)] != '=' {
		return ""
	}
	value, _, _ := strings.Cut(table[at+len(w)+1:], " ")
	return value
}

// listed reports whether a list with commas between has the word w.
func listed(list, w string) bool {
	for list != "" {
		first, rest, _ := strings.Cut(list, ",")
		if first == w {
			return true
		}
		list = rest
	}
	return false
}

// begins is where in a list or table the first word begins that does not sort before w; the end where there is none.
func begins(w, list string) int {
	lo, hi := 0, len(list) // where a word begins, or the end
	for lo < hi {
		start := (lo + hi) >> 1
		for start > lo && list[start-1] != ' ' {
			start--
		}
		at, i := start, 0
		for i < len(w) && at < hi && list[at] == w[i] && w[i] != ' ' && w[i] != '=' {
			at++
			i++
		}
		if i == len(w) || at < hi && list[at] > w[i] && list[at] != '=' {
			hi = start
			continue
		}
		for at < hi && list[at] != ' ' {
			at++
		}
		lo = min(at+1, hi)
	}
	return lo
}
