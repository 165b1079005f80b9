package main

import (
	"bytes"
	"compress/flate"
	"io"
)

// packed is a compressed file of the site, as the preview keeps it. A site is mostly text,
// and takes a seventh of the memory when compressed.
type packed []byte

// packer compresses files, one after the other.
type packer struct {
	out    bytes.Buffer
	writer *flate.Writer
}

func newPacker() *packer {
	p := &packer{}
	p.writer, _ = flate.NewWriter(&p.out, flate.BestSpeed) // fails only for an unknown level
	return p
}

// pack compresses a file. If the result equals before, it returns before, so that the memory
// is shared.
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

// unpack returns the file.
func (p packed) unpack() []byte {
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(p)))
	if err != nil {
		panic(err) // we packed it
	}
	return data
}
