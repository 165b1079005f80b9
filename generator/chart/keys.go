package chart

import "html/template"

// The pictures of the keys. They look as the marks do in the figures.
const (
	keyNow      template.HTML = `<svg width="22" height="22" aria-hidden="true"><circle class="now" cx="11" cy="11" r="9"/></svg>`
	keyFew      template.HTML = `<svg width="22" height="22" aria-hidden="true"><circle class="now few" cx="11" cy="11" r="8"/></svg>`
	keyCoarse   template.HTML = `<svg width="34" height="22" aria-hidden="true"><line class="shaft" x1="4" y1="11" x2="30" y2="11"/><line class="shaft" x1="4" y1="2" x2="4" y2="20"/><path class="arrow" d="M33 11 23 3V19z"/></svg>`
	keyPrevious template.HTML = `<svg width="34" height="22" aria-hidden="true"><line class="trail" x1="6" y1="11" x2="24" y2="11"/><circle class="previous" cx="6" cy="11" r="5"/><circle class="now" cx="24" cy="11" r="9"/></svg>`
	keyWhole    template.HTML = `<svg width="44" height="26" aria-hidden="true"><rect class="band" x="1" y="4" width="42" height="18"/><line class="edge" x1="1.5" y1="4" x2="1.5" y2="22"/><line class="edge" x1="42.5" y1="4" x2="42.5" y2="22"/><line class="reference" x1="22" x2="22" y2="26"/></svg>`
	keyHidden   template.HTML = `<svg width="22" height="18" aria-hidden="true"><rect class="hidden-field" width="22" height="18"/><line class="stripes" y1="9" x2="44" y2="9" stroke-width="18" transform="skewX(-45)"/></svg>`
	keyBetween  template.HTML = `<svg width="34" height="18" aria-hidden="true"><line class="grid" y1="9" x2="34" y2="9"/><svg x="8" width="18" height="18"><rect class="hidden-field" width="18" height="18"/><line class="stripes" y1="9" x2="40" y2="9" stroke-width="18" transform="skewX(-45)"/></svg></svg>`
	keyMissing  template.HTML = `<svg width="30" height="14" aria-hidden="true"><line class="grid strong" x1="1" y1="7" x2="29" y2="7" stroke-dasharray="2 6"/></svg>`
	keyUnit     template.HTML = `<svg width="30" height="14" aria-hidden="true"><line class="unit-line" x1="1" y1="10" x2="22" y2="4"/><circle class="unit-dot" cx="22" cy="4" r="4"/></svg>`
	keyDotted   template.HTML = `<svg width="26" height="14" aria-hidden="true"><line class="whole-line" x1="1" y1="7" x2="25" y2="7"/></svg>`
	keyTick     template.HTML = `<svg width="12" height="22" aria-hidden="true"><line class="reference" x1="6" x2="6" y2="22"/></svg>`
	keyStack    template.HTML = `<svg width="26" height="22" aria-hidden="true"><g class="unit-dot"><circle cx="5" cy="17" r="4"/><circle cx="13" cy="17" r="4"/><circle cx="13" cy="10" r="4"/><circle cx="21" cy="17" r="4"/></g></svg>`
	keyColumns  template.HTML = `<svg width="26" height="22" aria-hidden="true"><g class="shaft"><line x1="5" y1="21" x2="5" y2="13"/><line x1="13" y1="21" x2="13" y2="3"/><line x1="21" y1="21" x2="21" y2="9"/></g></svg>`
	keyTriangle template.HTML = `<svg width="14" height="22" aria-hidden="true"><path class="unit-dot" d="M3 6V16L12 11z"/></svg>`
)

// Swatch returns the square that explains a kind of block in [DayStrip]: "work",
// "talk" or "pause".
func Swatch(class string) template.HTML {
	var d drawing
	d.raw(`<svg class="swatch" width="10" height="10" aria-hidden="true"><rect class="day-`)
	d.raw(template.HTMLEscapeString(class))
	d.raw(`" width="10" height="10" rx="2"/></svg>`)
	return d.html()
}
