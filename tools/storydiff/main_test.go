package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The test binary is the command itself where this variable is set: exit statuses and the two outputs are what is tested.
const asCommand = "STORYDIFF_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// storydiff runs the command in dir.
func storydiff(t *testing.T, dir, stdin string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), asCommand+"=1")
	cmd.Dir = dir
	cmd.Stdin = strings.NewReader(stdin)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// folder holds the files that the cases below name.
func folder(t *testing.T) string {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"a.txt":              "Twelve people were hurt when a tram left its rails in Linz on Monday, police said.\n",
		"b.txt":              "A tram left its rails in Linz on Monday. Nine people were hurt, the fire service said.\n",
		"empty.txt":          "",
		"photo.jpg":          "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x00\x00\xff\xdb",
		"meta.json":          `[{"file": "a.txt", "source": "Kurier", "published": "2024-05-06"}]`,
		"wrong.json":         `{"file": "a.txt"}`,
		"--odd.txt":          "A tram derailed. Nine were hurt.\n",
		"both/a.txt":         "Twelve people were hurt when a tram left its rails in Linz on Monday, police said.\n",
		"both/sub/b.txt":     "A tram left its rails in Linz on Monday. Nine people were hurt, the fire service said.\n",
		"both/b_files/x.css": "p { margin: 0 }",
		"none/.hidden":       "",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestExitStatuses(t *testing.T) {
	dir := folder(t)
	for _, c := range []struct {
		args   string
		status int
		says   string // on standard error; "" for nothing
	}{
		{"compare a.txt b.txt", 0, ""},
		{"compare a.txt b.txt --format json", 0, ""},
		{"compare --ours sub/../a.txt a.txt b.txt", 0, ""},
		{"compare --meta meta.json a.txt b.txt", 0, ""},
		{"compare both", 0, ""},
		{"compare a.txt none", 1, "fewer than two"},
		{"compare a.txt b.txt missing.txt", 0, ""},
		{"compare a.txt b.txt empty.txt photo.jpg", 0, ""},
		{"compare --format json -- --odd.txt a.txt", 0, ""},
		{"help", 0, ""},
		{"compare --help", 0, ""},
		{"compare a.txt", 1, "fewer than two"},
		{"compare a.txt missing.txt", 1, "missing.txt"},
		{"compare a.txt empty.txt", 1, "empty.txt"},
		{"compare a.txt photo.jpg", 1, "photo.jpg"},
		{"compare --meta missing.json a.txt b.txt", 1, "missing.json"},
		{"compare --meta wrong.json a.txt b.txt", 1, "wrong.json"},
		{"compare --output no/such/folder.json a.txt b.txt", 1, "no/such/folder.json"},
		{"serve --addr 256.0.0.1:nowhere", 1, "--addr"},
		{"", 2, "compare [--format"},
		{"contrast a.txt b.txt", 2, `"contrast"`},
		{"compare", 2, "at least two files"},
		{"compare --format pdf a.txt b.txt", 2, `"pdf"`},
		{"compare --colour a.txt b.txt", 2, "colour"},
		{"compare --ours c.txt a.txt b.txt", 2, "c.txt"},
		{"inspect", 2, "one stage"},
		{"inspect feelings", 2, `"feelings"`},
		{"serve a.txt", 2, "no files"},
	} {
		t.Run(c.args, func(t *testing.T) {
			stdout, stderr, status := storydiff(t, dir, "", strings.Fields(c.args)...)
			if status != c.status {
				t.Fatalf("status %d, want %d: %s", status, c.status, stderr)
			}
			if (stderr == "") != (c.says == "") || !strings.Contains(stderr, c.says) {
				t.Errorf("standard error is %q, want %q in it", stderr, c.says)
			}
			if c.status != 0 && stdout != "" {
				t.Errorf("failed and wrote %q", stdout)
			}
			if c.status == 1 && strings.Count(stderr, "\n") != 1 {
				t.Errorf("more than one line: %q", stderr)
			}
		})
	}
}

func TestOutputFileHoldsWhatStandardOutputWould(t *testing.T) {
	dir := folder(t)
	want, _, _ := storydiff(t, dir, "", "compare", "--meta", "meta.json", "a.txt", "b.txt", "missing.txt")
	if stdout, stderr, status := storydiff(t, dir, "", "compare", "--meta", "meta.json", "--output", "report.json", "missing.txt", "b.txt", "a.txt"); status != 0 || stdout != "" {
		t.Fatal(status, stdout, stderr)
	}
	got, err := os.ReadFile(filepath.Join(dir, "report.json"))
	if err != nil || string(got) != want {
		t.Errorf("%v\n%s\nwant\n%s", err, got, want)
	}
	var r struct {
		Schema      string
		Diagnostics []struct{ Name, Level, Message string }
	}
	if err := json.Unmarshal(got, &r); err != nil || r.Schema != "storydiff-report/1" {
		t.Fatal(err, r.Schema)
	}
	for _, d := range r.Diagnostics {
		if d.Name == "missing.txt" && d.Level == "error" && !strings.Contains(d.Message, dir) {
			return
		}
	}
	t.Errorf("no diagnostic of missing.txt: %v", r.Diagnostics)
}

func TestInspectRefusesWhatIsNotJSONLines(t *testing.T) {
	stdout, stderr, status := storydiff(t, "", `{"id": 1, "text": "It rained."}`+"\n{", "inspect", "sentences")
	if status != 1 || !strings.Contains(stderr, "JSON Lines") || !strings.Contains(stdout, `"id":1`) {
		t.Error(status, stderr, stdout)
	}
}
