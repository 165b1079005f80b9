package raw

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// The decimals of a mean are one unless the instrument says otherwise, and two at most,
// since more would reveal what single persons answered.
const (
	defaultDecimals = 1
	mostDecimals    = 2
)

// writtenInstrument is instrument.yaml.
type writtenInstrument struct {
	ID         string              `yaml:"id,required"`
	Name       i18n.Text           `yaml:"name,required"`
	Source     i18n.Text           `yaml:"source"`
	Statements yamlfile.Value[int] `yaml:"statements"`
	Scale      writtenScale        `yaml:"scale,required"`
	Factors    []writtenFactor     `yaml:"factors,required"`
}

type writtenScale struct {
	From     int                 `yaml:"from,required"`
	To       yamlfile.Value[int] `yaml:"to,required"`
	Decimals yamlfile.Value[int] `yaml:"decimals"`
	Percent  bool                `yaml:"percent"`
	Low      i18n.Text           `yaml:"low"`
	High     i18n.Text           `yaml:"high"`
}

type writtenFactor struct {
	ID         yamlfile.Value[string] `yaml:"id,required"`
	Name       i18n.Text              `yaml:"name,required"`
	Short      i18n.Text              `yaml:"short"`
	Meaning    i18n.Text              `yaml:"meaning"`
	Statements numbers                `yaml:"statements"`
	Aliases    []i18n.Text            `yaml:"aliases"`
	Questions  []i18n.Text            `yaml:"questions"`
}

// ReadInstrument reads the file of an instrument, and adds what is wrong with it.
func ReadInstrument(file string, data []byte, problems *problem.List) Instrument {
	var written writtenInstrument
	if yamlfile.Decode(file, data, &written, problems) && len(written.Factors) == 0 {
		problems.Add(problem.Place{File: file}, rule, "there are no factors; a survey measures at least one")
	}
	instrument := Instrument{
		Instrument: survey.Instrument{
			ID:         written.ID,
			Name:       written.Name,
			Source:     written.Source,
			Statements: written.Statements.V,
			Scale:      written.Scale.scale(problems),
		},
	}
	if written.Statements.Known() && written.Statements.V < 1 {
		problems.Add(written.Statements.Place, rule, "statements must be 1 or more; leave the key out when the number is not known")
	}
	for i, factor := range written.Factors {
		instrument.FactorPlaces = append(instrument.FactorPlaces, factor.ID.Place)
		instrument.Factors = append(instrument.Factors, survey.Factor{
			ID:         factor.ID.V,
			Number:     i + 1,
			Name:       factor.Name,
			Short:      factor.Short,
			Meaning:    factor.Meaning,
			Statements: factor.Statements.statements(problems),
			Aliases:    factor.Aliases,
			Questions:  factor.Questions,
		})
	}
	checkStatements(&instrument, written.Statements.Place, problems)
	return instrument
}

// scale returns the scale, with valid numbers whatever was written: the rest of the program
// relies on them.
func (s writtenScale) scale(problems *problem.List) survey.Scale {
	scale := survey.Scale{
		From:     s.From,
		To:       s.To.V,
		Decimals: defaultDecimals,
		Percent:  s.Percent,
		Low:      s.Low,
		High:     s.High,
	}
	if s.To.Known() && s.From >= s.To.V {
		problems.Add(s.To.Place, rule, "to must be above from, which is %d", s.From)
	}
	if s.Decimals.Known() {
		scale.Decimals = s.Decimals.V
		if scale.Decimals < 0 || scale.Decimals > mostDecimals {
			problems.Add(s.Decimals.Place, rule, "decimals must be 0, 1 or 2, not %d", scale.Decimals)
			scale.Decimals = defaultDecimals
		}
	}
	return scale
}
