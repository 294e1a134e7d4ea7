package main

import (
	"encoding/json"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"storydiff/internal/engine"
	"storydiff/internal/reader"
	"storydiff/internal/report"
)

// compare is the subcommand: files in, one report out.
func compare(args []string) int {
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	format := flags.String("format", "json", "json, html, fragment, markdown, csv, xlsx or text")
	ours := flags.String("ours", "", "the file that is your own draft")
	meta := flags.String("meta", "", "JSON array of {file, source, published}: what you know of each file")
	granularity := flags.String("granularity", "", "what counts as the same answer: fine, coarse; left out for the usual")
	pairs := flags.String("pairs", "", "JSON array of sentences put together or taken apart, as \"pairs\" in a report")
	output := flags.String("output", "", "write the report here instead of to standard output")
	files, status, ok := parse(flags, args)
	if !ok {
		return status
	}
	switch report.Format(*format) {
	case report.JSON, report.HTML, report.Fragment, report.Markdown, report.CSV, report.XLSX, report.Text:
	default:
		return fail(exitUsage, "format %q is not known: json, html, fragment, markdown, csv, xlsx or text", *format)
	}
	if len(files) == 0 {
		return fail(exitUsage, "name at least two files to compare")
	}
	if *ours != "" && !slices.ContainsFunc(files, func(f string) bool { return filepath.Base(f) == filepath.Base(*ours) }) {
		return fail(exitUsage, "%s is not among the files to compare; name it there too", *ours)
	}
	known := map[string]known{}
	if *meta != "" {
		rows, err := readMeta(*meta)
		if err != nil {
			return fail(exitFailed, "%s: %v", *meta, err)
		}
		known = rows
	}
	var inputs []engine.Input
	for _, f := range filesIn(files) {
		base := filepath.Base(f.path)
		k := known[base]
		in := engine.Input{Name: f.name, Publisher: k.Source, DatePublished: k.Published, Ours: *ours != "" && filepath.Base(*ours) == base}
		data, err := readFile(f.path)
		if err != nil {
			in.Failed = reason(err)
		}
		in.Data = data
		inputs = append(inputs, in)
	}
	options := engine.Options{Granularity: engine.Granularity(*granularity)}
	if *pairs != "" {
		data, err := readFile(*pairs)
		if err == nil {
			err = json.Unmarshal(data, &options.Pairs)
		}
		if err != nil {
			return fail(exitFailed, "%s: %v", *pairs, err)
		}
	}
	r, err := engine.Compare(inputs, options)
	if errors.Is(err, engine.ErrGranularity) {
		return fail(exitUsage, "%v", err)
	}
	if err != nil {
		for _, d := range r.Diagnostics {
			if d.Level == "error" {
				return fail(exitFailed, "%v; %s", err, d.Message)
			}
		}
		return fail(exitFailed, "%v", err)
	}
	body, err := report.Render(r, report.Format(*format))
	if err != nil {
		return fail(exitFailed, "%v", err)
	}
	if *output != "" {
		if err := os.WriteFile(*output, body, 0o644); err != nil {
			return fail(exitFailed, "%v", err)
		}
		return 0
	}
	if _, err := os.Stdout.Write(body); err != nil {
		return fail(exitFailed, "%v", err)
	}
	return 0
}

// file is a file to read and what it is called in the report.
type file struct{ path, name string }

// filesIn gives the files named, and those in folders that are named, without what a saved page or a system puts beside articles.
func filesIn(paths []string) []file {
	var out []file
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() {
			out = append(out, file{path, filepath.Base(path)})
			continue
		}
		base := filepath.Base(filepath.Clean(path))
		filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error { // what cannot be listed is reported as a file that cannot be read
			rel, _ := filepath.Rel(path, p)
			rel = filepath.ToSlash(rel)
			if err != nil || d.Type().IsRegular() && !reader.Accompanies(rel) {
				out = append(out, file{p, base + "/" + rel})
			}
			return nil
		})
	}
	return out
}

// readFile reads a file as far as the engine would: one byte more than the limit is enough to be told so.
func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, reader.Limit+1))
}

// reason is why a file could not be read, without its path: a report does not depend on where the files are.
func reason(err error) string {
	var of *fs.PathError
	if errors.As(err, &of) {
		return of.Err.Error()
	}
	return err.Error()
}

// known is what the user knows of one file and the file does not say.
type known struct {
	File      string `json:"file"`
	Source    string `json:"source"`
	Published string `json:"published"`
}

func readMeta(path string) (map[string]known, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rows []known
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, err
	}
	out := map[string]known{}
	for _, r := range rows {
		out[filepath.Base(r.File)] = r
	}
	return out, nil
}
