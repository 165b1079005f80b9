package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/spf13/cobra"

	"tifaktor/generator/ledger"
	"tifaktor/generator/output"
)

// madeFile is the file in the content folder that says what the last site was made from.
// It is not part of the site: a fingerprint of hidden answers, where others can read it,
// would let them try out which answers fit. If it is missing, the site is made again.
const madeFile = ".tifaktor-built"

// made is what that file holds: what the site was made from, which site it is, and what was
// shown when it was made, since that is still true.
type made struct {
	From        string   `json:"made_from"` // SHA-256 of the content, the theme, the program and the command
	List        string   `json:"list"`      // SHA-256 of the list of files of the site
	Pages       int      `json:"pages"`
	Notes       string   `json:"notes"`
	Unprotected []string `json:"unprotected"`
}

// unchanged reports whether the site in the folder is whole and is the one that would be
// made, and returns what was shown when it was made.
func (f *siteFlags) unchanged(from source, d doing) (last made, same bool) {
	if from.sample {
		return made{}, false
	}
	data, err := output.ReadFile(filepath.Join(from.dir, madeFile))
	if err != nil || json.Unmarshal(data, &last) != nil {
		return made{}, false
	}
	if sum := from.madeFrom(d); sum == "" || sum != last.From {
		return made{}, false
	}
	list, whole := output.Whole(f.out)
	return last, whole && list == last.List && f.hasBeside()
}

// noteMade records what the site in the folder was made from. If that cannot be written,
// the next build makes the site again.
func (f *siteFlags) noteMade(from source, d doing, m made) {
	if m.From = from.madeFrom(d); m.From == "" || from.sample {
		return
	}
	if m.List, _ = output.Whole(f.out); m.List == "" {
		return
	}
	data, err := json.MarshalIndent(m, "", "  ")
	if err == nil {
		output.Replace(filepath.Join(from.dir, madeFile), append(data, '\n'), 0o600)
	}
}

// madeFrom returns the SHA-256 of everything that a site is made from: the fingerprint, what
// the command does, and the contents of the ledger when it is done; "" if there is no
// fingerprint.
func (s source) madeFrom(d doing) string {
	if s.fingerprint == "" {
		return ""
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s, publishing %v, remembered %x\n", s.fingerprint, d.publishing, sha256.Sum256(d.remembered)))
	return hex.EncodeToString(sum[:])
}

// fingerprint returns the SHA-256 of what a site is read from: the content without the
// ledger, the themes beside it, the program, and the folder it is written to. It is taken
// before anything is read, so that a file saved meanwhile makes the next run build again.
func (f *siteFlags) fingerprint(from source) (string, error) {
	sum := sha256.New()
	fmt.Fprintf(sum, "into %s, all %v, for %q %q\n", realPath(f.out), from.all, f.server.name, f.server.tenant)
	program, err := programSum()
	if err != nil {
		return "", err
	}
	fmt.Fprintf(sum, "program %x\n", program)
	for _, folder := range from.folders {
		if err := addFolder(sum, folder); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// programSum returns the SHA-256 of this program.
var programSum = sync.OnceValues(func() ([]byte, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	sum := sha256.New()
	err = addFile(sum, "program", func() (io.ReadCloser, error) { return os.Open(program) })
	return sum.Sum(nil), err
})

// stillSame returns an error if something was changed since the content was opened, for
// instance by an import at the same time. The site may hold the content of before, of after
// or of both.
func (f *siteFlags) stillSame(from source) error {
	if now, err := f.fingerprint(from); err != nil || now == from.fingerprint {
		return nil // there may be no fingerprint, as of a folder behind a link
	}
	return failed{errors.New(from.words.Text("command.changed_meanwhile", "folder", from.dir))}
}

// addFolder adds the names and the bytes of all files of a folder that may be missing.
func addFolder(sum hash.Hash, folder fs.FS) error {
	return fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case os.IsNotExist(err) && name == ".":
			return fs.SkipDir
		case err != nil:
			return err
		case entry.IsDir() && entry.Name() == ".git":
			return fs.SkipDir
		case entry.IsDir():
			fmt.Fprintf(sum, "folder %q\n", name)
			return nil
		case name == madeFile, name == ledger.FileName:
			return nil
		}
		return addFile(sum, name, func() (io.ReadCloser, error) { return folder.Open(name) })
	})
}

// addFile adds the name, the length and the bytes of a file.
func addFile(sum hash.Hash, name string, open func() (io.ReadCloser, error)) error {
	file, err := open()
	if err != nil {
		return err
	}
	defer file.Close()
	own := sha256.New()
	n, err := io.Copy(own, file)
	fmt.Fprintf(sum, "file %q, %d bytes, %x\n", name, n, own.Sum(nil))
	return err
}

// sayUnchanged prints what was shown when the site was made, for a site that is left as it is.
func (f *siteFlags) sayUnchanged(cmd *cobra.Command, from source, last made, d doing) error {
	cmd.PrintErr(last.Notes)
	f.warnOfSite(cmd, from)
	f.warnOfFolder(cmd, from, output.Summary{})
	return f.sayDone(cmd, from, "command.unchanged", last, d)
}
