module storydiff

go 1.26.0

require (
	github.com/agnivade/levenshtein v1.2.2
	github.com/andybalholm/brotli v1.2.8
	github.com/syumai/workers v0.33.0
)

require golang.org/x/net v0.62.0

require (
	github.com/evanw/esbuild v0.28.2
	golang.org/x/sys v0.49.0 // indirect
)
