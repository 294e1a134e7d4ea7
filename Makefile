# make serve   build the page and serve it with the HTTP API; prints the address
# make test    everything that is checked, with what it needs installed first
# make bench   how fast the engine compares in the browser's worker and extracts facts under node, beside wink-nlp reading the same texts
# make lighthouse  what Lighthouse says of the built page; on an idle machine
# make edge    the Cloudflare worker in build/edge, and how to deploy it
# make eval    the score sheet docs/SCORES.txt anew
# make fuzz    every fuzz target for FUZZTIME each
# make gen     generated files anew
# make fixtures  the test article in every format anew, by the programs that write such files (Debian)

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.PHONY: serve test bench lighthouse edge edge-build eval scores fuzz gen fixtures dist clean format vet check go-test web-test edge-test browser

ADDR ?= 127.0.0.1:8080
FUZZTIME ?= 60s
NPM_CI = npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

serve: dist
	@go build -o build/storydiff ./tools/storydiff
	@build/storydiff serve --addr $(ADDR)

dist:
	@go run ./tools/build

test: format vet go-test edge-test web-test check scores

format:
	@files=$$(gofmt -l .); [ -z "$$files" ] || { echo "not formatted, run gofmt -w on: $$files"; exit 1; }

vet:
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./wasm/...

check:
	go run ./tools/check

go-test:
	go test ./...

# The lock files say what npm has to install; a folder is installed again where they changed.
%/node_modules/.installed: %/package-lock.json
	@command -v npm >/dev/null || { echo "npm is missing; Node.js 20 or later brings it (apt-get install nodejs npm)"; exit 1; }
	cd $* && $(NPM_CI)
	@touch $@

# Chromium, Firefox, and WebKit with what it needs to run without a screen; CHROMIUM, FIREFOX and MINIBROWSER may name other programs by their paths.
BROWSERS = $${CHROMIUM:-chromium}:chromium $${FIREFOX:-firefox-esr}:firefox-esr WebKitWebDriver:webkit2gtk-driver Xvfb:xvfb
browser:
	@missing=; for b in $(BROWSERS); do command -v "$${b%:*}" >/dev/null || missing="$$missing $${b#*:}"; done; [ -z "$$missing" ] || { \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null || { echo "Missing:$$missing. Install them (apt-get install$$missing), or name other browsers in CHROMIUM and FIREFOX"; exit 1; }; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing fonts-liberation >/dev/null; }

web-test: web/node_modules/.installed browser dist
	cd web && npm run --silent check && npm test

# As for the page: without inlining the engine's code is smaller by 8%, and so is some of what comes along with net/http. TLS is left out: wasm/edge/_tls says why.
EDGE_SMALL = storydiff/internal/... strings fmt mime/...
EDGE_FAST = lexicon article align finding fact reader text
edge-build:
	@mkdir -p build/edge
	@tls="$$(go env GOROOT)/src/crypto/tls"; { printf '{"Replace": {'; printf '"%s": "",\n' "$$tls"/*.go; printf '"%s": "%s"}}' "$$tls/tls.go" "$$PWD/wasm/edge/_tls/tls.go"; } > build/overlay.json
	@GOOS=js GOARCH=wasm go build -trimpath -overlay build/overlay.json -tags nethttpomithttp2 -ldflags='-s -w' $(foreach p,$(EDGE_SMALL),-gcflags='$(p)=-l') $(foreach p,$(EDGE_FAST),-gcflags='storydiff/internal/$(p)=') -o build/edge/storydiff.wasm ./wasm/edge
	@go run ./tools/build -strip build/edge/storydiff.wasm
	@cp "$$(go env GOROOT)/lib/wasm/wasm_exec.js" wasm/edge/*.mjs wasm/edge/wrangler.jsonc build/edge/

edge-test: wasm/node_modules/.installed edge-build dist
	cd wasm && npm test

edge: edge-build
	@go run ./tools/build -out dist
	@echo "The worker is in build/edge ($$(wc -c < build/edge/storydiff.wasm) bytes of WebAssembly), the page in dist."
	@echo "Try it here:  cd build/edge && npx wrangler@4.85.0 dev"
	@echo "Deploy it:    cd build/edge && npx wrangler@4.85.0 login && npx wrangler@4.85.0 deploy"

bench: web/node_modules/.installed browser dist
	cd web && node test/bench.mjs ../../shared/eval/stories/oman-talks

lighthouse: web/node_modules/.installed web/lighthouse/node_modules/.installed browser
	go run ./tools/build -compress
	cd web && npm run --silent lighthouse

eval:
	go run ./tools/eval

scores:
	go run ./tools/eval -check

fuzz:
	@grep -rlE '^func Fuzz' --include=*_test.go . | while read -r f; do \
	  for t in $$(grep -oE '^func Fuzz[A-Za-z0-9_]*' "$$f" | cut -d' ' -f2); do go test -run '^$$' -fuzz "^$$t$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x "$$(dirname "$$f")"; done; done

gen:
	go run ./tools/gen
	go run ./tools/check -seal

fixtures: web/node_modules/.installed browser
	apt-get install -y -qq --no-install-recommends pandoc libreoffice-writer texlive-latex-base texlive-latex-recommended lmodern qpdf poppler-utils zip python3 >/dev/null
	node tools/fixtures/make.mjs

clean:
	rm -rf build dist
