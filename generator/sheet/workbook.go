package sheet

import "tifaktor/generator/problem"

func openWorkbook(source Source, problems *problem.List) []Sheet { return nil }
