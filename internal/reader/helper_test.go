package reader

import "storydiff/internal/text"

func span(start, end int) text.Span { return text.Span{Start: start, End: end} }
