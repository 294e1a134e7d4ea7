package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A program without its lines runs as before and says the same, a panic's trace but for the lines in it; twice stripped is the same as once.
func TestStrip(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is missing, which runs the program; Node.js brings it")
	}
	support, err := wasmSupport()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "trace.wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", file, "./testdata/trace")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	run := func() string {
		out, err := exec.Command(node, filepath.Join(support, "wasm_exec_node.js"), file).CombinedOutput()
		if err == nil {
			t.Fatalf("the program did not panic: %s", out)
		}
		return string(out)
	}
	before := run()
	module, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lean, err := strip(module, toCompress)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, lean, 0o755); err != nil {
		t.Fatal(err)
	}
	after := run()
	said, _, _ := strings.Cut(before, "goroutine ")
	if !strings.HasPrefix(after, said) || !strings.Contains(said, "2001 ") || !strings.Contains(said, "main.main") {
		t.Errorf("before: %s\nafter: %s", before, after)
	}
	if !strings.Contains(before, "main.go:") || strings.Contains(after, "main.go:") || !strings.Contains(after, "\nmain.main(") {
		t.Errorf("the trace names no function, or still its lines: %s", after)
	}
	again, err := strip(lean, toCompress)
	if err != nil || string(again) != string(lean) {
		t.Errorf("stripped twice it is another program: %v", err)
	}
}

func TestStripRefuses(t *testing.T) {
	head := "\x00asm\x01\x00\x00\x00"
	for name, module := range map[string]string{
		"nothing":           "",
		"no module":         "<html>",
		"a cut section":     head + "\x0b\x20\x01",
		"data of no table":  head + "\x0b\x09\x01\x00\x41\x00\x0b\x03abc",
		"an unknown layout": head + "\x0b\x0e\x01\x00\x41\x00\x0b\x08\xf0\xff\xff\xff\x00\x00\x01\x08",
		"a table cut short": head + "\x0b\x0e\x01\x00\x41\x00\x0b\x08\xf1\xff\xff\xff\x00\x00\x01\x08",
	} {
		if out, err := strip([]byte(module), asItIs); err == nil {
			t.Errorf("%s: became %q", name, out)
		}
	}
}
