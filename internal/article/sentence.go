package article

import (
	"strings"

	"storydiff/internal/text"
)

// Sentences splits the paragraph s[span] into sentences, in order, without the white space between them. lang is a BCP 47 tag; "" is
// taken as English.
func Sentences(s string, span text.Span, lang string) []text.Span {
	var out []text.Span
	start := span.Start
	for i := span.Start; i < span.End; i++ {
		c := s[i]
		if (c == '.' || c == '!' || c == '?') && i+1 < span.End && (s[i+1] == ' ' || s[i+1] == '\n') || c == '\n' {
			out = appendTrimmed(out, s, start, i+1)
			start = i + 1
		}
	}
	return appendTrimmed(out, s, start, span.End)
}

func appendTrimmed(out []text.Span, s string, start, end int) []text.Span {
	p := s[start:end]
	start += len(p) - len(strings.TrimLeft(p, " \t\r\n\u00a0"))
	p = strings.TrimSpace(s[start:end])
	if p == "" {
		return out
	}
	return append(out, text.Span{Start: start, End: start + len(p)})
}
