// Package chart draws the figures of the site.
//
// Every figure has one definition, a go-echarts chart, and two pictures of it.
// The static picture is drawn here at build time by reading the typed chart
// back: SVG without scripts, with coordinates computed from printed values
// only. The live picture is drawn by ECharts in the browser from the same
// definition as JSON. So the two cannot drift apart, and neither can know more
// than what is printed.
//
// To add a kind of chart, write its file with one [Kind]: its name, its definition and
// its drawing. Definitions are read back in one place for all kinds (readBack), by their
// axes as ECharts does; what a kind says of its series is what may be in them.
// themes/README.md says what each kind shows.
//
// In the pictures, x coordinates are per cent of the width and everything else
// is pixels, so a picture fits any column and its text is never scaled. There
// are no styles and no ids in them. The theme colours these classes:
//
//	marks                         a picture of a row of marks, and of its axis
//	grid, grid strong             grid; dotted for no result, ticks of the day
//	band, edge                    "about the same", and its two edges; a range
//	reference                     what is compared with
//	trail, previous               the way from the round before, and its ring; the open mark of few answers
//	now, now few                  the dot; the open dot of few answers
//	shaft, shaft few, arrow       shaft and head of "this or higher", "this or lower"; a shaft is a column of units
//	hidden-field, stripes         ground and stripes of what is hidden
//	panel                         a panel of a trend
//	unit-line, unit-dot           line and dots of the unit; dots of units in a strip
//	whole-line                    line of what is compared with
//	newest                        the newest figure
//	shares                        a bar of a distribution
//	step1, step2, step3, step4, step5  steps of one colour, from light to dark
//	gap, wide                     between its parts; a share that needs a wide column
//	now second, now third, now fourth  the marks of the second to fourth unit of a profile
//	answered, unanswered          colleagues who answered, and who did not; a response rate
//	strip, swatch                 the day and its key
//	day-work, day-talk, day-pause what the day is made of
//	qr                            a QR code, which has its own two colours
//	timeline                      a timeline
//	phase, phase-number           its phases and their numbers
//	stalk, session-mark, session-name  stalks, marks and names of its sessions
//	bracket, stage-name, year     brackets and names of its stages; its years
//	triangle, triangle-area       a model, and its area
//	triangle-line, triangle-corner, triangle-name  its lines, corners and their names
//	triangle-middle, triangle-middle-name          its middle, and the name of that
//	paper, rule, quiet            a figure as a file: its ground, a line between rows, lesser text
//	step1-text, step2-text, step3-text, step4-text, step5-text  text on the steps of one colour
package chart
