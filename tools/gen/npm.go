package main

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// npmPackage fetches name@version with the npm client into dir, unless it is there already, and gives the path of its tar file.
func npmPackage(dir, name, version string) (string, error) {
	file := filepath.Join(dir, strings.NewReplacer("@", "", "/", "-").Replace(name)+"-"+version+".tgz")
	if _, err := os.Stat(file); err == nil {
		return file, nil
	}
	cmd := exec.Command("npm", "pack", "--silent", "--pack-destination", dir, name+"@"+version)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("npm pack %s@%s: %w", name, version, err)
	}
	return file, nil
}

// tarFiles reads the named files of a package; a name leaves out the leading "package/".
func tarFiles(path string, names ...string) (map[string][]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	want := map[string]bool{}
	for _, n := range names {
		want["package/"+n] = true
	}
	out := map[string][]byte{}
	for r := tar.NewReader(z); len(out) < len(want); {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%s: %d of %d files found", path, len(out), len(want))
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if !want[h.Name] {
			continue
		}
		data := make([]byte, h.Size)
		if _, err := io.ReadFull(r, data); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", path, h.Name, err)
		}
		out[strings.TrimPrefix(h.Name, "package/")] = data
	}
	return out, nil
}
