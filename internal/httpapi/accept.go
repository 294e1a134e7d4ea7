package httpapi

import (
	"strconv"
	"strings"
)

// format is one rendering of a report and its media type.
type format struct {
	name      string // as api.Params.Format calls it
	mediaType string
}

func (f format) contentType() string {
	if f.name == "json" || f.name == "xlsx" {
		return f.mediaType // the one is always UTF-8 (RFC 8259), the other is no text
	}
	return f.mediaType + "; charset=utf-8"
}

// formats are in order of preference: the first wins where a client likes several equally.
var formats = [...]format{
	{"json", "application/json"},
	{"html", "text/html"},
	{"markdown", "text/markdown"},
	{"csv", "text/csv"},
	{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
	{"text", "text/plain"},
}

func offered() string {
	var names []string
	for _, f := range formats[:len(formats)-1] {
		names = append(names, f.mediaType)
	}
	return strings.Join(names, ", ") + " or " + formats[len(formats)-1].mediaType
}

// negotiate chooses the rendering by RFC 9110, section 12.5.1: the most specific range that fits a format gives its weight, the highest
// weight wins. Without Accept it is JSON; false means that nothing we have is acceptable. The header may come in several values.
func negotiate(accept []string) (format, bool) {
	ranges := strings.Split(strings.Join(accept, ","), ",")
	if strings.TrimSpace(strings.Join(ranges, "")) == "" {
		return formats[0], true
	}
	best, bestWeight := formats[0], 0.0
	for _, f := range formats {
		weight, specificity := 0.0, -1
		for _, r := range ranges {
			fields := strings.Split(r, ";")
			s := matches(strings.ToLower(strings.TrimSpace(fields[0])), f.mediaType)
			if s > specificity {
				weight, specificity = quality(fields[1:]), s
			}
		}
		if weight > bestWeight {
			best, bestWeight = f, weight
		}
	}
	return best, bestWeight > 0
}

// matches says how specifically the range names the type: 2 in full, 1 as text/*, 0 as */*, -1 not at all.
func matches(mediaRange, mediaType string) int {
	group, _, _ := strings.Cut(mediaType, "/")
	switch mediaRange {
	case mediaType:
		return 2
	case group + "/*":
		return 1
	case "*/*", "*": // the bare star is what some old clients send
		return 0
	}
	return -1
}

// quality reads the weight among a range's parameters: 1 where there is none, 0 where it is no number from 0 to 1.
func quality(params []string) float64 {
	for _, p := range params {
		name, value, _ := strings.Cut(p, "=")
		if strings.EqualFold(strings.TrimSpace(name), "q") {
			q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
			if err != nil || !(q >= 0 && q <= 1) {
				return 0
			}
			return q
		}
	}
	return 1
}
