package generator

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"tifaktor/generator/output"
)

// TestMain ends the browser that the tests share, and removes what they share on disk.
func TestMain(m *testing.M) {
	code := m.Run()
	for _, done := range slices.Backward(atEnd) {
		done()
	}
	os.Exit(code)
}

// atEnd is what is done after all tests, the last first. Tests that browse never run side
// by side.
var atEnd []func()

// shared returns a folder that lasts as long as the tests.
func shared() (string, error) {
	folder, err := os.MkdirTemp("", "tifaktor-test-")
	atEnd = append(atEnd, func() { os.RemoveAll(folder) })
	return folder, err
}

// chromium starts the browser that all tests share.
var chromium = sync.OnceValues(func() (context.Context, error) {
	program, err := exec.LookPath("chromium")
	if err != nil {
		return nil, err
	}
	folder, err := shared()
	if err != nil {
		return nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true),
		chromedp.UserDataDir(folder))
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, stopBrowser := chromedp.NewContext(allocator)
	atEnd = append(atEnd, stopAllocator, stopBrowser)
	return ctx, chromedp.Do(ctx)
})

// browser opens a window of Chromium whose storage no other test has, or leaves the test
// out where there is no Chromium. TIFAKTOR_BROWSER=required makes its absence a failure.
func browser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes long")
	}
	all, err := chromium()
	switch {
	case errors.Is(err, exec.ErrNotFound) && os.Getenv("TIFAKTOR_BROWSER") != "required":
		t.Skip("no chromium here")
	case err != nil:
		t.Fatalf("chromium is required (apt-get install chromium): %v", err)
	}
	ctx, closeWindow := chromedp.NewContext(all, chromedp.WithNewBrowserContext())
	t.Cleanup(closeWindow)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// sampleInBrowser opens a window of Chromium, and returns it with a folder of the sample
// site with every kind of figure.
func sampleInBrowser(t *testing.T) (ctx context.Context, folder string) {
	t.Helper()
	ctx = browser(t) // a test that is left out makes no site
	return ctx, sampleFolder(t)
}

// sampleFolder has the sample site with every kind of figure, as a reader would open it.
var sampleFolder = onDisk(sampleWithFigures)

// onDisk returns a function that writes a site to a folder when a test first asks for it.
// No test changes what is there.
func onDisk(site func(testing.TB) map[string][]byte) func(*testing.T) string {
	var start sync.Once
	var name string
	return func(t *testing.T) string {
		t.Helper()
		start.Do(func() {
			folder, err := shared()
			if err != nil {
				t.Fatal(err)
			}
			writeSite(t, folder, site(t))
			name = folder
		})
		if name == "" {
			t.Fatal("the site could not be written")
		}
		return name
	}
}

// written writes a site to a folder of the test's own.
func written(t *testing.T, files map[string][]byte) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "public")
	writeSite(t, folder, files)
	return folder
}

func writeSite(t *testing.T, folder string, files map[string][]byte) {
	t.Helper()
	_, err := output.Write(output.Folder{Path: folder, IntoExisting: true}, output.About{}, func(yield func(output.File, error) bool) {
		for _, name := range names(files) {
			if !yield(output.File{Path: name, Data: files[name]}, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

// complaints collects what the browser complains about: blocked by the policy,
// failed to load, thrown by a script, or asked of another host.
type complaints struct {
	sync.Mutex
	all []string
}

func (c *complaints) listen(t *testing.T, ctx context.Context) {
	t.Helper()
	err := chromedp.Listen(ctx, func(event any) {
		c.Lock()
		defer c.Unlock()
		switch e := event.(type) {
		case *log.EventEntryAdded:
			c.all = append(c.all, e.Entry.Text)
		case *runtime.EventExceptionThrown:
			c.all = append(c.all, e.ExceptionDetails.Text)
		case *network.EventLoadingFailed:
			c.all = append(c.all, "failed: "+e.ErrorText)
		case *network.EventRequestWillBeSent:
			// Chromium draws the button of a date from a data: address of its own; the policy forbids a page's.
			if !strings.HasPrefix(e.Request.URL, "file://") && !strings.HasPrefix(e.Request.URL, "data:") {
				c.all = append(c.all, "asked "+e.Request.URL)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (c *complaints) take() []string {
	c.Lock()
	defer c.Unlock()
	taken := c.all
	c.all = nil
	return taken
}

func open(t *testing.T, ctx context.Context, folder, name string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate("file://"+filepath.Join(folder, name))); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

func evaluate[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestEveryPageWorksFromDiskAtTheWidthOfASmallPhone(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	var heard complaints
	heard.listen(t, ctx)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(320, 640)); err != nil {
		t.Fatal(err)
	}
	for _, name := range names(sampleWithFigures(t)) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		open(t, ctx, folder, name)
		width := evaluate[int](t, ctx, `document.fonts.ready.then(() => document.scrollingElement.scrollWidth)`)
		if width > 320 {
			t.Errorf("%s is %d px wide on a screen of 320 px", name, width)
		}
		for _, complaint := range heard.take() {
			t.Errorf("%s: %s", name, complaint)
		}
	}
}

func TestTheDarkSchemeReachesThePageAndItsFigures(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	look := func(scheme string) string {
		media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
		if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
			t.Fatal(err)
		}
		open(t, ctx, folder, unitPage(t))
		return evaluate[string](t, ctx, `[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector("circle.now")).fill].join(" ")`)
	}
	if light, dark := look("light"), look("dark"); light == dark {
		t.Errorf("both schemes give %s", light)
	} else if !strings.HasPrefix(light, "rgb(255, 255, 255)") {
		t.Errorf("light gives %s", light)
	}
}

// unitPage is the page of a unit with shown results: the first that offers its
// numbers as a table.
func unitPage(t *testing.T) string {
	t.Helper()
	for _, name := range names(sampleWithFigures(t)) {
		if strings.HasPrefix(name, "nn/resultat/eining/") && strings.HasSuffix(name, ".csv") {
			return strings.TrimSuffix(name, ".csv") + ".html"
		}
	}
	t.Fatal("no unit has a page with numbers")
	return ""
}
