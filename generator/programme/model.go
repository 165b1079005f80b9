package programme

import "tifaktor/generator/problem"

// Model is a model in the form of a triangle: three corners that pull in different
// directions, and what holds them together in the middle.
type Model struct {
	Corners [3]ModelPart // the top, the left, the right
	Middle  ModelPart
}

// ModelPart is one part of a model. Its name is in the drawing, its text below it.
type ModelPart struct {
	Name, Text string
}

type modelKeys struct {
	Place   problem.Place   `yaml:",place"`
	Corners []modelPartKeys `yaml:"corners,required"`
	Middle  modelPartKeys   `yaml:"middle,required"`
}

type modelPartKeys struct {
	Name string `yaml:"name,required"`
	Text string `yaml:"text,required"`
}

// model reads a model; it returns nil if the model does not have three corners.
func (r *reader) model(keys modelKeys) *Model {
	made := &Model{Middle: ModelPart(keys.Middle)}
	if len(keys.Corners) != len(made.Corners) {
		r.problem(keys.Place, "a model has exactly %d corners, not %d; write as many under corners", len(made.Corners), len(keys.Corners))
		return nil
	}
	for i, corner := range keys.Corners {
		made.Corners[i] = ModelPart(corner)
	}
	return made
}
