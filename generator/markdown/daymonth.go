package markdown

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// In Markdown a line that begins with a number and a point is an item of a list, so
// that "17. mai er fridag" would be a list of one item. Here a line that begins with
// a day and its month is text.

// months matches the names of the months in nynorsk, bokmål and English, short and
// whole, in order.
var months = []string{
	"jan(?:uary?)?", "feb(?:ruary?)?", "mars|march|mar", "apr(?:il)?", "mai|may", "june?|juni?",
	"jul[iy]?", "aug(?:ust)?", "sept?(?:ember)?", "okt(?:ober)?|oct(?:ober)?", "nov(?:ember)?", "des(?:ember)?|dec(?:ember)?",
}

// dayPattern is the beginning of a line that is a day rather than the number of an
// item: "17. mai", "1. januar 2026", "3. jan.", "24. og 25. desember", "2. juledag".
// Its groups are the day and one for each month.
var dayPattern = regexp.MustCompile(`^ {0,3}(\d{1,2})\.[ \t]+(?i:(?:(?:og|eller|til|and|or|to|-|–|&)[ \t]*\d{1,2}\.[ \t]*)?(?:` +
	`juledag|påskedag|pinsedag|(?:søndag|sundag)[ \t]+i[ \t]+advent|(` + strings.Join(months, `)|(`) + `)))(.*)`)

// itemPattern is the number that an item of a list begins with.
var itemPattern = regexp.MustCompile(`^[ \t>]*(\d{1,9})\.[ \t]+\S`)

// dayOf returns the day and the month that a line begins with. The month is 0 for a
// holiday; ok is false if the line does not begin with a day.
func dayOf(line []byte) (day, month int, ok bool) {
	groups := dayPattern.FindSubmatch(line)
	if groups == nil || !endsWord(groups[len(groups)-1]) {
		return 0, 0, false
	}
	day, _ = strconv.Atoi(string(groups[1])) // two digits at most, by the pattern
	for i := range months {
		if len(groups[2+i]) > 0 {
			month = i + 1
		}
	}
	const longest = 31
	return day, month, day >= 1 && day <= longest
}

// wordGoesOn matches what follows a month if the month is only the beginning of a
// longer word, or of a name such as Mai-Britt. In "17. mai-toget" the month is a word
// of its own.
var wordGoesOn = regexp.MustCompile(`^(?:[\p{L}\p{N}_]|[-–]\p{Lu})`)

func endsWord(rest []byte) bool { return !wordGoesOn.Match(rest) }

// listParser finds lists as goldmark does, except that a day begins no list.
type listParser struct{ parser.BlockParser }

// Open begins a list, unless the line is text that begins with a day.
func (l listParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if _, inList := parent.(*ast.List); inList {
		return l.BlockParser.Open(parent, reader, pc) // the next item; no list begins
	}
	if day, month, ok := dayOf(line); ok && !(day == 1 && countsOn(reader.Source()[segment.Stop:], month)) {
		return nil, parser.NoChildren
	}
	return l.BlockParser.Open(parent, reader, pc)
}

// Continue ends a list at a line that begins with a day, unless the day is the number
// of the next item.
func (l listParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	list := node.(*ast.List)
	line, _ := reader.PeekLine()
	if day, _, ok := dayOf(line); ok && !(list.IsOrdered() && day == list.Start+list.ChildCount()) {
		last := node.LastChild().(*ast.ListItem)
		if indent, _ := util.IndentWidth(line, reader.LineOffset()); indent < last.Offset {
			return parser.Close
		}
	}
	return l.BlockParser.Continue(node, reader, pc)
}

// countsOn reports whether the lines after "1. januar" continue it as a list: the
// next item is number 2, and is not another day of the same month.
func countsOn(rest []byte, month int) bool {
	for line := range bytes.Lines(rest) {
		switch number := itemPattern.FindSubmatch(line); {
		case number != nil && string(number[1]) != "2":
			return false
		case number != nil:
			_, other, isDay := dayOf(bytes.TrimLeft(line, " \t>"))
			return !isDay || other != month
		case len(bytes.TrimSpace(line)) > 0 && line[0] != ' ' && line[0] != '\t' && line[0] != '>':
			return false
		}
	}
	return false
}

// blockParsers returns those of goldmark, with our own parser of lists.
func blockParsers() []util.PrioritizedValue {
	parsers := parser.DefaultBlockParsers()
	for i := range parsers {
		if parsers[i].Value == parser.NewListParser() {
			parsers[i].Value = listParser{parser.NewListParser()}
		}
	}
	return parsers
}
