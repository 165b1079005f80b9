package results

import (
	"html/template"

	"tifaktor/generator/page"
)

// RowTable is a table with a figure in each row, beside its numbers.
type RowTable struct {
	page.Figure
	Head    string // of the rows' names
	Axis    template.HTML
	Columns []RowHead
	Key     []page.KeyItem
	Rows    []Row
}

// RowHead is the head of a column of numbers, with its mark in the figure if it has one.
type RowHead struct {
	Mark template.HTML
	Text string
}

// Row is one row, with a number for each column.
type Row struct {
	Name    string
	Href    string
	Picture template.HTML
	Cells   []string
}

// rowTable adds the figure to a table whose rows are complete.
func rowTable(r *Results, kind, title, caption string, table *RowTable, json template.JS) *RowTable {
	table.Figure = r.newFigure(kind, title, caption, json)
	return table
}

func (t *RowTable) figure() *page.Figure {
	if t == nil {
		return nil
	}
	return &t.Figure
}

// newKey returns the items whose mark is in the figure.
func newKey(items ...page.KeyItem) []page.KeyItem {
	var key []page.KeyItem
	for _, item := range items {
		if item.Picture != "" {
			key = append(key, item)
		}
	}
	return key
}
