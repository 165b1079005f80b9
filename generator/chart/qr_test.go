package chart

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"regexp"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

// decoded draws the picture as a browser would, four pixels to a module, and reads
// it with a decoder that had no part in making it.
func decoded(t *testing.T, picture string) string {
	t.Helper()
	const scale = 4
	var side int
	if _, err := fmt.Sscanf(regexp.MustCompile(`viewBox="0 0 [0-9]+`).FindString(picture), `viewBox="0 0 %d`, &side); err != nil {
		t.Fatalf("%v in %.200s", err, picture)
	}
	canvas := image.NewGray(image.Rect(0, 0, scale*side, scale*side))
	draw.Draw(canvas, canvas.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	for _, run := range regexp.MustCompile(`M[^M"]+z`).FindAllString(picture, -1) {
		var x, y, width, back int
		if _, err := fmt.Sscanf(run, "M%d %dh%dv1H%dz", &x, &y, &width, &back); err != nil || back != x {
			t.Fatalf("%v: %s", err, run)
		}
		draw.Draw(canvas, image.Rect(scale*x, scale*y, scale*(x+width), scale*(y+1)), image.NewUniform(color.Black), image.Point{}, draw.Src)
		if x < 4 || y < 4 || x+width > side-4 || y >= side-4 {
			t.Errorf("%s reaches into the quiet zone", run)
		}
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(canvas)
	if err != nil {
		t.Fatal(err)
	}
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
	if err != nil {
		t.Fatal(err)
	}
	points := result.GetResultPoints() // bottom left, top left, top right; the first and the last change places in a mirrored code
	if points[0].GetY() < points[2].GetY() {
		t.Error("the code is mirrored, which many cameras do not read")
	}
	return result.GetText()
}

func TestACameraReadsTheAddressInAQRCode(t *testing.T) {
	for _, address := range []string{
		"https://svar.seljord.example/1234",
		"https://svar.seljord.example/?a=1&b=%C3%B8#del",
		"https://svar.seljord.example/" + strings.Repeat("lang/", 34),
		"HTTPS://SVAR.EXAMPLE/1",
	} {
		picture, err := QR(address, "x")
		if err != nil {
			t.Fatal(err)
		}
		if got := decoded(t, string(picture)); got != address {
			t.Errorf("got %s, want %s", got, address)
		}
	}
}

func TestAQRCodeIsBlackOnWhiteAndHasAName(t *testing.T) {
	picture, err := QR("https://svar.seljord.example/", `opnar "svar"`)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{
		`<svg class="qr" width="185" height="185" viewBox="0 0 37 37" shape-rendering="crispEdges" role="img" aria-label="opnar &#34;svar&#34;">`,
		`<rect width="100%" height="100%" fill="#fff"/><path fill="#000" d="`,
	} {
		if !strings.Contains(string(picture), part) {
			t.Errorf("no %s in %s", part, picture)
		}
	}
	if strings.Count(string(picture), "<path") != 1 {
		t.Error("the modules are not one path")
	}
}

func TestAnAddressTooLongForAQRCodeIsAnError(t *testing.T) {
	if _, err := QR("https://svar.example/"+strings.Repeat("x", 3000), ""); err == nil || !strings.Contains(err.Error(), "a QR code for https://svar.example/x") {
		t.Errorf("got %v", err)
	}
}
