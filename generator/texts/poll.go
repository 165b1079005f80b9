package texts

import (
	"html/template"
	"strings"
	"time"

	"tifaktor/generator/chart"
	"tifaktor/generator/programme"
)

// Poll is where the answers to a task are collected on the screen, by a service
// outside the site.
type Poll struct {
	Address string        // where it leads: "https://svar.example/1234"
	Shown   string        // the address as people read and type it: "svar.example/1234"
	Code    string        // what they type there; may be empty
	Until   time.Time     // the last day it works
	QR      template.HTML // the address for cameras
}

// poll gives the poll of a task; nil when it has none.
func poll(p *Texts, written *programme.Poll) (*Poll, error) {
	if written == nil {
		return nil, nil
	}
	_, shown, _ := strings.Cut(written.Address, "://")
	code, err := chart.QR(written.Address, p.Printer.Text("session.qr", "address", shown))
	if err != nil {
		return nil, err
	}
	return &Poll{Address: written.Address, Shown: shown, Code: written.Code, Until: written.Expires, QR: code}, nil
}

// Polled tells that a slide has a poll.
func (b *DeckBody) Polled() bool {
	for _, slide := range b.Slides {
		if slide.Task != nil && slide.Task.Poll != nil {
			return true
		}
	}
	return false
}

// Polled tells that a task of the session has a poll.
func (b *SessionBody) Polled() bool {
	for _, task := range b.Tasks {
		if task.Poll != nil {
			return true
		}
	}
	return false
}
