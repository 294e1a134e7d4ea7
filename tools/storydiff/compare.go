package main

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"

	"storydiff/internal/engine"
	"storydiff/internal/report"
)

// compare is the subcommand: files in, one report out.
func compare(args []string) int {
	fs := flag.NewFlagSet("compare", flag.ContinueOnError)
	format := fs.String("format", "json", "json, html, markdown, csv or text")
	ours := fs.String("ours", "", "the file that is your own draft")
	meta := fs.String("meta", "", "JSON array of {file, source, published}: what you know of each file")
	output := fs.String("output", "", "write the report here instead of to standard output")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return exitUsage
	}
	switch report.Format(*format) {
	case report.JSON, report.HTML, report.Markdown, report.CSV, report.Text:
	default:
		return fail(exitUsage, "format %q is not known: json, html, markdown, csv or text", *format)
	}
	if fs.NArg() == 0 {
		return fail(exitUsage, "name at least two files to compare")
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
	for _, path := range fs.Args() {
		base := filepath.Base(path)
		k := known[base]
		in := engine.Input{Name: base, Publisher: k.Source, DatePublished: k.Published, Ours: *ours != "" && filepath.Base(*ours) == base}
		data, err := os.ReadFile(path)
		if err != nil {
			in.Failed = err.Error()
		}
		in.Data = data
		inputs = append(inputs, in)
	}
	r, err := engine.Compare(inputs, engine.Options{})
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
