package programme

import (
	"encoding/xml"
	"image"
	_ "image/gif"  // reads the size of GIF
	_ "image/jpeg" // reads the size of JPEG
	_ "image/png"  // reads the size of PNG
	"io"
	"io/fs"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"
)

// ImageEndings are the kinds of image that every browser shows and whose size can be read
// here, so that a page does not move while its images load.
var ImageEndings = []string{".gif", ".jpeg", ".jpg", ".png", ".svg"}

// Size is the size of an image in CSS pixels; zero if it is unknown.
type Size struct {
	Width, Height int
}

// IsImage reports whether a file is one of ImageEndings, by its name.
func IsImage(file string) bool {
	return slices.Contains(ImageEndings, strings.ToLower(path.Ext(file)))
}

// sizeOf reads the size of an image in the content folder; zero if the file is no image.
func sizeOf(fsys fs.FS, file string) Size {
	opened, err := fsys.Open(file)
	if err != nil {
		return Size{}
	}
	defer opened.Close()
	if strings.ToLower(path.Ext(file)) == ".svg" {
		return sizeOfDrawing(opened)
	}
	config, _, err := image.DecodeConfig(opened)
	if err != nil {
		return Size{}
	}
	return Size{config.Width, config.Height}
}

// sizeOfDrawing reads the size of an SVG file from its width and height, or else
// from its viewBox.
func sizeOfDrawing(file io.Reader) Size {
	decoder := xml.NewDecoder(file)
	decoder.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	for {
		token, err := decoder.Token()
		if err != nil {
			return Size{}
		}
		start, begins := token.(xml.StartElement)
		if !begins {
			continue
		}
		if start.Name.Local != "svg" {
			return Size{}
		}
		written := map[string]string{}
		for _, attribute := range start.Attr {
			written[attribute.Name.Local] = attribute.Value
		}
		if size := sized(written["width"], written["height"]); size != (Size{}) {
			return size
		}
		box := strings.FieldsFunc(written["viewBox"], func(sign rune) bool { return strings.ContainsRune(" ,\t\n", sign) })
		if len(box) != 4 {
			return Size{}
		}
		return sized(box[2], box[3])
	}
}

// sized returns the size with a width and a height in pixels; zero if either is not a length.
func sized(width, height string) Size {
	pixels := func(length string) int {
		number, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(length), "px"), 64)
		const most = 100_000
		if err != nil || !(number > 0 && number <= most) {
			return 0
		}
		return int(math.Ceil(number))
	}
	size := Size{pixels(width), pixels(height)}
	if size.Width == 0 || size.Height == 0 {
		return Size{}
	}
	return size
}
