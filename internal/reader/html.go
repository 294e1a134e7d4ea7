package reader

import "strings"

func looksHTML(s string) bool { return strings.Contains(s[:min(len(s), 1024)], "<html") }

func readHTML(s string) (*Document, error) { return readPlain(s) }

func declaredCharset(data []byte) string { return "" }
