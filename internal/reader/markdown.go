package reader

import (
	"strings"

	"storydiff/internal/article"
)

// looksMarkdown reports whether the text uses Markdown's marks: a heading or a link, or front matter.
func looksMarkdown(s string) bool {
	s = strings.TrimPrefix(s, "\ufeff")
	if strings.HasPrefix(s, "---\n") || strings.HasPrefix(s, "---\r\n") {
		return frontMatter(s) > 0
	}
	if strings.HasPrefix(s, "# ") || strings.Contains(s, "\n#") && (strings.Contains(s, "\n# ") || strings.Contains(s, "\n## ")) {
		return true
	}
	for i := 0; ; {
		n := strings.Index(s[i:], "](")
		if n < 0 {
			return false
		}
		i += n + 2
		if strings.HasPrefix(s[i:], "http") || strings.HasPrefix(s[i:], "/") {
			return true
		}
	}
}

// frontMatter is the length of the block between two lines of dashes that opens s, 0 where there is none.
func frontMatter(s string) int {
	for at, n := 0, 0; at < len(s) && n < 60; n++ {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			return 0
		}
		l := strings.TrimRight(s[at:at+end], "\r ")
		at += end + 1
		switch {
		case n == 0:
		case l == "---":
			return at
		case l != "" && l[0] != ' ' && l[0] != '-' && l[0] != '#' && !strings.Contains(l, ":"):
			return 0
		}
	}
	return 0
}

// readMarkdown adds the text without its marks: headings, emphasis, link targets, quote marks and rules are left out, pictures give
// their description. Front matter and the first heading fill meta.
func readMarkdown(c *canon, meta *article.Meta) {
	at := 0
	if strings.HasPrefix(c.src, "\ufeff") {
		at = len("\ufeff")
	}
	if n := frontMatter(c.src[at:]); n > 0 && strings.HasPrefix(c.src[at:], "---") {
		readFrontMatter(c.src[at:at+n], meta)
		at += n
	}
	for at < len(c.src) {
		end := len(c.src)
		if n := strings.IndexByte(c.src[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		markdownLine(c, at, end)
		at = end
	}
}

func readFrontMatter(s string, meta *article.Meta) {
	for _, l := range strings.Split(s, "\n") {
		key, value, ok := strings.Cut(l, ":")
		if !ok {
			continue
		}
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "title", "headline":
			meta.Headline = value
		case "author", "byline":
			meta.Author = value
		case "date", "published", "datepublished":
			meta.DatePublished = normalDate(value)
		case "updated", "modified", "datemodified":
			meta.DateModified = normalDate(value)
		case "publisher", "source", "site":
			meta.Publisher = value
		case "lang", "language":
			meta.InLanguage = value
		case "url", "link":
			meta.URL = value
		}
	}
}

// longestTarget is how far the end of a link's target is looked for, in bytes.
const longestTarget = 2000

func markdownLine(c *canon, at, end int) {
	i := at
	for i < end && (c.src[i] == ' ' || c.src[i] == '>') {
		i++
	}
	marks := i
	for marks < end && marks-i < 6 && c.src[marks] == '#' {
		marks++
	}
	if marks > i && marks < end && c.src[marks] == ' ' {
		i = marks + 1
	} else if rule := strings.Trim(c.src[i:end], " \r\n"); len(rule) >= 3 && strings.Trim(rule, "=-*_") == "" {
		i = end - 1
	}
	start := i
	for i < end {
		switch c.src[i] {
		case '*', '`':
			c.copy(start, i)
			i++
			start = i
		case '_':
			if i+1 < end && c.src[i+1] == '_' {
				c.copy(start, i)
				i += 2
				start = i
				continue
			}
			i++
		case '\\':
			if i+1 < end && strings.IndexByte("\\`*_{}[]()#+-.!|>", c.src[i+1]) >= 0 {
				c.copy(start, i)
				start = i + 1
				i++
			}
			i++
		case '!':
			if i+1 < end && c.src[i+1] == '[' {
				c.copy(start, i)
				start = i + 1
			}
			i++
		case '[':
			c.copy(start, i)
			i++
			start = i
		case ']':
			c.copy(start, i)
			i++
			if i < end && c.src[i] == '(' {
				if n := strings.IndexByte(c.src[i:min(end, i+longestTarget)], ')'); n >= 0 {
					i += n + 1
				}
			}
			start = i
		default:
			i++
		}
	}
	c.copy(start, end)
}
