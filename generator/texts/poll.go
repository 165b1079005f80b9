package texts

import (
	"html/template"
	"strings"
	"time"

	"tifaktor/generator/chart"
	"tifaktor/generator/programme"
)

// Poll is where the answers to a task are collected, in a service outside the site.
type Poll struct {
	Address string        // where it leads: "https://svar.example/1234"
	Shown   string        // the address as people read and type it: "svar.example/1234"
	Code    string        // what they type there; may be empty
	Until   time.Time     // the last day it works
	QR      template.HTML // the address for cameras
}

// poll returns the poll of a task, or nil if it has none.
func poll(t *Texts, written *programme.Poll) (*Poll, error) {
	if written == nil {
		return nil, nil
	}
	_, shown, _ := strings.Cut(written.Address, "://")
	code, err := chart.QR(written.Address, t.Printer.Text("session.qr", "address", shown))
	if err != nil {
		return nil, err
	}
	return &Poll{Address: written.Address, Shown: shown, Code: written.Code, Until: written.Expires, QR: code}, nil
}

// Polled reports whether a slide has a poll.
func (b *DeckBody) Polled() bool {
	for _, slide := range b.Slides {
		if slide.Task != nil && slide.Task.Poll != nil {
			return true
		}
	}
	return false
}

// Polled reports whether a task of the session has a poll.
func (b *SessionBody) Polled() bool {
	for _, task := range b.Tasks {
		if task.Poll != nil {
			return true
		}
	}
	return false
}
