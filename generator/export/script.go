package export

import (
	"encoding/json"
	"fmt"

	"tifaktor/generator/page"
)

// Script writes values as a classic script that puts them where the scripts of a page look for
// them: tifaktor.data, by the name of the file.
func Script(s page.Script) ([]byte, error) {
	values, err := json.Marshal(s.Values()) // writes <, > and & as escapes
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.Path, err)
	}
	name, err := json.Marshal(s.Name())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.Path, err)
	}
	return fmt.Appendf(nil, "tifaktor.data[%s] = %s;\n", name, values), nil
}
