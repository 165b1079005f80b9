package chart

import (
	"testing"
)

// kindsKeepNames puts a name in every place of a strip plot, a profile and a figure of
// response rates, and expects to read it back as it was.
func kindsKeepNames(t *testing.T, name string) {
	t.Helper()
	strip, profile, rates := sampleStrip(), sampleProfile(), sampleRates()
	strip.Names, strip.Rows[0].Name = StripNames{name, name, name, name}, name
	profile.Names = []string{name, name, name, name}
	profile.Low, profile.High, profile.Rows[0].Name = name, name, name
	rates.Names, rates.Rows[0].Name, rates.Rows[0].Label = ResponseNames{name, name}, name, name

	type chart struct {
		Series []struct{ Name string }
		YAxis  []struct{ Data []string }
	}
	holds := func(kind string, c chart, row string) {
		if c.Series[0].Name != name || c.Series[1].Name != name || row != name {
			t.Errorf("the %s holds %+v, want %q", kind, c, name)
		}
	}
	labelled := func(kind string, picture string) {
		if got := attribute(find(parse(t, picture), "svg")[0], "aria-label"); got != asBrowsersRead(name) {
			t.Errorf("the label of the %s is %q, want %q", kind, got, name)
		}
	}

	a, err := StripPlot.Draw(strip)
	must(t, a, err)
	onlySVG(t, append(a.Rows, a.Axis)...)
	var c chart
	readScript(t, a.JSON, &c)
	holds("strip", c, c.YAxis[0].Data[0])

	b, err := Profile.Draw(profile)
	must(t, b, err)
	onlySVG(t, append(b.Rows, b.Axis)...)
	c = chart{}
	readScript(t, b.JSON, &c)
	holds("profile", c, c.YAxis[0].Data[0])

	d, err := ResponseRates.Draw(rates)
	must(t, d, err)
	onlySVG(t, d.Rows...)
	labelled("rate", string(d.Rows[0]))
	c = chart{}
	readScript(t, d.JSON, &c)
	holds("response", c, c.YAxis[0].Data[0])

}
