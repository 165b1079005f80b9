package invisible

import (
	"strings"
	"unicode/utf8"
)

// Alike reports whether two different words look the same.
func Alike(a, b string) bool {
	return a != b && (!ascii(a) || !ascii(b)) && Plain(a) == Plain(b)
}

// Difference returns why a written word is not the known one that it looks like, and
// what to write; "" if they do not look alike.
func Difference(written, known string) string {
	if !Alike(written, known) {
		return ""
	}
	if invisible, _ := Find(written); invisible != "" {
		return invisible + "; write " + known + " without it"
	}
	if invisible, _ := Find(known); invisible != "" {
		return "in the other, " + invisible + "; write both in the same way"
	}
	if Composed(written) != written {
		return "it is written with a letter and a mark that look like one letter; write " + known + " again"
	}
	return known + " is written with a letter and a mark that look like one letter; write it again there"
}

// Find returns where the first invisible letter of a text is, "a no-break space
// (U+00A0) is after 24", and how many letters are before it; "" if there is none.
func Find(text string) (found string, before int) {
	for offset, letter := range text {
		if name := Name(letter); name != "" {
			return name + Where(text[:offset], text[offset+utf8.RuneLen(letter):]), before
		}
		before++
	}
	return "", 0
}

// Where returns where a letter is by the words beside it: " is after 24".
func Where(before, after string) string {
	const near = 120 // bytes that are looked at
	before = strings.ToValidUTF8(before[max(0, len(before)-near):], "")
	after = strings.ToValidUTF8(after[:min(len(after), near)], "")
	word := func(words []string, at int) string {
		short := []rune(words[at])
		return string(short[max(0, len(short)-30):])
	}
	if words := strings.Fields(Plain(before)); len(words) > 0 {
		return " is after " + word(words, len(words)-1)
	}
	if words := strings.Fields(Plain(after)); len(words) > 0 {
		return " is before " + word(words, 0)
	}
	return " is here"
}

func ascii(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
