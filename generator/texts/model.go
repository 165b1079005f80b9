package texts

import (
	"html/template"

	"tifaktor/generator/chart"
	"tifaktor/generator/programme"
)

// Model shows something as a triangle: a drawing, and the same in words.
type Model struct {
	Picture template.HTML
	Parts   []programme.ModelPart // the corners, then the middle
}

// model returns the model of a tool, or nil if it has none.
func model(t *Texts, text *programme.Document) *Model {
	written := text.Tool.Model
	if written == nil {
		return nil
	}
	made := &Model{Parts: append(written.Corners[:len(written.Corners):len(written.Corners)], written.Middle)}
	var names [3]string
	for i, corner := range written.Corners {
		names[i] = corner.Name
	}
	// The label is in the language of the names, since one element has one.
	in := t.In(text.Lang).Printer
	label := in.Text("tool.drawing", "title", text.Title, "corners", in.List(names[:]), "middle", written.Middle.Name)
	made.Picture = chart.Triangle(names, written.Middle.Name, label)
	return made
}
