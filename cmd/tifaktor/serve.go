package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime/debug"
	"strconv"
	"syscall"
	"time"

	"github.com/cli/browser"
	"github.com/spf13/cobra"
)

// pollInterval is how long the preview waits between looking for changes by itself, since
// the system does not report those on network drives.
const pollInterval = 250 * time.Millisecond

// settle is how long the preview waits after the system has reported a change: programs
// often write a file in several steps.
const settle = 10 * time.Millisecond

// previewGarbage is the GOGC of a preview: it runs all day beside other programs, so it
// takes less memory, and a build may take a little longer.
const previewGarbage = 50

// limitMemory makes the preview take less memory, unless the user has set GOGC.
func limitMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(previewGarbage)
	}
}

func serveCommand() *cobra.Command {
	var content contentFlag
	var port uint16
	var open bool
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Show the site while you write",
		Long: `Show the site at http://127.0.0.1:8080, to this machine only. When a file of the
content or of the themes beside it changes, the site is built again and the
browser shows it. Problems with the content are shown above the page, which stays as
it was before. Nothing is written to disk. Ctrl-C stops it.

On Windows a double click on tifaktor.exe does this, with --open, for the site in the same
folder, or the only one in a folder there; on macOS one on tifaktor.command does.`,
		Example: `  tifaktor serve
  tifaktor serve --content minkommune --port 8081`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if open {
				content.onlyBelow(cmd)
			}
			from, err := content.open(cmd)
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			if err := serve(ctx, cmd, from, port, open); err != nil {
				return failed{err}
			}
			return nil
		},
	}
	content.add(cmd)
	cmd.Flags().Uint16Var(&port, "port", 8080, "listen on this `port` (0 takes a free one)")
	cmd.Flags().BoolVar(&open, "open", false, "open the site in the browser, on another port if this one is taken")
	return cmd
}

// serve shows the preview until the context ends.
func serve(ctx context.Context, cmd *cobra.Command, from source, port uint16, open bool) error {
	listeners, err := listen(port)
	if err != nil && open {
		listeners, err = listen(0)
	}
	if err != nil {
		return fmt.Errorf("cannot listen on port %d; is another preview running? Choose another with --port: %w", port, err)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	limitMemory()
	shown := newPreview()
	watcher := watcher{from: from, shown: shown, say: cmd}
	watcher.look()
	address := "http://" + listeners[0].Addr().String() + "/"
	cmd.Println(from.words.Text("command.preview", "address", address))
	server := &http.Server{
		Handler:           shown,
		ReadHeaderTimeout: 10 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx }, // ends requests of waiting pages
	}
	stopped := make(chan error, len(listeners))
	for _, listener := range listeners {
		go func() { stopped <- server.Serve(listener) }()
	}
	opened := make(chan error, 1)
	if open {
		browser.Stdout, browser.Stderr = io.Discard, io.Discard
		go func() { opened <- browser.OpenURL(address) }() // some do not return before the browser is closed
	}
	noticed := notice(from.watched()...)
	defer noticed.stop()
	next, soon := time.NewTimer(pollInterval), false
	for {
		select {
		case event := <-noticed.C:
			if noticed.seen(event); !soon {
				soon = true
				next.Reset(settle)
			}
		case <-next.C:
			watcher.look()
			soon = false
			next.Reset(pollInterval)
		case err := <-opened:
			if err != nil {
				cmd.PrintErrln(from.words.Text("command.no_browser", "address", address))
			}
		case err := <-stopped:
			return err
		case <-ctx.Done():
			return stop(server)
		}
	}
}

// listen listens on the loopback addresses of this machine, for IPv4 and, if it has one, for
// IPv6.
func listen(port uint16) ([]net.Listener, error) {
	first, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(int(port))))
	if err != nil {
		return nil, err
	}
	taken := strconv.Itoa(first.Addr().(*net.TCPAddr).Port)
	second, err := net.Listen("tcp", net.JoinHostPort("::1", taken))
	if err != nil { // a machine without IPv6
		return []net.Listener{first}, nil
	}
	return []net.Listener{first, second}, nil
}

// stop lets requests under way finish, but not for long.
func stop(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}
