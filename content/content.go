// Package content holds the sample site: Seljord kommune's survey, with invented
// numbers, and its leadership programme. It is what the command builds where
// there is no content folder of one's own, and what a new site is made from.
// README.md shows authors how each file is written.
package content

import "embed"

// Files is the content folder as the generator reads it. Files and folders whose
// names begin with a dot or an underscore are not embedded.
//
//go:embed site.yaml survey programme
var Files embed.FS

// Guide is the authors' guide, and the table that it begins with. A new site gets
// them beside its content.
//
//go:embed README.md doeme-oppdikta-2025.csv doeme-oppdikta-2025.xlsx
var Guide embed.FS
