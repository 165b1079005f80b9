package main

import (
	"bytes"
	"compress/flate"
	"io"
)

// packed is a file of the site as the preview keeps it: a site is text for the most part,
// and takes a seventh of the memory like this.
type packed []byte

// packer packs files, one after the other.
type packer struct {
	out    bytes.Buffer
	writer *flate.Writer
}

func newPacker() *packer {
	p := &packer{}
	p.writer, _ = flate.NewWriter(&p.out, flate.BestSpeed) // which is a level that there is
	return p
}

// pack packs a file. One that is as it was in the site before is that one.
func (p *packer) pack(data []byte, before packed) packed {
	p.out.Reset()
	p.writer.Reset(&p.out)
	p.writer.Write(data) // a buffer takes everything
	p.writer.Close()
	if bytes.Equal(p.out.Bytes(), before) {
		return before
	}
	return bytes.Clone(p.out.Bytes())
}

// unpack gives the file.
func (p packed) unpack() []byte {
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(p)))
	if err != nil {
		panic(err) // we packed it
	}
	return data
}
