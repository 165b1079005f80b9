package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator/hosting"
	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
)

func hostCommand() *cobra.Command {
	var address string
	var embeddedIn []string
	cmd := &cobra.Command{
		Use:   "host FOLDER",
		Short: "Serve a published site, in a container",
		Long: `Serve a published site to anyone who reaches the address. It is made for the container
that "publish --for container" describes: it serves the files of the site's own list and
no others, as they were when it started, with the same headers as the other servers. Start
it again when the site has been published again.

It has no sign-in and no encryption: the server in front of it must decide who may read,
and encrypt.`,
		Example: `  tifaktor host nettstad
  tifaktor host /site --listen :8080`,
		Args: oneArgument("name the folder of the site, such as tifaktor host nettstad"),
		RunE: func(cmd *cobra.Command, folders []string) error {
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return host(ctx, cmd, folders[0], address, embeddedIn)
		},
	}
	cmd.Flags().StringVar(&address, "listen", "127.0.0.1:8080", "listen at this `address`; :8080 is every address of the machine")
	cmd.Flags().StringArrayVar(&embeddedIn, "embedded-in", nil, "let pages of this `host` show the site in a frame, such as https://fjordvik.sharepoint.com")
	return cmd
}

// host serves the site in a folder until the context ends.
func host(ctx context.Context, cmd *cobra.Command, folder, address string, embeddedIn []string) error {
	for _, origin := range embeddedIn {
		if !hosting.IsOrigin(origin) {
			return fmt.Errorf("--embedded-in is the address of a host without a path, such as https://fjordvik.sharepoint.com, not %q", origin)
		}
	}
	words := i18n.For(languageOf(folder))
	list, err := listOf(folder, words)
	if err != nil {
		return err
	}
	if azure, _ := hosting.Named("azure"); list.Files[azure.InSite] != "" {
		return failed{errors.New(words.Text("server.signed_in", "folder", folder))}
	}
	if _, whole := output.Whole(folder); !whole {
		return failed{errors.New(words.Text("server.not_whole", "folder", folder))}
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return failed{fmt.Errorf("cannot listen at %s: %w", address, err)}
	}
	server := &http.Server{
		Handler:           hosting.Handler(regularFiles{os.DirFS(folder)}, list.Files, embeddedIn),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      5 * time.Minute, // a film through a slow line
		IdleTimeout:       2 * time.Minute,
	}
	cmd.Println(words.Text("server.hosting", "folder", folder, "address", "http://"+listener.Addr().String()+"/"))
	stopped := make(chan error, 1)
	go func() { stopped <- server.Serve(listener) }()
	select {
	case err := <-stopped:
		return failed{err}
	case <-ctx.Done():
		return stop(server)
	}
}
