module storydiff

go 1.26

require (
	github.com/agnivade/levenshtein v1.2.2
	github.com/andybalholm/brotli v1.2.8
	github.com/syumai/workers v0.33.0
)
