// The command release makes the files of a release of tifaktor: an archive for each system,
// their checksums, what each program is made of (SBOM) and a note of what is new.
//
// It is run by make release, in a clone with nothing uncommitted. The same commit gives
// the same bytes, on any machine and in any folder: paths are trimmed, and every file has
// the time of the commit. To add a system, add a line to targets.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
)

// targets are the systems that a release is for.
var targets = []target{
	{"windows", "amd64"},
	{"windows", "arm64"},
	{"darwin", "amd64"},
	{"darwin", "arm64"},
	{"linux", "amd64"},
	{"linux", "arm64"},
}

func main() {
	out := flag.String("out", "dist", "write the release into this `folder`, which is made empty")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	made, err := release(ctx, *out, targets)
	if err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
	for _, name := range made {
		fmt.Println(name)
	}
}
